using Nsg.Log;
using Nsg.Storage.Sql;
using Nsg.Storage.Tables;

namespace Nsg.Storage.Queries;

/// <summary>The log as a whole, and what was signed of it.</summary>
public sealed partial class BooksQueries
{
    /// <summary>The state that the log had at earlier sizes.</summary>
    /// <exception cref="ArgumentOutOfRangeException">A stream is shorter.</exception>
    public Checkpoint CheckpointAt(long books, long access) =>
        new(Key, HeadAt(LogStream.Books, books), HeadAt(LogStream.Access, access));

    /// <summary>The proof that a stream of an earlier size is the beginning of the stream as it is.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The size is nothing, or larger than the stream.</exception>
    public IReadOnlyList<byte[]> Consistency(LogStream stream, long first) =>
        Merkle.ConsistencyProof(
            LogTable.Subtrees(_session, Key, stream),
            first,
            LogTable.Head(_session, Key, stream).Size
        );

    /// <summary>Hands every record of a stream to a function, in order, up to a sequence.</summary>
    public void EachRecord(LogStream stream, long last, Action<LogRecord> read) =>
        LogTable.Each(
            _session,
            Key,
            stream,
            (record, _) =>
            {
                if (record.Sequence <= last)
                {
                    read(record);
                }
            }
        );

    /// <summary>Signed checkpoints that were given out, up to sizes of both streams, oldest first.</summary>
    public IReadOnlyList<(long Books, long Access, string Note)> SignedCheckpoints(long books, long access) =>
        _session.Rows(
            "SELECT books, access, note FROM log_checkpoint WHERE company = @1 AND books <= @2 AND access <= @3 ORDER BY books, access",
            reader => (reader.GetInt64(0), reader.GetInt64(1), reader.GetString(2)),
            Key,
            books,
            access
        );

    /// <summary>Public keys of who signed the checkpoints.</summary>
    public IReadOnlyList<string> CheckpointKeys() =>
        _session.Rows(
            "SELECT note_key FROM log_checkpoint_key WHERE company = @1 ORDER BY note_key",
            reader => reader.GetString(0),
            Key
        );

    private StreamHead HeadAt(LogStream stream, long size)
    {
        var (whole, _) = LogTable.Head(_session, Key, stream);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(size, whole);
        return new StreamHead(size, Merkle.Root(LogTable.Subtrees(_session, Key, stream), size));
    }
}
