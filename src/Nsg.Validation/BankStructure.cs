using Nsg.Documents.Reading;
using Nsg.Documents.Structure;
using Nsg.Documents.Xml;

namespace Nsg.Validation;

/// <summary>A breach of structure in a bank's message.</summary>
/// <param name="Finding">What is wrong, and where.</param>
/// <param name="IsOfSums">Whether it leaves open what moved on the account, or what the bank says stood on it.</param>
public sealed record BankFinding(Finding Finding, bool IsOfSums);

/// <summary>
/// Judges statements and notifications (camt.053, camt.054) by their structure, which is all there is to judge beside their
/// sums. Most of what breaks a schema says nothing of the money (a date in details, the rate of an exchange, a code that is too
/// long); what stands on the amount, its side or its status does.
/// </summary>
public static class BankStructure
{
    /// <summary>Faults that are looked at; a message with more is not looked through.</summary>
    private const int FaultsMax = 100_000;

    /// <summary>What is wrong with a message's structure; one warning where no table of its version is here.</summary>
    public static IReadOnlyList<BankFinding> Check(XmlTree tree, ValidationOptions options)
    {
        ArgumentNullException.ThrowIfNull(tree);
        ArgumentNullException.ThrowIfNull(options);
        var report = tree.CheckStructure(FaultsMax);
        if (report.Standard is null)
        {
            return [new BankFinding(OtherDocuments.NotHeld(DocumentReader.Payload(tree), options), false)];
        }

        var isCut = report.NotListed > 0;
        return
        [
            .. report
                .Faults.Zip(StructureFindings.Of(report, options.Language))
                .Select(one => new BankFinding(one.Second, isCut || IsOfSums(one.First))),
        ];
    }

    private static bool IsOfSums(StructureFault fault) =>
        fault.Problem switch
        {
            StructureProblem.Root => true,
            StructureProblem.Missing => IsMoney(fault.Node)
                && fault.Arguments[0] is "Amt" or "CdtDbtInd" or "Sts" or "Tp",
            StructureProblem.Unexpected => IsUnread(fault.Node),
            StructureProblem.Namespace => IsFigure(fault.Node) || IsUnread(fault.Node),
            StructureProblem.TooMany or StructureProblem.Value or StructureProblem.Text => IsFigure(fault.Node),
            StructureProblem.AttributeMissing or StructureProblem.AttributeValue => fault.Node.LocalName == "Amt"
                && IsFigure(fault.Node),
            _ => false,
        };

    /// <summary>An entry or a balance.</summary>
    private static bool IsMoney(XmlElementNode? node) =>
        node is { LocalName: "Ntry" or "Bal", Parent.LocalName: "Stmt" or "Ntfctn" };

    /// <summary>What an entry or balance adds to the sums, or the account that they are of.</summary>
    private static bool IsFigure(XmlElementNode node) =>
        node switch
        {
            { LocalName: "Amt" or "CdtDbtInd", Parent: var money } => IsMoney(money),
            { LocalName: "Sts", Parent: { LocalName: "Ntry" } entry } => IsMoney(entry),
            { Parent: { LocalName: "Sts", Parent: { LocalName: "Ntry" } entry } } => IsMoney(entry),
            { LocalName: "Tp", Parent: { LocalName: "Bal" } balance } => IsMoney(balance),
            { LocalName: "Ccy", Parent: { LocalName: "Acct", Parent.LocalName: "Stmt" or "Ntfctn" } } => true,
            { LocalName: "Acct", Parent.LocalName: "Stmt" or "Ntfctn" } => true,
            _ => false,
        };

    /// <summary>Whether money stands where nobody looks for it: beside the entries, or as an entry in the wrong place.</summary>
    private static bool IsUnread(XmlElementNode node) =>
        node.LocalName is "Ntry" or "Stmt" or "Ntfctn"
        || (
            node.Parent is { LocalName: "Stmt" or "Ntfctn" or "Document" } or { Parent.LocalName: "Document" }
            && HoldsAmount(node)
        );

    private static bool HoldsAmount(XmlElementNode node)
    {
        foreach (var child in node.Children)
        {
            if (child.LocalName == "Amt" || HoldsAmount(child))
            {
                return true;
            }
        }

        return false;
    }
}
