using System.Collections.Concurrent;
using Nsg.Log;
using Nsg.Storage.Tables;

namespace Nsg.Storage.Sqlite;

/// <summary>
/// The one writer of a database in this process. Decisions queue up; one transaction carries all that are waiting, a
/// failing one
/// undone alone, and one synchronisation of the disk makes them durable together. A decision is answered only after
/// that. It may run
/// twice before it is answered, and so must depend on nothing but its turn.
/// </summary>
/// <remarks>While decisions come one at a time, one whose caller waits for it is carried out on that caller's thread: waking
/// this one, and then the caller again, takes about as long as the rest of the work.</remarks>
internal sealed class GroupCommitWriter : CommitWriter
{
    private const int QueueMax = 10_000;

    /// <summary>Among many callers a transaction carries one now and then; a run of them means that there is one caller.</summary>
    private const int QuietAfter = 8;

    private readonly BlockingCollection<WaitingDecision> _queue = new(QueueMax);
    private readonly SqliteSession _session;
    private readonly WriterMemory _memory;
    private readonly DecisionGroup _group;
    private readonly Thread _thread;

    /// <summary>Whoever has it may use the connection. It is no lock of a thread: a decision must not begin another
    /// one within its own.</summary>
    private readonly SemaphoreSlim _turn = new(1, 1);

    private long _commits;

    /// <summary>Decisions that were queued and are not answered yet: none may be overtaken.</summary>
    private int _waiting;

    /// <summary>How many transactions must still carry one decision before groups are not worth waiting for.</summary>
    private volatile int _untilQuiet;
    private long? _seen;

    internal GroupCommitWriter(
        string file,
        TimeProvider time,
        IRandomness randomness,
        int? pagesMax = null,
        string? vfs = null
    )
    {
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

        _memory = new WriterMemory(_session, randomness);
        _group = new DecisionGroup(time);
        _thread = new Thread(Run) { IsBackground = true, Name = "nsg writer" };
        _thread.Start();
    }

    /// <inheritdoc/>
    internal override long Commits => Interlocked.Read(ref _commits);

    /// <inheritdoc/>
    public override void Dispose()
    {
        _queue.CompleteAdding();
        _thread.Join();
        _turn.Wait();
        _session.Dispose();
        _queue.Dispose();
        _turn.Dispose();
    }

    private protected override Task<object?> QueueAsync(string? company, Func<WriterTurn, object?> decide)
    {
        var decision = new WaitingDecision(decide);
        Interlocked.Increment(ref _waiting);
        _queue.Add(decision);
        return decision.Done;
    }

    private protected override Task<object?> CarryOrQueueAsync(string? company, Func<WriterTurn, object?> decide)
    {
        if (_untilQuiet != 0 || Volatile.Read(ref _waiting) != 0 || !_turn.Wait(0))
        {
            return QueueAsync(company, decide);
        }

        try
        {
            if (!_queue.IsAddingCompleted)
            {
                var decision = new WaitingDecision(decide);
                CarryOrFail(decision, () => null);
                return decision.Done;
            }
        }
        finally
        {
            _turn.Release();
        }

        return QueueAsync(company, decide);
    }

    private void Run()
    {
        foreach (var first in _queue.GetConsumingEnumerable())
        {
            _turn.Wait();
            try
            {
                var carried = CarryOrFail(first, () => _queue.TryTake(out var taken) ? taken : null);
                _untilQuiet = carried > 1 ? QuietAfter : Math.Max(0, _untilQuiet - 1);
                Interlocked.Add(ref _waiting, -carried);
            }
            finally
            {
                _turn.Release();
            }
        }
    }

    /// <summary>Carries out a decision and what else waits; returns how many decisions were answered.</summary>
    private int CarryOrFail(WaitingDecision first, Func<WaitingDecision?> next)
    {
        try
        {
            Carry(first, next);
        }
        catch (Exception fault)
        {
            // The transaction as a whole failed (disk full, database locked for a minute): nobody in it was
            // acknowledged.
            RollBack();
            _group.Fail(fault);
        }

        return _group.Count;
    }

    private void Carry(WaitingDecision first, Func<WaitingDecision?> next)
    {
        _group.Begin(first);
        Begin();
        if (!_group.TryFill(_memory, next) || !TryKeep())
        {
            RollBack();
            Begin();
            _group.DecideApart(_session, _memory);
        }

        _session.Run("COMMIT");
        Interlocked.Increment(ref _commits);
        _group.Answer();
    }

    /// <summary>What was read of the tables holds on as long as nobody but this connection has committed
    /// since.</summary>
    private void Begin()
    {
        _session.Run("BEGIN IMMEDIATE");
        var version = (long)_session.Scalar("PRAGMA data_version")!;
        if (version != _seen || _memory.IsFull)
        {
            _memory.Forget();
        }

        _seen = version;
    }

    /// <summary>Writes what was kept back; a record that cannot be written is a fault of the decision that drafted
    /// it.</summary>
    private bool TryKeep()
    {
        try
        {
            _memory.Keep();
            return true;
        }
        catch (Exception)
        {
            return false;
        }
    }

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
