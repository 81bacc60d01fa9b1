using System.Collections.Concurrent;
using Nsg.Storage.Sql;
using Nsg.Storage.Tables;

namespace Nsg.Storage.Sqlite;

/// <summary>Connections for reading; each question sees one snapshot and never waits for the writer.</summary>
internal sealed class SqliteReaders(string file, string? vfs = null) : StoreReaders(BesideMax)
{
    private const int IdleMax = 16;
    private const int BesideMax = 16;

    private readonly ConcurrentBag<SqliteSession> _idle = [];

    /// <inheritdoc/>
    private protected override T ReadOnce<T>(string? company, Func<SqlSession, T> ask)
    {
        if (!_idle.TryTake(out var session))
        {
            session = SqliteSession.Open(file, readOnly: true, vfs);
        }

        var isSound = false;
        try
        {
            session.Run("BEGIN");
            var answer = ask(session);
            session.Run("COMMIT");
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
    public override void Dispose()
    {
        while (_idle.TryTake(out var session))
        {
            session.Dispose();
        }

        base.Dispose();
    }
}
