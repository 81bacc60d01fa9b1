using System.Text.Json;
using Nsg.Ledger;
using Nsg.Reporting.Language;
using Nsg.Reporting.Tests.Language;
using Nsg.Reporting.Tests.Statements;
using Nsg.Reporting.Xbrl;
using Nsg.Testing;
using Shouldly;
using Xunit;

namespace Nsg.Reporting.Tests.Xbrl;

/// <summary>Facts are the same in three syntaxes, in the common Nordic concepts and in those of national
/// taxonomies.</summary>
public sealed partial class XbrlTests
{
    private const string Interface = "nsg/openapi/v2.json";
    private const string FullExamples = "nsg/openapi/examples-v2";

    private static readonly ReportPeriod Year = new(
        PeriodLength.Year,
        new DateOnly(2026, 1, 1),
        new DateOnly(2026, 12, 31)
    );

    [Theory]
    [InlineData("no.accounts", null, 15)]
    [InlineData("se.accounts", null, 15)]
    [InlineData("dk.accounts", null, 15)]
    [InlineData("fi.accounts", null, 15)]
    [InlineData("is.accounts", null, 10)]
    [InlineData("no.function", null, 10)]
    [InlineData("se.accounts", "se-k2", 45)]
    [InlineData("dk.accounts", "dk-arl", 45)]
    public void Facts_InFourSyntaxes_AreTheSame(string report, string? taxonomy, int atLeast)
    {
        var (outcomes, filer, mapping) = (
            Years(report),
            Filer(report),
            taxonomy is null ? null : XbrlTaxonomies.Find(taxonomy)!
        );
        var json = XbrlReading.Json(Written(output => XbrlJsonWriter.Write(outcomes, filer, mapping, output)));
        var csv = XbrlReading.Csv(Written(output => XbrlCsvWriter.Write(outcomes, filer, mapping, output)));
        var inline = XbrlReading.Inline(
            Written(output => InlineXbrlWriter.Write(outcomes, filer, mapping, "en", output))
        );
        json.Count.ShouldBeGreaterThanOrEqualTo(atLeast);
        csv.ShouldBe(json);
        XbrlReading
            .Instance(Written(output => XbrlInstanceWriter.Write(outcomes, filer, mapping, output)))
            .ShouldBe(json);
        inline
            .OrderBy(one => one.Id, StringComparer.Ordinal)
            .ShouldBe(json.OrderBy(one => one.Id, StringComparer.Ordinal));
        var (own, rows) = (
            OimReport.Read(
                new MemoryStream(Written(output => XbrlJsonWriter.Write(outcomes, filer, mapping, output)))
            )!,
            OimReport.Read(new MemoryStream(Written(output => XbrlCsvWriter.Write(outcomes, filer, mapping, output))))!
        );
        own.Facts.Select(one => (one.Value, one.Decimals)).ShouldBe(json.Select(one => (one.Value, one.Decimals)));
        rows.Facts.Select(Said).ShouldBe(own.Facts.Select(Said));
        json.Select(one => (one.Concept, one.Period)).ShouldBeUnique();
        json.Where(one => one.Decimals is not null).ShouldAllBe(one => IsCanonical(one.Value));
        foreach (var fact in json.Where(one => one.Decimals is not null))
        {
            outcomes
                .Any(outcome => outcome.Lines.Any(line => Math.Abs(line.Value) == Math.Abs(decimal.Parse(fact.Value))))
                .ShouldBeTrue(fact.Concept);
        }
    }

    [Fact]
    public void Taxonomies_ThatComeWithTheProgram_NameLinesAndSidesAsTheirReportsDo()
    {
        XbrlTaxonomies.All.Select(one => one.Name).ShouldBe(["dk-arl", "se-k2"], ignoreOrder: true);
        foreach (var taxonomy in XbrlTaxonomies.All)
        {
            var lines = ReportCatalogue.Find(taxonomy.Reports[0])!.Lines.ToDictionary(line => line.Id);
            foreach (var mapping in taxonomy.Facts)
            {
                lines.ShouldContainKey(mapping.Line);
                (mapping.Period == XbrlPeriodType.Instant).ShouldBe(lines[mapping.Line].IsInstant, mapping.Line);
            }
        }
    }

