using System.Collections.Frozen;

namespace Nsg.Documents.Reading;

/// <summary>Brings the VAT category codes that senders write to those of EN 16931 (UNTDID 5305).</summary>
internal static class VatCategories
{
    // EHF 2 (AA, H, R), OIOUBL 2 (words), and older Finvoice (AB, IC).
    private static readonly FrozenDictionary<string, string> Categories = new Dictionary<string, string>
    {
        ["AA"] = "S",
        ["H"] = "S",
        ["R"] = "S",
        ["AB"] = "AE",
        ["IC"] = "K",
        ["StandardRated"] = "S",
        ["ZeroRated"] = "Z",
        ["ReverseCharge"] = "AE",
    }.ToFrozenDictionary();

    internal static string Normalise(string code) => Categories.GetValueOrDefault(code, code);
}
