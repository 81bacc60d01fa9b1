using Nsg.Documents.Model;
using Nsg.Documents.Xml;

namespace Nsg.Documents.Camt;

/// <summary>Entries with their transactions.</summary>
internal static class CamtEntryWriter
{
    // BkTxCd must be written; this says that nothing is said.
    private const string NoCode = "NOTPROVIDED";

    internal static void Write(CamtEmitter camt, BankEntry entry)
    {
        camt.Open("Ntry");
        camt.Text("NtryRef", entry.Reference);
        camt.Signed(entry.Amount, entry.Currency);
        camt.Text("RvslInd", entry.IsReversal ? "true" : null);
        camt.Open("Sts");
        camt.Text("Cd", "BOOK");
        camt.Close();
        WriteDate(camt, "BookgDt", entry.BookingDate);
        WriteDate(camt, "ValDt", entry.ValueDate);
        camt.Text("AcctSvcrRef", entry.ServicerReference);
        WriteCode(camt, entry);
        WriteCharges(camt, entry.Charges);
        if (entry.Transactions.Count > 0)
        {
            camt.Open("NtryDtls");
            foreach (var transaction in entry.Transactions)
            {
                WriteTransaction(camt, entry, transaction);
            }

            camt.Close();
        }

        camt.Text("AddtlNtryInf", entry.AdditionalInformation);
        camt.Close();
    }

    private static void WriteDate(CamtEmitter camt, string name, DateOnly? date)
    {
        if (date is not null)
        {
            camt.Open(name);
            camt.Text("Dt", XmlEmitter.Date(date));
            camt.Close();
        }
    }

    private static void WriteCode(CamtEmitter camt, BankEntry entry)
    {
        camt.Open("BkTxCd");
        if (entry.DomainCode?.Split('/') is [var domain, var family, var subFamily])
        {
            camt.Open("Domn");
            camt.Text("Cd", domain);
            camt.Open("Fmly");
            camt.Text("Cd", family);
            camt.Text("SubFmlyCd", subFamily);
            camt.Close();
            camt.Close();
        }

        if (entry.ProprietaryCode is not null || entry.DomainCode is null)
        {
            camt.Open("Prtry");
            camt.Text("Cd", entry.ProprietaryCode ?? NoCode);
            camt.Close();
        }

        camt.Close();
    }

    private static void WriteCharges(CamtEmitter camt, IReadOnlyList<BankCharge> charges)
    {
        if (charges.Count == 0)
        {
            return;
        }

        camt.Open("Chrgs");
        foreach (var charge in charges)
        {
            camt.Open("Rcrd");
            camt.Signed(-charge.Amount, charge.Currency);
            camt.Text("ChrgInclInd", charge.IsIncluded ? "true" : "false");
            camt.Close();
        }

        camt.Close();
    }

    private static void WriteTransaction(CamtEmitter camt, BankEntry entry, BankTransaction transaction)
    {
        camt.Open("TxDtls");
        WriteReferences(camt, transaction);
        if (transaction is { Amount: { } amount, Currency: { } currency })
        {
            camt.Signed(amount, currency);
        }

        WriteInstructed(camt, entry, transaction);
        WriteCharges(camt, transaction.Charges);
        WriteOtherSide(camt, entry, transaction);
        CamtRemittanceWriter.Write(camt, transaction);
        if (transaction.ReturnReason is { } reason)
        {
            camt.Open("RtrInf");
            camt.Open("Rsn");
            camt.Text(reason.Length <= 4 ? "Cd" : "Prtry", reason);
            camt.Close();
            camt.Close();
        }

        camt.Close();
    }

    private static void WriteReferences(CamtEmitter camt, BankTransaction transaction)
    {
        if (transaction.EndToEndId is null && transaction.OtherReferences.Count == 0)
        {
            return;
        }

        camt.Open("Refs");
        camt.Text("EndToEndId", transaction.EndToEndId);
        var id = transaction.OtherReferences.FirstOrDefault(one => one.Kind == "TxId");
        camt.Text("TxId", id?.Text);
        foreach (var reference in transaction.OtherReferences.Where(one => !ReferenceEquals(one, id)))
        {
            camt.Open("Prtry");
            camt.Text("Tp", reference.Kind);
            camt.Text("Ref", reference.Text);
            camt.Close();
        }

        camt.Close();
    }

    private static void WriteInstructed(CamtEmitter camt, BankEntry entry, BankTransaction transaction)
    {
        if (transaction is not { InstructedAmount: { } amount, InstructedCurrency: { } currency })
        {
            return;
        }

        camt.Open("AmtDtls");
        camt.Open("InstdAmt");
        camt.Amount("Amt", amount, currency);
        if (transaction.ExchangeRate is { } rate)
        {
            camt.Open("CcyXchg");
            camt.Text("SrcCcy", (transaction.Currency ?? entry.Currency).Code);
            camt.Text("TrgtCcy", currency.Code);
            camt.Text("XchgRate", XmlEmitter.Number(rate));
            camt.Close();
        }

        camt.Close();
        camt.Close();
    }

    private static void WriteOtherSide(CamtEmitter camt, BankEntry entry, BankTransaction transaction)
    {
        var hasParty = transaction.CounterpartyName is not null || transaction.CounterpartyIds.Count > 0;
        if (!hasParty && transaction.CounterpartyAccount is null)
        {
            return;
        }

        var role = (entry.Amount >= 0) != entry.IsReversal ? "Dbtr" : "Cdtr";
        camt.Open("RltdPties");
        if (hasParty)
        {
            camt.Open(role);
            camt.Open("Pty");
            camt.Text("Nm", transaction.CounterpartyName);
            camt.Identifiers(transaction.CounterpartyIds);
            camt.Close();
            camt.Close();
        }

        if (transaction.CounterpartyAccount is { } account)
        {
            camt.Open(role + "Acct");
            camt.AccountId(account);
            camt.Close();
        }

        camt.Close();
    }
}
