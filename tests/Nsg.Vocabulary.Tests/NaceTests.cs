namespace Nsg.Vocabulary.Tests;

/// <summary>Activities by NACE, both revisions.</summary>
public sealed class NaceTests
{
    [Theory]
    [InlineData(NaceRevision.Rev2, 21, 88, 272, 615)]
    [InlineData(NaceRevision.Rev21, 22, 87, 287, 651)]
    public void Revision_HasAsManyCodesAsWasPublished(NaceRevision revision, params int[] counts)
    {
        var all = Nace.All(revision).ToList();
        all.GroupBy(one => one.Level).OrderBy(level => level.Key).Select(level => level.Count()).ShouldBe(counts);
        all.ShouldAllBe(one => one.Revision == revision && one.Heading("en").Length > 3);
        foreach (var one in all.Where(one => one.Level > 2))
        {
            Nace.TryFind(one.Code[..^1].TrimEnd('.'), revision, out var above).ShouldBeTrue(one.Code);
            above!.Level.ShouldBe(one.Level - 1);
        }
    }

    [Theory]
    [InlineData("62.10", NaceRevision.Rev21, "62.10", "Computer programming activities")]
    [InlineData("62100", NaceRevision.Rev21, "62.10", "Computer programming activities")]
    [InlineData("62.01", NaceRevision.Rev2, "62.01", "Computer programming activities")]
    [InlineData("62.010", NaceRevision.Rev2, "62.01", "Computer programming activities")]
    [InlineData(
        "011100",
        NaceRevision.Rev21,
        "01.11",
        "Growing of cereals, other than rice, leguminous crops and oil seeds"
    )]
    [InlineData("56.301", NaceRevision.Rev21, "56.30", "Beverage serving activities")]
    [InlineData("47", NaceRevision.Rev21, "47", "Retail trade")]
    [InlineData("k", NaceRevision.Rev21, "K", null)]
    public void Code_AsARegisterWritesIt_IsFoundInTheNewestRevisionThatHasIt(
        string text,
        NaceRevision revision,
        string code,
        string? heading
    )
    {
        Nace.TryFind(text, out var found).ShouldBeTrue();
        (found.Revision, found.Code).ShouldBe((revision, code));
        found.Heading("en").ShouldBe(heading ?? found.Heading("en"));
    }

    [Theory]
    [InlineData("")]
    [InlineData(null)]
    [InlineData("62.05")]
    [InlineData("99999")]
    [InlineData("00.000")]
    [InlineData("62 10")]
    [InlineData("6210000000000")]
    [InlineData("coffee")]
    public void Code_OfNoActivity_IsNotFound(string? text) => Nace.TryFind(text, out _).ShouldBeFalse();

    [Theory]
    [InlineData("da", "Udskænkning af drikkevarer")]
    [InlineData("sv", "Barverksamhet")]
    [InlineData("fi", "Baarit ja kahvilat")]
    [InlineData("nb", "Beverage serving activities")]
    [InlineData("is", "Beverage serving activities")]
    public void Heading_InALanguage_IsTheEusOrEnglish(string language, string heading)
    {
        Nace.TryFind("56.30", out var found).ShouldBeTrue();
        found.Heading(language).ShouldBe(heading);
    }
}
