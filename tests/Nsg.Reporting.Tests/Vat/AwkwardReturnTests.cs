using System.Text;
using System.Text.Json;
using System.Xml;
using FsCheck;
using FsCheck.Fluent;
using Nsg.Countries;
using Nsg.Reporting.Language;
using Nsg.Reporting.Statements;
using Nsg.Reporting.Tests.Language;
using Nsg.Reporting.Vat;
using Nsg.Reporting.Xbrl;
using Nsg.Testing;
using Nsg.Vocabulary;

namespace Nsg.Reporting.Tests.Vat;

/// <summary>Files of returns and lists over any amounts, with any names and remarks: each keeps its form.</summary>
public sealed class AwkwardReturnTests
{
    private static readonly string[] Texts =
    [
        "",
        "plain",
        "a;b,c:d\"e'f",
        "line\r\nline\ttab",
        "nul\u0000 bell\u0007 next\u0085 line\u2028",
        "<&>]]>",
        "😀 Ж Łódź",
        "\ud800",
        "\uffff",
        new('å', 300),
        new('x', 5_000),
    ];

    private static readonly decimal[] Amounts =
    [
        0m,
        decimal.Negate(0m),
        0.4m,
        -0.4m,
        -0.004m,
        99.995m,
        -1_000.5m,
        12_345_678.91m,
    ];

    [Fact]
    public void Files_OfAnyReturn_CanBeWrittenAndRead() =>
        Each(
            (report, format, file) =>
            {
                switch (format)
                {
                    case "xml" or "envelope":
                        // Latin-1 of Sweden is declared; the document type is not looked up.
                        using (var reader = Xml(file))
                        {
                            while (reader.Read())
                            {
                                (reader.Value is "-0" or "-0.00" or "-0,00").ShouldBeFalse(report);
                            }
                        }

                        break;
                    case "momsuppgift":
                        using (JsonDocument.Parse(file)) { }

                        break;
                    default:
                        var text = (report == "se.ec-sales" ? Encoding.Latin1 : Encoding.UTF8).GetString(file);
                        text.ShouldEndWith("\r\n", Case.Sensitive, report);
                        text.Split("\r\n").ShouldAllBe(line => !line.Any(char.IsControl));
                        text.ShouldNotContain("-0,00");
                        text.Split(report.StartsWith("fi.", StringComparison.Ordinal) ? [';'] : [';', ',', '\r'])
                            .ShouldNotContain("-0");
                        break;
                }
            }
        );

    [OfficialFact(ReturnSchemas.NorwegianReturn)]
    public void Files_OfAnyReturn_KeepTheAuthoritysSchemas() =>
        Each(
            (report, format, file) =>
            {
                var faults = (report, format) switch
                {
                    ("no.vat", "xml") => ReturnSchemas.Faults(ReturnSchemas.NorwegianReturn, file),
                    ("no.vat", "envelope") => ReturnSchemas.Faults(ReturnSchemas.NorwegianEnvelope, file),
                    ("dk.vat", "xml") => ReturnSchemas.Faults(ReturnSchemas.Danish, file),
                    ("is.vat", "xml") => ReturnSchemas.Faults(ReturnSchemas.Icelandic, file),
                    ("se.vat", "xml") => ReturnSchemas.SwedishFaults(file),
                    _ => [],
                };
                faults.ShouldBeEmpty($"{report} {format}");
            },
            count: 15
        );

    [Fact]
    public void Statements_OfACompanyWithAnyName_AreXml() =>
        Check(
            30,
            random =>
            {
                var filer = Filer(random, "NO") with
                {
                    Facts = new ReportFacts(
                        new Dictionary<string, string>
                        {
                            ["adopted"] = "2027-05-20",
                            ["representative"] = XmlText.Text("Ola " + Text(random), 200),
                            ["partsreferanse"] = "123456",
                        }
                    ),
                };
                ReportPeriod.TryParse("2026", out var year).ShouldBeTrue();
                var accounts = ReportEvaluator.Run(ReportCatalogue.Find("se.accounts")!, year, new InventedBooks());
                using var page = new MemoryStream();
                InlineXbrlWriter.Write([accounts], filer, XbrlTaxonomies.Find("se-k2"), "sv", page);
                using var reader = Xml(page.ToArray());
                while (reader.Read()) { }

                using var zip = new MemoryStream();
                var form = ReportEvaluator.Run(ReportCatalogue.Find("no.rr0002")!, year, new InventedBooks());
                Rr0002Writer.Write(form, null, filer, zip);
            }
        );

