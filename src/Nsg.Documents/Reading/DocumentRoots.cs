using System.Collections.Frozen;
using Nsg.Documents.Cii;
using Nsg.Documents.Model;
using Nsg.Documents.Svefaktura;
using Nsg.Documents.Ubl;
using Nsg.Documents.Xml;

namespace Nsg.Documents.Reading;

/// <summary>What a root element announces.</summary>
internal enum DocumentSyntax
{
    Unknown,
    UblInvoice,
    UblCreditNote,
    UblDebitNote,
    UblOrder,
    Camt053,
    Camt054,
    Pain002,
    Cii,
    Finvoice,
    Svefaktura,
    UblCatalogue,
    KnownOther,
}

/// <summary>Tells documents apart by their root's local name and namespace, and by nothing else.</summary>
internal static class DocumentRoots
{
    // The first versions have another structure (2006); they are recognised, not read.
    private const int CamtVersionMin = 2;
    private const int PainVersionMin = 3;

    private static readonly FrozenSet<(string Root, string Namespace)> Others = FrozenSet.Create([
        ("xbrl", "http://www.xbrl.org/2003/instance"),
        ("AuditFile", "urn:StandardAuditFile-Taxation-Financial:NO"),
        ("AuditFile", "urn:StandardAuditFile-Taxation-Financial:DK"),
        ("AuditFile", "urn:OECD:StandardAuditFile-Tax:1.00_01"),
        ("Sie", "http://www.sie.se/sie5"),
        ("SieEntry", "http://www.sie.se/sie5"),
        ("StandardBusinessDocument", XmlNames.BusinessDocumentHeader),
        ("Envelope", XmlNames.Soap11),
        ("Envelope", XmlNames.Soap12),
    ]);

    internal static DocumentSyntax Identify(XmlElementNode root) =>
        (root.LocalName, root.Namespace) switch
        {
            ("Invoice", XmlNames.UblInvoice) => DocumentSyntax.UblInvoice,
            ("CreditNote", XmlNames.UblCreditNote) => DocumentSyntax.UblCreditNote,
            (UblClaims.DebitNote, XmlNames.UblPrefix + UblClaims.DebitNote + "-2") => DocumentSyntax.UblDebitNote,
            var (name, ns) when UblOrderReader.Reads(name) && ns == $"{XmlNames.UblPrefix}{name}-2" =>
                DocumentSyntax.UblOrder,
            ("Document", var ns) when IsSince(ns, XmlNames.Camt053Prefix, CamtVersionMin) => DocumentSyntax.Camt053,
            ("Document", var ns) when IsSince(ns, XmlNames.Camt054Prefix, CamtVersionMin) => DocumentSyntax.Camt054,
            ("Document", var ns) when IsSince(ns, XmlNames.Pain002Prefix, PainVersionMin) => DocumentSyntax.Pain002,
            ("Finvoice", "") => DocumentSyntax.Finvoice,
            ("Catalogue", XmlNames.UblCatalogue) => DocumentSyntax.UblCatalogue,
            (UblCatalogueReader.Deletion, XmlNames.UblPrefix + UblCatalogueReader.Deletion + "-2") =>
                DocumentSyntax.UblCatalogue,
            _ when CiiNames.IsRoot(root) => DocumentSyntax.Cii,
            _ when SvefakturaNames.IsRoot(root) => DocumentSyntax.Svefaktura,
            ("Document", var ns) when ns.StartsWith(XmlNames.Iso20022Prefix, StringComparison.Ordinal) =>
                DocumentSyntax.KnownOther,
            var (name, ns) when ns == $"{XmlNames.UblPrefix}{name}-2" => DocumentSyntax.KnownOther,
            var pair when Others.Contains(pair) => DocumentSyntax.KnownOther,
            _ => DocumentSyntax.Unknown,
        };

    internal static bool IsSoapEnvelope(XmlElementNode root) =>
        root.LocalName == "Envelope" && root.Namespace is XmlNames.Soap11 or XmlNames.Soap12;

    /// <summary>Whether the root is an envelope around a document.</summary>
    internal static bool IsHolder(XmlElementNode root) =>
        IsSoapEnvelope(root)
        || (root.LocalName == "StandardBusinessDocument" && root.Namespace == XmlNames.BusinessDocumentHeader);

    /// <summary>
    /// The document inside a SOAP body or a Standard Business Document; the root itself where there is none.
    /// </summary>
    internal static XmlElementNode Payload(XmlElementNode root)
    {
        var holder =
            IsSoapEnvelope(root) ? root.Child(root.Namespace, "Body")
            : root.LocalName == "StandardBusinessDocument" && root.Namespace == XmlNames.BusinessDocumentHeader ? root
            : null;
        for (var child = holder?.FirstChild; child is not null; child = child.NextSibling)
        {
            if (Identify(child) is not DocumentSyntax.Unknown)
            {
                return child;
            }
        }

        return root;
    }

    internal static OtherDocument Other(XmlElementNode root)
    {
        var isUbl = root.Namespace.StartsWith(XmlNames.UblPrefix, StringComparison.Ordinal);
        var syntax =
            root.Namespace.StartsWith(XmlNames.Iso20022Prefix, StringComparison.Ordinal)
                ? root.Namespace[XmlNames.Iso20022Prefix.Length..]
            : isUbl ? $"UBL {ElementScan.Peek(ElementScan.Child(root, "UBLVersionID")) ?? "2.1"} {root.LocalName}"
            : root.LocalName;
        return new OtherDocument
        {
            Kind = DocumentKind.Other,
            Syntax = syntax,
            Profile = isUbl ? ElementScan.Peek(ElementScan.Child(root, "CustomizationID")) : null,
            Root = root.LocalName,
            Namespace = root.Namespace,
        };
    }

    /// <summary>Whether a namespace is of a message (its version follows) in a version or a later one.</summary>
    private static bool IsSince(string ns, string message, int version) =>
        ns.StartsWith(message, StringComparison.Ordinal)
        && ns.Length == message.Length + 2
        && char.IsAsciiDigit(ns[^2])
        && char.IsAsciiDigit(ns[^1])
        && ((ns[^2] - '0') * 10) + (ns[^1] - '0') >= version;
}
