using Nsg.Documents.Xml;

namespace Nsg.Validation.Engine;

/// <summary>
/// Rule sets made ready to run together. Which contexts an element's path matches is found once for each distinct
/// path and
/// remembered, so that a later document costs one step of a table for each element.
/// </summary>
public sealed class RulePlan
{
    // Known names nested at will make paths without end; beyond this many nothing more is remembered.
    private const int StatesMax = 50_000;

    private readonly Lock _growing = new();
    private readonly List<Entry> _contexts = [];

    // Places in the list above: of contexts that name the element, of those that name only what is around it, and of
    // the others.
    private readonly Dictionary<int, List<int>> _byName = [];
    private readonly Dictionary<int, List<int>> _byParent = [];
    private readonly List<int> _byWildcard = [];
    private readonly PathState _start = new([]) { IsKept = true };
    private int _states;

    /// <param name="sets">The sets, in the order of the findings.</param>
    public RulePlan(params IReadOnlyList<RuleSet> sets)
    {
        ArgumentNullException.ThrowIfNull(sets);
        Sets = sets;
        var number = 0;
        foreach (var pattern in sets.SelectMany(set => set.Patterns))
        {
            Index(pattern, number++);
        }
    }

    /// <summary>The sets that are applied.</summary>
    public IReadOnlyList<RuleSet> Sets { get; }

    /// <summary>The state before the root.</summary>
    internal PathState Start => _start;

    /// <summary>State of an element with a known name, inside another one.</summary>
    internal PathState Step(PathState around, ElementName name, XmlElementNode node, XmlElementNode root) =>
        around.Next(name) ?? Grow(around, name, node, root);

    /// <summary>State of an element whose name no standard defines; never remembered here, since names are without
    /// end.</summary>
    internal PathState StepUnknown(XmlElementNode node, XmlElementNode root) => new(Groups(node, root, null));

    private static void Add(Dictionary<int, List<int>> index, ElementName name, int place)
    {
        if (!index.TryGetValue(name.Id, out var places))
        {
            index[name.Id] = places = [];
        }

        places.Add(place);
    }

    private void Index(RulePattern pattern, int number)
    {
        foreach (var context in pattern.Contexts)
        {
            var place = _contexts.Count;
            _contexts.Add(new Entry(number, pattern.AsksAll, context));
            if (context.Path.LastNames is { } names)
            {
                foreach (var name in names)
                {
                    Add(_byName, name, place);
                }
            }
            else if (context.Path.LastParent is { } parent)
            {
                Add(_byParent, parent, place);
            }
            else
            {
                _byWildcard.Add(place);
            }
        }
    }

    private PathState Grow(PathState around, ElementName name, XmlElementNode node, XmlElementNode root)
    {
        var state = new PathState(Groups(node, root, name)) { IsKept = around.IsKept && _states < StatesMax };
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

    // Every context that can match, in order.
    private List<int> Candidates(XmlElementNode node, ElementName? name)
    {
        List<int> candidates = [.. _byWildcard];
        if (name is not null && _byName.TryGetValue(name.Id, out var named))
        {
            candidates.AddRange(named);
        }

        if (node.Parent?.Name is { } parent && _byParent.TryGetValue(parent.Id, out var inside))
        {
            candidates.AddRange(inside);
        }

        candidates.Sort();
        return candidates;
    }

    private RuleContext[][] Groups(XmlElementNode node, XmlElementNode root, ElementName? name)
    {
        var groups = new List<RuleContext[]>();
        var open = new List<RuleContext>();
        var candidates = Candidates(node, name);
        for (var i = 0; i < candidates.Count; i++)
        {
            var entry = _contexts[candidates[i]];
            if (entry.Context.Path.Matches(node, root))
            {
                open.Add(entry.Context);
            }

            var isLast = i + 1 == candidates.Count || _contexts[candidates[i + 1]].Pattern != entry.Pattern;
            if (open.Count > 0 && (isLast || entry.AsksAll))
            {
                groups.Add([.. open]);
                open.Clear();
            }
        }

        return [.. groups];
    }

    // A class, since lists of our own structs would be compiled at each start.
    private sealed record Entry(int Pattern, bool AsksAll, RuleContext Context);
}
