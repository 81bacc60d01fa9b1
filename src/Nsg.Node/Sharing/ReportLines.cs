using Nsg.Reporting.Language;
using Nsg.Sharing.Statistics;
using Nsg.Storage;

namespace Nsg.Node.Sharing;

/// <summary>A company and its figures of a report.</summary>
/// <param name="Company">Key of the company.</param>
/// <param name="Figures">Its figures.</param>
internal sealed record CompanyPart(string Company, CompanyFigures Figures);

/// <summary>Lines of a report, judged together: what one tells beside others that were shown.</summary>
internal sealed class ReportLines(ReportDefinition definition, DisclosureRules rules)
{
    private readonly ReportRelations _relations = new(definition);
    private readonly Dictionary<string, ReportLine> _lines = definition.Lines.ToDictionary(
        line => line.Id,
        StringComparer.Ordinal
    );

    /// <summary>The rules in the unit that a line's figures are told in: one in thousands is rounded already, and so is a number of
    /// things.</summary>
    internal DisclosureRules RulesOf(string line) =>
        rules with
        {
            RoundTo = _lines[line].IsCount ? 1m : Math.Max(1m, rules.RoundTo / _relations.UnitOf(line)),
        };

    /// <summary>Groups in which a line would tell, by a sum or difference with what was shown, a figure that may not be shown. Where
    /// the companies or their books are no longer what a figure was shown of, its difference from this one would be that change.</summary>
    internal IEnumerable<string> Telling(
        string line,
        IReadOnlyList<CompanyPart> parts,
        IReadOnlyList<(string Line, StatisticFigure Figure)> beside
    )
    {
        var shown = beside
            .Where(one => _lines.TryGetValue(one.Line, out var other) && other.IsCount == _lines[line].IsCount)
            .ToLookup(one => one.Figure.Part, StringComparer.Ordinal);
        foreach (var group in parts.GroupBy(one => one.Figures.Group, StringComparer.Ordinal))
        {
            var companies = group.Select(one => one.Figures).ToList();
            var others = shown[group.Key].ToList();
            if (others.Exists(one => !IsStill(one.Line, one.Figure, companies)) || Tells(line, companies, others))
            {
                yield return group.Key;
            }
        }
    }

    private bool IsStill(string line, StatisticFigure figure, List<CompanyFigures> companies) =>
        figure.Companies == companies.Count
        && figure.Figure == DisclosureControl.Rounded(companies.Sum(one => one.Lines[line]), RulesOf(line));

    private bool Tells(
        string line,
        List<CompanyFigures> companies,
        List<(string Line, StatisticFigure Figure)> others
    ) =>
        DerivedFigures.Tell(
            Whole(line, companies),
            [.. others.Select(one => Whole(one.Line, companies))],
            _lines[line].IsCount ? RulesOf(line) : rules,
            times => _relations.ComeToNothing(others.Select((one, i) => (one.Line, times[i])).Append((line, 1)))
        );

    private List<decimal> Whole(string line, List<CompanyFigures> companies)
    {
        var unit = _relations.UnitOf(line);
        return companies.ConvertAll(one => one.Lines[line] * unit);
    }
}
