using Nsg.Bookkeeping.Records;
using Nsg.Ledger;
using Nsg.Log;

namespace Nsg.Bookkeeping.Posting;

/// <summary>Numbers entries and appends them.</summary>
internal static class Poster
{
    /// <summary>Posts an entry under the next number of its series and year.</summary>
    internal static EntryPosted Post(
        IBooksTransaction books, string actor, string series, Entry entry, Provenance? provenance, Guid? document)
    {
        var posted = new EntryPosted
        {
            Entry = entry.Id,
            Series = series,
            Year = entry.Date.Year,
            Number = books.NextNumber(series, entry.Date.Year),
            Kind = KindName(entry.Kind),
            Date = entry.Date,
            Text = entry.Text,
            Document = document,
            Reverses = entry.Reverses,
            Currency = entry.Lines[0].Base.Currency,
            Lines = [.. entry.Lines.Select(ToPosted)],
            Provenance = provenance,
        };
        books.Append(RecordJson.Draft(RecordKind.EntryPosted, actor, posted));
        return posted;
    }

    /// <summary>Takes a posted entry back: the same lines with the other sign, in the same series, on the same date.</summary>
    internal static void Reverse(IBooksTransaction books, string actor, EntryPosted entry, string why)
    {
        var reversal = entry with
        {
            Entry = books.Randomness.NewId(books.Now),
            Number = books.NextNumber(entry.Series, entry.Year),
            Text = why,
            Reverses = entry.Entry,
            Lines = [.. entry.Lines.Select(line => line with { Base = -line.Base, Amount = -line.Amount })],
        };
        books.Append(RecordJson.Draft(RecordKind.EntryPosted, actor, reversal));
    }

    /// <summary>The name of a kind in records.</summary>
    internal static string KindName(EntryKind kind) => kind switch
    {
        EntryKind.Opening => "opening",
        EntryKind.Settlement => "settlement",
        _ => "ordinary",
    };

    private static PostedLine ToPosted(EntryLine line) => new()
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
    };

    private static string PartName(VatPart part) => part switch
    {
        VatPart.OutputTax => "output",
        VatPart.InputTax => "input",
        _ => "base",
    };
}
