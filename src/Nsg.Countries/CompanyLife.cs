using Nsg.Vocabulary;

namespace Nsg.Countries;

/// <summary>What a company meets outside its books in a country, from its registration to its end.</summary>
/// <param name="Register">The register that companies are in, by its own name.</param>
/// <param name="RegisterSite">Its site.</param>
/// <param name="Tax">The tax authority, by its own name.</param>
/// <param name="TaxSite">Its site.</param>
/// <param name="CreditorsWait">Months that creditors have to come forward when a company is wound up; null where it is
/// another matter.</param>
/// <remarks>
/// Of the time that creditors have: aktiebolagslagen 25:34 with lagen om kallelse på okända borgenärer (Sweden), selskabsloven
/// § 221 (Denmark), lög nr. 138/1994 (Iceland). Written down from knowledge of the acts; their texts were not read for it.
/// </remarks>
public sealed record CompanyLife(string Register, Uri RegisterSite, string Tax, Uri TaxSite, int? CreditorsWait)
{
    private static readonly Dictionary<Country, CompanyLife> All = new()
    {
        [Country.NO] = new(
            "Brønnøysundregistrene",
            new Uri("https://www.brreg.no"),
            "Skatteetaten",
            new Uri("https://www.skatteetaten.no"),
            null
        ),
        [Country.SE] = new(
            "Bolagsverket",
            new Uri("https://www.verksamt.se"),
            "Skatteverket",
            new Uri("https://www.skatteverket.se"),
            6
        ),
        [Country.DK] = new(
            "Erhvervsstyrelsen",
            new Uri("https://virk.dk"),
            "Skattestyrelsen",
            new Uri("https://skat.dk"),
            3
        ),
        [Country.FI] = new(
            "Patentti- ja rekisterihallitus (PRH)",
            new Uri("https://www.ytj.fi"),
            "Verohallinto",
            new Uri("https://www.vero.fi"),
            null
        ),
        [Country.IS] = new(
            "Fyrirtækjaskrá",
            new Uri("https://www.skatturinn.is/fyrirtaekjaskra/"),
            "Skatturinn",
            new Uri("https://www.skatturinn.is"),
            2
        ),
    };

    /// <summary>What a company meets in one of the five countries; null elsewhere.</summary>
    public static CompanyLife? Find(Country country) => All.GetValueOrDefault(country);
}
