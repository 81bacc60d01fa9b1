using Nsg.Bookkeeping.Periods;
using Nsg.Bookkeeping.Posting;
using Nsg.Bookkeeping.Records;
using Nsg.Countries;
using Nsg.Documents.Model;
using Nsg.Documents.Reading;
using Nsg.Ledger;
using Nsg.Log;
using Nsg.Vocabulary;

namespace Nsg.Bookkeeping.Intake;

/// <summary>A line as a person wants it.</summary>
/// <param name="Account">Account number.</param>
/// <param name="Base">Base amount, debit positive.</param>
/// <param name="Text">Text, or null.</param>
public sealed record CorrectionLine(string Account, decimal Base, string? Text = null);

/// <summary>Why a correction was refused.</summary>
public enum CorrectionRefusal
{
    /// <summary>There is no such document.</summary>
    UnknownDocument,

    /// <summary>The document has no entry that could be corrected (it is in review, rejected, kept only, or a bank
    /// statement).</summary>
    NoEntry,

    /// <summary>The books moved on since the caller read them.</summary>
    VersionConflict,

    /// <summary>The lines are no entry.</summary>
    Unbalanced,

    /// <summary>A line names an account that cannot be posted to.</summary>
    Account,

    /// <summary>What the document says itself would change: what is owed, tax.</summary>
    Immutable,

    /// <summary>It would be booked on a day before the document's own.</summary>
    BeforeDocument,
}

/// <summary>What came of a correction.</summary>
/// <param name="Refusal">Why not, or null.</param>
/// <param name="Detail">In words.</param>
/// <param name="Entry">The entry that stands now, or null.</param>
public sealed record CorrectionOutcome(CorrectionRefusal? Refusal, string Detail, Guid? Entry);

/// <summary>
/// Corrects a document's entry: the standing entry is taken back and another one posted; both stay readable. What the
/// document itself
/// says (what is owed to whom, the tax) cannot be changed so; another account can, and is learnt for the party.
/// </summary>
public sealed class CorrectionDesk(IBooksTransaction books)
{
    /// <summary>Corrects the entry of a document.</summary>
    /// <param name="document">The document.</param>
    /// <param name="standing">The entry that the caller saw, or null when it does not matter.</param>
    /// <param name="reading">The document's original, read again.</param>
    /// <param name="lines">The entry as it should be.</param>
    /// <param name="date">Posting date, or null for the standing one.</param>
    /// <param name="actor">Who, for the record.</param>
    public CorrectionOutcome Correct(
        Guid document,
        Guid? standing,
        DocumentReading reading,
        IReadOnlyList<CorrectionLine> lines,
        DateOnly? date,
        string actor
    )
    {
        if (books.FindDocument(document) is not { } facts)
        {
            return Refused(CorrectionRefusal.UnknownDocument, "there is no such document");
        }

        if (books.EntryOfDocument(document) is not { } old)
        {
            return Refused(
                CorrectionRefusal.NoEntry,
                $"the document is {facts.State} as {facts.Kind}; only the entry of a booked invoice, credit note or receipt is corrected here"
            );
        }

        if (standing is { } expected && expected != old.Entry)
        {
            return Refused(
                CorrectionRefusal.VersionConflict,
                $"the entry that stands is {old.Series}{old.Year}-{old.Number}; read it again"
            );
        }

        if (
            date is { } day
            && day != old.Date
            && reading is DocumentReading.Understood(Invoice dated)
            && day < dated.IssueDate
        )
        {
            return Refused(
                CorrectionRefusal.BeforeDocument,
                $"postingDate: {day:yyyy-MM-dd} is before the document's own date {dated.IssueDate:yyyy-MM-dd}; a voucher follows what documents it"
            );
        }

        if (
            (
                SpreadVouchers.Fault(books, old)
                ?? PostingDay.Ahead(books, old.Date, CountryClock.Day(books.Company.Pack.Country, books.Now))
            ) is
            { } stopped
        )
        {
            return Refused(CorrectionRefusal.Immutable, stopped);
        }

        return
            lines
                .Where(line => old.Lines.All(one => one.Account != line.Account))
                .Select(line => ChartRules.Fault(books, line.Account))
                .FirstOrDefault(fault => fault is not null)
                is { } stray
            ? Refused(CorrectionRefusal.Account, stray)
            : Post(old, document, reading, lines, date ?? old.Date, actor);
    }

