using Nsg.Storage.Sql;
using SQLitePCL;

namespace Nsg.Storage.Sqlite;

/// <summary>
/// One SQLite connection with its prepared statements, on SQLite's own interface: a decision runs dozens of small
/// statements, and
/// the general-purpose provider costs several times what they do. Not safe for several threads at once.
/// </summary>
internal sealed class SqliteSession : SqlSession
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

    /// <summary>Makes SQLite ready, once in a process.</summary>
    internal static void Initialise() =>
        System.Runtime.CompilerServices.RuntimeHelpers.RunClassConstructor(typeof(SqliteSession).TypeHandle);

    private SqliteSession(sqlite3 database) => _database = database;

    /// <summary>Opens a connection: write-ahead log, full synchronisation, waits for other processes.</summary>
    /// <exception cref="StoreException">The file cannot be opened.</exception>
    /// <param name="file">The file.</param>
    /// <param name="readOnly">Whether nothing is written.</param>
    /// <param name="vfs">Name of the disk, as SQLite knows it; null for the machine's own.</param>
    internal static SqliteSession Open(string file, bool readOnly = false, string? vfs = null)
    {
        var flags =
            (readOnly ? raw.SQLITE_OPEN_READONLY : raw.SQLITE_OPEN_READWRITE | raw.SQLITE_OPEN_CREATE)
            | raw.SQLITE_OPEN_NOMUTEX;
        if (raw.sqlite3_open_v2(file, out var database, flags, vfs) is var code and not raw.SQLITE_OK)
        {
            database?.Dispose();
            throw new StoreException(code, $"{file} cannot be opened: {raw.sqlite3_errstr(code).utf8_to_string()}");
        }

        var session = new SqliteSession(database);
        raw.sqlite3_busy_timeout(database, BusyMilliseconds);
        try
        {
            session.Script(
                readOnly
                    ? "PRAGMA query_only=ON; PRAGMA cache_size=-8000;"
                    : "PRAGMA journal_mode=WAL; PRAGMA synchronous=FULL; PRAGMA cache_size=-32000; PRAGMA temp_store=MEMORY; PRAGMA wal_autocheckpoint=20000;"
            );
            return session;
        }
        catch
        {
            session.Dispose();
            throw;
        }
    }

    /// <summary>A private database that vanishes with its connection.</summary>
    internal static SqliteSession OpenTemporary()
    {
        var flags = raw.SQLITE_OPEN_READWRITE | raw.SQLITE_OPEN_CREATE | raw.SQLITE_OPEN_NOMUTEX;
        if (raw.sqlite3_open_v2("", out var database, flags, null) is var code and not raw.SQLITE_OK)
        {
            throw new StoreException(
                code,
                $"a temporary database cannot be opened: {raw.sqlite3_errstr(code).utf8_to_string()}"
            );
        }

        var session = new SqliteSession(database);
        session.Script("PRAGMA journal_mode=OFF; PRAGMA synchronous=OFF;");
        return session;
    }

    /// <inheritdoc/>
    internal override bool IsInTransaction => raw.sqlite3_get_autocommit(_database) == 0;

    /// <inheritdoc/>
    internal override void Script(string sql) => Check(raw.sqlite3_exec(_database, sql));

    /// <inheritdoc/>
    internal override void Run(string sql, params ReadOnlySpan<SqlValue> values) => Complete(Bound(sql, values));

    /// <inheritdoc/>
    internal override int Change(string sql, params ReadOnlySpan<SqlValue> values)
    {
        Complete(Bound(sql, values));
        return NativeSqlite.Changes(_database.DangerousGetHandle());
    }

    /// <inheritdoc/>
    internal override void Enter(string? company)
    {
        // One file, one user of it: SQLite knows no rights of rows.
    }

    /// <inheritdoc/>
    internal override void MayStand()
    {
        // Nobody ends a transaction that stands still.
    }

    /// <inheritdoc/>
    internal override void SetSavepoint() => Run("SAVEPOINT decision");

    /// <inheritdoc/>
    internal override void ReleaseSavepoint() => Run("RELEASE decision");

    /// <inheritdoc/>
    internal override void RollBackToSavepoint()
    {
        Run("ROLLBACK TO decision");
        Run("RELEASE decision");
    }

    /// <inheritdoc/>
    public override void Dispose()
    {
        foreach (var statement in _statements.Values)
        {
            statement.Dispose();
        }

        _database.Dispose();
    }

    private protected override SqlCursor Open(string sql, ReadOnlySpan<SqlValue> values) => Bound(sql, values);

    private protected override SqlCursor OpenLong(string sql, ReadOnlySpan<SqlValue> values) => Bound(sql, values);

    private static void Complete(SqliteStatement statement)
    {
        try
        {
            while (statement.Step())
            {
                // Rows of a statement that is run for its effect are not wanted.
            }
        }
        finally
        {
            statement.Reset();
        }
    }

    /// <exception cref="BooksArrivingException">It asks for rows that are still to be written.</exception>
    private SqliteStatement Bound(string sql, ReadOnlySpan<SqlValue> values)
    {
        if (!_statements.TryGetValue(sql, out var statement))
        {
            Check(raw.sqlite3_prepare_v3(_database, sql, raw.SQLITE_PREPARE_PERSISTENT, out var handle));
            statement = new SqliteStatement(_database, handle) { ReadsPackedRows = PackedRows.AreReadBy(sql) };
            _statements.Add(sql, statement);
        }

        if (statement.ReadsPackedRows && values is [{ Kind: SqlValue.ValueKind.Text } company, ..] && HasPacks(company))
        {
            throw new BooksArrivingException(company.Text);
        }

        statement.Bind(values);
        return statement;
    }

    private bool HasPacks(SqlValue company) =>
        Scalar("SELECT 1 FROM log_pack WHERE company = @1 LIMIT 1", company) is not null;

    private void Check(int code)
    {
        if (code != raw.SQLITE_OK)
        {
            throw StoreException.Of(_database, code);
        }
    }
}
