using System.Buffers;
using System.Text;
using System.Text.Json;
using Nsg.Log;

namespace Nsg.Node.Archive;

/// <summary>Names and lines of an archive.</summary>
internal static class ArchiveFormat
{
    internal const string Readme = "README.txt";
    internal const string Checkpoint = "checkpoint.txt";
    internal const string Keys = "keys.txt";
    internal const string Books = "books.ndjson";
    internal const string Access = "access.ndjson";
    internal const string Checkpoints = "checkpoints/";
    internal const string Witnesses = "witnesses/";
    internal const string WitnessKeys = "witness-keys.txt";
    internal const string Stamps = "stamps/";
    internal const string Originals = "originals/";

    /// <summary>Text, which may hold nothing else.</summary>
    internal static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    /// <summary>Bytes of one record at most.</summary>
    internal const int LineMax = 64 << 20;

    /// <summary>Bytes of one original at most.</summary>
    internal const long OriginalMax = 1L << 30;

    /// <summary>A record as one line.</summary>
    internal static byte[] Line(LogRecord record)
    {
        var output = new ArrayBufferWriter<byte>();
        using (
            var json = new Utf8JsonWriter(
                output,
                new JsonWriterOptions
                {
                    Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
                }
            )
        )
        {
            json.WriteStartObject();
            json.WriteNumber("sequence", record.Sequence);
            json.WriteString("time", LeafHash.TimeText(record.Time));
            json.WriteString("kind", record.Kind);
            json.WriteString("actor", record.Actor);
            json.WriteString("payloadHash", Convert.ToHexStringLower(record.PayloadHash.Span));
            json.WriteString("leaf", Convert.ToHexStringLower(LeafHash.OfRecord(record)));
            if (record.Salt is { } salt)
            {
                json.WriteString("salt", Convert.ToHexStringLower(salt.Span));
            }

            if (record.Payload is { } payload)
            {
                json.WritePropertyName("payload");
                json.WriteRawValue(payload.Span, skipInputValidation: true);
            }

            json.WriteEndObject();
        }

        output.Write("\n"u8);
        return output.WrittenSpan.ToArray();
    }

    /// <summary>Reads a line, and checks that its hashes are those of what it holds.</summary>
    /// <exception cref="InvalidDataException">It is no record, or was changed.</exception>
    internal static LogRecord Record(string company, LogStream stream, ReadOnlySpan<byte> line, long number)
    {
        var place = $"{LeafHash.StreamName(stream)}.ndjson line {number}";
        try
        {
            var reader = new Utf8JsonReader(line);
            using var json = JsonDocument.ParseValue(ref reader);
            var one = json.RootElement;
            var record = new LogRecord
            {
                Company = company,
                Stream = stream,
                Sequence = one.GetProperty("sequence").GetInt64(),
                Time = one.GetProperty("time").GetDateTimeOffset(),
                Kind = one.GetProperty("kind").GetString()!,
                Actor = one.GetProperty("actor").GetString()!,
                Payload = one.TryGetProperty("payload", out var payload)
                    ? Encoding.UTF8.GetBytes(payload.GetRawText())
                    : default(ReadOnlyMemory<byte>?),
                Salt = one.TryGetProperty("salt", out var salt)
                    ? Convert.FromHexString(salt.GetString()!)
                    : default(ReadOnlyMemory<byte>?),
                PayloadHash = Convert.FromHexString(one.GetProperty("payloadHash").GetString()!),
            };
            if (record.Sequence != number)
            {
                throw new InvalidDataException(
                    $"{place}: the record is number {record.Sequence}; one is missing, or they changed places"
                );
            }

            if (
                record.Payload is { } bytes
                && (
                    record.Salt is not { } grain
                    || !LeafHash.OfPayload(grain.Span, bytes.Span).AsSpan().SequenceEqual(record.PayloadHash.Span)
                )
            )
            {
                throw new InvalidDataException($"{place}: the payload is not the one that was hashed");
            }

            return
                Convert.ToHexStringLower(LeafHash.OfRecord(record)) == one.GetProperty("leaf").GetString()
                && Line(record).AsSpan()[..^1].SequenceEqual(line)
                ? record
                : throw new InvalidDataException($"{place}: the record is not the one that was hashed");
        }
        catch (Exception fault)
            when (fault
                    is JsonException
                        or KeyNotFoundException
                        or FormatException
                        or InvalidOperationException
                        or ArgumentException
            )
        {
            throw new InvalidDataException($"{place} is no record: {fault.Message}", fault);
        }
    }
}
