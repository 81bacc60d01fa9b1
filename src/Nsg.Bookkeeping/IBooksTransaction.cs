using Nsg.Bookkeeping.Filings;
using Nsg.Bookkeeping.Invoicing;
using Nsg.Bookkeeping.Keeping;
using Nsg.Bookkeeping.Notices;
using Nsg.Bookkeeping.Payments;
using Nsg.Bookkeeping.Periods;
using Nsg.Bookkeeping.Plans;
using Nsg.Bookkeeping.Reconciliation;
using Nsg.Bookkeeping.Records;
using Nsg.Ledger;
using Nsg.Log;
using Nsg.Vocabulary;

namespace Nsg.Bookkeeping;

/// <summary>
/// One company's books inside the writer's transaction: what has been appended so far, and the append. What is
/// appended is
/// seen by the next question. Nothing of it lasts unless the whole decision succeeds. (The seam of the store.)
/// </summary>
public interface IBooksTransaction : IPostingQuestions
{
    /// <summary>The registration time of this decision.</summary>
    DateTimeOffset Now { get; }

    /// <summary>Sequence of the last record of the books: who looked before it was written has not seen all.</summary>
    long LastSequence { get; }

    /// <summary>Randomness for identifiers.</summary>
    IRandomness Randomness { get; }

    /// <summary>Whether each question takes its way to a server and back, so that it pays to say what is
    /// expected.</summary>
    bool IsFar { get; }

    /// <summary>Says what will be asked in a moment. Changes no answer.</summary>
    void Expect(Expected expected);

    /// <summary>Appends a record to the books stream and applies it to the projections.</summary>
    void Append(RecordDraft draft);

    /// <summary>Keeps the original bytes of a document (compressed); a second call with the same hash does
    /// nothing.</summary>
    void KeepOriginal(OriginalContent original);

    /// <summary>Whether a company of the node has a number.</summary>
    bool IsTaken(PartyIdentifier number);

    /// <summary>What was told to the authority when the company was founded here, or null.</summary>
    RegistrationDraft? Draft();

    /// <summary>Reports that were approved once for all.</summary>
    IReadOnlyList<string> StandingReports();

    /// <summary>The document with these bytes, or null.</summary>
    DocumentFacts? FindByHash(string sha256);

    /// <summary>A document, or null.</summary>
    DocumentFacts? FindDocument(Guid document);

    /// <summary>Whether a transaction of the published interface exists.</summary>
    bool TransactionExists(Guid transaction);

    /// <summary>Accounts that a party's earlier documents asked to be paid to, as <c>AccountKey</c>
    /// spellings.</summary>
    IReadOnlyList<string> KnownAccounts(string party);

    /// <summary>Accounts that were learnt for a party from what a person decided on a document, and still count.</summary>
    IReadOnlyList<AccountLearnt> LearntFrom(Guid document);

    /// <summary>A report on its way, or null.</summary>
    ReportFiling? Filing(Guid filing);

    /// <summary>Filings of a report for a period, oldest first.</summary>
    IReadOnlyList<ReportFiling> Filings(string report, DateOnly from, DateOnly to);

    /// <summary>Whether any report was approved: without one no posting changes what was handed over.</summary>
    bool HasFilings { get; }

    /// <summary>The next number of a voucher series.</summary>
    long NextNumber(string series, int year);

    /// <summary>The account in the books of a bank account, or null while it has none.</summary>
    string? BankLedgerAccount(string bankAccount);

    /// <summary>Accounts in the books that bank accounts have.</summary>
    IReadOnlyList<string> BankLedgerAccounts();

    /// <summary>The earliest statement of an account in the books that states an opening balance, or null.</summary>
    StatementPlace? FirstStatement(string account);

    /// <summary>
    /// The document of a statement that is in the books of the same account, and either carries the same identifier
    /// and first day,
    /// or the same days, balances and number of entries; null when there is none.
    /// </summary>
    DocumentFacts? FindStatement(StatementReceived like);

    /// <summary>The opening entry (not reversed) of an account in the books, or null.</summary>
    EntryPosted? OpeningOf(string account);

