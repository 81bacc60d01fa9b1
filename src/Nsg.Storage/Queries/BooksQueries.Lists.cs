using Nsg.Storage.Sql;
using Nsg.Storage.Tables;
using Nsg.Vocabulary;

namespace Nsg.Storage.Queries;

/// <summary>A line of an account with the voucher that it is of.</summary>
/// <param name="Entry">The voucher.</param>
/// <param name="Number">Its number.</param>
/// <param name="Line">Place of the line in it.</param>
/// <param name="Date">Posting date.</param>
/// <param name="Text">The line's text, else the voucher's.</param>
/// <param name="Debit">Debit.</param>
/// <param name="Credit">Credit.</param>
/// <param name="VatCode">VAT code, or null.</param>
/// <param name="Document">Document, or null.</param>
public sealed record AccountLineRow(
    Guid Entry,
    Nsg.Ledger.VoucherNumber Number,
    int Line,
    DateOnly Date,
    string Text,
    Money Debit,
    Money Credit,
    string? VatCode,
    Guid? Document
);

/// <summary>What a document is put in order by in lists.</summary>
/// <param name="Document">The document.</param>
/// <param name="Name">Name of the other party, else of the file, else its number; empty without any.</param>
/// <param name="Direction"><c>purchase</c>, <c>sale</c> or <c>none</c>.</param>
/// <param name="Kind">Kind.</param>
/// <param name="Date">Its date, or null.</param>
/// <param name="Payable">What is to be paid, or null.</param>
public sealed record DocumentHead(
    Guid Document,
    string Name,
    string Direction,
    string Kind,
    DateOnly? Date,
    Money? Payable
);

/// <summary>What a person decided on a bank line.</summary>
/// <param name="Items">Items that it pays.</param>
/// <param name="Account">The account of a part, or null.</param>
/// <param name="Entry">The voucher of that part, or null.</param>
/// <param name="Why">In the person's words.</param>
/// <param name="Actor">Who.</param>
/// <param name="Time">When.</param>
public sealed record BankDecisionRow(
    IReadOnlyList<Guid> Items,
    string? Account,
    Guid? Entry,
    string Why,
    string Actor,
    DateTimeOffset Time
)
{
    /// <summary>Whether it says that the line pays nothing known.</summary>
    public bool IsOfNothing => Items.Count == 0 && Account is null;
}

/// <summary>Long lists, newest first and page by page; each page is one stretch of an index.</summary>
public sealed partial class BooksQueries
{
    private const string BankLineColumns =
        "SELECT line, document, statement, entry, ordinal, day, currency, amount, counterparty, text, CASE WHEN strength IS NOT NULL OR purpose <> 0 THEN 1 ELSE 0 END, CASE WHEN purpose = 0 AND used <> payment THEN 1 ELSE 0 END FROM bank_line WHERE ";

    /// <summary>Documents, newest first.</summary>
    /// <param name="state">State, or null.</param>
    /// <param name="kind">Kind, or null.</param>
    /// <param name="before">Sequence of the last document seen; the largest number for the beginning.</param>
    /// <param name="limit">Documents at most.</param>
    /// <param name="days">First and last day of those that bear a day, beside which stand those that bear none; or null
    /// for all.</param>
    public IReadOnlyList<DocumentRow> LatestDocuments(
        string? state,
        string? kind,
        long before,
        int limit,
        (DateOnly First, DateOnly Last)? days = null
    )
    {
        List<SqlValue> values = [Key, before, limit];
        return _session.Rows(
            DocumentsAmong(DocumentColumns, state, kind, days, values) + " ORDER BY sequence DESC LIMIT @3",
            ReadDocument,
            [.. values]
        );
    }

