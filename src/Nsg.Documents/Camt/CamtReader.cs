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
        var header = CamtHeader.Read(scan, message, root);
        var statements = CamtHeader.All(
            scan,
            message,
            root,
            "Stmt",
            "statement",
            node => CamtStatementReader.ReadStatement(scan, node, header)
        );
        SeeRecipientName(scan, Child(message, "GrpHdr", "MsgRcpt", "Nm"), statements);
        return CamtHeader.Reading(
            scan,
            tree,
            new BankStatementMessage
            {
                Kind = DocumentKind.BankStatement,
                Syntax = root.Namespace[XmlNames.Iso20022Prefix.Length..],
                MessageId = header.MessageId,
                Created = header.Created,
                Statements = statements,
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
