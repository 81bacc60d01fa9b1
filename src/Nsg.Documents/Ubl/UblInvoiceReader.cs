using Nsg.Documents.Model;
using Nsg.Documents.Reading;
using Nsg.Documents.Xml;
using Nsg.Vocabulary;
using static Nsg.Documents.Reading.ElementScan;

namespace Nsg.Documents.Ubl;

/// <summary>Reads UBL 2 Invoice and CreditNote documents, by the EN 16931 binding to UBL 2.1, and DebitNote documents, which
/// have the same places.</summary>
internal static class UblInvoiceReader
{
    internal static DocumentReading Read(XmlTree tree, XmlElementNode root, ReadingLimits limits)
    {
        var scan = new ElementScan(tree, limits);
        var invoice = ReadInvoice(scan, root);
        if (scan.Fault is { } fault)
        {
            return new DocumentReading.Unusable(fault);
        }

        var upright = UblSigns.Upright(scan, root, invoice);
        var unmodelled = scan.Leftovers(tree.Root);
        return new DocumentReading.Understood(upright with { Unmodelled = unmodelled, Oddities = scan.Oddities });
    }

    private static Invoice ReadInvoice(ElementScan scan, XmlElementNode root)
    {
        var isCreditNote = root.LocalName == "CreditNote";
        var typeCode = scan.Code(Child(root, isCreditNote ? "CreditNoteTypeCode" : "InvoiceTypeCode"));
        var kind = UblTypeCodes.KindOf(typeCode, isCreditNote);
        var currency = scan.RequiredCurrency(root, Child(root, "DocumentCurrencyCode"), "the document currency");
        var vatCurrency = VatCurrency(scan, root);
        var profile = scan.Text(Child(root, "CustomizationID"));
        var claim = UblClaims.Of(root, profile);
        UblClaims.SayWhatIsUnusual(scan, root, typeCode);
        var money = new AmountReader(scan, currency, "currencyID");
        var taxes = UblTotalsReader.ReadTaxes(money, root, vatCurrency);
        var means = UblPaymentReader.ReadMeans(scan, root);
        var delivery = Child(root, "Delivery");
        var period = Child(root, "InvoicePeriod");
        var order = Child(root, "OrderReference");
        var references = ReadReferences(scan, root);
        return new Invoice
        {
            Kind = kind,
            Syntax = $"UBL {scan.Text(Child(root, "UBLVersionID")) ?? "2.1"} {root.LocalName}",
            Profile = profile,
            BusinessProcess = scan.Text(Child(root, "ProfileID")),
            Number = scan.RequiredText(root, Child(root, "ID"), "the document number (ID)"),
            IssueDate = scan.RequiredDate(root, Child(root, "IssueDate"), "the issue date"),
            TypeCode = typeCode,
            Claim = claim,
            Currency = currency,
            VatAccountingCurrency = vatCurrency,
            TaxPointDate = scan.Date(Child(root, "TaxPointDate")),
            TaxPointDateCode = scan.Code(Child(period, "DescriptionCode")),
            DueDate = UblPaymentReader.DueDate(scan, root),
            DeliveryDate = scan.Date(Child(delivery, "ActualDeliveryDate")),
            InvoicingPeriod = Period(scan, period),
            BuyerReference = scan.Text(Child(root, "BuyerReference")),
            PurchaseOrderReference = scan.Text(Child(order, "ID")),
            SalesOrderReference = scan.Text(Child(order, "SalesOrderID")),
            ProjectReference = scan.Text(Child(root, "ProjectReference", "ID")) ?? references.Project,
            ContractReference = scan.Text(Child(root, "ContractDocumentReference", "ID")),
            ReceivingAdviceReference = scan.Text(Child(root, "ReceiptDocumentReference", "ID")),
            DespatchAdviceReference = scan.Text(Child(root, "DespatchDocumentReference", "ID")),
            TenderReference = scan.Text(Child(root, "OriginatorDocumentReference", "ID")),
            InvoicedObject = references.InvoicedObject,
            AccountingCost = scan.Text(Child(root, "AccountingCost")),
            PaymentTerms = UblPaymentReader.Terms(scan, root),
            Notes = scan.Texts(root, "Note"),
            PrecedingInvoices = Preceding(scan, root),
            Seller = UblPartyReader.RequiredParty(scan, root, "AccountingSupplierParty", "the seller's name"),
            Buyer = UblPartyReader.RequiredParty(scan, root, "AccountingCustomerParty", "the buyer's name"),
            Payee = UblPartyReader.OptionalParty(scan, Child(root, "PayeeParty")),
            TaxRepresentative = UblPartyReader.OptionalParty(scan, Child(root, "TaxRepresentativeParty")),
            Delivery = UblPartyReader.ReadDelivery(scan, delivery),
            PaymentMeans = means,
            AllowancesAndCharges = UblTotalsReader.ReadAllowances(money, root),
            Totals = UblTotalsReader.ReadTotals(money, root, taxes, profile, claim),
            VatBreakdowns = taxes.Breakdowns,
            SupportingDocuments = references.Supporting,
            Lines = UblLineReader.ReadLines(money, root),
            IsPaid = kind == DocumentKind.Receipt,
            PaidWith = kind == DocumentKind.Receipt && means.Count > 0 ? means[0].Text : null,
        };
    }

