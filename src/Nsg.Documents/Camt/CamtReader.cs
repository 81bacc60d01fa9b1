using Nsg.Documents.Model;
using Nsg.Documents.Reading;
using Nsg.Documents.Xml;
using static Nsg.Documents.Reading.ElementScan;

namespace Nsg.Documents.Camt;

/// <summary>
/// Reads camt.053.001.02 and later: the versions differ in where parties, charges and statuses stand, not in what they
/// say.
/// </summary>
internal static class CamtReader
{
    internal static DocumentReading Read(XmlTree tree, XmlElementNode root, ReadingLimits limits)
    {
        var scan = new ElementScan(tree, limits);
        var message = Child(root, "BkToCstmrStmt");
        var header = Child(message, "GrpHdr");
        var messageId = scan.Text(Child(header, "MsgId"));
        if (messageId is null)
        {
            scan.Odd("missing-value", "the message has no identification (GrpHdr/MsgId)", header ?? message ?? root);
        }

        var created = scan.Text(Child(header, "CreDtTm"));
        var recipient = CamtParties.Identifiers(scan, Child(header, "MsgRcpt"));
        var statements = new List<BankStatement>();
        foreach (var node in Children(message, "Stmt"))
        {
            statements.Add(CamtStatementReader.ReadStatement(scan, node, recipient, created));
        }

        if (statements.Count == 0)
        {
            scan.Fail(
                "missing-value",
                "the message holds no statement (Stmt); ask the bank for the statement itself",
                message ?? root
            );
        }
        else
        {
            SeeRecipientName(scan, Child(header, "MsgRcpt", "Nm"), statements);
        }

        if (scan.Fault is { } fault)
        {
            return new DocumentReading.Unusable(fault);
        }

        var unmodelled = scan.Leftovers(tree.Root);
        return new DocumentReading.Understood(
            new BankStatementMessage
            {
                Kind = DocumentKind.BankStatement,
                Syntax = root.Namespace[XmlNames.Iso20022Prefix.Length..],
                MessageId = messageId ?? "",
                Created = created,
                Statements = statements,
                Unmodelled = unmodelled,
                Oddities = scan.Oddities,
            }
        );
    }

    private static void SeeRecipientName(ElementScan scan, XmlElementNode? node, List<BankStatement> statements)
    {
        if (Peek(node) is { } name && statements.Exists(statement => statement.OwnerName == name))
        {
            scan.See(node!);
        }
    }
}
