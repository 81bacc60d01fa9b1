using Nsg.Documents.Model;
using Nsg.Documents.Xml;

namespace Nsg.Documents.Ubl;

/// <summary>
/// Writes invoices and credit notes as UBL 2.1 in the order of its schema, with the terms of Peppol BIS Billing 3. What
/// is written reads back as the same document; of embedded files only the description is written, since the model holds
/// no more.
/// </summary>
public static class UblInvoiceWriter
{
    /// <summary>The specification written where the document names none (BT-24).</summary>
    public const string PeppolBilling = "urn:cen.eu:en16931:2017#compliant#urn:fdc:peppol.eu:2017:poacc:billing:3.0";

    /// <summary>EN 16931 alone (BT-24): a document of no network.</summary>
    public const string Core = "urn:cen.eu:en16931:2017";

    /// <summary>The process written where the document names none (BT-23) and is not of the core alone, which has none.</summary>
    public const string PeppolBillingProcess = "urn:fdc:peppol.eu:2017:poacc:billing:01:1.0";

    /// <summary>Writes one document as UTF-8 bytes without byte-order mark.</summary>
    /// <param name="invoice">The document; a credit note becomes a CreditNote, everything else an Invoice.</param>
    /// <exception cref="ArgumentException">A text holds a character that XML does not have.</exception>
    public static byte[] Write(Invoice invoice)
    {
        ArgumentNullException.ThrowIfNull(invoice);
        var isCreditNote = invoice.Kind == DocumentKind.CreditNote;
        using var emitter = new XmlEmitter();
        emitter.Open(
            isCreditNote ? "CreditNote" : "Invoice",
            isCreditNote ? XmlNames.UblCreditNote : XmlNames.UblInvoice
        );
        emitter.DeclarePrefix("cac", XmlNames.UblAggregate);
        emitter.DeclarePrefix("cbc", XmlNames.UblBasic);
        var ubl = new UblEmitter(emitter, invoice.Currency);
        WriteHeader(ubl, invoice, isCreditNote);
        WriteReferences(ubl, invoice, isCreditNote);
        UblPartyWriter.WriteParties(ubl, invoice);
        WritePayment(ubl, invoice, isCreditNote);
        UblTotalsWriter.Write(ubl, invoice);
        foreach (var line in invoice.Lines)
        {
            UblLineWriter.Write(ubl, line, isCreditNote);
        }

        emitter.Close();
        return emitter.ToBytes();
    }

    private static void WriteHeader(UblEmitter ubl, Invoice invoice, bool isCreditNote)
    {
        ubl.Basic("CustomizationID", invoice.Profile ?? PeppolBilling);
        ubl.Basic("ProfileID", invoice.BusinessProcess ?? (invoice.Profile == Core ? null : PeppolBillingProcess));
        ubl.Basic("ID", invoice.Number);
        ubl.Date("IssueDate", invoice.IssueDate);
        if (isCreditNote)
        {
            ubl.Date("TaxPointDate", invoice.TaxPointDate);
            ubl.Basic("CreditNoteTypeCode", invoice.TypeCode ?? UblTypeCodes.CreditNote);
        }
        else
        {
            ubl.Date("DueDate", invoice.DueDate);
            ubl.Basic(
                "InvoiceTypeCode",
                invoice.TypeCode
                    ?? (invoice.Kind == DocumentKind.Receipt ? UblTypeCodes.Receipt : UblTypeCodes.CommercialInvoice)
            );
        }

        foreach (var note in invoice.Notes)
        {
            ubl.Basic("Note", note);
        }

        if (!isCreditNote)
        {
            ubl.Date("TaxPointDate", invoice.TaxPointDate);
        }

        ubl.Basic("DocumentCurrencyCode", invoice.Currency.Code);
        ubl.Basic("TaxCurrencyCode", invoice.VatAccountingCurrency?.Code);
        ubl.Basic("AccountingCost", invoice.AccountingCost);
        ubl.Basic("BuyerReference", invoice.BuyerReference);
        WritePeriod(ubl, invoice.InvoicingPeriod, invoice.TaxPointDateCode);
    }