    [Fact]
    public void Mapping_WithSignAndDecimals_TurnsTheFactAndKeepsThePage()
    {
        var mapping = XbrlTaxonomy.Parse(
            """
            {"name":"own","source":"test","reports":["x"],"schemaRef":"http://example.org/x.xsd","namespaces":{"x":"http://example.org/x"},
             "facts":[{"line":"cost","concept":"x:Cost","period":"duration","balance":"credit","sign":-1,"decimals":-3},{"line":"people","concept":"x:People","period":"instant"}]}
            """
        );
        var definition = ReportDefinition.Parse(
            "report x version 1\ntitle en \"X\"\nline cost = movement(4000..4999)\nline people count = 7"
        );
        var outcome = ReportEvaluator.Run(
            definition,
            Year,
            new InventedBooks().Post("2026-02-02", "4000", AccountType.Expense, 1_234_567m)
        );
        var facts = XbrlReading.Json(
            Written(output => XbrlJsonWriter.Write([outcome], Filer("no.accounts"), mapping, output))
        );
        facts
            .Select(one => (one.Value, one.Decimals, one.Unit is null, one.Period))
            .ShouldBe([
                ("-1235000", "-3", false, "2026-01-01T00:00:00/2027-01-01T00:00:00"),
                ("7", "0", true, "2027-01-01T00:00:00"),
            ]);
        var page = Written(output => InlineXbrlWriter.Write([outcome], Filer("no.accounts"), mapping, "en", output));
        XbrlReading.Inline(page).ShouldBe(facts);
        System.Text.Encoding.UTF8.GetString(page).ShouldContain("sign=\"-\">1,235,000<");
        System.Text.Encoding.UTF8.GetString(page).ShouldNotContain("-<ix:nonFraction");
    }

    [Theory]
    [InlineData("{", "line")]
    [InlineData(
        """{"name":"a","source":"b","reports":[],"schemaRef":"nowhere","namespaces":{},"facts":[]}""",
        "schemaRef"
    )]
    [InlineData(
        """{"name":"a","source":"b","reports":[],"schemaRef":"http://e.org","namespaces":{},"facts":[{"line":"a","concept":"x:A","period":"duration"}]}""",
        "no known prefix"
    )]
    [InlineData(
        """{"name":"a","source":"b","reports":[],"schemaRef":"http://e.org","namespaces":{"x":"http://e.org"},"facts":[{"line":"a","concept":"x:A","period":"duration","sign":2}]}""",
        "a sign is"
    )]
    [InlineData(
        """{"name":"a","source":"b","reports":[],"schemaRef":"http://e.org","namespaces":{"x":"http://e.org"},"facts":[{"line":"a","concept":"x:A","period":"duration"},{"line":"b","concept":"x:A","period":"duration"}]}""",
        "stands twice"
    )]
    public void Mapping_ThatIsNone_SaysWhy(string text, string message) =>
        Should.Throw<XbrlTaxonomyException>(() => XbrlTaxonomy.Parse(text)).Message.ShouldContain(message);

