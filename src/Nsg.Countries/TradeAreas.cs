using Nsg.Vocabulary;

namespace Nsg.Countries;

/// <summary>Tells the trade area from two countries.</summary>
public static class TradeAreas
{
    /// <summary>Where <paramref name="other"/> lies for a company in <paramref name="company"/> on a day.</summary>
    /// <param name="company">The company's country.</param>
    /// <param name="other">The other party's country.</param>
    /// <param name="day">The day that decides, as the EU's VAT area changes.</param>
    public static TradeArea Of(Country company, Country other, DateOnly day) =>
        company == other ? TradeArea.Domestic
        : company.IsInEuVatArea(day) && other.IsInEuVatArea(day) ? TradeArea.Eu
        : TradeArea.ThirdCountry;
}
