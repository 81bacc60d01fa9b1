using System.Text;
using System.Xml.Linq;
using System.Xml.Schema;
using Nsg.Countries;
using Nsg.Reporting.Language;
using Nsg.Reporting.Tests.Language;
using Nsg.Reporting.Vat;
using Nsg.Testing;
using Nsg.Vocabulary;
using Shouldly;
using Xunit;

namespace Nsg.Reporting.Tests.Vat;

/// <summary>VAT returns of the five countries: boxes, control sums, files that the published schemas accept.</summary>
public sealed class VatReportTests
{
    private static readonly ReportFiler Filer = new(
        "Company & Co",
        "999999999",
        "0192",
        "NOK",
        ("nsg", "1.0.0"),
        new DateTimeOffset(2026, 5, 1, 10, 0, 0, TimeSpan.Zero),
        new Guid("00000000-0000-4000-8000-000000000001")
    );

    public static TheoryData<string> Names => [.. ReportCatalogue.Names];

    [Theory]
    [MemberData(nameof(Names))]
    public void Definition_OfTheCatalogue_IsWholeAndReadsKnownCodes(string name)
    {
        var definition = ReportCatalogue.Find(name)!;
        definition.Id.ShouldBe(name);
        var pack = CountryPacks.Find(Country.Parse(definition.Country!))!;
        var codes = pack.VatCodes.Select(code => code.Code).ToHashSet();
        definition
            .Lines.SelectMany(line => line.Value.Parts())
            .OfType<VatExpression>()
            .SelectMany(one => one.Codes)
            .ShouldAllBe(code => codes.Contains(code));
    }

    [Theory]
    [InlineData("no.vat", "0 7 20 21 22")]
    [InlineData("se.vat", "F0 I0")]
    [InlineData("dk.vat", "S25 S81 S82 K030")]
    [InlineData("fi.vat", "MEUK ME MU O0")]
    [InlineData("is.vat", "UE UU I0 IV IS1 IS2")]
    public void Return_OfACountry_ReadsEveryCodeButThoseOutsideIt(string name, string outside)
    {
        var definition = ReportCatalogue.Find(name)!;
        var read = definition
            .Lines.Where(line => !line.IsHidden)
            .SelectMany(line => line.Value.Parts())
            .OfType<VatExpression>()
            .SelectMany(one => one.Codes)
            .ToHashSet();
        CountryPacks
            .Find(Country.Parse(definition.Country!))!
            .VatCodes.Select(code => code.Code)
            .Where(code => !read.Contains(code))
            .ShouldBe(outside.Split(' '), ignoreOrder: true);
    }

    [Fact]
    public void SwedishReturn_SalesAndReverseCharge_FillTheBoxes()
    {
        var books = new InventedBooks()
            .Tax("2026-02-03", "U25", 1000.99m, output: 250.25m)
            .Tax("2026-02-04", "I25", 400m, input: 100m)
            .Tax("2026-02-05", "T21", 200m, output: 50m, input: 50m)
            .Tax("2026-02-06", "F36", 300m)
            .Tax("2026-02-07", "F0", 5m);
        var outcome = Run("se.vat", "2026-02", books);
        outcome
            .Lines.Where(line => line.Value != 0m)
            .Select(line => (line.Line.Box, line.Value))
            .ShouldBe([
                ("05", 1000m),
                ("10", 250m),
                ("21", 200m),
                ("30", 50m),
                ("36", 300m),
                ("48", 150m),
                ("49", 150m),
            ]);
        var xml = Encoding.Latin1.GetString(File(outcome, Filer with { Number = "5560360793", Currency = "SEK" }));
        xml.ShouldContain("<OrgNr>556036-0793</OrgNr>");
        xml.ShouldContain("<Period>202602</Period>");
        xml.ShouldContain("encoding=\"iso-8859-1\"");
        XDocument
            .Parse(xml)
            .Descendants("Moms")
            .Single()
            .Elements()
            .Select(one => one.Name.LocalName)
            .ShouldBe([
                "Period",
                "ForsMomsEjAnnan",
                "InkopTjanstAnnatEg",
                "ForsVaruUtomEg",
                "MomsUtgHog",
                "MomsInkopUtgHog",
                "MomsIngAvdr",
                "MomsBetala",
            ]);
    }

    [Fact]
    public void FinnishReturn_NoActivity_SaysSo()
    {
        var lines = Encoding
            .UTF8.GetString(File(Run("fi.vat", "2026-Q1", new InventedBooks()), Filer with { Number = "12345671" }))
            .Split("\r\n");
        lines.ShouldContain("010:1234567-1");
        lines.ShouldContain("050:Q");
        lines.ShouldContain("052:1");
        lines.ShouldContain("056:1");
        lines[^2].ShouldBe("999:1");
    }

    [Fact]
    public void FinnishReturn_SalesAtTwoRates_WritesCentsWithComma()
    {
        var books = new InventedBooks()
            .Tax("2026-02-03", "M1", 100m, output: 25.5m)
            .Tax("2026-02-03", "M2", 100m, output: 13.5m)
            .Tax("2026-02-04", "O1", 10m, input: 2.55m)
            .Tax("2026-02-05", "OVP", 100m, 25.5m, 25.5m);
        var lines = Encoding.UTF8.GetString(File(Run("fi.vat", "2026-02", books), Filer)).Split("\r\n");
        lines.ShouldContain("301:51,00");
        lines.ShouldContain("302:13,50");
        lines.ShouldContain("307:28,05");
        lines.ShouldContain("308:36,45");
    }

