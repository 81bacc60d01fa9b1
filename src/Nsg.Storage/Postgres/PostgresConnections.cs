using Npgsql;

namespace Nsg.Storage.Postgres;

/// <summary>Connections to a database, on the host that takes writes where several are named.</summary>
internal static class PostgresConnections
{
    private const int PoolMax = 32;
    private const int StatementsKept = 400;
    private const int CommandSecondsMax = 600;

    /// <summary>The part of the pool that exports may take beside the connections of their questions.</summary>
    private const int BesideShare = 4;

    private static readonly NpgsqlConnectionStringBuilder Plain = [];

    /// <summary>A source of pooled connections.</summary>
    /// <exception cref="StoreException">The connection string cannot be read.</exception>
    internal static NpgsqlDataSource Source(string connectionString)
    {
        var settings = new NpgsqlConnectionStringBuilder(connectionString);
        Default(settings, "Maximum Pool Size", PoolMax);
        Default(settings, "Max Auto Prepare", StatementsKept);
        Default(settings, "Auto Prepare Min Usages", 2);
        Default(settings, "Host Recheck Seconds", 1);
        Default(settings, "Timeout", 5);
        Default(settings, "Command Timeout", CommandSecondsMax);
        Default(settings, "Keepalive", 10);
        Default(settings, "Application Name", "nsg");
        // Nothing that we set outlives a transaction.
        Default(settings, "No Reset On Close", true);
        var builder = new NpgsqlDataSourceBuilder(settings.ConnectionString);
        builder.UsePhysicalConnectionInitializer(
            Prepare,
            connection =>
            {
                Prepare(connection);
                return Task.CompletedTask;
            }
        );
        return settings.Host?.Contains(',', StringComparison.Ordinal) == true
            ? builder.BuildMultiHost().WithTargetSession(TargetSessionAttributes.ReadWrite)
            : builder.Build();
    }

    /// <summary>Connections that exports may take beside those of their questions, all together.</summary>
    internal static int BesideMax(NpgsqlDataSource source) =>
        Math.Max(1, new NpgsqlConnectionStringBuilder(source.ConnectionString).MaxPoolSize / BesideShare);

    /// <summary>Takes a connection.</summary>
    /// <exception cref="StoreException">There is none to be had.</exception>
    internal static NpgsqlConnection Open(NpgsqlDataSource source)
    {
        var connection = source.CreateConnection();
        try
        {
            connection.Open();
            return connection;
        }
        catch (Exception fault) when (PostgresFault.IsOurs(fault))
        {
            connection.Dispose();
            throw PostgresFault.ToStoreException(fault, connection);
        }
    }

    /// <summary>Takes a connection when there is one to be had within a while; null else.</summary>
    internal static NpgsqlConnection? TryOpen(NpgsqlDataSource source, TimeSpan patience)
    {
        using var patient = new CancellationTokenSource(patience);
        var connection = source.CreateConnection();
        try
        {
            connection.OpenAsync(patient.Token).GetAwaiter().GetResult();
            return connection;
        }
        catch (Exception fault) when (fault is OperationCanceledException || PostgresFault.IsOurs(fault))
        {
            connection.Dispose();
            return null;
        }
    }

    private static void Default(NpgsqlConnectionStringBuilder settings, string name, object value)
    {
        if (Equals(settings[name], Plain[name]))
        {
            settings[name] = value;
        }
    }

    /// <summary>A commit that is not on disk is no commit; nobody waits for ever; a stopped process does not hold a
    /// company.</summary>
    private static void Prepare(NpgsqlConnection connection)
    {
        using var command = new NpgsqlCommand(
            """
            SELECT set_config('synchronous_commit', CASE current_setting('synchronous_commit') WHEN 'off' THEN 'on' ELSE current_setting('synchronous_commit') END, false),
                set_config('lock_timeout', '60s', false), set_config('idle_in_transaction_session_timeout', '120s', false)
            """,
            connection
        );
        command.ExecuteNonQuery();
    }
}
