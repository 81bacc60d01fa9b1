using System.Collections.Frozen;
using Nsg.Vocabulary;

namespace Nsg.Countries;

/// <summary>What a country says of its organisations: how their numbers look, who keeps them, and what becomes of them in
/// VAT.</summary>
/// <param name="Register">The authority that gives the numbers.</param>
/// <param name="Digits">Digits of a number; a sole trader's may be a personal number.</param>
/// <param name="VatSuffix">What follows the number in a VAT number; null where that is another number.</param>
/// <remarks>Sources: the registers' own pages and the European Commission's VIES, as of November 2026.</remarks>
public sealed record OrganisationCustoms(string Register, IReadOnlyList<int> Digits, string? VatSuffix)
{
    private static readonly FrozenDictionary<Country, OrganisationCustoms> All = new Dictionary<
        Country,
        OrganisationCustoms
    >
    {
        [Country.NO] = new("Brønnøysundregistrene", [9], "MVA"),
        [Country.SE] = new("Bolagsverket", [10, 12], "01"),
        [Country.DK] = new("Erhvervsstyrelsen", [8], ""),
        [Country.FI] = new("Patentti- ja rekisterihallitus", [8], ""),
        [Country.IS] = new("Skatturinn", [10], null),
    }.ToFrozenDictionary();

    /// <summary>Those of a country; null beyond the five.</summary>
    public static OrganisationCustoms? Of(Country country) => All.GetValueOrDefault(country);

    /// <summary>The VAT number that a company with an organisation number has when it is registered for VAT; null where it is
    /// another number.</summary>
    public static VatNumber? VatNumberOf(PartyIdentifier organisation) =>
        Of(organisation.Country)?.VatSuffix is { } suffix
        && VatNumber.TryParse(organisation.Country, organisation.Number + suffix, out var number)
            ? number
            : null;
}
