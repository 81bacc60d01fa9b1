using System.Text;
using Nsg.Reporting.Language;
using Nsg.Reporting.Tests.Language;
using Nsg.Reporting.Vat;
using Shouldly;
using Xunit;

namespace Nsg.Reporting.Tests.Vat;

/// <summary>Lists of sales within the EU, and the JSON of the Swedish return.</summary>
public sealed class EcSalesTests
{
    private static readonly ReportFiler Filer = new(
        "Company & Co",
        "5560000167",
        "0007",
        "SEK",
        ("nsg", "1.0.0"),
        new DateTimeOffset(2026, 5, 1, 10, 0, 0, TimeSpan.Zero),
        new Guid("00000000-0000-4000-8000-000000000001")
    )
    {
        VatNumber = "SE556000016701",
        Contact = new ReportContact("Per Persson", "0123-45690", "post@example.se"),
        Buyers =
        [
            new("FI:0140935X", null, "FI01409351", 16_400.9m, 0m, 0m),
            new("DK:31283522", null, "DK31283522", 21_700m, 13_600m, 0m),
            new("ES:A28480514", null, "ESA28480514", 3_200m, 0m, 15_300m),
        ],
    };

    private static readonly Dictionary<string, string> Numbers = new()
    {
        ["se"] = Filer.Number,
        ["fi"] = "12345671",
        ["is"] = "4112032630",
        ["dk"] = "13585628",
    };

    private static readonly InventedBooks Swedish = new InventedBooks()
        .Tax("2026-02-03", "F35", 41_300.9m)
        .Tax("2026-02-03", "F38", 13_600m)
        .Tax("2026-02-03", "F39", 15_300m);

    [Fact]
    public void SwedishList_OfAMonth_IsAsTheAuthorityShowsIt() =>
        Text("se.ec-sales", "2026-02", Swedish, Filer)
            .ShouldBe(
                """
                SKV574008;
                SE556000016701;2602;Per Persson;0123-45690;post@example.se
                FI01409351;16400;;;
                DK31283522;21700;13600;;
                ESA28480514;3200;;15300;

                """.ReplaceLineEndings("\r\n")
            );

    [Fact]
    public void SwedishList_OfAQuarter_NamesItSo() =>
        Text("se.ec-sales", "2026-Q1", Swedish, Filer).ShouldContain(";26-1;");

    [Fact]
    public void DanishList_OfAQuarter_EndsWithItsTotal()
    {
        var lines = Text("dk.ec-sales", "2026-Q1", new InventedBooks(), Filer with { Number = "20202020" })
            .Split("\r\n");
        lines[0].ShouldBe("0,20202020,LISTE,,,,,,");
        lines[2].ShouldBe("2,2,2026-03-31,20202020,DK,31283522,21700,13600,0");
        lines[4].ShouldBe("10,3,70200,,,,,,");
        lines.Take(5).ShouldAllBe(line => line.Count(one => one == ',') == 8);
    }

    [Fact]
    public void FinnishList_OfAMonth_NumbersItsBuyers()
    {
        var lines = Text("fi.ec-sales", "2026-02", new InventedBooks(), Filer with { Number = "12345671" })
            .Split("\r\n");
        lines[..7]
            .ShouldBe([
                "000:VSRALVYV",
                "198:01052026100000",
                "048:nsg 1.0.0",
                "010:1234567-1",
                "052:2",
                "053:2026",
                "001:3",
            ]);
        lines[7..13].ShouldBe(["102:FI", "103:01409351", "210:16400,90", "211:0,00", "212:0,00", "009:1"]);
        lines[^2].ShouldBe("999:1");
    }

    [Fact]
    public void List_OfBuyersWithAllNumbers_KeepsItsRules() => Broken(Filer).ShouldBeEmpty();

    [Fact]
    public void List_BuyerWithoutNumber_MustNotBeSent() =>
        Broken(Filer with { Buyers = [.. Filer.Buyers.Take(2), Filer.Buyers[2] with { VatNumber = null }] })
            .ShouldBe([("EC1", true)]);

