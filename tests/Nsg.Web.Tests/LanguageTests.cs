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

    private static IEnumerable<(string Name, Phrase Phrase)> Forms =>
        Phrases.Concat(
            Phrases.Where(one => one.Phrase.One is not null).Select(one => ($"{one.Name} of one", one.Phrase.One!))
        );

    [Fact]
    public void Texts_InEveryLanguage_AreThereWithTheSamePlaces()
    {
        foreach (var (name, phrase) in Forms)
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
    public void Texts_WithAFormForOne_KeepTheirPlaces() =>
        Phrases
            .Where(one => one.Phrase.One is not null)
            .ShouldAllBe(one =>
                Language.All.All(language => Places(language[one.Phrase]) == Places(language[one.Phrase.One!]))
            );

    private static string Places(string text) =>
        string.Concat(Regex.Matches(text, @"\{\d\}").Select(place => place.Value).Order());

    [Theory]
    [InlineData("en", 0, "0 items")]
    [InlineData("en", 1, "1 item")]
    [InlineData("en", 21, "21 items")]
    [InlineData("nb", 1, "1 post")]
    [InlineData("sv", 1001, "1 001 poster")]
    [InlineData("da", 2, "2 poster")]
    [InlineData("fi", 1, "1 erä")]
    [InlineData("fi", 0, "0 erää")]
    [InlineData("is", 1, "1 færsla")]
    [InlineData("is", 2, "2 færslur")]
    [InlineData("is", 11, "11 færslur")]
    [InlineData("is", 21, "21 færsla")]
    [InlineData("is", 101, "101 færsla")]
    [InlineData("is", 111, "111 færslur")]
    public void Count_OfOneOrSeveral_TakesItsForm(string code, long count, string text) =>
        Language.Find(code)!.Counted(BooksTexts.Items, count).Replace('\u00A0', ' ').ShouldBe(text);

    [Fact]
    public void Count_WithMoreToSay_FillsEveryPlace()
    {
        var language = Language.Find("is")!;
        language
            .Counted(LifeTexts.OverdueText, 1, "5 ISK")
            .ShouldBe("1 af reikningum viðskiptavina er gjaldfallinn (5 ISK).");
        language.Counted(Texts.More, 1).ShouldBe("og 1 í viðbót");
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
    [InlineData("is", "ISK", "1250.00", "1.250")]
    [InlineData("is", "ISK", "1250.5", "1.250,5")]
    [InlineData("nb", "NOK", "1250", "1 250,00")]
    [InlineData("nb", "NOK", "0.12500", "0,125")]
    [InlineData("sv", "SEK", "-0.123456", "−0,1235")]
    [InlineData("en", "EUR", "3.1", "3.10")]
    public void Amount_OfADocument_HasTheDecimalsOfItsCurrency(
        string code,
        string currency,
        string amount,
        string text
    ) =>
        Language
            .Find(code)!
            .Amount(decimal.Parse(amount, System.Globalization.CultureInfo.InvariantCulture), Currency.Parse(currency))
            .Replace('\u00A0', ' ')
            .ShouldBe(text);

    [Theory]
    [MemberData(nameof(TypedAmounts.Cases), MemberType = typeof(TypedAmounts))]
    public void Amount_AsReadersTypeIt_IsRead(string code, string typed, string? amount) =>
        (
            PageForm.Amount(typed, Language.Find(code)!)?.ToString(System.Globalization.CultureInfo.InvariantCulture)
        ).ShouldBe(amount);

    [Theory]
    [InlineData("fi", "sv", "fi")]
    [InlineData("xx", "de, sv;q=0.8, da;q=0.9", "da")]
    [InlineData(null, "nn-NO, en;q=0.5", "nb")]
    [InlineData(null, "de", "en")]
    [InlineData("", null, "en")]
    public void Language_IsChosen_ByNameThenByTheBrowsersWish(string? asked, string? header, string chosen) =>
        Language.Choose(asked, header).Code.ShouldBe(chosen);
}