    /// <summary>What lists of documents are put in order by, newest first.</summary>
    /// <param name="state">State, or null.</param>
    /// <param name="kind">Kind, or null.</param>
    /// <param name="days">As <see cref="LatestDocuments"/> has them.</param>
    /// <param name="limit">Documents at most.</param>
    public IReadOnlyList<DocumentHead> DocumentHeads(
        string? state,
        string? kind,
        (DateOnly First, DateOnly Last)? days,
        int limit
    )
    {
        List<SqlValue> values = [Key, long.MaxValue, limit];
        const string columns =
            "SELECT document, sequence, coalesce(party_name, file_name, number, ''), direction, kind, day, currency, payable FROM document WHERE ";
        return _session.Rows(
            DocumentsAmong(columns, state, kind, days, values) + " ORDER BY sequence DESC LIMIT @3",
            row => new DocumentHead(
                row.Id(0),
                row.GetString(2),
                row.GetString(3),
                row.GetString(4),
                row.DateOrNull(5),
                row.TextOrNull(6) is { } currency && row.AmountOrNull(7) is { } payable
                    ? new Money(payable, Currency.Parse(currency))
                    : null
            ),
            [.. values]
        );
    }

    /// <summary>Documents of a state, a kind and days, that came before @2; the values of what is asked for are
    /// added.</summary>
    private static string DocumentsAmong(
        string columns,
        string? state,
        string? kind,
        (DateOnly First, DateOnly Last)? days,
        List<SqlValue> values
    )
    {
        // Only what is asked for stands in the text: what stood there for nothing would keep an index from being used.
        var which = state switch
        {
            null => "",
            "review" => " AND state = 'review'",
            _ => $" AND state = {Next(state)}",
        };
        which += kind is null ? "" : $" AND kind = {Next(kind)}";
        var found = columns + "company = @1 AND sequence < @2" + which;
        if (days is var (first, last))
        {
            // With the sign no database goes back through all that arrived since until a page is full.
            var dated = $"company = @1 AND +sequence < @2 AND day >= {Next(first)} AND day <= {Next(last)}{which}";
            found = $"{columns}{dated} UNION ALL {found} AND day IS NULL";
        }

        return found;

        string Next(SqlValue value)
        {
            values.Add(value);
            return FormattableString.Invariant($"@{values.Count}");
        }
    }

    /// <summary>Vouchers of a period, newest first.</summary>
    /// <param name="from">First day, or null.</param>
    /// <param name="to">Last day, or null.</param>
    /// <param name="beforeDay">Posting date of the last voucher seen, or null for the beginning.</param>
    /// <param name="beforeSequence">Its place in the log.</param>
    /// <param name="limit">Vouchers at most.</param>
    public IReadOnlyList<EntryRow> LatestEntries(
        DateOnly? from,
        DateOnly? to,
        DateOnly? beforeDay,
        long beforeSequence,
        int limit
    ) =>
        WithLines(
            _session.Rows(
                EntryColumns
                    + "e.company = @1 AND e.day >= @2 AND e.day <= @3 AND (e.day < @3 OR e.sequence < @4) ORDER BY e.day DESC, e.sequence DESC LIMIT @5",
                ReadEntry,
                Key,
                from ?? DateOnly.MinValue,
                beforeDay ?? to ?? DateOnly.MaxValue,
                beforeDay is null ? long.MaxValue : beforeSequence,
                limit
            )
        );

    /// <summary>Lines of an account in a period, newest first.</summary>
    /// <param name="account">Account.</param>
    /// <param name="from">First day, or null.</param>
    /// <param name="to">Last day, or null.</param>
    /// <param name="before">The last line seen, or null for the beginning.</param>
    /// <param name="limit">Lines at most.</param>
    public IReadOnlyList<AccountLineRow> AccountLines(
        string account,
        DateOnly? from,
        DateOnly? to,
        (DateOnly Day, Guid Entry, int Line)? before,
        int limit
    ) =>
        _session.Rows(
            """
            SELECT l.entry, e.series, e.year, e.number, l.line, l.day, coalesce(l.text, e.text), l.debit, l.credit, l.vat_code, e.document
            FROM entry_line l JOIN entry e ON e.company = l.company AND e.entry = l.entry
            WHERE l.company = @1 AND l.account = @2 AND l.day >= @3 AND l.day <= @4 AND (l.day < @4 OR @7 = 0 OR l.entry < @5 OR (l.entry = @5 AND l.line < @6))
            ORDER BY l.day DESC, l.entry DESC, l.line DESC LIMIT @8
            """,
            row => new AccountLineRow(
                row.Id(0),
                new Nsg.Ledger.VoucherNumber(row.GetString(1), row.GetInt32(2), row.GetInt64(3)),
                row.GetInt32(4),
                row.Date(5),
                row.GetString(6),
                Base(row, 7),
                Base(row, 8),
                row.TextOrNull(9),
                row.IdOrNull(10)
            ),
            Key,
            account,
            from ?? DateOnly.MinValue,
            before?.Day ?? to ?? DateOnly.MaxValue,
            before?.Entry ?? Guid.Empty,
            before?.Line ?? 0,
            before is null ? 0 : 1,
            limit
        );

