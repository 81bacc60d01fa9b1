using System.Text.Json.Serialization;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Routing;
using Nsg.Bookkeeping.Filings;
using Nsg.Bookkeeping.Records;
using Nsg.Node.Hosting;
using Nsg.Node.Http;
using Nsg.Node.Reports;
using Nsg.Reporting;
using Nsg.Storage;
using Nsg.Storage.Queries;
using Nsg.Vocabulary;

namespace Nsg.Node.Api;

/// <summary>A period, and on which terms its report is approved.</summary>
/// <param name="Period">Period, as 2026-Q1.</param>
/// <param name="Accept">Warnings that are accepted, by name.</param>
/// <param name="Seen">Figures that the person saw, by line; the approval is refused when they have changed.</param>
/// <param name="Signers">Who signs, where the company keeps signatory rights.</param>
[JsonUnmappedMemberHandling(JsonUnmappedMemberHandling.Disallow)]
internal sealed record ApprovalJson(
    string? Period,
    IReadOnlyList<string>? Accept = null,
    IReadOnlyDictionary<string, decimal>? Seen = null,
    IReadOnlyList<string>? Signers = null
);

/// <summary>A decision about a report that is no entry.</summary>
/// <param name="Period">Period.</param>
/// <param name="Kind">parameter, remark, specification, kid, vat-number or contact.</param>
/// <param name="Reason">Why.</param>
/// <param name="Target">Parameter, box or buyer.</param>
/// <param name="Specification">Specification of a line.</param>
/// <param name="Value">Number of a parameter, or base of a specification.</param>
/// <param name="Tax">Tax of a specification.</param>
/// <param name="Chosen">A remark of the authority's list.</param>
/// <param name="Text">Text.</param>
/// <param name="Withdraw">Whether an earlier decision about the same is taken back.</param>
[JsonUnmappedMemberHandling(JsonUnmappedMemberHandling.Disallow)]
internal sealed record AdjustmentJson(
    string? Period,
    string? Kind,
    string? Reason,
    string? Target = null,
    string? Specification = null,
    decimal? Value = null,
    decimal? Tax = null,
    string? Chosen = null,
    string? Text = null,
    bool Withdraw = false
);

/// <summary>What the receiver of a report answered.</summary>
/// <param name="Accepted">Whether it was taken.</param>
/// <param name="Reference">Its reference.</param>
/// <param name="Text">What it said.</param>
/// <param name="Receipts">Receipts, to be kept whole.</param>
[JsonUnmappedMemberHandling(JsonUnmappedMemberHandling.Disallow)]
internal sealed record AnswerJson(
    bool Accepted,
    string? Reference = null,
    string? Text = null,
    IReadOnlyList<ReceiptFileJson>? Receipts = null
);

/// <summary>A receipt.</summary>
/// <param name="Name">What the receiver calls it.</param>
/// <param name="MediaType">Media type; application/octet-stream unless given.</param>
/// <param name="Content">Content, base64.</param>
[JsonUnmappedMemberHandling(JsonUnmappedMemberHandling.Disallow)]
internal sealed record ReceiptFileJson(string? Name, string? Content, string? MediaType = null)
{
    internal ReportReceipt Kept()
    {
        var bytes = new byte[(Content ?? "").Length];
        return
            Name is { Length: > 0 and <= 200 } name
            && Content is not null
            && Convert.TryFromBase64String(Content, bytes, out var count)
            ? ReportReceipt.Of(name, MediaType ?? "application/octet-stream", bytes[..count])
            : throw Parameters.Refused("a receipt has a name of at most 200 characters, and its content in base64");
    }
}

/// <summary>The life of a report, from obligation to receipt.</summary>
internal static class FilingEndpoints
{
    private const string Tag = "Filings";
    private const int YearsMax = 20;

