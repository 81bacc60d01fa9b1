using Nsg.Bookkeeping;
using Nsg.Bookkeeping.Reconciliation;
using Nsg.Bookkeeping.Records;
using Nsg.Log;
using Nsg.Storage.Sql;
using Nsg.Vocabulary;

namespace Nsg.Storage.Tables;

/// <summary>One company's books inside the writer's transaction, on SQLite.</summary>
internal sealed partial class CompanyBooks : IBooksTransaction
{
    private readonly SqlSession _session;
    private readonly LogAppender _log;
    private readonly Projector _projector;
    private readonly BooksLookups _lookups;
    private readonly AskedRows _asked;
    private readonly SeenRows _seen = new();

    /// <inheritdoc/>
    public long LastSequence => _log.Last(Company.Key, LogStream.Books);

    internal CompanyBooks(
        SqlSession session,
        LogAppender log,
        Projector projector,
        AskedRows asked,
        CompanyProfile company,
        IRandomness randomness,
        DateTimeOffset now
    )
    {
        (_session, _log, _projector, _asked, Company, Randomness, Now) = (
            session,
            log,
            projector,
            asked,
            company,
            randomness,
            now
        );
        _lookups = new BooksLookups(session, company.Key);
    }

    /// <inheritdoc/>
    public CompanyProfile Company { get; }

    /// <inheritdoc/>
    public DateTimeOffset Now { get; }

    /// <inheritdoc/>
    public IRandomness Randomness { get; }

    /// <inheritdoc/>
    public void Append(RecordDraft draft)
    {
        _projector.Apply(_log.Append(Company.Key, LogStream.Books, draft, Now), draft);
        _seen.Forget(draft.Kind);
        _asked.Forget(draft.Kind);
    }

    /// <inheritdoc/>
    public void KeepOriginal(OriginalContent original) =>
        _session.Run(
            "INSERT INTO original (company, sha256, size, compressed) VALUES (@1,@2,@3,@4) ON CONFLICT (company, sha256) DO NOTHING",
            Company.Key,
            original.Sha256,
            original.Size,
            original.Compressed.ToArray()
        );

    /// <inheritdoc/>
    public DocumentFacts? FindByHash(string sha256) => _lookups.Document("sha256 = @2", sha256);

    /// <inheritdoc/>
    public DocumentFacts? FindDocument(Guid document) => _lookups.Document("document = @2", document);

    /// <inheritdoc/>
    public bool TransactionExists(Guid transaction) =>
        _lookups.Document("transaction_id = @2", transaction) is not null;

    /// <inheritdoc/>
    public IReadOnlyList<DocumentFacts> FindByNumber(string direction, string party, string number) =>
        BooksLookups.ByNumber(_session, Company.Key, direction, party, number);

    /// <inheritdoc/>
    public IReadOnlyList<AskedAmount> FindByDay(string direction, string party, DateOnly day) =>
        BooksLookups.ByDay(_session, Company.Key, direction, party, day);

    /// <inheritdoc/>
    public NumbersNamed NumbersOf(Guid document) => BooksLookups.NumbersOf(_session, Company.Key, document);

    /// <inheritdoc/>
    public IReadOnlyList<DateOnly> TaxDaysOf(Guid document) => BooksLookups.TaxDaysOf(_session, Company.Key, document);

    /// <inheritdoc/>
    public IReadOnlyList<string> KnownAccounts(string party) =>
        _session.Rows(
            "SELECT account FROM party_account WHERE company = @1 AND party = @2",
            reader => reader.GetString(0),
            Company.Key,
            party
        );

    /// <inheritdoc/>
    public IReadOnlyList<AccountLearnt> LearntFrom(Guid document) =>
        _session.Rows(
            """
            SELECT direction, party, accounting_cost, account FROM learnt_account
            WHERE company = @1 AND document = @2 AND account <> @3
            AND party IN (SELECT d.party FROM document d WHERE d.company = @1 AND d.document = @2)
            """,
            reader => new AccountLearnt(
                reader.GetString(0),
                reader.GetString(1),
                reader.GetString(2),
                reader.GetString(3),
                document
            ),
            Company.Key,
            document,
            AccountLearnt.Nothing
        );