    /// <summary>Bank lines, newest first.</summary>
    /// <param name="onlyUnmatched">Whether to leave out what is matched.</param>
    /// <param name="before">The last line seen, or null for the beginning.</param>
    /// <param name="limit">Lines at most.</param>
    public IReadOnlyList<BankLineRow> LatestBankLines(
        bool onlyUnmatched,
        (DateOnly Day, Guid Line)? before,
        int limit
    ) =>
        _session.Rows(
            BankLineColumns
                + (onlyUnmatched ? "company = @1 AND strength IS NULL AND purpose = 0" : "company = @1")
                + " AND day <= @2 AND (day < @2 OR @4 = 0 OR line < @3) ORDER BY day DESC, line DESC LIMIT @5",
            ReadBankLine,
            Key,
            before?.Day ?? DateOnly.MaxValue,
            before?.Line ?? Guid.Empty,
            before is null ? 0 : 1,
            limit
        );

    /// <summary>A bank line, or null.</summary>
    public BankLineRow? BankLine(Guid line) =>
        _session.First(BankLineColumns + "company = @1 AND line = @2", ReadBankLine, Key, line);

    /// <summary>Bank lines of an entry as the bank refers to it; a few at most.</summary>
    public IReadOnlyList<BankLineRow> BankLinesOf(string entry) =>
        _session.Rows(
            BankLineColumns + "company = @1 AND entry = @2 ORDER BY day, line LIMIT 20",
            ReadBankLine,
            Key,
            entry
        );

    /// <summary>What a bank line was put to.</summary>
    public IReadOnlyList<SettlementRow> SettlementsOfPayer(Guid line) => Settlements("s.payer = @2", line);

    /// <summary>A person's decision on a bank line that stands, or null.</summary>
    public BankDecisionRow? BankDecision(Guid line) =>
        BankTable.Decision(_session, Key, line) is var (made, why, actor, time)
            ? new BankDecisionRow(
                made.Items,
                made.Account,
                made.Entry,
                why,
                actor,
                DateTimeOffset.UnixEpoch.AddMicroseconds(time)
            )
            : null;

    /// <summary>A mark of a bank line and what it is put to, which changes when they do; null when there is
    /// none.</summary>
    public string? BankLineVersion(Guid line) => BankTable.Version(_session, Key, line);

    /// <summary>Open items that a bank line could pay: of its side, in its currency, those of its other party first, then
    /// the closest in amount.</summary>
    /// <param name="line">The line.</param>
    /// <param name="limit">Items at most.</param>
    /// <param name="find">What number or party begin with or hold, whatever the case; null for all.</param>
    public IReadOnlyList<OpenItemRow> CandidatesFor(BankLineRow line, int limit, string? find = null) =>
        _session.Rows(
            ItemColumns
                + """
                company = @1 AND open <> 0 AND state <> 2 AND currency = @2 AND ((@3 > 0 AND (direction = 0) = (is_credit = 0)) OR (@3 < 0 AND (direction = 1) = (is_credit = 0)))
                    AND (lower(number) LIKE @5 ESCAPE '!' OR lower(party_name) LIKE @5 ESCAPE '!')
                ORDER BY CASE WHEN lower(party_name) = lower(@6) THEN 0 ELSE 1 END, abs(open - abs(@3)), due, item LIMIT @4
                """,
            ReadOpenItem,
            Key,
            line.Amount.Currency.ToString(),
            line.Amount.ToMinor(),
            limit,
            "%" + Escaped(find ?? "") + "%",
            line.Counterparty ?? ""
        );
}
