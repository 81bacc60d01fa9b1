using Nsg.Documents.Xml;

namespace Nsg.Validation.Engine;

/// <summary>What is known of a path: the contexts that match it, one group for each pattern, and the paths that go on
/// from it.</summary>
internal sealed class PathState(RuleContext[][] groups)
{
    private const int SmallMax = 8;

    private volatile (ElementName Name, PathState State)[] _small = [];
    private volatile Dictionary<ElementName, PathState>? _large;

    /// <summary>Remembered by the plan; a state that is not lives as long as the document that led to it.</summary>
    internal bool IsKept { get; init; }

    /// <summary>For each pattern that matches: its matching contexts, of which the first whose condition is met is
    /// asked.</summary>
    internal RuleContext[][] Groups { get; } = groups;

    internal PathState? Next(ElementName name)
    {
        foreach (ref readonly var one in _small.AsSpan())
        {
            if (ReferenceEquals(one.Name, name))
            {
                return one.State;
            }
        }

        return _large is { } large && large.TryGetValue(name, out var state) ? state : null;
    }

    /// <summary>Adds a path; only under the plan's lock. Readers see the old table or the new one, never a
    /// half.</summary>
    internal void Add(ElementName name, PathState state)
    {
        if (_small.Length < SmallMax)
        {
            _small = [.. _small, (name, state)];
            return;
        }

        _large = new Dictionary<ElementName, PathState>(_large ?? []) { [name] = state };
    }
}
