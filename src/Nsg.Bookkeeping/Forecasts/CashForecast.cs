namespace Nsg.Bookkeeping.Forecasts;

/// <summary>Cash at the end of a day to come, in base currency.</summary>
/// <param name="Day">The day.</param>
/// <param name="Cash">What is in the bank then.</param>
/// <param name="In">Comes in since the point before.</param>
/// <param name="Out">Goes out since the point before, positive.</param>
public sealed record CashPoint(DateOnly Day, decimal Cash, decimal In, decimal Out);

/// <summary>
/// Cash ahead: what is due on open documents and to the authorities, and costs that come every month. What is overdue
/// is taken to move
/// within the first week. It foretells no new sales.
/// </summary>
public static class CashForecast
{
    private const int SteadyMonths = 6;
    private const decimal SteadySpread = 2m;
    private const int DaysOfWeek = 7;

    /// <summary>Cash week by week.</summary>
    /// <param name="today">The day that the cash is of.</param>
    /// <param name="cash">Cash on that day.</param>
    /// <param name="due">What falls due: to come in positive, to go out negative.</param>
    /// <param name="steadyCost">Costs of a month that come every month, positive; charged at the end of each month
    /// that has not begun.</param>
    /// <param name="weeks">Weeks ahead.</param>
    public static IReadOnlyList<CashPoint> Of(
        DateOnly today,
        decimal cash,
        IEnumerable<(DateOnly Due, decimal Amount)> due,
        decimal steadyCost,
        int weeks
    )
    {
        var moves = due.ToList();
        var last = today.AddDays(weeks * DaysOfWeek);
        for (var end = EndOfMonth(EndOfMonth(today).AddDays(1)); end <= last; end = EndOfMonth(end.AddDays(1)))
        {
            moves.Add((end, -steadyCost));
        }

        var points = new List<CashPoint>();
        var (from, sum) = (DateOnly.MinValue, cash);
        for (var week = 1; week <= weeks; week++)
        {
            var to = today.AddDays(week * DaysOfWeek);
            var within = moves.Where(move => move.Due >= from && move.Due < to).ToList();
            var (coming, going) = (
                within.Where(move => move.Amount > 0m).Sum(move => move.Amount),
                -within.Where(move => move.Amount < 0m).Sum(move => move.Amount)
            );
            sum += coming - going;
            points.Add(new CashPoint(to, sum, coming, going));
            from = to;
        }

        return points;
    }

    /// <summary>What a month costs at least: the mean of accounts that cost something in each of the last six months,
    /// none more than twice another.</summary>
    /// <param name="costs">Net cost by month, the last months last, of each account.</param>
    public static decimal SteadyCost(IEnumerable<IReadOnlyList<decimal>> costs) =>
        costs
            .Select(months => months.TakeLast(SteadyMonths).ToList())
            .Where(months =>
                months.Count == SteadyMonths
                && months.Min() is > 0m and var least
                && months.Max() <= SteadySpread * least
            )
            .Sum(months => decimal.Round(months.Average(), 2));

    private static DateOnly EndOfMonth(DateOnly day) =>
        new(day.Year, day.Month, DateTime.DaysInMonth(day.Year, day.Month));
}