    internal static void Map(IEndpointRouteBuilder company)
    {
        company
            .MapGet("/obligations", Owed)
            .Says("ListObligations", Tag, "What the company owes its authorities, and by when")
            .Produces<IReadOnlyList<ObligationJson>>(200);
        company
            .MapPost("/obligations/generate", GenerateAsync)
            .Writes()
            .TakesKey()
            .Says(
                "GenerateReports",
                Tag,
                "Makes the reports that are owed of periods that are over, for a person to look at"
            )
            .Produces<IReadOnlyList<GeneratedReport>>(200);
        company
            .MapGet("/filings", List)
            .Says(
                "ListFilings",
                Tag,
                "Reports from the making of them to the receiver's answer: generated, previewed, adjusted, approved, sent, accepted or rejected; replaced or corrected by another"
            )
            .Produces<IReadOnlyList<FilingJson>>(200);
        company
            .MapPost("/reports/{report}/preview", PreviewAsync)
            .Writes()
            .Says("PreviewReport", Tag, "A report beside the period before, with its checks; notes that it was seen")
            .Produces<ReportJson>(200);
        company
            .MapPost("/reports/{report}/adjustments", AdjustAsync)
            .Writes()
            .TakesKey()
            .Says("AdjustReport", Tag, "Keeps a decision about a report that is no entry")
            .Produces(204);
        company
            .MapPost("/reports/{report}/approve", ApproveAsync)
            .Writes()
            .TakesKey()
            .Says("ApproveReport", Tag, "Approves a report as it stands")
            .Produces<FilingJson>(200)
            .ProducesProblem(409);
        company
            .MapPost("/filings/{filing:guid}/send", SendAsync)
            .Writes()
            .TakesKey()
            .Says(
                "SendReport",
                Tag,
                "Notes that an approved report is handed over, and answers with its file for upload; lock=true locks its period softly"
            )
            .GivesFile(ReportAnswer.AllMediaTypes)
            .ProducesProblem(409);
        company
            .MapPost("/filings/{filing:guid}/answer", AnswerAsync)
            .Writes()
            .TakesKey()
            .Says("AnswerReport", Tag, "Keeps what the receiver of a report answered")
            .Produces(204)
            .ProducesProblem(409);
    }

    private static IReadOnlyList<FilingJson> List(
        HttpContext context,
        NodeStore store,
        [FromQuery] string? cursor,
        [FromQuery] string? limit
    ) =>
        ArrayPages.Of(
            context,
            store.Query(
                CompanyAccess.Of(context).Key,
                books => books.Prepared().Select(FilingJson.Of).Concat(books.Filings().Select(FilingJson.Of)).ToList()
            ),
            one => one.Filing?.ToString() ?? $"{one.Report} {one.Period}",
            cursor,
            limit
        );

    private static List<ObligationJson> Owed(
        HttpContext context,
        NodeStore store,
        TimeProvider time,
        [FromQuery] DateOnly? from,
        [FromQuery] DateOnly? to
    )
    {
        var today = store.Company(CompanyAccess.Of(context).Key)!.DayOf(time.GetUtcNow());
        var (first, last) = (from ?? today.AddYears(-1), to ?? today.AddYears(1));
        if (!Bounds.Hold(first) || !Bounds.Hold(last))
        {
            throw Parameters.Refused($"from and to are days {Bounds.DayText}");
        }

        return last <= first.AddYears(YearsMax)
            ?
            [
                .. store
                    .Query(CompanyAccess.Of(context).Key, books => Obligations.Of(books, first, last, today))
                    .Select(one => new ObligationJson(
                        one.Report,
                        one.Period.ToString(),
                        one.Period.From,
                        one.Period.To,
                        one.Due,
                        one.State,
                        one.Filing,
                        one.Corrects,
                        one.IsChanged
                    )),
            ]
            : throw Parameters.Refused($"from and to lie more than {YearsMax} years apart");
    }

    private static Task<IResult> GenerateAsync(HttpContext context, NodeStore store, TimeProvider time) =>
        Once.CarryOutAsync(
            context,
            store,
            RequestKeys.Of(context, "obligations", ""),
            async () =>
                Answered.Ok(await ObligationRun.GenerateAsync(store, CompanyAccess.Of(context).Key, time.GetUtcNow()))
        );

    private static Task<IResult> PreviewAsync(
        HttpContext context,
        NodeStore store,
        TimeProvider time,
        string report,
        ApprovalJson? wanted
    ) =>
        ReportAnswer.MadeAsync(async () =>
        {
            var access = CompanyAccess.Of(context);
            return Results.Ok(
                (
                    await FilingRun.PreviewAsync(
                        store,
                        access.Key,
                        Ask(report, wanted?.Period),
                        "en",
                        time.GetUtcNow(),
                        access.Caller.Actor
                    )
                ).Json
            );
        });

