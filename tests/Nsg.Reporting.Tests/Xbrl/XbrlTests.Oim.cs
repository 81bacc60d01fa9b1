using System.Text.Json;
using Nsg.Reporting.Xbrl;
using Shouldly;
using Xunit;

namespace Nsg.Reporting.Tests.Xbrl;

/// <summary>Reports that are read back, and notes to them.</summary>
public sealed partial class XbrlTests
{
    private static string Said(OimFact fact) =>
        $"{fact.Value} {fact.Decimals} {string.Join(' ', fact.Dimensions.OrderBy(one => one.Key, StringComparer.Ordinal))}";

    [Theory]
    [InlineData("{\"documentInfo\":{\"documentType\":\"https://xbrl.org/2021/xbrl-json\"},\"facts\":{\"a\":", true)]
    [InlineData("{\"documentInfo\":{\"documentType\":\"something\"}}", false)]
    [InlineData("<xml/>", false)]
    [InlineData("PK but no archive", false)]
    public void Report_ThatIsNone_OrBroken_IsToldApart(string text, bool isBroken)
    {
        using var file = new MemoryStream(System.Text.Encoding.UTF8.GetBytes(text));
        if (isBroken)
        {
            Should.Throw<InvalidDataException>(() => OimReport.Read(file));
        }
        else
        {
            OimReport.Read(file).ShouldBeNull();
            file.Position.ShouldBe(0);
        }
    }

    [Fact]
    public void Note_OfFiguresThatMayChange_StandsInEverySyntax()
    {
        var (outcomes, filer) = (Years("no.accounts", waiting: 2), Filer("no.accounts"));
        const string said = "2 documents of the period wait for a person; the figures may change.";
        System
            .Text.Encoding.UTF8.GetString(Written(output => XbrlJsonWriter.Write(outcomes, filer, null, output)))
            .ShouldContain(said);
        System
            .Text.Encoding.UTF8.GetString(Written(output => XbrlInstanceWriter.Write(outcomes, filer, null, output)))
            .ShouldContain(said);
        using var zip = new System.IO.Compression.ZipArchive(
            new MemoryStream(Written(output => XbrlCsvWriter.Write(outcomes, filer, null, output)))
        );
        using var notes = new StreamReader(zip.GetEntry("notes.csv")!.Open());
        notes.ReadToEnd().ShouldBe($"id,value\nnote,{said}\n");
        using var metadata = zip.GetEntry("report.json")!.Open();
        var root = JsonDocument.Parse(metadata).RootElement;
        root.GetProperty("links")
            .GetProperty("footnote")
            .GetProperty("comment")
            .EnumerateObject()
            .Single()
            .Value[0]
            .GetString()
            .ShouldBe(
                root.GetProperty("tableTemplates")
                    .GetProperty("notes")
                    .GetProperty("columns")
                    .GetProperty("value")
                    .GetProperty("dimensions")
                    .GetProperty("noteId")
                    .GetString()
            );
    }
}
