using System.Globalization;

namespace Nsg.Storage.Sql;

/// <summary>Days as the tables write them: <c>yyyy-MM-dd</c>.</summary>
internal static class DayText
{
    /// <summary>A day as text.</summary>
    internal static string Of(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    /// <summary>Writes a day, ten bytes.</summary>
    internal static void Write(DateOnly day, Span<byte> text)
    {
        var (year, month, date) = day;
        (text[0], text[1], text[2], text[3]) = (
            Digit(year / 1000),
            Digit(year / 100 % 10),
            Digit(year / 10 % 10),
            Digit(year % 10)
        );
        (text[4], text[7]) = ((byte)'-', (byte)'-');
        (text[5], text[6]) = (Digit(month / 10), Digit(month % 10));
        (text[8], text[9]) = (Digit(date / 10), Digit(date % 10));
        static byte Digit(int value) => (byte)('0' + value);
    }

    /// <summary>Reads a day.</summary>
    /// <exception cref="FormatException">The text is none.</exception>
    internal static DateOnly Read(ReadOnlySpan<byte> text)
    {
        if (text.Length != 10 || text[4] != '-' || text[7] != '-')
        {
            throw new FormatException("A day in the tables is written yyyy-MM-dd.");
        }

        return new DateOnly((100 * Two(text)) + Two(text[2..]), Two(text[5..]), Two(text[8..]));

        static int Two(ReadOnlySpan<byte> digits) =>
            char.IsAsciiDigit((char)digits[0]) && char.IsAsciiDigit((char)digits[1])
                ? (10 * (digits[0] - '0')) + digits[1] - '0'
                : throw new FormatException("A day in the tables is written in digits.");
    }
}
