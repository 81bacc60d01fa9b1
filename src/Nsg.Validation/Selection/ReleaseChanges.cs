using Nsg.Validation.Engine;

namespace Nsg.Validation.Selection;

/// <summary>One difference between two releases of rules.</summary>
/// <param name="Kind"><c>added</c>, <c>removed</c>, <c>severity</c>, <c>places</c>, <c>code-added</c> or
/// <c>code-removed</c>.</param>
/// <param name="Subject">The rule, or the code list.</param>
/// <param name="Detail">What changed.</param>
public sealed record ReleaseChange(string Kind, string Subject, string Detail);

/// <summary>Tells what changed between two releases: rules that came and went, weights, places, codes.</summary>
public static class ReleaseChanges
{
    /// <summary>The differences, rules first, in ordinal order.</summary>
    public static IReadOnlyList<ReleaseChange> Between(RuleRelease before, RuleRelease after)
    {
        ArgumentNullException.ThrowIfNull(before);
        ArgumentNullException.ThrowIfNull(after);
        return [.. Rules(before.Set, after.Set), .. Codes(before, after)];
    }

    private static IEnumerable<ReleaseChange> Rules(RuleSet before, RuleSet after)
    {
        var (old, now) = (Described(before), Described(after));
        foreach (var id in old.Keys.Union(now.Keys).Order(StringComparer.Ordinal))
        {
            var (was, isNow) = (old.GetValueOrDefault(id), now.GetValueOrDefault(id));
            if (was is null)
            {
                yield return new ReleaseChange("added", id, $"{isNow!.Severity} at {isNow.Places}");
            }
            else if (isNow is null)
            {
                yield return new ReleaseChange("removed", id, $"{was.Severity} at {was.Places}");
            }
            else
            {
                if (was.Severity != isNow.Severity)
                {
                    yield return new ReleaseChange("severity", id, $"{was.Severity} became {isNow.Severity}");
                }

                if (was.Places != isNow.Places)
                {
                    yield return new ReleaseChange("places", id, $"{was.Places} became {isNow.Places}");
                }
            }
        }
    }

    private static IEnumerable<ReleaseChange> Codes(RuleRelease before, RuleRelease after)
    {
        var (old, now) = (Lists(before), Lists(after));
        foreach (var name in old.Keys.Union(now.Keys).Order(StringComparer.Ordinal))
        {
            var was = old.GetValueOrDefault(name)?.Codes ?? [];
            var isNow = now.GetValueOrDefault(name)?.Codes ?? [];
            foreach (var code in isNow.Except(was).Order(StringComparer.Ordinal))
            {
                yield return new ReleaseChange("code-added", name, code);
            }

            foreach (var code in was.Except(isNow).Order(StringComparer.Ordinal))
            {
                yield return new ReleaseChange("code-removed", name, code);
            }
        }
    }

    private static Dictionary<string, CodeList> Lists(RuleRelease release) =>
        release.CodeLists.ToDictionary(name => name.Split('@')[0], CodeList.Of, StringComparer.Ordinal);

    private static Dictionary<string, Description> Described(RuleSet set) =>
        (
            from pattern in set.Patterns
            from context in pattern.Contexts
            from rule in context.Rules
            group (context.Path.Text, rule.Severity) by rule.Id
        ).ToDictionary(
            group => group.Key,
            group => new Description(
                string.Join("/", group.Select(one => one.Severity).Distinct()),
                string.Join(" | ", group.Select(one => one.Text).Distinct(StringComparer.Ordinal))
            ),
            StringComparer.Ordinal
        );

    private sealed record Description(string Severity, string Places);
}
