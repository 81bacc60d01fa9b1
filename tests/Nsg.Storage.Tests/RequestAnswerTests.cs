using Nsg.Bookkeeping.Records;
using Nsg.Bookkeeping.Tests.Kit;
using Nsg.Vocabulary;

namespace Nsg.Storage.Tests;

/// <summary>What a request did and what it was answered are there together, or neither is.</summary>
public sealed class RequestAnswerTests : IDisposable
{
    private static readonly RequestKey Key = new("k", "asked");

    private readonly Books _books = new(Country.Parse("DK"));

    public void Dispose() => _books.Dispose();

    [Fact]
    public async Task Request_SentAgain_IsGivenTheFirstAnswer()
    {
        var first = await AskAsync(Key, "once");
        (first.Decision, first.Earlier, first.IsKeyReused).ShouldBe(("once", null, false));

        var again = await AskAsync(Key, "twice");
        (again.Decision, again.Earlier!.Status, again.Earlier.Location).ShouldBe((null, 201, "/made"));
        again.Earlier.Body!.Value.ToArray().ShouldBe([1, 2, 3]);
        (await AskAsync(Key with { Hash = "other" }, "other")).IsKeyReused.ShouldBeTrue();
        _books.Flags().Select(flag => flag.Text).ShouldBe(["once"]);
        _books.ShouldBeSound();
    }

    [Fact]
    public async Task Request_WhoseAnswerCannotBeKept_HasDoneNothing()
    {
        await Should.ThrowAsync<InvalidOperationException>(() =>
            _books.Store.DecideOnceAsync<string>(
                _books.Company,
                Key,
                books => Note(books, "lost"),
                _ => throw new InvalidOperationException("planned")
            )
        );
        _books.Flags().ShouldBeEmpty();
        (await AskAsync(Key, "once")).Decision.ShouldBe("once");
        _books.ShouldBeSound();
    }

    [Fact]
    public async Task Request_SentByManyAtOnce_IsCarriedOutOnce()
    {
        var all = await Task.WhenAll(Enumerable.Range(0, 20).Select(i => Task.Run(() => AskAsync(Key, $"n{i}"))));
        all.Count(one => one.Decision is not null).ShouldBe(1);
        all.Count(one => one.Earlier is not null).ShouldBe(19);
        _books.Flags().Count.ShouldBe(1);
    }

    [Fact]
    public async Task Answer_AfterAMonth_IsForgotten()
    {
        var (folder, clock) = (
            Path.Combine(Path.GetTempPath(), "nsg-kept-" + Guid.NewGuid().ToString("N")),
            new HandClock()
        );
        try
        {
            using var store = TestStores.Opening(folder, clock);
            var created = new CompanyCreated("Own", Country.Parse("DK"), Currency.Parse("DKK"), ["DK:20202020"]);
            var company = (await store.CreateCompanyAsync(created, "test")).Key;
            await AskAsync(store, company, Key, "once");
            clock.Advance(TimeSpan.FromDays(29));
            await AskAsync(store, company, new RequestKey("another", "asked"), "sweeps nothing");
            (await AskAsync(store, company, Key, "again")).Decision.ShouldBeNull();
            clock.Advance(TimeSpan.FromDays(2));
            await AskAsync(store, company, new RequestKey("a third", "asked"), "sweeps");
            (await AskAsync(store, company, Key, "again")).Decision.ShouldBe("again");
        }
        finally
        {
            TestStores.Removing(folder);
        }
    }

    private Task<RequestOutcome<string>> AskAsync(RequestKey key, string text) =>
        AskAsync(_books.Store, _books.Company, key, text);

    private static Task<RequestOutcome<string>> AskAsync(
        NodeStore store,
        string company,
        RequestKey key,
        string text
    ) =>
        store.DecideOnceAsync(
            company,
            key,
            books => Note(books, text),
            _ => new RequestAnswer(201, "/made", new byte[] { 1, 2, 3 })
        );

    private static string Note(Nsg.Bookkeeping.IBooksTransaction books, string text)
    {
        books.Append(
            RecordJson.Draft(
                RecordKind.FlagRaised,
                "test",
                new FlagRaised("test:" + text, "test", null, null, null, text)
            )
        );
        return text;
    }
}
