using System.Globalization;
using Nsg.Documents.Xml;

namespace Nsg.Documents.Structure;

/// <summary>
/// Reads a content model as the tables write it: <c>cbc:ID? cbc:Note* cac:Party a:Local=a:Type+ ( a:X |
/// any(other,lax) ){1,3}</c>.
/// </summary>
internal ref struct ContentModelReader(StructureTable table, ReadOnlySpan<char> text, string targetNamespace)
{
    private ReadOnlySpan<char> _rest = text;

    internal ContentModel Read()
    {
        var whole = Group();
        var particles = new List<Particle>(whole.Parts.Count);
        var names = new HashSet<ElementName>();
        foreach (var part in whole.Parts)
        {
            if (whole.IsChoice || part.Leaf?.Name is not { } name || !names.Add(name))
            {
                return ContentModel.Automaton(whole);
            }

            particles.Add(part.Leaf);
        }

        return ContentModel.Sequence(particles);
    }

    private ModelPart Group()
    {
        var parts = new List<ModelPart>();
        var isChoice = false;
        while (Token() is { Length: > 0 } token)
        {
            if (token[0] == ')')
            {
                var (min, max) = Occurs(token[1..]);
                return new ModelPart(null, parts, isChoice, min, max);
            }

            if (token is "|")
            {
                isChoice = true;
            }
            else
            {
                parts.Add(token is "(" ? Group() : Place(token));
            }
        }

        return new ModelPart(null, parts, isChoice, 1, 1);
    }

    private readonly ModelPart Place(ReadOnlySpan<char> token)
    {
        var end = token.IndexOfAny("?*+{");
        var name = end < 0 ? token : token[..end];
        var (min, max) = Occurs(end < 0 ? "" : token[end..]);
        var particle = name.StartsWith("any(") ? Wildcard(name[4..^1], min, max) : table.Place(name, min, max);
        return new ModelPart(particle, [], false, min, max);
    }

    private readonly Particle Wildcard(ReadOnlySpan<char> arguments, int min, int max)
    {
        var comma = arguments.IndexOf(',');
        return Particle.Wildcard(
            arguments[..comma] is "any" ? WildcardScope.Any : WildcardScope.Other,
            arguments[(comma + 1)..] switch
            {
                "strict" => WildcardProcess.Strict,
                "lax" => WildcardProcess.Lax,
                _ => WildcardProcess.Skip,
            },
            targetNamespace,
            min,
            max
        );
    }

    private static (int Min, int Max) Occurs(ReadOnlySpan<char> text)
    {
        switch (text)
        {
            case "":
                return (1, 1);
            case "?":
                return (0, 1);
            case "*":
                return (0, int.MaxValue);
            case "+":
                return (1, int.MaxValue);
            default:
                var bounds = text[1..^1];
                var comma = bounds.IndexOf(',');
                return comma < 0
                    ? (int.Parse(bounds, CultureInfo.InvariantCulture), int.MaxValue)
                    : (
                        int.Parse(bounds[..comma], CultureInfo.InvariantCulture),
                        int.Parse(bounds[(comma + 1)..], CultureInfo.InvariantCulture)
                    );
        }
    }

    private ReadOnlySpan<char> Token()
    {
        _rest = _rest.TrimStart(' ');
        var end = _rest.IndexOf(' ');
        var token = end < 0 ? _rest : _rest[..end];
        _rest = _rest[token.Length..];
        return token;
    }
}
