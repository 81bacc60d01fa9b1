namespace Nsg.Reporting.Language;

/// <summary>What a figure is made of, through the lines that it uses down to accounts and VAT codes.</summary>
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
                )
                {
                    waiting.Enqueue(used);
                }
            }
        }

        return found;
    }
}
