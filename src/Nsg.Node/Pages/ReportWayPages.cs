using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Nsg.Bookkeeping.Records;
using Nsg.Node.Hosting;
using Nsg.Node.Reports;
using Nsg.Node.Reports.Ports;
using Nsg.Reporting;
using Nsg.Sharing.People;
using Nsg.Storage;
using Nsg.Storage.Queries;
using Nsg.Web.Pages;
using Nsg.Web.Reports;
using Nsg.Web.SignIn;

namespace Nsg.Node.Pages;

/// <summary>How a report gets to its authority from its page: through the operator's port, or approved once for
/// all.</summary>
internal static class ReportWayPages
{
    internal static void Map(IEndpointRouteBuilder company)
    {
        company.MapPost("/filings/{filing:guid}/transmit", TransmitAsync).Needs(Right.Report);
        company.MapPost("/filings/{filing:guid}/fetch", FetchAsync).Needs(Right.Report);
        company.MapPost("/reports/{report}/standing", StandAsync).Needs(Right.Report);
        company.MapGet("/reports/{report}/standing", Report).Needs(Right.See);
        company.MapPost("/reports/{report}/standing/end", EndAsync).Needs(Right.Report);
        company.MapGet("/reports/{report}/standing/end", Report).Needs(Right.See);
    }

    /// <summary>The ways that a report can go at this node.</summary>
    internal static ReportWays Of(HttpContext http, BooksQueries books, string report)
    {
        var options = http.RequestServices.GetRequiredService<NodeOptions>();
        return new ReportWays(
            ReportPort.Of(report) is not null && options.Ports.ContainsKey(report),
            options.Uploads is not null,
            Obligations.IsOwed(books.Company.Pack.Country, report),
            books.StandingApprovals().FirstOrDefault(one => one.Report == report)
        );
    }

    /// <summary>A refusal is shown at the address that was posted to; who loads it anew comes to the report.</summary>
    private static IResult Report(HttpContext http, string key, string report) =>
        ReportCatalogue.Find(report) is null
            ? PeopleGate.NotFound(http)
            : Results.LocalRedirect(PathOf(key, report, http.Request.Query["period"].ToString()));

    private static string PathOf(string key, string report, string period) =>
        $"/companies/{key}/reports/{Uri.EscapeDataString(report)}"
        + (period.Length == 0 ? "" : $"?period={Uri.EscapeDataString(period)}");

    private static async Task<IResult> TransmitAsync(
        HttpContext http,
        NodeStore store,
        NodeOptions options,
        string key,
        Guid filing
    )
    {
        var locks = await ReportFilingPages.LocksAsync(http, key);
        return await CallAsync(
            http,
            store,
            options,
            key,
            filing,
            PortRun.SendAsync(
                store,
                key,
                filing,
                options.Ports,
                options.Time,
                SignedInPerson.Of(http)!.Actor,
                locksPeriod: locks
            )
        );
    }

    private static Task<IResult> FetchAsync(
        HttpContext http,
        NodeStore store,
        NodeOptions options,
        string key,
        Guid filing
    ) =>
        CallAsync(
            http,
            store,
            options,
            key,
            filing,
            PortRun.FetchAsync(store, key, filing, options.Ports, options.Time, SignedInPerson.Of(http)!.Actor)
        );

    private static async Task<IResult> CallAsync(
        HttpContext http,
        NodeStore store,
        NodeOptions options,
        string key,
        Guid filing,
        Task<PortAnswer> call
    )
    {
        try
        {
            var answer = await call;
            return ReportPages.Back(
                http,
                store,
                options.Time,
                key,
                filing,
                null,
                answer.SignAt is null && answer.Text is null ? null : new PortNote(answer.Text, answer.SignAt)
            );
        }
        catch (ReportRequestException fault)
        {
            return ReportPages.Back(http, store, options.Time, key, filing, fault.Message);
        }
        catch (PortException fault)
        {
            return ReportPages.Back(
                http,
                store,
                options.Time,
                key,
                filing,
                null,
                new PortNote(fault.Message, null, fault.MayHaveArrived)
            );
        }
    }

    private static async Task<IResult> StandAsync(
        HttpContext http,
        NodeStore store,
        NodeOptions options,
        string key,
        string report
    )
    {
        var form = await PageForm.OfAsync(http);
        var person = SignedInPerson.Of(http)!;
        var standing = new ReportStandingApproved(
            report,
            form["channel"].ToString(),
            [.. form["accept"].OfType<string>()],
            PageForm.Day(form["until"])
        )
        {
            LocksPeriod = await ReportFilingPages.LocksAsync(http, key) ? true : null,
        };
        return await DecidedAsync(
            http,
            store,
            options,
            key,
            report,
            http.Request.Query["period"].ToString(),
            () =>
                PageForm.DayFault(form["until"]) is { } fault
                    ? throw new ReportRequestException(fault)
                    : StandingRun.ApproveAsync(store, key, standing, [person.Name], person.Actor)
        );
    }

    private static async Task<IResult> EndAsync(
        HttpContext http,
        NodeStore store,
        NodeOptions options,
        string key,
        string report
    )
    {
        var form = await PageForm.OfAsync(http);
        var withdrawn = new ReportStandingWithdrawn(report, PageForm.Word(form["why"]) ?? "");
        return await DecidedAsync(
            http,
            store,
            options,
            key,
            report,
            http.Request.Query["period"].ToString(),
            () => StandingRun.WithdrawAsync(store, key, withdrawn, SignedInPerson.Of(http)!.Actor)
        );
    }

    private static async Task<IResult> DecidedAsync(
        HttpContext http,
        NodeStore store,
        NodeOptions options,
        string key,
        string report,
        string period,
        Func<Task> decide
    )
    {
        try
        {
            await decide();
            return Results.LocalRedirect(PathOf(key, report, period));
        }
        catch (ReportRequestException fault)
        {
            return ReportPages.One(http, store, options.Time, key, report, period, fault.Message);
        }
    }
}
