namespace Nsg.Vocabulary.Tests;

public sealed class VatNumberTests
{
    [Theory]
    [InlineData("NO 974 760 673 MVA", "NO974760673MVA", "974760673")]
    [InlineData("se556420429401", "SE556420429401", "5564204294")]
    [InlineData("DK13585628", "DK13585628", "13585628")]
    [InlineData("FI 2077474-0", "FI20774740", "20774740")]
    [InlineData("IS12345", "IS12345", null)]
    [InlineData("IS123456", "IS123456", null)]
    [InlineData("EL123456789", "EL123456789", null)]
    [InlineData("DE 123.456.789", "DE123456789", null)]
    [InlineData("NL123456789B01", "NL123456789B01", null)]
    [InlineData("XI123456789", "XI123456789", null)]
    public void VatNumber_Valid_IsReadWithItsOrganisation(string text, string expected, string? organisation)
    {
        var number = VatNumber.Parse(text);

        number.ToString().ShouldBe(expected);
        (number.OrganisationNumber?.Number).ShouldBe(organisation);
        VatNumber.Parse(number.ToString()).ShouldBe(number);
    }

    [Theory]
    [InlineData("NO974760673")]
    [InlineData("NO974760674MVA")]
    [InlineData("SE556420429402")]
    [InlineData("SE5564204294")]
    [InlineData("DK12345678")]
    [InlineData("IS1234567")]
    [InlineData("US123456789")]
    [InlineData("DE1")]
    [InlineData("DE12345678901234")]
    [InlineData("DE12345/789")]
    [InlineData("")]
    [InlineData(null)]
    public void VatNumber_NotValid_IsRefused(string? text) => VatNumber.TryParse(text, out _).ShouldBeFalse();

    [Theory]
    [InlineData("974760673MVA")]
    [InlineData("NO 974760673 MVA")]
    public void VatNumber_OfAKnownCountry_NeedsNoPrefix(string text)
    {
        VatNumber.TryParse(Country.NO, text, out var number).ShouldBeTrue();
        number.ToString().ShouldBe("NO974760673MVA");
    }
}
