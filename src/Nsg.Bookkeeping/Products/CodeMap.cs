using Nsg.Bookkeeping.Records;

namespace Nsg.Bookkeeping.Products;

/// <summary>A mapping of codes that is in force, with who says so.</summary>
/// <param name="Mapping">The codes.</param>
/// <param name="Source">Who says so.</param>
/// <param name="Version">Version of it.</param>
public sealed record MappedCode(CodeMapping Mapping, string Source, string Version);

/// <summary>Leads from codes of one system to codes of others. In systems of classes the longest beginning wins.</summary>
public sealed class CodeMap
{
    private readonly Dictionary<string, Dictionary<string, List<MappedCode>>> _bySystem = [];

    private readonly HashSet<string> _systems = new(StringComparer.Ordinal);

    /// <summary>A map of mappings.</summary>
    public CodeMap(IEnumerable<MappedCode> mappings)
    {
        foreach (var one in mappings)
        {
            _systems.UnionWith([one.Mapping.From, one.Mapping.To]);
            if (!_bySystem.TryGetValue(one.Mapping.From, out var codes))
            {
                _bySystem.Add(one.Mapping.From, codes = new(StringComparer.OrdinalIgnoreCase));
            }

            if (!codes.TryGetValue(one.Mapping.FromCode, out var found))
            {
                codes.Add(one.Mapping.FromCode, found = []);
            }

            found.Add(one);
        }
    }

    /// <summary>Whether any mapping is from or to a system.</summary>
    internal bool Has(string system) => _systems.Contains(system);

    /// <summary>What a code means in other systems.</summary>
    internal IEnumerable<MappedCode> Of(string system, string code)
    {
        if (!_bySystem.TryGetValue(system, out var codes))
        {
            yield break;
        }

        var reached = new HashSet<string>();
        var shortest = system is CodeSystems.Gtin or CodeSystems.Item ? code.Length : 1;
        for (var length = code.Length; length >= Math.Max(1, shortest); length--)
        {
            foreach (var one in codes.GetValueOrDefault(code[..length]) ?? [])
            {
                if (reached.Add(one.Mapping.To))
                {
                    yield return one;
                }
            }
        }
    }
}