    internal static DateRange? Period(ElementScan scan, XmlElementNode? period)
    {
        var (from, to) = (scan.Date(Child(period, "StartDate")), scan.Date(Child(period, "EndDate")));
        return from is null && to is null ? null : new DateRange(from, to);
    }

    private static Currency? VatCurrency(ElementScan scan, XmlElementNode root)
    {
        var node = Child(root, "TaxCurrencyCode");
        if (Peek(node) is not { } text)
        {
            return null;
        }

        if (Currency.TryParse(text, out var currency))
        {
            scan.Code(node);
            return currency;
        }

        scan.Odd("unknown-currency", $"'{XmlFaults.OneLine(text)}' is not an ISO 4217 currency code; left out", node);
        return null;
    }

    private static List<PrecedingInvoice> Preceding(ElementScan scan, XmlElementNode root)
    {
        var found = new List<PrecedingInvoice>();
        foreach (var reference in Children(root, "BillingReference"))
        {
            foreach (var document in reference.Children)
            {
                if (
                    document.LocalName is "InvoiceDocumentReference" or "CreditNoteDocumentReference"
                    && scan.Text(Child(document, "ID")) is { } number
                )
                {
                    found.Add(new PrecedingInvoice(number, scan.Date(Child(document, "IssueDate"))));
                }
            }
        }

        return found;
    }

    private static (string? Project, Identifier? InvoicedObject, List<SupportingDocument> Supporting) ReadReferences(
        ElementScan scan,
        XmlElementNode root
    )
    {
        string? project = null;
        Identifier? invoiced = null;
        var supporting = new List<SupportingDocument>();
        foreach (var reference in Children(root, "AdditionalDocumentReference"))
        {
            var type = Child(reference, "DocumentTypeCode");
            switch (Peek(type))
            {
                case UblTypeCodes.InvoicedObject when invoiced is null:
                    scan.Code(type);
                    invoiced = scan.Identifier(Child(reference, "ID"));
                    break;
                case UblTypeCodes.Project when project is null && root.LocalName == "CreditNote":
                    scan.Code(type);
                    project = scan.Text(Child(reference, "ID"));
                    break;
                default:
                    supporting.Add(Supporting(scan, reference));
                    break;
            }
        }

        return (project, invoiced, supporting);
    }

    private static SupportingDocument Supporting(ElementScan scan, XmlElementNode reference)
    {
        var attachment = Child(reference, "Attachment");
        var embedded = Child(attachment, "EmbeddedDocumentBinaryObject");
        return new SupportingDocument(
            scan.Text(Child(reference, "ID")),
            scan.Text(Child(reference, "DocumentDescription")) ?? scan.Text(Child(reference, "DocumentType")),
            scan.Text(Child(attachment, "ExternalReference", "URI")),
            scan.Attribute(embedded, "mimeCode"),
            scan.Attribute(embedded, "filename"),
            scan.Text(embedded)?.Length ?? 0
        );
    }
}
