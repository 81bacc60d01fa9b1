using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Nsg.Bookkeeping.Records;
using Nsg.Node.Reports;
using Nsg.Reporting;
using Nsg.Sharing.People;
using Nsg.Storage;
using Nsg.Storage.Queries;
using Nsg.Web.Pages;
using Nsg.Web.SignIn;

namespace Nsg.Node.Pages;

/// <summary>Files of reports: as they would be sent, as they were sent, and what the receiver gave back.</summary>
internal static class ReportFilePages
{
    internal static void Map(IEndpointRouteBuilder company)
    {
        company.MapGet("/reports/{report}/file", File).Needs(Right.See);
        company.MapGet("/filings/{filing:guid}/file", Sent).Needs(Right.See);
        company.MapGet("/filings/{filing:guid}/receipts/{place:int}", Receipt).Needs(Right.See);
    }

    private static IResult Sent(NodeStore store, HttpContext http, string key, Guid filing) =>
        store.Query(
            key,
            books =>
                books.Filings().FirstOrDefault(one => one.Id == filing) is { Format: { } format } found
                && books.FileSent(found) is { } file
                    ? Results.File(
                        file,
                        "application/octet-stream",
                        FileName(books.Company.Name, $"{found.Report}-{found.Period}-filed", format)
                    )
                    : PeopleGate.NotFound(http)
        );

    private static IResult Receipt(NodeStore store, HttpContext http, string key, Guid filing, int place) =>
        store.Query(
            key,
            books =>
                books.Receipts(filing).ElementAtOrDefault(place) is { } receipt
                && books.ReceiptContent(receipt) is { } content
                    ? Results.File(content, "application/octet-stream", receipt.Name)
                    : PeopleGate.NotFound(http)
        );

    private static IResult File(HttpContext http, NodeStore store, TimeProvider time, string key, string report)
    {
        if (ReportCatalogue.Find(report) is not { } definition)
        {
            return PeopleGate.NotFound(http);
        }

        var (period, format) = (http.Request.Query["period"].ToString(), http.Request.Query["format"].ToString());
        try
        {
            using var output = new MemoryStream();
            ReportFormats.Write(
                store.Query(
                    key,
                    books =>
                        ReportFormats.Make(
                            books,
                            ReportRequest.Of(books, definition, period, ReportPages.NoParameters),
                            PageContext.Of(http).Language.Code,
                            time.GetUtcNow()
                        )
                ),
                format,
                output
            );
            return Results.File(
                output.ToArray(),
                "application/octet-stream",
                FileName(store.Company(key)!.Name, $"{report}-{period}", format)
            );
        }
        catch (ReportRequestException fault)
        {
            return ReportPages.One(http, store, time, key, report, period, fault.Message);
        }
    }

    /// <summary>A file says whose it is: who keeps many companies has many such files in one folder.</summary>
    private static string FileName(string company, string what, string format) =>
        $"{string.Concat(company.Select(letter => char.IsLetterOrDigit(letter) ? letter : '-'))}-{what.Replace('/', '-')}.{Extension(format)}";

    private static string Extension(string format) =>
        format switch
        {
            "xbrl-json" => "json",
            "xbrl-csv" => "zip",
            "xbrl" => "xml",
            "envelope" => "xml",
            _ => format,
        };
}
