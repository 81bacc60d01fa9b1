using System.Globalization;
using Npgsql;
using NpgsqlTypes;
using Nsg.Storage.Sql;

namespace Nsg.Storage.Postgres;

/// <summary>Values as PostgreSQL keeps them: three types, as in the tables of the other store.</summary>
internal static class PostgresValues
{
    private const int IdLength = 16;

    /// <summary>A parameter for a value.</summary>
    internal static NpgsqlParameter Parameter(in SqlValue value) =>
        value.Kind switch
        {
            SqlValue.ValueKind.Number => new NpgsqlParameter<long>
            {
                NpgsqlDbType = NpgsqlDbType.Bigint,
                TypedValue = value.Number,
            },
            SqlValue.ValueKind.Blob or SqlValue.ValueKind.Id => new NpgsqlParameter<byte[]>
            {
                NpgsqlDbType = NpgsqlDbType.Bytea,
                TypedValue = Bytes(value),
            },
            SqlValue.ValueKind.Null => new NpgsqlParameter { NpgsqlDbType = Type(value.NullOf), Value = DBNull.Value },
            _ => new NpgsqlParameter<string> { NpgsqlDbType = NpgsqlDbType.Text, TypedValue = Text(value) },
        };

    /// <summary>A whole number; null of a null.</summary>
    internal static long? Number(in SqlValue value) =>
        value.Kind switch
        {
            SqlValue.ValueKind.Number => value.Number,
            SqlValue.ValueKind.Null => null,
            _ => throw new ArgumentException($"A {value.Kind} is no number."),
        };

    /// <summary>Text of a text, a day or an amount; null of a null.</summary>
    internal static string? Text(in SqlValue value) =>
        value.Kind switch
        {
            SqlValue.ValueKind.Text => value.Text,
            SqlValue.ValueKind.Day => DayText.Of(value.Day),
            SqlValue.ValueKind.Amount => value.Amount.ToString(CultureInfo.InvariantCulture),
            SqlValue.ValueKind.Null => null,
            _ => throw new ArgumentException($"A {value.Kind} is no text."),
        };

    /// <summary>Bytes of bytes or of an identifier; null of a null.</summary>
    internal static byte[]? Bytes(in SqlValue value) =>
        value.Kind switch
        {
            SqlValue.ValueKind.Blob => value.Blob,
            SqlValue.ValueKind.Id => Id(value.Id),
            SqlValue.ValueKind.Null => null,
            _ => throw new ArgumentException($"A {value.Kind} is no bytes."),
        };

    private static byte[] Id(Guid id)
    {
        var bytes = new byte[IdLength];
        id.TryWriteBytes(bytes, bigEndian: true, out _);
        return bytes;
    }

    private static NpgsqlDbType Type(SqlValue.ValueKind kind) =>
        kind switch
        {
            SqlValue.ValueKind.Number => NpgsqlDbType.Bigint,
            SqlValue.ValueKind.Blob or SqlValue.ValueKind.Id => NpgsqlDbType.Bytea,
            SqlValue.ValueKind.Null => NpgsqlDbType.Unknown,
            _ => NpgsqlDbType.Text,
        };
}
