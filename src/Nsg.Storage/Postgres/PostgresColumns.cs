using Npgsql;

namespace Nsg.Storage.Postgres;

/// <summary>Types of the tables' columns: what rows are sent as.</summary>
internal sealed class PostgresColumns
{
    private readonly Dictionary<(string Table, string Column), string> _types = [];

    private readonly List<(string Table, string Column)> _names = [];

    private PostgresColumns() { }

    /// <summary>Reads the types of the tables that the connection sees.</summary>
    internal static PostgresColumns Read(NpgsqlConnection connection)
    {
        var columns = new PostgresColumns();
        using var command = new NpgsqlCommand(
            """
            SELECT c.relname, a.attname, format_type(a.atttypid, NULL) FROM pg_class c JOIN pg_attribute a ON a.attrelid = c.oid
            WHERE c.relkind IN ('r', 'p') AND NOT c.relispartition AND a.attnum > 0 AND NOT a.attisdropped AND pg_table_is_visible(c.oid)
                AND c.relnamespace <> 'pg_catalog'::regnamespace ORDER BY c.relname, a.attnum
            """,
            connection
        );
        using var reader = command.ExecuteReader();
        while (reader.Read())
        {
            columns._types[(reader.GetString(0), reader.GetString(1))] = reader.GetString(2);
            columns._names.Add((reader.GetString(0), reader.GetString(1)));
        }

        return columns;
    }

    /// <summary>A table's columns in their order.</summary>
    internal IReadOnlyList<string> Of(string table) =>
        [.. _names.Where(one => one.Table == table).Select(one => one.Column)];

    internal string TypeOf(string table, string column) =>
        _types.TryGetValue((table, column), out var type)
            ? type
            : throw new InvalidOperationException(
                $"the database has no column {table}.{column}; it is of an older schema"
            );
}
