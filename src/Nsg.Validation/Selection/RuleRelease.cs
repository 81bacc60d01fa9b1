using Nsg.Validation.Engine;

namespace Nsg.Validation.Selection;

/// <summary>One published version of a rule set.</summary>
/// <param name="Name">Name by which it is asked for, such as <c>peppol-billing</c>.</param>
/// <param name="Version">The publisher's version.</param>
/// <param name="ValidFrom">The first day on which receivers apply it.</param>
/// <param name="ValidTo">The last such day; null while no end is published.</param>
/// <param name="Build">Gives the rules; asked once.</param>
public sealed record RuleRelease(
    string Name,
    string Version,
    DateOnly ValidFrom,
    DateOnly? ValidTo,
    Func<RuleSet> Build
)
{
    private readonly Lazy<RuleSet> _set = new(Build);

    /// <summary>Beginnings of the names of its code lists; a list belongs to the release when its version is the
    /// release's too.</summary>
    public IReadOnlyList<string> ListPrefixes { get; init; } = [];

    /// <summary>The code lists that its rules ask, as <c>name@version</c>.</summary>
    public IEnumerable<string> CodeLists =>
        from name in CodeList.Names
        where
            name.EndsWith($"@{Version}", StringComparison.Ordinal)
            && ListPrefixes.Any(start => name.StartsWith(start, StringComparison.Ordinal))
        select name;

    /// <summary>The rules.</summary>
    public RuleSet Set => _set.Value;

    /// <inheritdoc/>
    public override string ToString() => $"{Name}@{Version}";
}
