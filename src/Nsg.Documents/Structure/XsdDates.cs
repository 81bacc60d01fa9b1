namespace Nsg.Documents.Structure;

/// <summary>Dates and times as XML Schema 1.0 writes them.</summary>
internal static class XsdDates
{
    private const int YearDigitsMin = 4;
    private const int YearDigitsMax = 9;
    private const int ZoneHoursMax = 14;

    internal static bool IsDate(ReadOnlySpan<char> value) => EatDate(ref value) && EatZone(ref value) && value.IsEmpty;

    internal static bool IsTime(ReadOnlySpan<char> value) => EatTime(ref value) && EatZone(ref value) && value.IsEmpty;

    internal static bool IsDateTime(ReadOnlySpan<char> value) =>
        EatDate(ref value) && Eat(ref value, 'T') && EatTime(ref value) && EatZone(ref value) && value.IsEmpty;

    internal static bool IsYear(ReadOnlySpan<char> value) =>
        EatYear(ref value, out _) && EatZone(ref value) && value.IsEmpty;

    internal static bool IsYearMonth(ReadOnlySpan<char> value) =>
        EatYear(ref value, out _)
        && Eat(ref value, '-')
        && EatPair(ref value, 1, 12, out _)
        && EatZone(ref value)
        && value.IsEmpty;

    private static bool EatDate(ref ReadOnlySpan<char> value) =>
        EatYear(ref value, out var year)
        && Eat(ref value, '-')
        && EatPair(ref value, 1, 12, out var month)
        && Eat(ref value, '-')
        && EatPair(ref value, 1, 31, out var day)
        && day <= DaysIn(year, month);

    // A year has four digits at least, more only without a leading nought; there is no year 0.
    private static bool EatYear(ref ReadOnlySpan<char> value, out int year)
    {
        year = 0;
        var rest = value is ['-', ..] ? value[1..] : value;
        var digits = rest.IndexOfAnyExceptInRange('0', '9');
        digits = digits < 0 ? rest.Length : digits;
        if (digits is < YearDigitsMin or > YearDigitsMax || (digits > YearDigitsMin && rest[0] == '0'))
        {
            return false;
        }

        foreach (var c in rest[..digits])
        {
            year = (year * 10) + (c - '0');
        }

        value = rest[digits..];
        return year != 0;
    }

    // Midnight at a day's end may be written 24:00:00.
    private static bool EatTime(ref ReadOnlySpan<char> value)
    {
        if (
            !EatPair(ref value, 0, 24, out var hour)
            || !Eat(ref value, ':')
            || !EatPair(ref value, 0, 59, out var minute)
            || !Eat(ref value, ':')
            || !EatPair(ref value, 0, 59, out var second)
        )
        {
            return false;
        }

        var isZero = minute == 0 && second == 0;
        if (Eat(ref value, '.'))
        {
            var digits = value.IndexOfAnyExceptInRange('0', '9');
            digits = digits < 0 ? value.Length : digits;
            if (digits == 0)
            {
                return false;
            }

            isZero &= !value[..digits].ContainsAnyExcept('0');
            value = value[digits..];
        }

        return hour < 24 || isZero;
    }

    private static bool EatZone(ref ReadOnlySpan<char> value)
    {
        if (value.IsEmpty || Eat(ref value, 'Z'))
        {
            return true;
        }

        return (Eat(ref value, '+') || Eat(ref value, '-'))
            && EatPair(ref value, 0, ZoneHoursMax, out var hours)
            && Eat(ref value, ':')
            && EatPair(ref value, 0, 59, out var minutes)
            && (hours < ZoneHoursMax || minutes == 0);
    }

    private static bool EatPair(ref ReadOnlySpan<char> value, int least, int most, out int number)
    {
        number = 0;
        if (value.Length < 2 || !char.IsAsciiDigit(value[0]) || !char.IsAsciiDigit(value[1]))
        {
            return false;
        }

        number = ((value[0] - '0') * 10) + (value[1] - '0');
        value = value[2..];
        return number >= least && number <= most;
    }

    private static bool Eat(ref ReadOnlySpan<char> value, char wanted)
    {
        if (value.IsEmpty || value[0] != wanted)
        {
            return false;
        }

        value = value[1..];
        return true;
    }

    private static int DaysIn(int year, int month) =>
        month switch
        {
            2 => year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) ? 29 : 28,
            4 or 6 or 9 or 11 => 30,
            _ => 31,
        };
}
