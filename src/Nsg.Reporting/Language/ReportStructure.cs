namespace Nsg.Reporting.Language;

/// <summary>How the lines of a report belong together, as its definition computes them.</summary>
public static class ReportStructure
{
    /// <summary>Whether a line is computed of several other lines alone: a sum or a result. One that only repeats another
    /// is none.</summary>
    public static bool IsSum(ReportLine line)
    {
        ArgumentNullException.ThrowIfNull(line);
        var parts = line.Value.Parts().ToList();
        return parts.OfType<NameExpression>().Select(part => part.Name).Distinct(StringComparer.Ordinal).Count() > 1
            && !parts.Any(part => part is AccountExpression or VatExpression or CountExpression);
    }

    /// <summary>Whether a line only tells what is within another one: it may be left out, and no other line counts
    /// it.</summary>
    public static bool IsDetail(ReportDefinition definition, ReportLine line)
    {
        ArgumentNullException.ThrowIfNull(definition);
        ArgumentNullException.ThrowIfNull(line);
        return line.IsOptional
            && !IsSum(line)
            && !definition
                .Lines.SelectMany(one => one.Value.Parts())
                .OfType<NameExpression>()
                .Any(name => name.Name == line.Id);
    }
}
