using System.Text;
using Nsg.Bookkeeping.Intake;
using Nsg.Bookkeeping.Invoicing;
using Nsg.Documents.Model;
using Nsg.Ledger;
using Nsg.Log;
using Nsg.Storage;
using Nsg.Storage.Queries;
using Nsg.Validation;
using Nsg.Web.Languages;
using Nsg.Web.Pages;

namespace Nsg.Web.Inbox;

/// <summary>A line of a source.</summary>
/// <param name="Number">From 1.</param>
/// <param name="Text">Its text.</param>
/// <param name="Finding">What is said of it: <c>fatal</c>, <c>found</c>, or null.</param>
public sealed record SourceLine(int Number, string Text, string? Finding);

/// <summary>All that the node knows of one document, from one snapshot.</summary>
public sealed record DocumentModel
{
    private const int SourceLinesMax = 4_000;
    private const int SourceBytesMax = 1_000_000;

    /// <summary>As lists show it.</summary>
    public required DocumentRow Row { get; init; }

    /// <summary>What it says, or null when it is no invoice.</summary>
    public required Invoice? Invoice { get; init; }

    /// <summary>What it says, or null when it is no bank statement.</summary>
    public required BankStatementMessage? Statement { get; init; }

    /// <summary>What it says, or null when it is no bank's notification.</summary>
    public required BankNotificationMessage? Notification { get; init; }

    /// <summary>Its entries beside the statements that book them.</summary>
    public required IReadOnlyList<NoticeRow> Notices { get; init; }

    /// <summary>What it says, or null when it is no order, response or advice.</summary>
    public required Order? Order { get; init; }

    /// <summary>Orders, advices and invoices of the same piece of trade.</summary>
    public required TradeTrail Trail { get; init; }

    /// <summary>The original as text; empty when it is none.</summary>
    public required IReadOnlyList<SourceLine> Source { get; init; }

    /// <summary>Whether the original is a picture that a browser may show.</summary>
    public required bool IsPicture { get; init; }

    /// <summary>Sums of the invoice that do not hold, while or because it waited for a person.</summary>
    public required IReadOnlyList<SumFault> SumFaults { get; init; }

    /// <summary>How somebody would book it.</summary>
    public required BookingChoice Choice { get; init; }

    /// <summary>What would be booked so; null when it does not wait, or is no invoice.</summary>
    public required BookingDraft? Draft { get; init; }

    /// <summary>The document with its number that came before, or null.</summary>
    public required TwinComparison? Twin { get; init; }

    /// <summary>The rate that its amounts are booked at, or null when it is in the company's currency or none is
    /// known.</summary>
    public required ExchangeRate? Rate { get; init; }

    /// <summary>What was just done: <c>booked</c>, <c>rejected</c>, <c>back</c>, or null.</summary>
    public required string? Done { get; init; }

    /// <summary>Vouchers that stem from it.</summary>
    public required IReadOnlyList<EntryRow> Entries { get; init; }

    /// <summary>Who posted each of them, by key.</summary>
    public required IReadOnlyDictionary<Guid, string?> Actors { get; init; }

    /// <summary>The name of a person by key, or null.</summary>
    public required Func<string, string?> NameOf { get; init; }

    /// <summary>Accounts of the draft on which the deduction of VAT depends on what was bought, with the law.</summary>
    public required IReadOnlyList<(string Account, string Law)> Deductions { get; init; }

    /// <summary>Payments put to it, or made by it.</summary>
    public required IReadOnlyList<SettlementRow> Payments { get; init; }

    /// <summary>What people decided on it, and are asked besides booking it.</summary>
    public required DocumentDecisions Decisions { get; init; }

    /// <summary>What is left to pay, or null.</summary>
    public required OpenItemRow? Item { get; init; }

    /// <summary>Accounts to choose from.</summary>
    public required IReadOnlyList<Account> Accounts { get; init; }

    /// <summary>Names of the accounts that vouchers use.</summary>
    public required IReadOnlyDictionary<string, string> AccountNames { get; init; }

    /// <summary>The next document that waits, or null.</summary>
    public required Guid? Next { get; init; }

    /// <summary>Whether the company issued it here.</summary>
    public required bool IsIssued { get; init; }

    /// <summary>Credit notes that were issued here and take it back.</summary>
    public required IReadOnlyList<(string Number, Guid Document)> CreditedBy { get; init; }

    /// <summary>What is left to credit of an invoice that the company issued.</summary>
    public required IReadOnlyList<CreditableLine> Creditable { get; init; }

    /// <summary>What was typed to credit it and not carried out, or null.</summary>
    public CreditTyped? Credit { get; init; }

    /// <summary>Why the voucher was not corrected.</summary>
    public required IReadOnlyList<string> Refusals { get; init; }

    /// <summary>The voucher of the document that stands, or null.</summary>
    internal EntryRow? Standing =>
        Row.State == "booked" && Invoice is not null
            ? Entries.LastOrDefault(entry =>
                entry is { Kind: "ordinary", Reverses: null } && Entries.All(other => other.Reverses != entry.Entry)
            )
            : null;

    /// <summary>The voucher that took the last one back, where the document waits since then.</summary>
    internal EntryRow? TakenBackBy =>
        Row.State == "review" ? Entries.LastOrDefault(one => one is { Kind: "ordinary", Reverses: not null }) : null;