    internal static void WritePeriod(UblEmitter ubl, DateRange? period, string? taxPointDateCode)
    {
        if (period is null && taxPointDateCode is null)
        {
            return;
        }

        ubl.Open("InvoicePeriod");
        ubl.Date("StartDate", period?.From);
        ubl.Date("EndDate", period?.To);
        ubl.Basic("DescriptionCode", taxPointDateCode);
        ubl.Close();
    }

    private static void WriteReferences(UblEmitter ubl, Invoice invoice, bool isCreditNote)
    {
        if (invoice.PurchaseOrderReference is not null || invoice.SalesOrderReference is not null)
        {
            ubl.Open("OrderReference");
            ubl.Basic("ID", invoice.PurchaseOrderReference ?? "NA");
            ubl.Basic("SalesOrderID", invoice.SalesOrderReference);
            ubl.Close();
        }

        foreach (var preceding in invoice.PrecedingInvoices)
        {
            ubl.Open("BillingReference");
            ubl.Open("InvoiceDocumentReference");
            ubl.Basic("ID", preceding.Number);
            ubl.Date("IssueDate", preceding.IssueDate);
            ubl.Close();
            ubl.Close();
        }

        ubl.Wrapped("DespatchDocumentReference", "ID", invoice.DespatchAdviceReference);
        ubl.Wrapped("ReceiptDocumentReference", "ID", invoice.ReceivingAdviceReference);
        if (!isCreditNote)
        {
            ubl.Wrapped("OriginatorDocumentReference", "ID", invoice.TenderReference);
        }

        ubl.Wrapped("ContractDocumentReference", "ID", invoice.ContractReference);
        WriteAdditional(ubl, invoice, isCreditNote);
        if (isCreditNote)
        {
            ubl.Wrapped("OriginatorDocumentReference", "ID", invoice.TenderReference);
        }
        else
        {
            ubl.Wrapped("ProjectReference", "ID", invoice.ProjectReference);
        }
    }

    private static void WriteAdditional(UblEmitter ubl, Invoice invoice, bool isCreditNote)
    {
        if (invoice.InvoicedObject is { } invoiced)
        {
            WriteTyped(ubl, invoiced, UblTypeCodes.InvoicedObject);
        }

        if (isCreditNote && invoice.ProjectReference is { } project)
        {
            WriteTyped(ubl, new Identifier(project, null), UblTypeCodes.Project);
        }

        foreach (var document in invoice.SupportingDocuments)
        {
            ubl.Open("AdditionalDocumentReference");
            ubl.Basic("ID", document.Reference ?? "NA");
            ubl.Basic("DocumentDescription", document.Description);
            if (document.Location is not null)
            {
                ubl.Open("Attachment");
                ubl.Wrapped("ExternalReference", "URI", document.Location);
                ubl.Close();
            }

            ubl.Close();
        }
    }

    private static void WriteTyped(UblEmitter ubl, Identifier identifier, string type)
    {
        ubl.Open("AdditionalDocumentReference");
        ubl.Identifier("ID", identifier);
        ubl.Basic("DocumentTypeCode", type);
        ubl.Close();
    }

    private static void WritePayment(UblEmitter ubl, Invoice invoice, bool isCreditNote)
    {
        // A credit note has no due date of its own; it stands with the first way to pay.
        var due = isCreditNote ? invoice.DueDate : null;
        var means = invoice.PaymentMeans.Count == 0 && due is not null ? [new PaymentMeans()] : invoice.PaymentMeans;
        foreach (var one in means)
        {
            UblPartyWriter.WriteMeans(ubl, one, due);
            due = null;
        }

        ubl.Wrapped("PaymentTerms", "Note", invoice.PaymentTerms);
    }
}
