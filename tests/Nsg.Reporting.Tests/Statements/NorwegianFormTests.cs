using System.IO.Compression;
using System.Xml.Linq;
using Nsg.Reporting.Language;
using Nsg.Reporting.Statements;
using Nsg.Testing;
using Shouldly;
using Xunit;

namespace Nsg.Reporting.Tests.Statements;

/// <summary>The Norwegian forms: RR-0002 in two parts, and the business specification.</summary>
public sealed class NorwegianFormTests
{
    /// <summary>Numbers of the map that the register's own model (758-51980) has otherwise (docs/conformance.md).</summary>
    private static readonly Dictionary<string, string> ByTheModel = new() { ["7067"] = "7071", ["7068"] = "7072" };

    private const string Example = "no/rr0002-aarsregnskap/regnskap_med_utbytte_underskjema.xml";
    private const string Orids = "no/rr0002-aarsregnskap/orid_map_from_wenche.tsv";
    private const string MainModel = "no/rr0002-aarsregnskap/RR-0002_1266-51820.xsd";
    private const string SubModel = "no/rr0002-aarsregnskap/RR-0002-U_758-51980.xsd";
    private const string NaeringSchemas = "no/naeringsspesifikasjon/src/resources/xsd";

    private static readonly ReportFiler Filer = new(
        "Company & Co AS",
        "999999999",
        "0192",
        "NOK",
        ("nsg", "1.0.0"),
        new DateTimeOffset(2027, 5, 1, 10, 0, 0, TimeSpan.Zero),
        new Guid("00000000-0000-4000-8000-000000000001")
    )
    {
        Facts = new ReportFacts(
            new Dictionary<string, string>
            {
                ["adopted"] = "2027-05-20",
                ["representative"] = "Ola <Nordmann>",
                ["partsreferanse"] = "123456",
            }
        ),
    };

    private static readonly ReportPeriod Year = new(
        PeriodLength.Year,
        new DateOnly(2026, 1, 1),
        new DateOnly(2026, 12, 31)
    );

    [Fact]
    public void Forms_OfTwoYears_HoldEachFigureUnderItsNumbers()
    {
        var (year, before, forms) = Written();
        var sub = forms["underskjema.xml"];
        XNamespace ns = sub.Root!.Name.Namespace;
        ns.NamespaceName.ShouldBe("http://schema.brreg.no/regnsys/aarsregnskap_vanlig/underskjema");
        Figure("219").ShouldBe(year.Value("assets"));
        Figure("7127").ShouldBe(before.Value("assets"));
        Figure("251").ShouldBe(Figure("219"));
        Figure("7185").ShouldBe(Figure("7127"));
        Figure("250").ShouldBe(Figure("251") - Figure("1119"));
        Figure("146").ShouldBe(Figure("72") - Figure("17126"));
        Figure("167").ShouldBe(Figure("146") + Figure("158"));
        var main = forms["hovedskjema.xml"];
        main.Descendants().Single(one => (string?)one.Attribute("orid") == "19023").Value.ShouldBe("Ola <Nordmann>");
        main.Descendants().Single(one => (string?)one.Attribute("orid") == "17104").Value.ShouldBe("2026-12-31");
        main.Descendants().Single(one => (string?)one.Attribute("orid") == "34669").Value.ShouldBe("ja");

        decimal Figure(string orid) => (decimal)sub.Descendants().Single(one => (string?)one.Attribute("orid") == orid);
    }

    [OfficialFact(Example)]
    public void SubForm_BesideThePublishedExample_HasItsElementsInItsOrder()
    {
        var ours = Paths(Written().Forms["underskjema.xml"]);
        var example = Paths(XDocument.Load(OfficialMaterial.Find(Example)!));
        var common = example.Where(ours.Contains).ToList();
        common.Count.ShouldBeGreaterThan(50);
        ours.Where(common.Contains).ShouldBe(common);
    }

    [OfficialFact(Orids)]
    public void SubForm_EveryNumberOfTheMap_StandsWhereTheMapSays()
    {
        var ours = Written()
            .Forms["underskjema.xml"]
            .Descendants()
            .Where(one => one.Attribute("orid") is not null)
            .ToLookup(
                one => (string)one.Attribute("orid")!,
                one => string.Join('/', one.AncestorsAndSelf().Reverse().Select(part => part.Name.LocalName))
            );
        foreach (
            var row in File.ReadLines(OfficialMaterial.Find(Orids)!)
                .Select(line => line.Split('\t'))
                .Where(row => !row[0].StartsWith("melding/", StringComparison.Ordinal))
        )
        {
            ours[ByTheModel.GetValueOrDefault(row[1], row[1])].ShouldHaveSingleItem().ShouldEndWith(row[0]);
        }
    }

    [OfficialFact(MainModel)]
    public void MainForm_OverEveryAccount_IsAsTheRegistersModel() =>
        Faults(MainModel, "hovedskjema.xml").ShouldBeEmpty();

    [OfficialFact(SubModel)]
    public void SubForm_OverEveryAccount_IsAsTheRegistersModel() => Faults(SubModel, "underskjema.xml").ShouldBeEmpty();