    /// <inheritdoc/>
    public string? LearntAccount(string direction, string party, string accountingCost) =>
        _asked.LearntAccount(Company.Key, direction, party, accountingCost);

    /// <inheritdoc/>
    public decimal? Rate(Currency currency, DateOnly day) => RateTable.Find(_session, Company.Currency, currency, day);

    /// <inheritdoc/>
    public long NextNumber(string series, int year) => 1 + _projector.LastNumber(Company.Key, series, year);

    /// <inheritdoc/>
    public string? BankLedgerAccount(string bankAccount) =>
        (string?)
            _session.Scalar(
                "SELECT account FROM bank_account WHERE company = @1 AND bank_account = @2",
                Company.Key,
                bankAccount
            );

    /// <inheritdoc/>
    public IReadOnlyList<string> BankLedgerAccounts() =>
        _session.Rows(
            "SELECT account FROM bank_account WHERE company = @1",
            reader => reader.GetString(0),
            Company.Key
        );

    /// <inheritdoc/>
    public StatementPlace? FirstStatement(string account) =>
        _session.First(
            "SELECT first_day, last_day, id FROM statement WHERE company = @1 AND account = @2 AND opening IS NOT NULL ORDER BY first_day, last_day, id LIMIT 1",
            reader => new StatementPlace(reader.Date(0), reader.Date(1), reader.GetString(2)),
            Company.Key,
            account
        );

    /// <inheritdoc/>
    public DocumentFacts? FindStatement(StatementReceived like)
    {
        var minor = (decimal? amount) =>
            amount is { } value ? new Money(value, like.Currency).Rounded().ToMinor() : (long?)null;
        var document = _session.First(
            """
            SELECT document FROM statement WHERE company = @1 AND account = @2 AND first_day = @3 AND (id = @4
                OR (last_day = @5 AND entries > 0 AND entries = @6 AND opening = @7 AND closing = @8)) LIMIT 1
            """,
            reader => reader.IdOrNull(0),
            Company.Key,
            like.Account,
            like.From,
            like.Id,
            like.To,
            like.Lines.Select(line => line.Ordinal).Distinct().Count(),
            minor(like.Opening),
            minor(like.Closing)
        );
        return document is { } id ? FindDocument(id) : null;
    }

    /// <inheritdoc/>
    public EntryPosted? OpeningOf(string account)
    {
        var found = _session.First(
            """
            SELECT e.entry FROM entry_line l JOIN entry e ON e.company = l.company AND e.entry = l.entry
            WHERE l.company = @1 AND l.account = @2 AND l.opening = 1 AND e.reversed = 0 AND e.reverses IS NULL AND e.series = 'O' LIMIT 1
            """,
            reader => reader.IdOrNull(0),
            Company.Key,
            account
        );
        return found is { } id ? FindEntry(id) : null;
    }

    /// <inheritdoc/>
    public Money? TakenOverBalance(string account, DateOnly day)
    {
        var isTakenOver =
            _session.Scalar(
                """
                SELECT 1 FROM entry_line l JOIN entry e ON e.company = l.company AND e.entry = l.entry
                WHERE l.company = @1 AND l.account = @2 AND (e.series = 'I' OR (l.opening = 1 AND e.series <> 'O' AND e.reversed = 0 AND e.reverses IS NULL)) LIMIT 1
                """,
                Company.Key,
                account
            )
            is not null;
        return isTakenOver
            ? Money.FromMinor(
                (long)(
                    _session.Scalar(
                        """
                        SELECT coalesce(sum(debit - credit), 0) FROM entry_line
                        WHERE company = @1 AND account = @2 AND (day < @3 OR (day = @3 AND opening = 1))
                        """,
                        Company.Key,
                        account,
                        day
                    ) ?? 0L
                ),
                Company.Currency
            )
            : null;
    }

