using System.Reflection;
using System.Text.RegularExpressions;
using Nsg.Vocabulary;
using Nsg.Web.Languages;
using Nsg.Web.Pages;

namespace Nsg.Web.Tests;

/// <summary>Texts and forms of the six languages.</summary>
public sealed class LanguageTests
{
    private static IEnumerable<(string Name, Phrase Phrase)> Phrases =>
        typeof(Phrase)
            .Assembly.GetTypes()
            .Where(type =>
                type.Namespace == typeof(Phrase).Namespace && type.Name.EndsWith("Texts", StringComparison.Ordinal)
            )
            .SelectMany(type =>
                type.GetFields(BindingFlags.Static | BindingFlags.NonPublic | BindingFlags.Public)
                    .Where(one => one.FieldType == typeof(Phrase))
            )
            .Select(one => ($"{one.DeclaringType!.Name}.{one.Name}", (Phrase)one.GetValue(null)!));

    [Fact]
    public void Texts_InEveryLanguage_AreThereWithTheSamePlaces()
    {
        foreach (var (name, phrase) in Phrases)
        {
            foreach (var language in Language.All)
            {
                language[phrase].ShouldNotBeNullOrWhiteSpace($"{name} in {language.Name}");
                language[phrase]
                    .Count(character => character == '{')
                    .ShouldBe(phrase.English.Count(character => character == '{'), $"{name} in {language.Name}");
            }
        }
    }

    [Fact]
    public void Texts_OfThePages_AreAllUsed()
    {
        var sources = string.Concat(Sources("*.razor").Concat(Sources("*.cs")).Select(File.ReadAllText));
        Phrases
            .Select(one => one.Name)
            .Where(name => !Regex.IsMatch(sources, $@"\b{Regex.Escape(name)}\b"))
            .ShouldBeEmpty();
    }

    [Fact]
    public void Pages_HoldNoWords_OutsideTheLanguageFiles() =>
        Sources("*.razor")
            .SelectMany(file => BareWords(File.ReadAllText(file)).Select(word => $"{Path.GetFileName(file)}: {word}"))
            .ShouldBeEmpty();

    [Theory]
    [InlineData("<p>Hello</p>", "Hello")]
    [InlineData("<p>@L[Texts.Vat] owed</p>", "owed")]
    [InlineData("<p>@L[Texts.Vat] · <b>@(x > 0 ? 1 : 2)</b></p>", null)]
    public void Page_WithBareWords_IsReported(string markup, string? found) =>
        BareWords(markup).ShouldBe(found is null ? [] : [found]);

    /// <summary>Words of the markup that a reader would see whatever the language.</summary>
    private static IEnumerable<string> BareWords(string razor)
    {
        var markup = Regex.Replace(razor.Split("@code {")[0], @"@\*.*?\*@", "", RegexOptions.Singleline);
        foreach (Match text in Regex.Matches(markup, @"(?<=[\w""/]>|\])[^<>{}@]*[\p{L}][^<>{}@]*(?=[<@])"))
        {
            if (
                Regex.Match(text.Value, @"^[^()=;&$""\n]*\p{L}{2,}[^()=;&$""\n]*$") is { Success: true } word
                && word.Value.Trim() is not "Nordic Smart Government" and var bare
            )
            {
                yield return bare;
            }
        }
    }

    private static IEnumerable<string> Sources(string pattern)
    {
        var root = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(root.FullName, "Nsg.slnx")))
        {
            root = root.Parent!;
        }

        return new[] { "src/Nsg.Web", "src/Nsg.Node" }
            .SelectMany(folder =>
                Directory.EnumerateFiles(Path.Combine(root.FullName, folder), pattern, SearchOption.AllDirectories)
            )
            .Where(file =>
                !file.Contains("/obj/", StringComparison.Ordinal) && !file.Contains("/bin/", StringComparison.Ordinal)
            );
    }

    [Theory]
    [InlineData("en", "−1,234,567.50", "5 Mar 2025")]
    [InlineData("nb", "−1 234 567,50", "05.03.2025")]
    [InlineData("sv", "−1 234 567,50", "2025-03-05")]
    [InlineData("da", "−1.234.567,50", "05.03.2025")]
    [InlineData("fi", "−1 234 567,50", "5.3.2025")]
    [InlineData("is", "−1.234.567,50", "5.3.2025")]
    public void Language_WritesNumbersAndDates_AsItsReadersDo(string code, string number, string date)
    {
        var language = Language.Find(code)!;
        language.Number(-1234567.5m, 2).Replace('\u00A0', ' ').ShouldBe(number);
        language.Date(new DateOnly(2025, 3, 5)).ShouldBe(date);
        language.Exact(new Money(12m, Currency.ISK)).ShouldBe("12\u00A0ISK");
    }

    [Theory]
    [InlineData("en", "1,250", "1250")]
    [InlineData("en", "1.250", "1.250")]
    [InlineData("nb", "1.250", "1250")]
    [InlineData("nb", "1 250,5", "1250.5")]
    [InlineData("da", "1.234.567,89", "1234567.89")]
    [InlineData("is", "−12", "-12")]
    [InlineData("fi", "twelve", null)]
    public void Amount_AsReadersTypeIt_IsRead(string code, string typed, string? amount) =>
        PageForm
            .Amount(typed, Language.Find(code)!)
            ?.ToString(System.Globalization.CultureInfo.InvariantCulture)
            .ShouldBe(amount);

    [Theory]
    [InlineData("fi", "sv", "fi")]
    [InlineData("xx", "de, sv;q=0.8, da;q=0.9", "da")]
    [InlineData(null, "nn-NO, en;q=0.5", "nb")]
    [InlineData(null, "de", "en")]
    [InlineData("", null, "en")]
    public void Language_IsChosen_ByNameThenByTheBrowsersWish(string? asked, string? header, string chosen) =>
        Language.Choose(asked, header).Code.ShouldBe(chosen);
}
