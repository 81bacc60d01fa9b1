using Nsg.Documents.Model;
using Nsg.Documents.Reading;
using Nsg.Documents.Xml;
using Nsg.Vocabulary;
using static Nsg.Documents.Reading.ElementScan;

namespace Nsg.Documents.Camt;

/// <summary>What statements and notifications say of themselves before what they are about (GrpHdr).</summary>
/// <param name="MessageId">MsgId; empty when there is none.</param>
/// <param name="Created">CreDtTm as written, or null.</param>
/// <param name="Recipient">Identifications of MsgRcpt.</param>
internal sealed record CamtHeader(string MessageId, string? Created, IReadOnlyList<Identifier> Recipient)
{
    internal static CamtHeader Read(ElementScan scan, XmlElementNode? message, XmlElementNode root)
    {
        var header = Child(message, "GrpHdr");
        var messageId = scan.Text(Child(header, "MsgId"));
        if (messageId is null)
        {
            scan.Odd("missing-value", "the message has no identification (GrpHdr/MsgId)", header ?? message ?? root);
        }

        return new CamtHeader(
            messageId ?? "",
            scan.Text(Child(header, "CreDtTm")),
            CamtParties.Identifiers(scan, Child(header, "MsgRcpt"))
        );
    }

    /// <summary>Reads what the message is about, at least one.</summary>
    /// <param name="scan">The document.</param>
    /// <param name="message">The message's element, if there is one.</param>
    /// <param name="root">The root.</param>
    /// <param name="element">Name of the elements that hold it.</param>
    /// <param name="what">What one of them is, in words.</param>
    /// <param name="read">Reads one.</param>
    internal static List<T> All<T>(
        ElementScan scan,
        XmlElementNode? message,
        XmlElementNode root,
        string element,
        string what,
        Func<XmlElementNode, T> read
    )
    {
        var all = new List<T>();
        foreach (var node in Children(message, element))
        {
            all.Add(read(node));
        }

        if (all.Count == 0)
        {
            scan.Fail(
                "missing-value",
                $"the message holds no {what} ({element}); ask the bank for the {what} itself",
                message ?? root
            );
        }

        return all;
    }

    /// <summary>The message, unless something in it kept it from being read.</summary>
    /// <param name="scan">The document.</param>
    /// <param name="tree">All of its elements.</param>
    /// <param name="message">The message as it was read.</param>
    internal static DocumentReading Reading(ElementScan scan, XmlTree tree, BusinessDocument message) =>
        scan.Fault is { } fault
            ? new DocumentReading.Unusable(fault)
            : new DocumentReading.Understood(
                message with
                {
                    Unmodelled = scan.Leftovers(tree.Root),
                    Oddities = scan.Oddities,
                }
            );
}
