namespace Nsg.Sharing.Statistics;

/// <summary>What figures of one group of companies tell together: turnover less home sales is export, though nobody was shown export.</summary>
public static class DerivedFigures
{
    /// <summary>Lines of a report that are shown beside one another at most: each one more makes three times as many sums.</summary>
    public const int LinesMax = 8;

    /// <summary>Whether a line would, by some sum or difference with lines that were shown, tell what may not be shown: nothing, or what
    /// the largest make up.</summary>
    /// <param name="asked">Companies' parts of the line.</param>
    /// <param name="shown">The same companies' parts of each line that was shown, in the same order and unit.</param>
    /// <param name="rules">When a figure may be shown.</param>
    /// <param name="isKnown">Whether the line and so many times each shown one come to nothing by definition, which tells nothing.</param>
    public static bool Tell(
        IReadOnlyList<decimal> asked,
        IReadOnlyList<IReadOnlyList<decimal>> shown,
        DisclosureRules rules,
        Func<IReadOnlyList<int>, bool> isKnown
    )
    {
        ArgumentNullException.ThrowIfNull(asked);
        ArgumentNullException.ThrowIfNull(shown);
        ArgumentNullException.ThrowIfNull(rules);
        ArgumentNullException.ThrowIfNull(isKnown);
        return shown.Count >= LinesMax || Tell([.. asked], shown, new int[shown.Count], 0, rules, isKnown);
    }

    private static bool Tell(
        decimal[] sums,
        IReadOnlyList<IReadOnlyList<decimal>> shown,
        int[] times,
        int at,
        DisclosureRules rules,
        Func<IReadOnlyList<int>, bool> isKnown
    )
    {
        if (at == shown.Count)
        {
            return times.Any(one => one != 0)
                && (IsNothing(sums, rules) || DisclosureControl.IsDominated(sums, rules))
                && !isKnown(times);
        }

        foreach (var one in (ReadOnlySpan<int>)[0, 1, -1])
        {
            times[at] = one;
            if (Tell(one == 0 ? sums : Plus(sums, shown[at], one), shown, times, at + 1, rules, isKnown))
            {
                return true;
            }
        }

        times[at] = 0;
        return false;
    }

    /// <summary>What comes to less than figures are rounded to, for all together, says that there is none with anybody.</summary>
    private static bool IsNothing(decimal[] sums, DisclosureRules rules) =>
        sums.Sum(Math.Abs) < Math.Max(rules.RoundTo, decimal.One);

    private static decimal[] Plus(decimal[] sums, IReadOnlyList<decimal> line, int times)
    {
        var made = new decimal[sums.Length];
        for (var i = 0; i < made.Length; i++)
        {
            made[i] = sums[i] + (times * line[i]);
        }

        return made;
    }
}