    [Fact]
    public void NorwegianReturn_SelfAssessed_HasTwoLines()
    {
        var books = new InventedBooks()
            .Tax("2026-02-03", "86", 10000m, 2500m, 2500m)
            .Tax("2026-01-04", "1", 400m, input: 100.9m)
            .Tax("2026-01-04", "52", 70m);
        foreach (var code in new[] { "86", "1" })
        {
            books.Rates[code] = 25m;
        }

        var outcome = Run("no.vat", "2026-T1", books);
        MvaMeldingWriter
            .Lines(outcome)
            .ShouldBe([
                new("52", 70m, 0m, 0m),
                new("1", null, null, -100m),
                new("86", 10000m, 25m, 2500m),
                new("86", null, null, -2500m),
            ]);
        outcome.Value("fastsatt").ShouldBe(-100m);
        outcome.MayBeSent.ShouldBeTrue();
    }

    [Theory]
    [InlineData("R028", "81", 0, 0, 100)]
    [InlineData("R032", "91", 0, 0, 100)]
    [InlineData("R122", "3", 100, 250, 0)]
    [InlineData("R127", "3", 100, 0, 0)]
    public void NorwegianReturn_BrokenRule_MustNotBeSent(string rule, string code, int taxable, int output, int input)
    {
        var books = new InventedBooks().Tax("2026-02-03", code, taxable, output, input);
        books.Rates[code] = 25m;
        var outcome = Run("no.vat", "2026-T1", books);
        VatControls
            .Broken(outcome, Filer, new DateOnly(2026, 3, 5))
            .Where(one => one.IsError)
            .Select(one => one.Id)
            .ShouldContain(rule);
    }

    private const string NorwegianSchema =
        "no/mva-melding/informasjonsmodell_filer/xsd/no.skatteetaten.fastsetting.avgift.mva.skattemeldingformerverdiavgift.v1.0.xsd";

    [OfficialFact(NorwegianSchema)]
    public void NorwegianFile_EveryCode_IsValid() =>
        Validate("no.vat", "2026-T1", Filer, OfficialMaterial.Find(NorwegianSchema)!);

    [OfficialFact(NorwegianSchema)]
    public void NorwegianFile_OfAYear_IsValid() =>
        Validate("no.vat", "2026", Filer, OfficialMaterial.Find(NorwegianSchema)!);

    private const string DanishSchema =
        "dk/momsangivelse/main/resources/ModtagMomsangivelseForeloebig/urn/oio/skat/nemvirksomhed/ws/1_0_0/ModtagMomsangivelseForeloebig_I.xsd";

    [OfficialFact(DanishSchema)]
    public void DanishFile_EveryCode_IsValid() =>
        Validate("dk.vat", "2026-Q1", Filer with { Number = "13585628" }, OfficialMaterial.Find(DanishSchema)!);

    private const string IcelandicSchema = "is/vsk/VaskurServices.xsd";

    [OfficialFact(IcelandicSchema)]
    public void IcelandicFile_EveryCode_IsValid() =>
        Validate("is.vat", "2026-T1", Filer with { Number = "4112032630" }, OfficialMaterial.Find(IcelandicSchema)!);

    private static void Validate(string name, string period, ReportFiler filer, string schema)
    {
        var pack = CountryPacks.Find(Country.Parse(ReportCatalogue.Find(name)!.Country!))!;
        var books = new InventedBooks();
        foreach (var code in pack.VatCodes)
        {
            var rate = code.RateOn(new DateOnly(2026, 2, 3)) ?? 0m;
            books.Rates[code.Code] = rate;
            books.Tax(
                "2026-02-03",
                code.Code,
                10_000m,
                code.OutputAccount is null ? 0m : rate * 100m,
                code.InputAccount is null ? 0m : rate * 100m
            );
        }

        var outcome = Run(name, period, books);
        outcome.MayBeSent.ShouldBeTrue(
            string.Join("; ", outcome.Checks.Where(one => !one.IsKept).Select(one => one.Check.Id))
        );
        VatControls.Broken(outcome, filer, new DateOnly(2027, 1, 5)).ShouldBeEmpty();
        var schemas = new XmlSchemaSet { XmlResolver = new System.Xml.XmlUrlResolver() };
        schemas.Add(null, schema);
        var faults = new List<string>();
        XDocument
            .Load(new MemoryStream(File(outcome, filer)))
            .Validate(schemas, (_, fault) => faults.Add(fault.Message));
        faults.ShouldBeEmpty();
    }

    private static ReportOutcome Run(string name, string period, InventedBooks books)
    {
        ReportPeriod.TryParse(period, out var parsed).ShouldBeTrue();
        return ReportEvaluator.Run(ReportCatalogue.Find(name)!, parsed, books);
    }

    private static byte[] File(ReportOutcome outcome, ReportFiler filer)
    {
        using var output = new MemoryStream();
        VatFiles.Write(outcome, filer, output);
        return output.ToArray();
    }
}
