using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Nsg.Bookkeeping.Intake;
using Nsg.Documents.Model;
using Nsg.Documents.Reading;
using Nsg.Node.Hosting;
using Nsg.Node.Http;
using Nsg.Vocabulary;

namespace Nsg.Node.Api;

/// <summary>Documents of the published interface, handed in.</summary>
internal static class DocumentIntake
{
    private const string Tag = "Published: documents";

    internal static void Map(IEndpointRouteBuilder app)
    {
        app.MapPost(
                "/document/{companyId}",
                (HttpContext context, NodeOptions options) => PostAsync(context, options, null)
            )
            .OfCompanyNumber()
            .Writes()
            .Describe("PostDocument", "Hands a document in; it makes a new transaction");
        app.MapPost(
                "/document/{companyId}/{transactionId}",
                (HttpContext context, NodeOptions options, string transactionId) =>
                    PostAsync(context, options, transactionId)
            )
            .OfCompanyNumber()
            .Writes()
            .Describe("PostDocumentToTransaction", "Hands a document in and adds it to a transaction");
    }

    private static void Describe(this RouteHandlerBuilder endpoint, string id, string summary) =>
        endpoint
            .Says(id, Tag, summary)
            .Takes([.. PublishedTypes.Names.Order(StringComparer.Ordinal)])
            .GivesHeaders("Location")
            .Produces<OutcomeJson>(200)
            .Produces<OutcomeJson>(201)
            .ProducesProblem(404)
            .ProducesProblem(406)
            .ProducesProblem(413)
            .ProducesProblem(415)
            .ProducesProblem(422);

    private static async Task<IResult> PostAsync(HttpContext context, NodeOptions options, string? transactionId)
    {
        var request = context.Request;
        var access = CompanyAccess.Of(context);
        if (PublishedTypes.Find(Negotiation.ContentType(request)) is not { } type)
        {
            return OldCodes.Unusable(
                request,
                Problems.UnsupportedMediaType("the Content-Type is none of the interface's 29 media types")
            );
        }

        Guid? transaction = null;
        if (transactionId is not null)
        {
            if (!Guid.TryParseExact(transactionId, "D", out var given))
            {
                return new ProblemAnswer(Problems.UnknownTransaction());
            }

            transaction = given;
        }

        var content = await RequestBody.ReadAsync(request, context.RequestAborted);
        var prepared = PreparedDocument.Prepare(
            null,
            content,
            options.Limits,
            DocumentCheck.Today(options.Time, options.Limits)
        );
        if (Refusal(request, type, prepared, content.Length) is { } refusal)
        {
            return refusal;
        }

        var submission = new Submission(access.Caller.Actor, type.Name, type.Direction, transaction);
        var outcome = await options.Store.ReceiveAsync(
            access.Key,
            books =>
                prepared.Reading is DocumentReading.Understood(not Catalogue) || type.IsCatalogue(prepared.Reading)
                    ? new DocumentDesk(books).Receive(prepared, submission)
                    : new DocumentDesk(books).Store(prepared, submission, type.StoredKind)
        );
        return Answer(context, outcome);
    }

    private static IResult? Refusal(HttpRequest request, PublishedType type, PreparedDocument prepared, int length)
    {
        var unusable = prepared.Reading as DocumentReading.Unusable;
        if (length == 0 || (unusable is not null && type.Rule is not BodyRule.Kept and not BodyRule.Binary))
        {
            return OldCodes.Unusable(request, Unreadable(unusable!.Fault), unusable.Fault.Code);
        }

        return type.Mismatch(prepared.Reading) is { } mismatch
            ? OldCodes.Unusable(
                request,
                Problems.MalformedDocument(mismatch) with
                {
                    Status = StatusCodes.Status422UnprocessableEntity,
                },
                "wrong-type"
            )
            : null;
    }

    /// <summary>A fault of reading as a problem: code, place and remedy.</summary>
    internal static Problem Unreadable(ReadingFault fault) =>
        fault.Code == "too-large"
            ? Problems.TooLarge(fault.Text)
            : Problems.MalformedDocument(fault.ToString()) with
            {
                Status = StatusCodes.Status422UnprocessableEntity,
            };

    private static IResult Answer(HttpContext context, IntakeOutcome outcome)
    {
        var detail = string.Join("; ", outcome.Reasons);
        if (outcome is { Document: { } document, Transaction: { } transaction })
        {
            // As the client called the company, unless that is a person's number.
            var asked = (string)context.GetRouteValue("companyId")!;
            var company = Uri.EscapeDataString(
                PersonalNumber.IsLike(asked, CompanyAccess.Of(context).Company.Pack.Country)
                    ? CompanyAccess.Of(context).Key
                    : asked
            );
            context.Response.Headers.Location = $"/document/{company}/{transaction}/{document}";
            if (outcome.State == IntakeState.Duplicate)
            {
                return Results.Ok(OutcomeJson.Of(outcome, null));
            }

            return Results.Json(OutcomeJson.Of(outcome, null), statusCode: StatusCodes.Status201Created);
        }

        return outcome.Code switch
        {
            "unknown-transaction" => new ProblemAnswer(Problems.UnknownTransaction()),
            "party-mismatch" => OldCodes.Unusable(context.Request, Problems.PartyMismatch(detail), outcome.Code),
            _ => OldCodes.Unusable(
                context.Request,
                Problems.MalformedDocument(detail) with
                {
                    Status = StatusCodes.Status422UnprocessableEntity,
                },
                outcome.Code
            ),
        };
    }
}

/// <summary>What became of a document that was handed in.</summary>
/// <param name="File">Name of the file or archive member, or null.</param>
/// <param name="State">booked, review, stored, duplicate or rejected.</param>
/// <param name="Document">Identifier (of the first one, for a duplicate), or null when rejected.</param>
/// <param name="Transaction">Transaction of the published interface, or null when rejected.</param>
/// <param name="Code">Code of the first reason, or empty.</param>
/// <param name="Reasons">Why it is in review, rejected or a duplicate.</param>
/// <param name="Warnings">What was odd and did not stop it.</param>
internal sealed record OutcomeJson(
    string? File,
    string State,
    Guid? Document,
    Guid? Transaction,
    string Code,
    IReadOnlyList<string> Reasons,
    IReadOnlyList<string> Warnings
)
{
    internal static OutcomeJson Of(IntakeOutcome outcome, string? file) =>
        new(
            file,
            outcome.State switch
            {
                IntakeState.Booked => "booked",
                IntakeState.Review => "review",
                IntakeState.Stored => "stored",
                IntakeState.Duplicate => "duplicate",
                _ => "rejected",
            },
            outcome.Document,
            outcome.Transaction,
            outcome.Code,
            outcome.Reasons,
            outcome.Warnings
        );
}
