using Nsg.Vocabulary;

namespace Nsg.Countries;

/// <summary>The country packs of the node.</summary>
public static class CountryPacks
{
    /// <summary>The pack of a country, or null when the node does not keep books for it.</summary>
    public static CountryPack? Find(Country country) => throw new System.Diagnostics.UnreachableException();
}
