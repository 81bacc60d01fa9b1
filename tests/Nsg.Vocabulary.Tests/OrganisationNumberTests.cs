namespace Nsg.Vocabulary.Tests;

public sealed class OrganisationNumberTests
{
    [Theory]
    [InlineData("NO:974760673", "974 760 673", "0192")]
    [InlineData("NO974760673MVA", "974 760 673", "0192")]
    [InlineData("0007:5564204294", "556420-4294", "0007")]
    [InlineData("SE 556420-4294", "556420-4294", "0007")]
    [InlineData("SE556420429401", "556420-4294", "0007")]
    [InlineData("SE:165564204294", "556420-4294", "0007")]
    [InlineData("DK 13 58 56 28", "13585628", "0184")]
    [InlineData("FI:20774740", "2077474-0", "0212")]
    [InlineData("0216:003720774740", "2077474-0", "0212")]
    [InlineData("IS:4504013150", "450401-3150", "0196")]
    public void OrganisationNumber_ValidInAnySpelling_IsSpeltNationally(string text, string national, string scheme)
    {
        var number = OrganisationNumber.Parse(text);

        number.ToString().ShouldBe(national);
        number.Scheme.ShouldBe(scheme);
        OrganisationNumber.Parse($"{number.Country} {national}").ShouldBe(number);
        number.ToPartyIdentifier().HasValidCheckDigit.ShouldBeTrue();
        number.ToPartyIdentifier().Number.ShouldBe(number.Number);
    }

    [Theory]
    [InlineData("NO:974760674")]
    [InlineData("DK:20202020")]
    [InlineData("DE:123456789")]
    [InlineData("974760673")]
    [InlineData("XX974760673")]
    [InlineData("SE:")]
    [InlineData("")]
    [InlineData(null)]
    public void OrganisationNumber_WrongOrWithoutCountry_IsRefused(string? text) =>
        OrganisationNumber.TryParse(text, out _).ShouldBeFalse();

    [Fact]
    public void OrganisationNumber_OverlongText_IsRefused() =>
        OrganisationNumber.TryParse("SE" + new string('5', 1_000_000), out _).ShouldBeFalse();

    [Fact]
    public void OrganisationNumber_Default_Throws() =>
        Should.Throw<InvalidOperationException>(() => default(OrganisationNumber).Number);

    [Theory]
    [InlineData("SE:811228-9874", true)]
    [InlineData("SE:19811228-9874", true)]
    [InlineData("SE:556420-4294", false)]
    [InlineData("IS:120174-3399", true)]
    [InlineData("IS:450401-3150", false)]
    [InlineData("NO:974760673", false)]
    public void OrganisationNumber_OfASoleTrader_IsPersonal(string text, bool personal) =>
        OrganisationNumber.Parse(text).IsPersonal.ShouldBe(personal);

    [Theory]
    [InlineData("202100548901", "2021005489")]
    [InlineData("165560021361", "5560021361")]
    [InlineData("198112289874", "8112289874")]
    [InlineData("SE811228987401", "8112289874")]
    public void SwedishTwelveDigits_AreReadByWhatTheirCheckDigitSays(string text, string expected)
    {
        PartyIdentifier.TryParse(Country.SE, text, out var identifier).ShouldBeTrue();

        identifier.Number.ShouldBe(expected);
        identifier.HasValidCheckDigit.ShouldBeTrue();
    }

    [Fact]
    public void PartyIdentifier_GreekVatPrefix_IsNotPartOfTheNumber()
    {
        PartyIdentifier.TryParse(Country.Parse("EL"), "EL123456789", out var identifier).ShouldBeTrue();
        identifier.ToString().ShouldBe("GR:123456789");
    }

    [Theory]
    [InlineData("SE:5564204294", "556420-4294")]
    [InlineData("SE:5564204295", "5564204295")]
    [InlineData("DE:123456789", "123456789")]
    public void Identifier_ForReading_IsSpeltNationallyWhereItsRuleHolds(string text, string written)
    {
        PartyIdentifier.TryParse(text, out var identifier).ShouldBeTrue();
        identifier.National.ShouldBe(written);
    }
}
