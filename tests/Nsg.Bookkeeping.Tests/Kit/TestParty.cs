using Nsg.Vocabulary;

namespace Nsg.Bookkeeping.Tests.Kit;

/// <summary>A party of a made document.</summary>
/// <param name="Country">Country code.</param>
/// <param name="Number">Organisation number.</param>
/// <param name="Name">Name.</param>
/// <param name="Account">Account that it wants to be paid to, or null.</param>
/// <param name="Vat">VAT number, or null.</param>
internal sealed record TestParty(string Country, string Number, string Name, string? Account = null, string? Vat = null)
{
    /// <summary>The party as a company's number.</summary>
    internal string Id => $"{Country}:{Number}";

    /// <summary>Scheme of the organisation number (ISO 6523).</summary>
    internal string Scheme =>
        Country switch
        {
            "DK" => "0184",
            "NO" => "0192",
            "SE" => "0007",
            "FI" => "0212",
            "IS" => "0196",
            _ => "9930",
        };

    /// <summary>The company of the tests, in a country.</summary>
    internal static TestParty Own(Country country) =>
        country.Code switch
        {
            "DK" => new("DK", "20202020", "Vores ApS"),
            "NO" => new("NO", "974760673", "Vårt AS"),
            "SE" => new("SE", "5560160680", "Vårt AB"),
            "FI" => new("FI", "01120389", "Meidän Oy"),
            _ => new("IS", "4501690179", "Okkar ehf."),
        };

    /// <summary>Somebody else at home, in a country.</summary>
    internal static TestParty Neighbour(Country country) =>
        country.Code switch
        {
            "DK" => new("DK", "10150817", "Nabo A/S", "DK5000400440116243"),
            "NO" => new("NO", "923609016", "Nabo AS", "NO9386011117947"),
            "SE" => new("SE", "5567037485", "Granne AB", "SE3550000000054910000003"),
            "FI" => new("FI", "02012566", "Naapuri Oy", "FI2112345600000785"),
            _ => new("IS", "5902697199", "Nágranni hf.", "IS140159260076545510730339"),
        };
}
