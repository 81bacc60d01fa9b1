using Npgsql;
using Nsg.Log;
using Nsg.Storage.Tables;

namespace Nsg.Storage.Postgres;

/// <summary>
/// Carries decisions of one company at a time: one transaction, one lock of the company's head, one commit. What was
/// not committed for want of
/// a connection is carried out anew; where nobody knows whether it was, the log tells.
/// </summary>
internal sealed class PostgresLane(NpgsqlDataSource source, TimeProvider time) : IDisposable
{
    /// <summary>A host that fails over is given so long.</summary>
    private static readonly TimeSpan AwayMax = TimeSpan.FromSeconds(60);

    private static readonly TimeSpan FirstPause = TimeSpan.FromMilliseconds(20);
    private static readonly TimeSpan LongestPause = TimeSpan.FromSeconds(1);

    private readonly DecisionGroup _group = new(time);
    private NpgsqlConnection? _connection;

    /// <summary>Records that the transaction under way wrote, and that are in the log only if it was
    /// committed.</summary>
    private IReadOnlyList<(string Company, LogStream Stream, long Sequence, byte[] Leaf)> _written = [];

    /// <summary>Carries out decisions that wait, and answers them.</summary>
    /// <param name="company">Whose; null for the node's.</param>
    /// <param name="memory">What is remembered of the company.</param>
    /// <param name="next">Takes the next decision that waits, or null.</param>
    /// <returns>Whether they are durable.</returns>
    internal bool Carry(string? company, CompanyMemory memory, Func<WaitingDecision?> next)
    {
        _group.Clear();
        try
        {
            Insist(company, memory, next);
        }
        catch (Exception fault)
        {
            // Nobody in the group was acknowledged, and nothing of it holds. When it could not even begin, whoever
            // waits hears of it.
            Drop();
            memory.Rows.Forget();
            while (_group.Count == 0 && next() is { } waiting)
            {
                waiting.Fail(fault);
            }

            _group.Fail(fault);
            return false;
        }

        _group.Answer();
        return true;
    }

    /// <inheritdoc/>
    public void Dispose() => Drop();

    private void Insist(string? company, CompanyMemory memory, Func<WaitingDecision?> next)
    {
        var started = time.GetTimestamp();
        var pause = FirstPause;
        while (true)
        {
            _written = [];
            try
            {
                Decide(company, memory, next);
                return;
            }
            catch (StoreException fault)
                when (StoreException.EndsTransaction(fault) && time.GetElapsedTime(started) < AwayMax)
            {
                memory.Rows.Forget();
                if (fault.IsLost && IsCommitted(company, memory, started))
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
    /// The connection broke while the transaction was being committed. Its records are in the log, or they never will
    /// be: whoever holds the lock of the
    /// head sees the end of the transaction that held it before. Work that appends nothing may be done twice.
    /// </summary>
    private bool IsCommitted(string? company, CompanyMemory memory, long started)
    {
        var written = _written;
        Drop();
        while (written.Count > 0)
        {
            try
            {
                memory.Session.Use(Connection());
                var (owner, stream, sequence, leaf) = written[0];
                memory.Session.BeginDecisions(company ?? owner);
                var found = memory.Session.Scalar(
                    "SELECT leaf FROM log_record WHERE company = @1 AND stream = @2 AND sequence = @3",
                    owner,
                    stream,
                    sequence
                );
                memory.Session.RollBack();
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

    /// <summary>Decides what waits, each apart when one fails, and commits it.</summary>
    private void Decide(string? company, CompanyMemory memory, Func<WaitingDecision?> next)
    {
        memory.Session.Use(Connection());
        memory.Begin(company);
        if (_group.TryFill(memory.Rows, next) && TryCommit(memory))
        {
            return;
        }

        _written = [];
        memory.Session.RollBack();
        memory.Rows.Forget();
        memory.Begin(company);
        IReadOnlyList<(string, LogStream, long, byte[])> written = [];
        _group.DecideApart(
            memory.Session,
            memory.Rows,
            () => written = memory.Rows.Log.Written() is { Count: > 0 } some ? some : written
        );
        _written = written;
        memory.Session.Commit();
    }

    /// <summary>Sends what is still to be written together with the commit: one way there and back.</summary>
    private bool TryCommit(CompanyMemory memory)
    {
        try
        {
            memory.Rows.Keep();
            _written = memory.Rows.Log.Written();
            memory.Session.Commit();
            return true;
        }
        catch (Exception fault) when (!StoreException.EndsTransaction(fault))
        {
            return false;
        }
    }

    private NpgsqlConnection Connection() => _connection ??= PostgresConnections.Open(source);

    private void Drop()
    {
        _connection?.Dispose();
        _connection = null;
    }
}
