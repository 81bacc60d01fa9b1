using System.Globalization;
using System.Text;
using SQLitePCL;

namespace Nsg.Storage.Sqlite;

/// <summary>The row that a statement stands on, read as the program's types. It holds until the statement moves on.</summary>
internal readonly unsafe struct SqliteRow(nint statement)
{
    /// <summary>Columns of the row.</summary>
    internal int FieldCount => NativeSqlite.ColumnCount(statement);

    /// <summary>Whether a column has no value.</summary>
    internal bool IsDBNull(int column) => NativeSqlite.ColumnType(statement, column) == raw.SQLITE_NULL;

    /// <summary>Text.</summary>
    internal string GetString(int column) => Encoding.UTF8.GetString(Text(column));

    /// <summary>A whole number.</summary>
    internal long GetInt64(int column) => NativeSqlite.ColumnNumber(statement, column);

    /// <summary>A small whole number.</summary>
    internal int GetInt32(int column) => unchecked((int)NativeSqlite.ColumnNumber(statement, column));

    /// <summary>Bytes.</summary>
    internal byte[] Bytes(int column) => Blob(column).ToArray();

    /// <summary>An identifier.</summary>
    internal Guid Id(int column) => new(Blob(column), bigEndian: true);

    /// <summary>An identifier, or null.</summary>
    internal Guid? IdOrNull(int column) => IsDBNull(column) ? null : Id(column);

    /// <summary>Text, or null.</summary>
    internal string? TextOrNull(int column) => IsDBNull(column) ? null : GetString(column);

    /// <summary>A whole number, or null.</summary>
    internal long? NumberOrNull(int column) => IsDBNull(column) ? null : GetInt64(column);

    /// <summary>A day.</summary>
    internal DateOnly Date(int column) => SqliteSession.ReadDay(Text(column));

    /// <summary>A day, or null.</summary>
    internal DateOnly? DateOrNull(int column) => IsDBNull(column) ? null : Date(column);

    /// <summary>An exact amount kept as text.</summary>
    internal decimal Amount(int column) => decimal.Parse(Text(column), NumberStyles.Number, CultureInfo.InvariantCulture);

    /// <summary>An exact amount kept as text, or null.</summary>
    internal decimal? AmountOrNull(int column) => IsDBNull(column) ? null : Amount(column);

    /// <summary>Whatever the column holds: text, a whole number, bytes, or null.</summary>
    internal object? Value(int column) => NativeSqlite.ColumnType(statement, column) switch
    {
        raw.SQLITE_NULL => null,
        raw.SQLITE_INTEGER => GetInt64(column),
        raw.SQLITE_BLOB => Bytes(column),
        _ => GetString(column),
    };

    /// <summary>The text's bytes; it is asked for before its length, since asking may bring it to UTF-8.</summary>
    private ReadOnlySpan<byte> Text(int column)
    {
        var start = NativeSqlite.ColumnText(statement, column);
        return new ReadOnlySpan<byte>(start, NativeSqlite.ColumnBytes(statement, column));
    }

    private ReadOnlySpan<byte> Blob(int column)
    {
        var start = NativeSqlite.ColumnBlob(statement, column);
        return new ReadOnlySpan<byte>(start, NativeSqlite.ColumnBytes(statement, column));
    }
}
