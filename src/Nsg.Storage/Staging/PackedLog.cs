using Nsg.Bookkeeping.Records;
using Nsg.Log;
using Nsg.Storage.Tables;

namespace Nsg.Storage.Staging;

/// <summary>
/// The log of a company on its way in, gathered into packs: its tree, its sums, and the records that are not packed yet.
/// Batches are taken one after the other, by one thread at a time.
/// </summary>
internal sealed class PackedLog
{
    private readonly byte[] _run = new byte[LogAppender.Fan * LeafHash.Length];
    private readonly List<List<byte[]>> _levels = [];
    private readonly List<long> _positions = [];
    private readonly MerkleRange _runs = new();
    private readonly string _company;
    private int _inRun;
    private long _last;
    private ReadOnlyMemory<byte> _held = ReadOnlyMemory<byte>.Empty;
    private int _heldCount;
    private List<LogNode> _nodes = [];
    private EntrySums _sums = new();

    /// <summary>Begins behind the record that stands in the log.</summary>
    /// <param name="created">The company's first record.</param>
    internal PackedLog(LogRecord created)
    {
        (_company, _last) = (created.Company, created.Sequence);
        Add(LeafHash.OfRecord(created));
    }

    /// <summary>
    /// Takes the next batch in. A pack ends where a run of the tree does, so that nothing that comes later needs a leaf of
    /// its records; what is behind waits for the next batch.
    /// </summary>
    /// <returns>The pack and the nodes that are ready to be written.</returns>
    internal PackedPart Add(PackedBatch batch)
    {
        for (var at = 0; at < batch.Leaves.Length; at += LeafHash.Length)
        {
            Add(batch.Leaves.AsSpan(at, LeafHash.Length));
        }

        var first = _last - _heldCount + 1;
        _last += batch.Ends.Length;
        var behind = (int)(_last % LogAppender.Fan);
        var packed = batch.Ends.Length - behind;
        if (packed <= 0)
        {
            Hold((byte[])[.. _held.Span, .. batch.Content], _heldCount + batch.Ends.Length);
            return new PackedPart(null, TakeNodes());
        }

        var end = batch.Ends[packed - 1];
        byte[] pack = [.. _held.Span, .. batch.Content.AsSpan(0, end)];
        var count = _heldCount + packed;
        Hold(batch.Content.AsMemory(end), behind);
        return new PackedPart((first, count, pack), TakeNodes());
    }

    /// <summary>Takes in what a voucher adds to the sums.</summary>
    internal void Add(EntryPosted entry) => _sums.Add(_company, entry);

    /// <summary>Sums that are ready to be written, each given out once.</summary>
    internal EntrySums TakeSums()
    {
        var sums = _sums;
        _sums = new EntrySums();
        return sums;
    }

    /// <summary>The tree over what is packed (of nothing when nothing is), and the records behind it.</summary>
    internal (MerkleRange Head, IReadOnlyList<HashedRecord> Tail) End() =>
        (
            MerkleRange.Restore(_runs.Size * LogAppender.Fan, _runs.Store()),
            LogPack.Read(_company, _last - _heldCount + 1, _held.Span)
        );

    private void Hold(ReadOnlyMemory<byte> records, int count) => (_held, _heldCount) = (records, count);

    private List<LogNode> TakeNodes()
    {
        var nodes = _nodes;
        _nodes = [];
        return nodes;
    }

    private void Add(ReadOnlySpan<byte> leaf)
    {
        leaf.CopyTo(_run.AsSpan(_inRun++ * LeafHash.Length));
        if (_inRun < LogAppender.Fan)
        {
            return;
        }

        _inRun = 0;
        var root = Merkle.RootOfRun(_run);
        _runs.Append(root);
        Keep(1, root);
    }

    private void Keep(int level, byte[] root)
    {
        if (_levels.Count < level)
        {
            _levels.Add([]);
            _positions.Add(0);
        }

        _nodes.Add(new LogNode(level, _positions[level - 1]++, root));
        var nodes = _levels[level - 1];
        nodes.Add(root);
        if (nodes.Count == LogAppender.Fan)
        {
            var above = Merkle.RootOf([.. nodes]);
            nodes.Clear();
            Keep(level + 1, above);
        }
    }
}

/// <summary>What of a packed log is ready to be written.</summary>
/// <param name="Pack">A pack, or null.</param>
/// <param name="Nodes">Nodes of the tree.</param>
internal sealed record PackedPart((long First, int Records, byte[] Content)? Pack, IReadOnlyList<LogNode> Nodes)
{
    /// <summary>Writes it.</summary>
    internal void Write(Sql.SqlSession session, string company)
    {
        if (Pack is var (first, records, content))
        {
            session.Run(
                "INSERT INTO log_pack (company, sequence, records, content) VALUES (@1,@2,@3,@4)",
                company,
                first,
                records,
                content
            );
        }

        foreach (var node in Nodes)
        {
            LogTable.Insert(session, company, LogStream.Books, node);
        }
    }
}
