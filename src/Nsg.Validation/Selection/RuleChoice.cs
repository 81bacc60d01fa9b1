namespace Nsg.Validation.Selection;

/// <summary>Which rules to apply: those that the document asks for on a day, or those that a person names.</summary>
public sealed record RuleChoice
{
    private RuleChoice(IReadOnlyList<RuleRelease> named, DateOnly day)
    {
        Named = named;
        Day = day;
    }

    /// <summary>The releases named by a person; empty when the document decides.</summary>
    public IReadOnlyList<RuleRelease> Named { get; }

    /// <summary>The day of validation: selects the release, never the document's own date.</summary>
    public DateOnly Day { get; }

    /// <summary>What the document asks for, in the release of a day.</summary>
    public static RuleChoice Detected(DateOnly day) => new([], day);

    /// <summary>Reads a choice such as <c>en16931,peppol-billing@2026.5</c>; a set without version is taken in the
    /// release of the day.</summary>
    /// <param name="text">Comma-separated sets, each with <c>@VERSION</c> if wanted.</param>
    /// <param name="day">The day of validation.</param>
    /// <param name="choice">The choice.</param>
    /// <param name="fault">What is wrong and what there is instead, when the text is no choice.</param>
    public static bool TryParse(string text, DateOnly day, out RuleChoice choice, out string fault)
    {
        ArgumentNullException.ThrowIfNull(text);
        var named = new List<RuleRelease>();
        (choice, fault) = (Detected(day), "");
        foreach (var part in text.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
        {
            var at = part.IndexOf('@', StringComparison.Ordinal);
            var name = at < 0 ? part : part[..at];
            var release = at < 0 ? RuleRegistry.InForce(name, day) : RuleRegistry.Find(name, part[(at + 1)..]);
            if (release is null)
            {
                var releases = RuleRegistry.ReleasesOf(name);
                fault =
                    releases.Count == 0
                        ? $"there is no rule set '{name}'; there are {string.Join(", ", RuleRegistry.Names)}"
                        : $"there is no {part}; there is {string.Join(", ", releases)}";
                return false;
            }

            if (!named.Contains(release))
            {
                named.Add(release);
            }
        }

        if (named.Count == 0)
        {
            fault = $"name at least one rule set; there are {string.Join(", ", RuleRegistry.Names)}";
            return false;
        }

        // In one order, whichever they were named in: the same sets are the same choice.
        choice = new RuleChoice([.. RuleReleases.All.Where(named.Contains)], day);
        return true;
    }
}
