using Nsg.Documents.Model;
using Nsg.Documents.Reading;
using Nsg.Documents.Xml;
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
        var header = CamtHeader.Read(scan, message, root);
        var notifications = CamtHeader.All(
            scan,
            message,
            root,
            "Ntfctn",
            "notification",
            node => ReadNotification(scan, node, header)
        );
        return CamtHeader.Reading(
            scan,
            tree,
            new BankNotificationMessage
            {
                Kind = DocumentKind.BankNotification,
                Syntax = root.Namespace[XmlNames.Iso20022Prefix.Length..],
                MessageId = header.MessageId,
                Created = header.Created,
                Notifications = notifications,
            }
        );
    }

    private static BankNotification ReadNotification(ElementScan scan, XmlElementNode node, CamtHeader header)
    {
        const string what = "notification";
        var owner = Child(node, "Acct", "Ownr");
        var currency = CamtStatementReader.FindCurrency(scan, node, what);
        var number = CamtStatementReader.FindAccount(scan, node, what);
        var ownerName = scan.Text(Child(owner, "Nm"));
        var last =
            scan.Date(Child(node, "FrToDt", "ToDtTm")) ?? CamtStatementReader.CreatedDate(scan, node, header.Created);
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
            SequenceNumber = CamtStatementReader.Sequence(scan, node),
            Period = Period(scan, Child(node, "FrToDt")),
            Account = number,
            Currency = currency,
            OwnerName = ownerName,
            OwnerIds = [.. CamtParties.Identifiers(scan, owner).Union(header.Recipient)],
            StatedCreditSum = credit,
            StatedDebitSum = debit,
            Entries = entries,
        };
    }

    private static NotifiedPeriod? Period(ElementScan scan, XmlElementNode? node) =>
        scan.Text(Child(node, "FrDtTm")) is { } from && scan.Text(Child(node, "ToDtTm")) is { } to
            ? new NotifiedPeriod(from, to)
            : null;
}
