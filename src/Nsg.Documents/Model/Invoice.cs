using Nsg.Vocabulary;

namespace Nsg.Documents.Model;

/// <summary>
/// An invoice, credit note or receipt in the terms of EN 16931-1 (BT and BG numbers), whichever syntax carried it.
/// Amounts of a credit note are positive, as the document writes them; the kind says that they reduce.
/// </summary>
public sealed record Invoice : BusinessDocument
{
    /// <summary>BT-1, the number the seller gave.</summary>
    public required string Number { get; init; }

    /// <summary>BT-2.</summary>
    public required DateOnly IssueDate { get; init; }

    /// <summary>BT-3, UNTDID 1001; Finvoice codes are kept as they are (INV01, INF09).</summary>
    public string? TypeCode { get; init; }

    /// <summary>What the sender wants, as the specification says that the document names (BT-24).</summary>
    public ClaimKind Claim { get; init; }

    /// <summary>BT-5.</summary>
    public required Currency Currency { get; init; }

    /// <summary>BT-6, when the VAT is accounted for in another currency.</summary>
    public Currency? VatAccountingCurrency { get; init; }

    /// <summary>BT-23, the business process (UBL ProfileID).</summary>
    public string? BusinessProcess { get; init; }

    /// <summary>BT-7.</summary>
    public DateOnly? TaxPointDate { get; init; }

    /// <summary>BT-8, UNTDID 2005 (3, 35, 432): which of the document's dates the VAT follows.</summary>
    public string? TaxPointDateCode { get; init; }

    /// <summary>BT-9.</summary>
    public DateOnly? DueDate { get; init; }

    /// <summary>BT-72.</summary>
    public DateOnly? DeliveryDate { get; init; }

    /// <summary>BG-14 (BT-73, BT-74).</summary>
    public DateRange? InvoicingPeriod { get; init; }

    /// <summary>BT-10.</summary>
    public string? BuyerReference { get; init; }

    /// <summary>BT-13.</summary>
    public string? PurchaseOrderReference { get; init; }

    /// <summary>BT-14.</summary>
    public string? SalesOrderReference { get; init; }

    /// <summary>BT-11.</summary>
    public string? ProjectReference { get; init; }

    /// <summary>BT-12.</summary>
    public string? ContractReference { get; init; }

    /// <summary>BT-15.</summary>
    public string? ReceivingAdviceReference { get; init; }

    /// <summary>BT-16.</summary>
    public string? DespatchAdviceReference { get; init; }

    /// <summary>BT-17.</summary>
    public string? TenderReference { get; init; }

    /// <summary>BT-18.</summary>
    public Identifier? InvoicedObject { get; init; }

    /// <summary>BT-19, the buyer's accounting reference for the whole document.</summary>
    public string? AccountingCost { get; init; }

    /// <summary>BT-20.</summary>
    public string? PaymentTerms { get; init; }

    /// <summary>BG-1 (BT-21, BT-22).</summary>
    public IReadOnlyList<string> Notes { get; init; } = [];

    /// <summary>BG-3 (BT-25, BT-26): earlier invoices that this document corrects or credits.</summary>
    public IReadOnlyList<PrecedingInvoice> PrecedingInvoices { get; init; } = [];

    /// <summary>BG-4.</summary>
    public required Party Seller { get; init; }

    /// <summary>BG-7.</summary>
    public required Party Buyer { get; init; }

    /// <summary>BG-10.</summary>
    public Party? Payee { get; init; }

    /// <summary>BG-11.</summary>
    public Party? TaxRepresentative { get; init; }

    /// <summary>BG-13/BG-15 (BT-70, BT-71, BT-75..80).</summary>
    public Delivery? Delivery { get; init; }

    /// <summary>BG-16 to BG-19.</summary>
    public IReadOnlyList<PaymentMeans> PaymentMeans { get; init; } = [];

    /// <summary>BG-20 and BG-21 on document level.</summary>
    public IReadOnlyList<AllowanceCharge> AllowancesAndCharges { get; init; } = [];

    /// <summary>BG-22.</summary>
    public required DocumentTotals Totals { get; init; }

    /// <summary>BG-23.</summary>
    public required IReadOnlyList<VatBreakdown> VatBreakdowns { get; init; }

    /// <summary>BG-24.</summary>
    public IReadOnlyList<SupportingDocument> SupportingDocuments { get; init; } = [];

    /// <summary>BG-25.</summary>
    public required IReadOnlyList<InvoiceLine> Lines { get; init; }

    /// <summary>
    /// Whether the document says that it is already paid in full: an eKuitti receipt (PaymentStatusCode PAID) or a
    /// till's receipt.
    /// </summary>
    public bool IsPaid { get; init; }

    /// <summary>How a receipt was paid, in the document's own words (<c>Kortti</c>), or null.</summary>
    public string? PaidWith { get; init; }
}

/// <summary>A first and last day, either may be open.</summary>
/// <param name="From">First day.</param>
/// <param name="To">Last day.</param>
public sealed record DateRange(DateOnly? From, DateOnly? To);

