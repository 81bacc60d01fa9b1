using Nsg.Documents.Model;
using Nsg.Web.Languages;

namespace Nsg.Web.Inbox;

/// <summary>A category of VAT as people name it, with its rate.</summary>
internal static class VatWords
{
    private const int DecimalsMax = 2;

    internal static string Of(Language language, VatCategory category)
    {
        var name = Name(category.Code) is { } phrase ? language[phrase] : category.Code;
        return category.Rate is { } rate and not 0m
            ? $"{name} {language.Number(rate, Math.Min((int)decimal.Round(rate, DecimalsMax).Scale, DecimalsMax))}\u00A0%"
            : name;
    }

    /// <summary>Name of a category's code, or null for one that EN 16931 does not know.</summary>
    internal static Phrase? Name(string code) =>
        code switch
        {
            "S" => VatTexts.Standard,
            "Z" => VatTexts.Zero,
            "E" => VatTexts.Exempt,
            "AE" => VatTexts.ReverseCharge,
            "K" => VatTexts.WithinEu,
            "G" => VatTexts.Export,
            "O" => VatTexts.Outside,
            "L" => VatTexts.Canary,
            "M" => VatTexts.Ceuta,
            "B" => VatTexts.Split,
            _ => null,
        };
}
