using System.Globalization;
using Nsg.Documents.Camt;
using Nsg.Documents.Xml;

namespace Nsg.Documents.Pain;

/// <summary>
/// Writes credit transfers as pain.001.001.03 or .09 in the order of their schemas. Payments of one day stand together and
/// are booked one by one, so that each comes back as a line of the statement.
/// </summary>
public static class PainWriter
{
    private const string Prefix = XmlNames.Iso20022Prefix + "pain.001.001.";

    /// <summary>Writes one message as UTF-8 bytes without byte-order mark.</summary>
    /// <param name="order">The payments.</param>
    /// <param name="version">Version of the message.</param>
    /// <exception cref="ArgumentException">A text holds a character that XML does not have.</exception>
    public static byte[] Write(CreditTransferOrder order, PainVersion version)
    {
        ArgumentNullException.ThrowIfNull(order);
        using var emitter = new XmlEmitter();
        var pain = new CamtEmitter(emitter, Prefix + (version == PainVersion.V03 ? "03" : "09"));
        pain.Open("Document");
        pain.Open("CstmrCdtTrfInitn");
        WriteHeader(pain, order, version);
        var days = order.Transfers.GroupBy(one => one.Day).OrderBy(group => group.Key);
        foreach (var (i, day) in days.Index())
        {
            WriteBatch(pain, order, CreditTransferOrder.BatchId(order.MessageId, i), [.. day], version);
        }

        pain.Close();
        pain.Close();
        return emitter.ToBytes();
    }

    private static void WriteHeader(CamtEmitter pain, CreditTransferOrder order, PainVersion version)
    {
        pain.Open("GrpHdr");
        pain.Text("MsgId", order.MessageId);
        pain.Text("CreDtTm", order.Made.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture));
        WriteSums(pain, order.Transfers);
        pain.Open("InitgPty");
        WriteDebtor(pain, order, version);
        pain.Close();
        pain.Close();
    }

    private static void WriteBatch(
        CamtEmitter pain,
        CreditTransferOrder order,
        string id,
        IReadOnlyList<CreditTransfer> transfers,
        PainVersion version
    )
    {
        pain.Open("PmtInf");
        pain.Text("PmtInfId", id);
        pain.Text("PmtMtd", "TRF");
        pain.Text("BtchBookg", "false");
        WriteSums(pain, transfers);
        WriteDay(pain, transfers[0].Day, version);
        pain.Open("Dbtr");
        WriteDebtor(pain, order, version);
        pain.Close();
        pain.Open("DbtrAcct");
        PainAccounts.WriteId(pain, order.DebtorAccount);
        pain.Text("Ccy", order.DebtorCurrency?.Code);
        pain.Close();
        pain.Open("DbtrAgt");
        PainAccounts.WriteAgent(pain, order.DebtorAccount, order.DebtorAgent ?? PainAccounts.Unknown, version);
        pain.Close();
        foreach (var transfer in transfers)
        {
            PainTransferWriter.Write(pain, transfer, version);
        }

        pain.Close();
    }

    private static void WriteDay(CamtEmitter pain, DateOnly day, PainVersion version)
    {
        if (version == PainVersion.V03)
        {
            pain.Text("ReqdExctnDt", XmlEmitter.Date(day));
            return;
        }

        pain.Open("ReqdExctnDt");
        pain.Text("Dt", XmlEmitter.Date(day));
        pain.Close();
    }

    /// <summary>NbOfTxs, and CtrlSum over whatever currencies there are, as the standard defines it.</summary>
    private static void WriteSums(CamtEmitter pain, IReadOnlyList<CreditTransfer> transfers)
    {
        pain.Text("NbOfTxs", transfers.Count.ToString(CultureInfo.InvariantCulture));
        pain.Text("CtrlSum", XmlEmitter.Amount(transfers.Sum(one => one.Amount.Amount)));
    }

    private static void WriteDebtor(CamtEmitter pain, CreditTransferOrder order, PainVersion version)
    {
        pain.Text("Nm", PainTexts.Name(order.Debtor));
        pain.Identifiers(order.DebtorIds, version == PainVersion.V03 ? "BICOrBEI" : "AnyBIC");
    }
}
