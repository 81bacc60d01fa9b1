using Nsg.Documents.Model;
using Nsg.Documents.Reading;
using Nsg.Documents.Xml;
using Nsg.Vocabulary;
using static Nsg.Documents.Reading.ElementScan;

namespace Nsg.Documents.Finvoice;

/// <summary>Reads Finvoice 1.3 to 3.0 invoices, credit notes and electronic receipts (eKuitti).</summary>
internal static class FinvoiceReader
{
    internal static DocumentReading Read(XmlTree tree, XmlElementNode root, ReadingLimits limits)
    {
        var scan = new ElementScan(tree, limits, Notation.Finvoice);
        var details = Child(root, "InvoiceDetails");
        var typeCode = Peek(Child(details, "InvoiceTypeCode"));
        var version = scan.Attribute(root, "Version");
        var syntax = version is null ? "Finvoice" : "Finvoice " + version;
        if (
            FinvoiceTypes.KindOf(typeCode, IsReceiptMessage(root), Peek(Child(details, "InvoiceTypeCodeUN")))
            is not { } kind
        )
        {
            return new DocumentReading.Recognised(
                new OtherDocument
                {
                    Kind = DocumentKind.Other,
                    Syntax = $"{syntax} {XmlFaults.OneLine(typeCode ?? "")}".TrimEnd(),
                    Root = root.LocalName,
                }
            );
        }

        var invoice = ReadInvoice(scan, root, kind, syntax);
        if (scan.Fault is { } fault)
        {
            return new DocumentReading.Unusable(fault);
        }

        // Finvoice writes credit notes with negative amounts.
        var upright =
            kind == DocumentKind.CreditNote && invoice.Totals.TaxInclusive < 0 ? Signs.Turned(invoice) : invoice;
        var unmodelled = scan.Leftovers(tree.Root);
        return new DocumentReading.Understood(upright with { Unmodelled = unmodelled, Oddities = scan.Oddities });
    }

    private static Invoice ReadInvoice(ElementScan scan, XmlElementNode root, DocumentKind kind, string syntax)
    {
        var details = Child(root, "InvoiceDetails");
        var message = Child(root, "MessageTransmissionDetails");
        var delivery = Child(root, "DeliveryDetails");
        var currency = ReadCurrency(scan, root, details);
        var money = new AmountReader(scan, currency, FinvoiceTotals.CurrencyAttribute);
        FinvoiceTypes.SayWhatIsUnusual(scan, details);
        var issued = scan.RequiredDate(details ?? root, Child(details, "InvoiceDate"), "the invoice date");
        var breakdowns = FinvoiceTotals.ReadBreakdowns(money, details);
        var (lines, rowPayment) = FinvoiceRows.ReadLines(money, root);
        var status = Child(root, "PaymentStatusDetails");
        var isPaid = ReadPaid(scan, status) || kind == DocumentKind.Receipt;
        return new Invoice
        {
            Kind = kind,
            Syntax = syntax,
            Profile = scan.Text(Child(message, "MessageDetails", "SpecificationIdentifier")),
            Number = scan.RequiredText(details ?? root, Child(details, "InvoiceNumber"), "the invoice number"),
            IssueDate = issued,
            TypeCode = scan.Text(Child(details, "InvoiceTypeCode")),
            Currency = currency,
            VatAccountingCurrency = FinvoiceTotals.AccountingCurrency(details),
            TaxPointDate = scan.Date(Child(details, "VatPoint", "VatPointDate")),
            TaxPointDateCode = scan.Text(Child(details, "VatPoint", "VatPointDateCode")),
            DueDate = FinvoicePayment.DueDate(scan, root, details),
            DeliveryDate = scan.Date(Child(delivery, "DeliveryDate")),
            InvoicingPeriod = Period(
                scan,
                Child(details, "InvoicingPeriodStartDate"),
                Child(details, "InvoicingPeriodEndDate")
            ),
            BuyerReference = scan.Text(Child(details, "BuyerReferenceIdentifier")),
            PurchaseOrderReference = scan.Text(Child(details, "OrderIdentifier")),
            SalesOrderReference = scan.Text(Child(details, "OrderConfirmationIdentifier")),
            ProjectReference = scan.Text(Child(details, "ProjectReferenceIdentifier")),
            ContractReference = scan.Text(Child(details, "AgreementIdentifier")),
            DespatchAdviceReference = scan.Text(Child(delivery, "DeliveryNoteIdentifier")),
            TenderReference = scan.Text(Child(details, "TenderReference")),
            InvoicedObject = scan.Identifier(Child(details, "InvoicedObjectID"), "SchemeID"),
            AccountingCost = AccountingCost(scan, details, ""),
            PaymentTerms = FinvoicePayment.Terms(scan, details),
            Notes = scan.Texts(details, "InvoiceFreeText"),
            PrecedingInvoices = Preceding(scan, details),
            Seller = FinvoiceParties.Seller(scan, root, message),
            Buyer = FinvoiceParties.Buyer(scan, root, message, isNameRequired: kind != DocumentKind.Receipt),
            Payee = FinvoiceParties.Other(scan, root, FinvoiceParties.PayeeRole),
            TaxRepresentative = FinvoiceParties.Other(scan, root, FinvoiceParties.TaxRepresentativeRole),
            Delivery = FinvoiceParties.ReadDelivery(scan, root),
            PaymentMeans = FinvoicePayment.ReadMeans(scan, root, issued),
            AllowancesAndCharges = FinvoiceTotals.ReadAllowances(money, details),
            Totals = FinvoiceTotals.ReadTotals(money, root, details, kind, breakdowns, lines),
            VatBreakdowns = breakdowns,
            SupportingDocuments = Links(scan, root),
            Lines = lines,
            IsPaid = isPaid,
            PaidWith = scan.Text(Child(status, "PaymentMethodText")) ?? scan.Text(rowPayment),
        };
    }

