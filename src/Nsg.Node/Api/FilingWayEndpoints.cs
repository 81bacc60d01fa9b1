using System.Text.Json.Serialization;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Routing;
using Nsg.Bookkeeping.Records;
using Nsg.Node.Hosting;
using Nsg.Node.Http;
using Nsg.Node.Proofs;
using Nsg.Node.Releases;
using Nsg.Node.Reports;
using Nsg.Node.Reports.Ports;
using Nsg.Storage;
using Nsg.Storage.Queries;
using Nsg.Vocabulary;

namespace Nsg.Node.Api;

/// <summary>What came of sending a report to its authority, or of asking for the answer.</summary>
/// <param name="State">accepted, rejected or pending.</param>
/// <param name="Reference">The authority's reference, or null.</param>
/// <param name="Text">Its codes and texts, or null.</param>
/// <param name="SignAt">Where a person must sign or approve, or null.</param>
/// <param name="Filing">The filing as it stands now.</param>
internal sealed record TransmissionJson(
    string State,
    string? Reference,
    string? Text,
    string? SignAt,
    FilingJson Filing
);

/// <summary>A filing with all that is kept of it.</summary>
/// <param name="Filing">Where it stands.</param>
/// <param name="Figures">Figures as approved, by line; decimals.</param>
/// <param name="Warnings">Warnings that were accepted.</param>
/// <param name="Channel">file, or the name of a port; null before it was sent.</param>
/// <param name="Attempts">Calls that were made on its way.</param>
/// <param name="Receipts">Receipts.</param>
internal sealed record FilingDetailJson(
    FilingJson Filing,
    IReadOnlyDictionary<string, string> Figures,
    IReadOnlyList<string> Warnings,
    string? Channel,
    IReadOnlyList<AttemptRow> Attempts,
    IReadOnlyList<ReceiptRow> Receipts
);

/// <summary>A standing approval.</summary>
/// <param name="By">file or port.</param>
/// <param name="Accept">Warnings, by name, that do not stop it.</param>
/// <param name="Until">Last day on which it holds.</param>
/// <param name="Signers">Who signs, where the company keeps signatory rights.</param>
/// <param name="DueDay">For a report that no calendar knows: the day of the month after its period, 1 to 31.</param>
/// <param name="Lock">Whether a period is softly locked when its report is handed over.</param>
[JsonUnmappedMemberHandling(JsonUnmappedMemberHandling.Disallow)]
internal sealed record StandingJson(
    string? By,
    IReadOnlyList<string>? Accept = null,
    DateOnly? Until = null,
    IReadOnlyList<string>? Signers = null,
    int? DueDay = null,
    bool Lock = false
);

/// <summary>What a standing approval did.</summary>
/// <param name="Report">Name of the report.</param>
/// <param name="Period">Period.</param>
/// <param name="Filing">Its filing, or null when it was not sent.</param>
/// <param name="Text">What came of it.</param>
internal sealed record StandingOutcomeJson(string Report, string Period, Guid? Filing, string Text);

/// <summary>A report on its way: by which port, with which calls and receipts; and what is approved once for
/// all.</summary>
internal static class FilingWayEndpoints
{
    private const string Tag = "Filings";

    internal static void Map(IEndpointRouteBuilder company)
    {
        company
            .MapGet("/filings/{filing:guid}", Detail)
            .Says("GetFiling", Tag, "A filing with its figures, calls and receipts")
            .Produces<FilingDetailJson>(200);
        company
            .MapGet("/filings/{filing:guid}/file", File)
            .Says("GetFilingFile", Tag, "The file that was handed over, byte for byte")
            .GivesFile(ReportAnswer.AllMediaTypes)
            .ProducesProblem(409);
        company
            .MapGet("/filings/{filing:guid}/receipt", OwnReceiptAsync)
            .Says(
                "GetFilingProof",
                Tag,
                "The node's own receipt of a filing: its approval with figures and findings, or its handing over (of=sent), proven to stand in the log as a signed checkpoint has it"
            )
            .Produces<Nsg.Node.Releases.Receipt>(200);
        company
            .MapGet("/filings/{filing:guid}/receipts/{sha256}", Receipt)
            .Says("GetFilingReceipt", Tag, "A receipt as it came")
            .GivesFile(Negotiation.Bytes);
        company
            .MapPost("/filings/{filing:guid}/transmit", TransmitAsync)
            .Writes()
            .TakesKey()
            .Says(
                "TransmitReport",
                Tag,
                "Sends an approved report to its authority through the operator's port; it counts as sent before the first call"
            )
            .Produces<TransmissionJson>(200)
            .ProducesProblem(409)
            .ProducesProblem(502);
        company
            .MapPost("/filings/{filing:guid}/fetch", FetchAsync)
            .Writes()
            .Says("FetchAnswer", Tag, "Asks the authority for the answer to a report that was sent")
            .Produces<TransmissionJson>(200)
            .ProducesProblem(409)
            .ProducesProblem(502);
        MapStanding(company);
    }

