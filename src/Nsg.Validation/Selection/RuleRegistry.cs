using System.Collections.Concurrent;
using Nsg.Validation.Engine;

namespace Nsg.Validation.Selection;

/// <summary>Every release of every rule set that this program holds. A release is built when it is first asked
/// for.</summary>
public static class RuleRegistry
{
    private static readonly ConcurrentDictionary<string, RulePlan> Plans = new();

    /// <summary>Names of the sets, in the order of the list.</summary>
    public static IReadOnlyList<string> Names { get; } = [.. RuleReleases.All.Select(one => one.Name).Distinct()];

    /// <summary>The releases of a set, oldest first; empty for an unknown name.</summary>
    public static IReadOnlyList<RuleRelease> ReleasesOf(string name) =>
        [.. RuleReleases.All.Where(one => one.Name == name).OrderBy(one => one.ValidFrom)];

    /// <summary>One release, or null.</summary>
    public static RuleRelease? Find(string name, string version) =>
        RuleReleases.All.FirstOrDefault(one => one.Name == name && one.Version == version);

    /// <summary>The release that receivers apply on a day: the newest that has begun; before all of them, the
    /// oldest.</summary>
    /// <returns>The release, or null for an unknown name.</returns>
    public static RuleRelease? InForce(string name, DateOnly day)
    {
        var releases = ReleasesOf(name);
        return releases.LastOrDefault(one => one.ValidFrom <= day) ?? (releases.Count > 0 ? releases[0] : null);
    }

    /// <summary>The sets made ready to run together; made once for each combination.</summary>
    public static RulePlan Plan(IReadOnlyList<RuleRelease> releases)
    {
        ArgumentNullException.ThrowIfNull(releases);
        return Plans.GetOrAdd(
            string.Join(',', releases),
            static (_, list) => new RulePlan([.. list.Select(one => one.Set)]),
            releases
        );
    }

    /// <summary>The same in the form for the Cross Industry Invoice, of those sets that have one.</summary>
    public static RulePlan CiiPlan(IReadOnlyList<RuleRelease> releases)
    {
        ArgumentNullException.ThrowIfNull(releases);
        return Plans.GetOrAdd(
            $"CII {string.Join(',', releases)}",
            static (_, list) =>
                new RulePlan([
                    .. from one in list
                    let form = one.Set.Cii
                    where form is not null
                    select one.Set with
                    {
                        Patterns = form.Value,
                    },
                ]),
            releases
        );
    }
}
