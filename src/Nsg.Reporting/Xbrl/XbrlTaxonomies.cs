using Nsg.Countries;

namespace Nsg.Reporting.Xbrl;

/// <summary>The mappings that come with the program, in the countries' folders.</summary>
public static class XbrlTaxonomies
{
    private static readonly Lazy<IReadOnlyList<XbrlTaxonomy>> Read = new(() =>
        [.. CountryTaxonomies.All.Values.Select(XbrlTaxonomy.Parse)]
    );

    /// <summary>All of them.</summary>
    public static IReadOnlyList<XbrlTaxonomy> All => Read.Value;

    /// <summary>The mapping of a name, or null.</summary>
    public static XbrlTaxonomy? Find(string name) => All.FirstOrDefault(one => one.Name == name);
}
