using Nsg.Bookkeeping.Tests.Kit;
using Nsg.Vocabulary;

namespace Nsg.Simulation.Tests;

/// <summary>Processes that die or run side by side, on one data folder.</summary>
public sealed class InterruptionTests
{
    private static readonly string Own = TestParty.Own(Country.Parse("DK")).Id;

    [Fact]
    public async Task Import_KilledAgainAndAgain_LosesAndDoublesNothing()
    {
        using var files = new ManyFiles(360);
        using var books = new Books(Country.Parse("DK"));
        var expected = files.Undisturbed();
        var kills = 0;
        foreach (var enough in new[] { 50, 150, 280 })
        {
            using var import = NsgProcess.Start("import", "--company", Own, "--data", books.Place, files.Folder);
            while (Count(books) < enough && !import.HasExited)
            {
                await Task.Delay(5);
            }

            var acknowledged = Count(books);
            kills += import.HasExited ? 0 : 1;
            import.Kill();
            await import.EndAsync();
            Count(books).ShouldBeGreaterThanOrEqualTo(acknowledged);
            books.ShouldBeSound();
        }

        kills.ShouldBeGreaterThan(0);
        using var last = NsgProcess.Start("import", "--company", Own, "--data", books.Place, files.Folder);
        var (code, text) = await last.EndAsync();
        code.ShouldBeInRange(0, 1, text);
        Count(books).ShouldBe(files.Paths.Count);
        books.ShouldBeSound();
        books.Snapshot().ShouldBe(expected);
    }

    [Fact]
    public async Task Imports_OfTwoProcessesAtOnce_ShareOneFolder()
    {
        using var files = new ManyFiles(240);
        using var books = new Books(Country.Parse("DK"));
        var halves = files
            .Paths.Select((path, i) => (path, i))
            .GroupBy(one => one.i % 2)
            .Select(group =>
                NsgProcess.Start(["import", "--company", Own, "--data", books.Place, .. group.Select(one => one.path)])
            )
            .ToList();
        foreach (var process in halves)
        {
            var (code, text) = await process.EndAsync();
            code.ShouldBeInRange(0, 1, text);
            process.Dispose();
        }

        Count(books).ShouldBe(files.Paths.Count);
        books.ShouldBeSound();
        var size = books.Ask(one => one.Checkpoint()).Books.Size;
        books
            .Ask(one => one.Events(0, int.MaxValue))
            .Select(one => one.Sequence)
            .ShouldBe(Enumerable.Range(1, (int)size).Select(i => (long)i));
        books.Snapshot().ShouldBe(files.Undisturbed());
    }

    private static long Count(Books books) => books.Ask(one => one.CountByState()).Values.Sum();
}
