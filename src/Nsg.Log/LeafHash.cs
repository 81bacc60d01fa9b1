using System.Buffers;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace Nsg.Log;

/// <summary>Hashes of records: the salted payload hash, and the RFC 6962 leaf over the canonical header.</summary>
public static class LeafHash
{
    /// <summary>Bytes of a SHA-256 hash.</summary>
    public const int Length = 32;

    private const int HeaderBytes = 512;

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
        var input = new ArrayBufferWriter<byte>(HeaderBytes);
        input.Write("\0"u8);
        WriteHeader(record, input);
        return SHA256.HashData(input.WrittenSpan);
    }

    /// <summary>
    /// The canonical header (RFC 8785): who, what, when, where in which stream, and the payload's hash. Its members are written in
    /// canonical order at once, since every record has one.
    /// </summary>
    public static byte[] Header(LogRecord record)
    {
        var output = new ArrayBufferWriter<byte>(HeaderBytes);
        WriteHeader(record, output);
        return output.WrittenSpan.ToArray();
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

    private static void WriteHeader(LogRecord record, ArrayBufferWriter<byte> output)
    {
        Member("{\"actor\":"u8, record.Actor, output);
        Member(",\"company\":"u8, record.Company, output);
        Member(",\"kind\":"u8, record.Kind, output);
        Member(",\"payloadHash\":"u8, Convert.ToHexStringLower(record.PayloadHash.Span), output);
        output.Write(",\"sequence\":"u8);
        output.Write(Encoding.ASCII.GetBytes(record.Sequence.ToString(CultureInfo.InvariantCulture)));
        Member(",\"stream\":"u8, StreamName(record.Stream), output);
        Member(",\"time\":"u8, TimeText(record.Time), output);
        output.Write("}"u8);
    }

    private static void Member(ReadOnlySpan<byte> name, string value, ArrayBufferWriter<byte> output)
    {
        output.Write(name);
        CanonicalJson.WriteString(value, output);
    }
}
