using System.Text.Json;
using Nsg.Bookkeeping.Records;
using Nsg.Log;
using Nsg.Storage.Sql;
using Nsg.Storage.Tables;

namespace Nsg.Storage.Staging;

/// <summary>
/// Books that came in by packs and count already. The rows of their log and their vouchers are written pack by pack, each in a
/// transaction in which the pack goes: who is stopped leaves nothing half done, and several may do it beside each other.
/// </summary>
public sealed class Arrivals
{
    /// <summary>Where the first pack begins: behind the record that a company begins with.</summary>
    private const int Behind = 2;

    private readonly CommitWriter _writer;
    private readonly StoreReaders _readers;

    internal Arrivals(CommitWriter writer, StoreReaders readers) => (_writer, _readers) = (writer, readers);

    /// <summary>Companies with vouchers that are still to be written.</summary>
    public IReadOnlyList<string> Companies() =>
        _readers.Read(
            null,
            session =>
                session.Rows(
                    "SELECT DISTINCT p.company FROM log_pack p JOIN company c ON c.company = p.company ORDER BY p.company",
                    row => row.GetString(0)
                )
        );

    /// <summary>Records of a company that are still to be written; 0 when all are.</summary>
    public long Left(string company) =>
        _readers.Read(
            company,
            session =>
                (long)session.Scalar("SELECT coalesce(sum(records), 0) FROM log_pack WHERE company = @1", company)!
        );

    /// <summary>Writes all that is left of a company.</summary>
    /// <param name="company">Key.</param>
    /// <param name="cancellation">Stops between two packs.</param>
    public async Task LayOutAsync(string company, CancellationToken cancellation)
    {
        var next = ReadAsync(company, 0L);
        try
        {
            while (await next is { } pack)
            {
                cancellation.ThrowIfCancellationRequested();
                next = ReadAsync(company, pack.First);
                await _writer.ExecuteAsync(company, turn => Write(turn, company, pack));
            }
        }
        finally
        {
            // A pack that is read ahead when something fails holds a connection: whoever is told may close the store.
            await ((Task)next).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }

    private Task<Pack?> ReadAsync(string company, long behind) =>
        Task.Run(() =>
        {
            var (first, content) = _readers.Read(
                company,
                session =>
                    session.First(
                        "SELECT sequence, content FROM log_pack WHERE company = @1 AND sequence > @2 ORDER BY sequence LIMIT 1",
                        row => (row.GetInt64(0), row.Bytes(1)),
                        company,
                        behind
                    )
            );
            return content is null ? null : new Pack(first, [.. LogPack.Read(company, first, content).Select(Read)]);
        });

    /// <exception cref="InvalidDataException">The record is damaged.</exception>
    private static (HashedRecord Record, EntryPosted? Entry) Read(HashedRecord record)
    {
        try
        {
            return (
                record,
                record.Record.Kind == RecordKind.EntryPosted ? RecordJson.Read<EntryPosted>(record.Payload) : null
            );
        }
        catch (Exception fault) when (fault is JsonException or FormatException or ArgumentException)
        {
            throw LogPack.Damaged(record.Record.Company, record.Record.Sequence, fault);
        }
    }

    /// <summary>Nothing when somebody else has written it meanwhile, or the books never came to count.</summary>
    private static bool Write(WriterTurn turn, string company, Pack pack)
    {
        if (
            turn.Session.Scalar("SELECT 1 FROM company WHERE company = @1", company) is null
            || turn.Session.Change("DELETE FROM log_pack WHERE company = @1 AND sequence = @2", company, pack.First)
                == 0
        )
        {
            return false;
        }

        Require(turn.Session, company, pack);

        foreach (var (one, entry) in pack.Records)
        {
            LogTable.Insert(turn.Session, one.Record, one.Payload, one.Salt, one.PayloadHash, one.Leaf);
            if (entry is not null)
            {
                turn.Projector.ApplyRows(new RecordPlace(company, one.Record.Sequence, one.Record.Time), entry);
            }
        }

        return true;
    }

    /// <summary>The pack is all that there is of its records: it goes only when they are those that the tree is of.</summary>
    /// <exception cref="InvalidDataException">A record is damaged.</exception>
    private static void Require(SqlSession session, string company, Pack pack)
    {
        var leaves = pack.Records.Select(one => one.Record.Leaf).ToList();
        var from = pack.First;
        if (from % LogAppender.Fan == Behind)
        {
            // The company's first record stands in the log from the beginning.
            leaves.Insert(
                0,
                session.First(
                    PackedRows.BehindPacks
                        + "SELECT leaf FROM log_record WHERE company = @1 AND stream = 0 AND sequence = 1",
                    row => row.Bytes(0),
                    company
                ) ?? []
            );
            from--;
        }

        foreach (var run in leaves.Chunk(LogAppender.Fan))
        {
            var root = session.First(
                "SELECT hash FROM log_node WHERE company = @1 AND stream = 0 AND level = 1 AND position = @2",
                row => row.Bytes(0),
                company,
                from / LogAppender.Fan
            );
            if (root is null || run.Length != LogAppender.Fan || !Merkle.RootOf(run).AsSpan().SequenceEqual(root))
            {
                throw LogPack.Damaged(company, from, null);
            }

            from += LogAppender.Fan;
        }
    }

    private sealed record Pack(long First, IReadOnlyList<(HashedRecord Record, EntryPosted? Entry)> Records);
}
