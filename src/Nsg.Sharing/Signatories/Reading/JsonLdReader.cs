using System.Text.Json;
using System.Text.Json.Nodes;

namespace Nsg.Sharing.Signatories.Reading;

/// <summary>
/// Reads the part of JSON-LD 1.1 that descriptions of signatory rights use: a context in the file, terms, compact
/// IRIs, <c>@graph</c>, embedded
/// nodes and language maps. A context elsewhere is not fetched, and refused.
/// </summary>
internal sealed class JsonLdReader
{
    private readonly ThingGraph graph = new();
    private readonly Dictionary<string, string> terms = new(StringComparer.Ordinal);
    private readonly HashSet<string> references = new(StringComparer.Ordinal);
    private readonly HashSet<string> languageMaps = new(StringComparer.Ordinal);
    private string vocabulary = "";

    private JsonLdReader() { }

    /// <exception cref="InvalidDataException">The document uses what is not read here; the message names
    /// it.</exception>
    internal static ThingGraph Read(JsonNode root)
    {
        var reader = new JsonLdReader();
        reader.Nodes(root);
        return reader.graph;
    }

    private void Nodes(JsonNode? node)
    {
        switch (node)
        {
            case JsonArray nodes:
                foreach (var one in nodes)
                {
                    Nodes(one);
                }

                break;
            case JsonObject one:
                Context(one["@context"]);
                if (one["@graph"] is { } inner)
                {
                    Nodes(inner);
                }
                else
                {
                    Node(one);
                }

                break;
            default:
                throw new InvalidDataException("a node of the graph is not an object");
        }
    }

    private void Context(JsonNode? context)
    {
        switch (context)
        {
            case null:
                return;
            case JsonArray parts:
                foreach (var part in parts)
                {
                    Context(part);
                }

                return;
            case JsonObject terms:
                foreach (var (term, definition) in terms)
                {
                    Define(term, definition);
                }

                return;
            default:
                throw new InvalidDataException(
                    $"the context {context.ToJsonString()} lies elsewhere and is not fetched; write it into the file"
                );
        }
    }

    private void Define(string term, JsonNode? definition)
    {
        if (term == "@vocab")
        {
            vocabulary = Text(definition) ?? "";
        }
        else if (!term.StartsWith('@'))
        {
            var entry = definition as JsonObject;
            if (entry?["@reverse"] is not null)
            {
                throw new InvalidDataException($"the term '{term}' is defined with @reverse, which is not read here");
            }

            if ((entry is null ? Text(definition) : Text(entry["@id"])) is { } iri)
            {
                terms[term] = iri;
            }

            Mark(references, term, Text(entry?["@type"]) is "@id" or "@vocab");
            Mark(languageMaps, term, Text(entry?["@container"]) == "@language");
        }
    }

    private static void Mark(HashSet<string> set, string term, bool isMember)
    {
        if (isMember)
        {
            set.Add(term);
        }
    }

    private Thing Node(JsonObject node)
    {
        var thing = Text(node["@id"]) is { } id ? graph.Of(Expand(id)) : graph.Nameless();
        foreach (var (name, value) in node)
        {
            if (name == "@type")
            {
                thing.Types.AddRange(Each(value).Select(type => Thing.Local(Expand(Text(type) ?? ""))));
            }
            else if (!name.StartsWith('@'))
            {
                foreach (var one in Each(value))
                {
                    Add(thing, name, one);
                }
            }
        }

        return thing;
    }

    private void Add(Thing thing, string term, JsonNode one)
    {
        var property = Thing.Local(Expand(term));
        if (one is JsonObject map && languageMaps.Contains(term))
        {
            foreach (var (language, text) in map)
            {
                foreach (var part in Each(text))
                {
                    thing.Add(property, new ThingValue(Text(part) ?? "", Language: language));
                }
            }
        }
        else if (one is JsonObject list && (list["@list"] ?? list["@set"]) is { } members)
        {
            foreach (var member in Each(members))
            {
                thing.Add(property, Value(term, member));
            }
        }
        else
        {
            thing.Add(property, Value(term, one));
        }
    }

    private ThingValue Value(string term, JsonNode one)
    {
        if (one is JsonObject node)
        {
            if (node["@value"] is { } value)
            {
                return new ThingValue(Text(value) ?? "", Language: Text(node["@language"]));
            }

            var thing = Node(node);
            return new ThingValue(thing.Id!, thing);
        }

        var text =
            Text(one) ?? throw new InvalidDataException($"a value of '{term}' is neither text, number nor object");
        if (!references.Contains(term))
        {
            return new ThingValue(text);
        }

        var reference = graph.Of(Expand(text));
        return new ThingValue(reference.Id!, reference);
    }

    /// <summary>Terms and compact IRIs, as far as the context goes.</summary>
    private string Expand(string name)
    {
        for (var i = 0; i < 8; i++)
        {
            var colon = name.IndexOf(':', StringComparison.Ordinal);
            if (terms.TryGetValue(name, out var iri) && iri != name)
            {
                name = iri;
            }
            else if (
                colon > 0
                && !name.AsSpan(colon + 1).StartsWith("//")
                && terms.TryGetValue(name[..colon], out var prefix)
            )
            {
                name = prefix + name[(colon + 1)..];
            }
            else
            {
                break;
            }
        }

        return name.Contains(':', StringComparison.Ordinal) ? name : vocabulary + name;
    }

    private static IEnumerable<JsonNode> Each(JsonNode? node) =>
        node is JsonArray many ? many.OfType<JsonNode>()
        : node is null ? []
        : [node];

    private static string? Text(JsonNode? node) =>
        node is JsonValue value && value.GetValueKind() is var kind
            ? kind == JsonValueKind.String
                ? value.GetValue<string>()
                : value.ToJsonString()
            : null;
}
