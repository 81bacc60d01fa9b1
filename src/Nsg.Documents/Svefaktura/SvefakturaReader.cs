using Nsg.Documents.Model;
using Nsg.Documents.Reading;
using Nsg.Documents.Ubl;
using Nsg.Documents.Xml;
using Nsg.Vocabulary;
using static Nsg.Documents.Reading.ElementScan;

namespace Nsg.Documents.Svefaktura;

/// <summary>Reads Svefaktura 1.0 (SFTI basic invoice) by SFTI's mapping to EN 16931.</summary>
internal static class SvefakturaReader
{
    internal const string CurrencyAttribute = "amountCurrencyID";

    internal static DocumentReading Read(XmlTree tree, XmlElementNode root, ReadingLimits limits)
    {
        var scan = new ElementScan(tree, limits);
        var invoice = ReadInvoice(scan, root);
        return scan.Fault is { } fault
            ? new DocumentReading.Unusable(fault)
            : new DocumentReading.Understood(
                UblSigns.Upright(scan, root, invoice) with
                {
                    Unmodelled = scan.Leftovers(tree.Root),
                    Oddities = scan.Oddities,
                }
            );
    }

    private static Invoice ReadInvoice(ElementScan scan, XmlElementNode root)
    {
        var typeCode = scan.Code(Child(root, "InvoiceTypeCode"));
        var currency = scan.RequiredCurrency(root, Child(root, "InvoiceCurrencyCode"), "the invoice's currency");
        var money = new AmountReader(scan, currency, CurrencyAttribute);
        var breakdowns = SvefakturaTotals.ReadBreakdowns(money, root);
        var delivery = Child(root, "Delivery");
        return new Invoice
        {
            Kind = UblTypeCodes.KindOf(typeCode, false),
            Syntax = SvefakturaNames.Syntax,
            Number = scan.RequiredText(root, Child(root, "ID"), "the invoice number (ID)"),
            IssueDate = scan.RequiredDate(root, Child(root, "IssueDate"), "the issue date"),
            TypeCode = typeCode,
            Currency = currency,
            VatAccountingCurrency = VatCurrency(scan, root),
            TaxPointDate = scan.Date(Child(root, "TaxPointDate")),
            DueDate = SvefakturaPayment.DueDate(scan, root),
            DeliveryDate = scan.Date(Child(delivery, "ActualDeliveryDateTime")),
            InvoicingPeriod = Period(scan, Child(root, "InvoicingPeriod")),
            BuyerReference = Requisitionist(scan, root),
            AccountingCost = null,
            PaymentTerms = UblPaymentReader.Terms(scan, root),
            Notes = scan.Texts(root, "Note"),
            PrecedingInvoices = Preceding(scan, root),
            Seller = SvefakturaParties.Required(scan, root, "SellerParty", "the seller's name"),
            Buyer = SvefakturaParties.Required(scan, root, "BuyerParty", "the buyer's name"),
            Delivery = SvefakturaParties.ReadDelivery(scan, delivery),
            PaymentMeans = SvefakturaPayment.ReadMeans(scan, root),
            AllowancesAndCharges = SvefakturaTotals.ReadAllowances(money, root),
            Totals = SvefakturaTotals.Read(money, root),
            VatBreakdowns = breakdowns,
            SupportingDocuments = Supporting(scan, root),
            Lines = SvefakturaLines.Read(money, root, breakdowns),
        };
    }

    private static Currency? VatCurrency(ElementScan scan, XmlElementNode root)
    {
        var node = Child(root, "TaxCurrencyCode");
        return Peek(node) is { } text && Currency.TryParse(text, out var currency) && scan.Code(node) is not null
            ? currency
            : null;
    }

    private static DateRange? Period(ElementScan scan, XmlElementNode? period)
    {
        var (from, to) = (scan.Date(Child(period, "StartDateTime")), scan.Date(Child(period, "EndDateTime")));
        return from is null && to is null ? null : new DateRange(from, to);
    }

    // Who ordered: as many references as the buyer's organisation asks for.
    private static string? Requisitionist(ElementScan scan, XmlElementNode root)
    {
        var found = new List<string>();
        foreach (var reference in Children(root, "RequisitionistDocumentReference"))
        {
            if (scan.Text(Child(reference, "ID")) is { } text)
            {
                found.Add(text);
            }
        }

        return found.Count == 0 ? null : string.Join(' ', found);
    }

    private static List<PrecedingInvoice> Preceding(ElementScan scan, XmlElementNode root)
    {
        var found = new List<PrecedingInvoice>();
        foreach (var reference in Children(root, "InitialInvoiceDocumentReference"))
        {
            if (scan.Text(Child(reference, "ID")) is { } number)
            {
                found.Add(new PrecedingInvoice(number, null));
            }
        }

        return found;
    }

    private static List<SupportingDocument> Supporting(ElementScan scan, XmlElementNode root)
    {
        var found = new List<SupportingDocument>();
        foreach (var reference in Children(root, "AdditionalDocumentReference"))
        {
            var id = Child(reference, "ID");
            if (scan.Identifier(id, "identificationSchemeID") is { } identifier)
            {
                found.Add(new SupportingDocument(identifier.Value, identifier.Scheme, null, null, null, 0));
            }
        }

        return found;
    }
}