    private static void Each(Action<string, string, byte[]> check, int count = 40) =>
        Check(
            count,
            random =>
            {
                foreach (var report in ReportCatalogue.Names.Where(name => VatFiles.FormatsOf(name).Any()))
                {
                    var definition = ReportCatalogue.Find(report)!;
                    var outcome = ReportEvaluator.Run(
                        definition,
                        Period(definition, random),
                        Books(definition.Country!, random)
                    );
                    foreach (var format in VatFiles.FormatsOf(report))
                    {
                        using var output = new MemoryStream();
                        VatFiles.Write(outcome, Filer(random, definition.Country!), output, format);
                        check(report, format, output.ToArray());
                    }
                }
            }
        );

    private static void Check(int count, Action<System.Random> check) =>
        Prop.ForAll(Arb.From(Gen.Choose(0, int.MaxValue)), seed => check(new System.Random(seed)))
            .Check(Config.QuickThrowOnFailure.WithMaxTest(count));

    private static ReportPeriod Period(ReportDefinition definition, System.Random random)
    {
        var text = definition.Periods[random.Next(definition.Periods.Count)] switch
        {
            PeriodLength.Month => "2026-12",
            PeriodLength.TwoMonths => "2026-T6",
            PeriodLength.Quarter => "2026-Q4",
            PeriodLength.HalfYear => "2026-H2",
            _ => "2026",
        };
        ReportPeriod.TryParse(text, out var period).ShouldBeTrue();
        return period;
    }

    private static InventedBooks Books(string country, System.Random random)
    {
        var books = new InventedBooks();
        foreach (var code in CountryPacks.Find(Country.Parse(country))!.VatCodes)
        {
            books.Rates[code.Code] = code.RateOn(new DateOnly(2026, 12, 31)) ?? 0m;
            if (random.Next(3) == 0)
            {
                books.Tax("2026-12-31", code.Code, Amount(random), Amount(random), Amount(random));
            }
        }

        return books;
    }

    private static ReportFiler Filer(System.Random random, string country)
    {
        var number = country switch
        {
            "SE" => "5560360793",
            "DK" => "20202020",
            "FI" => "01409351",
            "IS" => "4112032630",
            _ => "974760673",
        };
        return new ReportFiler(
            Text(random),
            number,
            null,
            "XXX",
            ("nsg", "1.0.0"),
            new DateTimeOffset(2026, 12, 31, 23, 59, 59, TimeSpan.Zero),
            new Guid("00000000-0000-4000-8000-000000000001")
        )
        {
            VatNumber = "SE556036079301",
            Contact = new ReportContact(Text(random), Text(random), Text(random)),
            Adjustments = new ReportAdjustments(
                [
                    new BoxRemark("", null, null, Text(random)),
                    new BoxRemark(country == "NO" ? "3" : "10", null, null, Text(random)),
                ],
                []
            ),
            Buyers =
            [
                new Reporting.Vat.EcBuyer(
                    "DE:1",
                    Text(random),
                    "DE123456789",
                    Amount(random),
                    Amount(random),
                    Amount(random)
                ),
            ],
            Goods = [new Trade.GoodsRow("dispatch", "01012100", "DE", null, "DE123456789", Amount(random), null, 1)],
        };
    }

    private static XmlReader Xml(byte[] file) =>
        XmlReader.Create(
            new MemoryStream(file),
            new XmlReaderSettings { DtdProcessing = DtdProcessing.Ignore, XmlResolver = null }
        );

    private static string Text(System.Random random) => Texts[random.Next(Texts.Length)];

    private static decimal Amount(System.Random random) => Amounts[random.Next(Amounts.Length)];
}
