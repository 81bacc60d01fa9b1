using Nsg.Bookkeeping.Periods;
using Nsg.Bookkeeping.Records;
using Nsg.Ledger;
using Nsg.Log;

namespace Nsg.Bookkeeping.Posting;

/// <summary>Numbers entries and appends them.</summary>
internal static class Poster
{
    private const int TextKept = 200;

    /// <summary>Posts an entry under the next number of its series and year.</summary>
    internal static EntryPosted Post(
        IBooksTransaction books,
        string actor,
        string series,
        Entry entry,
        Provenance? provenance,
        Guid? document,
        PostingNotes? notes = null
    )
    {
        notes ??= PostingNotes.None;
        var (admitted, moved) = notes.Rule == DateRule.AsGiven ? (entry, null) : OpenPeriod.Admit(books, entry);
        var posted = new EntryPosted
        {
            Entry = admitted.Id,
            Series = series,
            Year = admitted.Date.Year,
            Number = books.NextNumber(series, admitted.Date.Year),
            Kind = KindName(admitted.Kind),
            Date = admitted.Date,
            Text = admitted.Text,
            Document = document,
            Reverses = admitted.Reverses,
            Currency = admitted.Lines[0].Base.Currency,
            Lines = [.. admitted.Lines.Select((line, i) => ToPosted(line, notes.Objects?[i]))],
            Provenance = provenance,
            Corrects = notes.Corrects,
            Request = notes.Request,
            Attachments = notes.Attachments,
            DateReason = notes.DateReason ?? moved,
            Plan = notes.Plan,
        };
        books.Append(RecordJson.Draft(RecordKind.EntryPosted, actor, posted));
        return posted;
    }

    /// <summary>
    /// Takes a posted entry back: the same lines with the other sign, in the same series; on the same date, or on the
    /// first open day after it
    /// when that is locked.
    /// </summary>
    internal static EntryPosted Reverse(
        IBooksTransaction books,
        string actor,
        EntryPosted entry,
        string why,
        DateRule rule = DateRule.FirstOpenDay,
        DateOnly? date = null,
        RequestKey? request = null
    )
    {
        var asked = date ?? entry.Date;
        var day = rule == DateRule.AsGiven ? asked : OpenPeriod.FirstFrom(books, asked);
        var reversal = entry with
        {
            Entry = books.Randomness.NewId(books.Now),
            Year = day.Year,
            Number = books.NextNumber(entry.Series, day.Year),
            Date = day,
            Text = why,
            Reverses = entry.Entry,
            Lines = [.. entry.Lines.Select(line => Back(books, line, day))],
            Source = null,
            Corrects = null,
            Request = request,
            Attachments = null,
            Plan = null,
            DateReason = day == asked ? null : OpenPeriod.Reason(books, asked),
        };
        books.Append(RecordJson.Draft(RecordKind.EntryPosted, actor, reversal));
        return reversal;
    }

    /// <summary>The text of a voucher by which a person takes another one back: it names that one and what it says, so
    /// that who searches for either finds both.</summary>
    internal static string TakesBack(EntryPosted entry, string why) =>
        $"Takes back {new VoucherNumber(entry.Series, entry.Year, entry.Number)}, {Short(entry.Text)}: {why.Trim()}";

    private static string Short(string text) => text.Length > TextKept ? text[..TextKept].TrimEnd() + "…" : text;

    /// <summary>Tax of a locked period may have been reported; it is taken back in an open one.</summary>
    private static PostedLine Back(IBooksTransaction books, PostedLine line, DateOnly day) =>
        line with
        {
            Base = -line.Base,
            Amount = -line.Amount,
            VatDate = line.VatDate is { } vat ? OpenPeriod.VatDate(books, vat, day) : null,
        };

    /// <summary>The name of a kind in records.</summary>
    internal static string KindName(EntryKind kind) =>
        kind switch
        {
            EntryKind.Opening => "opening",
            EntryKind.Settlement => "settlement",
            EntryKind.Closing => "closing",
            _ => "ordinary",
        };

    private static PostedLine ToPosted(EntryLine line, IReadOnlyList<LineObject>? objects) =>
        new()
        {
            Account = line.Account,
            Base = line.Base.Amount,
            Currency = line.Transaction.Currency,
            Amount = line.Transaction.Amount,
            Text = line.Text,
            VatCode = line.Vat?.Code,
            VatPart = line.Vat is null ? null : PartName(line.Vat.Part),
            VatRate = line.Vat?.Rate,
            VatDate = line.Vat?.Date,
            Party = line.Party,
            Item = line.Item,
            Objects = objects,
        };

    private static string PartName(VatPart part) =>
        part switch
        {
            VatPart.OutputTax => "output",
            VatPart.InputTax => "input",
            _ => "base",
        };
}
