using System.Globalization;
using Microsoft.Data.Sqlite;

namespace Nsg.Storage.Sqlite;

/// <summary>One SQLite connection with its prepared statements. Not safe for several threads at once.</summary>
internal sealed class SqliteSession : IDisposable
{
    private readonly SqliteConnection _connection;
    private readonly Dictionary<string, SqliteCommand> _commands = [];

    private SqliteSession(SqliteConnection connection) => _connection = connection;

    /// <summary>Opens a connection: write-ahead log, full synchronisation, waits for other processes.</summary>
    internal static SqliteSession Open(string file, bool readOnly = false)
    {
        var connection = new SqliteConnection(new SqliteConnectionStringBuilder
        {
            DataSource = file,
            Mode = readOnly ? SqliteOpenMode.ReadOnly : SqliteOpenMode.ReadWriteCreate,
            Pooling = false,
            DefaultTimeout = 60,
        }.ToString());
        connection.Open();
        var session = new SqliteSession(connection);
        session.Script(readOnly
            ? "PRAGMA busy_timeout=60000; PRAGMA query_only=ON; PRAGMA cache_size=-8000;"
            : "PRAGMA busy_timeout=60000; PRAGMA journal_mode=WAL; PRAGMA synchronous=FULL; PRAGMA cache_size=-64000; PRAGMA temp_store=MEMORY; PRAGMA wal_autocheckpoint=4000;");
        return session;
    }

    /// <summary>A private database that vanishes with its connection.</summary>
    internal static SqliteSession OpenTemporary()
    {
        var connection = new SqliteConnection("Data Source=;Pooling=False");
        connection.Open();
        var session = new SqliteSession(connection);
        session.Script("PRAGMA journal_mode=OFF; PRAGMA synchronous=OFF;");
        return session;
    }

    /// <summary>Runs statements without parameters.</summary>
    internal void Script(string sql)
    {
        using var command = _connection.CreateCommand();
        command.CommandText = sql;
        command.ExecuteNonQuery();
    }

    /// <summary>Runs a prepared statement; returns the rows changed.</summary>
    internal int Run(string sql, params ReadOnlySpan<object?> values) => Bound(sql, values).ExecuteNonQuery();

    /// <summary>The first column of the first row, or null.</summary>
    internal object? Scalar(string sql, params ReadOnlySpan<object?> values)
    {
        var value = Bound(sql, values).ExecuteScalar();
        return value is DBNull ? null : value;
    }

    /// <summary>All rows, each read by a function.</summary>
    internal List<T> Rows<T>(string sql, Func<SqliteDataReader, T> read, params ReadOnlySpan<object?> values)
    {
        using var reader = Bound(sql, values).ExecuteReader();
        var rows = new List<T>();
        while (reader.Read())
        {
            rows.Add(read(reader));
        }

        return rows;
    }

    /// <summary>The first row, or the default.</summary>
    internal T? First<T>(string sql, Func<SqliteDataReader, T> read, params ReadOnlySpan<object?> values)
    {
        using var reader = Bound(sql, values).ExecuteReader();
        return reader.Read() ? read(reader) : default;
    }

    /// <summary>Hands rows to a function one by one, without keeping them.</summary>
    internal void Each(string sql, Action<SqliteDataReader> read, params ReadOnlySpan<object?> values)
    {
        using var reader = Bound(sql, values).ExecuteReader();
        while (reader.Read())
        {
            read(reader);
        }
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        foreach (var command in _commands.Values)
        {
            command.Dispose();
        }

        _connection.Dispose();
    }

    private SqliteCommand Bound(string sql, ReadOnlySpan<object?> values)
    {
        if (!_commands.TryGetValue(sql, out var command))
        {
            command = _connection.CreateCommand();
            command.CommandText = sql;
            for (var i = 0; i < values.Length; i++)
            {
                command.Parameters.Add(new SqliteParameter { ParameterName = "@" + (i + 1).ToString(CultureInfo.InvariantCulture) });
            }

            _commands.Add(sql, command);
        }

        for (var i = 0; i < values.Length; i++)
        {
            command.Parameters[i].Value = values[i] switch
            {
                null => DBNull.Value,
                Guid id => id.ToByteArray(bigEndian: true),
                DateOnly day => Day(day),
                bool yes => yes ? 1L : 0L,
                Enum value => Convert.ToInt64(value, CultureInfo.InvariantCulture),
                decimal amount => amount.ToString(CultureInfo.InvariantCulture),
                var other => other,
            };
        }

        return command;
    }

    /// <summary>A day as the tables write it.</summary>
    internal static string Day(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
