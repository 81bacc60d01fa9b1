using Nsg.Bookkeeping.Manual;
using Nsg.Bookkeeping.Periods;
using Nsg.Bookkeeping.Records;
using Nsg.Bookkeeping.Tests.Kit;
using Nsg.Countries;
using Nsg.Ledger;
using Nsg.Storage;
using Nsg.Vocabulary;

namespace Nsg.Bookkeeping.Tests.Manual;

/// <summary>Half past eleven in the evening by UTC: in Norway and Finland the next day has begun, in Iceland it has
/// not.</summary>
public sealed class MidnightTests : IDisposable
{
    private static readonly DateTimeOffset Late = new(2026, 6, 30, 23, 30, 0, TimeSpan.Zero);

    private readonly string _folder = Directory.CreateTempSubdirectory("nsg-midnight-").FullName;
    private readonly NodeStore _store;

    public MidnightTests() => _store = TestStores.Opening(_folder, new StillTime());

    public void Dispose()
    {
        _store.Dispose();
        TestStores.Removing(_folder);
    }

    [Theory]
    [InlineData("NO", 1)]
    [InlineData("FI", 1)]
    [InlineData("IS", 0)]
    public async Task Today_IsTheCompanysOwnDay(string country, int ahead)
    {
        if (CountryClock.Of(Country.Parse(country)) is null)
        {
            return;
        }

        var (key, today) = (await CompanyAsync(country), new DateOnly(2026, 6, 30).AddDays(ahead));
        _store.Company(key)!.DayOf(Late).ShouldBe(today);

        // An entry by hand may be dated two years ahead of it.
        (await PostAsync(key, today.AddYears(2))).Refusal.ShouldBeNull();
        (await PostAsync(key, today.AddYears(2).AddDays(1))).Refusal.ShouldBe(ManualRefusal.Invalid);

        // A year is over the day after it ends.
        var (first, last) = (new DateOnly(2025, 7, 1), new DateOnly(2026, 6, 30));
        (await _store.DecideAsync(key, books => new YearDesk(books).Define(first, last, "test"))).ShouldBeNull();
        var refusal = (
            await _store.DecideAsync(key, books => new YearDesk(books).Close(first, last, LockKind.Soft, "test"))
        ).Refusal;
        (refusal is null).ShouldBe(ahead == 1, refusal);
    }

    private async Task<string> CompanyAsync(string country)
    {
        var (place, pack) = (Country.Parse(country), CountryPacks.Find(Country.Parse(country))!);
        var created = new CompanyCreated("Own company", place, pack.Currency, [TestParty.Own(place).Id]);
        return (await _store.CreateCompanyAsync(created, "test")).Key;
    }

    private Task<ManualOutcome> PostAsync(string key, DateOnly day) =>
        _store.DecideAsync(
            key,
            books =>
                new ManualDesk(books).Post(
                    new ManualEntry
                    {
                        Date = day,
                        Text = "Rent",
                        Lines =
                        [
                            new ManualLine { Account = books.Company.Pack.Roles.BankCharges, Base = 10m },
                            new ManualLine { Account = books.Company.Pack.Roles.BankAccounts[0], Base = -10m },
                        ],
                    },
                    null,
                    "test"
                )
        );

    private sealed class StillTime : TimeProvider
    {
        public override DateTimeOffset GetUtcNow() => Late;
    }
}
