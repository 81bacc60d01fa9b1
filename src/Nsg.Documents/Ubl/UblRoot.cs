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

    /// <summary>Whether the element is named as the root of a UBL 2 document is: <c>X</c> in the namespace of
    /// document type <c>X</c>.</summary>
    public static bool IsRoot(XmlElementNode element)
    {
        ArgumentNullException.ThrowIfNull(element);
        return element.Namespace == $"{XmlNames.UblPrefix}{element.LocalName}-2";
    }

    /// <summary>The root of that local name, in its own namespace.</summary>
    public static ElementName Of(string localName) =>
        ElementName.Define($"{XmlNames.UblPrefix}{localName}-2", localName);
}