    [OfficialFact(Interface)]
    public void Json_OfEveryCountry_KeepsThePublishedSchema()
    {
        var root = JsonDocument.Parse(File.ReadAllText(OfficialMaterial.Find(Interface)!)).RootElement;
        var (check, schema) = (
            new JsonSchemaCheck(root),
            root.GetProperty("components").GetProperty("schemas").GetProperty("Facts")
        );
        var concepts = root.GetProperty("components")
            .GetProperty("schemas")
            .GetProperty("Dimensions")
            .GetProperty("properties")
            .GetProperty("concept")
            .GetProperty("enum")
            .EnumerateArray()
            .Select(one => one.GetString()!)
            .ToHashSet();
        var told = new HashSet<string>();
        foreach (
            var report in ReportCatalogue.Names.Where(name =>
                name.EndsWith(".accounts", StringComparison.Ordinal)
                || name.EndsWith(".function", StringComparison.Ordinal)
            )
        )
        {
            var value = JsonDocument
                .Parse(Written(output => XbrlJsonWriter.Write(Years(report, waiting: 2), Filer(report), null, output)))
                .RootElement;
            check.Faults(schema, value, report).ShouldBeEmpty();
            told.UnionWith(
                value
                    .GetProperty("facts")
                    .EnumerateObject()
                    .Select(one => one.Value.GetProperty("dimensions").GetProperty("concept").GetString()!)
            );
        }

        told.ShouldContain("xbrl:note");
        concepts.Count.ShouldBe(27);
        ReportCatalogue
            .Names.SelectMany(name => ReportCatalogue.Find(name)!.Lines)
            .Select(line => line.Concept)
            .OfType<string>()
            .Where(one => one.Contains(':'))
            .Distinct()
            .Append("xbrl:note")
            .ShouldBe(concepts, ignoreOrder: true);
        var broken = JsonDocument
            .Parse(
                """{"documentInfo":{"features":{"xbrl:allowedDuplicates":"some"}},"facts":{"a":{"value":1,"decimals":1,"dimensions":{"concept":"bach:Luck"}}}}"""
            )
            .RootElement;
        check.Faults(schema, broken).Count.ShouldBe(4);
    }

    [Fact]
    public void Json_OfTheInterfacesExample_HasItsShapeAndValues()
    {
        // The simple example of the interface description: one fact of turnover with a footnote, here as a report of
        // books that hold just that.
        var definition = ReportDefinition.Parse(
            "report example version 1\ntitle en \"Example\"\nline t concept bach:NetTurnover = -movement(3000)\ncheck r warning \"r\" = count(review) = 0"
        );
        var period = new ReportPeriod(PeriodLength.Year, new DateOnly(2019, 1, 1), new DateOnly(2019, 12, 31));
        var outcome = ReportEvaluator.Run(
            definition,
            period,
            new InventedBooks { Waiting = 1 }.Post("2019-05-05", "3000", AccountType.Income, -2_030_452m)
        );
        var root = JsonDocument
            .Parse(Written(output => XbrlJsonWriter.Write([outcome], Filer("fi.accounts"), null, output)))
            .RootElement;
        var facts = root.GetProperty("facts").EnumerateObject().ToList();
        facts.Count.ShouldBe(2);
        facts[0].Value.GetProperty("value").GetString().ShouldBe("2030452");
        facts[0].Value.GetProperty("decimals").GetInt32().ShouldBe(0);
        var dimensions = facts[0].Value.GetProperty("dimensions");
        dimensions.GetProperty("concept").GetString().ShouldBe("bach:NetTurnover");
        dimensions.GetProperty("period").GetString().ShouldBe("2019-01-01T00:00:00/2020-01-01T00:00:00");
        dimensions.GetProperty("unit").GetString().ShouldBe("iso4217:EUR");
        facts[0]
            .Value.GetProperty("links")
            .GetProperty("footnote")
            .GetProperty("comment")
            .EnumerateArray()
            .Single()
            .GetString()
            .ShouldBe(facts[1].Name);
        facts[1].Value.GetProperty("dimensions").GetProperty("noteId").GetString().ShouldBe(facts[1].Name);
        facts[1]
            .Value.GetProperty("dimensions")
            .EnumerateObject()
            .Select(one => one.Name)
            .ShouldBe(["concept", "noteId", "language"]);
        root.GetProperty("documentInfo")
            .GetProperty("features")
            .GetProperty("xebr:incomeStatementPresentation")
            .GetString()
            .ShouldBe("xebr:ProfitAndLossAccountByNatureOfExpenseReport");
    }

