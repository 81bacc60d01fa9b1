using Nsg.Log;
using Nsg.Storage.Sql;

namespace Nsg.Storage.Tables;

/// <summary>What a writer keeps in mind from one decision to the next, and from one transaction to the next while
/// nobody else wrote.</summary>
internal sealed class WriterMemory(SqlSession session, IRandomness randomness)
{
    /// <summary>Rows remembered from one transaction to the next, at most.</summary>
    private const int KeptMax = 100_000;

    private readonly Projector _projector = new(session);
    private readonly AskedRows _asked = new(session);

    /// <summary>The ends of the streams.</summary>
    internal LogAppender Log { get; } = new(session, randomness);

    /// <summary>Whether more is remembered than is good.</summary>
    internal bool IsFull => Log.KeptCount + _asked.KeptCount + _projector.KeptCount > KeptMax;

    /// <summary>A decision's turn.</summary>
    internal WriterTurn Turn(DateTimeOffset now) => new(session, Log, _projector, _asked, randomness, now);

    /// <summary>Forgets all of it; when others wrote, and after a rollback.</summary>
    internal void Forget()
    {
        Log.Forget();
        _projector.Forget();
        _asked.Forget();
    }

    /// <summary>Writes what was kept back; before a transaction or savepoint ends.</summary>
    internal void Keep()
    {
        Log.KeepHeads();
        _projector.WritePending();
    }
}
