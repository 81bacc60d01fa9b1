using Nsg.Vocabulary;

namespace Nsg.Documents.Model;

/// <summary>
/// A document between ordering and invoicing: order, order change, cancellation, response, agreement, despatch advice
/// or receipt advice (UBL 2.1; Peppol BIS 3 transactions T01, T16, T76, T110, T114 to T116). It is never booked.
/// </summary>
public sealed record Order : BusinessDocument
{
    /// <summary>Business process (<c>ProfileID</c>), or null.</summary>
    public string? BusinessProcess { get; init; }

    /// <summary>Number of the document (<c>ID</c>).</summary>
    public required string Number { get; init; }

    /// <summary><c>IssueDate</c>.</summary>
    public required DateOnly IssueDate { get; init; }

    /// <summary>The answer in it: <c>OrderResponseCode</c> (UNTDID 4343: AB, AP, CA, RE), for a simple response
    /// <c>AP</c> or <c>RE</c> by <c>AcceptedIndicator</c>; or null.</summary>
    public string? ResponseCode { get; init; }

    /// <summary>Currency of the prices; null where the document has none (despatch advice).</summary>
    public Currency? Currency { get; init; }

    /// <summary>What is expected to be paid (<c>AnticipatedMonetaryTotal/PayableAmount</c>), or null.</summary>
    public decimal? Payable { get; init; }

    /// <summary>The same without tax (<c>TaxExclusiveAmount</c>, else <c>LineExtensionAmount</c>), or null.</summary>
    public decimal? TaxExclusive { get; init; }

    /// <summary>Number of the order that this answers, changes, cancels or delivers (<c>OrderReference/ID</c>), or
    /// null; for an order, null.</summary>
    public string? OrderReference { get; init; }

    /// <summary>The seller's own number of the order (<c>SalesOrderID</c>), or null.</summary>
    public string? SalesOrderReference { get; init; }

    /// <summary>Number of the despatch advice that this receipt advice answers, or null.</summary>
    public string? DespatchReference { get; init; }

    /// <summary>Number of the contract, or null.</summary>
    public string? ContractReference { get; init; }

    /// <summary>The buyer's accounting reference (<c>AccountingCost</c>), or null.</summary>
    public string? AccountingCost { get; init; }

    /// <summary>Free text.</summary>
    public IReadOnlyList<string> Notes { get; init; } = [];

    /// <summary>Who sells: <c>SellerSupplierParty</c>, else <c>DespatchSupplierParty</c>.</summary>
    public required Party Seller { get; init; }

    /// <summary>Who buys: <c>BuyerCustomerParty</c>, else <c>DeliveryCustomerParty</c>.</summary>
    public required Party Buyer { get; init; }

    /// <summary>Lines.</summary>
    public IReadOnlyList<OrderLine> Lines { get; init; } = [];

    /// <summary>Numbers of the orders that the document or one of its lines names, each once.</summary>
    public IEnumerable<string> OrderReferences =>
        new[] { OrderReference }
            .Concat(Lines.Select(line => line.OrderReference))
            .OfType<string>()
            .Distinct(StringComparer.Ordinal);
}

/// <summary>A line of an order, a response or an advice.</summary>
public sealed record OrderLine
{
    /// <summary>Identifier of the line in its document.</summary>
    public required string Id { get; init; }

    /// <summary>The line of the order that it is about (<c>OrderLineReference/LineID</c>), or null; for an order's own
    /// lines null.</summary>
    public string? OrderLineReference { get; init; }

    /// <summary>The order that the line names itself, or null.</summary>
    public string? OrderReference { get; init; }

    /// <summary>What was decided on it (<c>LineStatusCode</c>, UNTDID 1229), or null.</summary>
    public string? Status { get; init; }

    /// <summary>Quantity ordered, delivered or received; or null.</summary>
    public decimal? Quantity { get; init; }

    /// <summary>Its unit, UN/ECE Recommendation 20; or null.</summary>
    public string? UnitCode { get; init; }

    /// <summary>Net amount, or null.</summary>
    public decimal? Net { get; init; }

    /// <summary>Allowances and charges of the line.</summary>
    public IReadOnlyList<AllowanceCharge> AllowancesAndCharges { get; init; } = [];

    /// <summary>Price, or null.</summary>
    public LinePrice? Price { get; init; }

    /// <summary>What is ordered.</summary>
    public required Item Item { get; init; }
}
