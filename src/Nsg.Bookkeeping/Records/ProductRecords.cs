using Nsg.Documents.Model;
using Nsg.Vocabulary;

namespace Nsg.Bookkeeping.Records;

/// <summary>What a catalogue says of its items; follows the record of its document.</summary>
public sealed record CatalogueReceived
{
    /// <summary>The document that holds it.</summary>
    public required Guid Document { get; init; }

    /// <summary>Key of the supplier; empty when the company is the seller.</summary>
    public required string Seller { get; init; }

    /// <summary><c>add</c>, <c>replace</c>, <c>update</c> or <c>delete</c>.</summary>
    public required string Action { get; init; }

    /// <summary>Contract that it belongs to; empty for none.</summary>
    public required string Contract { get; init; }

    /// <summary>The documents of the catalogues that a deletion ends, whatever their contract; null for a catalogue.</summary>
    public IReadOnlyList<Guid>? Ends { get; init; }

    /// <summary>Items.</summary>
    public required IReadOnlyList<CatalogueItem> Items { get; init; }
}

/// <summary>An item of a catalogue.</summary>
public sealed record CatalogueItem
{
    /// <summary>The line's number in the catalogue.</summary>
    public required string Id { get; init; }

    /// <summary>What makes it the same product: the seller's item number, else GTIN, else the name.</summary>
    public required string Item { get; init; }

    /// <summary>Whether the line ends the item.</summary>
    public bool IsDeleted { get; init; }

    /// <summary>Name.</summary>
    public required string Name { get; init; }

    /// <summary>The seller's item number.</summary>
    public string? SellersId { get; init; }

    /// <summary>GTIN.</summary>
    public string? Gtin { get; init; }

    /// <summary>Classifications, or null for none.</summary>
    public IReadOnlyList<ItemClassification>? Classes { get; init; }

    /// <summary>Properties, or null for none.</summary>
    public IReadOnlyList<ItemProperty>? Properties { get; init; }

    /// <summary>Certificates and labels, or null for none.</summary>
    public IReadOnlyList<ItemCertificate>? Certificates { get; init; }

    /// <summary>Country of origin, ISO 3166-1 alpha-2.</summary>
    public string? Origin { get; init; }

    /// <summary>VAT category.</summary>
    public string? VatCategory { get; init; }

    /// <summary>VAT rate, percent.</summary>
    public decimal? VatRate { get; init; }

    /// <summary>Unit that it is ordered in.</summary>
    public string? Unit { get; init; }

    /// <summary>First day, or null.</summary>
    public DateOnly? From { get; init; }

    /// <summary>Last day, or null.</summary>
    public DateOnly? To { get; init; }

    /// <summary>Prices, or null for none.</summary>
    public IReadOnlyList<ItemPrice>? Prices { get; init; }
}

/// <summary>A listed price.</summary>
/// <param name="Amount">Amount for <paramref name="Per"/> units.</param>
/// <param name="Currency">Currency.</param>
/// <param name="Per">Units that the amount is for.</param>
/// <param name="Unit">The unit, or null.</param>
/// <param name="Minimum">Least quantity to order for it, or null.</param>
/// <param name="From">First day, or null.</param>
/// <param name="To">Last day, or null.</param>
public sealed record ItemPrice(
    decimal Amount,
    Currency Currency,
    decimal Per,
    string? Unit,
    decimal? Minimum,
    DateOnly? From,
    DateOnly? To
);

/// <summary>Product codes of one system were said to mean codes of another.</summary>
/// <param name="Source">Who says so.</param>
/// <param name="Version">Version or date of it.</param>
/// <param name="Mappings">The codes.</param>
public sealed record CodesMapped(string Source, string Version, IReadOnlyList<CodeMapping> Mappings);

/// <summary>A code that means another.</summary>
/// <param name="From">System of the code.</param>
/// <param name="FromCode">Code, or the beginning of codes in systems of classes; <c>SELLER/ITEM</c> or <c>ITEM</c> for item numbers.</param>
/// <param name="To">System that it leads to.</param>
/// <param name="ToCode">Code there.</param>
public sealed record CodeMapping(string From, string FromCode, string To, string ToCode);

/// <summary>Emission factors were imported.</summary>
/// <param name="Source">Who says so.</param>
/// <param name="Version">Version or year of it.</param>
/// <param name="Factors">The factors.</param>
public sealed record FactorsDefined(string Source, string Version, IReadOnlyList<EmissionFactor> Factors);

/// <summary>Greenhouse gases of a unit of something.</summary>
/// <param name="Basis"><c>quantity</c> (per unit of measure) or <c>spend</c> (per unit of currency).</param>
/// <param name="System">System of the code; <c>ACCOUNT</c> for accounts of the books.</param>
/// <param name="Code">Code, or the beginning of codes.</param>
/// <param name="Unit">UN/ECE Recommendation 20 unit, or ISO 4217 currency.</param>
/// <param name="Kilograms">Kilograms of CO2 equivalents for one unit.</param>
public sealed record EmissionFactor(string Basis, string System, string Code, string Unit, decimal Kilograms)
{
    /// <summary><see cref="Basis"/> of factors per unit of measure.</summary>
    public const string OfQuantity = "quantity";

    /// <summary><see cref="Basis"/> of factors per unit of currency.</summary>
    public const string OfSpend = "spend";

    /// <summary><see cref="System"/> of accounts.</summary>
    public const string Account = "ACCOUNT";
}
