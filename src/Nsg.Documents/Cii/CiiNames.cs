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

    /// <summary>A name as rules write it: <c>ram:</c> unless <c>rsm:</c> or <c>udt:</c> stands before it.</summary>
    /// <exception cref="FormatException">The text names no element: a fault of the rule list.</exception>
    public static ElementName Of(string step)
    {
        ArgumentNullException.ThrowIfNull(step);
        var colon = step.IndexOf(':', StringComparison.Ordinal);
        var local = step[(colon + 1)..];
        if (local.Length == 0 || !local.All(char.IsAsciiLetterOrDigit))
        {
            throw new FormatException($"'{step}' does not name an element");
        }

        return ElementName.Define(Namespace(colon < 0 ? "ram" : step[..colon]), local);
    }

    /// <summary>The namespace that a prefix stands for in rules.</summary>
    /// <exception cref="FormatException">The prefix is none of the standard's.</exception>
    public static string Namespace(string prefix) =>
        prefix switch
        {
            "ram" => Prefix + "ReusableAggregateBusinessInformationEntity:100",
            "rsm" => Root,
            "udt" => Prefix + "UnqualifiedDataType:100",
            _ => throw new FormatException($"'{prefix}' is no prefix of the Cross Industry Invoice"),
        };

    /// <summary>How many names are defined by now, of this standard and of others.</summary>
    public static int DefinedCount => ElementName.Count;

    /// <summary>Gives elements the names that were defined only after the document was parsed, as by the first rules on
    /// this syntax. Doing so twice, or on two threads at once, gives the same.</summary>
    /// <param name="root">The document's root.</param>
    public static void Resolve(XmlElementNode root)
    {
        ArgumentNullException.ThrowIfNull(root);
        root.ResolveName();
        for (var child = root.FirstChild; child is not null; child = child.NextSibling)
        {
            Resolve(child);
        }
    }

    internal static bool IsOfStandard(string ns) => ns.StartsWith(Prefix, StringComparison.Ordinal);
}
