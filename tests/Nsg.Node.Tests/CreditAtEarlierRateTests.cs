using Nsg.Bookkeeping.Intake;
using Nsg.Bookkeeping.Tests.Kit;
using Nsg.Countries;
using Nsg.Documents.Reading;
using Nsg.Node.Reports;
using Nsg.Reporting;
using Nsg.Vocabulary;

namespace Nsg.Node.Tests;

/// <summary>The VAT return of a period that credits invoices of before a change of rates.</summary>
public sealed class CreditAtEarlierRateTests
{
    private const decimal Credited = 10_000m;

    [Theory]
    [InlineData("IS", "is.vat", "2015-T1", "2014-12-20", 25.5, "2015-02-10", 24)]
    [InlineData("NO", "no.vat", "2022-T1", "2021-09-20", 6, "2022-02-10", 12)]
    [InlineData("FI", "fi.vat", "2026-02", "2025-12-20", 14, "2026-02-10", 13.5)]
    public async Task Return_ThatCreditsAtTheInvoicesRate_MayBeSent(
        string country,
        string report,
        string period,
        string before,
        double earlier,
        string day,
        double rate
    )
    {
        var home = Country.Parse(country);
        await using var node = await NodeFixture.StartAsync();
        var pack = CountryPacks.Find(home)!;
        var own = Own(home);
        var company = await node.CreateAsync(own.Id, home, pack.Currency);
        await ReceiveAsync(node, company, pack, "1001", before, (decimal)earlier, Credited);
        await ReceiveAsync(node, company, pack, "1002", day, (decimal)rate, 3m * Credited);
        await ReceiveAsync(node, company, pack, "C1", day, (decimal)earlier, Credited, "1001");

        var made = node.Store.Query(
            company,
            one =>
                ReportFormats.Make(
                    one,
                    ReportRequest.Of(one, ReportCatalogue.Find(report)!, period, new Dictionary<string, decimal>()),
                    "en",
                    new DateTimeOffset(2026, 5, 1, 0, 0, 0, TimeSpan.Zero)
                )
        );

        made.Json.Checks.Where(check => !check.IsKept && check.Severity == "error").ShouldBeEmpty();
        made.Json.MayBeSent.ShouldBeTrue();
        made.Json.Checks.Any(check => check.Id == "R019" && !check.IsKept).ShouldBe(country == "NO");
    }

    /// <summary>A return is handed over under a number that its register could have given alone.</summary>
    private static TestParty Own(Country country) =>
        country == Country.IS ? TestParty.Own(country) with { Number = "4112032630" } : TestParty.Own(country);

    private static async Task ReceiveAsync(
        NodeFixture node,
        string company,
        CountryPack pack,
        string number,
        string day,
        decimal rate,
        decimal net,
        string? credits = null
    )
    {
        var invoice = new TestInvoice
        {
            Number = number,
            Date = day,
            IsCredit = credits is not null,
            Preceding = credits,
            Seller = Own(pack.Country),
            Buyer = TestParty.Neighbour(pack.Country),
            Currency = pack.Currency.Code,
            Lines = [new TestLine(net, "S", rate)],
        };
        var prepared = PreparedDocument.Prepare(
            number + ".xml",
            invoice.Bytes(),
            ReadingLimits.Default,
            DocumentCheck.None
        );
        var outcome = await node.Store.DecideAsync(
            company,
            books => new DocumentDesk(books).Receive(prepared, new Submission("test"))
        );
        outcome.Reasons.ShouldBeEmpty();
    }
}
