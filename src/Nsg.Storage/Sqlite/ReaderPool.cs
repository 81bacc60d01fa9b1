using System.Collections.Concurrent;

namespace Nsg.Storage.Sqlite;

/// <summary>Connections for reading; each question sees one snapshot and never waits for the writer.</summary>
internal sealed class ReaderPool(string file) : IDisposable
{
    private const int IdleMax = 16;

    private readonly ConcurrentBag<SqliteSession> _idle = [];

    internal T Read<T>(Func<SqliteSession, T> ask)
    {
        if (!_idle.TryTake(out var session))
        {
            session = SqliteSession.Open(file, readOnly: true);
        }

        var isSound = false;
        try
        {
            session.Script("BEGIN");
            var answer = ask(session);
            session.Script("COMMIT");
            isSound = true;
            return answer;
        }
        finally
        {
            if (isSound && _idle.Count < IdleMax)
            {
                _idle.Add(session);
            }
            else
            {
                session.Dispose();
            }
        }
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        while (_idle.TryTake(out var session))
        {
            session.Dispose();
        }
    }
}
