using Npgsql;
using Nsg.Storage.Sql;
using Nsg.Storage.Tables;

namespace Nsg.Storage.Postgres;

/// <summary>Pooled connections for questions, each on one snapshot.</summary>
internal sealed class PostgresReaders(NpgsqlDataSource source, PostgresColumns columns, TimeProvider time)
    : StoreReaders
{
    private static readonly TimeSpan AwayMax = TimeSpan.FromSeconds(30);
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(50);

    /// <inheritdoc/>
    internal override T Read<T>(string? company, Func<SqlSession, T> ask)
    {
        var started = time.GetTimestamp();
        while (true)
        {
            var hasAnswered = false;
            try
            {
                using var session = new PostgresSession(PostgresConnections.Open(source), columns);
                session.BeginReading(company);
                try
                {
                    var answer = ask(session);
                    End(session);
                    return answer;
                }
                catch (Exception fault) when (!PostgresFault.IsLost(fault))
                {
                    End(session);
                    throw;
                }
                finally
                {
                    hasAnswered = session.HasAnswered;
                }
            }
            catch (StoreException fault) when (fault.IsLost && !hasAnswered && time.GetElapsedTime(started) < AwayMax)
            {
                // Nobody has seen anything of an answer: it may be asked for again.
                Thread.Sleep(Pause);
            }
        }
    }

    /// <inheritdoc/>
    public override void Dispose()
    {
        // The source belongs to the store.
    }

    /// <summary>A question that asked nothing left nothing open.</summary>
    private static void End(PostgresSession session)
    {
        if (session.HasAnswered)
        {
            session.RollBack();
        }
    }
}
