using System.Collections.Frozen;
using Nsg.Vocabulary;

namespace Nsg.Countries;

/// <summary>The country packs of the node, each read once, when it is first asked for.</summary>
public static class CountryPacks
{
    private static readonly FrozenDictionary<Country, Lazy<CountryPack>> Packs = new[]
    {
        Pack(Country.NO, Currency.NOK, "Norway"),
        Pack(Country.SE, Currency.SEK, "Sweden"),
        Pack(Country.DK, Currency.DKK, "Denmark"),
        Pack(Country.FI, Currency.EUR, "Finland"),
        Pack(Country.IS, Currency.ISK, "Iceland"),
    }.ToFrozenDictionary();

    /// <summary>The pack of a country, or null when the node does not keep books for it.</summary>
    public static CountryPack? Find(Country country) => Packs.GetValueOrDefault(country)?.Value;

    /// <summary>All of them, by country code.</summary>
    public static IEnumerable<CountryPack> All =>
        Packs.OrderBy(one => one.Key.Code, StringComparer.Ordinal).Select(one => one.Value.Value);

    private static KeyValuePair<Country, Lazy<CountryPack>> Pack(Country country, Currency currency, string folder) =>
        new(country, new Lazy<CountryPack>(() => PackLoader.Load(country, currency, folder)));
}
