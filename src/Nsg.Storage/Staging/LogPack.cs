using System.Buffers.Binary;
using System.Text;
using Nsg.Log;
using Nsg.Storage.Tables;

namespace Nsg.Storage.Staging;

/// <summary>
/// Consecutive records of a company's books in one piece: of each its time, kind, actor, salt and payload. What is left out
/// follows from them.
/// </summary>
internal static class LogPack
{
    private const int TimeLength = sizeof(long);
    private const int Lengths = sizeof(byte) + sizeof(ushort) + sizeof(int);
    private const int Fixed = TimeLength + Lengths + LeafHash.Length;

    /// <summary>Room that a record takes, besides its payload.</summary>
    internal static int Room(RecordDraft draft) =>
        Fixed + Encoding.UTF8.GetByteCount(draft.Kind) + Encoding.UTF8.GetByteCount(draft.Actor);

    /// <summary>Writes a record behind the ones before.</summary>
    /// <param name="rest">Where.</param>
    /// <param name="time">When it was registered.</param>
    /// <param name="draft">What it says.</param>
    /// <param name="salt">Its salt.</param>
    /// <param name="payloadHash">Takes the hash of salt and payload.</param>
    /// <returns>Bytes written.</returns>
    internal static int Write(
        Span<byte> rest,
        DateTimeOffset time,
        RecordDraft draft,
        ReadOnlySpan<byte> salt,
        Span<byte> payloadHash
    )
    {
        var payload = draft.Payload.Span;
        BinaryPrimitives.WriteInt64LittleEndian(rest, LogAppender.Microseconds(time));
        var lengths = rest[TimeLength..];
        var texts = lengths[Lengths..];
        var kind = Encoding.UTF8.GetBytes(draft.Kind, texts);
        var actor = Encoding.UTF8.GetBytes(draft.Actor, texts[kind..]);
        lengths[0] = checked((byte)kind);
        BinaryPrimitives.WriteUInt16LittleEndian(lengths[sizeof(byte)..], checked((ushort)actor));
        BinaryPrimitives.WriteInt32LittleEndian(lengths[(sizeof(byte) + sizeof(ushort))..], payload.Length);

        // Salt and payload stand as they are hashed.
        var salted = texts.Slice(kind + actor, LeafHash.Length + payload.Length);
        salt.CopyTo(salted);
        payload.CopyTo(salted[LeafHash.Length..]);
        LeafHash.OfSalted(salted, payloadHash);
        return TimeLength + Lengths + kind + actor + salted.Length;
    }

    /// <summary>The records of a pack.</summary>
    /// <param name="company">The company's key.</param>
    /// <param name="first">Sequence of the first record.</param>
    /// <param name="pack">The bytes.</param>
    /// <exception cref="InvalidDataException">The pack is damaged.</exception>
    internal static IReadOnlyList<HashedRecord> Read(string company, long first, ReadOnlySpan<byte> pack)
    {
        try
        {
            var records = new List<HashedRecord>();
            while (!pack.IsEmpty)
            {
                records.Add(Next(company, first + records.Count, ref pack));
            }

            return records;
        }
        catch (Exception fault) when (fault is ArgumentOutOfRangeException or IndexOutOfRangeException)
        {
            throw Damaged(company, first, fault);
        }
    }

    /// <summary>What is told of a pack that cannot be read.</summary>
    internal static InvalidDataException Damaged(string company, long sequence, Exception? fault) =>
        new(
            $"records from {sequence} on of company {company} are damaged in the database; restore it from a backup, or take the file in anew",
            fault
        );

    private static HashedRecord Next(string company, long sequence, ref ReadOnlySpan<byte> rest)
    {
        var time = DateTimeOffset.UnixEpoch.AddTicks(
            BinaryPrimitives.ReadInt64LittleEndian(rest) * TimeSpan.TicksPerMicrosecond
        );
        var lengths = rest[TimeLength..];
        var kind = lengths[0];
        var actor = BinaryPrimitives.ReadUInt16LittleEndian(lengths[sizeof(byte)..]);
        var payload = BinaryPrimitives.ReadInt32LittleEndian(lengths[(sizeof(byte) + sizeof(ushort))..]);
        var texts = lengths[Lengths..];
        var salt = texts.Slice(kind + actor, LeafHash.Length).ToArray();
        var draft = new RecordDraft(
            Encoding.UTF8.GetString(texts[..kind]),
            Encoding.UTF8.GetString(texts.Slice(kind, actor)),
            texts.Slice(kind + actor + LeafHash.Length, payload).ToArray()
        );
        rest = rest[(Fixed + kind + actor + payload)..];
        return HashedRecord.Of(new RecordPlace(company, sequence, time), LogStream.Books, salt, draft);
    }
}
