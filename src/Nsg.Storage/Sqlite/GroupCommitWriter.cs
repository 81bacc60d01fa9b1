using System.Collections.Concurrent;
using Nsg.Log;
using Nsg.Storage.Tables;

namespace Nsg.Storage.Sqlite;

/// <summary>
/// The one writer of a database in this process. Decisions queue up; one transaction carries all that are waiting, a failing one
/// undone alone, and one synchronisation of the disk makes them durable together. A decision is answered only after that. It may run
/// twice before it is answered, and so must depend on nothing but its turn.
/// </summary>
internal sealed class GroupCommitWriter : CommitWriter
{
    private const int GroupMax = 1_000;
    private const int QueueMax = 10_000;

    /// <summary>Rows remembered from one transaction to the next, at most.</summary>
    private const int KeptMax = 100_000;

    /// <summary>Work of one transaction at most, so that another process gets its turn and nobody waits long.</summary>
    private static readonly TimeSpan GroupTimeMax = TimeSpan.FromMilliseconds(200);

    private readonly BlockingCollection<Work> _queue = new(QueueMax);
    private readonly SqliteSession _session;
    private readonly LogAppender _log;
    private readonly Projector _projector;
    private readonly AskedRows _asked;
    private readonly TimeProvider _time;
    private readonly IRandomness _randomness;
    private readonly Thread _thread;
    private long _commits;
    private long? _seen;

    internal GroupCommitWriter(string file, TimeProvider time, IRandomness randomness, int? pagesMax = null, string? vfs = null)
    {
        (_time, _randomness) = (time, randomness);
        _session = SqliteSession.Open(file, vfs: vfs);
        try
        {
            SchemaRunner.Upgrade(_session);
        }
        catch
        {
            _session.Dispose();
            throw;
        }

        if (pagesMax is { } pages)
        {
            _session.Script(FormattableString.Invariant($"PRAGMA max_page_count={pages}"));
        }

        _log = new LogAppender(_session, randomness);
        _projector = new Projector(_session);
        _asked = new AskedRows(_session);
        _thread = new Thread(Run) { IsBackground = true, Name = "nsg writer" };
        _thread.Start();
    }

    /// <summary>Work waiting its turn.</summary>
    private sealed record Work(Func<WriterTurn, object?> Decide, TaskCompletionSource<object?> Done)
    {
        internal object? Result { get; set; }

        internal Exception? Fault { get; set; }
    }

    /// <inheritdoc/>
    internal override long Commits => Interlocked.Read(ref _commits);

    /// <inheritdoc/>
    public override void Dispose()
    {
        _queue.CompleteAdding();
        _thread.Join();
        _session.Dispose();
        _queue.Dispose();
    }

    private protected override Task<object?> QueueAsync(string? company, Func<WriterTurn, object?> decide)
    {
        var work = new Work(decide, new TaskCompletionSource<object?>(TaskCreationOptions.RunContinuationsAsynchronously));
        _queue.Add(work);
        return work.Done.Task;
    }

    private void Run()
    {
        var group = new List<Work>(GroupMax);
        foreach (var first in _queue.GetConsumingEnumerable())
        {
            group.Clear();
            try
            {
                Carry(first, group);
            }
            catch (Exception fault)
            {
                // The transaction as a whole failed (disk full, database locked for a minute): nobody in it was acknowledged.
                RollBack();
                group.ForEach(work => work.Done.TrySetException(fault));
                first.Done.TrySetException(fault);
            }
        }
    }

    private void Carry(Work first, List<Work> group)
    {
        Begin();
        var started = _time.GetTimestamp();
        var isSound = true;
        for (var work = first; work is not null; work = isSound ? Next(group.Count, started) : null)
        {
            group.Add(work);
            isSound = TryDecide(work);
        }

        if (!isSound || !TryKeep())
        {
            DecideApart(group);
        }

        _session.Run("COMMIT");
        Interlocked.Increment(ref _commits);
        foreach (var work in group)
        {
            if (work.Fault is { } fault)
            {
                work.Done.SetException(fault);
            }
            else
            {
                work.Done.SetResult(work.Result);
            }
        }
    }

    private bool TryDecide(Work work)
    {
        try
        {
            work.Result = work.Decide(Turn());
            return true;
        }
        catch (Exception)
        {
            // Whatever it was will be met again, and told, when the group is decided one by one.
            return false;
        }
    }

    /// <summary>
    /// A savepoint costs a copy of every page that a decision touches, and a fault is rare: so a group runs without any, and only
    /// when a decision failed is all undone and each decided anew in a savepoint of its own.
    /// </summary>
    private void DecideApart(List<Work> group)
    {
        RollBack();
        Begin();
        group.ForEach(Decide);
    }

    /// <summary>What was read of the tables holds on as long as nobody but this connection has committed since.</summary>
    private void Begin()
    {
        _session.Run("BEGIN IMMEDIATE");
        var version = (long)_session.Scalar("PRAGMA data_version")!;
        if (version != _seen || _log.KeptCount + _asked.KeptCount + _projector.KeptCount > KeptMax)
        {
            Forget();
        }

        _seen = version;
    }

    private void Forget()
    {
        _log.Forget();
        _projector.Forget();
        _asked.Forget();
    }

    /// <summary>Writes what was kept back; a record that cannot be written is a fault of the decision that drafted it.</summary>
    private bool TryKeep()
    {
        try
        {
            Keep();
            return true;
        }
        catch (Exception)
        {
            return false;
        }
    }

    private void Keep()
    {
        _log.KeepHeads();
        _projector.WritePending();
    }

    private Work? Next(int count, long started) =>
        count < GroupMax && _time.GetElapsedTime(started) < GroupTimeMax && _queue.TryTake(out var next) ? next : null;

    private void Decide(Work work)
    {
        _session.Run("SAVEPOINT decision");
        try
        {
            work.Result = work.Decide(Turn());
            Keep();
            _session.Run("RELEASE decision");
        }
        catch (Exception fault) when (_session.IsInTransaction)
        {
            // A full disk ends the whole transaction by itself; then nothing in the group holds, and the fault is everybody's.
            work.Fault = fault;
            _session.Run("ROLLBACK TO decision");
            _session.Run("RELEASE decision");
            Forget();
        }
    }

    private WriterTurn Turn() => new(_session, _log, _projector, _asked, _randomness, _time.GetUtcNow());

    private void RollBack()
    {
        _seen = null;
        try
        {
            _session.Script("ROLLBACK");
        }
        catch (StoreException)
        {
            // There was no transaction to roll back: BEGIN itself failed.
        }
    }
}
