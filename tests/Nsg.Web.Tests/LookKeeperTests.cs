using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;
using Nsg.Bookkeeping.Records;
using Nsg.Log;
using Nsg.Sharing.People;
using Nsg.Storage;
using Nsg.Vocabulary;
using Nsg.Web.Sharing;
using Nsg.Web.SignIn;

namespace Nsg.Web.Tests;

/// <summary>What people looked at is noted beside the answers: by the company's day, and without harm where the store
/// takes nothing in.</summary>
public sealed class LookKeeperTests : IDisposable
{
    private static readonly SignedInPerson Liv = new(new Person("liv", "Liv", "issuer", "liv", ""), [], []);

    private readonly string _folder = Directory.CreateTempSubdirectory("nsg-looks-").FullName;
    private readonly Clock _time = new() { Now = new DateTimeOffset(2026, 3, 2, 23, 30, 0, TimeSpan.Zero) };
    private readonly Counting _log = new();

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public async Task Look_HalfAnHourBeforeMidnightInUtc_IsOfTheNextDayInNorway_AndOldOnesAreDeleted()
    {
        using var store = NodeStore.Open(_folder, _time, new SystemRandomness());
        var company = await CompanyAsync(store);
        await store.Looks.KeepAsync([new PersonLook(company, "liv", new DateOnly(2024, 3, 1), "bank")]);
        using var keeper = new LookKeeper(store, _time, _log);
        await keeper.StartAsync(default);
        keeper.Note(Page(company, "/bank"), Liv);
        keeper.Note(Page(company, "/bank"), Liv);
        keeper.Note(Page(company, "/people"), Liv);
        keeper.Note(Page(company, "/reports", StatusCodes.Status404NotFound), Liv);
        await keeper.WrittenAsync(default);
        Kept(store).ShouldBe([new PersonLook(company, "liv", new DateOnly(2026, 3, 3), "bank")]);
        await keeper.StopAsync(default);
    }

    [Fact]
    public async Task Look_WhereTheStoreTakesNothingIn_FailsNobody_AndIsTriedAgainAfterARest()
    {
        var company = "";
        using var keeper = await StoppedStoreAsync();
        keeper.Note(Page(company, "/bank"), Liv);
        await keeper.WrittenAsync(default);
        _log.Warnings.ShouldBe(1);
        keeper.Note(Page(company, "/bank"), Liv);
        await keeper.WrittenAsync(default);
        _log.Warnings.ShouldBe(1);
        _time.Now += TimeSpan.FromMinutes(2);
        keeper.Note(Page(company, "/bank"), Liv);
        await keeper.WrittenAsync(default);
        _log.Warnings.ShouldBe(2);
        await keeper.StopAsync(default);

        async Task<LookKeeper> StoppedStoreAsync()
        {
            using var store = NodeStore.Open(_folder, _time, new SystemRandomness());
            company = await CompanyAsync(store);
            var made = new LookKeeper(store, _time, _log);
            await made.StartAsync(default);
            made.Note(Page(company, "/accounts"), Liv);
            await made.WrittenAsync(default);
            Kept(store).ShouldHaveSingleItem().Kind.ShouldBe("accounts");
            return made;
        }
    }

    [Fact]
    public async Task Look_NotedBeforeTheServerEnds_IsKept()
    {
        using var store = NodeStore.Open(_folder, _time, new SystemRandomness());
        var company = await CompanyAsync(store);
        using var keeper = new LookKeeper(store, _time, _log);
        await keeper.StartAsync(default);
        keeper.Note(Page(company, ""), Liv);
        await keeper.StopAsync(default);
        Kept(store).ShouldHaveSingleItem().Kind.ShouldBe("overview");
    }

    [Fact]
    public async Task Look_AtSeveralCompanies_IsNotedWhereThePageShowsThem()
    {
        using var store = NodeStore.Open(_folder, _time, new SystemRandomness());
        var company = await CompanyAsync(store);
        using var keeper = new LookKeeper(store, _time, _log);
        await keeper.StartAsync(default);
        keeper.Note(Bulk(company, "book"), With(Role.Reader));
        keeper.Note(Bulk(company, "approve"), With(Role.Reader));
        await keeper.WrittenAsync(default);
        Kept(store).ShouldBeEmpty();
        keeper.Note(Bulk(company, "book"), With(Role.Owner));
        keeper.Note(Bulk(company, "appoint"), With(Role.Owner));
        await keeper.WrittenAsync(default);
        Kept(store).ShouldHaveSingleItem().Kind.ShouldBe("documents");
        await keeper.StopAsync(default);

        SignedInPerson With(Role role) =>
            new(Liv.Person, [new PersonRole("liv", company, role, "2026-01-01", "test", null)], []);

        static DefaultHttpContext Bulk(string company, string action)
        {
            var http = new DefaultHttpContext();
            (http.Request.Method, http.Request.Path) = (HttpMethods.Get, "/bulk");
            http.Request.QueryString = new QueryString($"?action={action}&company={company}");
            return http;
        }
    }

    private static IReadOnlyList<PersonLook> Kept(NodeStore store) =>
        store.Looks.Of("liv", DateOnly.MinValue, DateOnly.MaxValue, 100);

    private static async Task<string> CompanyAsync(NodeStore store) =>
        (
            await store.CreateCompanyAsync(
                new CompanyCreated("Own", Country.NO, Currency.NOK, ["NO:974760673"]),
                "test"
            )
        ).Key;

    private static DefaultHttpContext Page(string company, string path, int status = StatusCodes.Status200OK)
    {
        var http = new DefaultHttpContext();
        (http.Request.Method, http.Request.Path) = (HttpMethods.Get, $"/companies/{company}{path}");
        (http.Request.RouteValues["key"], http.Response.StatusCode) = (company, status);
        return http;
    }

    private sealed class Clock : TimeProvider
    {
        internal DateTimeOffset Now { get; set; }

        public override DateTimeOffset GetUtcNow() => Now;
    }

    private sealed class Counting : ILogger<LookKeeper>
    {
        internal int Warnings { get; private set; }

        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull => null;

        public bool IsEnabled(LogLevel logLevel) => true;

        public void Log<TState>(
            LogLevel logLevel,
            EventId eventId,
            TState state,
            Exception? exception,
            Func<TState, Exception?, string> formatter
        ) => Warnings += logLevel == LogLevel.Warning ? 1 : 0;
    }
}
