using Nsg.Countries;
using Nsg.Node.Reports;
using Nsg.Reporting;
using Nsg.Reporting.Language;

namespace Nsg.Tests.Generation;

/// <summary>The year of a company in each of the five countries: its VAT returns and its accounts are what its
/// documents come to by code that is not the program's.</summary>
[Collection(DemoBooksTests.Name)]
public sealed class IndependentFiguresTests(DemoBooks demo)
{
    [Theory]
    [InlineData("NO", "fastsatt", PeriodLength.TwoMonths)]
    [InlineData("SE", "b49", PeriodLength.Quarter)]
    [InlineData("DK", "afgift_tilsvar", PeriodLength.Quarter)]
    [InlineData("FI", "b308", PeriodLength.Month)]
    [InlineData("IS", "f", PeriodLength.TwoMonths)]
    public void Return_OfEveryPeriod_HasTheVatOfItsDocuments(string country, string total, PeriodLength length)
    {
        var invoices = Booked(country);
        invoices.Count.ShouldBeGreaterThan(100);
        for (
            var period = ReportPeriod.Of(length, IndependentYear.First);
            period.From <= IndependentYear.Last;
            period = ReportPeriod.Of(length, period.To.AddDays(1))
        )
        {
            var mine = invoices.Where(one => one.Day >= period.From && one.Day <= period.To).ToList();
            var report = Report(country, "vat", period.ToString());
            report
                .Value(total)
                .ShouldBe(
                    mine.Sum(one => one.IsSale ? one.Tax : -one.Tax),
                    Tolerance(report, mine.Count),
                    $"{country} {period}"
                );
        }
    }

    [Theory]
    [InlineData("NO")]
    [InlineData("SE")]
    [InlineData("DK")]
    [InlineData("FI")]
    [InlineData("IS")]
    public void Accounts_OfTheYear_AreWhatDocumentsAndBankComeTo(string country)
    {
        var invoices = Booked(country);
        var (sales, purchases) = (
            invoices.Where(one => one.IsSale).Sum(one => one.Net),
            invoices.Where(one => !one.IsSale).Sum(one => one.Net)
        );

        // Icelandic accounts keep what a bank charges among financial cost, the others among the cost of operations;
        // Swedish ones have differences of exchange there too.
        var charges = country == "IS" ? 0m : IndependentYear.BankCharges(Path(country));
        var exchange =
            country == "SE"
                ? Closing(country, roles => roles.ExchangeGain) + Closing(country, roles => roles.ExchangeLoss)
                : 0m;
        var accounts = Report(country, "accounts", "2025");
        accounts.Value("turnover").ShouldBe(sales, 1m, country);
        (accounts.Value("operating") - accounts.Value("fixed_assets")).ShouldBe(
            sales - purchases - charges - exchange,
            5m,
            country
        );
        (accounts.Value("cash") - Closing(country, roles => roles.Cash)).ShouldBe(
            IndependentYear.BankAtTheEnd(Path(country)),
            1m,
            country
        );
        Closing(country, roles => roles.Cash)
            .ShouldBe(
                -invoices.Where(one => one is { IsInCash: true, IsSale: false }).Sum(one => one.Net + one.Tax),
                country
            );
        accounts.Checks.Where(one => one.Check.IsError).ShouldAllBe(one => one.IsKept, country);
        Report(country, "turnover", "2025").Value("turnover").ShouldBe(sales, 1m, country);
    }

    /// <summary>Boxes are whole units, cut or rounded, where the currency is not the euro; conversions are to the
    /// cent, invoice by invoice.</summary>
    private static decimal Tolerance(ReportOutcome report, int invoices) =>
        (invoices * 0.01m) + (report.Definition.Currency == "EUR" ? 0m : report.Lines.Count(one => one.Value != 0m));

    private decimal Closing(string country, Func<AccountRoles, string> role) =>
        demo.Store.Query(
            demo.KeyOf(country),
            books =>
                books
                    .TrialBalance(null, null)
                    .SingleOrDefault(one => one.Account == role(books.Company.Pack.Roles))
                    ?.Closing.Amount
                ?? 0m
        );

    private string Path(string country) => Directory.EnumerateDirectories(demo.Documents, country + "-*").Single();

    /// <summary>The invoices of the files that are booked; each of the others waits for a person, or is the same file
    /// again.</summary>
    private List<IndependentInvoice> Booked(string country)
    {
        var booked = demo.Store.Query(
            demo.KeyOf(country),
            books =>
                books
                    .Documents()
                    .Where(one => one.State == "booked")
                    .Select(one => one.FileName)
                    .ToHashSet(StringComparer.Ordinal)
        );
        return
        [
            .. IndependentYear
                .Invoices(Path(country), System.IO.Path.Combine(demo.Documents, "rates.tsv"))
                .Where(one => booked.Contains(one.File)),
        ];
    }

    private ReportOutcome Report(string country, string name, string period) =>
        demo.Store.Query(
            demo.KeyOf(country),
            books =>
                ReportRequest
                    .Of(
                        books,
                        ReportCatalogue.Find($"{country.ToLowerInvariant()}.{name}")!,
                        period,
                        new Dictionary<string, decimal>()
                    )
                    .Run(books)
        );
}