    /// <summary>What is approved once for all.</summary>
    private static void MapStanding(IEndpointRouteBuilder company)
    {
        company
            .MapGet(
                "/standing-reports",
                (HttpContext context, NodeStore store) =>
                    store.Query(CompanyAccess.Of(context).Key, books => books.StandingApprovals())
            )
            .Says("ListStandingReports", Tag, "Reports that were approved once for all")
            .Produces<IReadOnlyList<StandingRow>>(200);
        company
            .MapPut("/standing-reports/{report}", StandAsync)
            .Writes()
            .TakesKey()
            .Says(
                "StandReport",
                Tag,
                "Approves once for all that a report is sent when it is due, as long as no other check fails"
            )
            .Produces(204)
            .ProducesProblem(409);
        company
            .MapPost("/standing-reports/{report}/withdraw", WithdrawAsync)
            .Writes()
            .TakesKey()
            .Says("WithdrawStandingReport", Tag, "Ends a standing approval")
            .Produces(204)
            .ProducesProblem(409);
        company
            .MapPost("/standing-reports/run-due", RunDueAsync)
            .Writes()
            .TakesKey()
            .Says(
                "RunDueReports",
                Tag,
                "Sends what was approved once for all and is due; a file is fetched from its filing"
            )
            .Produces<IReadOnlyList<StandingOutcomeJson>>(200);
    }

    private static FilingDetailJson Detail(HttpContext context, NodeStore store, Guid filing) =>
        store.Query(
            CompanyAccess.Of(context).Key,
            books =>
            {
                var found =
                    books.Filings().FirstOrDefault(one => one.Id == filing)
                    ?? throw new RefusedException(Problems.NotFound("there is no such filing"));
                return new FilingDetailJson(
                    FilingJson.Of(found),
                    found.Figures.ToDictionary(
                        one => one.Line,
                        one => ReportJson.Text(one.Value),
                        StringComparer.Ordinal
                    ),
                    found.Warnings,
                    found.Channel,
                    books.Attempts(filing),
                    books.Receipts(filing)
                );
            }
        );

    private static IResult File(HttpContext context, NodeStore store, Guid filing) =>
        ReportAnswer.Made(() =>
        {
            var key = CompanyAccess.Of(context).Key;
            FilingEndpoints.One(store, key, filing);
            var (format, file) = store.Query(key, books => FilingRun.FileOf(books, filing));
            return Results.Bytes(file, ReportAnswer.MediaTypeOf(format));
        });

    private static Task<IResult> OwnReceiptAsync(
        HttpContext context,
        NodeStore store,
        NodeKeys keys,
        Guid filing,
        [FromQuery] string? of,
        [FromQuery] string? size
    ) =>
        ReportAnswer.MadeAsync(async () =>
        {
            var key = CompanyAccess.Of(context).Key;
            FilingEndpoints.One(store, key, filing);
            return Results.Ok(
                await FilingReceipts.MadeAsync(
                    store,
                    keys.Current,
                    key,
                    filing,
                    Parameters.Word(of, nameof(of), "approved", "sent") == "sent",
                    Parameters.Number(size, nameof(size), 1, long.MaxValue)
                )
            );
        });

    private static IResult Receipt(HttpContext context, NodeStore store, Guid filing, string sha256) =>
        store.Query(
            CompanyAccess.Of(context).Key,
            books =>
                books.Receipts(filing).FirstOrDefault(one => one.Sha256 == sha256) is { } receipt
                && books.ReceiptContent(receipt) is { } content
                    ? Results.Bytes(content, "application/octet-stream")
                    : throw new RefusedException(Problems.NotFound("there is no such receipt"))
        );

