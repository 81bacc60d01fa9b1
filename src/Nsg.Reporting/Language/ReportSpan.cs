namespace Nsg.Reporting.Language;

/// <summary>Of which days a report's figures speak: its period, and the ones before it that a line or check asks
/// for.</summary>
public static class ReportSpan
{
    /// <summary>First and last day.</summary>
    /// <param name="definition">The report.</param>
    /// <param name="period">Its period.</param>
    /// <param name="withChecks">Whether what only checks read counts too.</param>
    public static (DateOnly From, DateOnly To) Of(ReportDefinition definition, ReportPeriod period, bool withChecks)
    {
        ArgumentNullException.ThrowIfNull(definition);
        ArgumentNullException.ThrowIfNull(period);
        var lines = definition.Lines.ToDictionary(line => line.Id, StringComparer.Ordinal);
        var waiting = new Queue<ReportExpression>(
            definition
                .Lines.Where(line => !line.IsHidden)
                .Select(line => line.Value)
                .Concat(withChecks ? definition.Checks.Select(check => check.Condition) : [])
        );
        var (seen, from) = (new HashSet<string>(StringComparer.Ordinal), period.From);
        while (waiting.TryDequeue(out var expression))
        {
            foreach (var part in expression.Parts())
            {
                if (part is ShiftedExpression shift)
                {
                    var first = (shift.At.Text == "prior" ? period.Prior() : period.LastYear()).From;
                    from = first < from ? first : from;
                }
                else if (
                    part is NameExpression name
                    && lines.TryGetValue(name.Name, out var line)
                    && seen.Add(name.Name)
                )
                {
                    waiting.Enqueue(line.Value);
                }
            }
        }

        return (from, period.To);
    }
}
