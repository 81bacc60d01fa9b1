namespace Nsg.Vocabulary.Tests;

public sealed class AccountTests
{
    [Theory]
    [InlineData("NO93 8601 1117 947", "NO9386011117947", "86011117947")]
    [InlineData("se4550000000058398257466", "SE4550000000058398257466", "50000000058398257466")]
    [InlineData("DE89 3704 0044 0532 0130 00", "DE89370400440532013000", "370400440532013000")]
    [InlineData("GB29NWBK60161331926819", "GB29NWBK60161331926819", "NWBK60161331926819")]
    [InlineData("TR330006100519786457841326", "TR330006100519786457841326", "0006100519786457841326")]
    public void Iban_Valid_IsReadAndCutUp(string text, string electronic, string bban)
    {
        var iban = Iban.Parse(text);

        iban.ToString().ShouldBe(electronic);
        iban.Bban.ShouldBe(bban);
        iban.Country.Code.ShouldBe(electronic[..2]);
    }

    [Theory]
    [InlineData("NO9386011117948")]
    [InlineData("NO938601111794")]
    [InlineData("NO93860111179470")]
    [InlineData("NO93A6011117947")]
    [InlineData("QQ9386011117947")]
    [InlineData("NO-9386011117947")]
    [InlineData("NO")]
    [InlineData("")]
    [InlineData(null)]
    public void Iban_NotValid_IsRefused(string? text) => Iban.TryParse(text, out _).ShouldBeFalse();

    [Theory]
    [InlineData("NO", "8601 11 17947", "8601.11.17947")]
    [InlineData("NO", "86011117947", "8601.11.17947")]
    [InlineData("DK", "0040 440116243", "0040-0440116243")]
    [InlineData("DK", "40-440116243", "0040-0440116243")]
    [InlineData("DK", "00400440116243", "0040-0440116243")]
    [InlineData("FI", "123456-785", "123456-00000785")]
    [InlineData("IS", "0159-26-007654", "0159-26-007654")]
    [InlineData("IS", "159-26-7654", "0159-26-007654")]
    [InlineData("SE", "5839-8257466", "5839,8257466")]
    [InlineData("SE", "8327-9,12345 ", "83279,0000012345")]
    [InlineData("SE", "8327-12 345 678", "83279,0012345678")]
    [InlineData("SE", "6789-123456789", "6789,123456789")]
    public void NationalAccount_OfABank_HasOneSpelling(string country, string text, string expected)
    {
        var account = NationalAccount.Parse(Country.Parse(country), text);

        account.Kind.ShouldBe(NationalAccountKind.Bank);
        account.ToString().ShouldBe(expected);
        NationalAccount.Parse(account.Country, account.ToString()).ShouldBe(account);
    }

    [Theory]
    [InlineData("5050-1055", NationalAccountKind.Bankgiro, "5050-1055")]
    [InlineData("50501055", NationalAccountKind.Bankgiro, "5050-1055")]
    [InlineData("160-9908", NationalAccountKind.Bankgiro, "160-9908")]
    [InlineData("28 65 43-4", NationalAccountKind.Plusgiro, "286543-4")]
    [InlineData("90 20 90-0", NationalAccountKind.Plusgiro, "902090-0")]
    public void NationalAccount_SwedishGiro_IsToldByItsHyphen(string text, NationalAccountKind kind, string expected)
    {
        var account = NationalAccount.Parse(Country.SE, text);

        account.Kind.ShouldBe(kind);
        account.ToString().ShouldBe(expected);
    }

    [Theory]
    [InlineData("NO", "86011117948")]
    [InlineData("NO", "8601111794")]
    [InlineData("NO", "00000000001")]
    [InlineData("DK", "0040-04401162431")]
    [InlineData("DK", "0040")]
    [InlineData("FI", "123456-786")]
    [InlineData("IS", "0159-261-007654")]
    [InlineData("SE", "5050-1056")]
    [InlineData("SE", "28 65 43-5")]
    [InlineData("SE", "5839-825746612345")]
    [InlineData("DE", "123456789")]
    [InlineData("NO", "")]
    [InlineData("NO", null)]
    public void NationalAccount_NotValid_IsRefused(string country, string? text) =>
        NationalAccount.TryParse(Country.Parse(country), text, out _).ShouldBeFalse();

