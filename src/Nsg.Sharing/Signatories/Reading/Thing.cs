namespace Nsg.Sharing.Signatories.Reading;

/// <summary>A value of a thing's property: text, or another thing.</summary>
/// <param name="Text">The text; the identifier for a thing.</param>
/// <param name="Thing">The thing; <see langword="null"/> for text.</param>
/// <param name="Language">Language of the text, when it is said.</param>
internal sealed record ThingValue(string Text, Thing? Thing = null, string? Language = null);

/// <summary>
/// A described thing: what linked data, plain JSON and YAML have in common. Properties and types go by their local
/// names, since the published
/// model writes the same one in several ways.
/// </summary>
internal sealed class Thing(string? id)
{
    private readonly Dictionary<string, List<ThingValue>> properties = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>IRI, blank node label, or <see langword="null"/>.</summary>
    internal string? Id { get; } = id;

    /// <summary>Local names of its classes.</summary>
    internal List<string> Types { get; } = [];

    internal bool IsEmpty => properties.Count == 0 && Types.Count == 0;

    internal void Add(string property, ThingValue value)
    {
        if (!properties.TryGetValue(property, out var values))
        {
            properties.Add(property, values = []);
        }

        values.Add(value);
    }

    /// <summary>Values of the first of these properties that has any.</summary>
    internal IReadOnlyList<ThingValue> All(params ReadOnlySpan<string> names)
    {
        foreach (var name in names)
        {
            if (properties.TryGetValue(name, out var values))
            {
                return values;
            }
        }

        return [];
    }

    /// <summary>Things that are values of the first of these properties that has any.</summary>
    internal IEnumerable<Thing> Things(params ReadOnlySpan<string> names) =>
        All(names).Where(value => value.Thing is not null).Select(value => value.Thing!);

    /// <summary>The first text; English before other languages.</summary>
    internal string? Text(params ReadOnlySpan<string> names)
    {
        var values = All(names);
        return (
            values.FirstOrDefault(value => value.Language == "en")
            ?? values.FirstOrDefault(value => value.Language is null)
            ?? (values.Count > 0 ? values[0] : null)
        )?.Text;
    }

    internal bool Has(string name) => properties.ContainsKey(name);

    /// <summary>What follows the last slash, number sign or colon of a name.</summary>
    internal static string Local(string name) => name[(name.LastIndexOfAny(['/', '#', ':']) + 1)..];
}

/// <summary>Things by identifier, in the order of their first mention.</summary>
internal sealed class ThingGraph
{
    internal const int ThingsMax = 100_000;

    private readonly Dictionary<string, Thing> known = new(StringComparer.Ordinal);
    private int nameless;

    internal List<Thing> Things { get; } = [];

    /// <summary>The thing of this identifier; made when new.</summary>
    internal Thing Of(string id)
    {
        if (!known.TryGetValue(id, out var thing))
        {
            known.Add(id, thing = Keep(new Thing(id)));
        }

        return thing;
    }

    internal Thing Nameless() => Of($"_:[{++nameless}]");

    private Thing Keep(Thing thing)
    {
        if (Things.Count == ThingsMax)
        {
            throw new InvalidDataException($"more than {ThingsMax} things are described");
        }

        Things.Add(thing);
        return thing;
    }
}
