using System.Collections.Concurrent;
using Nsg.Validation.Engine;

namespace Nsg.Validation.Selection;

/// <summary>Every release of every rule set that this program holds. A release is built when it is first asked
/// for.</summary>
public static class RuleRegistry
{
    /// <summary>Plans that are kept ready; what documents ask for is far less, and people may name any sets they like.</summary>
    private const int PlansMax = 128;

    private static readonly ConcurrentDictionary<string, RulePlan> Plans = new(StringComparer.Ordinal);

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

    /// <summary>The sets made ready to run together, and kept so for the next document.</summary>
    public static RulePlan Plan(IReadOnlyList<RuleRelease> releases)
    {
        ArgumentNullException.ThrowIfNull(releases);
        return Kept(string.Join(',', releases), releases, list => new RulePlan([.. list.Select(one => one.Set)]));
    }

    /// <summary>The same in the form for the Cross Industry Invoice, of those sets that have one.</summary>
    public static RulePlan CiiPlan(IReadOnlyList<RuleRelease> releases)
    {
        ArgumentNullException.ThrowIfNull(releases);
        return Kept(
            $"CII {string.Join(',', releases)}",
            releases,
            list => new RulePlan([
                .. from one in list
                let form = one.Set.Cii
                where form is not null
                select one.Set with
                {
                    Patterns = form.Value,
                },
            ])
        );
    }

    /// <summary>Begins anew when there are too many: those in use are back with the next document.</summary>
    private static RulePlan Kept(
        string name,
        IReadOnlyList<RuleRelease> releases,
        Func<IReadOnlyList<RuleRelease>, RulePlan> make
    )
    {
        if (Plans.TryGetValue(name, out var plan))
        {
            return plan;
        }

        if (Plans.Count >= PlansMax)
        {
            Plans.Clear();
        }

        return Plans.GetOrAdd(name, (_, list) => make(list), releases);
    }
}
