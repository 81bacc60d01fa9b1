using System.Globalization;
using Microsoft.Data.Sqlite;

namespace Nsg.Storage.Sqlite;

/// <summary>Reads columns as the program's types.</summary>
internal static class ReaderExtensions
{
    internal static Guid Id(this SqliteDataReader reader, int column) => new(reader.GetFieldValue<byte[]>(column), bigEndian: true);

    internal static Guid? IdOrNull(this SqliteDataReader reader, int column) => reader.IsDBNull(column) ? null : reader.Id(column);

    internal static byte[] Bytes(this SqliteDataReader reader, int column) => reader.GetFieldValue<byte[]>(column);

    internal static string? TextOrNull(this SqliteDataReader reader, int column) => reader.IsDBNull(column) ? null : reader.GetString(column);

    internal static long? NumberOrNull(this SqliteDataReader reader, int column) => reader.IsDBNull(column) ? null : reader.GetInt64(column);

    internal static DateOnly Date(this SqliteDataReader reader, int column) =>
        DateOnly.ParseExact(reader.GetString(column), "yyyy-MM-dd", CultureInfo.InvariantCulture);

    internal static DateOnly? DateOrNull(this SqliteDataReader reader, int column) => reader.IsDBNull(column) ? null : reader.Date(column);

    internal static decimal Amount(this SqliteDataReader reader, int column) =>
        decimal.Parse(reader.GetString(column), NumberStyles.Number, CultureInfo.InvariantCulture);

    internal static decimal? AmountOrNull(this SqliteDataReader reader, int column) => reader.IsDBNull(column) ? null : reader.Amount(column);
}
