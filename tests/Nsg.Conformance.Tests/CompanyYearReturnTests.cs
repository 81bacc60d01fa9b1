using Nsg.Node.Reports;
using Nsg.Reporting;
using Nsg.Reporting.Tests;
using Nsg.Testing;

namespace Nsg.Conformance.Tests;

/// <summary>The VAT returns of the company-year as the Danish authority's file: every quarter, and every month and
/// half-year for which one could be due.</summary>
public sealed class CompanyYearReturnTests
{
    [OfficialFact(CompanyYear.Folder)]
    public void Returns_OfTheCompanyYear_AreValidFiles()
    {
        using var books = CompanyYear.NewBooks();
        CompanyYear.Receive(books, CompanyYear.Files);
        string[] periods =
        [
            "2018-Q4",
            "2019-Q1",
            "2019-Q2",
            "2019-Q3",
            "2019-Q4",
            "2019-H1",
            "2019-H2",
            .. Enumerable.Range(1, 12).Select(month => $"2019-{month:00}"),
        ];
        foreach (var period in periods)
        {
            var made = books.Ask(one =>
                ReportFormats.Make(
                    one,
                    ReportRequest.Of(one, ReportCatalogue.Find("dk.vat")!, period, new Dictionary<string, decimal>()),
                    "en",
                    new DateTimeOffset(2020, 5, 1, 0, 0, 0, TimeSpan.Zero)
                )
            );
            made.Json.Checks.Where(one => one is { Severity: "error", IsKept: false }).ShouldBeEmpty(period);
            using var file = new MemoryStream();
            ReportFormats.Write(made, "xml", file);
            ReturnSchemas.Faults(ReturnSchemas.Danish, file.ToArray()).ShouldBeEmpty(period);
        }
    }
}
