namespace Nsg.Sharing.Statistics;

/// <summary>When a figure of a group of companies may be shown.</summary>
/// <param name="CompaniesMin">Companies that a group has at least.</param>
/// <param name="LargestCount">How many of the largest are looked at together (n of the dominance rule).</param>
/// <param name="LargestShareMax">What part of the group they may make up (k of the dominance rule), 0 to 1.</param>
/// <param name="RoundTo">Figures are rounded to whole multiples of this.</param>
public sealed record DisclosureRules(
    int CompaniesMin = 5,
    int LargestCount = 2,
    decimal LargestShareMax = 0.85m,
    decimal RoundTo = 1_000m
);

/// <summary>One company's part of a figure.</summary>
/// <param name="Group">The group that it is in, by a fixed division.</param>
/// <param name="Company">Key of the company.</param>
/// <param name="Value">Its figure.</param>
public sealed record Contribution(string Group, string Company, decimal Value);

/// <summary>A group's figure, or why it is not shown.</summary>
/// <param name="Group">The group.</param>
/// <param name="Companies">How many companies; null where the figure is not shown.</param>
/// <param name="Value">The figure, rounded; null where it is not shown.</param>
/// <param name="Withheld"><c>few</c>, <c>dominance</c> or <c>complement</c>; null where it is shown.</param>
public sealed record GroupFigure(string Group, int? Companies, decimal? Value, string? Withheld);

/// <summary>Disclosure control of figures across companies: minimum size, dominance, rounding, and no group that
/// follows from the others.</summary>
public static class DisclosureControl
{
    /// <summary>Figures by group, in order of their names.</summary>
    public static IReadOnlyList<GroupFigure> Of(IEnumerable<Contribution> contributions, DisclosureRules rules)
    {
        ArgumentNullException.ThrowIfNull(contributions);
        ArgumentNullException.ThrowIfNull(rules);
        var groups = contributions
            .GroupBy(one => one.Group, StringComparer.Ordinal)
            .OrderBy(group => group.Key, StringComparer.Ordinal)
            .Select(group =>
                (Figure: Figure(group.Key, [.. group], rules), Size: group.Sum(one => Math.Abs(one.Value)))
            )
            .ToList();

        // Who knows the sum of all, from elsewhere, would find the only group that is left out: the smallest other
        // one goes with it.
        if (groups.Count(one => one.Figure.Withheld is not null) == 1 && groups.Count > 1)
        {
            var smallest = groups.Where(one => one.Figure.Withheld is null).MinBy(one => one.Size).Figure.Group;
            groups =
            [
                .. groups.Select(one =>
                    one.Figure.Group == smallest
                        ? one with
                        {
                            Figure = new GroupFigure(smallest, null, null, "complement"),
                        }
                        : one
                ),
            ];
        }

        return [.. groups.Select(one => one.Figure)];
    }

    private static GroupFigure Figure(string group, IReadOnlyList<Contribution> members, DisclosureRules rules)
    {
        var companies = members.Select(one => one.Company).Distinct(StringComparer.Ordinal).Count();
        if (companies < rules.CompaniesMin)
        {
            return new GroupFigure(group, null, null, "few");
        }

        var sizes = members
            .GroupBy(one => one.Company, StringComparer.Ordinal)
            .Select(one => Math.Abs(one.Sum(part => part.Value)))
            .OrderDescending()
            .ToList();
        var total = sizes.Sum();
        return total == 0m || sizes.Take(rules.LargestCount).Sum() > rules.LargestShareMax * total
            ? new GroupFigure(group, null, null, "dominance")
            : new GroupFigure(
                group,
                companies,
                Math.Round(members.Sum(one => one.Value) / rules.RoundTo, MidpointRounding.AwayFromZero)
                    * rules.RoundTo,
                null
            );
    }
}
