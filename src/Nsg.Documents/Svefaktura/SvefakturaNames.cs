using Nsg.Documents.Xml;

namespace Nsg.Documents.Svefaktura;

/// <summary>Names of Svefaktura 1.0, the Swedish invoice of 2004 by SFTI, made of UBL 1.0.</summary>
public static class SvefakturaNames
{
    internal const string Namespace = "urn:sfti:documents:BasicInvoice:1:0";
    private const string Aggregate = "urn:sfti:CommonAggregateComponents:1:0";
    private const string Basic = "urn:oasis:names:tc:ubl:CommonBasicComponents:1:0";

    /// <summary>What the document is called.</summary>
    public const string Syntax = "Svefaktura 1.0";

    /// <summary>Whether an element is the root of one.</summary>
    public static bool IsRoot(XmlElementNode root)
    {
        ArgumentNullException.ThrowIfNull(root);
        return root is { LocalName: "Invoice", Namespace: Namespace };
    }

    /// <summary>Whether an element is one of the components that every part of the document is made of.</summary>
    internal static bool IsComponent(XmlElementNode element) => element.Namespace is Aggregate or Basic;

    /// <summary>Whether an element may have such components in it.</summary>
    internal static bool IsPart(XmlElementNode element) => element.Namespace is Namespace or Aggregate;
}
