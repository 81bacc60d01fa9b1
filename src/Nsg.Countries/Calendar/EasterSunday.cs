namespace Nsg.Countries.Calendar;

/// <summary>Easter Sunday of the Gregorian calendar (Butcher's rule, 1876).</summary>
internal static class EasterSunday
{
    internal static DateOnly Of(int year)
    {
        var (golden, century, inCentury) = (year % 19, year / 100, year % 100);
        var correction = (century - ((century + 8) / 25) + 1) / 3;
        var epact = ((19 * golden) + century - (century / 4) - correction + 15) % 30;
        var weekday = (32 + (2 * (century % 4)) + (2 * (inCentury / 4)) - epact - (inCentury % 4)) % 7;
        var late = (golden + (11 * epact) + (22 * weekday)) / 451;
        var day = epact + weekday - (7 * late) + 114;
        return new DateOnly(year, day / 31, (day % 31) + 1);
    }
}
