using Nsg.Bookkeeping.Records;
using Nsg.Log;
using Nsg.Storage.Sql;
using Nsg.Storage.Tables;

namespace Nsg.Storage.Staging;

/// <summary>
/// Books on their way in, in short transactions, seen by nobody until the last record makes all of them count at
/// once. A new company's records go straight into its log, which nobody can ask for before: as rows, or in packs where
/// there are many. Those for a company that is here wait beside its log.
/// </summary>
public sealed class StagedBooks
{
    private const int DiscardRows = 20_000;

    private readonly CommitWriter _writer;
    private readonly string _staging;
    private readonly bool _isNew;
    private readonly PackedBooks? _packed;
    private long _ordinal;

    internal StagedBooks(CommitWriter writer, string company, string staging, bool isNew, PackedBooks? packed = null) =>
        (_writer, Company, _staging, _isNew, _packed) = (writer, company, staging, isNew, packed);

    /// <summary>Key of the company.</summary>
    public string Company { get; }

    /// <summary>Puts records behind the earlier ones; durable when the task ends. Calls are taken in their
    /// order.</summary>
    public Task<bool> AddAsync(IReadOnlyList<RecordDraft> drafts)
    {
        if (_packed is not null)
        {
            return _packed.AddAsync(drafts, Touch);
        }

        var first = _ordinal;
        _ordinal += drafts.Count;
        return _writer.ExecuteAsync(
            Company,
            turn =>
            {
                Touch(turn);
                for (var i = 0; i < drafts.Count; i++)
                {
                    if (_isNew)
                    {
                        turn.Projector.Apply(turn.Log.Append(Company, LogStream.Books, drafts[i], turn.Now), drafts[i]);
                    }
                    else
                    {
                        turn.Session.Run(
                            "INSERT INTO staging_record (company, staging, ordinal, kind, actor, payload) VALUES (@1,@2,@3,@4,@5,@6) ON CONFLICT (company, staging, ordinal) DO NOTHING",
                            Company,
                            _staging,
                            first + i,
                            drafts[i].Kind,
                            drafts[i].Actor,
                            drafts[i].Payload.ToArray()
                        );
                    }
                }

                return true;
            }
        );
    }

    /// <summary>Makes everything count, with one last record, or nothing.</summary>
    /// <param name="last">The last record.</param>
    /// <param name="numbers">For each series and year of the staged vouchers, the number that the first of them
    /// has.</param>
    /// <returns>Why nothing counts: the company came by another way, or its series went on meanwhile; null when all
    /// went well.</returns>
    public async Task<string?> PublishAsync(
        RecordDraft last,
        IReadOnlyDictionary<(string Series, int Year), long> numbers
    )
    {
        var packed = _packed is null ? null : await _packed.EndAsync();
        var refusal = await _writer.ExecuteAsync(
            Company,
            turn => _isNew ? PublishNew(turn, packed, last) : PublishInto(turn, last, numbers)
        );
        if (refusal is null && !_isNew)
        {
            await DiscardAsync();
        }

        return refusal;
    }

    /// <summary>Takes everything away again, in short transactions.</summary>
    public async Task DiscardAsync()
    {
        if (_isNew)
        {
            (string Table, string Key)[] large =
            [
                ("log_pack", "sequence"),
                ("entry_line", "entry"),
                ("entry", "entry"),
                ("log_record", "sequence"),
            ];
            foreach (var (table, key) in large)
            {
                await DeleteAsync(
                    $"DELETE FROM {table} WHERE company = @1 AND {key} IN (SELECT {key} FROM {table} WHERE company = @1 LIMIT @2)",
                    DiscardRows
                );
            }

            foreach (
                var table in Projector
                    .Tables.Except(large.Select(one => one.Table))
                    .Concat([
                        "log_head",
                        "log_node",
                        "original",
                        "log_checkpoint",
                        "log_checkpoint_key",
                        "log_cosignature",
                        "log_stamp",
                    ])
            )
            {
                await DeleteAsync($"DELETE FROM {table} WHERE company = @1", 0);
            }
        }

        await DeleteAsync(
            "DELETE FROM staging_record WHERE company = @1 AND staging = @3 AND ordinal < (SELECT min(ordinal) FROM staging_record WHERE company = @1 AND staging = @3) + @2",
            DiscardRows
        );
        await _writer.ExecuteAsync(
            Company,
            turn =>
            {
                turn.ForgetRows();
                return turn.Session.Change(
                    "DELETE FROM staging WHERE company = @1 AND staging = @2",
                    Company,
                    _staging
                );
            }
        );
    }

    private async Task DeleteAsync(string statement, int rows)
    {
        while (
            await _writer.ExecuteAsync(Company, turn => turn.Session.Change(statement, Company, rows, _staging)) > 0
            && rows > 0
        )
        {
            // The next piece, in a transaction of its own.
        }
    }

    private string? PublishNew(WriterTurn turn, PackedEnd? packed, RecordDraft last)
    {
        turn.Log.WritePending();
        var created =
            _packed?.Created
            ?? LogTable.Find(turn.Session, Company, LogStream.Books, 1)
            ?? throw new InvalidDataException("the staged books were given up for lost; run the import again");
        if (
            CompanyTable.Taken(
                turn.Session,
                Company,
                RecordJson.Read<CompanyCreated>(created.Payload!.Value.Span).Identifiers
            ) is
            { } taken
        )
        {
            return $"a company {taken} came to this node while its books were being read";
        }

        Touch(turn);
        packed?.Write(turn, Company);
        turn.Projector.Apply(created);
        turn.Projector.Apply(turn.Log.Append(Company, LogStream.Books, last, turn.Now), last);
        turn.Session.Run("DELETE FROM staging WHERE company = @1 AND staging = @2", Company, _staging);
        turn.Asked.Forget();
        return null;
    }

    private string? PublishInto(
        WriterTurn turn,
        RecordDraft last,
        IReadOnlyDictionary<(string Series, int Year), long> numbers
    )
    {
        var books = turn.Books(Company);
        if (
            last.Facts is BooksImported { From: { } from, To: { } to }
            && books.Locks().FirstOrDefault(one => one.From <= to && from <= one.To) is { } locked
        )
        {
            return $"the vouchers of {from:yyyy-MM-dd} to {to:yyyy-MM-dd} touch a locked period, {locked}; lift the lock first, if it may be";
        }

        foreach (var ((series, year), number) in numbers)
        {
            if (books.NextNumber(series, year) != number)
            {
                return $"another import went into series {series} of {year} meanwhile; run this one again";
            }
        }

        var count = 0L;
        turn.Session.Each(
            "SELECT kind, actor, payload FROM staging_record WHERE company = @1 AND staging = @2 ORDER BY ordinal",
            reader =>
            {
                count++;
                books.Append(new RecordDraft(reader.GetString(0), reader.GetString(1), reader.Bytes(2)));
            },
            Company,
            _staging
        );
        if (count != _ordinal)
        {
            throw new InvalidDataException("the staged books were given up for lost; run the import again");
        }

        books.Append(last);
        return null;
    }

    private void Touch(WriterTurn turn)
    {
        if (
            turn.Session.Change(
                "UPDATE staging SET touched = @3 WHERE company = @1 AND staging = @2",
                Company,
                _staging,
                LogAppender.Microseconds(turn.Now)
            ) == 0
        )
        {
            throw new InvalidDataException("the staged books were given up for lost; run the import again");
        }
    }
}
