using System.Globalization;
using System.Runtime.CompilerServices;
using System.Text;
using Nsg.Storage.Sql;
using SQLitePCL;

namespace Nsg.Storage.Sqlite;

/// <summary>The row that a statement stands on, read as the program's types. It holds until the statement moves
/// on. What is called for every row of a large answer is compiled in full at once.</summary>
internal sealed unsafe class SqliteRow(nint statement) : SqlRow
{
    /// <inheritdoc/>
    internal override int FieldCount => NativeSqlite.ColumnCount(statement);

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    internal override bool IsDBNull(int column) => NativeSqlite.ColumnType(statement, column) == raw.SQLITE_NULL;

    /// <inheritdoc/>
    internal override string GetString(int column) => Encoding.UTF8.GetString(Text(column));

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    internal override ReadOnlySpan<byte> Utf8(int column) => Text(column);

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    internal override bool TryUtf8(int column, out ReadOnlySpan<byte> text)
    {
        var start = NativeSqlite.ColumnText(statement, column);
        text = start is null ? default : new ReadOnlySpan<byte>(start, NativeSqlite.ColumnBytes(statement, column));
        return start is not null;
    }

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    internal override long GetInt64(int column) => NativeSqlite.ColumnNumber(statement, column);

    /// <inheritdoc/>
    internal override byte[] Bytes(int column) => Blob(column).ToArray();

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    internal override Guid Id(int column) => new(Blob(column), bigEndian: true);

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    internal override DateOnly Date(int column) => DayText.Read(Text(column));

    /// <inheritdoc/>
    internal override decimal Amount(int column) =>
        decimal.Parse(Text(column), NumberStyles.Number, CultureInfo.InvariantCulture);

    /// <inheritdoc/>
    internal override object? Value(int column) =>
        NativeSqlite.ColumnType(statement, column) switch
        {
            raw.SQLITE_NULL => null,
            raw.SQLITE_INTEGER => GetInt64(column),
            raw.SQLITE_BLOB => Bytes(column),
            _ => GetString(column),
        };

    /// <summary>The text's bytes; it is asked for before its length, since asking may bring it to UTF-8.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private ReadOnlySpan<byte> Text(int column)
    {
        var start = NativeSqlite.ColumnText(statement, column);
        return new ReadOnlySpan<byte>(start, NativeSqlite.ColumnBytes(statement, column));
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private ReadOnlySpan<byte> Blob(int column)
    {
        var start = NativeSqlite.ColumnBlob(statement, column);
        return new ReadOnlySpan<byte>(start, NativeSqlite.ColumnBytes(statement, column));
    }
}
