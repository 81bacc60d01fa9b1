using Nsg.Vocabulary;

namespace Nsg.Web.Languages;

/// <summary>Countries, as people call them.</summary>
internal static class CountryWords
{
    /// <summary>The name of a country; its code where it is none of the five.</summary>
    internal static string Name(Country country, Language language) =>
        Country.Nordic.ToList().IndexOf(country) is >= 0 and var place
            ? language[DeveloperTexts.Countries].Split('|')[place]
            : country.ToString();

    /// <summary>The code of a country that was typed: as its code, or as its name in any of the languages; what is neither
    /// stays as it was typed.</summary>
    internal static string? CodeOf(string? typed) =>
        typed is null ? null
        : Country.TryParse(typed.ToUpperInvariant(), out var country) ? country.Code
        : Country
            .Nordic.Where(one =>
                Languages.Language.All.Any(language =>
                    Name(one, language).Equals(typed, StringComparison.OrdinalIgnoreCase)
                )
            )
            .Select(one => one.Code)
            .FirstOrDefault(typed);

    /// <summary>Code of the language that companies of a country are written to in.</summary>
    internal static string Language(Country country) =>
        Languages.Language.All[Country.Nordic.ToList().IndexOf(country) + 1].Code;
}
