using Npgsql;
using Nsg.Log;
using Nsg.Storage.Tables;

namespace Nsg.Storage.Postgres;

/// <summary>A node's database on a PostgreSQL server, which other processes may share.</summary>
internal sealed class PostgresDatabase : StoreDatabase
{
    private const int LanesMin = 4;
    private const int LanesMax = 16;
    private const int LanesPerProcessor = 4;

    private readonly NpgsqlDataSource _source;
    private readonly PostgresWriter _writer;
    private readonly PostgresReaders _readers;

    internal PostgresDatabase(
        string connectionString,
        TimeProvider time,
        IRandomness randomness,
        int partitions = PostgresSchema.Partitions
    )
    {
        _source = PostgresConnections.Source(connectionString);
        try
        {
            using var connection = PostgresConnections.Open(_source);
            PostgresSchema.Upgrade(connection, partitions);
            var columns = PostgresColumns.Read(connection);
            var settings = new NpgsqlConnectionStringBuilder(connectionString);
            Place = $"PostgreSQL database {connection.Database} at {settings.Host}";
            _writer = new PostgresWriter(
                _source,
                columns,
                Math.Clamp(Environment.ProcessorCount * LanesPerProcessor, LanesMin, LanesMax),
                time,
                randomness
            );
            _readers = new PostgresReaders(_source, columns, time);
        }
        catch
        {
            _source.Dispose();
            throw;
        }
    }

    /// <inheritdoc/>
    internal override string Place { get; }

    /// <inheritdoc/>
    internal override CommitWriter Writer => _writer;

    /// <inheritdoc/>
    internal override StoreReaders Readers => _readers;

    /// <summary>Brings the database to the newest schema, as its owner, and lets a role use it.</summary>
    internal static int Prepare(string connectionString, string? role, int partitions)
    {
        using var source = PostgresConnections.Source(connectionString);
        using var connection = PostgresConnections.Open(source);
        PostgresSchema.Upgrade(connection, partitions);
        if (role is not null)
        {
            PostgresSchema.Grant(connection, role);
        }

        return PostgresSchema.Version(connection);
    }

    /// <inheritdoc/>
    internal override StoreHealth Health(bool isWhole)
    {
        using var connection = PostgresConnections.Open(_source);
        return PostgresHealth.Of(connection, _readers);
    }

    /// <inheritdoc/>
    internal override void CopyTo(string file) =>
        throw new InvalidOperationException(
            "a database on PostgreSQL is backed up by its own tools: pg_dump for a copy, pg_basebackup and the write-ahead log for every moment (docs/keeping.md)"
        );

    /// <inheritdoc/>
    internal override string? Scrub() =>
        "PostgreSQL keeps earlier versions of rows until VACUUM FULL, and its write-ahead log and backups as long as they are kept (docs/keeping.md)";

    /// <inheritdoc/>
    public override void Dispose()
    {
        _writer.Dispose();
        _readers.Dispose();
        _source.Dispose();
    }
}