/// <summary>A value and the scheme that gives it meaning.</summary>
/// <param name="Value">The identifier as written.</param>
/// <param name="Scheme">Scheme (ISO 6523 ICD, list id), or null.</param>
public sealed record Identifier(string Value, string? Scheme);

/// <summary>BG-3.</summary>
/// <param name="Number">BT-25.</param>
/// <param name="IssueDate">BT-26.</param>
public sealed record PrecedingInvoice(string Number, DateOnly? IssueDate);

/// <summary>One way to pay.</summary>
public sealed record PaymentMeans
{
    /// <summary>BT-81, UNTDID 4461.</summary>
    public string? Code { get; init; }

    /// <summary>BT-82.</summary>
    public string? Text { get; init; }

    /// <summary>BT-83: the reference that the payer shall give (KID, OCR, viite, RF, or free).</summary>
    public string? PaymentReference { get; init; }

    /// <summary>BT-84: IBAN or national account number, without blanks.</summary>
    public string? Account { get; init; }

    /// <summary>BT-85.</summary>
    public string? AccountName { get; init; }

    /// <summary>BT-86, BIC.</summary>
    public string? ServiceProvider { get; init; }

    /// <summary>BT-87, last digits of the card.</summary>
    public string? CardNumber { get; init; }

    /// <summary>BT-88.</summary>
    public string? CardHolder { get; init; }

    /// <summary>BT-89.</summary>
    public string? MandateReference { get; init; }

    /// <summary>BT-91.</summary>
    public string? DebitedAccount { get; init; }
}

/// <summary>An allowance (reduces) or charge (adds), on document (BG-20, BG-21) or line level (BG-27, BG-28).</summary>
public sealed record AllowanceCharge
{
    /// <summary>True for a charge, false for an allowance.</summary>
    public required bool IsCharge { get; init; }

    /// <summary>BT-92, BT-99, BT-136, BT-141.</summary>
    public required decimal Amount { get; init; }

    /// <summary>BT-93, BT-100, BT-137, BT-142.</summary>
    public decimal? BaseAmount { get; init; }

    /// <summary>BT-94, BT-101, BT-138, BT-143.</summary>
    public decimal? Percentage { get; init; }

    /// <summary>BT-95 with BT-96, or BT-102 with BT-103; null on line level.</summary>
    public VatCategory? Vat { get; init; }

    /// <summary>BT-97, BT-104, BT-139, BT-144.</summary>
    public string? Reason { get; init; }

    /// <summary>BT-98, BT-105, BT-140, BT-145.</summary>
    public string? ReasonCode { get; init; }
}

/// <summary>A VAT category and its rate.</summary>
/// <param name="Code">UNTDID 5305: S, Z, E, AE, K, G, O, L, M. Finvoice codes are brought to these.</param>
/// <param name="Rate">Percent, or null where the category has none.</param>
public sealed record VatCategory(string Code, decimal? Rate);

/// <summary>BG-22.</summary>
public sealed record DocumentTotals
{
    /// <summary>BT-106.</summary>
    public decimal? LineNet { get; init; }

    /// <summary>BT-107.</summary>
    public decimal? Allowances { get; init; }

    /// <summary>BT-108.</summary>
    public decimal? Charges { get; init; }

    /// <summary>BT-109.</summary>
    public required decimal TaxExclusive { get; init; }

    /// <summary>BT-110, in the document currency; null when the document has no VAT total.</summary>
    public decimal? Tax { get; init; }

    /// <summary>BT-111, in the VAT accounting currency.</summary>
    public decimal? TaxInAccountingCurrency { get; init; }

    /// <summary>BT-112.</summary>
    public required decimal TaxInclusive { get; init; }

    /// <summary>BT-113.</summary>
    public decimal? Prepaid { get; init; }

    /// <summary>BT-114.</summary>
    public decimal? Rounding { get; init; }

    /// <summary>BT-115.</summary>
    public required decimal Payable { get; init; }
}

/// <summary>BG-23.</summary>
public sealed record VatBreakdown
{
    /// <summary>BT-118 and BT-119.</summary>
    public required VatCategory Category { get; init; }

    /// <summary>BT-116.</summary>
    public required decimal Taxable { get; init; }

    /// <summary>BT-117.</summary>
    public required decimal Tax { get; init; }

    /// <summary>BT-120.</summary>
    public string? ExemptionReason { get; init; }

    /// <summary>BT-121.</summary>
    public string? ExemptionReasonCode { get; init; }
}

/// <summary>BG-24.</summary>
/// <param name="Reference">BT-122.</param>
/// <param name="Description">BT-123.</param>
/// <param name="Location">BT-124.</param>
/// <param name="MediaType">Of BT-125, or null.</param>
/// <param name="FileName">Of BT-125, or null.</param>
/// <param name="ContentLength">Characters of the embedded Base64 text of BT-125; the bytes stay in the original
/// document.</param>
public sealed record SupportingDocument(
    string? Reference,
    string? Description,
    string? Location,
    string? MediaType,
    string? FileName,
    int ContentLength
);
