using Nsg.Log;
using Nsg.Storage.Sql;

namespace Nsg.Storage.Tables;

/// <summary>Reads and writes rows of the log.</summary>
internal static class LogTable
{
    private const string Columns =
        "SELECT company, stream, sequence, time, kind, actor, payload, salt, payload_hash, leaf FROM log_record WHERE ";

    internal static LogRecord? Find(SqlSession session, string company, LogStream stream, long sequence) =>
        session.First(Columns + "company = @1 AND stream = @2 AND sequence = @3", Read, company, stream, sequence);

    internal static List<LogRecord> After(
        SqlSession session,
        string company,
        LogStream stream,
        long cursor,
        int limit
    ) =>
        session.Rows(
            Columns + "company = @1 AND stream = @2 AND sequence > @3 ORDER BY sequence LIMIT @4",
            Read,
            company,
            stream,
            cursor,
            limit
        );

    internal static void Each(SqlSession session, string company, LogStream stream, Action<LogRecord, byte[]> read) =>
        session.Each(
            Columns + "company = @1 AND stream = @2 ORDER BY sequence",
            reader => read(Read(reader), reader.Bytes(9)),
            company,
            stream
        );

    internal static (long Size, MerkleRange Edge) Head(SqlSession session, string company, LogStream stream)
    {
        var edge =
            session.First(
                "SELECT size, edge FROM log_head WHERE company = @1 AND stream = @2",
                reader => MerkleRange.Restore(reader.GetInt64(0), reader.Bytes(1)),
                company,
                stream
            ) ?? new MerkleRange();
        return (edge.Size, edge);
    }

    /// <summary>The head, or null when what is stored is none.</summary>
    internal static (long Size, MerkleRange Edge)? IntactHead(SqlSession session, string company, LogStream stream)
    {
        try
        {
            return Head(session, company, stream);
        }
        catch (ArgumentException)
        {
            return null;
        }
    }

    /// <summary>Roots of runs of leaves, from stored nodes where a run is one, else from their halves.</summary>
    internal static SubtreeRoot Subtrees(SqlSession session, string company, LogStream stream)
    {
        return Root;

        byte[] Root(long from, long count)
        {
            if (count <= LogAppender.Fan)
            {
                var leaves = session.Rows(
                    "SELECT leaf FROM log_record WHERE company = @1 AND stream = @2 AND sequence > @3 AND sequence <= @4 ORDER BY sequence",
                    reader => reader.Bytes(0),
                    company,
                    stream,
                    from,
                    from + count
                );

                // Where records were taken away past the program, the root of nothing stands in for theirs: it is
                // that of no checkpoint.
                return leaves.Count == count ? Merkle.RootOf([.. leaves]) : Merkle.EmptyRoot();
            }

            // The largest whole runs that are stored, all of them in one question, and what is behind the last of them.
            var (level, width) = (1, (long)LogAppender.Fan);
            while (width * LogAppender.Fan <= count)
            {
                (level, width) = (level + 1, width * LogAppender.Fan);
            }

            var (whole, rest) = (count / width, count % width);
            var nodes =
                from % width != 0
                    ? []
                    : session.Rows(
                        "SELECT hash FROM log_node WHERE company = @1 AND stream = @2 AND level = @3 AND position >= @4 AND position < @5 ORDER BY position",
                        reader => reader.Bytes(0),
                        company,
                        stream,
                        level,
                        from / width,
                        (from / width) + whole
                    );
            if (nodes.Count == whole)
            {
                return Merkle.RootOf(rest == 0 ? [.. nodes] : [.. nodes, Root(from + (whole * width), rest)]);
            }

            var left = 1L << System.Numerics.BitOperations.Log2((ulong)count - 1);
            return Merkle.Node(Root(from, left), Root(from + left, count - left));
        }
    }

    /// <summary>Writes a record's row.</summary>
    internal static void Insert(
        SqlSession session,
        LogRecord record,
        byte[]? payload,
        byte[]? salt,
        byte[] payloadHash,
        byte[] leaf
    ) =>
        session.Run(
            "INSERT INTO log_record (company, stream, sequence, time, kind, actor, payload, salt, payload_hash, leaf) VALUES (@1,@2,@3,@4,@5,@6,@7,@8,@9,@10)",
            record.Company,
            record.Stream,
            record.Sequence,
            LogAppender.Microseconds(record.Time),
            record.Kind,
            record.Actor,
            payload,
            salt,
            payloadHash,
            leaf
        );

    /// <summary>Writes a node of the tree.</summary>
    internal static void Insert(SqlSession session, string company, LogStream stream, LogNode node) =>
        session.Run(
            "INSERT INTO log_node (company, stream, level, position, hash) VALUES (@1,@2,@3,@4,@5)",
            company,
            stream,
            node.Level,
            node.Position,
            node.Hash
        );

    /// <summary>Keeps the end of a stream.</summary>
    internal static void KeepHead(SqlSession session, string company, LogStream stream, MerkleRange head) =>
        session.Run(
            "INSERT INTO log_head (company, stream, size, edge) VALUES (@1,@2,@3,@4) ON CONFLICT (company, stream) DO UPDATE SET size = excluded.size, edge = excluded.edge",
            company,
            stream,
            head.Size,
            head.Store()
        );

    private static LogRecord Read(SqlRow reader) =>
        new()
        {
            Company = reader.GetString(0),
            Stream = (LogStream)reader.GetInt32(1),
            Sequence = reader.GetInt64(2),
            Time = new DateTimeOffset(
                DateTimeOffset.UnixEpoch.Ticks + (reader.GetInt64(3) * TimeSpan.TicksPerMicrosecond),
                TimeSpan.Zero
            ),
            Kind = reader.GetString(4),
            Actor = reader.GetString(5),

            // Said in full: a null array would become an empty payload, which is none.
            Payload = reader.IsDBNull(6) ? default(ReadOnlyMemory<byte>?) : reader.Bytes(6),
            Salt = reader.IsDBNull(7) ? default(ReadOnlyMemory<byte>?) : reader.Bytes(7),
            PayloadHash = reader.Bytes(8),
        };
}

/// <summary>A node of the tree that is kept: the root of 256 nodes of the level below.</summary>
/// <param name="Level">From 1; its node stands for 256 leaves, that of the next for 65,536.</param>
/// <param name="Position">From 0, left to right.</param>
/// <param name="Hash">RFC 6962 root.</param>
internal readonly record struct LogNode(int Level, long Position, byte[] Hash);