    /// <summary>Payments that move something: what only keeps another one's place is none.</summary>
    internal IEnumerable<SettlementRow> Paid => Payments.Where(payment => !payment.Amount.IsZero);

    /// <summary>Payments of the bank that would wait for something else to be put to if the document were rejected.</summary>
    internal IEnumerable<SettlementRow> Freed =>
        Paid.Where(payment => payment.Item == Row.Document && payment.Payer != Row.Document && !payment.IsCreditNote);

    internal static DocumentModel? Of(
        BooksQueries books,
        Guid id,
        BookingChoice choice,
        string? done,
        IReadOnlyList<string> refusals,
        DateOnly today,
        Func<string, string?> nameOf
    )
    {
        if (books.Document(id) is not { } found)
        {
            return null;
        }

        var row = books.WithFirstReasons(found);
        var bytes = DocumentContent.Bytes(books, row);
        var read = DocumentContent.Of(bytes);
        var invoice = read as Invoice;
        // What nothing was booked from by itself may have been attached to a voucher by hand.
        var entries = row.State == "stored" ? books.EntriesProvenBy(id) : books.EntriesOfDocument(id);
        var credits = books.CreditsOf(id);
        var draft =
            row.State == "review" && invoice is not null ? choice.DraftOf(books, id, invoice, today).Draft : null;
        return new DocumentModel
        {
            Row = row,
            Invoice = invoice,
            Statement = read as BankStatementMessage,
            Notification = read as BankNotificationMessage,
            Notices = read is BankNotificationMessage ? books.NoticesOf(id) : [],
            Order = read as Order,
            Trail = books.Trail(row),
            Source = Lines(bytes, row),
            IsPicture = PictureFile.TypeOf(bytes) is not null,
            SumFaults = invoice is not null && row.Reasons.Count > 0 ? CalculationRules.Faults(invoice) : [],
            Choice = choice,
            Draft = draft,
            Twin =
                draft?.Twin is { } twin && books.Document(twin.Document) is { } first
                    ? new TwinComparison(first, DocumentContent.Of(DocumentContent.Bytes(books, first)) as Invoice)
                    : null,
            Rate =
                invoice is not null && invoice.Currency != books.Company.Currency
                    ? books.DatedRate(invoice.Currency, invoice.IssueDate)
                    : null,
            Done = done,
            IsIssued = books.IsIssued(id),
            CreditedBy = [.. credits.Select(one => (one.Number, one.Document))],
            Creditable =
                invoice?.Kind == DocumentKind.Invoice && books.IsIssued(id)
                    ? IssueDesk.Creditable(invoice, [.. credits.SelectMany(one => books.IssuedLines(one.Document))])
                    : [],
            Refusals = refusals,
            Entries = entries,
            Actors = entries.ToDictionary(entry => entry.Entry, entry => ActorOf(books, entry)),
            NameOf = nameOf,
            Deductions =
            [
                .. (draft?.OpenDeductions ?? [])
                    .Order(StringComparer.Ordinal)
                    .Select(account => (account, books.Company.Pack.Supplies.LimitOf(account)?.Law ?? "")),
            ],
            Decisions = DocumentDecisions.Of(books, id),
            Payments = books.SettlementsOfDocument(id),
            // What was rejected is owed to nobody.
            Item = row.State == "rejected" ? null : books.OpenItem(id),
            Accounts = row.State is "review" or "booked" ? books.Accounts() : [],
            AccountNames = entries
                .SelectMany(entry => entry.Lines)
                .Select(line => line.Account)
                .Concat(draft?.Lines.Select(line => line.Account) ?? [])
                .Concat(draft?.Choices.Select(one => one.Account) ?? [])
                .Distinct(StringComparer.Ordinal)
                .ToDictionary(account => account, account => books.AccountOf(account).Name, StringComparer.Ordinal),
            Next = books.DocumentsOf("review", null, row.Sequence, 1) is [var next] ? next.Document : null,
        };
    }

    private static string? ActorOf(BooksQueries books, EntryRow entry) =>
        books.Events(entry.Sequence - 1, 1) is [LogRecord record] ? record.Actor : null;

    private static IReadOnlyList<SourceLine> Lines(byte[] bytes, DocumentRow row)
    {
        if (bytes.Length is 0 or > SourceBytesMax || bytes.AsSpan().Contains((byte)0))
        {
            return [];
        }

        var marks = row
            .Reasons.Select(text => (Said.Of(Language.All[0], text).Line, IsFatal: true))
            .Concat(row.Warnings.Select(text => (Said.Of(Language.All[0], text).Line, IsFatal: false)))
            .Where(finding => finding.Line is not null)
            .GroupBy(finding => finding.Line!.Value)
            .ToDictionary(group => group.Key, group => group.Any(finding => finding.IsFatal) ? "fatal" : "found");
        return
        [
            .. Encoding
                .UTF8.GetString(bytes)
                .TrimStart('\uFEFF')
                .ReplaceLineEndings("\n")
                .Split('\n')
                .Take(SourceLinesMax)
                .Select((text, i) => new SourceLine(i + 1, text, marks.GetValueOrDefault(i + 1))),
        ];
    }
}