    /// <summary>
    /// The buyer's account, else its cost centre: by prefix of the document (none) or the row (Row, SubRow).
    /// </summary>
    internal static string? AccountingCost(ElementScan scan, XmlElementNode? node, string prefix) =>
        scan.Text(Child(node, prefix + "NormalProposedAccountIdentifier"))
        ?? scan.Text(Child(node, prefix + "ShortProposedAccountIdentifier"))
        ?? scan.Text(Child(node, prefix + "ProposedAccountText"))
        ?? scan.Text(Child(node, prefix + "AccountDimensionText"));

    internal static DateRange? Period(ElementScan scan, XmlElementNode? first, XmlElementNode? last)
    {
        var (from, to) = (scan.Date(first), scan.Date(last));
        return from is null && to is null ? null : new DateRange(from, to);
    }

    private static bool IsReceiptMessage(XmlElementNode root) =>
        Peek(Child(root, "MessageTransmissionDetails", "MessageDetails", "ImplementationCode")) == "ECRT";

    private static bool ReadPaid(ElementScan scan, XmlElementNode? status)
    {
        var code = Child(status, "PaymentStatusCode");
        return Peek(code) == "PAID" && scan.Text(code) is not null;
    }

    private static Currency ReadCurrency(ElementScan scan, XmlElementNode root, XmlElementNode? details)
    {
        var total = Child(details, "InvoiceTotalVatIncludedAmount");
        var code = total?.Attribute(FinvoiceTotals.CurrencyAttribute);
        if (Currency.TryParse(code, out var currency))
        {
            return currency;
        }

        scan.Fail(
            code is null ? "missing-value" : "invalid-value",
            "the total with VAT and its currency (InvoiceTotalVatIncludedAmount) are missing or unusable; ask the sender for them",
            total ?? details ?? root
        );
        return Currency.EUR;
    }

    private static List<PrecedingInvoice> Preceding(ElementScan scan, XmlElementNode? details)
    {
        var found = new List<PrecedingInvoice>();
        if (scan.Text(Child(details, "OriginalInvoiceNumber")) is { } number)
        {
            found.Add(new PrecedingInvoice(number, scan.Date(Child(details, "OriginalInvoiceDate"))));
        }

        foreach (var reference in Children(details, "OriginalInvoiceReference"))
        {
            if (scan.Text(Child(reference, "InvoiceNumber")) is { } other)
            {
                found.Add(new PrecedingInvoice(other, scan.Date(Child(reference, "InvoiceDate"))));
            }
        }

        return found;
    }

    // Names and addresses of links stand in two lists, the n-th name for the n-th address.
    private static List<SupportingDocument> Links(ElementScan scan, XmlElementNode root)
    {
        var names = scan.Texts(root, "InvoiceUrlNameText");
        var addresses = scan.Texts(root, "InvoiceUrlText");
        var links = new List<SupportingDocument>();
        for (var i = 0; i < Math.Max(names.Count, addresses.Count); i++)
        {
            links.Add(
                new SupportingDocument(
                    null,
                    names.ElementAtOrDefault(i),
                    addresses.ElementAtOrDefault(i),
                    null,
                    null,
                    0
                )
            );
        }

        return links;
    }
}