    [OfficialFact(FullExamples)]
    public void Json_OfTheInterfacesFullExamples_IsTheSameButForTheirFaults()
    {
        for (var number = 1; number <= 3; number++)
        {
            var expected = InterfaceExample.Read(
                Path.Combine(OfficialMaterial.Find(FullExamples)!, $"FullFinancialStatementExample_{number}.yaml")
            );
            expected.Count.ShouldBe(
                number switch
                {
                    1 => 20,
                    2 => 17,
                    _ => 16,
                }
            );
            var concepts = expected.Select(one => one.Concept).Distinct().ToList();
            var definition = ReportDefinition.Parse(
                "report example version 1\ntitle en \"Example\"\n"
                    + string.Concat(
                        concepts.Select(
                            (concept, i) => $"line l{i} optional concept {concept} = -movement({3000 + i})\n"
                        )
                    )
            );
            var books = new InventedBooks();
            foreach (var fact in expected)
            {
                books.Post(
                    $"{fact.Year}-05-05",
                    $"{3000 + concepts.IndexOf(fact.Concept)}",
                    AccountType.Income,
                    -fact.Value
                );
            }

            var outcomes = expected
                .Select(one => one.Year)
                .Distinct()
                .Select(year =>
                    ReportEvaluator.Run(
                        definition,
                        new ReportPeriod(PeriodLength.Year, new DateOnly(year, 1, 1), new DateOnly(year, 12, 31)),
                        books
                    )
                )
                .ToList();
            var json = XbrlReading.Json(
                Written(output => XbrlJsonWriter.Write(outcomes, Filer("fi.accounts"), null, output))
            );
            json.Select(one => (one.Concept.Split('#')[1], one.Value, one.Decimals, one.Unit, one.Period))
                .ShouldBe(
                    expected.Select(one =>
                        (
                            one.Concept.Split(':')[1],
                            one.Canonical,
                            (string?)one.Decimals,
                            (string?)"http://www.xbrl.org/2003/iso4217#EUR",
                            $"{one.Year}-01-01T00:00:00/{one.Year + 1}-01-01T00:00:00"
                        )
                    ),
                    ignoreOrder: true
                );
            XbrlReading
                .Csv(Written(output => XbrlCsvWriter.Write(outcomes, Filer("fi.accounts"), null, output)))
                .ShouldBe(json);
            XbrlReading
                .Inline(Written(output => InlineXbrlWriter.Write(outcomes, Filer("fi.accounts"), null, "en", output)))
                .ShouldBe(json, ignoreOrder: true);
        }
    }

    private static bool IsCanonical(string value) =>
        value == "0"
        || (
            value.TrimStart('-') is [not '0', ..] or ['0', '.', ..]
            && !(value.Contains('.') && value.EndsWith('0'))
            && !value.Contains('E')
            && !value.Contains('+')
        );

    private static List<ReportOutcome> Years(string report, long waiting = 0)
    {
        var books = ChartBooks.Make(report[..2].ToUpperInvariant(), 7);
        books.Waiting = waiting;
        var definition = ReportCatalogue.Find(report)!;
        return [ReportEvaluator.Run(definition, Year, books), ReportEvaluator.Run(definition, Year.LastYear(), books)];
    }

    private static ReportFiler Filer(string report) =>
        new(
            "Company, \"the\" <best> & only",
            "20202020",
            "0184",
            report[..2] == "fi" ? "EUR" : "DKK",
            ("nsg", "1.0.0"),
            DateTimeOffset.UnixEpoch,
            Guid.Empty
        );

    private static byte[] Written(Action<Stream> write)
    {
        using var output = new MemoryStream();
        write(output);
        return output.ToArray();
    }
}
