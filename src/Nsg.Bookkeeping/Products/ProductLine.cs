using Nsg.Documents.Model;
using Nsg.Vocabulary;

namespace Nsg.Bookkeeping.Products;

/// <summary>A line of an invoice, credit note or receipt together with what its document says. Amounts and quantities of credit
/// notes are negative.</summary>
public sealed record ProductLine
{
    /// <summary>Its document.</summary>
    public required Guid Document { get; init; }

    /// <summary>BT-1.</summary>
    public string? Number { get; init; }

    /// <summary>Its place among the document's lines, from 1.</summary>
    public required int Line { get; init; }

    /// <summary>BT-126.</summary>
    public required string Id { get; init; }

    /// <summary>BT-2.</summary>
    public required DateOnly Day { get; init; }

    /// <summary><c>invoice</c>, <c>credit-note</c> or <c>receipt</c>.</summary>
    public required string Kind { get; init; }

    /// <summary><c>purchase</c> or <c>sale</c>.</summary>
    public required string Direction { get; init; }

    /// <summary>The document's state: <c>booked</c>, <c>review</c>, <c>rejected</c>. Only what is booked counts.</summary>
    public required string State { get; init; }

    /// <summary>Key of the other party.</summary>
    public string? Party { get; init; }

    /// <summary>Name of the other party.</summary>
    public string? PartyName { get; init; }

    /// <summary>BT-153.</summary>
    public required string Name { get; init; }

    /// <summary>BT-155.</summary>
    public string? SellersId { get; init; }

    /// <summary>BT-156.</summary>
    public string? BuyersId { get; init; }

    /// <summary>BT-157 under the scheme of GTIN (ISO 6523 ICD 0160), as written.</summary>
    public string? Gtin { get; init; }

    /// <summary>BT-158.</summary>
    public IReadOnlyList<ItemClassification> Classes { get; init; } = [];

    /// <summary>BT-129.</summary>
    public decimal? Quantity { get; init; }

    /// <summary>BT-130, UN/ECE Recommendation 20.</summary>
    public string? Unit { get; init; }

    /// <summary>BT-131 in the document's currency.</summary>
    public required Money Amount { get; init; }

    /// <summary>BT-131 in base currency, or null while no rate is known.</summary>
    public Money? Base { get; init; }

    /// <summary>BT-159.</summary>
    public string? Origin { get; init; }

    /// <summary>BT-151.</summary>
    public string? VatCategory { get; init; }

    /// <summary>BT-152, percent.</summary>
    public decimal? VatRate { get; init; }

    /// <summary>Cost or income account.</summary>
    public string? Account { get; init; }

    /// <summary>BG-32.</summary>
    public IReadOnlyList<ItemProperty> Properties { get; init; } = [];

    /// <summary>The product that it is of.</summary>
    public ProductKey Product => ProductKey.Of(Direction == "sale" ? null : Party ?? "", SellersId, Gtin, Name);
}
