using System.Collections.Frozen;

namespace Nsg.Countries;

/// <summary>How the countries' reports are told in the concepts of national taxonomies (<c>Taxonomies/*.json</c> in a
/// country's folder).</summary>
public static class CountryTaxonomies
{
    private const string Prefix = "taxonomy.";

    /// <summary>Text by name, such as <c>se-k2</c>.</summary>
    public static FrozenDictionary<string, string> All { get; } = EmbeddedTexts.Under(Prefix);
}
