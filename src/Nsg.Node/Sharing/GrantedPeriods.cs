using Nsg.Reporting.Language;

namespace Nsg.Node.Sharing;

/// <summary>Periods of a report that lie within the days of a grant.</summary>
internal static class GrantedPeriods
{
    private const int MonthsMax = 36;

    /// <summary>The periods, the longest first and of each length the newest first.</summary>
    /// <param name="definition">The report.</param>
    /// <param name="from">First day of the data, or null for no bound.</param>
    /// <param name="to">Last day of the data, or null for no bound.</param>
    /// <param name="last">The newest day that is of interest where there is no bound.</param>
    internal static IReadOnlyList<ReportPeriod> Of(
        ReportDefinition definition,
        DateOnly? from,
        DateOnly? to,
        DateOnly last
    )
    {
        var end = to ?? last;
        var periods = definition.Periods.SelectMany(length =>
            Enumerable.Range(0, MonthsMax).Select(back => ReportPeriod.Of(length, end.AddMonths(-back)))
        );

        // A financial year of other days can be asked for where exactly its days were granted.
        if (
            from is { } first
            && to is { } day
            && ReportPeriod.Spanning(first, day) is { Length: PeriodLength.Year } whole
            && first.AddYears(1).AddDays(-1) == day
            && definition.Periods.Contains(PeriodLength.Year)
        )
        {
            periods = periods.Append(whole);
        }

        return
        [
            .. periods
                .Where(period => (from is null || period.From >= from) && (to is null || period.To <= to))
                .Distinct()
                .OrderByDescending(period => period.Length)
                .ThenByDescending(period => period.To),
        ];
    }
}
