using Nsg.Bookkeeping.Intake;
using Nsg.Bookkeeping.Posting;
using Nsg.Countries;
using Nsg.Documents.Model;
using Nsg.Vocabulary;

namespace Nsg.Bookkeeping.Invoicing;

/// <summary>The syntax that an invoice is issued in.</summary>
public enum InvoiceForm
{
    /// <summary>UBL 2.1 with the terms of Peppol BIS Billing 3.</summary>
    Ubl,

    /// <summary>Finvoice 3.0.</summary>
    Finvoice,
}

/// <summary>An invoice that a company wants to issue.</summary>
public sealed record WantedInvoice
{
    /// <summary>BT-2.</summary>
    public required DateOnly IssueDate { get; init; }

    /// <summary>BT-9, or null.</summary>
    public DateOnly? Due { get; init; }

    /// <summary>BT-72, or null for the issue date.</summary>
    public DateOnly? Delivered { get; init; }

    /// <summary>BG-15: where it was delivered; null for the buyer's address on what goes abroad, and for nowhere said at home.</summary>
    public PostalAddress? DeliveredTo { get; init; }

    /// <summary>BT-5; null for the base currency.</summary>
    public Currency? Currency { get; init; }

    /// <summary>The exchange rate that it is booked at; null for the node's rate of the day.</summary>
    public StatedRate? Rate { get; init; }

    /// <summary>The company, as its invoices name it.</summary>
    public required Party Seller { get; init; }

    /// <summary>The buyer.</summary>
    public required Party Buyer { get; init; }

    /// <summary>BT-10, or null.</summary>
    public string? BuyerReference { get; init; }

    /// <summary>BT-13, or null.</summary>
    public string? OrderReference { get; init; }

    /// <summary>BT-12, or null.</summary>
    public string? ContractReference { get; init; }

    /// <summary>BT-22, or null.</summary>
    public string? Note { get; init; }

    /// <summary>BT-84: where to pay to, or null.</summary>
    public string? Account { get; init; }

    /// <summary>Lines, at least one.</summary>
    public required IReadOnlyList<WantedLine> Lines { get; init; }

    /// <summary>The syntax of the original.</summary>
    public InvoiceForm Form { get; init; }
}

/// <summary>A line of a <see cref="WantedInvoice"/>.</summary>
public sealed record WantedLine
{
    /// <summary>BT-153, BT-154 and BT-155.</summary>
    public required Item Item { get; init; }

    /// <summary>BT-129.</summary>
    public required decimal Quantity { get; init; }

    /// <summary>BT-130, UN/ECE Recommendation 20.</summary>
    public required string Unit { get; init; }

    /// <summary>BT-146, before <see cref="DiscountPercent"/>.</summary>
    public required decimal Price { get; init; }

    /// <summary>Percent off the line (BT-138), or null.</summary>
    public decimal? DiscountPercent { get; init; }

    /// <summary>Goods or services: decides VAT across borders, and the account.</summary>
    public required SupplyKind Kind { get; init; }

    /// <summary>BT-151; null for the usual one of such a sale by the country's rules.</summary>
    public string? VatCategory { get; init; }

    /// <summary>BT-152; null for the highest of the category on the day.</summary>
    public decimal? VatRate { get; init; }

    /// <summary>BT-120; needed where the category alone does not tell it (E).</summary>
    public string? VatReason { get; init; }

    /// <summary>Income account; null for the usual one of such sales.</summary>
    public string? Account { get; init; }
}

/// <summary>An invoice or credit note was not issued.</summary>
/// <param name="reasons">Why, a line for each; rules begin with their id.</param>
public sealed class InvoiceRefusedException(IReadOnlyList<string> reasons) : Exception(string.Join("; ", reasons))
{
    /// <summary>Why.</summary>
    public IReadOnlyList<string> Reasons { get; } = reasons;

    /// <summary>The rules behind those reasons that are rules.</summary>
    public IReadOnlyList<BrokenRule> Broken { get; init; } = [];

    /// <summary>Whether the caller's key was used for something else.</summary>
    public bool IsKeyReused { get; init; }
}

/// <summary>What was issued.</summary>
/// <param name="Document">Its document.</param>
/// <param name="Number">BT-1.</param>
/// <param name="Entry">Its voucher.</param>
/// <param name="IsRepeated">Whether the same request led to it before.</param>
public sealed record IssuedInvoice(Guid Document, string Number, Guid Entry, bool IsRepeated);
