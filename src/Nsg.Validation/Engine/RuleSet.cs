namespace Nsg.Validation.Engine;

/// <summary>A published set of rules in one version.</summary>
/// <param name="Name">Name by which it is asked for, such as <c>en16931</c> or <c>peppol-t01</c>.</param>
/// <param name="Version">The publisher's version, such as <c>1.3.16</c>.</param>
/// <param name="Patterns">The rules.</param>
public sealed record RuleSet(string Name, string Version, IReadOnlyList<RulePattern> Patterns)
{
    /// <summary>The first day on which receivers apply this version.</summary>
    public DateOnly ValidFrom { get; init; } = DateOnly.MinValue;

    /// <summary>The last such day; null while no end is published.</summary>
    public DateOnly? ValidTo { get; init; }

    /// <summary>What it is, in a few words.</summary>
    public string Title { get; init; } = "";

    /// <summary>The rules that the publisher states for UN/CEFACT's Cross Industry Invoice instead; null where it has none,
    /// and the document's view as UBL is judged.</summary>
    public Lazy<IReadOnlyList<RulePattern>>? Cii { get; init; }

    /// <summary>Every rule, in order.</summary>
    public IEnumerable<Rule> Rules =>
        from pattern in Patterns
        from context in pattern.Contexts
        from rule in context.Rules
        select rule;

    /// <summary>The set's patterns with some rules left out, for specifications that take rules away from
    /// another.</summary>
    /// <remarks>A context keeps its place when it has lost its rules, since it still takes elements from those behind
    /// it.</remarks>
    public IEnumerable<RulePattern> PatternsWithout(params IReadOnlyList<string> ids) =>
        from pattern in Patterns
        select pattern with
        {
            Contexts =
            [
                .. from context in pattern.Contexts
                select new RuleContext(
                    context.Path,
                    context.When,
                    [.. context.Rules.Where(rule => !ids.Contains(rule.Id))]
                ),
            ],
        };

    /// <inheritdoc/>
    public override string ToString() => $"{Name}@{Version}";
}
