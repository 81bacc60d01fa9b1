using Nsg.Documents.Model;

namespace Nsg.Documents.Camt;

/// <summary>Remittance information: free text, documents paid, creditor references.</summary>
internal static class CamtRemittanceWriter
{
    internal static void Write(CamtEmitter camt, BankTransaction transaction)
    {
        if (
            transaction.Unstructured.Count + transaction.ReferredDocuments.Count + transaction.CreditorReferences.Count
            == 0
        )
        {
            return;
        }

        camt.Open("RmtInf");
        foreach (var text in transaction.Unstructured)
        {
            camt.Text("Ustrd", text);
        }

        foreach (var document in transaction.ReferredDocuments)
        {
            WriteDocument(camt, document);
        }

        foreach (var reference in transaction.CreditorReferences)
        {
            camt.Open("Strd");
            camt.Open("CdtrRefInf");
            camt.Text("Ref", reference);
            camt.Close();
            camt.Close();
        }

        camt.Close();
    }

    private static void WriteDocument(CamtEmitter camt, ReferredDocument document)
    {
        camt.Open("Strd");
        camt.Open("RfrdDocInf");
        camt.Text("Nb", document.Number);
        camt.Close();
        if (document.Amount is { } amount)
        {
            camt.Open("RfrdDocAmt");
            camt.Amount(amount < 0 ? "CdtNoteAmt" : "RmtdAmt", Math.Abs(amount), document.Currency);
            camt.Close();
        }

        camt.Close();
    }
}