    private CorrectionOutcome Post(
        EntryPosted old,
        Guid document,
        DocumentReading reading,
        IReadOnlyList<CorrectionLine> lines,
        DateOnly date,
        string actor
    )
    {
        var (matched, fault) = new CorrectionLines(old).Match(lines);
        if (fault is not null)
        {
            return Refused(CorrectionRefusal.Immutable, fault);
        }

        if (date == old.Date && IsSame(old, matched))
        {
            return new CorrectionOutcome(null, "", old.Entry);
        }

        if (LimitFault(old, matched) is { } limited)
        {
            return Refused(CorrectionRefusal.Account, limited);
        }

        var text = old.Text.EndsWith(" (corrected)", StringComparison.Ordinal) ? old.Text : old.Text + " (corrected)";
        var (entry, unbalanced) = Entry.Create(
            books.Randomness.NewId(books.Now),
            EntryKind.Ordinary,
            date,
            text,
            matched
        );
        if (entry is null)
        {
            return Refused(CorrectionRefusal.Unbalanced, unbalanced!);
        }

        Poster.Reverse(books, actor, old, $"Correction of {new VoucherNumber(old.Series, old.Year, old.Number)}");
        Poster.Post(books, actor, old.Series, entry, Told(old, entry), document);
        Learn(old, entry, document, reading, actor);
        return new CorrectionOutcome(null, "", entry.Id);
    }

    /// <summary>The lines keep the tax that was deducted. Where the law limits the deduction on an account, what may be
    /// deducted of more than stands there is worked out, or asked, only when the document is booked on it.</summary>
    private string? LimitFault(EntryPosted old, IReadOnlyList<EntryLine> lines)
    {
        var pack = books.Company.Pack;
        return lines
            .Where(line => line.Vat is { Part: VatPart.Base } vat && IsDeducted(vat.Code))
            .GroupBy(line => line.Account, line => line.Base.Amount)
            .Where(group => Math.Abs(group.Sum()) > Math.Abs(Standing(group.Key)))
            .Select(group =>
                pack.Supplies.LimitOf(group.Key) is { } limit
                    ? $"how much of the VAT on account {group.Key} may be deducted is settled when the document is booked on it ({limit.Law}); take the booking back and book it on that account"
                    : null
            )
            .FirstOrDefault(fault => fault is not null);

        bool IsDeducted(string code) => pack.VatCodes.Any(one => one.Code == code && one.InputAccount is not null);

        decimal Standing(string account) =>
            old
                .Lines.Where(line =>
                    line is { VatPart: "base", VatCode: { } code } && line.Account == account && IsDeducted(code)
                )
                .Sum(line => line.Base);
    }

    /// <summary>What the person changed, for the voucher.</summary>
    private static Provenance Told(EntryPosted old, Entry entry)
    {
        var (before, after) = (
            old.Lines.Select(line => line.Account).Except(entry.Lines.Select(line => line.Account)).ToList(),
            entry.Lines.Select(line => line.Account).Except(old.Lines.Select(line => line.Account)).ToList()
        );
        var why =
            before.Count == 0 || after.Count == 0
                ? $"a person corrected {new VoucherNumber(old.Series, old.Year, old.Number)}"
                : $"a person moved it from account {string.Join(", ", before)} to {string.Join(", ", after)}";
        return new Provenance("manual.correction", 1, 1m, why, new Dictionary<string, string>());
    }

    /// <summary>One cost or income account changed for another one is what the person would choose for the next
    /// document too.</summary>
    private void Learn(EntryPosted old, Entry entry, Guid document, DocumentReading reading, string actor)
    {
        var before = old.Lines.Where(IsFree).Select(line => line.Account).ToHashSet(StringComparer.Ordinal);
        var after = entry
            .Lines.Where(line => line.Party is null && line.Item is null && line.Vat?.Part is null or VatPart.Base)
            .Select(line => line.Account)
            .ToHashSet(StringComparer.Ordinal);
        var party = old.Lines.Select(line => line.Party).FirstOrDefault(key => key is not null);
        if (
            party is null
            || after.Except(before).ToList() is not [var account]
            || reading is not DocumentReading.Understood(Invoice invoice)
        )
        {
            return;
        }

        var direction = old.Series == VoucherSeries.Sales ? "sale" : "purchase";
        // What was learnt from this document of the account that it stood on is learnt anew, too.
        var earlier = books
            .LearntFrom(document)
            .Where(one => before.Contains(one.Account) && !after.Contains(one.Account));
        foreach (
            var cost in earlier
                .Select(one => one.AccountingCost)
                .Append(invoice.AccountingCost ?? "")
                .Append("")
                .Distinct()
        )
        {
            books.Append(
                RecordJson.Draft(
                    RecordKind.AccountLearnt,
                    actor,
                    new AccountLearnt(direction, party, cost, account, document)
                )
            );
        }
    }

    /// <summary>Whether nothing would change: the voucher stands as it is then, and nothing is posted.</summary>
    private static bool IsSame(EntryPosted old, IReadOnlyList<EntryLine> lines) =>
        old
            .Lines.Select(line => (line.Account, line.Base, line.Text))
            .Order()
            .SequenceEqual(lines.Select(line => (line.Account, line.Base.Amount, line.Text)).Order());

    private static bool IsFree(PostedLine line) =>
        line.Party is null && line.Item is null && line.VatPart is null or "base";

    private static CorrectionOutcome Refused(CorrectionRefusal refusal, string detail) => new(refusal, detail, null);
}
