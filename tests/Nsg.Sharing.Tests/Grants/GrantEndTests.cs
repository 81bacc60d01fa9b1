using Nsg.Sharing.Grants;

namespace Nsg.Sharing.Tests.Grants;

/// <summary>An access has an end that people live to see: ten years ahead at most, however it is asked for, given or
/// renewed.</summary>
public sealed class GrantEndTests
{
    private readonly MemoryGrants company = new(new SeededRandomness(1));

    private GrantTerms Terms =>
        new()
        {
            Client = "bank",
            Requester = "Bank",
            Purpose = "credit",
            Resources = [Resources.Balances],
            NotAfter = company.Now.AddYears(GrantTerms.YearsMax),
        };

    [Fact]
    public void Access_OfTenYears_IsAskedForAndGiven_AndOneOfADayMoreIsNot()
    {
        var desk = new GrantDesk(company);
        var asked = desk.Request(Terms, "Company", "en", "test");
        desk.Give(asked.Id, null, [], "Company", "en", "test").State.ShouldBe(GrantState.Given);
        Should
            .Throw<GrantException>(() =>
                desk.Request(Terms with { NotAfter = Terms.NotAfter.AddDays(1) }, "Company", "en", "test")
            )
            .Message.ShouldBe("an access lasts 10 years at most, until 2036-03-01; it can be renewed then");
        Should.Throw<GrantException>(() =>
            desk.Request(Terms with { NotAfter = DateTimeOffset.MaxValue }, "Company", "en", "test")
        );
    }

    [Fact]
    public void Access_OfEightYears_IsRenewedForNoMoreThanTen()
    {
        var desk = new GrantDesk(company);
        var asked = desk.Request(Terms with { NotAfter = company.Now.AddYears(8) }, "Company", "en", "test");
        var given = desk.Give(asked.Id, null, [], "Company", "en", "test");
        company.Now = company.Now.AddYears(1);
        desk.Renew(given.Id, null, [], "Company", "test")
            .Terms.NotAfter.ShouldBe(company.Now.AddYears(GrantTerms.YearsMax));
    }

    [Theory]
    [InlineData("en", "Bank may see account balances and VAT sums of Company.")]
    [InlineData("nb", "Bank har innsyn i saldoer og mva-summer hos Company.")]
    [InlineData("fi", "Bank saa nähdä: tilien saldot ja arvonlisäverosummat. Yritys: Company.")]
    public void Text_OfWhatWasGiven_DoesNotSayThatItIsAskedFor(string language, string begins) =>
        GrantText.Of(Terms, "Company", language, isGiven: true).ShouldStartWith(begins);
}
