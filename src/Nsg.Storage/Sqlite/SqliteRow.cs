using System.Globalization;
using SQLitePCL;

namespace Nsg.Storage.Sqlite;

/// <summary>The row that a statement stands on, read as the program's types. It holds until the statement moves on.</summary>
internal readonly struct SqliteRow(sqlite3_stmt statement)
{
    /// <summary>Columns of the row.</summary>
    internal int FieldCount => raw.sqlite3_column_count(statement);

    /// <summary>Whether a column has no value.</summary>
    internal bool IsDBNull(int column) => raw.sqlite3_column_type(statement, column) == raw.SQLITE_NULL;

    /// <summary>Text.</summary>
    internal string GetString(int column) => raw.sqlite3_column_text(statement, column).utf8_to_string();

    /// <summary>A whole number.</summary>
    internal long GetInt64(int column) => raw.sqlite3_column_int64(statement, column);

    /// <summary>A small whole number.</summary>
    internal int GetInt32(int column) => raw.sqlite3_column_int(statement, column);

    /// <summary>Bytes.</summary>
    internal byte[] Bytes(int column) => raw.sqlite3_column_blob(statement, column).ToArray();

    /// <summary>An identifier.</summary>
    internal Guid Id(int column) => new(raw.sqlite3_column_blob(statement, column), bigEndian: true);

    /// <summary>An identifier, or null.</summary>
    internal Guid? IdOrNull(int column) => IsDBNull(column) ? null : Id(column);

    /// <summary>Text, or null.</summary>
    internal string? TextOrNull(int column) => IsDBNull(column) ? null : GetString(column);

    /// <summary>A whole number, or null.</summary>
    internal long? NumberOrNull(int column) => IsDBNull(column) ? null : GetInt64(column);

    /// <summary>A day.</summary>
    internal DateOnly Date(int column) => DateOnly.ParseExact(GetString(column), "yyyy-MM-dd", CultureInfo.InvariantCulture);

    /// <summary>A day, or null.</summary>
    internal DateOnly? DateOrNull(int column) => IsDBNull(column) ? null : Date(column);

    /// <summary>An exact amount kept as text.</summary>
    internal decimal Amount(int column) => decimal.Parse(GetString(column), NumberStyles.Number, CultureInfo.InvariantCulture);

    /// <summary>An exact amount kept as text, or null.</summary>
    internal decimal? AmountOrNull(int column) => IsDBNull(column) ? null : Amount(column);

    /// <summary>Whatever the column holds: text, a whole number, bytes, or null.</summary>
    internal object? Value(int column) => raw.sqlite3_column_type(statement, column) switch
    {
        raw.SQLITE_NULL => null,
        raw.SQLITE_INTEGER => GetInt64(column),
        raw.SQLITE_BLOB => Bytes(column),
        _ => GetString(column),
    };
}
