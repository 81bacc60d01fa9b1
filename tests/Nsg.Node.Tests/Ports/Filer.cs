using System.Globalization;
using Nsg.Bookkeeping.Filings;
using Nsg.Countries;
using Nsg.Ledger;
using Nsg.Node.Reports;
using Nsg.Node.Reports.Ports;
using Nsg.Reporting;
using Nsg.Vocabulary;

namespace Nsg.Node.Tests.Ports;

/// <summary>A company of any country with one sale, and its return on the way.</summary>
internal sealed class Filer
{
    internal const string Actor = "test";

    internal static readonly DateTimeOffset Now = new(2026, 5, 1, 9, 0, 0, TimeSpan.Zero);

    private Filer(NodeFixture node, string company) => (Node, Company) = (node, company);

    internal NodeFixture Node { get; }

    internal string Company { get; }

    internal Guid Filing { get; private set; }

    internal ReportFiling State => Node.Store.Query(Company, books => books.Filings()).First(one => one.Id == Filing);

    internal static async Task<Filer> StartAsync(NodeFixture node, string identifier, string code)
    {
        var country = Country.Parse(identifier[..2]);
        var pack = CountryPacks.Find(country)!;
        var filer = new Filer(node, await node.CreateAsync(identifier, country, pack.Currency));
        await filer.SellAsync(code, "2026-02-03");
        return filer;
    }

    internal async Task SellAsync(string code, string day)
    {
        var pack = CountryPacks.Find(Node.Store.Query(Company, books => books.Company.Pack.Country))!;
        var vat = pack.VatCodes.First(one => one.Code == code);
        var tax = 1000m * (vat.RateOn(DateOnly.Parse(day, CultureInfo.InvariantCulture)) ?? 0m) / 100m;
        var income = pack.Chart.First(one => one.Type == AccountType.Income).Number;
        var taxLine =
            vat.OutputAccount is { } account && tax != 0m
                ? $$""",{"account":"{{account}}","credit":{{tax.ToString(CultureInfo.InvariantCulture)}},"vatCode":"{{code}}"}"""
                : "";
        using var posted = await Node.PostAsync(
            $"/api/v1/companies/{Company}/entries",
            NodeFixture.Utf8(
                $$"""{"date":"{{day}}","text":"Sale","lines":[{"account":"{{pack.Roles.Cash}}","debit":{{(1000m + tax).ToString(CultureInfo.InvariantCulture)}}},{"account":"{{income}}","credit":1000,"vatCode":"{{code}}"}{{taxLine}}]}"""
            ),
            "application/json"
        );
        posted.IsSuccessStatusCode.ShouldBeTrue(await posted.Content.ReadAsStringAsync());
    }

    internal async Task ApproveAsync(string report, string period) =>
        Filing = (
            await FilingRun.ApproveAsync(
                Node.Store,
                Company,
                books =>
                    ReportRequest.Of(books, ReportCatalogue.Find(report)!, period, new Dictionary<string, decimal>()),
                new ApprovalTerms { AcceptsAll = true },
                Now,
                Actor
            )
        ).Filing;

    internal Task<PortAnswer> SendAsync(string report, PortSettings settings) =>
        PortRun.SendAsync(
            Node.Store,
            Company,
            Filing,
            new Dictionary<string, PortSettings> { [report] = settings },
            TimeProvider.System,
            Actor
        );

    internal Task<PortAnswer> FetchAsync(string report, PortSettings settings) =>
        PortRun.FetchAsync(
            Node.Store,
            Company,
            Filing,
            new Dictionary<string, PortSettings> { [report] = settings },
            TimeProvider.System,
            Actor
        );

    internal IEnumerable<(string Step, bool IsDone, int? Status)> Attempts =>
        Node.Store.Query(Company, books => books.Attempts(Filing)).Select(one => (one.Step, one.IsDone, one.Status));
}
