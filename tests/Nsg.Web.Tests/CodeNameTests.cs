using Nsg.Documents.Model;
using Nsg.Vocabulary;
using Nsg.Web.Books;
using Nsg.Web.Inbox;
using Nsg.Web.Languages;

namespace Nsg.Web.Tests;

/// <summary>Codes of documents are said in words.</summary>
public sealed class CodeNameTests
{
    [Fact]
    public void Units_OfDocuments_HaveANameInEveryLanguage()
    {
        UnitNames.Codes.Count().ShouldBeGreaterThan(60);
        foreach (var code in UnitNames.Codes)
        {
            code.ShouldMatch("^[A-Z0-9]{2,3}$");
            Language.All.ShouldAllBe(language => UnitNames.Of(language, code)!.Length > 0, code);
        }
    }

    [Theory]
    [InlineData("en", 1, "hour")]
    [InlineData("en", 1.5, "hours")]
    [InlineData("nb", 1, "time")]
    [InlineData("sv", 2, "timmar")]
    [InlineData("fi", 1, "tunti")]
    [InlineData("is", 21, "klst.")]
    public void Unit_AfterAQuantity_StandsInItsNumber(string language, double quantity, string name) =>
        UnitNames.Of(Language.Find(language)!, "HUR", (decimal)quantity).ShouldBe(name);

    [Theory]
    [InlineData("HUR", "nb", "timer")]
    [InlineData("C62", "fi", "kpl")]
    [InlineData("MTK", "is", "m²")]
    [InlineData("Q99", "en", null)]
    public void Unit_OfACode_IsNamed(string code, string language, string? name) =>
        UnitNames.Of(Language.Find(language)!, code).ShouldBe(name);

    [Theory]
    [InlineData("NO", "1", 25.0, "en", "Input VAT, standard rate, 25 %")]
    [InlineData("NO", "11", 15.0, "nb", "Inngående avgift, middels sats, 15 %")]
    [InlineData("NO", "0", 0.0, "en", "Purchases without VAT treatment")]
    [InlineData("SE", "U25", 25.0, "sv", "Försäljning 25 %")]
    [InlineData("NO", "999", 25.0, "en", "VAT 999, 25 %")]
    public void VatCode_OfALine_IsNamedWithItsRate(
        string country,
        string code,
        double rate,
        string language,
        string name
    ) =>
        VatCodeWords
            .Of(Language.Find(language)!, Country.Parse(country), code, (decimal)rate)
            .Replace('\u00A0', ' ')
            .ShouldBe(name);

    [Theory]
    [InlineData("S", 25.0, "nb", "Avgiftspliktig 25 %")]
    [InlineData("S", 25.5, "fi", "Verollinen 25,5 %")]
    [InlineData("AE", 0.0, "sv", "Omvänd betalningsskyldighet")]
    [InlineData("G", null, "is", "Útflutningur")]
    [InlineData("Q", 10.0, "da", "Q 10 %")]
    public void VatCategory_OfALetter_IsNamed(string code, double? rate, string language, string name) =>
        VatWords
            .Of(Language.Find(language)!, new VatCategory(code, (decimal?)rate))
            .Replace('\u00A0', ' ')
            .ShouldBe(name);
}
