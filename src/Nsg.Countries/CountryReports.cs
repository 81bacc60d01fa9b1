using System.Collections.Frozen;

namespace Nsg.Countries;

/// <summary>The texts of the countries' report definitions (<c>Reports/*.report</c> in a country's folder).</summary>
public static class CountryReports
{
    private const string Prefix = "report.";

    /// <summary>Text by the definition's name, such as <c>se.vat</c>.</summary>
    public static FrozenDictionary<string, string> All { get; } = EmbeddedTexts.Under(Prefix);
}
