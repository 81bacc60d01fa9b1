using Nsg.Vocabulary;
using Nsg.Web.Languages;

namespace Nsg.Web.Developer;

/// <summary>Countries, as people call them.</summary>
internal static class CountryWords
{
    /// <summary>The name of a country; its code where it is none of the five.</summary>
    internal static string Name(Country country, Language language) =>
        Country.Nordic.ToList().IndexOf(country) is >= 0 and var place
            ? language[DeveloperTexts.Countries].Split('|')[place]
            : country.ToString();
}
