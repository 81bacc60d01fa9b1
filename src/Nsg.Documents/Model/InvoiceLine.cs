using Nsg.Vocabulary;

namespace Nsg.Documents.Model;

/// <summary>BG-25.</summary>
public sealed record InvoiceLine
{
    /// <summary>BT-126.</summary>
    public required string Id { get; init; }

    /// <summary>BT-127.</summary>
    public string? Note { get; init; }

    /// <summary>BT-128.</summary>
    public Identifier? InvoicedObject { get; init; }

    /// <summary>BT-129.</summary>
    public decimal? Quantity { get; init; }

    /// <summary>BT-130, UN/ECE Recommendation 20.</summary>
    public string? UnitCode { get; init; }

    /// <summary>BT-131.</summary>
    public required decimal Net { get; init; }

    /// <summary>BT-132.</summary>
    public string? OrderLineReference { get; init; }

    /// <summary>Number of the order that the line names beside BT-132 (UBL <c>OrderLineReference/OrderReference</c>);
    /// null for the document's.</summary>
    public string? OrderReference { get; init; }

    /// <summary>BT-133, the buyer's accounting reference for the line.</summary>
    public string? AccountingCost { get; init; }

    /// <summary>BG-26 (BT-134, BT-135).</summary>
    public DateRange? Period { get; init; }

    /// <summary>BG-27 and BG-28.</summary>
    public IReadOnlyList<AllowanceCharge> AllowancesAndCharges { get; init; } = [];

    /// <summary>BG-29.</summary>
    public LinePrice? Price { get; init; }

    /// <summary>BG-30 (BT-151, BT-152); null when the line does not say.</summary>
    public VatCategory? Vat { get; init; }

    /// <summary>BG-31.</summary>
    public required Item Item { get; init; }
}

/// <summary>BG-29.</summary>
/// <param name="Net">BT-146.</param>
/// <param name="Discount">BT-147.</param>
/// <param name="Gross">BT-148.</param>
/// <param name="BaseQuantity">BT-149.</param>
/// <param name="BaseQuantityUnit">BT-150.</param>
public sealed record LinePrice(
    decimal Net,
    decimal? Discount,
    decimal? Gross,
    decimal? BaseQuantity,
    string? BaseQuantityUnit
);

/// <summary>BG-31.</summary>
public sealed record Item
{
    /// <summary>BT-153.</summary>
    public required string Name { get; init; }

    /// <summary>BT-154.</summary>
    public string? Description { get; init; }

    /// <summary>BT-155.</summary>
    public string? SellersId { get; init; }

    /// <summary>BT-156.</summary>
    public string? BuyersId { get; init; }

    /// <summary>BT-157.</summary>
    public Identifier? StandardId { get; init; }

    /// <summary>BT-158.</summary>
    public IReadOnlyList<ItemClassification> Classifications { get; init; } = [];

    /// <summary>BT-159.</summary>
    public Country? Origin { get; init; }

    /// <summary>BG-32 (BT-160, BT-161).</summary>
    public IReadOnlyList<ItemProperty> Properties { get; init; } = [];
}

/// <summary>BT-158.</summary>
/// <param name="Code">The class, such as a UNSPSC or CPV code.</param>
/// <param name="List">UNTDID 7143 list identifier (<c>TST</c> is UNSPSC, <c>STI</c> CPV).</param>
/// <param name="Version">Version of the list.</param>
public sealed record ItemClassification(string Code, string? List, string? Version);

/// <summary>BG-32.</summary>
/// <param name="Name">BT-160.</param>
/// <param name="Value">BT-161.</param>
public sealed record ItemProperty(string Name, string Value)
{
    /// <summary>Unit of the value (UBL <c>ValueQuantity/@unitCode</c>, UN/ECE Recommendation 20), or null.</summary>
    public string? Unit { get; init; }
}
