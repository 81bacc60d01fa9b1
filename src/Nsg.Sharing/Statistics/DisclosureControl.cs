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
/// <param name="Withheld"><c>few</c>, <c>dominance</c>, <c>overlap</c> or <c>complement</c>; null where it is shown.</param>
public sealed record GroupFigure(string Group, int? Companies, decimal? Value, string? Withheld);

/// <summary>Disclosure control of figures across companies: minimum size, dominance, rounding, and no group that
/// follows from the others.</summary>
public static class DisclosureControl
{
    /// <summary>Figures by group, in order of their names.</summary>
    public static IReadOnlyList<GroupFigure> Of(IEnumerable<Contribution> contributions, DisclosureRules rules) =>
        Of(contributions, rules, []);

    /// <summary>Figures by group, in order of their names, where some were shown before.</summary>
    /// <param name="contributions">Companies' parts; those of groups that were shown are not looked at.</param>
    /// <param name="rules">When a figure may be shown.</param>
    /// <param name="shown">Figures that were shown before: each stays as it was, so that two answers have no difference. A group that
    /// was not shown left nothing to take a difference from, and is judged anew.</param>
    /// <param name="withheld">Groups that are left out whatever they come to, and why: a figure of them for other days was shown that
    /// share some with these (<c>overlap</c>), or other lines of the report (<c>complement</c>), and the difference would be a figure
    /// that nobody judged.</param>
    public static IReadOnlyList<GroupFigure> Of(
        IEnumerable<Contribution> contributions,
        DisclosureRules rules,
        IReadOnlyCollection<GroupFigure> shown,
        IReadOnlyDictionary<string, string>? withheld = null
    )
    {
        ArgumentNullException.ThrowIfNull(contributions);
        ArgumentNullException.ThrowIfNull(rules);
        ArgumentNullException.ThrowIfNull(shown);
        var before = shown.Select(one => one.Group).ToHashSet(StringComparer.Ordinal);
        var groups = contributions
            .Where(one => !before.Contains(one.Group) && withheld?.ContainsKey(one.Group) != true)
            .GroupBy(one => one.Group, StringComparer.Ordinal)
            .Select(group =>
                (Figure: Figure(group.Key, [.. group], rules), Size: group.Sum(one => Math.Abs(one.Value)))
            )
            .Concat(
                (withheld ?? new Dictionary<string, string>())
                    .Where(one => !before.Contains(one.Key))
                    .Select(one => (Figure: new GroupFigure(one.Key, null, null, one.Value), Size: 0m))
            )
            .ToList();

        // Who knows the sum of all, from elsewhere, would find the only group that is left out: the smallest other
        // one goes with it, unless all others were shown already.
        if (
            groups.Count(one => one.Figure.Withheld is not null) == 1
            && groups.Where(one => one.Figure.Withheld is null).ToList() is { Count: > 0 } others
        )
        {
            var smallest = others.MinBy(one => one.Size).Figure.Group;
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

        return [.. shown.Concat(groups.Select(one => one.Figure)).OrderBy(one => one.Group, StringComparer.Ordinal)];
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
            .Select(one => one.Sum(part => part.Value));
        return IsDominated(sizes, rules)
            ? new GroupFigure(group, null, null, "dominance")
            : new GroupFigure(group, companies, Rounded(members.Sum(one => one.Value), rules), null);
    }

    /// <summary>A sum as it is shown.</summary>
    public static decimal Rounded(decimal sum, DisclosureRules rules)
    {
        ArgumentNullException.ThrowIfNull(rules);
        return Math.Round(sum / rules.RoundTo, MidpointRounding.AwayFromZero) * rules.RoundTo;
    }

    /// <summary>Whether the largest make up too much of a sum. Nothing dominates a sum of zeros, but to show it, or to have a word of
    /// its own for it, would tell the figure of each of them.</summary>
    internal static bool IsDominated(IEnumerable<decimal> figures, DisclosureRules rules)
    {
        var sizes = figures.Select(Math.Abs).OrderDescending().ToList();
        var total = sizes.Sum();
        return total == 0m || sizes.Take(rules.LargestCount).Sum() > rules.LargestShareMax * total;
    }
}
