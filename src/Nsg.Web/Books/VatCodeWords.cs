using Nsg.Countries;
using Nsg.Vocabulary;
using Nsg.Web.Languages;

namespace Nsg.Web.Books;

/// <summary>The VAT code of a posted line in words.</summary>
internal static class VatCodeWords
{
    private const int DecimalsMax = 2;

    /// <summary>Name of the code with the rate of the line, in the country's language or in English; the bare code where the
    /// country has no such code any more.</summary>
    internal static string Of(Language language, Country country, string code, decimal? rate)
    {
        var found = CountryPacks.Find(country)?.VatCodes.FirstOrDefault(one => one.Code == code);
        var name =
            found is null ? $"{language[Texts.Vat]} {code}"
            : language.Code == "en" ? found.EnglishName
            : found.Name;
        return rate is { } percent and not 0m && !name.Contains('%', StringComparison.Ordinal)
            ? $"{name}, {language.Number(percent, Math.Min((int)decimal.Round(percent, DecimalsMax).Scale, DecimalsMax))}\u00A0%"
            : name;
    }
}
