namespace Nsg.Bookkeeping.Manual;

/// <summary>The day that decides which VAT return a line belongs to. Corrections reach back as far as a tax may be
/// assessed anew (six years in Sweden, three to five elsewhere); prepayments reach a year ahead.</summary>
internal static class VatDay
{
    private const int YearsBack = 6;
    private const int YearsAhead = 1;
    private const int Months = 12;

    /// <summary>Whether it is too far from the day of posting to be meant.</summary>
    internal static bool IsFar(DateOnly vat, DateOnly posting) =>
        ((vat.Year - posting.Year) * Months) + vat.Month - posting.Month
            is < -YearsBack * Months
                or > YearsAhead * Months;

    /// <summary>What is wrong with a VAT date, or null.</summary>
    internal static string? Fault(DateOnly? vat, DateOnly posting) =>
        vat is { } day && IsFar(day, posting)
            ? $"VAT date {day:yyyy-MM-dd} is more than {YearsBack} years before the posting date, or more than {YearsAhead} after"
            : null;

    /// <summary>First and last of some days.</summary>
    internal static (DateOnly From, DateOnly To) Span(IReadOnlyList<DateOnly> days) => (days.Min(), days.Max());
}
