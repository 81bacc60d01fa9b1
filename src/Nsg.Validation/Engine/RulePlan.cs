using Nsg.Documents.Xml;

namespace Nsg.Validation.Engine;

/// <summary>
/// Rule sets made ready to run together. Which contexts an element's path matches is found once for each distinct path and
/// remembered, so that a later document costs one step of a table for each element.
/// </summary>
public sealed class RulePlan
{
    // Known names nested at will make paths without end; beyond this many nothing more is remembered.
    private const int StatesMax = 50_000;

    private readonly Lock _growing = new();
    private readonly List<(RulePattern Pattern, RuleContext[] Contexts)> _patterns = [];
    private readonly Dictionary<int, List<(int Pattern, int Context)>> _byName = [];
    private readonly List<(int Pattern, int Context)> _byWildcard = [];
    private readonly PathState _start = new([]) { IsKept = true };
    private int _states;

    /// <param name="sets">The sets, in the order of the findings.</param>
    public RulePlan(params IReadOnlyList<RuleSet> sets)
    {
        ArgumentNullException.ThrowIfNull(sets);
        Sets = sets;
        foreach (var pattern in sets.SelectMany(set => set.Patterns))
        {
            Index(pattern);
        }
    }

    /// <summary>The sets that are applied.</summary>
    public IReadOnlyList<RuleSet> Sets { get; }

    /// <summary>The state before the root.</summary>
    internal PathState Start => _start;

    /// <summary>State of an element with a known name, inside another one.</summary>
    internal PathState Step(PathState around, ElementName name, XmlElementNode node, XmlElementNode root) =>
        around.Next(name) ?? Grow(around, name, node, root);

    /// <summary>State of an element whose name no standard defines; never remembered here, since names are without end.</summary>
    internal PathState StepUnknown(XmlElementNode node, XmlElementNode root) => new(Groups(node, root, _byWildcard));

    private void Index(RulePattern pattern)
    {
        var number = _patterns.Count;
        _patterns.Add((pattern, [.. pattern.Contexts]));
        for (var i = 0; i < pattern.Contexts.Count; i++)
        {
            var candidate = (number, i);
            if (pattern.Contexts[i].Path.LastNames is not { } names)
            {
                _byWildcard.Add(candidate);
                continue;
            }

            foreach (var name in names)
            {
                if (!_byName.TryGetValue(name.Id, out var list))
                {
                    _byName[name.Id] = list = [];
                }

                list.Add(candidate);
            }
        }
    }

    private PathState Grow(PathState around, ElementName name, XmlElementNode node, XmlElementNode root)
    {
        var candidates = _byName.TryGetValue(name.Id, out var named)
            ? named.Concat(_byWildcard).Order().ToList()
            : _byWildcard;
        var state = new PathState(Groups(node, root, candidates)) { IsKept = around.IsKept && _states < StatesMax };
        lock (_growing)
        {
            if (around.Next(name) is { } grown)
            {
                return grown;
            }

            if (state.IsKept)
            {
                _states++;
            }

            if (state.IsKept || !around.IsKept)
            {
                around.Add(name, state);
            }
        }

        return state;
    }

    private RuleContext[][] Groups(XmlElementNode node, XmlElementNode root, List<(int Pattern, int Context)> candidates)
    {
        var groups = new List<RuleContext[]>();
        var open = new List<RuleContext>();
        for (var i = 0; i < candidates.Count; i++)
        {
            var (pattern, contexts) = _patterns[candidates[i].Pattern];
            var context = contexts[candidates[i].Context];
            if (context.Path.Matches(node, root))
            {
                open.Add(context);
            }

            var isLast = i + 1 == candidates.Count || candidates[i + 1].Pattern != candidates[i].Pattern;
            if (open.Count > 0 && (isLast || pattern.AsksAll))
            {
                groups.Add([.. open]);
                open.Clear();
            }
        }

        return [.. groups];
    }
}
