using System.Buffers;
using System.Collections.Frozen;
using Nsg.Bookkeeping.Intake;
using Nsg.Bookkeeping.Periods;
using Nsg.Bookkeeping.Posting;
using Nsg.Ledger;

namespace Nsg.Bookkeeping.Manual;

/// <summary>What an entry by hand must be before it is looked at as an entry; the first fault is told, with the line
/// it is in.</summary>
internal sealed class ManualRules(IBooksTransaction books)
{
    private const int TextMax = 1_000;
    private const int SeriesMax = 4;
    private const int LinesMax = 10_000;
    private const int AttachmentsMax = 100;
    private const int ObjectsMax = 20;

    private static readonly DateOnly Earliest = new(1900, 1, 1);
    private static readonly SearchValues<char> Capitals = SearchValues.Create("ABCDEFGHIJKLMNOPQRSTUVWXYZ");

    private static readonly FrozenSet<string> Numbered = new HashSet<string>(StringComparer.Ordinal)
    {
        VoucherSeries.Purchase,
        VoucherSeries.Sales,
        VoucherSeries.Bank,
        VoucherSeries.Settlement,
        VoucherSeries.Opening,
        VoucherSeries.Imported,
    }.ToFrozenSet(StringComparer.Ordinal);

    /// <summary>The first fault, or null.</summary>
    /// <param name="entry">The entry.</param>
    /// <param name="minds">Whether a lock of its day is one.</param>
    internal (ManualRefusal Kind, string Detail)? Fault(ManualEntry entry, bool minds = true)
    {
        if (HeadFault(entry) is { } head)
        {
            return (ManualRefusal.Invalid, head);
        }

        for (var i = 0; i < entry.Lines.Count; i++)
        {
            if ((LineFault(entry.Lines[i]) ?? VatDay.Fault(entry.Lines[i].VatDate, entry.Date)) is { } fault)
            {
                return (ManualRefusal.Invalid, $"line {i + 1}: {fault}");
            }
        }

        return minds && LockFault(entry) is { } locked ? (ManualRefusal.Locked, locked) : null;
    }

    /// <summary>Why the entry's days may not be posted into, or null. A lock holds for the VAT return of its days as it does
    /// for their books.</summary>
    private string? LockFault(ManualEntry entry)
    {
        if (LockFault(entry, entry.Date) is { } fault)
        {
            return fault;
        }

        for (var i = 0; i < entry.Lines.Count; i++)
        {
            if (
                entry.Lines[i] is { VatCode: not null, VatDate: { } day }
                && day != entry.Date
                && LockFault(entry, day) is { } vat
            )
            {
                return $"line {i + 1}: VAT: {vat}";
            }
        }

        return null;
    }

    private string? LockFault(ManualEntry entry, DateOnly day) =>
        OpenPeriod.LockOn(books, day) switch
        {
            null => null,
            { Kind: LockKind.Hard } hard => $"{day:yyyy-MM-dd} is locked: {hard}; date the entry after it",
            var soft when !entry.IsOwn =>
                $"{day:yyyy-MM-dd} is locked: {soft}; date the entry after it: what stands in it is for the company alone to say",
            var soft => PeriodDesk.WhyFault(entry.DateReason ?? "") is null
                ? null
                : $"{day:yyyy-MM-dd} is locked: {soft}; date the entry after it, or say why it must stand there",
        };

    private string? HeadFault(ManualEntry entry) =>
        entry switch
        {
            { Text.Length: 0 or > TextMax } => $"text has 1 to {TextMax} characters",
            { Series: { } series }
                when series.Length is 0 or > SeriesMax || series.AsSpan().ContainsAnyExcept(Capitals) =>
                $"series '{series}' is not one to {SeriesMax} capital letters",
            { Series: { } series } when Numbered.Contains(series) =>
                $"series {series} is numbered by the node itself; use {VoucherSeries.General} or one of your own",
            { Lines.Count: < 2 or > LinesMax } => $"an entry has 2 to {LinesMax} lines",
            { Attachments.Count: > AttachmentsMax } => $"an entry has at most {AttachmentsMax} attachments",
            _ when entry.Date < Earliest || entry.Date > books.Company.DayOf(books.Now).AddYears(2) =>
                $"date {entry.Date:yyyy-MM-dd} is not between {Earliest:yyyy-MM-dd} and two years from now",
            _ when entry.Attachments.FirstOrDefault(one => books.FindDocument(one) is null) is var missing
                    && missing != default => $"there is no document {missing}",
            _ => null,
        };

    private string? LineFault(ManualLine line) =>
        line switch
        {
            _ when ChartRules.Fault(books, line.Account) is { } fault => fault,
            { Base: 0m } => "the amount is nothing",
            { Text.Length: > TextMax } => $"text has at most {TextMax} characters",
            { Party.Length: 0 or > 200 } => "party has 1 to 200 characters",
            { Currency: null, Amount: not null } => "an amount in another currency needs its currency",
            { Currency: not null, Amount: null } => $"currency {line.Currency} needs the amount in it",
            { Amount: { } amount } when amount != 0m && decimal.Sign(amount) != decimal.Sign(line.Base) =>
                "both amounts stand on the same side",
            _ when TooLarge(line) => "the amount is too large to be kept",
            { VatCode: { } code } when books.Company.Pack.VatCodes.All(one => one.Code != code) =>
                $"VAT code {code} is not one of {books.Company.Pack.Country}",
            { Objects.Count: > ObjectsMax } => $"a line has at most {ObjectsMax} objects",
            _ when line.Objects.FirstOrDefault(one => !books.ObjectExists(one.Dimension, one.Object)) is { } stray =>
                $"dimension {stray.Dimension} has no object {stray.Object}",
            _ when line.Objects.FirstOrDefault(one => books.IsObjectArchived(one.Dimension, one.Object)) is { } old =>
                $"object {old.Object} of dimension {old.Dimension} is archived",
            _ => null,
        };

    private static bool TooLarge(ManualLine line) =>
        Math.Abs(line.Base) > AmountLimits.Max || Math.Abs(line.Amount ?? 0m) > AmountLimits.Max;
}
