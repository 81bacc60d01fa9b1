using System.Globalization;

namespace Nsg.Validation.Engine;

/// <summary>Reads and compares values as XPath 2.0 and XML Schema prescribe.</summary>
public static class Lexical
{
    // A larger number leaves no room for more than two decimals, so that it needs no rounding (and could not be
    // multiplied by 100).
    private const decimal WithTwoDecimals = 7E26m;
    private const NumberStyles DecimalStyle = NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint;

    /// <summary>White space at the ends removed and inner runs made one space; null gives the empty string.</summary>
    public static string Normal(string? text)
    {
        if (string.IsNullOrEmpty(text) || IsNormal(text))
        {
            return text ?? "";
        }

        return string.Join(' ', text.Split([' ', '\t', '\r', '\n'], StringSplitOptions.RemoveEmptyEntries));
    }

    /// <summary>The value of an <c>xs:decimal</c>; null when the text is none (or has more digits than 28).</summary>
    public static decimal? Decimal(string? text) =>
        decimal.TryParse(Trim(text), DecimalStyle, CultureInfo.InvariantCulture, out var value) ? value : null;

    /// <summary>The value of an <c>xs:date</c> without or with time zone; null when the text is none.</summary>
    public static DateOnly? Date(string? text)
    {
        var trimmed = Trim(text);
        return
            trimmed.Length >= 10
            && IsZone(trimmed[10..])
            && DateOnly.TryParseExact(
                trimmed[..10],
                "yyyy-MM-dd",
                CultureInfo.InvariantCulture,
                DateTimeStyles.None,
                out var date
            )
            ? date
            : null;
    }

    /// <summary>Whether there is nothing but XML white space.</summary>
    public static bool IsBlank(string? text) => text.AsSpan().IndexOfAnyExcept(" \t\r\n") < 0;

    /// <summary>
    /// The moment at which an <c>xs:date</c> begins, in minutes, so that dates with time zones compare as XPath
    /// compares them (one
    /// without a zone counts as UTC); null when the text is no date.
    /// </summary>
    public static long? DateStart(string? text)
    {
        if (Date(text) is not { } date)
        {
            return null;
        }

        var zone = Trim(text)[10..];
        var minutes = zone.Length < 6 ? 0 : (Two(zone[1..3]) * 60) + Two(zone[4..]);
        return (date.DayNumber * 1440L) - (zone is ['-', ..] ? -minutes : minutes);
    }

    /// <summary>The value of an <c>xs:boolean</c>; null when the text is none.</summary>
    public static bool? Boolean(string? text) =>
        Trim(text) switch
        {
            "true" or "1" => true,
            "false" or "0" => false,
            _ => null,
        };

    /// <summary>Rounded to two decimals, halves towards positive infinity as XPath's <c>round</c> does.</summary>
    public static decimal Round2(decimal value) =>
        value is > WithTwoDecimals or < -WithTwoDecimals ? value : decimal.Floor((value * 100m) + 0.5m) / 100m;

    /// <summary>Whether the text is one or more ASCII digits and nothing else.</summary>
    public static bool IsDigits(ReadOnlySpan<char> text) =>
        text.Length > 0 && text.IndexOfAnyExceptInRange('0', '9') < 0;

    private static int Two(ReadOnlySpan<char> digits) => ((digits[0] - '0') * 10) + digits[1] - '0';

    private static ReadOnlySpan<char> Trim(string? text) => text.AsSpan().Trim(" \t\r\n");

    private static bool IsNormal(string text)
    {
        var before = ' ';
        foreach (var letter in text)
        {
            if (letter is '\t' or '\r' or '\n' || (letter == ' ' && before == ' '))
            {
                return false;
            }

            before = letter;
        }

        return before != ' ';
    }

    private static bool IsZone(ReadOnlySpan<char> zone) =>
        zone is "" or "Z"
        || (zone.Length == 6 && zone[0] is '+' or '-' && zone[3] == ':' && IsDigits(zone[1..3]) && IsDigits(zone[4..]));
}
