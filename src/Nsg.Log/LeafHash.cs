using System.Buffers.Binary;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;

namespace Nsg.Log;

/// <summary>Hashes of records: the salted payload hash, and the RFC 6962 leaf over the canonical header.</summary>
public static class LeafHash
{
    /// <summary>Bytes of a SHA-256 hash.</summary>
    public const int Length = 32;

    /// <summary>SHA-256(salt || payload).</summary>
    public static byte[] OfPayload(ReadOnlySpan<byte> salt, ReadOnlySpan<byte> payload)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        hash.AppendData(salt);
        hash.AppendData(payload);
        return hash.GetHashAndReset();
    }

    /// <summary>SHA-256(0x00 || canonical header); needs the payload hash only, so it holds after an erasure.</summary>
    public static byte[] OfRecord(LogRecord record)
    {
        var header = Header(record);
        Span<byte> input = new byte[header.Length + 1];
        header.CopyTo(input[1..]);
        return SHA256.HashData(input);
    }

    /// <summary>The canonical header (RFC 8785): who, what, when, where in which stream, and the payload's hash.</summary>
    public static byte[] Header(LogRecord record)
    {
        var json = new StringBuilder(256)
            .Append("{\"actor\":").Append(Quoted(record.Actor))
            .Append(",\"company\":").Append(Quoted(record.Company))
            .Append(",\"kind\":").Append(Quoted(record.Kind))
            .Append(",\"payloadHash\":\"").Append(Convert.ToHexStringLower(record.PayloadHash.Span))
            .Append("\",\"sequence\":").Append(record.Sequence.ToString(CultureInfo.InvariantCulture))
            .Append(",\"stream\":\"").Append(StreamName(record.Stream))
            .Append("\",\"time\":\"").Append(TimeText(record.Time)).Append("\"}");
        return CanonicalJson.Canonicalise(Encoding.UTF8.GetBytes(json.ToString()));
    }

    /// <summary>The stream's name in headers and checkpoints.</summary>
    public static string StreamName(LogStream stream) => stream switch
    {
        LogStream.Books => "books",
        LogStream.Access => "access",
        _ => throw new ArgumentOutOfRangeException(nameof(stream)),
    };

    /// <summary>The time as headers write it: UTC to the microsecond, <c>2026-01-31T12:00:00.000000Z</c>.</summary>
    public static string TimeText(DateTimeOffset time) =>
        time.UtcDateTime.ToString("yyyy-MM-ddTHH:mm:ss.ffffffZ", CultureInfo.InvariantCulture);

    private static string Quoted(string text) => JsonSerializer.Serialize(text, HeaderJson.Default.String);
}
