using System.Globalization;
using Nsg.Validation.Engine;

namespace Nsg.Validation.Peppol.Billing;

/// <summary>Compares days as XPath does: by the moment at which they begin; a day without time zone is taken as in
/// UTC.</summary>
internal static class Days
{
    private const int DayLength = 10;

    // From year 0, which the calendar of the runtime lacks, to year 2000, which has the same days.
    private const int DaysFromYearZero = 730_485;

    /// <summary>Negative, zero or positive; null when one of the texts is no day.</summary>
    internal static int? Compare(string left, string right) =>
        Begin(left) is { } one && Begin(right) is { } other ? one.CompareTo(other) : null;

    private static long? Begin(string text)
    {
        var trimmed = text.AsSpan().Trim(" \t\r\n");
        var isYearZero = trimmed.StartsWith("0000-", StringComparison.Ordinal);
        var read = Lexical.Date(isYearZero ? $"2000{trimmed[4..]}" : text);
        return read is { } day
            ? ((day.DayNumber - (isYearZero ? DaysFromYearZero : 0)) * 1440L) - Offset(trimmed[DayLength..])
            : null;
    }

    private static int Offset(ReadOnlySpan<char> zone)
    {
        if (zone.Length < 6)
        {
            return 0;
        }

        var minutes =
            (int.Parse(zone[1..3], NumberStyles.None, CultureInfo.InvariantCulture) * 60)
            + int.Parse(zone[4..], NumberStyles.None, CultureInfo.InvariantCulture);
        return zone[0] == '-' ? -minutes : minutes;
    }
}
