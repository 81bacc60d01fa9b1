using Nsg.Storage.Sql;

namespace Nsg.Storage.Tables;

/// <summary>Connections for reading; each question sees one snapshot and never waits for the writer.</summary>
/// <param name="besideMax">Connections that exports may take beside those of their questions, all exports together.</param>
internal abstract class StoreReaders(int besideMax) : IDisposable
{
    private readonly SemaphoreSlim _beside = new(besideMax);

    /// <summary>Has the rows of a company written first where a question needs them; null when such a question is
    /// refused.</summary>
    internal Func<string, Task>? LayOut { get; set; }

    /// <summary>Asks a question.</summary>
    /// <param name="company">Whose rows it is about; null for what is the node's.</param>
    /// <param name="ask">The question; it may be asked again before it is answered.</param>
    /// <exception cref="BooksArrivingException">It needs rows that are still to be written.</exception>
    internal T Read<T>(string? company, Func<SqlSession, T> ask)
    {
        while (true)
        {
            try
            {
                return ReadOnce(company, ask);
            }
            catch (BooksArrivingException arriving) when (LayOut is { } layOut)
            {
                layOut(arriving.Company).GetAwaiter().GetResult();
            }
        }
    }

    private protected abstract T ReadOnce<T>(string? company, Func<SqlSession, T> ask);

    /// <summary>Asks a question beside another one that is under way, on a connection out of those that are left for
    /// this.</summary>
    /// <param name="company">Whose rows it is about.</param>
    /// <param name="waits">Whether to wait when none is left.</param>
    /// <param name="ask">The question.</param>
    /// <returns>Whether it was asked.</returns>
    internal bool ReadBeside(string company, bool waits, Action<SqlSession> ask)
    {
        if (!_beside.Wait(waits ? Timeout.Infinite : 0))
        {
            return false;
        }

        try
        {
            return waits ? Read(company, Ask) : TryRead(company, Ask);
        }
        finally
        {
            _beside.Release();
        }

        bool Ask(SqlSession session)
        {
            session.MayStand();
            ask(session);
            return true;
        }
    }

    /// <summary>Asks a question when there is a connection for it at once; the default when there is none.</summary>
    private protected virtual T? TryRead<T>(string? company, Func<SqlSession, T> ask) => Read(company, ask);

    /// <inheritdoc/>
    public virtual void Dispose() => _beside.Dispose();
}