    [Theory]
    [InlineData("0813451")]
    [InlineData("0000.08.13451")]
    public void NationalAccount_NorwegianGiro_KeepsLuhn(string text) =>
        NationalAccount.Parse(Country.NO, text).Number.ShouldBe("00000813451");

    [Theory]
    [InlineData("NO", "8601.11.17947", "NO9386011117947")]
    [InlineData("DK", "0040-440116243", "DK5000400440116243")]
    [InlineData("FI", "123456-785", "FI2112345600000785")]
    [InlineData("IS", "159-26-7654", "IS140159260076545510730339")]
    [InlineData("SE", "5839-82 574 66", "SE4550000000058398257466")]
    public void AccountKey_OfNationalAndIban_IsOne(string country, string national, string iban)
    {
        AccountKey.Of(national, Country.Parse(country)).ShouldBe(AccountKey.Of(iban));
        AccountKey.Of(iban, Country.DK).ShouldBe(AccountKey.Of(iban));
        Iban.TryParse(iban, out _).ShouldBeTrue();
    }

    [Theory]
    [InlineData("6789-123 456 789", "60000000000123456789")]
    [InlineData("3300-121212 1212", "30000000001212121212")]
    [InlineData("8327-9 12345", "80000832790000012345")]
    [InlineData("8327-12345", "80000832790000012345")]
    [InlineData("7104-12345", "80000000071040012345")]
    public void AccountKey_OfASwedishAccount_FollowsItsBanksMethod(string national, string bban)
    {
        Iban.TryCreate(Country.SE, bban, out var iban).ShouldBeTrue();

        AccountKey.Of(national, Country.SE).ShouldBe(AccountKey.Of(iban.ToString()));
    }

    [Theory]
    [InlineData("8601 11 17947", "NO93 8601 1117 947")]
    [InlineData("8601.11.17947", "86011117947")]
    [InlineData("123456-785", "FI2112345600000785")]
    [InlineData("0159-26-007654", "IS140159260076545510730339")]
    [InlineData("0040-0440116243", "DK5000400440116243")]
    [InlineData("5050-1055", "50501055")]
    public void AccountKey_WithoutCountry_AgreesWhereTheSpellingTells(string text, string other) =>
        AccountKey.Of(text).ShouldBe(AccountKey.Of(other));

    [Theory]
    [InlineData("DE89 3704 0044 0532 0130 00", "DE89370400440532013000")]
    [InlineData("acct 12/3", "ACCT123")]
    [InlineData("--", "")]
    [InlineData(null, "")]
    public void AccountKey_OfAnythingElse_IsItsBareCharacters(string? text, string expected) =>
        AccountKey.Of(text).ShouldBe(expected);

    [Theory]
    [InlineData("NO")]
    [InlineData("DK")]
    [InlineData("FI")]
    public void NationalAccount_ToIbanAndBack_IsTheSame(string country)
    {
        var text = country switch
        {
            "NO" => "86011117947",
            "DK" => "0040-440116243",
            _ => "123456-785",
        };
        var account = NationalAccount.Parse(Country.Parse(country), text);

        account.TryToIban(out var iban).ShouldBeTrue();
        NationalAccount.TryFrom(iban, out var back).ShouldBeTrue();
        back.ShouldBe(account);
    }

    [Fact]
    public void Gln_IsThirteenDigitsMod10()
    {
        Gln.Parse("7300010000001").ShouldBe(Gln.Parse("0088:7300010000001"));
        Gln.TryParse("7300010000002", out _).ShouldBeFalse();
        Gln.TryParse("730001000000", out _).ShouldBeFalse();
        Gln.TryParse(null, out _).ShouldBeFalse();
    }
}
