using Nsg.Bookkeeping;
using Nsg.Bookkeeping.Records;
using Nsg.Log;
using Nsg.Storage.Sql;
using Nsg.Storage.Tables;

namespace Nsg.Storage.Staging;

/// <summary>
/// A company's log on its way in from another node, record by record as it stands there. Nobody sees it before it is
/// published; one that
/// was broken off is cleared away.
/// </summary>
public sealed class RestoredLog
{
    private readonly CommitWriter _writer;

    internal RestoredLog(CommitWriter writer, string company) => (_writer, Company) = (writer, company);

    /// <summary>Key of the company, the same as on the other node: it is part of every leaf.</summary>
    public string Company { get; }

    /// <summary>Puts records behind the earlier ones of their stream.</summary>
    public Task<bool> AddAsync(IReadOnlyList<LogRecord> records) =>
        _writer.ExecuteAsync(
            Company,
            turn =>
            {
                Touch(turn);
                foreach (var record in records)
                {
                    turn.Log.Restore(record);
                }

                return true;
            }
        );

    /// <summary>Keeps an original.</summary>
    public Task<bool> AddAsync(OriginalContent original) =>
        _writer.ExecuteAsync(
            Company,
            turn =>
            {
                Touch(turn);
                return turn.Session.Change(
                        "INSERT INTO original (company, sha256, size, compressed) VALUES (@1,@2,@3,@4) ON CONFLICT (company, sha256) DO NOTHING",
                        Company,
                        original.Sha256,
                        original.Size,
                        original.Compressed.ToArray()
                    ) > 0;
            }
        );

    /// <summary>Makes the tables from the log and lets the company be seen, when the log is what its checkpoint
    /// says.</summary>
    /// <param name="checkpoint">What both streams must come to.</param>
    /// <param name="notes">Signed checkpoints, with the sizes that they are of.</param>
    /// <param name="keys">Public keys of who signed them.</param>
    /// <param name="cosignatures">Signatures of witnesses.</param>
    /// <param name="stamps">Time stamps.</param>
    /// <returns>Why nothing counts, or null.</returns>
    public Task<string?> PublishAsync(
        Checkpoint checkpoint,
        IReadOnlyList<(Checkpoint At, string Note)> notes,
        IReadOnlyList<string> keys,
        IReadOnlyList<KeptCosignature> cosignatures,
        IReadOnlyList<KeptStamp> stamps
    ) =>
        _writer.ExecuteAsync(
            Company,
            turn =>
            {
                Touch(turn);
                turn.Log.KeepHeads();
                if (!Head(turn).IsSameAs(checkpoint))
                {
                    return "the log that came in is not the one of the checkpoint";
                }

                var created = LogTable.Find(turn.Session, Company, LogStream.Books, 1)!;
                if (
                    CompanyTable.Taken(
                        turn.Session,
                        Company,
                        RecordJson.Read<CompanyCreated>(created.Payload!.Value.Span).Identifiers.Concat(Numbered(turn))
                    ) is
                    { } taken
                )
                {
                    return $"a company {taken} is on this node already";
                }

                for (var sequence = 1L; sequence <= checkpoint.Books.Size; sequence++)
                {
                    turn.Projector.Apply(LogTable.Find(turn.Session, Company, LogStream.Books, sequence)!);
                }

                turn.Projector.WritePending();
                GrantProjection.RecountUses(turn.Session, Company);
                foreach (var (at, note) in notes)
                {
                    CheckpointTable.Keep(turn.Session, at, note, keys);
                }

                foreach (var one in cosignatures)
                {
                    EvidenceTable.Keep(turn.Session, Company, one, turn.Now);
                }

                foreach (var one in stamps)
                {
                    EvidenceTable.Keep(turn.Session, Company, one, turn.Now);
                }

                turn.Session.Run("DELETE FROM staging WHERE company = @1 AND staging = @1", Company);
                turn.Asked.Forget();
                return null;
            }
        );

    /// <summary>Takes everything away again.</summary>
    public Task DiscardAsync() => new StagedBooks(_writer, Company, Company, isNew: true).DiscardAsync();

    /// <summary>Numbers that the company got after it began.</summary>
    private List<string> Numbered(WriterTurn turn) =>
        [
            .. turn
                .Session.Rows(
                    "SELECT payload FROM log_record WHERE company = @1 AND stream = @2 AND kind = @3 AND payload IS NOT NULL",
                    row => RecordJson.Read<CompanyNumbered>(row.Bytes(0)).Identifiers,
                    Company,
                    LogStream.Books,
                    RecordKind.CompanyNumbered
                )
                .SelectMany(one => one),
        ];

    private Checkpoint Head(WriterTurn turn)
    {
        var books = LogTable.Head(turn.Session, Company, LogStream.Books);
        var access = LogTable.Head(turn.Session, Company, LogStream.Access);
        return new Checkpoint(
            Company,
            new StreamHead(books.Size, books.Edge.Root()),
            new StreamHead(access.Size, access.Edge.Root())
        );
    }

    private void Touch(WriterTurn turn)
    {
        if (
            turn.Session.Change(
                "UPDATE staging SET touched = @2 WHERE company = @1 AND staging = @1",
                Company,
                LogAppender.Microseconds(turn.Now)
            ) == 0
        )
        {
            throw new InvalidDataException("the staged log was given up for lost; run the import again");
        }
    }
}
