using Nsg.Documents.Model;
using Nsg.Documents.Xml;

namespace Nsg.Documents.Camt;

/// <summary>
/// Writes statements as camt.053.001.08 in the order of its schema. What is written reads back as the same statements.
/// </summary>
public static class CamtWriter
{
    private const string Namespace = XmlNames.Camt053Prefix + "08";

    /// <summary>Writes one message as UTF-8 bytes without byte-order mark.</summary>
    /// <param name="message">The statements.</param>
    /// <exception cref="ArgumentException">A text holds a character that XML does not have.</exception>
    public static byte[] Write(BankStatementMessage message)
    {
        ArgumentNullException.ThrowIfNull(message);
        using var emitter = new XmlEmitter();
        var camt = new CamtEmitter(emitter, Namespace);
        camt.Open("Document");
        camt.Open("BkToCstmrStmt");
        camt.Open("GrpHdr");
        camt.Text("MsgId", message.MessageId);
        camt.Text("CreDtTm", message.Created ?? Midnight(message));
        camt.Close();
        foreach (var statement in message.Statements)
        {
            WriteStatement(camt, statement);
        }

        camt.Close();
        camt.Close();
        return emitter.ToBytes();
    }

    private static string Midnight(BankStatementMessage message) =>
        XmlEmitter.Date(message.Statements.Select(statement => statement.To).DefaultIfEmpty().Max()) + "T00:00:00";

    private static void WriteStatement(CamtEmitter camt, BankStatement statement)
    {
        camt.Open("Stmt");
        camt.Text("Id", statement.Id);
        camt.Text("ElctrncSeqNb", statement.SequenceNumber);
        camt.Open("FrToDt");
        camt.Text("FrDtTm", XmlEmitter.Date(statement.From) + "T00:00:00");
        camt.Text("ToDtTm", XmlEmitter.Date(statement.To) + "T23:59:59");
        camt.Close();
        WriteAccount(camt, statement);
        WriteBalance(camt, "OPBD", statement.OpeningBalance, statement.From, statement);
        WriteBalance(camt, "CLBD", statement.ClosingBalance, statement.To, statement);
        if (statement.StatedCreditSum is not null || statement.StatedDebitSum is not null)
        {
            camt.Open("TxsSummry");
            WriteSum(camt, "TtlCdtNtries", statement.StatedCreditSum);
            WriteSum(camt, "TtlDbtNtries", statement.StatedDebitSum);
            camt.Close();
        }

        foreach (var entry in statement.Entries)
        {
            CamtEntryWriter.Write(camt, entry);
        }

        camt.Close();
    }

    private static void WriteAccount(CamtEmitter camt, BankStatement statement)
    {
        camt.Open("Acct");
        camt.AccountId(statement.Account);
        camt.Text("Ccy", statement.Currency.Code);
        camt.Text("Nm", statement.AccountName);
        if (statement.OwnerName is not null || statement.OwnerIds.Count > 0)
        {
            camt.Open("Ownr");
            camt.Text("Nm", statement.OwnerName);
            camt.Identifiers(statement.OwnerIds);
            camt.Close();
        }

        if (statement.Servicer is not null)
        {
            camt.Open("Svcr");
            camt.Open("FinInstnId");
            camt.Text("BICFI", statement.Servicer);
            camt.Close();
            camt.Close();
        }

        camt.Close();
    }

    private static void WriteBalance(
        CamtEmitter camt,
        string code,
        decimal? balance,
        DateOnly date,
        BankStatement statement
    )
    {
        if (balance is not { } amount)
        {
            return;
        }

        camt.Open("Bal");
        camt.Open("Tp");
        camt.Open("CdOrPrtry");
        camt.Text("Cd", code);
        camt.Close();
        camt.Close();
        camt.Signed(amount, statement.Currency);
        camt.Open("Dt");
        camt.Text("Dt", XmlEmitter.Date(date));
        camt.Close();
        camt.Close();
    }

    private static void WriteSum(CamtEmitter camt, string name, decimal? sum)
    {
        if (sum is not null)
        {
            camt.Open(name);
            camt.Text("Sum", XmlEmitter.Amount(sum));
            camt.Close();
        }
    }
}
