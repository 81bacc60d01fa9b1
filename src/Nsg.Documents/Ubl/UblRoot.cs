using Nsg.Documents.Xml;

namespace Nsg.Documents.Ubl;

/// <summary>Names of UBL 2.1 documents' root elements.</summary>
public static class UblRoot
{
    public static readonly ElementName ApplicationResponse = Of("ApplicationResponse");
    public static readonly ElementName Catalogue = Of("Catalogue");
    public static readonly ElementName CreditNote = Of("CreditNote");
    public static readonly ElementName DespatchAdvice = Of("DespatchAdvice");
    public static readonly ElementName Invoice = Of("Invoice");
    public static readonly ElementName Order = Of("Order");
    public static readonly ElementName OrderCancellation = Of("OrderCancellation");
    public static readonly ElementName OrderChange = Of("OrderChange");
    public static readonly ElementName OrderResponse = Of("OrderResponse");

    /// <summary>The root of that local name, in its own namespace.</summary>
    public static ElementName Of(string localName) => ElementName.Define($"{XmlNames.UblPrefix}{localName}-2", localName);
}
