using Nsg.Documents.Model;
using Nsg.Documents.Reading;
using Nsg.Documents.Xml;
using Nsg.Vocabulary;
using static Nsg.Documents.Reading.ElementScan;

namespace Nsg.Documents.Camt;

/// <summary>Reads camt.054.001.02 and later. An account's notification holds entries as its statement does, without
/// balances.</summary>
internal static class CamtNotificationReader
{
    internal static DocumentReading Read(XmlTree tree, XmlElementNode root, ReadingLimits limits)
    {
        var scan = new ElementScan(tree, limits);
        var message = Child(root, "BkToCstmrDbtCdtNtfctn");
        var header = Child(message, "GrpHdr");
        var messageId = scan.Text(Child(header, "MsgId"));
        if (messageId is null)
        {
            scan.Odd("missing-value", "the message has no identification (GrpHdr/MsgId)", header ?? message ?? root);
        }

        var created = scan.Text(Child(header, "CreDtTm"));
        var recipient = CamtParties.Identifiers(scan, Child(header, "MsgRcpt"));
        var notifications = new List<BankNotification>();
        foreach (var node in Children(message, "Ntfctn"))
        {
            notifications.Add(ReadNotification(scan, node, recipient, created));
        }

        if (notifications.Count == 0)
        {
            scan.Fail(
                "missing-value",
                "the message holds no notification (Ntfctn); ask the bank for the notification itself",
                message ?? root
            );
        }

        return scan.Fault is { } fault
            ? new DocumentReading.Unusable(fault)
            : new DocumentReading.Understood(
                new BankNotificationMessage
                {
                    Kind = DocumentKind.BankNotification,
                    Syntax = root.Namespace[XmlNames.Iso20022Prefix.Length..],
                    MessageId = messageId ?? "",
                    Created = created,
                    Notifications = notifications,
                    Unmodelled = scan.Leftovers(tree.Root),
                    Oddities = scan.Oddities,
                }
            );
    }

    private static BankNotification ReadNotification(
        ElementScan scan,
        XmlElementNode node,
        IReadOnlyList<Identifier> recipient,
        string? created
    )
    {
        const string what = "notification";
        var owner = Child(node, "Acct", "Ownr");
        var currency = CamtStatementReader.FindCurrency(scan, node, what);
        var number = CamtStatementReader.FindAccount(scan, node, what);
        var ownerName = scan.Text(Child(owner, "Nm"));
        var last = scan.Date(Child(node, "FrToDt", "ToDtTm")) ?? CamtStatementReader.CreatedDate(scan, node, created);
        CamtStatementReader.CheckCopy(scan, Child(node, "CpyDplctInd"), what);
        var entries = CamtStatementReader.ReadEntries(scan, node, new CamtAccount(currency, number, ownerName, last));
        var (credit, debit) = (
            scan.Decimal(Child(node, "TxsSummry", "TtlCdtNtries", "Sum")),
            scan.Decimal(Child(node, "TxsSummry", "TtlDbtNtries", "Sum"))
        );
        if (entries.TrueForAll(entry => entry.Currency == currency))
        {
            CamtBalances.CheckSums(scan, node, entries, credit, debit, what);
        }

        return new BankNotification
        {
            Id = scan.Text(Child(node, "Id")) ?? "",
            Account = number,
            Currency = currency,
            OwnerName = ownerName,
            OwnerIds = [.. CamtParties.Identifiers(scan, owner).Union(recipient)],
            StatedCreditSum = credit,
            StatedDebitSum = debit,
            Entries = entries,
        };
    }
}
