using Nsg.Bookkeeping;
using Nsg.Bookkeeping.Reconciliation;
using Nsg.Countries;
using Nsg.Log;
using Nsg.Storage.Sql;
using Nsg.Storage.Tables;
using Nsg.Vocabulary;

namespace Nsg.Storage.Queries;

/// <summary>Questions to one company's books, all answered from one snapshot.</summary>
public sealed partial class BooksQueries
{
    private readonly SqlSession _session;
    private readonly StoreReaders _readers;

    internal BooksQueries(SqlSession session, CompanyProfile company, StoreReaders readers) =>
        (_session, Company, _readers) = (session, company, readers);

    /// <summary>The company.</summary>
    public CompanyProfile Company { get; }

    private string Key => Company.Key;

    /// <summary>Whether the snapshot is still there; what outlives the question finds it gone.</summary>
    private bool IsOver { get; set; }

    /// <summary>Ends the question.</summary>
    internal void End() => IsOver = true;

    /// <summary>Items not settled in full, by due date; documents in review included.</summary>
    public IReadOnlyList<OpenItemRow> OpenItems() =>
        _session.Rows(
            ItemColumns + "company = @1 AND open <> 0 AND state <> @2 AND account <> @3 ORDER BY due, number, item",
            ReadOpenItem,
            Key,
            ItemState.Rejected,
            Company.Pack.Roles.CardClearing
        );

    /// <summary>Flags in force, in the order in which they were raised; gaps between statements are found
    /// here.</summary>
    public IReadOnlyList<FlagRow> Flags() =>
        [.. _session.Rows(FlagColumns + "ORDER BY sequence, flag", ReadFlag, Key), .. StatementGaps()];

    /// <summary>Flags in force about a document; none of one that was rejected.</summary>
    public IReadOnlyList<FlagRow> FlagsOf(Guid document) =>
        _session.Rows(FlagColumns + "AND document = @2 ORDER BY sequence, flag", ReadFlag, Key, document);

    private const string FlagColumns =
        "SELECT kind, document, number, bank_entry, text, flag FROM flag WHERE company = @1 AND (document IS NULL OR document NOT IN (SELECT d.document FROM document d WHERE d.company = @1 AND d.state = 'rejected')) ";

    private static FlagRow ReadFlag(SqlRow row) =>
        new(row.GetString(0), row.IdOrNull(1), row.TextOrNull(2), row.TextOrNull(3), row.GetString(4))
        {
            Line = PaymentFlags.LineOf(row.GetString(5)),
        };

    /// <summary>Records of the books stream after a cursor.</summary>
    /// <param name="cursor">Sequence of the last record seen; 0 for the beginning.</param>
    /// <param name="limit">Records at most.</param>
    public IReadOnlyList<LogRecord> Events(long cursor, int limit) =>
        LogTable.After(_session, Key, LogStream.Books, cursor, limit);

    /// <summary>The log's state.</summary>
    public Checkpoint Checkpoint()
    {
        var books = LogTable.Head(_session, Key, LogStream.Books);
        var access = LogTable.Head(_session, Key, LogStream.Access);
        return new Checkpoint(
            Key,
            new StreamHead(books.Size, books.Edge.Root()),
            new StreamHead(access.Size, access.Edge.Root())
        );
    }

    /// <summary>A record with the proof of its place, or null.</summary>
    public RecordProof? Proof(LogStream stream, long sequence)
    {
        var (size, edge) = LogTable.Head(_session, Key, stream);
        if (LogTable.Find(_session, Key, stream, sequence) is not { } record)
        {
            return null;
        }

        var path = Merkle.InclusionProof(LogTable.Subtrees(_session, Key, stream), sequence - 1, size);
        return new RecordProof(record, LeafHash.OfRecord(record), size, edge.Root(), path);
    }

    /// <summary>A record with the proof of its place in the stream as it was at a size, or null.</summary>
    public RecordProof? Proof(LogStream stream, long sequence, long size)
    {
        if (sequence > size || LogTable.Find(_session, Key, stream, sequence) is not { } record)
        {
            return null;
        }

        var subtrees = LogTable.Subtrees(_session, Key, stream);
        return new RecordProof(
            record,
            LeafHash.OfRecord(record),
            size,
            Merkle.Root(subtrees, size),
            Merkle.InclusionProof(subtrees, sequence - 1, size)
        );
    }

    private OpenItemRow ReadOpenItem(SqlRow reader)
    {
        var currency = Currency.Parse(reader.GetString(7));
        var isCredit = reader.GetInt32(3) == 1;
        var sign = isCredit ? -1 : 1;
        return new OpenItemRow(
            reader.Id(0),
            reader.GetString(1),
            reader.GetInt32(2) == 0 ? TradeDirection.Sale : TradeDirection.Purchase,
            isCredit,
            reader.GetString(4),
            reader.Date(5),
            reader.Date(6),
            Money.FromMinor(sign * reader.GetInt64(8), currency),
            Money.FromMinor(sign * reader.GetInt64(9), currency),
            reader.NumberOrNull(10) is { } inBase ? Money.FromMinor(sign * inBase, Company.Currency) : null,
            reader.GetInt32(11) == (int)ItemState.Review
        )
        {
            PartyKey = reader.GetString(12),
        };
    }

    /// <summary>Where one statement's closing balance is not the next one's opening balance.</summary>
    private IEnumerable<FlagRow> StatementGaps()
    {
        var statements = _session.Rows(
            "SELECT account, document, id, opening, closing, currency FROM statement WHERE company = @1 ORDER BY account, first_day, last_day, id",
            reader =>
                (
                    Account: reader.GetString(0),
                    Document: reader.Id(1),
                    Id: reader.GetString(2),
                    Opening: reader.NumberOrNull(3),
                    Closing: reader.NumberOrNull(4),
                    Currency: Currency.Parse(reader.GetString(5))
                ),
            Key
        );
        foreach (var (earlier, later) in statements.Zip(statements.Skip(1)))
        {
            if (
                earlier.Account == later.Account
                && earlier.Closing is { } closing
                && later.Opening is { } opening
                && closing != opening
            )
            {
                var difference = Money.FromMinor(opening - closing, later.Currency);
                yield return new FlagRow(
                    "statement-gap",
                    later.Document,
                    later.Id,
                    null,
                    $"statement {later.Id} opens {difference} away from where {earlier.Id} closed; a statement is missing or came twice"
                );
            }
        }
    }
}
