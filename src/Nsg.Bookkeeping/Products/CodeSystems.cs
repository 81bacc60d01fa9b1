using System.Collections.Frozen;
using Nsg.Documents.Model;
using Nsg.Validation.Engine;

namespace Nsg.Bookkeeping.Products;

/// <summary>
/// Systems of product codes by the names that people use, and by the codes of UNTDID 7143 that documents write (D.21B; EN 16931
/// code lists of 2026).
/// </summary>
public static class CodeSystems
{
    /// <summary>The United Nations Standard Products and Services Code.</summary>
    public const string Unspsc = "UNSPSC";

    /// <summary>Combined Nomenclature of the European Union; its first six digits are HS.</summary>
    public const string Cn = "CN";

    /// <summary>Harmonised System of the World Customs Organization.</summary>
    public const string Hs = "HS";

    /// <summary>Common Procurement Vocabulary of the European Union.</summary>
    public const string Cpv = "CPV";

    /// <summary>Global Trade Item Number.</summary>
    public const string Gtin = "GTIN";

    /// <summary>A seller's own item number.</summary>
    public const string Item = "ITEM";

    private static readonly FrozenDictionary<string, string> Names = new Dictionary<string, string>(
        StringComparer.OrdinalIgnoreCase
    )
    {
        ["TST"] = Unspsc,
        ["STI"] = Cpv,
        ["TSP"] = Cn,
        ["HS"] = Hs,
        ["SRZ"] = Hs,
        ["SRV"] = Gtin,
        ["EN"] = Gtin,
        ["0160"] = Gtin,
    }.ToFrozenDictionary(StringComparer.OrdinalIgnoreCase);

    /// <summary>The name of a list: <c>TST</c> is UNSPSC; a list without a name of its own keeps its code.</summary>
    public static string NameOf(string? list) =>
        list is null ? ""
        : Names.TryGetValue(list.Trim(), out var name) ? name
        : list.Trim().ToUpperInvariant();

    /// <summary>Whether there is such a list: one of the names above, or a code of UNTDID 7143.</summary>
    public static bool IsKnown(string system) =>
        system is Unspsc or Cn or Hs or Cpv or Gtin or Item || CodeList.Of("untdid7143@1.3.16").Contains(system);

    /// <summary>The system of a classification. Peppol's post-award documents write UNSPSC as <c>MP</c> with the version of
    /// UNSPSC (<c>19.0501</c>).</summary>
    public static string Of(ItemClassification one)
    {
        ArgumentNullException.ThrowIfNull(one);
        return one.List == "MP" && IsUnspsc(one) ? Unspsc : NameOf(one.List);
    }

    /// <summary>A code without points, blanks and hyphens, as codes are compared; a CPV number without its check digit.</summary>
    public static string Bare(string system, string code)
    {
        ArgumentNullException.ThrowIfNull(code);
        var text = system == Item ? code.Trim() : string.Concat(code.Where(char.IsAsciiLetterOrDigit));
        return system switch
        {
            Cpv when text.Length == 9 => text[..8],
            Gtin => text.TrimStart('0'),
            _ => text,
        };
    }

    private static bool IsUnspsc(ItemClassification one) =>
        one.Code.Length == 8 && one.Code.All(char.IsAsciiDigit) && one.Version?.Contains('.') == true;
}
