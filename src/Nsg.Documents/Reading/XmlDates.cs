using System.Buffers;
using System.Globalization;

namespace Nsg.Documents.Reading;

/// <summary>Dates as documents write them.</summary>
internal static class XmlDates
{
    private const int DateLength = 10;

    private static readonly SearchValues<char> TailCharacters = SearchValues.Create("0123456789TZ:+-.");

    /// <summary>xs:date or xs:dateTime: the calendar day as written; time and zone do not move it.</summary>
    internal static bool TryParse(string text, out DateOnly date)
    {
        date = default;
        return text.Length >= DateLength
            && IsTail(text.AsSpan(DateLength))
            && DateOnly.TryParseExact(
                text.AsSpan(0, DateLength),
                "yyyy-MM-dd",
                CultureInfo.InvariantCulture,
                DateTimeStyles.None,
                out date
            );
    }

    /// <summary>CCYYMMDD, as Finvoice writes it.</summary>
    internal static bool TryParseCompact(string text, out DateOnly date) =>
        DateOnly.TryParseExact(text, "yyyyMMdd", CultureInfo.InvariantCulture, DateTimeStyles.None, out date);

    // A zone (Z, +02:00) or a time; digits and the signs between them are enough, since nothing is read from it.
    private static bool IsTail(ReadOnlySpan<char> tail) =>
        tail.IsEmpty || (tail[0] is 'Z' or '+' or '-' or 'T' && !tail.ContainsAnyExcept(TailCharacters));
}
