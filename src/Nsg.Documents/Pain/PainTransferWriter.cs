using Nsg.Documents.Camt;
using Nsg.Documents.Xml;

namespace Nsg.Documents.Pain;

/// <summary>Single payments (CdtTrfTxInf).</summary>
internal static class PainTransferWriter
{
    internal static void Write(CamtEmitter pain, CreditTransfer transfer, PainVersion version)
    {
        pain.Open("CdtTrfTxInf");
        pain.Open("PmtId");
        pain.Text("InstrId", transfer.EndToEndId);
        pain.Text("EndToEndId", transfer.EndToEndId);
        pain.Close();
        pain.Open("Amt");
        pain.Amount("InstdAmt", transfer.Amount.Amount, transfer.Amount.Currency);
        pain.Close();
        WriteAgent(pain, transfer, version);
        pain.Open("Cdtr");
        pain.Text("Nm", PainTexts.Name(transfer.Creditor));
        pain.Close();
        pain.Open("CdtrAcct");
        PainAccounts.WriteId(pain, transfer.CreditorAccount);
        pain.Close();
        WriteRemittance(pain, transfer);
        pain.Close();
    }

    /// <summary>An IBAN tells its bank; so a bank is only named where the document did, or where it is the giro.</summary>
    private static void WriteAgent(CamtEmitter pain, CreditTransfer transfer, PainVersion version)
    {
        var isGiro = transfer.CreditorAccount.Kind is TransferAccountKind.Bankgiro or TransferAccountKind.Plusgiro;
        if (transfer.CreditorAgent is null && !isGiro)
        {
            return;
        }

        pain.Open("CdtrAgt");
        PainAccounts.WriteAgent(
            pain,
            transfer.CreditorAccount,
            transfer.CreditorAgent ?? PainAccounts.Unknown,
            version
        );
        pain.Close();
    }

    /// <summary>The creditor's reference where there is one; several documents each by number and amount; else the number
    /// in words, which every bank passes on.</summary>
    private static void WriteRemittance(CamtEmitter pain, CreditTransfer transfer)
    {
        pain.Open("RmtInf");
        if (transfer.Documents.Count > 1)
        {
            foreach (var document in transfer.Documents)
            {
                WriteDocument(pain, document);
            }
        }
        else if (transfer.Reference is { } reference)
        {
            pain.Open("Strd");
            WriteReference(pain, reference);
            pain.Close();
        }
        else
        {
            pain.Text("Ustrd", PainTexts.Remittance(transfer.Documents[0].Number));
        }

        pain.Close();
    }

    private static void WriteDocument(CamtEmitter pain, TransferDocument document)
    {
        var isCredit = document.Amount.Amount < 0m;
        pain.Open("Strd");
        pain.Open("RfrdDocInf");
        pain.Open("Tp");
        pain.Open("CdOrPrtry");
        pain.Text("Cd", isCredit ? "CREN" : "CINV");
        pain.Close();
        pain.Close();
        pain.Text("Nb", PainTexts.Number(document.Number));
        pain.Text("RltdDt", XmlEmitter.Date(document.Date));
        pain.Close();
        pain.Open("RfrdDocAmt");
        pain.Amount(isCredit ? "CdtNoteAmt" : "RmtdAmt", Math.Abs(document.Amount.Amount), document.Amount.Currency);
        pain.Close();
        pain.Close();
    }

    private static void WriteReference(CamtEmitter pain, string reference)
    {
        pain.Open("CdtrRefInf");
        pain.Open("Tp");
        pain.Open("CdOrPrtry");
        pain.Text("Cd", "SCOR");
        pain.Close();
        pain.Close();
        pain.Text("Ref", PainTexts.Number(reference));
        pain.Close();
    }
}
