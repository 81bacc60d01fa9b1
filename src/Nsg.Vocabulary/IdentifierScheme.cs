using System.Collections.Frozen;

namespace Nsg.Vocabulary;

/// <summary>Identifier schemes of ISO 6523 (ICD) that denote organisations of the five countries, and GLN.</summary>
public static class IdentifierScheme
{
    /// <summary>GS1 Global Location Number.</summary>
    public const string Gln = "0088";

    private static readonly FrozenDictionary<string, Country> Issuers = new Dictionary<string, Country>
    {
        ["0192"] = Country.NO,
        ["0007"] = Country.SE,
        ["0184"] = Country.DK,
        ["0198"] = Country.DK,
        ["0037"] = Country.FI,
        ["0212"] = Country.FI,
        ["0213"] = Country.FI,
        ["0216"] = Country.FI,
        ["0196"] = Country.IS,
    }.ToFrozenDictionary();

    /// <summary>
    /// The scheme under which a country's organisation numbers are exchanged, or null for other countries.
    /// </summary>
    /// <remarks>Where there are several (Denmark, Finland), the one of the national business register.</remarks>
    public static string? Of(Country country) =>
        country.Code switch
        {
            "NO" => "0192",
            "SE" => "0007",
            "DK" => "0184",
            "FI" => "0212",
            "IS" => "0196",
            _ => null,
        };

    /// <summary>The country whose organisation numbers a scheme holds.</summary>
    public static bool TryCountryOf(string? scheme, out Country country)
    {
        country = default;
        return scheme is not null && Issuers.TryGetValue(scheme, out country);
    }
}