    [Fact]
    public void SubForm_EverySum_IsTheSumOfTheRowsThatStandInIt()
    {
        var sub = Written().Forms["underskjema.xml"];
        foreach (
            var (sum, parts) in new[]
            {
                ("72", "1340 7709"),
                ("17126", "16924 101 81 2139 2354 82"),
                ("153", "27934 27936 149 150 152 24998"),
                ("17130", "25004 7035 7037 2216 156"),
                ("7071", "7055 6112 36636 183 7065"),
                ("2400", "7073 205 202 206"),
                ("47", "1976 1975 1348 7725"),
                ("5267", "9686 7727 6500 7726 7098 7100 27583 203"),
                ("217", "2400 47 5267"),
                ("80", "116 282 7128 7113"),
                ("194", "25012 80 6601 29042"),
                ("219", "217 194"),
                ("3730", "20488 7131 2585 17110"),
                ("250", "3730 9702"),
                ("7231", "238 237 7157"),
                ("25019", "7147 6091 7150 2256 243 242"),
                ("86", "7231 25019"),
                ("85", "7158 9 10926 220 2483 225 235 2255 236"),
                ("1119", "86 85"),
                ("251", "250 1119"),
                // The year before has numbers of its own.
                ("8010", "8007 8008 7084 8009"),
                ("7183", "7159 7160 13203 7162 10293 7170 7171 7175 7182"),
            }
        )
        {
            Figure(sum).ShouldBe(parts.Split(' ').Sum(Figure), sum);
        }

        Figure("9702").ShouldBe(Figure("27579") + Figure("3274") - Figure("249"));
        Figure("7071").ShouldBe(Figure("172"));

        decimal Figure(string orid) =>
            (decimal?)sub.Descendants().SingleOrDefault(one => (string?)one.Attribute("orid") == orid) ?? 0m;
    }

    [Theory]
    [InlineData("adopted", null, "asks for adopted")]
    [InlineData("adopted", "20.05.2027", "is no day")]
    [InlineData("adopted", "2026-05-20", "after the end")]
    [InlineData("representative", "", "asks for representative")]
    [InlineData("audited", "perhaps", "neither yes nor no")]
    public void Forms_WithoutAFact_SayWhichOne(string name, string? value, string message)
    {
        var facts = new Dictionary<string, string>(Filer.Facts.Values, StringComparer.Ordinal);
        facts.Remove(name);
        if (value is not null)
        {
            facts[name] = value;
        }

        var outcome = Run("no.rr0002", Year);
        Should
            .Throw<ReportFactException>(() =>
                Rr0002Writer.Write(outcome, null, Filer with { Facts = new ReportFacts(facts) }, new MemoryStream())
            )
            .Message.ShouldContain(message);
    }

    [Theory]
    [InlineData(2025, "6")]
    [InlineData(2026, "7")]
    public void BusinessSpecification_OfAnIncomeYear_IsOfItsVersion(int year, string version)
    {
        using var file = new MemoryStream();
        NaeringWriter.Write(Run("no.naering", Of(year)), Filer, file);
        file.Position = 0;
        XDocument.Load(file).Root!.Name.NamespaceName.ShouldEndWith($":naeringsspesifikasjon:ekstern:v{version}");
    }

    [Theory]
    [InlineData(2024)]
    [InlineData(2027)]
    public void BusinessSpecification_OfAYearWhoseVersionIsNotKnown_IsRefused(int year) =>
        Should
            .Throw<ReportFactException>(() =>
                NaeringWriter.Write(Run("no.naering", Of(year)), Filer, new MemoryStream())
            )
            .Message.ShouldContain($"income year {year}");

    [OfficialFact(NaeringSchemas)]
    public void BusinessSpecification_OverEveryAccount_IsValid()
    {
        IsValid(2025, 6);
        IsValid(2026, 7);
    }

    private static void IsValid(int year, int version)
    {
        using var file = new MemoryStream();
        var outcome = Run("no.naering", Of(year));
        NaeringWriter.Write(outcome, Filer, file);
        file.Position = 0;
        FormatSchemas.Faults($"{NaeringSchemas}/naeringsspesifikasjon_v{version}_ekstern.xsd", file).ShouldBeEmpty();
        file.Position = 0;
        var codes = XDocument
            .Load(file)
            .Descendants()
            .Where(one => one.Name.LocalName == "resultatOgBalanseregnskapstype")
            .Select(one => one.Value)
            .ToList();
        codes.ShouldBe(outcome.Lines.Where(line => line.Leaves).Select(line => line.Line.Box!), ignoreOrder: true);
    }

    private static IReadOnlyList<string> Faults(string model, string form)
    {
        using var file = new MemoryStream();
        Written().Forms[form].Save(file);
        file.Position = 0;
        return FormatSchemas.Faults(model, file);
    }

    private static ReportPeriod Of(int year) =>
        new(PeriodLength.Year, new DateOnly(year, 1, 1), new DateOnly(year, 12, 31));

    private static ReportOutcome Run(string report, ReportPeriod period) =>
        ReportEvaluator.Run(ReportCatalogue.Find(report)!, period, ChartBooks.Make("NO", 5));

    private static (ReportOutcome Year, ReportOutcome Before, Dictionary<string, XDocument> Forms) Written()
    {
        var (year, before, file) = (Run("no.rr0002", Year), Run("no.rr0002", Year.LastYear()), new MemoryStream());
        Rr0002Writer.Write(year, before, Filer, file);
        using var zip = new ZipArchive(file);
        return (
            year,
            before,
            zip.Entries.ToDictionary(
                entry => entry.Name,
                entry =>
                {
                    using var stream = entry.Open();
                    return XDocument.Load(stream);
                }
            )
        );
    }

    private static List<string> Paths(XDocument form) =>
        [
            .. form.Descendants()
                .Where(one => one.Parent is not null)
                .Select(one =>
                    string.Join('/', one.AncestorsAndSelf().Reverse().Skip(1).Select(part => part.Name.LocalName))
                    + "#"
                    + (string?)one.Attribute("orid")
                )
                .Distinct(),
        ];
}
