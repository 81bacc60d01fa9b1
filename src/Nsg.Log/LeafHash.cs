using System.Buffers;
using System.Globalization;
using System.Security.Cryptography;

namespace Nsg.Log;

/// <summary>Hashes of records: the salted payload hash, and the RFC 6962 leaf over the canonical header.</summary>
public static class LeafHash
{
    /// <summary>Bytes of a SHA-256 hash.</summary>
    public const int Length = 32;

    /// <summary>SHA-256(salt || payload).</summary>
    public static byte[] OfPayload(ReadOnlySpan<byte> salt, ReadOnlySpan<byte> payload)
    {
        var input = ArrayPool<byte>.Shared.Rent(salt.Length + payload.Length);
        try
        {
            salt.CopyTo(input);
            payload.CopyTo(input.AsSpan(salt.Length));
            return SHA256.HashData(input.AsSpan(0, salt.Length + payload.Length));
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(input, clearArray: true);
        }
    }

    /// <summary>SHA-256(0x00 || canonical header); needs the payload hash only, so it holds after an erasure.</summary>
    public static byte[] OfRecord(LogRecord record)
    {
        ArgumentNullException.ThrowIfNull(record);
        return SHA256.HashData(WriteHeader(record, CanonicalWriter.Begin().Raw("\0"u8)).Written);
    }

    /// <summary>
    /// The canonical header (RFC 8785): who, what, when, where in which stream, and the payload's hash. Its members
    /// are written in
    /// canonical order at once, since every record has one.
    /// </summary>
    public static byte[] Header(LogRecord record)
    {
        ArgumentNullException.ThrowIfNull(record);
        return WriteHeader(record, CanonicalWriter.Begin()).Written.ToArray();
    }

    /// <summary>The stream's name in headers and checkpoints.</summary>
    public static string StreamName(LogStream stream) =>
        stream switch
        {
            LogStream.Books => "books",
            LogStream.Access => "access",
            _ => throw new ArgumentOutOfRangeException(nameof(stream)),
        };

    /// <summary>The time as headers write it: UTC to the microsecond, <c>2026-01-31T12:00:00.000000Z</c>.</summary>
    public static string TimeText(DateTimeOffset time) =>
        time.UtcDateTime.ToString("yyyy-MM-ddTHH:mm:ss.ffffffZ", CultureInfo.InvariantCulture);

    private static CanonicalWriter WriteHeader(LogRecord record, CanonicalWriter output) =>
        output
            .Raw("{\"actor\":"u8)
            .Text(record.Actor)
            .Raw(",\"company\":"u8)
            .Text(record.Company)
            .Raw(",\"kind\":"u8)
            .Text(record.Kind)
            .Raw(",\"payloadHash\":"u8)
            .Hex(record.PayloadHash.Span)
            .Raw(",\"sequence\":"u8)
            .Number(record.Sequence)
            .Raw(",\"stream\":"u8)
            .Text(StreamName(record.Stream))
            .Raw(",\"time\":"u8)
            .Time(record.Time.UtcDateTime)
            .Raw("}"u8);
}
