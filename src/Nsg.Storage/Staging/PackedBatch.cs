using Nsg.Log;

namespace Nsg.Storage.Staging;

/// <summary>Consecutive records as a pack holds them, with their leaves.</summary>
/// <param name="Content">The records.</param>
/// <param name="Ends">Where in the content each ends.</param>
/// <param name="Leaves">The leaves, one behind the other.</param>
internal sealed record PackedBatch(byte[] Content, int[] Ends, byte[] Leaves)
{
    /// <summary>Writes and hashes records.</summary>
    /// <param name="company">The company's key.</param>
    /// <param name="first">Sequence of the first.</param>
    /// <param name="time">When they are registered.</param>
    /// <param name="salts">Their salts, one behind the other.</param>
    /// <param name="drafts">What they say.</param>
    internal static PackedBatch Of(
        string company,
        long first,
        DateTimeOffset time,
        byte[] salts,
        IReadOnlyList<RecordDraft> drafts
    )
    {
        var room = 0;
        for (var i = 0; i < drafts.Count; i++)
        {
            room += LogPack.Room(drafts[i]) + drafts[i].Payload.Length;
        }

        var batch = new PackedBatch(
            GC.AllocateUninitializedArray<byte>(room),
            new int[drafts.Count],
            new byte[drafts.Count * LeafHash.Length]
        );
        Span<byte> payloadHash = stackalloc byte[LeafHash.Length];
        for (var (i, at) = (0, 0); i < drafts.Count; i++)
        {
            at += LogPack.Write(
                batch.Content.AsSpan(at),
                time,
                drafts[i],
                salts.AsSpan(i * LeafHash.Length, LeafHash.Length),
                payloadHash
            );
            batch.Ends[i] = at;
            LeafHash.OfHeader(
                (company, LogStream.Books, first + i, time.UtcDateTime),
                drafts[i].Kind,
                drafts[i].Actor,
                payloadHash,
                batch.Leaves.AsSpan(i * LeafHash.Length, LeafHash.Length)
            );
        }

        return batch;
    }
}
