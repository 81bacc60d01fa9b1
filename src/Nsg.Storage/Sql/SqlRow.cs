namespace Nsg.Storage.Sql;

/// <summary>The row that a cursor stands on, read as the program's types. It holds until the cursor moves on.</summary>
internal abstract class SqlRow
{
    /// <summary>Columns of the row.</summary>
    internal abstract int FieldCount { get; }

    /// <summary>Whether a column has no value.</summary>
    internal abstract bool IsDBNull(int column);

    /// <summary>Text.</summary>
    internal abstract string GetString(int column);

    /// <summary>Text in UTF-8. It holds until the cursor moves on.</summary>
    internal abstract ReadOnlySpan<byte> Utf8(int column);

    /// <summary>Text in UTF-8 that may be missing. It holds until the cursor moves on.</summary>
    internal virtual bool TryUtf8(int column, out ReadOnlySpan<byte> text)
    {
        var isThere = !IsDBNull(column);
        text = isThere ? Utf8(column) : default;
        return isThere;
    }

    /// <summary>A whole number.</summary>
    internal abstract long GetInt64(int column);

    /// <summary>Bytes.</summary>
    internal abstract byte[] Bytes(int column);

    /// <summary>An identifier.</summary>
    internal abstract Guid Id(int column);

    /// <summary>A day.</summary>
    internal abstract DateOnly Date(int column);

    /// <summary>An exact amount kept as text.</summary>
    internal abstract decimal Amount(int column);

    /// <summary>Whatever the column holds: text, a whole number, bytes, or null.</summary>
    internal abstract object? Value(int column);

    /// <summary>A small whole number.</summary>
    internal int GetInt32(int column) => unchecked((int)GetInt64(column));

    /// <summary>An identifier, or null.</summary>
    internal Guid? IdOrNull(int column) => IsDBNull(column) ? null : Id(column);

    /// <summary>Text, or null.</summary>
    internal string? TextOrNull(int column) => IsDBNull(column) ? null : GetString(column);

    /// <summary>A whole number, or null.</summary>
    internal long? NumberOrNull(int column) => IsDBNull(column) ? null : GetInt64(column);

    /// <summary>A day, or null.</summary>
    internal DateOnly? DateOrNull(int column) => IsDBNull(column) ? null : Date(column);

    /// <summary>An exact amount kept as text, or null.</summary>
    internal decimal? AmountOrNull(int column) => IsDBNull(column) ? null : Amount(column);
}
