using System.Globalization;
using System.Xml.Linq;

namespace Nsg.Tests.Generation;

/// <summary>What an invoice of a generated year says, read by XML code of this test alone; amounts in its own currency, negative on credit notes.</summary>
/// <param name="Day">Day of issue.</param>
/// <param name="Currency">Currency.</param>
/// <param name="Net">Without VAT.</param>
/// <param name="Tax">VAT charged.</param>
internal sealed record IndependentSums(string Day, string Currency, decimal Net, decimal Tax)
{
    private const string Basic = "{urn:oasis:names:specification:ubl:schema:xsd:CommonBasicComponents-2}";
    private const string Aggregate = "{urn:oasis:names:specification:ubl:schema:xsd:CommonAggregateComponents-2}";

    internal static IndependentSums Read(string path)
    {
        var root = XDocument.Load(path).Root!;
        return root.Name.LocalName == "Finvoice" ? Finvoice(root) : Ubl(root);
    }

    private static IndependentSums Ubl(XElement root)
    {
        var sign = root.Name.LocalName == "CreditNote" ? -1m : 1m;
        return new IndependentSums(
            root.Element(Basic + "IssueDate")!.Value, root.Element(Basic + "DocumentCurrencyCode")!.Value,
            sign * Number(root.Element(Aggregate + "LegalMonetaryTotal")!.Element(Basic + "TaxExclusiveAmount")!.Value),
            sign * root.Elements(Aggregate + "TaxTotal").Elements(Aggregate + "TaxSubtotal").Sum(one => Number(one.Element(Basic + "TaxAmount")!.Value)));
    }

    private static IndependentSums Finvoice(XElement root)
    {
        var details = root.Element("InvoiceDetails")!;
        var day = details.Element("InvoiceDate")!.Value;
        var total = details.Element("InvoiceTotalVatExcludedAmount")!;
        return new IndependentSums(
            $"{day[..4]}-{day[4..6]}-{day[6..]}", (string)total.Attribute("AmountCurrencyIdentifier")!, Number(total.Value), Number(details.Element("InvoiceTotalVatAmount")!.Value));
    }

    private static decimal Number(string text) => decimal.Parse(text.Replace(',', '.'), CultureInfo.InvariantCulture);
}
