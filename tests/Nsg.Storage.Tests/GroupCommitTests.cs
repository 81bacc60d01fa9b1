using Nsg.Bookkeeping.Intake;
using Nsg.Bookkeeping.Records;
using Nsg.Bookkeeping.Tests.Kit;
using Nsg.Documents.Reading;
using Nsg.Vocabulary;

namespace Nsg.Storage.Tests;

/// <summary>Many decisions share a transaction, and none suffers from another.</summary>
public sealed class GroupCommitTests : IDisposable
{
    private readonly Books _books = new(Country.Parse("DK"));

    public void Dispose() => _books.Dispose();

    [Fact]
    public async Task Decisions_ThatQueueUp_ShareTransactions()
    {
        const int count = 400;
        var commits = _books.Store.Commits;
        using var gate = new ManualResetEventSlim();
        var first = _books.Store.DecideAsync(
            _books.Company,
            _ =>
            {
                gate.Wait();
                return 0L;
            }
        );
        var others = Enumerable
            .Range(0, count)
            .Select(i => _books.Store.DecideAsync(_books.Company, books => Note(books, $"n{i}")))
            .ToList();
        gate.Set();
        await Task.WhenAll([first, .. others]);
        _books.Ask(books => books.Checkpoint()).Books.Size.ShouldBe(count + 1);

        (_books.Store.Commits - commits).ShouldBeLessThan(count / 4);
        _books.ShouldBeSound();
    }

    [Fact]
    public async Task Decision_ThatFails_IsUndoneAlone()
    {
        using var gate = new ManualResetEventSlim();
        var blocker = _books.Store.DecideAsync(
            _books.Company,
            _ =>
            {
                gate.Wait();
                return 0;
            }
        );
        var tasks = Enumerable
            .Range(0, 60)
            .Select(i =>
                _books.Store.DecideAsync(
                    _books.Company,
                    books =>
                    {
                        Note(books, $"n{i}");
                        return i % 3 == 0 ? throw new InvalidOperationException("planned") : i;
                    }
                )
            )
            .ToList();
        gate.Set();
        await blocker;
        for (var i = 0; i < tasks.Count; i++)
        {
            if (i % 3 == 0)
            {
                (await Should.ThrowAsync<InvalidOperationException>(() => tasks[i])).Message.ShouldBe("planned");
            }
            else
            {
                (await tasks[i]).ShouldBe(i);
            }
        }

        // Sequences are not burnt, and what failed left no trace.
        var records = _books.Ask(books => books.Events(0, 1000));
        records.Select(record => record.Sequence).ShouldBe(Enumerable.Range(1, 41).Select(i => (long)i));
        _books
            .Flags()
            .Select(flag => flag.Text)
            .ShouldBe(Enumerable.Range(0, 60).Where(i => i % 3 != 0).Select(i => $"n{i}"));
        _books.ShouldBeSound();
    }

    [Fact]
    public async Task Record_ThatCannotBeWritten_FailsItsOwnDecisionOnly()
    {
        using var gate = new ManualResetEventSlim();
        var blocker = _books.Store.DecideAsync(_books.Company, _ => gate.WaitHandle.WaitOne());
        var before = _books.Store.DecideAsync(_books.Company, books => Note(books, "before"));
        var unwritable = _books.Store.DecideAsync(
            _books.Company,
            books =>
            {
                Note(books, "lost");
                books.Append(
                    new Nsg.Log.RecordDraft(
                        RecordKind.FlagRaised,
                        "test",
                        new FlagRaised("test:x", "test", null, null, null, "x"),
                        _ => throw new NotSupportedException("planned")
                    )
                );
                return 0L;
            }
        );
        var after = _books.Store.DecideAsync(_books.Company, books => Note(books, "after"));
        gate.Set();
        await Task.WhenAll(blocker, before, after);

        (await Should.ThrowAsync<NotSupportedException>(() => unwritable)).Message.ShouldBe("planned");
        _books.Flags().Select(flag => flag.Text).ShouldBe(["before", "after"]);
        _books.Ask(books => books.Events(0, 1000)).Count.ShouldBe(3);
        _books.ShouldBeSound();
    }

