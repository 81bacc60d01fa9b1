namespace Nsg.Vocabulary.Tests;

/// <summary>Numbers of persons of the five countries, told from companies' and other numbers.</summary>
public sealed class PersonalNumberTests
{
    [Theory]
    [InlineData("01017012345", "NO")]
    [InlineData("41017012345", "NO, D-number")]
    [InlineData("01417012345", "NO, H-number")]
    [InlineData("010170 12345", "NO")]
    [InlineData("01817012345", "NO, made for tests")]
    [InlineData("760312-7890", "SE")]
    [InlineData("19760312-7890", "SE, with its century")]
    [InlineData("760372-7890", "SE, coordination number")]
    [InlineData("SE760312789001", "SE, VAT number of a sole trader")]
    [InlineData("0007:7603127890", "SE, by its scheme")]
    [InlineData("311270-1234", "DK")]
    [InlineData("3112701234", "DK")]
    [InlineData("DK:311270-1234", "DK")]
    [InlineData("131052-308T", "FI")]
    [InlineData("131052A308T", "FI, born after 1999")]
    [InlineData("FI:131052-308T", "FI")]
    [InlineData("120174-3399", "IS")]
    [InlineData("IS:8012743399", "IS, not registered")]
    [InlineData("Anna Karlsson 19760312-7890", "in a text")]
    public void Text_WithANumberOfAPersonsForm_IsToldAsSuch(string text, string what)
    {
        PersonalNumber.IsLike(text).ShouldBeTrue(what);
        PersonalNumber.IsLike(text, Country.DK).ShouldBeTrue(what);
    }

    [Theory]
    [InlineData("DK:20202020", null)]
    [InlineData("20202020", "DK")]
    [InlineData("974760673", "NO")]
    [InlineData("NO974760673MVA", null)]
    [InlineData("5560360793", "SE")]
    [InlineData("SE556036079301", null)]
    [InlineData("0007:5560360793", null)]
    [InlineData("2077474-0", "FI")]
    [InlineData("IS:5502932289", null)]
    [InlineData("6403012369", "IS")]
    [InlineData("DE123456789", null)]
    [InlineData("IT:01017012345", null)]
    [InlineData("Hansen & Søn 2020", null)]
    [InlineData("0a1b2c3d4e5f60718293", null)]
    public void OtherText_IsNot(string text, string? home) =>
        PersonalNumber.IsLike(text, home is null ? null : Country.Parse(home)).ShouldBeFalse();
}