    /// <summary>
    /// What an account stood at on the evening before a day, in base currency, when vouchers of another program that
    /// were taken over
    /// touch it; null when none do.
    /// </summary>
    Money? TakenOverBalance(string account, DateOnly day);

    /// <summary>A posted entry.</summary>
    EntryPosted? FindEntry(Guid entry);

    /// <summary>Financial years that were defined, oldest first.</summary>
    IReadOnlyList<FinancialYearFacts> FinancialYears();

    /// <summary>Closed financial years, oldest first.</summary>
    IReadOnlyList<ClosedYear> ClosedYears();

    /// <summary>Movements of accounts in a period, debit minus credit, without opening entries.</summary>
    IReadOnlyList<(string Account, Money Movement)> Movements(DateOnly from, DateOnly to);

    /// <summary>The entry that a caller's request led to, with the hash of what was asked; or null.</summary>
    (Guid Entry, string Hash)? EntryOfRequest(string key);

    /// <summary>What a caller's request about reports led to, with the hash of what was asked; or null.</summary>
    ReportRequestRow? ReportRequest(string key);

    /// <summary>Whether an entry was taken back.</summary>
    bool IsReversed(Guid entry);

    /// <summary>Whether a dimension has an object.</summary>
    bool ObjectExists(string dimension, string id);

    /// <summary>How long a record of the books stream is kept; null when there is none, or no bookkeeping act speaks
    /// of it. Nothing is deleted before.</summary>
    RetentionTerm? RetentionOf(long sequence);

    /// <summary>How long a document and its original are kept.</summary>
    RetentionTerm RetentionOfDocument(Guid document);

    /// <summary>Whether there is a dimension.</summary>
    bool DimensionExists(string dimension);

    /// <summary>Whether an object is archived, so that nothing new is posted to it.</summary>
    bool IsObjectArchived(string dimension, string id);

    /// <summary>Documents that were put to an entry.</summary>
    IReadOnlyList<Guid> AttachmentsOf(Guid entry);

    /// <summary>Whether the books were opened by hand or by an import, and that stands.</summary>
    bool HasOpening();

    /// <summary>Place of the last invoice or credit note that was issued in a year; 0 before the first.</summary>
    long LastIssued(int year);

    /// <summary>Whether a document is one that the company issued here.</summary>
    bool IsIssued(Guid document);

    /// <summary>The lines of an issued document as they are booked, by their place.</summary>
    /// <param name="document">The document.</param>
    IReadOnlyList<IssuedLine> IssuedLines(Guid document);

    /// <summary>The credit notes of an issued invoice, first to last.</summary>
    /// <param name="document">The invoice's document.</param>
    IReadOnlyList<IssuedCredit> CreditsOf(Guid document);

    /// <summary>Posting date of the first entry, or null.</summary>
    DateOnly? FirstEntryDay();

    /// <summary>A mark of the company's own chart, which changes when it does.</summary>
    string ChartVersion();

    /// <summary>A mark of an entry and what is tied to it, which changes when it does; null when there is
    /// none.</summary>
    string? EntryVersion(Guid entry);

    /// <summary>A version of what is known of a document: it changes with every entry and decision.</summary>
    string DocumentVersion(Guid document);

    /// <summary>Recurring entries and accruals as they stand, by name; stopped ones too.</summary>
    IReadOnlyList<EntryPlan> Plans();

    /// <summary>A recurring entry or accrual, or null.</summary>
    EntryPlan? Plan(Guid id);

    /// <summary>The day of the last reminder of an invoice, or null.</summary>
    DateOnly? LastReminder(Guid item);

    /// <summary>An item, or null.</summary>
    OpenItem? Item(Guid id);

    /// <summary>What of an item was ordered of the bank and neither rejected, taken back nor seen on a statement yet, in
    /// its currency; of a credit note, what is set off.</summary>
    decimal OnItsWay(Guid item);

    /// <summary>The payments of an order, or null when there is none.</summary>
    IReadOnlyList<PaymentOnItsWay>? OrderedPayments(Guid order);

    /// <summary>The order whose message has an identification, or null.</summary>
    Guid? OrderOfMessage(string message);

    /// <summary>A bank line, or null.</summary>
    BankLine? BankLine(Guid id);

