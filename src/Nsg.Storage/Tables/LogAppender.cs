using Nsg.Log;
using Nsg.Storage.Sql;

namespace Nsg.Storage.Tables;

/// <summary>Appends records to a company's streams within the writer's transaction: sequence, salt, leaf,
/// tree.</summary>
internal sealed class LogAppender(SqlSession session, IRandomness randomness)
{
    /// <summary>Leaves under one stored node of the next level.</summary>
    internal const int Fan = 256;

    private readonly Dictionary<(string Company, LogStream Stream), StreamEnd> _ends = [];
    private readonly Dictionary<(string Company, LogStream Stream), StreamEnd> _grown = [];
    private readonly List<RecordBatch> _pending = [];

    /// <summary>Ends of streams that are remembered.</summary>
    internal int KeptCount => _ends.Count;

    /// <summary>Forgets what was read of the streams' ends; before a transaction when another connection wrote, and
    /// after a rollback.</summary>
    internal void Forget()
    {
        _ends.Clear();
        _grown.Clear();
        _pending.Clear();
    }

    /// <summary>
    /// Takes over the ends of a company's streams as a transaction found them under the lock of the company. All that
    /// is known of a company follows from
    /// its log, and an end is the root of all before it.
    /// </summary>
    /// <returns>Whether the books are as they were when this was last told, so that what was read of them holds
    /// on.</returns>
    internal bool TakeEnds(string company, IReadOnlyList<(LogStream Stream, MerkleRange End)> ends)
    {
        var isSame = true;
        foreach (var (stream, end) in ends)
        {
            if (_ends.TryGetValue((company, stream), out var known) && known.Head.IsSameAs(end))
            {
                known.Leaf = null;
            }
            else
            {
                _ends[(company, stream)] = new StreamEnd(end);
                isSame &= stream is not LogStream.Books;
            }
        }

        return isSame && ends.Count > 0;
    }

    /// <summary>
    /// Registers a record: it has its place from here on. It is written as JSON and hashed beside the writer, and
    /// stands in the table
    /// after <see cref="WritePending"/>.
    /// </summary>
    internal RecordPlace Append(string company, LogStream stream, RecordDraft draft, DateTimeOffset now)
    {
        var end = End(company, stream);
        var salt = new byte[LeafHash.Length];
        randomness.Fill(salt);
        var time = new DateTimeOffset(now.UtcTicks - (now.UtcTicks % TimeSpan.TicksPerMicrosecond), TimeSpan.Zero);
        var place = new RecordPlace(company, ++end.Last, time);
        if (_pending.Count == 0 || _pending[^1].IsFull)
        {
            _pending.Add(new RecordBatch());
        }

        _pending[^1].Add(place, stream, salt, draft);
        if (_pending[^1].IsFull)
        {
            _pending[^1].HashAhead();
        }

        return place;
    }

    /// <summary>Writes the records that were registered since.</summary>
    /// <summary>Sequence of the last record of a stream, with those of the open transaction.</summary>
    internal long Last(string company, LogStream stream) => End(company, stream).Last;

    internal void WritePending()
    {
        foreach (var one in _pending.SelectMany(batch => batch.Hashed))
        {
            Write(one.Record, one.Payload, one.Salt, one.PayloadHash, one.Leaf);
        }

        _pending.Clear();
    }

    /// <summary>Writes the records that were registered, and the heads that grew; before a transaction or savepoint
    /// ends.</summary>
    internal void KeepHeads()
    {
        WritePending();
        foreach (var ((company, stream), end) in _grown)
        {
            LogTable.KeepHead(session, company, stream, end.Head);
        }

        _grown.Clear();
    }

    /// <summary>Puts a record of another node's log behind the ones that are here, as it stands.</summary>
    /// <exception cref="InvalidDataException">It is not the next one.</exception>
    internal void Restore(LogRecord record)
    {
        WritePending();
        var end = End(record.Company, record.Stream);
        if (record.Sequence != end.Last + 1)
        {
            throw new InvalidDataException($"record {record.Sequence} does not follow {end.Last}");
        }

        end.Last++;
        Write(
            record,
            record.Payload?.ToArray(),
            record.Salt?.ToArray(),
            record.PayloadHash.ToArray(),
            LeafHash.OfRecord(record)
        );
    }

    /// <summary>
    /// The last record that this transaction wrote to each stream, with its leaf. Salts are random, so it is in the
    /// log only if the transaction was
    /// committed.
    /// </summary>
    internal IReadOnlyList<(string Company, LogStream Stream, long Sequence, byte[] Leaf)> Written() =>
        [
            .. _ends
                .Where(one => one.Value.Leaf is not null)
                .Select(one => (one.Key.Company, one.Key.Stream, one.Value.Head.Size, one.Value.Leaf!)),
        ];

    /// <summary>Microseconds since 1970, as the table keeps time.</summary>
    internal static long Microseconds(DateTimeOffset time) =>
        (time.UtcTicks - DateTimeOffset.UnixEpoch.Ticks) / TimeSpan.TicksPerMicrosecond;

    private void Write(LogRecord record, byte[]? payload, byte[]? salt, byte[] payloadHash, byte[] leaf)
    {
        var end = End(record.Company, record.Stream);
        _grown[(record.Company, record.Stream)] = end;
        var head = end.Head;
        head.Append(leaf);
        end.Leaf = leaf;
        LogTable.Insert(session, record, payload, salt, payloadHash, leaf);
        if (head.Size % Fan == 0)
        {
            KeepNodes(record.Company, record.Stream, head.Size);
        }
    }

    private StreamEnd End(string company, LogStream stream)
    {
        if (!_ends.TryGetValue((company, stream), out var end))
        {
            end = new StreamEnd(LogTable.Head(session, company, stream).Edge);
            _ends.Add((company, stream), end);
        }

        return end;
    }

    /// <summary>The tree over the records that are written, and the last sequence given out.</summary>
    private sealed class StreamEnd(MerkleRange head)
    {
        internal MerkleRange Head { get; } = head;

        internal long Last { get; set; } = head.Size;

        /// <summary>Leaf of the last record that this transaction wrote, or null.</summary>
        internal byte[]? Leaf { get; set; }
    }

    /// <summary>A full run of 256 nodes becomes one node of the next level. Packs end where a run does, so that none of
    /// its records waits in one.</summary>
    private void KeepNodes(string company, LogStream stream, long size)
    {
        var level = 1;
        for (var count = size / Fan; count > 0; count /= Fan, level++)
        {
            var children =
                level == 1
                    ? session.Rows(
                        PackedRows.BehindPacks
                            + "SELECT leaf FROM log_record WHERE company = @1 AND stream = @2 AND sequence > @3 AND sequence <= @4 ORDER BY sequence",
                        reader => reader.Bytes(0),
                        company,
                        stream,
                        size - Fan,
                        size
                    )
                    : session.Rows(
                        "SELECT hash FROM log_node WHERE company = @1 AND stream = @2 AND level = @3 AND position >= @4 ORDER BY position LIMIT 256",
                        reader => reader.Bytes(0),
                        company,
                        stream,
                        level - 1,
                        (count - 1) * Fan
                    );
            LogTable.Insert(session, company, stream, new LogNode(level, count - 1, Merkle.RootOf([.. children])));
            if (count % Fan != 0)
            {
                return;
            }
        }
    }
}
