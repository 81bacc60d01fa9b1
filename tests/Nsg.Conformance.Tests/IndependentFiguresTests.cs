using Nsg.Bookkeeping.Tests.Kit;
using Nsg.Node.Reports;
using Nsg.Reporting;
using Nsg.Reporting.Language;
using Nsg.Testing;

namespace Nsg.Conformance.Tests;

/// <summary>VAT returns and annual accounts of the company-year against figures that this test computes from the
/// documents by itself.</summary>
public sealed class IndependentFiguresTests
{
    private static readonly string[] Union = ["SE", "FI"];

    [OfficialFact(CompanyYear.Folder)]
    public void Documents_ThatAreNotSound_AreTheOnesThatWait()
    {
        var waiting = IndependentYear.Invoices.Where(one => !one.IsSound).ToList();
        IndependentYear.Invoices.Count.ShouldBe(246);
        waiting.Count.ShouldBe(19);
        using var books = Booked();
        books
            .Ask(one => one.Documents().Where(row => row.State == "review").Select(row => row.Number!))
            .ShouldBe(waiting.Select(one => one.Number), ignoreOrder: true);
    }

    [OfficialFact(CompanyYear.Folder)]
    public void VatReturns_OfEveryQuarter_EqualTheDocuments()
    {
        using var books = Booked();
        foreach (var quarter in new[] { "2018-Q4", "2019-Q1", "2019-Q2", "2019-Q3", "2019-Q4" })
        {
            ReportPeriod.TryParse(quarter, out var period).ShouldBeTrue();
            var mine = IndependentYear
                .Invoices.Where(one => one.IsSound && one.Day >= period.From && one.Day <= period.To)
                .ToList();
            var (sales, purchases) = (mine.Where(one => one.IsSale).ToList(), mine.Where(one => !one.IsSale).ToList());
            var abroad = purchases.Where(one => one.Country != "DK").ToList();
            var selfAssessed = abroad.Sum(Base) * 0.25m;
            var report = Report(books, "dk.vat", quarter);
            Close(report, "salgsmoms", sales.Sum(Tax));
            Close(report, "moms_eu_koeb", selfAssessed);
            Close(report, "koebsmoms", purchases.Sum(Tax) + selfAssessed);
            Close(report, "afgift_tilsvar", sales.Sum(Tax) - purchases.Sum(Tax));
            Close(report, "a_varer", abroad.Where(one => Union.Contains(one.Country)).Sum(Base));
            Close(report, "b_ydelser", sales.Where(one => Union.Contains(one.Country)).Sum(Base));
            Close(report, "c", sales.Where(one => one.Country is "NO" or "IS").Sum(Base));
        }
    }

    [OfficialFact(CompanyYear.Folder)]
    public void Accounts_OfTheYear_EqualTheDocuments()
    {
        using var books = Booked();
        var sound = IndependentYear.Invoices.Where(one => one.IsSound).ToList();
        var accounts = Report(books, "dk.accounts", "2019");
        Close(accounts, "turnover", sound.Where(one => one.IsSale && one.Day.Year == 2019).Sum(one => one.Net));
        (accounts.Value("materials") + accounts.Value("external") + accounts.Value("fixed_assets")).ShouldBe(
            sound.Where(one => !one.IsSale && one.Day.Year == 2019).Sum(one => one.Net),
            3m
        );
        accounts.Checks.Where(one => one.Check.IsError).ShouldAllBe(one => one.IsKept);
        accounts.Value("assets").ShouldBe(accounts.Value("equity_and_debt"));

        var turnover = new[] { "2019-Q1", "2019-Q2", "2019-Q3", "2019-Q4" }
            .Select(quarter => Report(books, "dk.turnover", quarter))
            .ToList();
        turnover
            .Sum(one => one.Value("home"))
            .ShouldBe(sound.Where(one => one is { IsSale: true, Country: "DK" }).Sum(Base), 2m);
        turnover
            .Sum(one => one.Value("eu") + one.Value("abroad"))
            .ShouldBe(sound.Where(one => one.IsSale && one.Country != "DK").Sum(Base), 4m);
        Report(books, "dk.purchases", "2019")
            .Value("eu")
            .ShouldBe(sound.Where(one => !one.IsSale && Union.Contains(one.Country)).Sum(Base), 1m);
    }

    [OfficialFact(CompanyYear.Folder)]
    public void CashReceivablesAndPayables_AtTheEnd_EqualDocumentsAndStatements()
    {
        using var books = Booked();
        var sound = IndependentYear.Invoices.Where(one => one.IsSound).ToList();
        var account = books.Ask(one => one.BankAccounts()).Single().Account;
        books.Balance(account).ShouldBe(IndependentYear.OpeningBalance + IndependentYear.Bank.Sum(one => one.Amount));
        books
            .Balance(books.Pack.Roles.Receivables)
            .ShouldBe(
                sound.Where(one => one.IsSale).Sum(one => one.Payable)
                    - IndependentYear.Bank.Where(one => one.Amount > 0m).Sum(one => one.Amount)
            );
        books.Balance(books.Pack.Roles.Payables).ShouldBe(-sound.Where(one => !one.IsSale).Sum(Unpaid));

        var cashflow = Report(books, "dk.cashflow", "2019");
        cashflow.Checks.Where(one => one.Check.IsError).ShouldAllBe(one => one.IsKept);
        (cashflow.Value("cash_opening") + cashflow.Value("net")).ShouldBe(cashflow.Value("cash_closing"), 15m);
    }

    /// <summary>What the bank never paid: nothing when an entry names the invoice, but for one in kroner that names
    /// less than all of it.</summary>
    private static decimal Unpaid(PlainInvoice invoice)
    {
        var paid = IndependentYear.Bank.Where(one => one.Words.Contains(invoice.Number)).ToList();
        return paid.Count == 0 ? invoice.Payable
            : invoice.Foreign ? 0m
            : Math.Max(0m, invoice.Payable + paid.Sum(one => one.Amount));
    }

    private static decimal Base(PlainInvoice invoice) => invoice.Taxes.Sum(one => one.Base);

    private static decimal Tax(PlainInvoice invoice) => invoice.Taxes.Sum(one => one.Tax);

    /// <summary>Forms are in whole kroner: cut, or rounded, of sums that the documents give to the øre.</summary>
    private static void Close(ReportOutcome report, string line, decimal expected) =>
        report.Value(line).ShouldBe(expected, 1.99m, $"{report.Definition.Id} {report.Period} {line}");

    private static Books Booked()
    {
        var books = CompanyYear.NewBooks();
        CompanyYear.Receive(books, CompanyYear.Files);
        return books;
    }

    private static ReportOutcome Report(Books books, string report, string period) =>
        books.Ask(one =>
            ReportRequest.Of(one, ReportCatalogue.Find(report)!, period, new Dictionary<string, decimal>()).Run(one)
        );
}
