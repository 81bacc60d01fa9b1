using Npgsql;
using Nsg.Storage.Tables;

namespace Nsg.Storage.Postgres;

/// <summary>What is known of the health of a database on PostgreSQL.</summary>
internal static class PostgresHealth
{
    internal static StoreHealth Of(NpgsqlConnection connection, StoreReaders readers) =>
        StoreHealth.Of(readers) with
        {
            Schema = PostgresSchema.Version(connection),
            Integrity = [.. Faults(connection)],
            Bytes = (long)Scalar(connection, "SELECT pg_database_size(current_database())")!,
        };

    private static IEnumerable<string> Faults(NpgsqlConnection connection)
    {
        if (Scalar(connection, "SELECT setting FROM pg_settings WHERE name = 'fsync'") is "off")
        {
            yield return "fsync is off: what was acknowledged may be lost with the machine";
        }

        if (Scalar(connection, "SELECT setting FROM pg_settings WHERE name = 'full_page_writes'") is "off")
        {
            yield return "full_page_writes is off: a torn page may be damaged for good";
        }

        if (Scalar(connection, "SELECT rolsuper OR rolbypassrls FROM pg_roles WHERE rolname = current_user") is true)
        {
            yield return "this role goes past row-level security; run the node as a role of its own (docs/scale.md)";
        }

        if (
            Scalar(
                connection,
                "SELECT string_agg(c.relname, ', ') FROM pg_index i JOIN pg_class c ON c.oid = i.indexrelid WHERE NOT i.indisvalid AND c.relkind = 'i'"
            )
            is string broken
        )
        {
            yield return $"indexes are not whole: {broken}; REINDEX them";
        }
    }

    private static object? Scalar(NpgsqlConnection connection, string sql)
    {
        using var command = new NpgsqlCommand(sql, connection);
        return command.ExecuteScalar();
    }
}
