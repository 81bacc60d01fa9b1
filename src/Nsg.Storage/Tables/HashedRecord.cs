using System.Runtime.InteropServices;
using Nsg.Log;

namespace Nsg.Storage.Tables;

/// <summary>A record with its leaf.</summary>
internal sealed record HashedRecord(LogRecord Record, byte[] Salt, byte[] Payload, byte[] PayloadHash, byte[] Leaf)
{
    /// <summary>Writes a draft's facts as JSON and hashes them.</summary>
    internal static HashedRecord Of(RecordPlace place, LogStream stream, byte[] salt, RecordDraft draft)
    {
        var payload = draft.Payload;
        var payloadHash = LeafHash.OfPayload(salt, payload.Span);
        var record = new LogRecord
        {
            Company = place.Company,
            Stream = stream,
            Sequence = place.Sequence,
            Time = place.Time,
            Kind = draft.Kind,
            Actor = draft.Actor,
            Payload = payload,
            Salt = salt,
            PayloadHash = payloadHash,
        };
        return new HashedRecord(record, salt, Bytes(payload), payloadHash, LeafHash.OfRecord(record));
    }

    /// <summary>The payload's own array, where it is one: nobody changes it any more.</summary>
    private static byte[] Bytes(ReadOnlyMemory<byte> payload) =>
        MemoryMarshal.TryGetArray(payload, out var segment)
        && segment.Offset == 0
        && segment.Count == segment.Array!.Length
            ? segment.Array
            : payload.ToArray();
}
