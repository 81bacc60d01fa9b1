using Nsg.Storage.Sql;

namespace Nsg.Storage.Tables;

/// <summary>
/// Decisions that one transaction carries. A savepoint costs, and a fault is rare: so a group runs without any, and
/// only when a decision failed is all
/// undone and each decided anew in a savepoint of its own.
/// </summary>
internal sealed class DecisionGroup(TimeProvider time)
{
    private const int Max = 1_000;

    /// <summary>Work of one transaction at most, so that another process gets its turn and nobody waits long.</summary>
    private static readonly TimeSpan TimeMax = TimeSpan.FromMilliseconds(200);

    private readonly List<WaitingDecision> _decisions = [];

    /// <summary>Decisions in it.</summary>
    internal int Count => _decisions.Count;

    /// <summary>Begins with nothing.</summary>
    internal void Clear() => _decisions.Clear();

    /// <summary>Begins with one decision.</summary>
    internal void Begin(WaitingDecision first)
    {
        _decisions.Clear();
        _decisions.Add(first);
    }

    /// <summary>Decides what is in the group already, then what waits, until nothing does or the group is
    /// full.</summary>
    /// <param name="memory">The writer's.</param>
    /// <param name="next">Takes the next decision that waits, or null.</param>
    /// <returns>Whether all went well; if not, all is to be undone and decided apart.</returns>
    internal bool TryFill(WriterMemory memory, Func<WaitingDecision?> next)
    {
        var started = time.GetTimestamp();
        var isSound = _decisions.TrueForAll(one => TryDecide(memory, one));
        while (isSound && _decisions.Count < Max && time.GetElapsedTime(started) < TimeMax && next() is { } one)
        {
            _decisions.Add(one);
            isSound = TryDecide(memory, one);
        }

        return isSound;
    }

    /// <summary>Decides each in a savepoint of its own, in a transaction that was begun anew.</summary>
    /// <param name="session">The connection.</param>
    /// <param name="memory">The writer's.</param>
    /// <param name="kept">Told after each that holds.</param>
    internal void DecideApart(SqlSession session, WriterMemory memory, Action? kept = null)
    {
        foreach (var one in _decisions)
        {
            session.SetSavepoint();
            try
            {
                one.Decide(memory.Turn(time.GetUtcNow()));
                memory.Keep();
                session.ReleaseSavepoint();
                kept?.Invoke();
            }
            catch (Exception fault) when (!StoreException.EndsTransaction(fault) && session.IsInTransaction)
            {
                // A full disk ends the whole transaction by itself; then nothing in the group holds, and the fault is
                // everybody's.
                one.Undone(fault);
                session.RollBackToSavepoint();
                memory.Forget();
            }
        }
    }

    /// <summary>Answers all: the transaction is durable.</summary>
    internal void Answer() => _decisions.ForEach(one => one.Answer());

    /// <summary>Answers all: nothing of the transaction holds.</summary>
    internal void Fail(Exception fault) => _decisions.ForEach(one => one.Fail(fault));

    private bool TryDecide(WriterMemory memory, WaitingDecision one)
    {
        try
        {
            one.Decide(memory.Turn(time.GetUtcNow()));
            return true;
        }
        catch (Exception fault) when (!StoreException.EndsTransaction(fault))
        {
            // Whatever it was will be met again, and told, when the group is decided one by one.
            return false;
        }
    }
}
