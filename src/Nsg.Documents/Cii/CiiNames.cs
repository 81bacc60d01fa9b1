using Nsg.Documents.Xml;

namespace Nsg.Documents.Cii;

/// <summary>Names of the UN/CEFACT Cross Industry Invoice D16B.</summary>
public static class CiiNames
{
    internal const string Prefix = "urn:un:unece:uncefact:data:standard:";
    internal const string Root = Prefix + "CrossIndustryInvoice:100";

    /// <summary>Whether an element is the root of a Cross Industry Invoice.</summary>
    public static bool IsRoot(XmlElementNode element)
    {
        ArgumentNullException.ThrowIfNull(element);
        return element.LocalName == "CrossIndustryInvoice" && element.Namespace == Root;
    }

    internal static bool IsOfStandard(string ns) => ns.StartsWith(Prefix, StringComparison.Ordinal);
}
