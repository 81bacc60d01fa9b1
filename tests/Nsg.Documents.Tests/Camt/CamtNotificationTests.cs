using Nsg.Documents.Model;
using Nsg.Documents.Tests.Structure;

namespace Nsg.Documents.Tests.Camt;

/// <summary>camt.054, in the two versions that Nordic banks send.</summary>
public sealed class CamtNotificationTests
{
    [Theory]
    [InlineData("02", "<Sts>BOOK</Sts>", "<Dbtr><Nm>Kari</Nm></Dbtr>")]
    [InlineData("08", "<Sts><Cd>BOOK</Cd></Sts>", "<Dbtr><Pty><Nm>Kari</Nm></Pty></Dbtr>")]
    public void Read_BatchOfPayments_GivesEachWithItsReference(string version, string status, string debtor)
    {
        var content = Notification(version, Batch(status, debtor));
        var message = Reader.Understand<BankNotificationMessage>(content);

        message.Syntax.ShouldBe("camt.054.001." + version);
        message.Oddities.ShouldBeEmpty();
        var notification = message.Notifications.ShouldHaveSingleItem();
        (notification.Id, notification.Account, notification.Currency.Code, notification.OwnerName).ShouldBe(
            ("N1", "NO9386011117947", "NOK", "Vi AS")
        );
        var entry = notification.Entries.ShouldHaveSingleItem();
        (entry.Reference, entry.ServicerReference, entry.Amount, entry.BookingDate).ShouldBe(
            ("OCR1", "ARK77", 300m, new DateOnly(2026, 3, 5))
        );
        entry.Batches.ShouldBe([new BankBatch("BATCH-9", 2, 300m)]);
        entry
            .Transactions.Select(one => (one.Amount, one.CreditorReferences.Single(), one.CounterpartyName))
            .ShouldBe([(100m, "0012345678903", "Kari"), (200m, "0012345678911", "Kari")]);
        Coverage.Lost(Encoding(content), message).ShouldBeEmpty();
    }

    [Theory]
    [InlineData("02", "<Sts>BOOK</Sts>", "<Dbtr><Nm>Kari</Nm></Dbtr>")]
    [InlineData("08", "<Sts><Cd>BOOK</Cd></Sts>", "<Dbtr><Pty><Nm>Kari</Nm></Pty></Dbtr>")]
    public void Structure_OfEitherVersion_IsHeldToIts(string version, string status, string debtor)
    {
        var right = Notification(version, Batch(status, debtor));
        Faults(right).ShouldBeEmpty();
        Faults(right.Replace("<BookgDt>", "<Bokfort/><BookgDt>", StringComparison.Ordinal))
            .ShouldHaveSingleItem()
            .ShouldContain("Bokfort");
        Faults(right.Replace("CRDT", "KRED", StringComparison.Ordinal)).ShouldNotBeEmpty();
        Faults(Notification(version == "02" ? "08" : "02", Batch(status, debtor))).ShouldNotBeEmpty();
    }

    [Fact]
    public void Read_ControlSumThatIsNotTheEntries_IsSaid()
    {
        var wrong = Notification("08", Batch("<Sts><Cd>BOOK</Cd></Sts>", ""))
            .Replace(
                "<Ntry>",
                "<TxsSummry><TtlCdtNtries><Sum>299</Sum></TtlCdtNtries></TxsSummry><Ntry>",
                StringComparison.Ordinal
            );
        Reader
            .Understand<BankNotificationMessage>(wrong)
            .Oddities.ShouldHaveSingleItem()
            .Text.ShouldContain("the notification's summary says 299.00");
    }

    [Fact]
    public void Read_EntryThatIsExpectedOnly_IsLeftOutAndSaid()
    {
        var message = Reader.Understand<BankNotificationMessage>(
            Notification("08", Batch("<Sts><Cd>PDNG</Cd></Sts>", ""))
        );
        message.Notifications[0].Entries.ShouldBeEmpty();
        message.Oddities.ShouldHaveSingleItem().Code.ShouldBe("entry-not-booked");
    }

    [Fact]
    public void Read_WithoutAccount_IsRefusedWithTheRemedy()
    {
        var fault = Reader.Refused(
            Notification("08", "").Replace("<Id><IBAN>NO9386011117947</IBAN></Id>", "<Id/>", StringComparison.Ordinal)
        );
        fault.Text.ShouldBe("the notification names no account (Acct/Id); ask the bank for a complete notification");
        Reader.Refused(Notification("08", "", "")).Code.ShouldBe("missing-value");
    }

    private static string Batch(string status, string debtor) =>
        $"""
            <Ntry><NtryRef>OCR1</NtryRef><Amt Ccy="NOK">300.00</Amt><CdtDbtInd>CRDT</CdtDbtInd>{status}
            <BookgDt><Dt>2026-03-05</Dt></BookgDt><AcctSvcrRef>ARK77</AcctSvcrRef>
            <BkTxCd><Domn><Cd>PMNT</Cd><Fmly><Cd>RCDT</Cd><SubFmlyCd>VCOM</SubFmlyCd></Fmly></Domn></BkTxCd>
            <NtryDtls><Btch><PmtInfId>BATCH-9</PmtInfId><NbOfTxs>2</NbOfTxs><TtlAmt Ccy="NOK">300.00</TtlAmt></Btch>
            {Payment("100.00", "0012345678903", debtor)}{Payment("200.00", "0012345678911", debtor)}</NtryDtls></Ntry>
            """;

    private static string Payment(string amount, string reference, string debtor) =>
        $"""
            <TxDtls><Refs><AcctSvcrRef>T{reference}</AcctSvcrRef></Refs><AmtDtls><TxAmt><Amt Ccy="NOK">{amount}</Amt></TxAmt></AmtDtls>
            <RltdPties>{debtor}</RltdPties><RmtInf><Strd><CdtrRefInf><Tp><CdOrPrtry><Cd>SCOR</Cd></CdOrPrtry></Tp><Ref>{reference}</Ref></CdtrRefInf></Strd></RmtInf></TxDtls>
            """;

    private static string Notification(string version, string entries, string? notification = null) =>
        $"""
            <Document xmlns="urn:iso:std:iso:20022:tech:xsd:camt.054.001.{version}"><BkToCstmrDbtCdtNtfctn>
              <GrpHdr><MsgId>M1</MsgId><CreDtTm>2026-03-05T23:00:00+02:00</CreDtTm></GrpHdr>
              {notification
                ?? $"<Ntfctn><Id>N1</Id><CreDtTm>2026-03-05T23:00:00+02:00</CreDtTm><Acct><Id><IBAN>NO9386011117947</IBAN></Id><Ccy>NOK</Ccy><Ownr><Nm>Vi AS</Nm></Ownr></Acct>{entries}</Ntfctn>"}
            </BkToCstmrDbtCdtNtfctn></Document>
            """;

    private static IReadOnlyList<string> Faults(string content) =>
        [.. SchemaVerdicts.Ours(Encoding(content)).Faults.Select(fault => fault.ToString())];

    private static byte[] Encoding(string text) => System.Text.Encoding.UTF8.GetBytes(text);
}
