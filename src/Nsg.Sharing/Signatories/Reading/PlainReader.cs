using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using YamlDotNet.Core;
using YamlDotNet.RepresentationModel;

namespace Nsg.Sharing.Signatories.Reading;

/// <summary>Reads plain JSON and YAML into things: objects become nameless things, arrays several values.</summary>
internal static class PlainReader
{
    private const int DepthMax = 64;

    internal static Thing Read(JsonNode root) => (Thing)Of(root, new ThingGraph(), 0)!;

    /// <summary>YAML as JSON; every scalar is text, so that a date stays as it was written.</summary>
    /// <exception cref="InvalidDataException">The text is not YAML, or uses anchors; the message names the
    /// line.</exception>
    internal static JsonNode? FromYaml(string text)
    {
        try
        {
            var parser = new Parser(new StringReader(text));
            var stream = new YamlStream();
            stream.Load(new NoAnchors(parser));
            return stream.Documents.Count == 1
                ? Json(stream.Documents[0].RootNode, 0)
                : throw new InvalidDataException("not one YAML document");
        }
        catch (YamlException fault)
        {
            throw new InvalidDataException(
                $"line {fault.Start.Line.ToString(CultureInfo.InvariantCulture)}: {fault.Message}",
                fault
            );
        }
    }

    private static object? Of(JsonNode? node, ThingGraph graph, int depth)
    {
        if (depth > DepthMax)
        {
            throw new InvalidDataException($"objects nest deeper than {DepthMax} levels");
        }

        if (node is not JsonObject one)
        {
            return node is JsonValue value
                ? value.GetValueKind() == JsonValueKind.String
                    ? value.GetValue<string>()
                    : value.ToJsonString()
                : null;
        }

        var thing = graph.Nameless();
        foreach (var (name, value) in one)
        {
            foreach (var part in value is JsonArray many ? [.. many] : new[] { value })
            {
                switch (Of(part, graph, depth + 1))
                {
                    case Thing inner:
                        thing.Add(name, new ThingValue(inner.Id!, inner));
                        break;
                    case string text when name == "type":
                        thing.Types.Add(Thing.Local(text));
                        break;
                    case string text:
                        thing.Add(name, new ThingValue(text));
                        break;
                }
            }
        }

        return thing;
    }

    private static JsonNode? Json(YamlNode node, int depth) =>
        depth > DepthMax
            ? throw new InvalidDataException($"objects nest deeper than {DepthMax} levels")
            : node switch
            {
                YamlMappingNode map => new JsonObject(
                    map.Children.Select(pair =>
                        KeyValuePair.Create(((YamlScalarNode)pair.Key).Value ?? "", Json(pair.Value, depth + 1))
                    )
                ),
                YamlSequenceNode list => new JsonArray([.. list.Children.Select(one => Json(one, depth + 1))]),
                YamlScalarNode { Value: { } text } => JsonValue.Create(text),
                _ => null,
            };

    /// <summary>An alias could make a small file a huge one.</summary>
    private sealed class NoAnchors(IParser inner) : IParser
    {
        public YamlDotNet.Core.Events.ParsingEvent? Current => inner.Current;

        public bool MoveNext()
        {
            var moved = inner.MoveNext();
            return inner.Current is YamlDotNet.Core.Events.AnchorAlias alias
                ? throw new InvalidDataException(
                    $"line {alias.Start.Line.ToString(CultureInfo.InvariantCulture)}: aliases are not read"
                )
                : moved;
        }
    }
}
