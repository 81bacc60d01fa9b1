using Nsg.Log;

namespace Nsg.Storage.Sqlite;

/// <summary>Appends records to a company's streams within the writer's transaction: sequence, salt, leaf, tree.</summary>
internal sealed class LogAppender(SqliteSession session, IRandomness randomness)
{
    /// <summary>Leaves under one stored node of the next level.</summary>
    internal const int Fan = 256;

    private readonly Dictionary<(string Company, LogStream Stream), MerkleRange> _heads = [];

    /// <summary>Forgets what was read of the heads; at the start of every transaction, and after a savepoint was rolled back.</summary>
    internal void Forget() => _heads.Clear();

    /// <summary>Appends a record.</summary>
    internal LogRecord Append(string company, LogStream stream, RecordDraft draft, DateTimeOffset now)
    {
        var head = Head(company, stream);
        var salt = new byte[LeafHash.Length];
        randomness.Fill(salt);
        var time = new DateTimeOffset(now.UtcTicks - (now.UtcTicks % TimeSpan.TicksPerMicrosecond), TimeSpan.Zero);
        var record = new LogRecord
        {
            Company = company,
            Stream = stream,
            Sequence = head.Size + 1,
            Time = time,
            Kind = draft.Kind,
            Actor = draft.Actor,
            Payload = draft.Payload,
            Salt = salt,
            PayloadHash = LeafHash.OfPayload(salt, draft.Payload.Span),
        };
        var leaf = LeafHash.OfRecord(record);
        head.Append(leaf);
        session.Run(
            "INSERT INTO log_record (company, stream, sequence, time, kind, actor, payload, salt, payload_hash, leaf) VALUES (@1,@2,@3,@4,@5,@6,@7,@8,@9,@10)",
            company, stream, record.Sequence, Microseconds(time), draft.Kind, draft.Actor, draft.Payload.ToArray(), salt, record.PayloadHash.ToArray(), leaf);
        if (head.Size % Fan == 0)
        {
            KeepNodes(company, stream, head.Size);
        }

        return record;
    }

    /// <summary>Writes the heads that grew; once per decision.</summary>
    internal void KeepHeads()
    {
        foreach (var ((company, stream), head) in _heads)
        {
            session.Run(
                "INSERT INTO log_head (company, stream, size, edge) VALUES (@1,@2,@3,@4) ON CONFLICT DO UPDATE SET size = excluded.size, edge = excluded.edge",
                company, stream, head.Size, head.Store());
        }
    }

    /// <summary>Microseconds since 1970, as the table keeps time.</summary>
    internal static long Microseconds(DateTimeOffset time) => (time.UtcTicks - DateTimeOffset.UnixEpoch.Ticks) / TimeSpan.TicksPerMicrosecond;

    private MerkleRange Head(string company, LogStream stream)
    {
        if (!_heads.TryGetValue((company, stream), out var head))
        {
            head = session.First(
                "SELECT size, edge FROM log_head WHERE company = @1 AND stream = @2",
                reader => MerkleRange.Restore(reader.GetInt64(0), reader.Bytes(1)),
                company, stream) ?? new MerkleRange();
            _heads.Add((company, stream), head);
        }

        return head;
    }

    /// <summary>A full run of 256 nodes becomes one node of the next level.</summary>
    private void KeepNodes(string company, LogStream stream, long size)
    {
        var level = 1;
        for (var count = size / Fan; count > 0; count /= Fan, level++)
        {
            var children = level == 1
                ? session.Rows(
                    "SELECT leaf FROM log_record WHERE company = @1 AND stream = @2 AND sequence > @3 AND sequence <= @4 ORDER BY sequence",
                    reader => reader.Bytes(0), company, stream, size - Fan, size)
                : session.Rows(
                    "SELECT hash FROM log_node WHERE company = @1 AND stream = @2 AND level = @3 AND position >= @4 ORDER BY position LIMIT 256",
                    reader => reader.Bytes(0), company, stream, level - 1, (count - 1) * Fan);
            session.Run(
                "INSERT INTO log_node (company, stream, level, position, hash) VALUES (@1,@2,@3,@4,@5)",
                company, stream, level, count - 1, Merkle.RootOf([.. children]));
            if (count % Fan != 0)
            {
                return;
            }
        }
    }
}
