using System.Globalization;
using Npgsql;
using Nsg.Storage.Sql;

namespace Nsg.Storage.Postgres;

/// <summary>Brings a database to the newest schema: each script once, in a transaction of its own, one process at a
/// time.</summary>
internal static class PostgresSchema
{
    /// <summary>Partitions of each table of companies in a new database.</summary>
    internal const int Partitions = 16;

    /// <summary>Advisory lock of whoever changes the schema: "nsg" and a number.</summary>
    private const long LockKey = 0x6E_73_67_01;

    /// <summary>Runs what is missing.</summary>
    /// <param name="connection">A connection as the tables' owner, or any when nothing is missing.</param>
    /// <param name="partitions">Partitions, where tables are made.</param>
    /// <exception cref="InvalidDataException">The role may not change the schema, or the database was written by a
    /// newer program.</exception>
    internal static void Upgrade(NpgsqlConnection connection, int partitions)
    {
        var scripts = SchemaScripts.All;
        var before = Version(connection);
        if (before >= scripts.Count)
        {
            Refuse(before, scripts.Count);
            return;
        }

        Execute(connection, FormattableString.Invariant($"SELECT pg_advisory_lock({LockKey})"));
        try
        {
            Execute(
                connection,
                "CREATE TABLE IF NOT EXISTS nsg_schema (version BIGINT NOT NULL PRIMARY KEY, partitions BIGINT NOT NULL, applied TIMESTAMPTZ NOT NULL DEFAULT now())"
            );
            var version = Version(connection);
            Refuse(version, scripts.Count);
            var kept =
                version == 0 ? partitions : (int)(long)Scalar(connection, "SELECT min(partitions) FROM nsg_schema")!;
            for (var number = version + 1; number <= scripts.Count; number++)
            {
                Apply(connection, number, PostgresTables.Translate(scripts[number - 1], kept), kept);
            }
        }
        catch (PostgresException fault) when (fault.SqlState == PostgresErrorCodes.InsufficientPrivilege)
        {
            throw new InvalidDataException(
                FormattableString.Invariant(
                    $"the database is of schema {Version(connection)}, this program of {scripts.Count}, and this role may not change it: run nsg database prepare as the owner"
                ),
                fault
            );
        }
        finally
        {
            Execute(connection, FormattableString.Invariant($"SELECT pg_advisory_unlock({LockKey})"));
        }
    }

    /// <summary>Lets a role do what the program needs, and no more.</summary>
    internal static void Grant(NpgsqlConnection connection, string role)
    {
        var quoted = '"' + role.Replace("\"", "\"\"", StringComparison.Ordinal) + '"';
        var statements = PostgresTables
            .Grants(Tables(connection), quoted)
            .Prepend($"GRANT USAGE ON SCHEMA {Scalar(connection, "SELECT quote_ident(current_schema())")} TO {quoted}");
        using var transaction = connection.BeginTransaction();
        foreach (var statement in statements)
        {
            Execute(connection, statement);
        }

        transaction.Commit();
    }

    /// <summary>Tables of the schema, without their partitions.</summary>
    internal static IReadOnlyList<string> Tables(NpgsqlConnection connection)
    {
        using var command = new NpgsqlCommand(
            "SELECT relname::text FROM pg_class WHERE relkind IN ('r', 'p') AND NOT relispartition AND relnamespace = current_schema()::regnamespace ORDER BY 1",
            connection
        );
        using var reader = command.ExecuteReader();
        var tables = new List<string>();
        while (reader.Read())
        {
            tables.Add(reader.GetString(0));
        }

        return tables;
    }

    /// <summary>The schema's version; 0 of an empty database.</summary>
    internal static int Version(NpgsqlConnection connection) =>
        Scalar(connection, "SELECT to_regclass('nsg_schema')::text") is string
            ? Convert.ToInt32(
                Scalar(connection, "SELECT coalesce(max(version), 0) FROM nsg_schema"),
                CultureInfo.InvariantCulture
            )
            : 0;

    private static void Refuse(int version, int known)
    {
        if (version > known)
        {
            throw new InvalidDataException(
                FormattableString.Invariant(
                    $"the database was written by a newer program (schema {version}); use that program"
                )
            );
        }
    }

    private static void Apply(NpgsqlConnection connection, int number, IReadOnlyList<string> statements, int partitions)
    {
        using var transaction = connection.BeginTransaction();
        using (var batch = new NpgsqlBatch(connection, transaction))
        {
            foreach (var statement in statements)
            {
                batch.BatchCommands.Add(new NpgsqlBatchCommand(statement));
            }

            batch.BatchCommands.Add(
                new NpgsqlBatchCommand(
                    FormattableString.Invariant(
                        $"INSERT INTO nsg_schema (version, partitions) VALUES ({number}, {partitions})"
                    )
                )
            );
            batch.ExecuteNonQuery();
        }

        transaction.Commit();
    }

    private static void Execute(NpgsqlConnection connection, string sql)
    {
        using var command = new NpgsqlCommand(sql, connection);
        command.ExecuteNonQuery();
    }

    private static object? Scalar(NpgsqlConnection connection, string sql)
    {
        using var command = new NpgsqlCommand(sql, connection);
        return command.ExecuteScalar() is var found && found is DBNull ? null : found;
    }
}
