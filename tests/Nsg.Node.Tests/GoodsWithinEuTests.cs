using System.Text;
using Nsg.Bookkeeping.Tests.Kit;
using Nsg.Countries;
using Nsg.Node.Reports;
using Nsg.Reporting;
using Nsg.Reporting.Language;
using Nsg.Vocabulary;

namespace Nsg.Node.Tests;

/// <summary>Sales within the EU: the buyer's number and the goods as the documents say them.</summary>
public sealed class GoodsWithinEuTests
{
    private static readonly TestParty Company = new(
        "DK",
        NodeFixture.Number,
        "Company",
        Vat: "DK" + NodeFixture.Number
    );
    private static readonly TestParty Buyer = new("DE", "HRB12345", "Käufer GmbH", Vat: "DE123456789");

    [Fact]
    public async Task Lists_OfASaleWithADocument_HoldWhatTheDocumentSays()
    {
        await using var node = await NodeFixture.StartAsync();
        await BookAsync(
            node,
            "S-1",
            Buyer,
            new TestLine(600m, "K", 0m)
            {
                Commodity = "8471 30 00",
                Origin = "CN",
                Weight = "12,5 kg",
            },
            new TestLine(400m, "K", 0m, "KGM") { Commodity = "09012100" }
        );
        var list = Make(node, "dk.ec-sales", "2025-Q1");
        list.Filer.Buyers.ShouldHaveSingleItem()
            .ShouldSatisfyAllConditions(
                buyer => buyer.VatNumber.ShouldBe("DE123456789"),
                buyer => buyer.Goods.ShouldBe(1000m)
            );
        // The number of the node's company is invented, which is no more than a warning.
        list.Json.Checks.Where(one => !one.IsKept).Select(one => one.Id).ShouldBe(["ID1"]);
        list.Json.MayBeSent.ShouldBeTrue();

        var goods = Make(node, "dk.intrastat", "2025-03");
        goods.Outcome.Value("dispatches").ShouldBe(1000m);
        goods
            .Json.Goods!.Select(row =>
                (
                    row.Flow,
                    row.Commodity,
                    row.Partner,
                    row.Origin,
                    row.PartnerVat,
                    row.Value,
                    row.NetMass,
                    row.IsComplete
                )
            )
            .ShouldBe([
                ("dispatch", "09012100", "DE", null, "DE123456789", 400m, 1m, true),
                ("dispatch", "84713000", "DE", "CN", "DE123456789", 600m, 12.5m, true),
            ]);
        goods.Json.IsComplete.ShouldBeTrue();
        using var csv = new MemoryStream();
        ReportFormats.Write(goods, "goods", csv);
        Encoding.UTF8.GetString(csv.ToArray()).ShouldContain("dispatch,84713000,DE,CN,DE123456789,600,12.5,1,yes");
    }

    [Fact]
    public async Task Lists_OfASaleThatSaysLess_SayWhatIsMissing()
    {
        await using var node = await NodeFixture.StartAsync();
        await BookAsync(
            node,
            "S-1",
            Buyer with
            {
                Vat = "DE12345",
            },
            new TestLine(600m, "K", 0m) { Commodity = "847130" },
            new TestLine(400m, "K", 0m)
        );
        var list = Make(node, "dk.ec-sales", "2025-Q1");
        list.Json.Checks.Where(one => !one.IsKept).Select(one => one.Id).ShouldContain("EC1");
        var goods = Make(node, "dk.intrastat", "2025-03");
        goods.Json.IsComplete.ShouldBeFalse();
        goods
            .Json.Checks.Where(one => !one.IsKept)
            .Select(one => (one.Id, one.Text))
            .ShouldBe([
                ("IN1", "1000 DKK of goods have no commodity code of eight digits on their documents"),
                ("IN2", "1000 DKK of goods have no weight on their documents"),
            ]);
    }

