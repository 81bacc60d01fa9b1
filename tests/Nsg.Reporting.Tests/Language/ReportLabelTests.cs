using Nsg.Reporting.Language;

namespace Nsg.Reporting.Tests.Language;

/// <summary>Whoever keeps books in several countries reads every report in their own language.</summary>
public sealed class ReportLabelTests
{
    private static readonly string[] Languages = ["en", "nb", "sv", "da", "fi", "is"];

    public static TheoryData<string> Reports => [.. ReportCatalogue.Names];

    [Theory]
    [MemberData(nameof(Reports))]
    public void Report_OfACountry_IsWrittenInSixLanguages(string name)
    {
        var definition = ReportCatalogue.Find(name)!;
        Missing(definition).ShouldBeEmpty();
    }

    [Fact]
    public void Report_WithALanguageLeftOut_IsFound() =>
        Missing(
                ReportDefinition.Parse(
                    """
                    report a version 1
                    title en "A"
                    purpose en "A" nb "A" sv "A" da "A" fi "A" is "A"
                    hidden step = 1
                    line one en "One" nb "En" sv "En" da "En" fi "Yksi" is "" = step
                    """
                )
            )
            .ShouldBe(["title: nb, sv, da, fi, is", "one: is"]);

    private static IEnumerable<string> Missing(ReportDefinition definition) =>
        definition
            .Lines.Where(line => !line.IsHidden)
            .Select(line => (Of: line.Id, Texts: line.Labels))
            .Prepend((Of: "purpose", Texts: definition.Purposes))
            .Prepend((Of: "title", Texts: definition.Titles))
            .Select(one =>
                (
                    one.Of,
                    Left: Languages.Where(language => string.IsNullOrWhiteSpace(one.Texts.GetValueOrDefault(language)))
                )
            )
            .Where(one => one.Left.Any())
            .Select(one => $"{one.Of}: {string.Join(", ", one.Left)}");
}
