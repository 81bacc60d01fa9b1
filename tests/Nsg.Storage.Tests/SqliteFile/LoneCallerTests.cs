using Nsg.Bookkeeping.Records;
using Nsg.Bookkeeping.Tests.Kit;
using Nsg.Vocabulary;

namespace Nsg.Storage.Tests.SqliteFile;

/// <summary>Who writes alone to a file changes no threads for it.</summary>
public sealed class LoneCallerTests : IDisposable
{
    private readonly Books _books = new(Country.Parse("DK"));

    public void Dispose() => _books.Dispose();

    [Fact]
    public async Task Decision_Alone_IsCarriedOutByItsCaller()
    {
        // Whoever made the company may still be busy with answering.
        (await _books.Store.DecideAsync(_books.Company, books => Note(books, "first"))).ShouldBe(0L);
        SpinWait.SpinUntil(IsCarriedHere, TimeSpan.FromSeconds(30)).ShouldBeTrue();
        var commits = _books.Store.Commits;
        _books
            .Store.DecideAloneAsync(_books.Company, books => Note(books, "alone"))
            .IsCompletedSuccessfully.ShouldBeTrue();
        _books.Store.Commits.ShouldBe(commits + 1);
        await Should.ThrowAsync<InvalidOperationException>(() =>
            _books.Store.DecideAloneAsync<int>(_books.Company, _ => throw new InvalidOperationException("planned"))
        );
        await _books.Store.DecideAloneAsync(_books.Company, books => Note(books, "after"));
        _books.Flags().Select(flag => flag.Text).ShouldBe(["first", "alone", "after"]);
        _books.ShouldBeSound();

        bool IsCarriedHere()
        {
            var (carrier, caller) = (0, Environment.CurrentManagedThreadId);
            var done = _books.Store.DecideAloneAsync(_books.Company, _ => carrier = Environment.CurrentManagedThreadId);
            return done.GetAwaiter().GetResult() == caller && carrier == caller;
        }
    }

    private static long Note(Nsg.Bookkeeping.IBooksTransaction books, string text)
    {
        books.Append(
            RecordJson.Draft(
                RecordKind.FlagRaised,
                "test",
                new FlagRaised("test:" + text, "test", null, null, null, text)
            )
        );
        return 0L;
    }
}
