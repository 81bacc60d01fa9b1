using Nsg.Bookkeeping;
using Nsg.Bookkeeping.Invoicing;
using Nsg.Bookkeeping.Reconciliation;
using Nsg.Storage.Sql;
using Nsg.Storage.Tables;
using Nsg.Vocabulary;

namespace Nsg.Storage.Queries;

/// <summary>Documents, their originals, the bank.</summary>
public sealed partial class BooksQueries
{
    private const string DocumentColumns =
        """
            SELECT document, transaction_id, sequence, sha256, size, media_type, file_name, kind, direction, syntax, profile, number, day, party_name,
                currency, payable, state, reasons, warnings, proposal_account, proposal_confidence, proposal_why, proposal_shares, party FROM document WHERE
            """ + " ";

    /// <summary>Documents in order of arrival, after a cursor.</summary>
    /// <param name="after">Sequence of the last document seen; 0 for the beginning.</param>
    /// <param name="limit">Documents at most.</param>
    public IReadOnlyList<DocumentRow> Documents(long after = 0, int limit = int.MaxValue) =>
        _session.Rows(
            DocumentColumns + "company = @1 AND sequence > @2 ORDER BY sequence LIMIT @3",
            ReadDocument,
            Key,
            after,
            limit
        );

    /// <summary>Documents in review, oldest first.</summary>
    public IReadOnlyList<DocumentRow> ReviewQueue() =>
        _session.Rows(DocumentColumns + "company = @1 AND state = 'review' ORDER BY sequence", ReadDocument, Key);

    /// <summary>Documents of a transaction of the published interface.</summary>
    public IReadOnlyList<DocumentRow> DocumentsOfTransaction(Guid transaction) =>
        _session.Rows(
            DocumentColumns + "company = @1 AND transaction_id = @2 ORDER BY sequence",
            ReadDocument,
            Key,
            transaction
        );

    /// <summary>A document by identifier, or null.</summary>
    public DocumentRow? Document(Guid document) =>
        _session.First(DocumentColumns + "company = @1 AND document = @2", ReadDocument, Key, document);

    /// <summary>The document whose bytes have a hash, or null.</summary>
    /// <param name="sha256">SHA-256, lower-case hex.</param>
    public DocumentRow? DocumentOfHash(string sha256) =>
        _session.First(DocumentColumns + "company = @1 AND sha256 = @2", ReadDocument, Key, sha256);

    /// <summary>Documents with an identifier, a number on them, a file name, or a hash that starts with the text (8
    /// digits at least).</summary>
    public IReadOnlyList<DocumentRow> FindDocuments(string text) =>
        _session.Rows(
            DocumentColumns
                + "company = @1 AND (number = @2 OR sha256 LIKE @3 OR document = @4 OR file_name = @2) ORDER BY sequence LIMIT 20",
            ReadDocument,
            Key,
            text,
            text.Length >= 8 && text.All(char.IsAsciiHexDigit) ? text.ToLowerInvariant() + "%" : "-",
            Guid.TryParse(text, out var id) ? id : (Guid?)null
        );

    /// <summary>Documents by state.</summary>
    public IReadOnlyDictionary<string, long> CountByState() =>
        _session
            .Rows(
                "SELECT state, count(*) FROM document WHERE company = @1 GROUP BY state",
                reader => (reader.GetString(0), reader.GetInt64(1)),
                Key
            )
            .ToDictionary(row => row.Item1, row => row.Item2);

    /// <summary>The original bytes of a document as kept, or null.</summary>
    public OriginalContent? Original(string sha256) =>
        _session.First(
            "SELECT sha256, size, compressed FROM original WHERE company = @1 AND sha256 = @2",
            reader => new OriginalContent(reader.GetString(0), reader.GetInt64(1), reader.Bytes(2)),
            Key,
            sha256
        );

    /// <summary>Bank lines in order of date.</summary>
    /// <param name="onlyUnmatched">Whether to leave out what is matched.</param>
    /// <param name="from">First day, or null.</param>
    /// <param name="to">Last day, or null.</param>
    public IReadOnlyList<BankLineRow> BankLines(bool onlyUnmatched, DateOnly? from = null, DateOnly? to = null) =>
        _session.Rows(
            BankLineColumns
                + "company = @1 AND (@2 = 0 OR (strength IS NULL AND purpose = 0)) AND day >= @3 AND day <= @4 ORDER BY day, statement, ordinal, part",
            ReadBankLine,
            Key,
            onlyUnmatched,
            from ?? DateOnly.MinValue,
            to ?? DateOnly.MaxValue
        );

    /// <summary>Bank entries of a stretch of days, and those of which every line is matched.</summary>
    public (long Entries, long Matched) BankEntryCounts(DateOnly? from = null, DateOnly? to = null) =>
        _session.First(
            """
            SELECT count(*), coalesce(sum(matched), 0) FROM (
                SELECT min(CASE WHEN strength IS NOT NULL OR purpose <> 0 THEN 1 ELSE 0 END) AS matched FROM bank_line WHERE company = @1 AND day >= @2 AND day <= @3 GROUP BY document, statement, ordinal) AS bank_entry
            """,
            reader => (reader.GetInt64(0), reader.GetInt64(1)),
            Key,
            from ?? DateOnly.MinValue,
            to ?? DateOnly.MaxValue
        );

    /// <summary>Whether a document is one that the company issued here.</summary>
    public bool IsIssued(Guid document) => IssuedRows.IsIssued(_session, Key, document);