    [Fact]
    public void List_BuyerAtHome_MustNotBeSent() =>
        Broken(Filer with { Buyers = [.. Filer.Buyers.Take(2), Filer.Buyers[2] with { VatNumber = "SE556036079301" }] })
            .ShouldBe([("EC2", true)]);

    [Fact]
    public void List_SaleWithoutBuyer_MustNotBeSent() =>
        Broken(Filer with { Buyers = [.. Filer.Buyers.Take(2)] }).ShouldBe([("EC3", true)]);

    [Fact]
    public void SwedishList_WithoutAPersonToAsk_MustNotBeSent() =>
        Broken(Filer with { Contact = new ReportContact("Per Persson", "", "") }).ShouldBe([("EC5", true)]);

    [Theory]
    [InlineData("DE:123456789", "DE123456789")]
    [InlineData("DE:HRB12345", null)]
    [InlineData("SE:5560360793", "SE556036079301")]
    [InlineData("NO:974760673", null)]
    [InlineData("name:shop", null)]
    public void VatNumber_OfAParty_IsFoundWhereItHasItsCountrysShape(string party, string? number) =>
        EcSalesList.VatNumberOf(party).ShouldBe(number);

    [Fact]
    public void SwedishReturn_AsJson_HasTheNamesOfTheInterface()
    {
        var books = new InventedBooks()
            .Tax("2026-02-03", "U25", 1000.99m, output: 250.25m)
            .Tax("2026-02-03", "U25H", 400m, output: 100m)
            .Tax("2026-02-05", "T21", 200m, output: 50m, input: 50m);
        Text("se.vat", "2026-02", books, Filer, "momsuppgift")
            .ReplaceLineEndings("\n")
            .ShouldBe(
                """
                {
                  "momspliktigForsaljning": 1000,
                  "hyresInkomst": 400,
                  "momsForsaljningUtgaendeHog": 350,
                  "inkopTjansterEU": 200,
                  "momsInkopUtgaendeHog": 50,
                  "ingaendeMomsAvdrag": 50,
                  "summaMoms": 350
                }
                """
            );
    }

    [Theory]
    [InlineData("se.vat", "2026-02", "b49", "SKV4700-49")]
    [InlineData("fi.vat", "2026-02", "b308", "VSRALVKV-308")]
    [InlineData("is.vat", "2026-T1", "h", "RSK1001-H")]
    [InlineData("dk.vat", "2026-Q1", "afgift_tilsvar", "MOMS-AfgiftTilsvar")]
    public void ControlSum_OfAChangedTotal_ForbidsSending(string report, string period, string total, string rule)
    {
        var outcome = Run(report, period, new InventedBooks());
        var filer = Filer with { Number = Numbers[report[..2]] };
        VatControls.Broken(outcome, filer, day: null).ShouldBeEmpty();
        var changed = outcome with
        {
            Lines = [.. outcome.Lines.Select(line => line.Line.Id == total ? line with { Value = 1m } : line)],
        };
        VatControls.Broken(changed, filer, day: null).Select(one => (one.Id, one.IsError)).ShouldBe([(rule, true)]);
    }

    private static IEnumerable<(string, bool)> Broken(ReportFiler filer) =>
        VatControls
            .Broken(Run("se.ec-sales", "2026-02", Swedish), filer, day: null)
            .Select(one => (one.Id, one.IsError));

    private static ReportOutcome Run(string name, string period, InventedBooks books)
    {
        ReportPeriod.TryParse(period, out var parsed).ShouldBeTrue();
        return ReportEvaluator.Run(ReportCatalogue.Find(name)!, parsed, books);
    }

    private static string Text(
        string name,
        string period,
        InventedBooks books,
        ReportFiler filer,
        string? format = null
    )
    {
        using var output = new MemoryStream();
        VatFiles.Write(Run(name, period, books), filer, output, format);
        return Encoding.Latin1.GetString(output.ToArray());
    }
}
