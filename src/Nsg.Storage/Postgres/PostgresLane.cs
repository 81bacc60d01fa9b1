using Npgsql;
using Nsg.Log;
using Nsg.Storage.Tables;

namespace Nsg.Storage.Postgres;

/// <summary>
/// Carries decisions of one company at a time: one transaction, one lock of the company's head, one commit. What was not committed for want of
/// a connection is carried out anew; where nobody knows whether it was, the log tells.
/// </summary>
internal sealed class PostgresLane(NpgsqlDataSource source, PostgresColumns columns, TimeProvider time, IRandomness randomness) : IDisposable
{
    private const int GroupMax = 1_000;

    /// <summary>Work of one transaction at most, so that another process gets its turn and nobody waits long.</summary>
    private static readonly TimeSpan GroupTimeMax = TimeSpan.FromMilliseconds(200);

    /// <summary>A host that fails over is given so long.</summary>
    private static readonly TimeSpan AwayMax = TimeSpan.FromSeconds(60);

    private static readonly TimeSpan FirstPause = TimeSpan.FromMilliseconds(20);
    private static readonly TimeSpan LongestPause = TimeSpan.FromSeconds(1);

    private Turns? _turns;

    /// <summary>Records that the transaction under way wrote, and that are in the log only if it was committed.</summary>
    private IReadOnlyList<(string Company, LogStream Stream, long Sequence, byte[] Leaf)> _written = [];

    /// <summary>Work waiting its turn.</summary>
    internal sealed record Work(Func<WriterTurn, object?> Decide, TaskCompletionSource<object?> Done)
    {
        internal object? Result { get; set; }

        internal Exception? Fault { get; set; }
    }

    /// <summary>A connection with what a transaction keeps in mind.</summary>
    private sealed record Turns(PostgresSession Session, LogAppender Log, Projector Projector, AskedRows Asked)
    {
        internal void Forget()
        {
            Log.Forget();
            Projector.Forget();
            Asked.Forget();
        }

        internal void Keep()
        {
            Log.KeepHeads();
            Projector.WritePending();
        }
    }

    /// <summary>Carries out work that waits, and answers it.</summary>
    /// <param name="company">Whose; null for the node's.</param>
    /// <param name="next">Takes the next work that waits, or null.</param>
    /// <returns>Whether it is durable.</returns>
    internal bool Carry(string? company, Func<Work?> next)
    {
        var group = new List<Work>();
        try
        {
            Insist(company, group, next);
        }
        catch (Exception fault)
        {
            // Nobody in the group was acknowledged, and nothing of it holds.
            Drop();
            group.ForEach(work => work.Done.TrySetException(fault));
            return false;
        }

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

        return true;
    }

    /// <inheritdoc/>
    public void Dispose() => Drop();

    private void Insist(string? company, List<Work> group, Func<Work?> next)
    {
        var started = time.GetTimestamp();
        var pause = FirstPause;
        while (true)
        {
            var isCommitting = false;
            try
            {
                var turns = Ready();
                Fill(turns, company, group, next);
                isCommitting = true;
                turns.Session.Commit();
                return;
            }
            catch (StoreException fault) when ((fault.IsLost || PostgresFault.IsConflict(fault)) && time.GetElapsedTime(started) < AwayMax)
            {
                if (isCommitting && fault.IsLost && IsCommitted(company, started))
                {
                    return;
                }

                Drop();
                Thread.Sleep(pause);
                pause = pause * 2 < LongestPause ? pause * 2 : LongestPause;
            }
        }
    }

    /// <summary>
    /// The connection broke while the transaction was being committed. Its records are in the log, or they never will be: whoever holds the lock of the
    /// head sees the end of the transaction that held it before. Work that appends nothing may be done twice.
    /// </summary>
    private bool IsCommitted(string? company, long started)
    {
        var written = _written;
        Drop();
        while (written.Count > 0)
        {
            try
            {
                var session = Ready().Session;
                var (owner, stream, sequence, leaf) = written[0];
                session.Begin(company ?? owner, isReading: false);
                var found = session.Scalar("SELECT leaf FROM log_record WHERE company = @1 AND stream = @2 AND sequence = @3", owner, stream, sequence);
                session.RollBack();
                return found is byte[] there && there.AsSpan().SequenceEqual(leaf);
            }
            catch (StoreException fault) when (fault.IsLost && time.GetElapsedTime(started) < AwayMax)
            {
                Drop();
                Thread.Sleep(FirstPause);
            }
        }

        return false;
    }

    /// <summary>Decides what waits, each apart when one fails.</summary>
    private void Fill(Turns turns, string? company, List<Work> group, Func<Work?> next)
    {
        Begin(turns, company);
        var started = time.GetTimestamp();
        var isSound = group.TrueForAll(work => TryDecide(turns, work));
        while (isSound && group.Count < GroupMax && time.GetElapsedTime(started) < GroupTimeMax && next() is { } work)
        {
            group.Add(work);
            isSound = TryDecide(turns, work);
        }

        if (isSound && TryKeep(turns))
        {
            return;
        }

        turns.Session.RollBack();
        Begin(turns, company);
        group.ForEach(work => DecideApart(turns, work));
    }

    private void Begin(Turns turns, string? company)
    {
        _written = [];
        turns.Forget();
        turns.Session.Begin(company, isReading: false);
    }

    private bool TryDecide(Turns turns, Work work)
    {
        try
        {
            work.Fault = null;
            work.Result = work.Decide(Turn(turns));
            return true;
        }
        catch (Exception fault) when (!PostgresFault.IsLost(fault) && !PostgresFault.IsConflict(fault))
        {
            // Whatever it was will be met again, and told, when the group is decided one by one.
            return false;
        }
    }

    private bool TryKeep(Turns turns)
    {
        try
        {
            turns.Keep();
            _written = turns.Log.Written();
            turns.Session.Flush();
            return true;
        }
        catch (Exception fault) when (!PostgresFault.IsLost(fault) && !PostgresFault.IsConflict(fault))
        {
            return false;
        }
    }

    private void DecideApart(Turns turns, Work work)
    {
        turns.Session.Script("SAVEPOINT decision");
        turns.Session.Flush();
        try
        {
            work.Fault = null;
            work.Result = work.Decide(Turn(turns));
            turns.Keep();
            turns.Session.Script("RELEASE decision");
            turns.Session.Flush();
            _written = turns.Log.Written() is { Count: > 0 } written ? written : _written;
        }
        catch (Exception fault) when (!PostgresFault.IsLost(fault) && !PostgresFault.IsConflict(fault))
        {
            work.Fault = fault;
            turns.Session.RollBackTo("decision");
            turns.Session.Script("RELEASE decision");
            turns.Forget();
        }
    }

    private WriterTurn Turn(Turns turns) => new(turns.Session, turns.Log, turns.Projector, turns.Asked, randomness, time.GetUtcNow());

    private Turns Ready()
    {
        if (_turns is null)
        {
            var session = new PostgresSession(PostgresConnections.Open(source), columns);
            _turns = new Turns(session, new LogAppender(session, randomness), new Projector(session), new AskedRows(session));
        }

        return _turns;
    }

    private void Drop()
    {
        _turns?.Session.Dispose();
        _turns = null;
    }
}
