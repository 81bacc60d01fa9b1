using Npgsql;
using NpgsqlTypes;
using Nsg.Storage.Sql;

namespace Nsg.Storage.Postgres;

/// <summary>Rows on their way into one table by one statement, column by column.</summary>
internal sealed class InsertBuffer
{
    private readonly InsertShape _shape;
    private readonly string _sql;
    private readonly Column[] _columns;
    private readonly HashSet<string>? _keys;

    internal InsertBuffer(InsertShape shape, Func<string, string> typeOfColumn)
    {
        (_shape, _sql) = (shape, shape.ForMany(typeOfColumn));
        _columns = [.. shape.Places.Select(place => Column.Of(typeOfColumn(shape.ColumnOf(place))))];
        _keys = shape.KeyPlaces.Count > 0 ? [] : null;
    }

    /// <summary>The table.</summary>
    internal string Table => _shape.Table;

    /// <summary>Rows that wait.</summary>
    internal int Count { get; private set; }

    /// <summary>Adds a row; false when it would change one that waits, which takes a statement of its own.</summary>
    internal bool TryAdd(ReadOnlySpan<SqlValue> values)
    {
        if (_keys is not null && !_keys.Add(Key(values)))
        {
            return false;
        }

        for (var i = 0; i < _columns.Length; i++)
        {
            _columns[i].Add(in values[_shape.Places[i] - 1]);
        }

        Count++;
        return true;
    }

    /// <summary>The statement with all rows; the buffer is empty again.</summary>
    internal NpgsqlBatchCommand Take()
    {
        var command = new NpgsqlBatchCommand(_sql);
        foreach (var column in _columns)
        {
            command.Parameters.Add(column.Take());
        }

        _keys?.Clear();
        Count = 0;
        return command;
    }

    private string Key(ReadOnlySpan<SqlValue> values)
    {
        var parts = new string[_shape.KeyPlaces.Count];
        for (var i = 0; i < parts.Length; i++)
        {
            ref readonly var value = ref values[_shape.KeyPlaces[i] - 1];
            parts[i] = value.Kind switch
            {
                SqlValue.ValueKind.Number => FormattableString.Invariant($"{value.Number}"),
                SqlValue.ValueKind.Blob or SqlValue.ValueKind.Id => Convert.ToHexString(PostgresValues.Bytes(value)!),
                _ => PostgresValues.Text(value) ?? "",
            };
        }

        return string.Join('\0', parts);
    }

    /// <summary>One column's values.</summary>
    private abstract class Column
    {
        internal abstract void Add(in SqlValue value);

        internal abstract NpgsqlParameter Take();

        internal static Column Of(string type) =>
            type switch
            {
                "bigint" => new Numbers(),
                "bytea" => new Blobs(),
                _ => new Texts(),
            };
    }

    private sealed class Numbers : Column
    {
        private List<long?> _values = [];

        internal override void Add(in SqlValue value) => _values.Add(PostgresValues.Number(value));

        internal override NpgsqlParameter Take()
        {
            var taken = new NpgsqlParameter<List<long?>>
            {
                NpgsqlDbType = NpgsqlDbType.Array | NpgsqlDbType.Bigint,
                TypedValue = _values,
            };
            _values = [];
            return taken;
        }
    }

    private sealed class Texts : Column
    {
        private List<string?> _values = [];

        internal override void Add(in SqlValue value) => _values.Add(PostgresValues.Text(value));

        internal override NpgsqlParameter Take()
        {
            var taken = new NpgsqlParameter<List<string?>>
            {
                NpgsqlDbType = NpgsqlDbType.Array | NpgsqlDbType.Text,
                TypedValue = _values,
            };
            _values = [];
            return taken;
        }
    }

    private sealed class Blobs : Column
    {
        private List<byte[]?> _values = [];

        internal override void Add(in SqlValue value) => _values.Add(PostgresValues.Bytes(value));

        internal override NpgsqlParameter Take()
        {
            var taken = new NpgsqlParameter<List<byte[]?>>
            {
                NpgsqlDbType = NpgsqlDbType.Array | NpgsqlDbType.Bytea,
                TypedValue = _values,
            };
            _values = [];
            return taken;
        }
    }
}
