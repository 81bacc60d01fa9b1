using Nsg.Bookkeeping.Birth;
using Nsg.Bookkeeping.Records;
using Nsg.Bookkeeping.Tests.Kit;
using Nsg.Countries;
using Nsg.Countries.Startup;
using Nsg.Vocabulary;

namespace Nsg.Storage.Tests;

/// <summary>A company that begins here is there with all that it begins with, or is not there.</summary>
public sealed class FoundingTests : IDisposable
{
    private static readonly RequestKey Key = new("k", "asked");

    private readonly Books _books = new(Country.Parse("NO"));

    public void Dispose() => _books.Dispose();

    [Fact]
    public async Task Company_Founded_HasItsDraftYearAndKey()
    {
        var founded = await FoundAsync(Key);
        var company = _books.Store.Company(founded.Company).ShouldNotBeNull();
        (company.Number, company.IsOutsideVat, company.Handle).ShouldBe((null, true, founded.Company));
        var (draft, years) = _books.Store.Query(founded.Company, books => (books.Draft(), books.FinancialYears()));
        draft!.People.ShouldHaveSingleItem().Seats.ShouldBe([Seat.Founder, Seat.Chair]);
        years
            .ShouldHaveSingleItem()
            .ShouldBe((new DateOnly(2026, 3, 2), draft.FirstYearEnd!.Value), "there was no company the day before");
        _books.Store.ClientKeys.Authenticate(founded.Token!, DateTimeOffset.UtcNow)!.Company.ShouldBe(founded.Company);

        var again = await FoundAsync(Key);
        (again.Company, again.Token).ShouldBe((founded.Company, null));
        (await FoundAsync(Key with { Hash = "other" })).IsKeyReused.ShouldBeTrue();
        (await FoundAsync(null)).Company.ShouldNotBe(founded.Company);
    }

    [Fact]
    public async Task Founding_ThatFails_LeavesNothing()
    {
        var (companies, keys) = (_books.Store.Companies().Count, _books.Store.ClientKeys.List().Count);
        await Should.ThrowAsync<InvalidOperationException>(() =>
            FoundAsync(Key, () => throw new InvalidOperationException("planned"))
        );
        (_books.Store.Companies().Count, _books.Store.ClientKeys.List().Count).ShouldBe((companies, keys));
        (await FoundAsync(Key)).Token.ShouldNotBeNull("the key was not used up");
    }

    [Fact]
    public async Task Number_OfTheAuthority_IsTakenOnceAndSurvivesARebuild()
    {
        var founded = await FoundAsync(null);
        var answer = new AuthorityAnswer("923609016", new DateOnly(2026, 3, 2), "Fjordens AS");
        await CompleteAsync(founded.Company, answer);
        await CompleteAsync(founded.Company, answer);
        var other = await FoundAsync(null);
        await Should.ThrowAsync<RegistrationRefusedException>(() => CompleteAsync(other.Company, answer));

        await _books.Store.RebuildAsync(founded.Company);
        var company = _books.Store.Company(founded.Company)!;
        (company.Name, company.Handle).ShouldBe(("Fjordens AS", "NO:923609016"));
        _books.Store.FindCompany(PartyIdentifier.Parse("NO:923609016")).ShouldBe(founded.Company);
        _books.Store.Company(other.Company)!.Number.ShouldBeNull();
    }

    [Fact]
    public async Task Capital_AskedForTwice_IsBookedOnce_AndWaitsForTheBank()
    {
        var founded = await FoundAsync(null);
        var answer = new AuthorityAnswer("923609016", new DateOnly(2026, 3, 2));
        (await CompleteAsync(founded.Company, answer)).ShouldBeFalse();
        await CompleteAsync(founded.Company, answer with { BooksCapital = true });
        await CompleteAsync(founded.Company, answer with { BooksCapital = true });

        var pack = CountryPacks.Find(Country.NO)!;
        _books
            .Store.Query(founded.Company, books => books.TrialBalance(null, null))
            .Where(one => !one.Closing.IsZero)
            .Select(one => (one.Account, one.Closing.Amount))
            .ShouldBe(
                [(pack.Roles.PaymentClearing, 30_000m), (pack.Startup.CapitalAccount, -30_000m)],
                ignoreOrder: true
            );
        await Should.ThrowAsync<RegistrationRefusedException>(() =>
            CompleteAsync(founded.Company, answer with { Name = "Another AS" })
        );
    }

    private Task<bool> CompleteAsync(string company, AuthorityAnswer answer) =>
        _books.Store.DecideAsync(company, books => new BirthDesk(books).Complete(answer, "test") is not null);

    private Task<FoundedCompany> FoundAsync(RequestKey? request, Action? last = null)
    {
        var pack = CountryPacks.Find(Country.NO)!;
        var draft = BirthPlan.Settled(
            new RegistrationDraft
            {
                Name = "Fjorden AS",
                Country = "NO",
                Form = "NO_AS",
                Address = "Storgata 1",
                Activities = ["56.30"],
                People = [new DraftPerson("Kari", [Seat.Founder, Seat.Chair])],
                Capital = 30_000m,
            },
            pack,
            new DateOnly(2026, 3, 2)
        );
        return _books.Store.FoundCompanyAsync(
            new CompanyCreated(draft.Name!, Country.NO, Currency.NOK, []),
            request,
            "owner",
            "test",
            (books, _) =>
            {
                new BirthDesk(books).Found(draft, "test");
                last?.Invoke();
            }
        );
    }
}
