using Nsg.Bookkeeping.Birth;
using Nsg.Bookkeeping.Records;
using Nsg.Countries;
using Nsg.Countries.Startup;
using Nsg.Vocabulary;

namespace Nsg.Bookkeeping.Tests.Birth;

/// <summary>Drafts that nobody would register.</summary>
public sealed class RegistrationCheckTests
{
    private static readonly DateOnly Day = new(2026, 11, 2);

    [Theory]
    [InlineData(30_000, 30, true)]
    [InlineData(30_000, 7, false)]
    [InlineData(30_000, 64, true)]
    [InlineData(30_000, 0, false)]
    [InlineData(100_000, 3, false)]
    public void Shares_OfTheSameAmount_DivideTheCapital(int capital, int shares, bool isSound) =>
        Fields("NO", "NO_AS", capital, shares).Contains("shares").ShouldBe(!isSound);

    [Theory]
    [InlineData("SE", "SE_AB", 25_000)]
    [InlineData("DK", "DK_APS", 20_000)]
    [InlineData("FI", "FI_OY", 2_500)]
    public void Shares_ThatArePartsOfTheCapital_NeedNotDivideIt(string country, string form, int capital) =>
        Fields(country, form, capital, 7).ShouldNotContain("shares");

    [Fact]
    public void Shares_OfACompanyThatNeedsNoCapital_AreItsOwn()
    {
        Fields("FI", "FI_OY", 0, 100).ShouldNotContain("shares");
        Fields("FI", "FI_OY", 0, 0).ShouldContain("shares");
    }

    [Theory]
    [InlineData("NO", "NO_AS", 30_000)]
    [InlineData("SE", "SE_AB", 25_000)]
    [InlineData("DK", "DK_APS", 20_000)]
    [InlineData("FI", "FI_OY", 2_500)]
    [InlineData("IS", "IS_EHF", 500_000)]
    public void Chair_WhoIsNotOfAge_IsNone(string country, string form, int capital)
    {
        Fields(country, form, capital, null, new DateOnly(2015, 1, 31)).ShouldContain("people[0].birthDate");
        Fields(country, form, capital, null, new DateOnly(2008, 11, 3)).ShouldContain("people[0].birthDate");
        Fields(country, form, capital, null, new DateOnly(2008, 11, 2)).ShouldNotContain("people[0].birthDate");
        Fields(country, form, capital, null, new DateOnly(2026, 11, 3)).ShouldContain("people[0].birthDate");
        Fields(country, form, capital, null, new DateOnly(1, 1, 1)).ShouldContain("people[0].birthDate");
    }

    [Fact]
    public void Founder_WhoIsNotOfAge_MayBeOne() =>
        Of(
                "NO",
                "NO_AS",
                30_000,
                null,
                [
                    new DraftPerson("Kari", [Seat.Chair]),
                    new DraftPerson("Liv", [Seat.Founder]) { BirthDate = new DateOnly(2015, 1, 31) },
                ]
            )
            .ShouldNotContain(one => one.IsFatal);

    private static IEnumerable<string> Fields(
        string country,
        string form,
        int capital,
        int? shares,
        DateOnly? born = null
    ) =>
        Of(
                country,
                form,
                capital,
                shares,
                [new DraftPerson("Kari", [Seat.Founder, Seat.Chair, Seat.Director]) { BirthDate = born }]
            )
            .Where(one => one.IsFatal)
            .Select(one => one.Field);

    private static IReadOnlyList<RegistrationFinding> Of(
        string country,
        string form,
        int capital,
        int? shares,
        IReadOnlyList<DraftPerson> people
    )
    {
        var pack = CountryPacks.Find(Country.Parse(country))!;
        var draft = new RegistrationDraft
        {
            Name = $"Fjorden {pack.Startup.Find(form)!.NameWords[^1]}",
            Country = country,
            Form = form,
            Address = "Storgata 1",
            Activities = ["56.30"],
            People = people,
            Capital = capital,
            Shares = shares,
            FoundedOn = Day,
        };
        return RegistrationCheck.Of(BirthPlan.Settled(draft, pack, Day), pack, Day);
    }
}