    /// <inheritdoc/>
    public EntryPosted? FindEntry(Guid entry) => Entry("e.entry = @2", entry);

    /// <inheritdoc/>
    public EntryPosted? EntryOfDocument(Guid document)
    {
        _log.WritePending();
        return _lookups.EntryOfDocument(document);
    }

    /// <inheritdoc/>
    public OpenItem? Item(Guid id) => _seen.Item(id, () => _lookups.Item(id, Company.Currency));

    /// <inheritdoc/>
    public BankLine? BankLine(Guid id) => _seen.Line(id, () => _lookups.BankLine(id, Company.Currency));

    /// <inheritdoc/>
    public IReadOnlyList<Guid> ItemsWith(string value, MatchKeyKind first, MatchKeyKind? last = null) =>
        _session.Rows(
            "SELECT item FROM item_key WHERE company = @1 AND value = @2 AND kind BETWEEN @3 AND @4",
            reader => reader.Id(0),
            Company.Key,
            value,
            first,
            last ?? first
        );

    /// <inheritdoc/>
    public IReadOnlyList<Guid> BankLinesWith(string value, MatchKeyKind first, MatchKeyKind? last = null) =>
        _session.Rows(
            "SELECT line FROM bank_key WHERE company = @1 AND value = @2 AND kind BETWEEN @3 AND @4",
            reader => reader.Id(0),
            Company.Key,
            value,
            first,
            last ?? first
        );

    // The day is ordered by as an expression, so that no database walks an index by day and tries each row for the key.

    /// <inheritdoc/>
    public IReadOnlyList<Guid> FreeItemsWith(MatchKey key) =>
        _session.Rows(
            """
            SELECT i.item FROM item_key k JOIN item i ON i.company = k.company AND i.item = k.item
            WHERE k.company = @1 AND k.value = @2 AND k.kind = @3 AND (i.strength IS NULL OR i.strength >= @4) ORDER BY i.day || '' LIMIT 300
            """,
            reader => reader.Id(0),
            Company.Key,
            key.Value,
            key.Kind,
            MatchStrength.AmountParty
        );

    /// <inheritdoc/>
    public IReadOnlyList<Guid> FreeBankLinesWith(MatchKey key) =>
        _session.Rows(
            """
            SELECT b.line FROM bank_key k JOIN bank_line b ON b.company = k.company AND b.line = k.line
            WHERE k.company = @1 AND k.value = @2 AND k.kind = @3 AND b.purpose = 0 AND b.chosen IS NULL AND (b.strength IS NULL OR b.strength >= @4) ORDER BY b.day || '' LIMIT 300
            """,
            reader => reader.Id(0),
            Company.Key,
            key.Value,
            key.Kind,
            MatchStrength.AmountParty
        );

    /// <inheritdoc/>
    public IReadOnlyList<Settlement> SettlementsOfItem(Guid item) =>
        _seen.OfItem(item, () => _lookups.Settlements("item", item));

    /// <inheritdoc/>
    public IReadOnlyList<Settlement> SettlementsOfPayer(Guid payer) =>
        _seen.OfPayer(payer, () => _lookups.Settlements("payer", payer));

    /// <inheritdoc/>
    public IReadOnlyList<FlagRaised> Flags(string prefix) =>
        _session.Rows(
            "SELECT flag, kind, document, number, bank_entry, text, account FROM flag WHERE company = @1 AND flag >= @2 AND flag < @3",
            reader => new FlagRaised(
                reader.GetString(0),
                reader.GetString(1),
                reader.IdOrNull(2),
                reader.TextOrNull(3),
                reader.TextOrNull(4),
                reader.GetString(5)
            )
            {
                Account = reader.TextOrNull(6),
            },
            Company.Key,
            prefix,
            prefix + "\uFFFF"
        );

    /// <summary>An entry's record may be one that this group registered and has not written yet.</summary>
    private EntryPosted? Entry(string condition, Guid value)
    {
        _log.WritePending();
        return _lookups.Entry(condition, value);
    }
}
