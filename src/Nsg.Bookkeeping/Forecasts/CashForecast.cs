namespace Nsg.Bookkeeping.Forecasts;

/// <summary>Why cash moves.</summary>
public enum CashCause
{
    /// <summary>Customers pay what they owe.</summary>
    Customers,

    /// <summary>Suppliers are paid.</summary>
    Suppliers,

    /// <summary>VAT goes to the authority, or comes back from it.</summary>
    Vat,

    /// <summary>Costs that come every month.</summary>
    Costs,
}

/// <summary>Cash that moves on a day to come, in base currency.</summary>
/// <param name="Due">The day.</param>
/// <param name="Amount">To come in positive, to go out negative.</param>
/// <param name="Cause">Why.</param>
public sealed record CashMove(DateOnly Due, decimal Amount, CashCause Cause);

/// <summary>Cash at the end of a day to come, in base currency.</summary>
/// <param name="Day">The day.</param>
/// <param name="Cash">What is in the bank then.</param>
/// <param name="Moves">What moved since the point before, by cause: in positive, out negative.</param>
public sealed record CashPoint(DateOnly Day, decimal Cash, IReadOnlyDictionary<CashCause, decimal> Moves)
{
    /// <summary>What moved for a cause.</summary>
    public decimal Of(CashCause cause) => Moves.GetValueOrDefault(cause);
}

/// <summary>
/// Cash ahead: what is due on open documents and to the authorities, and costs that come every month. What is overdue is
/// taken to move within the first week. It foretells no new sales.
/// </summary>
public static class CashForecast
{
    private const int SteadyMonths = 6;
    private const int SteadyAtLeast = 5;
    private const int DaysOfWeek = 7;

    /// <summary>Cash week by week.</summary>
    /// <param name="today">The day that the cash is of, at its end.</param>
    /// <param name="cash">Cash on that day.</param>
    /// <param name="due">What falls due.</param>
    /// <param name="steadyCost">Costs of a month that come every month, positive; charged at the end of each month
    /// that has not begun.</param>
    /// <param name="weeks">Weeks ahead.</param>
    public static IReadOnlyList<CashPoint> Of(
        DateOnly today,
        decimal cash,
        IEnumerable<CashMove> due,
        decimal steadyCost,
        int weeks
    )
    {
        var moves = due.ToList();
        var last = today.AddDays(weeks * DaysOfWeek);
        for (var end = EndOfMonth(EndOfMonth(today).AddDays(1)); end <= last; end = EndOfMonth(end.AddDays(1)))
        {
            moves.Add(new CashMove(end, -steadyCost, CashCause.Costs));
        }

        var points = new List<CashPoint>();
        var (after, sum) = (DateOnly.MinValue, cash);
        for (var week = 1; week <= weeks; week++)
        {
            var to = today.AddDays(week * DaysOfWeek);
            var within = moves
                .Where(move => (move.Due > after || week == 1) && move.Due <= to)
                .GroupBy(move => move.Cause)
                .ToDictionary(group => group.Key, group => group.Sum(move => move.Amount));
            sum += within.Values.Sum();
            points.Add(new CashPoint(to, sum, within));
            after = to;
        }

        return points;
    }

    /// <summary>What an account costs in a month, if it costs something every month: the middle of the last six months when at
    /// least five of them have a cost, else nothing. One large bill does not raise it.</summary>
    /// <param name="months">Net cost by month, the last month last.</param>
    public static decimal SteadyCost(IReadOnlyList<decimal> months)
    {
        ArgumentNullException.ThrowIfNull(months);
        var last = months.TakeLast(SteadyMonths).Order().ToList();
        return last.Count == SteadyMonths && last.Count(month => month > 0m) >= SteadyAtLeast
            ? decimal.Round((last[(SteadyMonths / 2) - 1] + last[SteadyMonths / 2]) / 2m, 2)
            : 0m;
    }

    private static DateOnly EndOfMonth(DateOnly day) =>
        new(day.Year, day.Month, DateTime.DaysInMonth(day.Year, day.Month));
}
