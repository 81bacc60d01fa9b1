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

    /// <summary>SHA-256 of salt and payload that stand one behind the other.</summary>
    /// <param name="salted">Salt and payload.</param>
    /// <param name="hash">Takes the hash, 32 bytes.</param>
    public static void OfSalted(ReadOnlySpan<byte> salted, Span<byte> hash) => SHA256.HashData(salted, hash);

    /// <summary>SHA-256(0x00 || canonical header); needs the payload hash only, so it holds after an erasure.</summary>
    public static byte[] OfRecord(LogRecord record)
    {
        ArgumentNullException.ThrowIfNull(record);
        return SHA256.HashData(WriteHeader(record, CanonicalWriter.Begin().Raw("\0"u8)).Written);
    }

    /// <summary>The leaf of a record that is about to be, of what its header says.</summary>
    /// <param name="place">Company, stream, sequence and time.</param>
    /// <param name="kind">What happened.</param>
    /// <param name="actor">Who or what caused it.</param>
    /// <param name="payloadHash">SHA-256(salt || payload).</param>
    /// <param name="leaf">Takes the hash, 32 bytes.</param>
    public static void OfHeader(
        (string Company, LogStream Stream, long Sequence, DateTime Time) place,
        string kind,
        string actor,
        ReadOnlySpan<byte> payloadHash,
        Span<byte> leaf
    ) =>
        SHA256.HashData(
            WriteHeader(place, kind, actor, payloadHash, CanonicalWriter.Begin().Raw("\0"u8)).Written,
            leaf
        );

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
        WriteHeader(
            (record.Company, record.Stream, record.Sequence, record.Time.UtcDateTime),
            record.Kind,
            record.Actor,
            record.PayloadHash.Span,
            output
        );

    private static CanonicalWriter WriteHeader(
        (string Company, LogStream Stream, long Sequence, DateTime Time) place,
        string kind,
        string actor,
        ReadOnlySpan<byte> payloadHash,
        CanonicalWriter output
    ) =>
        output
            .Raw("{\"actor\":"u8)
            .Text(actor)
            .Raw(",\"company\":"u8)
            .Text(place.Company)
            .Raw(",\"kind\":"u8)
            .Text(kind)
            .Raw(",\"payloadHash\":"u8)
            .Hex(payloadHash)
            .Raw(",\"sequence\":"u8)
            .Number(place.Sequence)
            .Raw(",\"stream\":"u8)
            .Text(StreamName(place.Stream))
            .Raw(",\"time\":"u8)
            .Time(place.Time)
            .Raw("}"u8);
}