    /// <summary>The credit notes of an issued invoice, first to last.</summary>
    public IReadOnlyList<IssuedCredit> CreditsOf(Guid document) => IssuedRows.Credits(_session, Key, document);

    /// <summary>The lines of an issued document as they are booked, by their place.</summary>
    public IReadOnlyList<IssuedLine> IssuedLines(Guid document) => IssuedRows.Lines(_session, Key, document);

    /// <summary>Invoices and credit notes that the company issued here, the last first, page by page.</summary>
    /// <param name="before">Year and place in its series of the last one seen, or null for the beginning.</param>
    /// <param name="limit">How many at most.</param>
    public IReadOnlyList<IssuedRow> IssuedInvoices((int Year, int Place)? before, int limit) =>
        _session.Rows(
            """
            SELECT i.year, i.place, i.document, i.number, o.number FROM issued_invoice AS i
            LEFT JOIN issued_invoice AS o ON o.company = i.company AND o.document = i.credits
            WHERE i.company = @1 AND (i.year < @2 OR (i.year = @2 AND i.place < @3))
            ORDER BY i.year DESC, i.place DESC LIMIT @4
            """,
            reader => new IssuedRow(
                (int)reader.GetInt64(0),
                (int)reader.GetInt64(1),
                reader.Id(2),
                reader.GetString(3),
                reader.TextOrNull(4)
            ),
            Key,
            before?.Year ?? int.MaxValue,
            before?.Place ?? 0,
            limit
        );

    /// <summary>Accounts in the books that stand for bank accounts.</summary>
    public IReadOnlyList<(string BankAccount, string Account, string Name)> BankAccounts() =>
        _session.Rows(
            "SELECT bank_account, account, name FROM bank_account WHERE company = @1 ORDER BY account",
            reader => (reader.GetString(0), reader.GetString(1), reader.GetString(2)),
            Key
        );

    /// <summary>Settlements that a document is part of, as paid or as paying.</summary>
    public IReadOnlyList<SettlementRow> SettlementsOfDocument(Guid document) =>
        Settlements(
            "(s.item = @2 OR s.payer = @2 OR s.payer IN (SELECT line FROM bank_line WHERE company = @1 AND document = @2))",
            document
        );

    /// <summary>All settlements in force.</summary>
    public IReadOnlyList<SettlementRow> Settlements() => Settlements("@2 = @2", Guid.Empty);

    private List<SettlementRow> Settlements(string condition, Guid id) =>
        _session.Rows(
            """
            SELECT s.item, i.number, s.payer, coalesce(b.entry || ' of ' || b.statement, p.number), coalesce(b.day, p.day), s.amount, i.currency, s.strength, s.why, s.confidence, s.held, CASE WHEN b.line IS NULL THEN 1 ELSE 0 END
            FROM settlement s JOIN item i ON i.company = s.company AND i.item = s.item
            LEFT JOIN bank_line b ON b.company = s.company AND b.line = s.payer
            LEFT JOIN item p ON p.company = s.company AND p.item = s.payer
            WHERE s.company = @1 AND
            """
                + " "
                + condition
                + " ORDER BY 5, 2, 4",
            reader => new SettlementRow(
                reader.Id(0),
                reader.GetString(1),
                reader.Id(2),
                reader.GetString(3),
                reader.Date(4),
                new Money(reader.Amount(5), Currency.Parse(reader.GetString(6))),
                ((MatchStrength)reader.GetInt32(7)).ToString(),
                reader.GetString(8),
                reader.Amount(9),
                reader.GetInt32(10) == 1
            )
            {
                IsCreditNote = reader.GetInt32(11) == 1,
            },
            Key,
            id
        );

    private static BankLineRow ReadBankLine(SqlRow reader) =>
        new(
            reader.Id(0),
            reader.Id(1),
            reader.GetString(2),
            reader.GetString(3),
            reader.GetInt32(4),
            reader.Date(5),
            Money.FromMinor(reader.GetInt64(7), Currency.Parse(reader.GetString(6))),
            reader.TextOrNull(8),
            reader.TextOrNull(9),
            reader.GetInt32(10) == 1
        )
        {
            IsPartlyUsed = reader.GetInt32(11) == 1,
        };

    private static DocumentRow ReadDocument(SqlRow reader) =>
        new()
        {
            Document = reader.Id(0),
            Transaction = reader.Id(1),
            Sequence = reader.GetInt64(2),
            Sha256 = reader.GetString(3),
            Size = reader.GetInt64(4),
            MediaType = reader.GetString(5),
            FileName = reader.TextOrNull(6),
            Kind = reader.GetString(7),
            Direction = reader.GetString(8),
            Syntax = reader.GetString(9),
            Profile = reader.TextOrNull(10),
            Number = reader.TextOrNull(11),
            Date = reader.DateOrNull(12),
            PartyName = reader.TextOrNull(13),
            Payable = reader.AmountOrNull(15) is { } amount
                ? new Money(amount, Currency.Parse(reader.GetString(14)))
                : null,
            State = reader.GetString(16),
            Reasons = TextList.Read(reader.GetString(17)),
            Warnings = TextList.Read(reader.GetString(18)),
            ProposalAccount = reader.TextOrNull(19),
            ProposalConfidence = reader.AmountOrNull(20),
            ProposalWhy = reader.TextOrNull(21),
            ProposalShares = ProposalText.Read(reader.TextOrNull(22)),
            PartyKey = reader.TextOrNull(23),
        };
}
