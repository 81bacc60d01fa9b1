using System.Collections.Frozen;
using Nsg.Vocabulary;

namespace Nsg.Countries;

/// <summary>The country packs of the node, each read once, when it is first asked for.</summary>
public static class CountryPacks
{
    private static readonly FrozenDictionary<Country, Lazy<CountryPack>> Packs = new (Country Country, Currency Currency, string Folder)[]
    {
        (Country.NO, Currency.NOK, "Norway"),
        (Country.SE, Currency.SEK, "Sweden"),
        (Country.DK, Currency.DKK, "Denmark"),
        (Country.FI, Currency.EUR, "Finland"),
        (Country.IS, Currency.ISK, "Iceland"),
    }.ToFrozenDictionary(row => row.Country, row => new Lazy<CountryPack>(() => PackLoader.Load(row.Country, row.Currency, row.Folder)));

    /// <summary>The pack of a country, or null when the node does not keep books for it.</summary>
    public static CountryPack? Find(Country country) => Packs.GetValueOrDefault(country)?.Value;
}
