using System.Globalization;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Nsg.Bookkeeping.Filings;
using Nsg.Bookkeeping.Records;
using Nsg.Node.Reports;
using Nsg.Reporting;
using Nsg.Sharing.People;
using Nsg.Storage;
using Nsg.Storage.Queries;
using Nsg.Web.Pages;
using Nsg.Web.SignIn;

namespace Nsg.Node.Pages;

/// <summary>A report on its way: approved, sent, answered.</summary>
internal static class ReportFilingPages
{
    private const string SeenField = "seen-";

    /// <summary>What is posted to a filing's address. A refusal is shown there, and who loads it anew comes to the report.</summary>
    private static readonly string[] Steps = ["send", "answer", "uploaded", "take-back", "transmit", "fetch"];

    internal static void Map(IEndpointRouteBuilder company)
    {
        // A report is approved at its own address: what was refused is read there, and can be loaded anew.
        company.MapPost("/reports/{report}", ApproveAsync).Needs(Right.Report);
        company.MapPost("/filings/{filing:guid}/send", SendAsync).Needs(Right.Report);
        company.MapPost("/filings/{filing:guid}/answer", AnswerAsync).Needs(Right.Report);
        company.MapPost("/filings/{filing:guid}/uploaded", UploadedAsync).Needs(Right.Report);
        company.MapPost("/filings/{filing:guid}/take-back", TakeBackAsync).Needs(Right.Report);
        foreach (var step in Steps)
        {
            company
                .MapGet(
                    $"/filings/{{filing:guid}}/{step}",
                    (HttpContext http, NodeStore store, TimeProvider time, string key, Guid filing) =>
                        ReportPages.Back(http, store, time, key, filing, null)
                )
                .Needs(Right.See);
        }
    }

    private static async Task<IResult> ApproveAsync(
        HttpContext http,
        NodeStore store,
        TimeProvider time,
        string key,
        string report
    )
    {
        var form = await PageForm.OfAsync(http);
        var period = http.Request.Query["period"].ToString();
        if (ReportCatalogue.Find(report) is not { } definition)
        {
            return PeopleGate.NotFound(http);
        }

        // What is approved is what was seen: the form brings the figures back.
        var seen = form.Where(field => field.Key.StartsWith(SeenField, StringComparison.Ordinal))
            .Select(field => new ReportFigure(
                field.Key[SeenField.Length..],
                decimal.TryParse(
                    field.Value.ToString(),
                    NumberStyles.Number,
                    CultureInfo.InvariantCulture,
                    out var value
                )
                    ? value
                    : 0m
            ))
            .ToList();
        try
        {
            var person = SignedInPerson.Of(http)!;
            var terms = new ApprovalTerms
            {
                AcceptsAll = form["warnings"] == "1",
                Seen = seen,
                Signers = [person.Name],
            };
            await FilingRun.ApproveAsync(
                store,
                key,
                books => ReportRequest.Of(books, definition, period, ReportPages.NoParameters),
                terms,
                time.GetUtcNow(),
                person.Actor
            );
            return Results.LocalRedirect($"/companies/{key}/reports/{report}?period={Uri.EscapeDataString(period)}");
        }
        catch (ReportRequestException fault)
        {
            return ReportPages.One(http, store, time, key, report, period, fault.Message);
        }
    }

    private static async Task<IResult> SendAsync(
        HttpContext http,
        NodeStore store,
        TimeProvider time,
        string key,
        Guid filing
    )
    {
        try
        {
            await FilingRun.SendAsync(
                store,
                key,
                filing,
                time.GetUtcNow(),
                SignedInPerson.Of(http)!.Actor,
                locksPeriod: await LocksAsync(http, key)
            );
            return ReportPages.Back(http, store, time, key, filing, null);
        }
        catch (ReportRequestException fault)
        {
            return ReportPages.Back(http, store, time, key, filing, fault.Message);
        }
    }

    /// <summary>Whether the person who hands a report over wants its period locked, and may lock.</summary>
    internal static async Task<bool> LocksAsync(HttpContext http, string key) =>
        SignedInPerson.Of(http)!.May(Right.Lock, key) && (await PageForm.OfAsync(http))["lock"] == "1";

    private static async Task<IResult> AnswerAsync(
        HttpContext http,
        NodeStore store,
        TimeProvider time,
        string key,
        Guid filing
    )
    {
        var form = await PageForm.OfAsync(http);
        return await DecidedAsync(
            http,
            store,
            time,
            key,
            filing,
            (desk, actor) =>
                desk.Answer(
                    filing,
                    form["accepted"] == "1",
                    PageForm.Word(form["reference"]),
                    PageForm.Word(form["text"]),
                    actor
                )
        );
    }

    private static async Task<IResult> UploadedAsync(
        HttpContext http,
        NodeStore store,
        TimeProvider time,
        string key,
        Guid filing
    )
    {
        var form = await PageForm.OfAsync(http);
        var uploaded = new ReportUploaded(filing, PageForm.Day(form["day"]));
        if (uploaded.Day is null && form["undo"] != "1")
        {
            const string Missing = "the day on which the file was uploaded is missing";
            return ReportPages.Back(http, store, time, key, filing, Missing);
        }

        return await DecidedAsync(http, store, time, key, filing, (desk, actor) => desk.Upload(uploaded, actor));
    }

    private static async Task<IResult> TakeBackAsync(
        HttpContext http,
        NodeStore store,
        TimeProvider time,
        string key,
        Guid filing
    )
    {
        var withdrawn = new ReportApprovalWithdrawn(filing, PageForm.Word((await PageForm.OfAsync(http))["why"]));
        return await DecidedAsync(http, store, time, key, filing, (desk, actor) => desk.TakeBack(withdrawn, actor));
    }

    private static async Task<IResult> DecidedAsync(
        HttpContext http,
        NodeStore store,
        TimeProvider time,
        string key,
        Guid filing,
        Func<FilingDesk, string, string?> decide
    )
    {
        var actor = SignedInPerson.Of(http)!.Actor;
        var refusal = await store.DecideAsync(key, books => decide(new FilingDesk(books), actor));
        return ReportPages.Back(http, store, time, key, filing, refusal);
    }
}
