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

    /// <summary>Code of the language that companies of a country are written to in.</summary>
    internal static string Language(Country country) =>
        Languages.Language.All[Country.Nordic.ToList().IndexOf(country) + 1].Code;
}
