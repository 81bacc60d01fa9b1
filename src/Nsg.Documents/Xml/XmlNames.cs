namespace Nsg.Documents.Xml;

/// <summary>Namespace names that this room knows, and what XML says of white space.</summary>
internal static class XmlNames
{
    internal const string Xmlns = "http://www.w3.org/2000/xmlns/";
    internal const string Xsi = "http://www.w3.org/2001/XMLSchema-instance";
    internal const string UblPrefix = "urn:oasis:names:specification:ubl:schema:xsd:";
    internal const string UblInvoice = UblPrefix + "Invoice-2";
    internal const string UblCreditNote = UblPrefix + "CreditNote-2";
    internal const string UblCatalogue = UblPrefix + "Catalogue-2";
    internal const string UblAggregate = UblPrefix + "CommonAggregateComponents-2";
    internal const string UblBasic = UblPrefix + "CommonBasicComponents-2";
    internal const string Iso20022Prefix = "urn:iso:std:iso:20022:tech:xsd:";
    internal const string Camt053Prefix = Iso20022Prefix + "camt.053.001.";
    internal const string Camt054Prefix = Iso20022Prefix + "camt.054.001.";
    internal const string Pain002Prefix = Iso20022Prefix + "pain.002.001.";
    internal const string Soap11 = "http://schemas.xmlsoap.org/soap/envelope/";
    internal const string Soap12 = "http://www.w3.org/2003/05/soap-envelope";
    internal const string BusinessDocumentHeader =
        "http://www.unece.org/cefact/namespaces/StandardBusinessDocumentHeader";

    /// <summary>Whether a text is the white space of XML alone (XML 1.0, production 3): no-break and other spaces of Unicode are
    /// text, which may not stand between elements.</summary>
    internal static bool IsBlank(string text) => text.AsSpan().IndexOfAnyExcept(" \t\r\n") < 0;
}