    /// <summary>Entries that banks notified of an account in a stretch of days, oldest first; those that a statement booked
    /// too.</summary>
    IReadOnlyList<Notice> Notices(string bankAccount, DateOnly from, DateOnly to);

    /// <summary>Entries that a notification's document told of, by place.</summary>
    IReadOnlyList<Notice> NoticesOf(Guid document);

    /// <summary>The notifications of a document, with their entries and payments.</summary>
    IReadOnlyList<NotificationReceived> Notifications(Guid document);

    /// <summary>Entries of an account's statements in a stretch of days that have one of the amounts, and that neither a
    /// notification told of nor a person decided on.</summary>
    IReadOnlyList<BookedEntry> BookedEntries(string account, DateOnly from, DateOnly to, IReadOnlySet<decimal> amounts);

    /// <summary>The bank account of a line, in the spelling that accounts are compared by, and its account in the books; or
    /// null.</summary>
    (string BankAccount, string Account)? AccountOfLine(Guid line);

    /// <summary>A person's decision on a bank line that stands, or null.</summary>
    LineDecision? DecisionOf(Guid line);

    /// <summary>The bank line that a caller's request decided on, with the hash of what was asked; or null.</summary>
    (Guid Line, string Hash)? BankLineOfRequest(string key);

    /// <summary>A mark of a bank line and what it is put to, which changes when they do; null when there is
    /// none.</summary>
    string? BankLineVersion(Guid line);

    /// <summary>Items that have a key with a value, of a kind or of the kinds from one to another.</summary>
    IReadOnlyList<Guid> ItemsWith(string value, MatchKeyKind first, MatchKeyKind? last = null);

    /// <summary>Bank lines that have a key with a value, of a kind or of the kinds from one to another.</summary>
    IReadOnlyList<Guid> BankLinesWith(string value, MatchKeyKind first, MatchKeyKind? last = null);

    /// <summary>Items with a key that nothing pays which names them; at most a few hundred, oldest first.</summary>
    IReadOnlyList<Guid> FreeItemsWith(MatchKey key);

    /// <summary>Bank lines with a key that name nothing they were put to; at most a few hundred, oldest
    /// first.</summary>
    IReadOnlyList<Guid> FreeBankLinesWith(MatchKey key);

    /// <summary>Settlements in force of an item.</summary>
    IReadOnlyList<Settlement> SettlementsOfItem(Guid item);

    /// <summary>Settlements in force of a payer.</summary>
    IReadOnlyList<Settlement> SettlementsOfPayer(Guid payer);

    /// <summary>Flags in force with a prefix of their identifier.</summary>
    IReadOnlyList<FlagRaised> Flags(string prefix);
}

/// <summary>What decisions need to know of an earlier document.</summary>
/// <param name="Document">Identifier.</param>
/// <param name="Transaction">Transaction of the published interface.</param>
/// <param name="Kind">Kind.</param>
/// <param name="State"><c>booked</c>, <c>review</c>, <c>rejected</c> or <c>stored</c>.</param>
/// <param name="Sha256">Hash of the original.</param>
/// <param name="Number">Number on the document.</param>
/// <param name="FileName">File name.</param>
public sealed record DocumentFacts(
    Guid Document,
    Guid Transaction,
    string Kind,
    string State,
    string Sha256,
    string? Number,
    string? FileName
);

/// <summary>Where a statement stands in the row of its account's statements.</summary>
/// <param name="From">First day.</param>
/// <param name="To">Last day.</param>
/// <param name="Id">Its own identifier.</param>
public sealed record StatementPlace(DateOnly From, DateOnly To, string Id)
{
    /// <summary>Whether this statement comes before another; not when they stand in the same place.</summary>
    public bool IsBefore(StatementPlace other) =>
        (From, To).CompareTo((other.From, other.To)) is var days && days != 0
            ? days < 0
            : string.CompareOrdinal(Id, other.Id) < 0;
}

/// <summary>The bytes of a document as they are kept.</summary>
/// <param name="Sha256">Hash of the uncompressed bytes, lower-case hex.</param>
/// <param name="Size">Uncompressed bytes.</param>
/// <param name="Compressed">The bytes, Brotli.</param>
public sealed record OriginalContent(string Sha256, long Size, ReadOnlyMemory<byte> Compressed);
