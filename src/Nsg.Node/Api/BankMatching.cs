using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Nsg.Bookkeeping.Reconciliation;
using Nsg.Node.Hosting;
using Nsg.Node.Http;
using Nsg.Node.Manual;
using Nsg.Storage.Queries;
using Nsg.Vocabulary;

namespace Nsg.Node.Api;

/// <summary>What a person decided on a bank line.</summary>
/// <param name="Account">The account of a part, or null.</param>
/// <param name="Entry">The voucher of that part, or null.</param>
/// <param name="Reason">In the person's words.</param>
/// <param name="By">Who.</param>
/// <param name="Time">When.</param>
internal sealed record BankDecisionJson(string? Account, Guid? Entry, string Reason, string By, DateTimeOffset Time);

/// <summary>A bank line beside what it pays and could pay.</summary>
/// <param name="Line">The line.</param>
/// <param name="Settlements">What it was put to.</param>
/// <param name="Decision">A person's decision, or null while the rules say what it is.</param>
/// <param name="Candidates">Open items that it could pay, closest in amount first.</param>
internal sealed record BankLineDetailJson(
    BankLineJson Line,
    IReadOnlyList<SettlementJson> Settlements,
    BankDecisionJson? Decision,
    IReadOnlyList<OpenItemJson> Candidates
);

/// <summary>Bank lines matched by a person.</summary>
internal static class BankMatching
{
    private const string Tag = "Bank";
    private const int CandidatesMax = 20;

    internal static void Map(IEndpointRouteBuilder company)
    {
        company
            .MapGet("/bank/{id}", One)
            .Says("GetBankLine", Tag, "A bank line beside what it pays and could pay; the ETag changes when these do")
            .GivesTag()
            .Produces<BankLineDetailJson>(200);
        company
            .MapPost("/bank/{id}/match", MatchAsync)
            .Writes()
            .TakesMatch()
            .TakesKey()
            .Takes<MatchRequest>()
            .Says(
                "MatchBankLine",
                Tag,
                "Puts a bank line to documents, to an account, or to nothing, before all rules; the same Idempotency-Key with the same body is done once"
            )
            .GivesTag()
            .Produces<BankLineDetailJson>(200)
            .ProducesProblem(409)
            .ProducesProblem(422);
        company
            .MapPost("/bank/{id}/undo", UndoAsync)
            .Writes()
            .TakesMatch()
            .TakesKey()
            .Says("UndoBankMatch", Tag, "Takes a person's decision on a bank line back; the rules say again what it is")
            .GivesTag()
            .Produces<BankLineDetailJson>(200)
            .ProducesProblem(409)
            .ProducesProblem(422);
    }

    private static IResult One(HttpContext context, NodeOptions options, string id) =>
        Shown(context, options, Parameters.Id(id, nameof(id))!.Value);

    private static async Task<IResult> MatchAsync(HttpContext context, NodeOptions options, string id)
    {
        var line = Parameters.Id(id, nameof(id))!.Value;
        var body = await RequestBody.ReadAsync(context.Request, context.RequestAborted);
        var (wanted, key) = BodyReading.Of(
            () =>
            {
                var read = MatchRequest.Read(body.Span);
                return (read, read.Key(context.Request.Headers[RequestKeys.Header].FirstOrDefault(), line));
            },
            Problems.NotMatched
        );
        return await DecideAsync(
            context,
            options,
            line,
            (desk, actor) => desk.Match(wanted.Of(line), key, actor),
            key is null ? null : key.Key
        );
    }

    /// <summary>The record of a decision keeps its key; that of taking it back does not, and what was answered is kept instead.</summary>
    private static async Task<IResult> UndoAsync(
        HttpContext context,
        NodeOptions options,
        string id,
        RejectJson? wanted
    )
    {
        var line = Parameters.Id(id, nameof(id))!.Value;
        var match = Match.Of(context.Request);
        var actor = CompanyAccess.Of(context).Caller.Actor;
        var outcome = await Once.DecideAsync(
            context,
            options.Store,
            RequestKeys.Of(context, wanted),
            books =>
                match.Holds(books.BankLineVersion(line))
                    ? (IResult?)Refused(new MatchDesk(books).Undo(line, wanted?.Reason ?? "", actor))
                        ?? Answered.NoContent
                    : throw Match.Failed("the bank line")
        );
        return outcome is ProblemAnswer ? outcome : Shown(context, options, line);
    }

    /// <summary>A request that is repeated is answered although the line has changed since: it changed it.</summary>
    private static async Task<IResult> DecideAsync(
        HttpContext context,
        NodeOptions options,
        Guid line,
        Func<MatchDesk, string, MatchOutcome> decide,
        string? request
    )
    {
        var access = CompanyAccess.Of(context);
        var match = Match.Of(context.Request);
        var outcome = await options.Store.DecideAsync(
            access.Key,
            books =>
                (request is not null && books.BankLineOfRequest(request) is not null)
                || match.Holds(books.BankLineVersion(line))
                    ? decide(new MatchDesk(books), access.Caller.Actor)
                    : throw Match.Failed("the bank line")
        );
        return (IResult?)Refused(outcome) ?? Shown(context, options, line);
    }

    private static ProblemAnswer? Refused(MatchOutcome outcome) =>
        outcome.Refusal switch
        {
            null => null,
            MatchRefusal.UnknownLine => new ProblemAnswer(Problems.NotFound(outcome.Detail)),
            MatchRefusal.KeyReused => new ProblemAnswer(Problems.KeyReused(outcome.Detail)),
            MatchRefusal.Decided => new ProblemAnswer(Problems.StateConflict(outcome.Detail)),
            _ => new ProblemAnswer(Problems.NotMatched(outcome.Detail)),
        };

    private static IResult Shown(HttpContext context, NodeOptions options, Guid line) =>
        options.Store.Query(
            CompanyAccess.Of(context).Key,
            books =>
            {
                if (books.BankLine(line) is not { } row)
                {
                    return new ProblemAnswer(Problems.NotFound("there is no such bank line"));
                }

                context.Response.Headers.ETag = Match.Tag(books.BankLineVersion(line)!);
                return Results.Ok(Detail(books, row));
            }
        );

    private static BankLineDetailJson Detail(BooksQueries books, BankLineRow row) =>
        new(
            BankLineJson.Of(row),
            [.. books.SettlementsOfPayer(row.Line).Select(SettlementJson.Of)],
            books.BankDecision(row.Line) is { } made
                ? new BankDecisionJson(made.Account, made.Entry, made.Why, made.Actor, made.Time)
                : null,
            [.. books.CandidatesFor(row, CandidatesMax).Select(OpenItemJson.Of)]
        );
}
