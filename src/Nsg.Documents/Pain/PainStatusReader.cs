using Nsg.Documents.Model;
using Nsg.Documents.Reading;
using Nsg.Documents.Xml;
using static Nsg.Documents.Reading.ElementScan;

namespace Nsg.Documents.Pain;

/// <summary>Reads pain.002.001.03 and later, whose versions do not differ in what is read here.</summary>
internal static class PainStatusReader
{
    internal static DocumentReading Read(XmlTree tree, XmlElementNode root, ReadingLimits limits)
    {
        var scan = new ElementScan(tree, limits);
        var message = Child(root, "CstmrPmtStsRpt");
        var header = Child(message, "GrpHdr");
        var group = Child(message, "OrgnlGrpInfAndSts");
        var batches = new List<PaymentBatchStatus>();
        foreach (var node in Children(message, "OrgnlPmtInfAndSts"))
        {
            batches.Add(ReadBatch(scan, node));
        }

        var report = new PaymentStatusReport
        {
            Kind = DocumentKind.PaymentStatus,
            Syntax = root.Namespace[XmlNames.Iso20022Prefix.Length..],
            MessageId = scan.RequiredText(header ?? root, Child(header, "MsgId"), "the identification (GrpHdr/MsgId)"),
            Created = scan.Text(Child(header, "CreDtTm")),
            OriginalMessageId = scan.RequiredText(
                group ?? message ?? root,
                Child(group, "OrgnlMsgId"),
                "the message that is answered (OrgnlGrpInfAndSts/OrgnlMsgId)"
            ),
            Group = Status(scan, group, "GrpSts"),
            Batches = batches,
        };
        return scan.Fault is { } fault
            ? new DocumentReading.Unusable(fault)
            : new DocumentReading.Understood(
                report with
                {
                    Unmodelled = scan.Leftovers(tree.Root),
                    Oddities = scan.Oddities,
                }
            );
    }

    private static PaymentBatchStatus ReadBatch(ElementScan scan, XmlElementNode node)
    {
        var payments = new List<SinglePaymentStatus>();
        foreach (var payment in Children(node, "TxInfAndSts"))
        {
            var instruction = scan.Text(Child(payment, "OrgnlInstrId"));
            if ((scan.Text(Child(payment, "OrgnlEndToEndId")) ?? instruction) is { } id)
            {
                payments.Add(new SinglePaymentStatus(id, Status(scan, payment, "TxSts")));
            }
            else
            {
                scan.Odd("missing-value", "the status does not say of which payment (OrgnlEndToEndId)", payment);
            }
        }

        return new PaymentBatchStatus(
            scan.Text(Child(node, "OrgnlPmtInfId")) ?? "",
            Status(scan, node, "PmtInfSts"),
            payments
        );
    }

    private static PaymentStatus Status(ElementScan scan, XmlElementNode? node, string name)
    {
        var code = scan.Code(Child(node, name));
        var reasons = new List<string>();
        foreach (var information in Children(node, "StsRsnInf"))
        {
            var reason = Child(information, "Rsn");
            string[] words =
            [
                .. new[] { scan.Code(Child(reason, "Cd")), scan.Text(Child(reason, "Prtry")) }.OfType<string>(),
                .. scan.Texts(information, "AddtlInf"),
            ];
            if (words.Length > 0)
            {
                reasons.Add(string.Join(": ", words));
            }
        }

        return new PaymentStatus(code, reasons);
    }
}
