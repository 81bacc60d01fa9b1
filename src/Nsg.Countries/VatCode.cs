using Nsg.Ledger;

namespace Nsg.Countries;

/// <summary>Which side of the company a supply is on.</summary>
public enum TradeDirection
{
    /// <summary>The company sells.</summary>
    Sale,

    /// <summary>The company buys.</summary>
    Purchase,
}

/// <summary>Where the other party is, seen from the company's VAT area.</summary>
public enum TradeArea
{
    /// <summary>The same country.</summary>
    Domestic,

    /// <summary>Another country, both in the EU VAT area.</summary>
    Eu,

    /// <summary>Any other country; for Norway and Iceland, all others.</summary>
    ThirdCountry,
}

/// <summary>What is supplied.</summary>
public enum SupplyKind
{
    /// <summary>Goods.</summary>
    Goods,

    /// <summary>Services.</summary>
    Services,
}

/// <summary>How a VAT code makes tax.</summary>
public enum VatMechanism
{
    /// <summary>The seller charges the tax.</summary>
    Charged,

    /// <summary>The buyer computes output and input tax (reverse charge, acquisition, import).</summary>
    SelfAssessed,

    /// <summary>No tax, but reported or at least told apart (zero-rated, exempt, export, outside the act).</summary>
    None,
}

/// <summary>What a supply is on the list of sales within the EU (Council Directive 2006/112/EC, article 262).</summary>
public enum EcSales
{
    /// <summary>Goods.</summary>
    Goods,

    /// <summary>Goods sold on by the middleman of a triangular trade.</summary>
    Triangular,

    /// <summary>Services that the buyer is taxed for.</summary>
    Services,
}

/// <summary>A VAT code of a country.</summary>
public sealed record VatCode
{
    /// <summary>The code: the authority's own where there is one (Norway), else ours.</summary>
    public required string Code { get; init; }

    /// <summary>Name in the country's language.</summary>
    public required string Name { get; init; }

    /// <summary>Name in English.</summary>
    public required string EnglishName { get; init; }

    /// <summary>Sale or purchase.</summary>
    public required TradeDirection Direction { get; init; }

    /// <summary>Where the other party is.</summary>
    public required IReadOnlyList<TradeArea> Areas { get; init; }

    /// <summary>Goods, services, or both.</summary>
    public required IReadOnlyList<SupplyKind> Kinds { get; init; }

    /// <summary>
    /// The document's categories (UNTDID 5305) that the code answers to. Empty when no document tells it: a person
    /// does.
    /// </summary>
    public required IReadOnlyList<string> Categories { get; init; }

    /// <summary>Categories that the code answers to when the other party is in another country, besides those of its
    /// areas.</summary>
    public IReadOnlyList<string> CategoriesAbroad { get; init; } = [];

    /// <summary>How tax comes about.</summary>
    public required VatMechanism Mechanism { get; init; }

    /// <summary>Percent by date; empty for <see cref="VatMechanism.None"/>.</summary>
    public required IReadOnlyList<DatedRate> Rates { get; init; }

    /// <summary>Account of output tax, or null.</summary>
    public string? OutputAccount { get; init; }

    /// <summary>Account of input tax, or null; null on a self-assessed code: the tax becomes cost.</summary>
    public string? InputAccount { get; init; }

    /// <summary>What it is on the list of sales within the EU; null when it is not on it.</summary>
    public EcSales? EcSales { get; init; }

    /// <summary>Whether the code answers to a category of a supply between the company and an area.</summary>
    public bool Answers(TradeArea area, string category) =>
        (Areas.Contains(area) && Categories.Contains(category))
        || (area != TradeArea.Domestic && CategoriesAbroad.Contains(category));

    /// <summary>The rate in force on a day, or null.</summary>
    public decimal? RateOn(DateOnly day) => Rates.FirstOrDefault(rate => rate.Holds(day))?.Percent;
}

/// <summary>A rate and the days it holds.</summary>
/// <param name="Percent">Percent.</param>
/// <param name="From">First day.</param>
/// <param name="To">Last day, or null while it holds.</param>
public sealed record DatedRate(decimal Percent, DateOnly From, DateOnly? To)
{
    /// <summary>Whether the rate holds on a day.</summary>
    public bool Holds(DateOnly day) => day >= From && (To is null || day <= To);
}

/// <summary>What a document says of a supply.</summary>
/// <param name="Direction">Sale or purchase.</param>
/// <param name="Area">Where the other party is.</param>
/// <param name="Kind">Goods or services.</param>
/// <param name="Category">UNTDID 5305.</param>
/// <param name="Rate">The document's rate, or null.</param>
/// <param name="TaxDate">The day that decides the rate.</param>
public sealed record VatQuery(
    TradeDirection Direction,
    TradeArea Area,
    SupplyKind Kind,
    string Category,
    decimal? Rate,
    DateOnly TaxDate
);

/// <summary>The answer to a <see cref="VatQuery"/>.</summary>
public abstract record VatDetermination
{
    private VatDetermination() { }

    /// <summary>The code, and the rate to compute or check tax with (0 for <see cref="VatMechanism.None"/>).</summary>
    public sealed record Found(VatCode Code, decimal Rate) : VatDetermination;

    /// <summary>No code fits.</summary>
    /// <param name="Reason">Why, in words for the review queue.</param>
    public sealed record NotFound(string Reason) : VatDetermination;
}
