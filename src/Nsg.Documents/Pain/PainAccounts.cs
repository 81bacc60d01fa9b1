using Nsg.Documents.Camt;

namespace Nsg.Documents.Pain;

/// <summary>
/// Accounts and banks. A Swedish giro number is a proprietary account at the clearing member of its giro (SESBA: 9900
/// bankgiro, 9500 plusgiro; Swedish Common Interpretation of ISO 20022 Payment Messages, 2014).
/// </summary>
internal static class PainAccounts
{
    /// <summary>What an agent is said to be where the account tells the bank (EPC rulebooks).</summary>
    internal const string Unknown = "NOTPROVIDED";

    internal static void WriteId(CamtEmitter pain, TransferAccount account)
    {
        pain.Open("Id");
        if (account.Kind == TransferAccountKind.Iban)
        {
            pain.Text("IBAN", account.Number);
        }
        else
        {
            pain.Open("Othr");
            pain.Text("Id", account.Number);
            pain.Open("SchmeNm");
            if (account.Kind == TransferAccountKind.Bankgiro)
            {
                pain.Text("Prtry", "BGNR");
            }
            else
            {
                pain.Text("Cd", "BBAN");
            }

            pain.Close();
            pain.Close();
        }

        pain.Close();
    }

    /// <summary>FinInstnId of a bank, or of the giro that the account belongs to.</summary>
    internal static void WriteAgent(CamtEmitter pain, TransferAccount account, string bank, PainVersion version)
    {
        pain.Open("FinInstnId");
        if (account.Kind is TransferAccountKind.Bankgiro or TransferAccountKind.Plusgiro)
        {
            pain.Open("ClrSysMmbId");
            pain.Open("ClrSysId");
            pain.Text("Cd", "SESBA");
            pain.Close();
            pain.Text("MmbId", account.Kind == TransferAccountKind.Bankgiro ? "9900" : "9500");
            pain.Close();
        }
        else if (bank == Unknown)
        {
            pain.Open("Othr");
            pain.Text("Id", Unknown);
            pain.Close();
        }
        else
        {
            pain.Text(version == PainVersion.V03 ? "BIC" : "BICFI", bank);
        }

        pain.Close();
    }
}
