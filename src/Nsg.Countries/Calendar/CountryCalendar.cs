namespace Nsg.Countries.Calendar;

/// <summary>A country's working days, and when returns are due.</summary>
public sealed class CountryCalendar
{
    private readonly CalendarFile file;

    internal CountryCalendar(CalendarFile file) => this.file = file;

    /// <summary>The length of VAT period that a company has unless the authority gave it another: <c>month</c>,
    /// <c>two-months</c>, <c>quarter</c>.</summary>
    public string VatPeriod => file.VatPeriod;

    /// <summary>The lengths of VAT period that there are.</summary>
    public IEnumerable<string> VatPeriods => file.Vat.Keys;

    /// <summary>Whether a day is neither Saturday, Sunday nor a holiday.</summary>
    public bool IsWorkingDay(DateOnly day) =>
        day.DayOfWeek is not (DayOfWeek.Saturday or DayOfWeek.Sunday)
        && !file.Holidays.Any(rule => !(rule.Until < day.Year) && rule.In(day.Year) == day);

    /// <summary>A day, or the next working day after it.</summary>
    public DateOnly WorkingDay(DateOnly day)
    {
        while (!IsWorkingDay(day))
        {
            day = day.AddDays(1);
        }

        return day;
    }

    /// <summary>When the VAT return of a period is due; null when there is no such length of period.</summary>
    /// <param name="length">Length, as <c>quarter</c>.</param>
    /// <param name="end">Last day of the period.</param>
    public DateOnly? VatDue(string length, DateOnly end) =>
        file.Vat.TryGetValue(length, out var rule) ? WorkingDay(rule.After(end)) : null;

    /// <summary>When the list of sales within the EU is due; null in a country that has none.</summary>
    /// <param name="end">Last day of its period.</param>
    public DateOnly? EcSalesDue(DateOnly end) => file.EcSales is { } rule ? WorkingDay(rule.After(end)) : null;

    /// <summary>The length of period of the list of sales within the EU, of a company with some VAT period.</summary>
    public string EcSalesPeriod(string vatPeriod) =>
        file.EcSalesQuarterly && vatPeriod != "month" ? "quarter" : "month";

    /// <summary>When annual accounts must be with the register.</summary>
    /// <param name="end">Last day of the financial year.</param>
    public DateOnly AccountsDue(DateOnly end) => WorkingDay(file.Accounts.After(end));
}
