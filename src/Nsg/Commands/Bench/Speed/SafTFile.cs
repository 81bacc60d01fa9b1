using System.Globalization;
using System.Text;
using Nsg.Bookkeeping.Manual;

namespace Nsg.Command.Commands.Bench.Speed;

/// <summary>A made-up SAF-T Financial file (NO 1.30) of a size: vouchers of three lines, as an accounting program
/// writes them.</summary>
internal static class SafTFile
{
    private const string Head = """
        <?xml version="1.0" encoding="utf-8"?>
        <AuditFile xmlns="urn:StandardAuditFile-Taxation-Financial:NO"><Header><AuditFileVersion>1.30</AuditFileVersion><AuditFileCountry>NO</AuditFileCountry>
        <AuditFileDateCreated>2026-01-02</AuditFileDateCreated><SoftwareCompanyName>nsg</SoftwareCompanyName><SoftwareID>nsg bench</SoftwareID><SoftwareVersion>1</SoftwareVersion>
        <Company><RegistrationNumber>974760673</RegistrationNumber><Name>Load AS</Name></Company><DefaultCurrencyCode>NOK</DefaultCurrencyCode>
        <SelectionCriteria><SelectionStartDate>2025-01-01</SelectionStartDate><SelectionEndDate>2025-12-31</SelectionEndDate></SelectionCriteria></Header>
        <MasterFiles><GeneralLedgerAccounts>
        <Account><AccountID>1500</AccountID><AccountDescription>Kundefordringer</AccountDescription><GroupingCategory>balanseverdiForOmloepsmiddel</GroupingCategory><GroupingCode>1500</GroupingCode><AccountType>GL</AccountType></Account>
        <Account><AccountID>2700</AccountID><AccountDescription>Utgående merverdiavgift</AccountDescription><GroupingCategory>kortsiktigGjeld</GroupingCategory><GroupingCode>2740</GroupingCode><AccountType>GL</AccountType></Account>
        <Account><AccountID>3000</AccountID><AccountDescription>Salg</AccountDescription><GroupingCategory>salgsinntekt</GroupingCategory><GroupingCode>3000</GroupingCode><AccountType>GL</AccountType></Account>
        <Account><AccountID>3100</AccountID><AccountDescription>Salg, fritatt</AccountDescription><GroupingCategory>salgsinntekt</GroupingCategory><GroupingCode>3100</GroupingCode><AccountType>GL</AccountType></Account>
        <Account><AccountID>3200</AccountID><AccountDescription>Salg utenfor</AccountDescription><GroupingCategory>salgsinntekt</GroupingCategory><GroupingCode>3200</GroupingCode><AccountType>GL</AccountType></Account>
        </GeneralLedgerAccounts></MasterFiles><GeneralLedgerEntries><Journal><JournalID>S</JournalID><Description>Salg</Description><Type>S</Type>

        """;

    private const string Tail = "</Journal></GeneralLedgerEntries></AuditFile>\n";

    /// <summary>Writes it.</summary>
    /// <returns>Vouchers in it.</returns>
    internal static int Write(string file, long bytes)
    {
        using var text = new StreamWriter(
            file,
            append: false,
            new UTF8Encoding(encoderShouldEmitUTF8Identifier: false),
            1 << 16
        );
        text.Write(Head);
        var vouchers = 0;
        while (text.BaseStream.Position < bytes)
        {
            Write(text, ++vouchers, VoucherLoad.Voucher(vouchers));
        }

        text.Write(Tail);
        return vouchers;
    }

    private static void Write(StreamWriter text, int number, ManualEntry voucher)
    {
        var day = voucher.Date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
        text.Write(
            $"<Transaction>\n  <TransactionID>{number}</TransactionID>\n  <Period>{voucher.Date.Month}</Period>\n  <PeriodYear>{voucher.Date.Year}</PeriodYear>\n"
        );
        text.Write(
            $"  <TransactionDate>{day}</TransactionDate>\n  <Description>Faktura {number}</Description>\n  <SystemEntryDate>{day}</SystemEntryDate>\n  <GLPostingDate>{day}</GLPostingDate>\n"
        );
        for (var i = 0; i < voucher.Lines.Count; i++)
        {
            var line = voucher.Lines[i];
            var side = line.Base > 0 ? "DebitAmount" : "CreditAmount";
            text.Write(
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"  <Line>\n    <RecordID>{i + 1}</RecordID>\n    <AccountID>{line.Account}</AccountID>\n    <ValueDate>{day}</ValueDate>\n    <SourceDocumentID>{number}</SourceDocumentID>\n    <Description>Faktura {number}</Description>\n    <{side}><Amount>{Math.Abs(line.Base):0.00}</Amount></{side}>\n  </Line>\n"
                )
            );
        }

        text.Write("</Transaction>\n");
    }
}
