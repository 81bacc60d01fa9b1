using System.Globalization;
using SQLitePCL;

namespace Nsg.Storage.Sqlite;

/// <summary>
/// One SQLite connection with its prepared statements, on SQLite's own interface: a decision runs dozens of small statements, and
/// the general-purpose provider costs several times what they do. Not safe for several threads at once.
/// </summary>
internal sealed class SqliteSession : IDisposable
{
    private const int BusyMilliseconds = 60_000;

    private readonly sqlite3 _database;
    private readonly Dictionary<string, SqliteStatement> _statements = new(new SqlTextComparer());

    static SqliteSession()
    {
        Batteries_V2.Init();
        raw.sqlite3_shutdown();
        raw.sqlite3_config(raw.SQLITE_CONFIG_MEMSTATUS, 0);
        raw.sqlite3_initialize();
    }

    private SqliteSession(sqlite3 database) => _database = database;

    /// <summary>Opens a connection: write-ahead log, full synchronisation, waits for other processes.</summary>
    /// <exception cref="StoreException">The file cannot be opened.</exception>
    internal static SqliteSession Open(string file, bool readOnly = false)
    {
        var flags = (readOnly ? raw.SQLITE_OPEN_READONLY : raw.SQLITE_OPEN_READWRITE | raw.SQLITE_OPEN_CREATE) | raw.SQLITE_OPEN_NOMUTEX;
        if (raw.sqlite3_open_v2(file, out var database, flags, null) is var code and not raw.SQLITE_OK)
        {
            throw new StoreException(code, $"{file} cannot be opened: {raw.sqlite3_errstr(code).utf8_to_string()}");
        }

        var session = new SqliteSession(database);
        raw.sqlite3_busy_timeout(database, BusyMilliseconds);
        session.Script(readOnly
            ? "PRAGMA query_only=ON; PRAGMA cache_size=-8000;"
            : "PRAGMA journal_mode=WAL; PRAGMA synchronous=FULL; PRAGMA cache_size=-32000; PRAGMA temp_store=MEMORY; PRAGMA wal_autocheckpoint=20000;");
        return session;
    }

    /// <summary>A private database that vanishes with its connection.</summary>
    internal static SqliteSession OpenTemporary()
    {
        var flags = raw.SQLITE_OPEN_READWRITE | raw.SQLITE_OPEN_CREATE | raw.SQLITE_OPEN_NOMUTEX;
        if (raw.sqlite3_open_v2("", out var database, flags, null) is var code and not raw.SQLITE_OK)
        {
            throw new StoreException(code, $"a temporary database cannot be opened: {raw.sqlite3_errstr(code).utf8_to_string()}");
        }

        var session = new SqliteSession(database);
        session.Script("PRAGMA journal_mode=OFF; PRAGMA synchronous=OFF;");
        return session;
    }

    /// <summary>Whether a transaction is open; some faults end it by themselves.</summary>
    internal bool IsInTransaction => raw.sqlite3_get_autocommit(_database) == 0;

    /// <summary>Runs statements without parameters.</summary>
    internal void Script(string sql) => Check(raw.sqlite3_exec(_database, sql));

    /// <summary>Runs a prepared statement; returns the rows changed.</summary>
    internal int Run(string sql, params ReadOnlySpan<SqlValue> values)
    {
        var statement = Bound(sql, values);
        try
        {
            while (statement.Step())
            {
                // Rows of a statement that is run for its effect are not wanted.
            }

            return NativeSqlite.Changes(_database.DangerousGetHandle());
        }
        finally
        {
            statement.Reset();
        }
    }

    /// <summary>The first column of the first row as text, number or bytes; null when there is no row or no value.</summary>
    internal object? Scalar(string sql, params ReadOnlySpan<SqlValue> values)
    {
        var statement = Bound(sql, values);
        try
        {
            return statement.Step() ? statement.Row.Value(0) : null;
        }
        finally
        {
            statement.Reset();
        }
    }

    /// <summary>All rows, each read by a function.</summary>
    internal List<T> Rows<T>(string sql, Func<SqliteRow, T> read, params ReadOnlySpan<SqlValue> values)
    {
        var rows = new List<T>();
        var statement = Bound(sql, values);
        try
        {
            while (statement.Step())
            {
                rows.Add(read(statement.Row));
            }

            return rows;
        }
        finally
        {
            statement.Reset();
        }
    }

    /// <summary>The first row, or the default.</summary>
    internal T? First<T>(string sql, Func<SqliteRow, T> read, params ReadOnlySpan<SqlValue> values)
    {
        var statement = Bound(sql, values);
        try
        {
            return statement.Step() ? read(statement.Row) : default;
        }
        finally
        {
            statement.Reset();
        }
    }

    /// <summary>Hands rows to a function one by one, without keeping them; the function must not run the same statement.</summary>
    internal void Each(string sql, Action<SqliteRow> read, params ReadOnlySpan<SqlValue> values)
    {
        var statement = Bound(sql, values);
        try
        {
            while (statement.Step())
            {
                read(statement.Row);
            }
        }
        finally
        {
            statement.Reset();
        }
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        foreach (var statement in _statements.Values)
        {
            statement.Dispose();
        }

        _database.Dispose();
    }

    /// <summary>A day as the tables write it.</summary>
    internal static string Day(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    /// <summary>Writes a day as the tables write it, ten bytes.</summary>
    internal static void WriteDay(DateOnly day, Span<byte> text)
    {
        var (year, month, date) = day;
        (text[0], text[1], text[2], text[3]) = (Digit(year / 1000), Digit(year / 100 % 10), Digit(year / 10 % 10), Digit(year % 10));
        (text[4], text[7]) = ((byte)'-', (byte)'-');
        (text[5], text[6]) = (Digit(month / 10), Digit(month % 10));
        (text[8], text[9]) = (Digit(date / 10), Digit(date % 10));
        static byte Digit(int value) => (byte)('0' + value);
    }

    /// <summary>Reads a day as the tables write it.</summary>
    /// <exception cref="FormatException">The text is none.</exception>
    internal static DateOnly ReadDay(ReadOnlySpan<byte> text)
    {
        if (text.Length != 10 || text[4] != '-' || text[7] != '-')
        {
            throw new FormatException("A day in the tables is written yyyy-MM-dd.");
        }

        var parse = (ReadOnlySpan<byte> digits) => int.Parse(digits, NumberStyles.None, CultureInfo.InvariantCulture);
        return new DateOnly(parse(text[..4]), parse(text[5..7]), parse(text[8..]));
    }

    private SqliteStatement Bound(string sql, ReadOnlySpan<SqlValue> values)
    {
        if (!_statements.TryGetValue(sql, out var statement))
        {
            Check(raw.sqlite3_prepare_v3(_database, sql, raw.SQLITE_PREPARE_PERSISTENT, out var handle));
            statement = new SqliteStatement(_database, handle);
            _statements.Add(sql, statement);
        }

        statement.Bind(values);
        return statement;
    }

    private void Check(int code)
    {
        if (code != raw.SQLITE_OK)
        {
            throw StoreException.Of(_database, code);
        }
    }
}
