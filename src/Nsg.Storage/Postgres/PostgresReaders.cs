using Npgsql;
using Nsg.Storage.Sql;
using Nsg.Storage.Tables;

namespace Nsg.Storage.Postgres;

/// <summary>Pooled connections for questions, each on one snapshot.</summary>
internal sealed class PostgresReaders(NpgsqlDataSource source, PostgresColumns columns, TimeProvider time)
    : StoreReaders(PostgresConnections.BesideMax(source))
{
    private static readonly TimeSpan AwayMax = TimeSpan.FromSeconds(30);
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(50);

    /// <summary>How long somebody waits for a connection who can do without.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(1);

    /// <inheritdoc/>
    private protected override T ReadOnce<T>(string? company, Func<SqlSession, T> ask)
    {
        var started = time.GetTimestamp();
        while (true)
        {
            var hasAnswered = false;
            try
            {
                return Read(PostgresConnections.Open(source), company, ask, ref hasAnswered);
            }
            catch (StoreException fault) when (fault.IsLost && !hasAnswered && time.GetElapsedTime(started) < AwayMax)
            {
                // Nobody has seen anything of an answer: it may be asked for again.
                Thread.Sleep(Pause);
            }
        }
    }

    /// <inheritdoc/>
    private protected override T? TryRead<T>(string? company, Func<SqlSession, T> ask)
        where T : default
    {
        var hasAnswered = false;
        return PostgresConnections.TryOpen(source, Patience) is { } connection
            ? Read(connection, company, ask, ref hasAnswered)
            : default;
    }

    private T Read<T>(NpgsqlConnection connection, string? company, Func<SqlSession, T> ask, ref bool hasAnswered)
    {
        using var session = new PostgresSession(connection, columns);
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

    /// <summary>A question that asked nothing left nothing open.</summary>
    private static void End(PostgresSession session)
    {
        if (session.HasAnswered)
        {
            session.RollBack();
        }
    }
}
