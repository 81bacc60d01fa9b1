using Nsg.Documents.Model;
using Nsg.Documents.Reading;
using Nsg.Documents.Xml;

namespace Nsg.Documents.Ubl;

/// <summary>
/// Brings a credit note written as a negative invoice (type 381 in an Invoice document) to the positive amounts that
/// the model has.
/// </summary>
internal static class UblSigns
{
    internal static Invoice Upright(ElementScan scan, XmlElementNode root, Invoice invoice)
    {
        if (invoice.Kind != DocumentKind.CreditNote || invoice.Totals.TaxInclusive >= 0)
        {
            return invoice;
        }

        if (root.LocalName == "CreditNote")
        {
            scan.Odd(
                "negative-credit-note",
                "the credit note's total is negative, so it increases what is owed; kept as written",
                root
            );
            return invoice;
        }

        scan.Odd(
            "sign-turned",
            "an Invoice of a credit note's type with a negative total; read as a credit note with positive amounts",
            root
        );
        return Signs.Turned(invoice);
    }
}