    private static Task<IResult> AdjustAsync(
        HttpContext context,
        NodeStore store,
        string report,
        AdjustmentJson? wanted
    ) =>
        ReportAnswer.MadeAsync(async () =>
        {
            var access = CompanyAccess.Of(context);
            var one = wanted ?? throw Parameters.Refused("send period, kind and reason");
            await Adjustments.AdjustAsync(
                store,
                access.Key,
                Ask(report, one.Period),
                new AdjustmentRequest(one.Kind ?? "", one.Reason ?? "")
                {
                    Target = one.Target ?? "",
                    Specification = one.Specification,
                    Value = one.Value,
                    Tax = one.Tax,
                    Chosen = one.Chosen,
                    Text = one.Text,
                    IsWithdrawn = one.Withdraw,
                },
                access.Caller.Actor,
                RequestKeys.Of(context, wanted)
            );
            return Results.NoContent();
        });

    private static Task<IResult> ApproveAsync(
        HttpContext context,
        NodeStore store,
        TimeProvider time,
        string report,
        ApprovalJson? wanted
    ) =>
        ReportAnswer.MadeAsync(async () =>
        {
            var access = CompanyAccess.Of(context);
            var request = RequestKeys.Of(context, wanted);
            if (Earlier(store, access.Key, request) is not { } filing)
            {
                filing = (
                    await FilingRun.ApproveAsync(
                        store,
                        access.Key,
                        Ask(report, wanted?.Period),
                        new ApprovalTerms
                        {
                            Accepted = wanted?.Accept ?? [],
                            Signers = wanted?.Signers ?? [],
                            Seen = wanted?.Seen is { } seen
                                ? [.. seen.Select(one => new ReportFigure(one.Key, one.Value))]
                                : null,
                            Request = request,
                        },
                        time.GetUtcNow(),
                        access.Caller.Actor
                    )
                ).Filing;
            }

            return Results.Ok(One(store, access.Key, filing));
        });

    private static Task<IResult> SendAsync(
        HttpContext context,
        NodeStore store,
        TimeProvider time,
        Guid filing,
        [FromQuery(Name = "lock")] bool locks = false
    ) =>
        ReportAnswer.MadeAsync(async () =>
        {
            var access = CompanyAccess.Of(context);
            var request = RequestKeys.Of<object>(context, null);
            One(store, access.Key, filing);
            var (format, file) = Earlier(store, access.Key, request) is { } sent
                ? store.Query(access.Key, books => FilingRun.FileOf(books, sent))
                : await FilingRun.SendAsync(
                    store,
                    access.Key,
                    filing,
                    time.GetUtcNow(),
                    access.Caller.Actor,
                    null,
                    request,
                    locks
                );
            return Results.Bytes(file, ReportAnswer.MediaTypeOf(format));
        });

    private static Task<IResult> AnswerAsync(
        HttpContext context,
        NodeOptions options,
        Guid filing,
        AnswerJson? answer
    ) =>
        ReportAnswer.MadeAsync(async () =>
        {
            var access = CompanyAccess.Of(context);
            var one = answer ?? throw Parameters.Refused("accepted is missing");
            One(options.Store, access.Key, filing);
            IReadOnlyList<ReportReceipt> receipts = [.. (one.Receipts ?? []).Select(receipt => receipt.Kept())];
            var request = RequestKeys.Of(context, answer);
            var refusal = await options.Store.DecideAsync(
                access.Key,
                books =>
                    new FilingDesk(books).Answer(
                        filing,
                        one.Accepted,
                        one.Reference,
                        one.Text,
                        access.Caller.Actor,
                        receipts,
                        request
                    )
            );
            return refusal is null ? Results.NoContent() : throw new ReportRequestException(refusal, isRefusal: true);
        });

    /// <summary>The filing of a request that was carried out before; null when it is new.</summary>
    internal static Guid? Earlier(NodeStore store, string company, RequestKey? request) =>
        request is null || store.Query(company, books => books.ReportRequest(request.Key)) is not { } earlier ? null
        : earlier.Hash == request.Hash && earlier.Filing is { } filing ? filing
        : throw new RefusedException(Problems.KeyReused());

    /// <summary>A filing as it stands.</summary>
    internal static FilingJson One(NodeStore store, string company, Guid filing) =>
        store.Query(
            company,
            books => books.Filings().Where(one => one.Id == filing).Select(FilingJson.Of).FirstOrDefault()
        ) ?? throw new RefusedException(Problems.NotFound("there is no such filing"));

    private static Func<BooksQueries, ReportRequest> Ask(string report, string? period)
    {
        var definition =
            ReportCatalogue.Find(report)
            ?? throw new RefusedException(Problems.NotFound($"there is no report '{report}'"));
        return books => ReportRequest.Of(books, definition, period ?? "", new Dictionary<string, decimal>());
    }
}
