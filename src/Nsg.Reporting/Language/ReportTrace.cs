namespace Nsg.Reporting.Language;

/// <summary>What a figure is made of, through the lines that it uses down to accounts and VAT codes. A hidden line that has a name for
/// readers, as what rounding leaves, stands for itself: what it is made of is told where it is asked for.</summary>
public static class ReportTrace
{
    /// <summary>The sources of a line, each once, lines before what they are made of; null when the report has no
    /// such line.</summary>
    public static IReadOnlyList<ReportSource>? Of(ReportOutcome outcome, string line)
    {
        ArgumentNullException.ThrowIfNull(outcome);
        var lines = outcome.Lines.ToDictionary(one => one.Line.Id, StringComparer.Ordinal);
        if (!lines.TryGetValue(line, out var first))
        {
            return null;
        }

        var found = new List<ReportSource>();
        var waiting = new Queue<ComputedLine>([first]);
        var seen = new HashSet<ReportSource>();
        while (waiting.TryDequeue(out var one))
        {
            foreach (var source in one.Sources.Where(seen.Add))
            {
                found.Add(source);
                if (
                    source.Kind == "line"
                    && source.Period == outcome.Period
                    && lines.TryGetValue(source.Name, out var used)
                    && used.Line is not { IsHidden: true, Labels.Count: > 0 }
                )
                {
                    waiting.Enqueue(used);
                }
            }
        }

        return found;
    }
}