    private static Task<IResult> TransmitAsync(
        HttpContext context,
        NodeOptions options,
        Guid filing,
        [FromQuery(Name = "lock")] bool locks = false
    ) =>
        SaidAsync(
            context,
            options,
            filing,
            async (company, actor) =>
            {
                var request = RequestKeys.Of<object>(context, null);
                if (FilingEndpoints.Earlier(options.Store, company, request) is { } earlier)
                {
                    var known = FilingEndpoints.One(options.Store, company, earlier);
                    return new PortAnswer(
                        known.State switch
                        {
                            "accepted" => PortState.Accepted,
                            "rejected" => PortState.Rejected,
                            _ => PortState.Pending,
                        },
                        known.Reference,
                        known.Answer,
                        null,
                        []
                    );
                }

                return await PortRun.SendAsync(
                    options.Store,
                    company,
                    filing,
                    options.Ports,
                    options.Time,
                    actor,
                    request,
                    locks
                );
            }
        );

    private static Task<IResult> FetchAsync(HttpContext context, NodeOptions options, Guid filing) =>
        SaidAsync(
            context,
            options,
            filing,
            (company, actor) => PortRun.FetchAsync(options.Store, company, filing, options.Ports, options.Time, actor)
        );

    private static Task<IResult> SaidAsync(
        HttpContext context,
        NodeOptions options,
        Guid filing,
        Func<string, string, Task<PortAnswer>> call
    ) =>
        ReportAnswer.MadeAsync(async () =>
        {
            var access = CompanyAccess.Of(context);
            FilingEndpoints.One(options.Store, access.Key, filing);
            try
            {
                var answer = await call(access.Key, access.Caller.Actor);
                return Results.Ok(
                    new TransmissionJson(
                        answer.State.ToString().ToLowerInvariant(),
                        answer.Reference,
                        answer.Text,
                        answer.SignAt,
                        FilingEndpoints.One(options.Store, access.Key, filing)
                    )
                );
            }
            catch (PortException fault)
            {
                return new ProblemAnswer(
                    Problems.AuthorityFailed(
                        $"{fault.Message}{(fault.MayHaveArrived ? "; it may have arrived all the same: look at the authority before it is sent again" : "")}"
                    )
                );
            }
        });

    private static Task<IResult> StandAsync(
        HttpContext context,
        NodeStore store,
        string report,
        StandingJson? wanted
    ) =>
        ReportAnswer.MadeAsync(async () =>
        {
            var access = CompanyAccess.Of(context);
            var standing = new ReportStandingApproved(
                report,
                Parameters.Word(wanted?.By, "by", "file", "port") ?? throw Parameters.Refused("by is file or port"),
                wanted!.Accept ?? [],
                wanted.Until
            )
            {
                DueDay = wanted.DueDay,
                LocksPeriod = wanted.Lock ? true : null,
                Request = RequestKeys.Of(context, wanted),
            };
            await StandingRun.ApproveAsync(store, access.Key, standing, wanted.Signers ?? [], access.Caller.Actor);
            return Results.NoContent();
        });

    private static Task<IResult> WithdrawAsync(
        HttpContext context,
        NodeStore store,
        string report,
        ReverseJson? wanted
    ) =>
        ReportAnswer.MadeAsync(async () =>
        {
            var access = CompanyAccess.Of(context);
            if (string.IsNullOrWhiteSpace(wanted?.Reason))
            {
                throw Parameters.Refused("reason is missing");
            }

            await StandingRun.WithdrawAsync(
                store,
                access.Key,
                new ReportStandingWithdrawn(report, wanted.Reason) { Request = RequestKeys.Of(context, wanted) },
                access.Caller.Actor
            );
            return Results.NoContent();
        });

    private static Task<IResult> RunDueAsync(HttpContext context, NodeOptions options) =>
        Once.CarryOutAsync(
            context,
            options.Store,
            RequestKeys.Of(context, "standing reports", ""),
            async () =>
                Answered.Ok(
                    (
                        await StandingRun.RunAsync(
                            options.Store,
                            CompanyAccess.Of(context).Key,
                            options.Ports,
                            options.Time,
                            options.Uploads
                        )
                    )
                        .Select(one => new StandingOutcomeJson(one.Report, one.Period, one.Filing, one.Text))
                        .ToList()
                )
        );
}