    [Fact]
    public async Task Goods_WithoutADocument_AreToldByValueAlone()
    {
        await using var node = await NodeFixture.StartAsync();
        using var posted = await node.PostAsync(
            $"/api/v1/companies/{node.Company}/entries",
            NodeFixture.Utf8(
                """{"date":"2025-02-03","text":"Sale","lines":[{"account":"6480","debit":1000,"party":"DE:123456789"},{"account":"1010","credit":1000,"vatCode":"S21"}]}"""
            ),
            "application/json"
        );
        posted.EnsureSuccessStatusCode();
        Make(node, "dk.ec-sales", "2025-Q1").Filer.Buyers.ShouldHaveSingleItem().VatNumber.ShouldBe("DE123456789");
        var goods = Make(node, "dk.intrastat", "2025-02").Json;
        goods
            .Goods.ShouldHaveSingleItem()
            .ShouldSatisfyAllConditions(
                row => row.Value.ShouldBe(1000m),
                row => row.Lines.ShouldBe(0),
                row => row.IsComplete.ShouldBeFalse()
            );
    }

    [Theory]
    [InlineData("SE", "se.intrastat")]
    [InlineData("DK", "dk.intrastat")]
    [InlineData("FI", "fi.intrastat")]
    public void Definition_OfACountry_ReadsTheCodesOfGoodsWithinTheEu(string country, string report)
    {
        var codes = CountryPacks.Find(Country.Parse(country))!.VatCodes.Where(TradedGoods.IsOfGoodsWithinEu).ToList();
        ReportPeriod.TryParse("2026-02", out var period).ShouldBeTrue();
        var outcome = ReportEvaluator.Run(ReportCatalogue.Find(report)!, period, new OneEach(codes));
        (outcome.Value("dispatches"), outcome.Value("arrivals")).ShouldBe(
            (
                codes.Count(one => one.Direction == TradeDirection.Sale),
                codes.Count(one => one.Direction == TradeDirection.Purchase)
            )
        );
    }

    private static MadeReport Make(NodeFixture node, string report, string period) =>
        node.Store.Query(
            node.Company,
            books =>
                ReportFormats.Make(
                    books,
                    ReportRequest.Of(books, ReportCatalogue.Find(report)!, period, new Dictionary<string, decimal>()),
                    "en",
                    new DateTimeOffset(2026, 5, 1, 0, 0, 0, TimeSpan.Zero)
                )
        );

    private static async Task BookAsync(NodeFixture node, string number, TestParty buyer, params TestLine[] lines)
    {
        var invoice = new TestInvoice
        {
            Number = number,
            Seller = Company,
            Buyer = buyer,
            Delivered = "2025-03-09",
            Lines = lines,
        };
        var text = invoice
            .Text()
            .Replace("schemeID=\"9930\"", "schemeID=\"0204\"", StringComparison.Ordinal)
            .Replace(
                "</cbc:ActualDeliveryDate>",
                "</cbc:ActualDeliveryDate><cac:DeliveryLocation><cac:Address><cac:Country><cbc:IdentificationCode>DE</cbc:IdentificationCode></cac:Country></cac:Address></cac:DeliveryLocation>",
                StringComparison.Ordinal
            )
            .Replace(
                "<cac:TaxCategory><cbc:ID>K</cbc:ID><cbc:Percent>0</cbc:Percent>",
                "<cac:TaxCategory><cbc:ID>K</cbc:ID><cbc:Percent>0</cbc:Percent><cbc:TaxExemptionReasonCode>VATEX-EU-IC</cbc:TaxExemptionReasonCode>",
                StringComparison.Ordinal
            );
        using var answer = await node.PostAsync(
            $"/document/{NodeFixture.Number}",
            NodeFixture.Utf8(text),
            NodeFixture.Prefix + "sales-invoice"
        );
        answer.IsSuccessStatusCode.ShouldBeTrue(await answer.Content.ReadAsStringAsync());
        var document = node.Store.Query(node.Company, books => books.FindDocuments(number)).Single();
        document.State.ShouldBe("booked", string.Join("; ", document.Reasons));
    }

    /// <summary>Books with one of every code.</summary>
    private sealed class OneEach(List<VatCode> codes) : IReportBooks
    {
        public IReadOnlyList<AccountFigures> Accounts(
            DateOnly from,
            DateOnly to,
            (string Dimension, string Object)? within
        ) => [];

        public IReadOnlyList<VatFigures> Vat(DateOnly from, DateOnly to) =>
            [.. codes.Select(code => new VatFigures(code.Code, 1m, 0m, 0m))];

        public decimal? Rate(string code, DateOnly day) => null;

        public long Vouchers(DateOnly from, DateOnly to) => 0;

        public long InReview(DateOnly from, DateOnly to) => 0;
    }
}
