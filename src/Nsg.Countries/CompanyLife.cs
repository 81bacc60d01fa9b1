using Nsg.Vocabulary;

namespace Nsg.Countries;

/// <summary>What a company meets outside its books in a country, from its registration to its end.</summary>
/// <param name="Register">The register that companies are in, by its own name.</param>
/// <param name="RegisterSite">Its site.</param>
/// <param name="Tax">The tax authority, by its own name.</param>
/// <param name="TaxSite">Its site.</param>
/// <param name="Capital">Smallest share capital of a private limited company; null where there is none.</param>
/// <param name="VatFrom">Turnover of twelve months, or of the calendar year in Finland and Sweden, from which a company
/// must be registered for VAT.</param>
/// <param name="CreditorsWait">Months that creditors have to come forward when a company is wound up; null where it is
/// another matter.</param>
/// <remarks>
/// Sources, read in 2025: aksjeloven §§ 3-1 and 16-4, merverdiavgiftsloven § 2-1 (Norway); aktiebolagslagen 1:5 and
/// 25:34 with lagen om kallelse på okända borgenärer, mervärdesskattelagen (2023:200) chapter 18 as of 2025 (Sweden);
/// selskabsloven §§ 4 and 221, momsloven § 48 (Denmark); osakeyhtiölaki 624/2006 and arvonlisäverolaki § 3 as of 2025
/// (Finland); lög nr. 138/1994 and lög nr. 50/1988 article 4 (Iceland).
/// </remarks>
public sealed record CompanyLife(
    string Register,
    Uri RegisterSite,
    string Tax,
    Uri TaxSite,
    Money? Capital,
    Money VatFrom,
    int? CreditorsWait
)
{
    private static readonly Dictionary<Country, CompanyLife> All = new()
    {
        [Country.NO] = new(
            "Brønnøysundregistrene",
            new Uri("https://www.brreg.no"),
            "Skatteetaten",
            new Uri("https://www.skatteetaten.no"),
            new Money(30_000m, Currency.NOK),
            new Money(50_000m, Currency.NOK),
            null
        ),
        [Country.SE] = new(
            "Bolagsverket",
            new Uri("https://www.verksamt.se"),
            "Skatteverket",
            new Uri("https://www.skatteverket.se"),
            new Money(25_000m, Currency.SEK),
            new Money(120_000m, Currency.SEK),
            6
        ),
        [Country.DK] = new(
            "Erhvervsstyrelsen",
            new Uri("https://virk.dk"),
            "Skattestyrelsen",
            new Uri("https://skat.dk"),
            new Money(20_000m, Currency.DKK),
            new Money(50_000m, Currency.DKK),
            3
        ),
        [Country.FI] = new(
            "Patentti- ja rekisterihallitus (PRH)",
            new Uri("https://www.ytj.fi"),
            "Verohallinto",
            new Uri("https://www.vero.fi"),
            null,
            new Money(20_000m, Currency.EUR),
            null
        ),
        [Country.IS] = new(
            "Fyrirtækjaskrá",
            new Uri("https://www.skatturinn.is/fyrirtaekjaskra/"),
            "Skatturinn",
            new Uri("https://www.skatturinn.is"),
            new Money(500_000m, Currency.ISK),
            new Money(2_000_000m, Currency.ISK),
            2
        ),
    };

    /// <summary>What a company meets in one of the five countries; null elsewhere.</summary>
    public static CompanyLife? Find(Country country) => All.GetValueOrDefault(country);
}
