using Nsg.Bookkeeping.Records;

namespace Nsg.Bookkeeping.Products;

/// <summary>An imported emission factor that is in force, with who says so.</summary>
/// <param name="Factor">The factor.</param>
/// <param name="Source">Who says so.</param>
/// <param name="Version">Version or year of it.</param>
public sealed record SourcedFactor(EmissionFactor Factor, string Source, string Version);

/// <summary>Imported emission factors. The longest beginning of a code wins.</summary>
public sealed class FactorTable
{
    private readonly Dictionary<(string Basis, string System, string Code), List<SourcedFactor>> _factors = [];

    /// <summary>A table of factors.</summary>
    public FactorTable(IEnumerable<SourcedFactor> factors)
    {
        foreach (var one in factors)
        {
            var key = (one.Factor.Basis, one.Factor.System, one.Factor.Code);
            if (!_factors.TryGetValue(key, out var found))
            {
                _factors.Add(key, found = []);
            }

            found.Add(one);
        }
    }

    /// <summary>Factors for a code, those of the longest beginning first; a GTIN is no classification, and meets whole.</summary>
    internal IEnumerable<SourcedFactor> Of(string basis, string system, string code)
    {
        var shortest = system == CodeSystems.Gtin ? code.Length : 1;
        for (var length = code.Length; length >= shortest && length > 0; length--)
        {
            foreach (var one in _factors.GetValueOrDefault((basis, system, code[..length])) ?? [])
            {
                yield return one;
            }
        }
    }
}