    [Fact]
    public async Task Rebuild_BetweenDecisionsOfOneGroup_CountsEachVoucherOnce()
    {
        var files = Enumerable
            .Range(0, 6)
            .Select(i =>
                PreparedDocument.Prepare(
                    $"{i}.xml",
                    RichBooks.Invoice($"N{i}").Bytes(),
                    ReadingLimits.Default,
                    DocumentCheck.None
                )
            )
            .ToList();
        using var gate = new ManualResetEventSlim();
        var blocker = _books.Store.DecideAsync(_books.Company, _ => gate.WaitHandle.WaitOne());
        var first = files[..3].ConvertAll(Receive);
        var rebuild = _books.Store.RebuildAsync(_books.Company);
        var second = files[3..].ConvertAll(Receive);
        gate.Set();
        await Task.WhenAll([blocker, rebuild, .. first, .. second]);

        (await rebuild).ShouldBe(7);
        _books
            .Ask(books => books.Journal(null, null))
            .Select(entry => entry.Number.Number)
            .Order()
            .ShouldBe([1L, 2, 3, 4, 5, 6]);
        _books.ShouldBeSound();
    }

    [Fact]
    public async Task Vouchers_OfManyCallers_AreNumberedWithoutGaps()
    {
        var files = Enumerable
            .Range(0, 120)
            .Select(i =>
                PreparedDocument.Prepare(
                    $"{i}.xml",
                    RichBooks.Invoice($"N{i}").Bytes(),
                    ReadingLimits.Default,
                    DocumentCheck.None
                )
            )
            .ToList();
        await Parallel.ForEachAsync(
            files,
            async (file, _) =>
                await _books.Store.DecideAsync(
                    _books.Company,
                    books => new DocumentDesk(books).Receive(file, new Submission("test"))
                )
        );
        _books
            .Ask(books => books.Journal(null, null))
            .Select(entry => entry.Number.Number)
            .Order()
            .ShouldBe(Enumerable.Range(1, 120).Select(i => (long)i));
        _books.ShouldBeSound();
    }

    [Fact]
    public async Task Access_Recorded_HasItsOwnSequence()
    {
        for (var i = 1L; i <= 3; i++)
        {
            (await _books.Store.RecordAccessAsync(_books.Company, Flag($"look {i}"))).ShouldBe(i);
        }

        var checkpoint = _books.Ask(books => books.Checkpoint());
        (checkpoint.Books.Size, checkpoint.Access.Size).ShouldBe((1, 3));
        _books.ShouldBeSound();
    }

    [Fact]
    public async Task Decision_AloneBehindOthers_OvertakesNone()
    {
        using var gate = new ManualResetEventSlim();
        var blocker = _books.Store.DecideAsync(_books.Company, _ => gate.WaitHandle.WaitOne());
        var before = _books.Store.DecideAsync(_books.Company, books => Note(books, "before"));
        var alone = _books.Store.DecideAloneAsync(_books.Company, books => Note(books, "alone"));
        alone.IsCompleted.ShouldBeFalse();
        gate.Set();
        await Task.WhenAll(blocker, before, alone);
        _books.Flags().Select(flag => flag.Text).ShouldBe(["before", "alone"]);
    }

    [Fact]
    public async Task Decisions_AloneOfManyCallers_AreAllCarriedOutOnce()
    {
        const int count = 200;
        await Parallel.ForEachAsync(
            Enumerable.Range(0, count),
            new ParallelOptions { MaxDegreeOfParallelism = 4 },
            async (i, _) => await _books.Store.DecideAloneAsync(_books.Company, books => Note(books, $"n{i}"))
        );
        _books
            .Flags()
            .Select(flag => flag.Text)
            .Order(StringComparer.Ordinal)
            .ShouldBe(Enumerable.Range(0, count).Select(i => $"n{i}").Order(StringComparer.Ordinal));
        _books.ShouldBeSound();
    }

    [Fact]
    public async Task Company_Unknown_IsRefusedAndTheNextDecisionGoesOn()
    {
        await Should.ThrowAsync<UnknownCompanyException>(() =>
            _books.Store.DecideAsync("nobody", books => Note(books, "x"))
        );
        (await _books.Store.DecideAsync(_books.Company, books => Note(books, "y"))).ShouldBe(0L);
    }

    private Task<IntakeOutcome> Receive(PreparedDocument file) =>
        _books.Store.DecideAsync(
            _books.Company,
            books => new DocumentDesk(books).Receive(file, new Submission("test"))
        );

    private static long Note(Nsg.Bookkeeping.IBooksTransaction books, string text)
    {
        books.Append(Flag(text));
        return 0L;
    }

    private static Nsg.Log.RecordDraft Flag(string text) =>
        RecordJson.Draft(RecordKind.FlagRaised, "test", new FlagRaised("test:" + text, "test", null, null, null, text));
}
