using Nsg.Countries;
using Nsg.Documents.Model;
using Nsg.Vocabulary;

namespace Nsg.Bookkeeping.Records;

/// <summary>
/// One line of an invoice, credit note or receipt (BG-25) as it counts: amounts are in force as they stand here, those of a credit
/// note negative.
/// </summary>
public sealed record DocumentLine
{
    /// <summary>BT-126.</summary>
    public required string Id { get; init; }

    /// <summary>BT-153.</summary>
    public required string Name { get; init; }

    /// <summary>BT-155.</summary>
    public string? SellersId { get; init; }

    /// <summary>BT-156.</summary>
    public string? BuyersId { get; init; }

    /// <summary>BT-157.</summary>
    public string? StandardId { get; init; }

    /// <summary>Scheme of <see cref="StandardId"/> (ISO 6523 ICD; <c>0160</c> is GTIN), or null.</summary>
    public string? StandardScheme { get; init; }

    /// <summary>BT-158, or null for none.</summary>
    public IReadOnlyList<ItemClassification>? Classes { get; init; }

    /// <summary>BT-129; negative on a credit note.</summary>
    public decimal? Quantity { get; init; }

    /// <summary>BT-130, UN/ECE Recommendation 20.</summary>
    public string? Unit { get; init; }

    /// <summary>BT-131 in the document's currency.</summary>
    public required decimal Net { get; init; }

    /// <summary><see cref="Net"/> in base currency by the rate of the document's day; null while none is known.</summary>
    public decimal? Base { get; init; }

    /// <summary>BT-159, as ISO 3166-1 alpha-2.</summary>
    public string? Origin { get; init; }

    /// <summary>BT-151.</summary>
    public string? VatCategory { get; init; }

    /// <summary>BT-152, percent.</summary>
    public decimal? VatRate { get; init; }

    /// <summary>Cost or income account that it is booked to, or would be; null when none was found.</summary>
    public string? Account { get; init; }

    /// <summary>What it supplies, where whoever issued the document said so; null where only the document tells.</summary>
    public SupplyKind? Kind { get; init; }

    /// <summary>BG-32, or null for none.</summary>
    public IReadOnlyList<ItemProperty>? Properties { get; init; }
}

/// <summary>What a person's booking makes of a line.</summary>
/// <param name="Account">Cost or income account.</param>
/// <param name="Base">Net in base currency, negative on a credit note; null while no rate is known.</param>
public sealed record LineBooking(string? Account, decimal? Base);
