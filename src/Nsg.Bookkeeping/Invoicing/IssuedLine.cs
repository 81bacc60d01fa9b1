using Nsg.Countries;

namespace Nsg.Bookkeeping.Invoicing;

/// <summary>A line of an issued document as it is booked; what a credit note takes back is negative.</summary>
/// <param name="Id">BT-126.</param>
/// <param name="Account">Income account, or null.</param>
/// <param name="Kind">Goods or services, as the issuer said it; null for documents from before that was kept.</param>
/// <param name="Quantity">BT-129.</param>
/// <param name="Unit">BT-130.</param>
/// <param name="Net">BT-131, in the document's currency.</param>
public readonly record struct IssuedLine(
    string Id,
    string? Account,
    SupplyKind? Kind,
    decimal? Quantity,
    string? Unit,
    decimal Net
);

/// <summary>What is left to credit of a line of an issued invoice.</summary>
/// <param name="Id">BT-126.</param>
/// <param name="Item">BT-153.</param>
/// <param name="Quantity">How much of it; zero where only an amount is left.</param>
/// <param name="Unit">BT-130, or null.</param>
/// <param name="Amount">Without VAT, in the invoice's currency.</param>
public sealed record CreditableLine(string Id, string Item, decimal Quantity, string? Unit, decimal Amount);

/// <summary>A credit note of an issued invoice.</summary>
/// <param name="Document">Its document.</param>
/// <param name="Number">BT-1.</param>
public readonly record struct IssuedCredit(Guid Document, string Number);
