using Nsg.Documents.Model;
using Nsg.Documents.Reading;
using Nsg.Testing;

namespace Nsg.Documents.Tests.Camt;

public sealed class CamtReaderTests
{
    private const string Balances = """
        <Bal><Tp><CdOrPrtry><Cd>OPBD</Cd></CdOrPrtry></Tp><Amt Ccy="NOK">50</Amt><CdtDbtInd>DBIT</CdtDbtInd><Dt><Dt>2026-03-01</Dt></Dt></Bal>
        <Bal><Tp><CdOrPrtry><Cd>CLBD</Cd></CdOrPrtry></Tp><Amt Ccy="NOK">100.01</Amt><CdtDbtInd>CRDT</CdtDbtInd><Dt><Dt>2026-03-31</Dt></Dt></Bal>
        <TxsSummry><TtlCdtNtries><Sum>200.00</Sum></TtlCdtNtries><TtlDbtNtries><Sum>49.00</Sum></TtlDbtNtries></TxsSummry>
        """;

    private const string MoneyIn = """
        <Ntry>
          <NtryRef>1</NtryRef><Amt Ccy="NOK">200.00</Amt><CdtDbtInd>CRDT</CdtDbtInd><Sts>BOOK</Sts>
          <BookgDt><Dt>2026-03-05</Dt></BookgDt><ValDt><DtTm>2026-03-06T10:00:00</DtTm></ValDt><AcctSvcrRef>B77</AcctSvcrRef>
          <BkTxCd><Domn><Cd>PMNT</Cd><Fmly><Cd>RCDT</Cd><SubFmlyCd>DMCT</SubFmlyCd></Fmly></Domn></BkTxCd>
          <NtryDtls><Btch><NbOfTxs>2</NbOfTxs></Btch>
            <TxDtls>
              <Refs><EndToEndId>NOTPROVIDED</EndToEndId><TxId>T1</TxId></Refs>
              <AmtDtls><TxAmt><Amt Ccy="NOK">150.00</Amt></TxAmt></AmtDtls>
              <RltdPties>
                <Dbtr><Nm>Kari</Nm></Dbtr><DbtrAcct><Id><Othr><Id>8601 11 17947</Id></Othr></Id></DbtrAcct><Cdtr><Nm>Vi AS</Nm></Cdtr>
              </RltdPties>
              <RmtInf><Strd>
                <RfrdDocInf><Tp><CdOrPrtry><Cd>CREN</Cd></CdOrPrtry></Tp><Nb>K9</Nb></RfrdDocInf>
                <RfrdDocAmt><RmtdAmt Ccy="NOK">10.00</RmtdAmt></RfrdDocAmt>
                <CdtrRefInf><Ref>00123</Ref></CdtrRefInf><AddtlRmtInf>less credit</AddtlRmtInf>
              </Strd></RmtInf>
            </TxDtls>
            <TxDtls>
              <Refs><EndToEndId>E2</EndToEndId></Refs>
              <AmtDtls><TxAmt><Amt Ccy="NOK">49.00</Amt></TxAmt></AmtDtls>
              <RmtInf><Ustrd>thanks</Ustrd></RmtInf>
            </TxDtls>
          </NtryDtls>
        </Ntry>
        """;

    private const string MoneyOut = """
        <Ntry>
          <Amt Ccy="NOK">50</Amt><CdtDbtInd>DBIT</CdtDbtInd><Sts><Cd>BOOK</Cd></Sts>
          <BookgDt><Dt>1</Dt></BookgDt><ValDt><Dt>2026-03-07</Dt></ValDt>
          <Chrgs><Rcrd><Amt Ccy="NOK">2</Amt><CdtDbtInd>DBIT</CdtDbtInd><ChrgInclInd>true</ChrgInclInd></Rcrd></Chrgs>
          <NtryDtls><TxDtls>
            <AmtDtls><InstdAmt><Amt Ccy="EUR">4,50</Amt></InstdAmt></AmtDtls>
            <RltdPties><Cdtr><Pty><Nm>Leverandør</Nm></Pty></Cdtr></RltdPties>
            <RtrInf><Rsn><Cd>AC04</Cd></Rsn></RtrInf>
          </TxDtls></NtryDtls>
        </Ntry>
        """;

    [Theory]
    [InlineData("02")]
    [InlineData("04")]
    [InlineData("06")]
    [InlineData("08")]
    [InlineData("11")]
    [InlineData("13")]
    public void Read_AnyVersion_ReadsEntriesAndSaysWhatDoesNotAddUp(string version)
    {
        var message = Reader.Understand<BankStatementMessage>(Fixtures.Camt(version, MoneyIn + MoneyOut, Balances));

        message.Syntax.ShouldBe("camt.053.001." + version);
        var statement = message.Statements.ShouldHaveSingleItem();
        statement.OpeningBalance.ShouldBe(-50m);
        statement.ClosingBalance.ShouldBe(100.01m);
        statement.Entries.Select(entry => entry.Amount).ShouldBe([200m, -50m]);
        message
            .Oddities.Select(odd => odd.Code)
            .ShouldBe(
                ["details-sum", "invalid-date", "decimal-comma", "summary-mismatch", "balance-mismatch"],
                ignoreOrder: true
            );
        message.Oddities.Single(odd => odd.Code == "balance-mismatch").Text.ShouldContain("difference of 0.01");
        message.Unmodelled.Select(value => value.Value).ShouldBe(["CREN", "1"], ignoreOrder: true);
    }

    [Fact]
    public void Read_Batch_KeepsEachTransactionWithItsReferences()
    {
        var entry = Reader.Understand<BankStatementMessage>(Fixtures.Camt("02", MoneyIn)).Statements[0].Entries[0];

        entry.ValueDate.ShouldBe(new DateOnly(2026, 3, 6));
        entry.ServicerReference.ShouldBe("B77");
        entry.DomainCode.ShouldBe("PMNT/RCDT/DMCT");
        entry.Transactions.Select(one => one.Amount).ShouldBe([150m, 49m]);
        var first = entry.Transactions[0];
        first.CounterpartyName.ShouldBe("Kari");
        first.CounterpartyAccount.ShouldBe("86011117947");
        first.EndToEndId.ShouldBeNull();
        first.OtherReferences.ShouldBe([new BankReference("TxId", "T1")]);
        first.CreditorReferences.ShouldBe(["00123"]);
        first
            .ReferredDocuments.ShouldHaveSingleItem()
            .ShouldBe(new ReferredDocument("K9", -10m, Nsg.Vocabulary.Currency.NOK));
        first.Unstructured.ShouldBe(["less credit"]);
        entry.Transactions[1].Unstructured.ShouldBe(["thanks"]);
    }

    [Fact]
    public void Read_SoleTransactionWithoutAmount_TakesTheEntrys()
    {
        var entry = Reader.Understand<BankStatementMessage>(Fixtures.Camt("08", MoneyOut)).Statements[0].Entries[0];

        entry.Reference.ShouldBe("1");
        entry.BookingDate.ShouldBe(new DateOnly(2026, 3, 7));
        entry.Charges.ShouldHaveSingleItem().ShouldBe(new BankCharge(2m, Nsg.Vocabulary.Currency.NOK, true));
        var only = entry.Transactions.ShouldHaveSingleItem();
        only.Amount.ShouldBe(-50m);
        only.InstructedAmount.ShouldBe(4.50m);
        only.InstructedCurrency.ShouldBe(Nsg.Vocabulary.Currency.EUR);
        only.CounterpartyName.ShouldBe("Leverandør");
        only.ReturnReason.ShouldBe("AC04");
    }

    [Theory]
    [InlineData("CRDT", "", "Vi AS", null)]
    [InlineData("CRDT", "", "Andre", "Andre")]
    [InlineData("CRDT", "<RvslInd>true</RvslInd>", "Andre", "Andre")]
    [InlineData("DBIT", "", "Andre", "Andre")]
    [InlineData("DBIT", "", "vi as", null)]
    public void Read_OneSideGiven_IsTheOtherSideUnlessItIsTheOwner(
        string direction,
        string reversal,
        string name,
        string? expected
    )
    {
        var entry = $"""
            <Ntry><Amt Ccy="NOK">5</Amt><CdtDbtInd>{direction}</CdtDbtInd>{reversal}<Sts><Prtry>BOOK</Prtry></Sts><BookgDt><Dt>2026-03-05</Dt></BookgDt>
            <NtryDtls><TxDtls><RltdPties><Cdtr><Pty><Nm>{name}</Nm></Pty></Cdtr></RltdPties></TxDtls></NtryDtls></Ntry>
            """;

        var read = Reader.Understand<BankStatementMessage>(Fixtures.Camt("08", entry)).Statements[0].Entries[0];

        read.Transactions[0].CounterpartyName.ShouldBe(expected);
        read.IsReversal.ShouldBe(reversal.Length > 0);
    }

    [Fact]
    public void Read_EntryNotBooked_IsLeftOutAndSaid()
    {
        var message = Reader.Understand<BankStatementMessage>(
            Fixtures.Camt(
                "08",
                MoneyIn.Replace("<Sts>BOOK</Sts>", "<Sts><Cd>PDNG</Cd></Sts>", StringComparison.Ordinal)
            )
        );

        message.Statements[0].Entries.ShouldBeEmpty();
        message.Oddities.ShouldHaveSingleItem().Code.ShouldBe("entry-not-booked");
        message.Unmodelled.ShouldContain(value => value.Value == "00123");
    }

    [Fact]
    public void Read_EntryWithoutUsableAmount_IsRefused()
    {
        Reader
            .Refused(Fixtures.Camt("08", MoneyIn.Replace(">200.00<", ">2oo<", StringComparison.Ordinal)))
            .Position!.Path.ShouldBe("/Document/BkToCstmrStmt/Stmt/Ntry/Amt");
        Reader
            .Refused(Fixtures.Camt("08", MoneyIn.Replace(">CRDT<", ">IN<", StringComparison.Ordinal)))
            .Code.ShouldBe("invalid-value");
    }

    [Fact]
    public void Read_AmountsBeyondReason_AreRefusedAndNeverOverflow()
    {
        var huge = MoneyIn.Replace(">200.00<", ">" + new string('9', 28) + "<", StringComparison.Ordinal);

        Reader
            .Refused(Fixtures.Camt("08", huge + huge + huge + huge + huge + huge + huge + huge + huge))
            .Code.ShouldBe("invalid-value");
    }

    [OfficialFact("nsg/company-year/bank_statements")]
    public void Read_CompanyYear_ReadsEveryStatementAndSaysWhatBreaks()
    {
        var messages = new List<BankStatementMessage>();
        foreach (var (name, content) in Reader.OfficialFiles("nsg/company-year/bank_statements"))
        {
            var message = Reader.Understand<BankStatementMessage>(content);
            Coverage.Lost(content, message).ShouldBeEmpty(name);
            messages.Add(message);
        }

        messages.Count.ShouldBe(45);
        var entries = messages
            .SelectMany(message => message.Statements)
            .SelectMany(statement => statement.Entries)
            .ToList();
        entries.Count.ShouldBe(241);
        entries.Count(entry => entry.Amount > 0).ShouldBe(32);
        (10000.00m + entries.Sum(entry => entry.Amount)).ShouldBe(521737.28m);
        entries.ShouldAllBe(entry =>
            entry.Transactions.Count == 1
            && entry.Transactions[0].CreditorReferences.Count == 1
            && entry.Transactions[0].ReferredDocuments.Count == 1
            && entry.Transactions[0].Amount == entry.Amount
        );
        messages.Count(message => message.Oddities.Any(odd => odd.Code == "balance-mismatch")).ShouldBe(19);
        messages.Count(message => message.Oddities.Any(odd => odd.Code == "summary-mismatch")).ShouldBe(32);
        messages.Sum(message => message.Oddities.Count(odd => odd.Code == "invalid-date")).ShouldBe(4);
        entries.Where(entry => entry.Amount > 0).ShouldAllBe(entry => entry.Transactions[0].CounterpartyName == null);
    }

    [OfficialFact("cross/iso20022/test/data")]
    public void Read_OthersSamples_ReadOrRecognised()
    {
        var results = Reader
            .OfficialFiles("cross/iso20022/test/data")
            .Concat(Reader.OfficialFiles("nsg/samples/camt"))
            .Select(file => (file.Name, file.Content, Reading: Reader.Read(file.Content)))
            .ToList();

        foreach (var (name, content, reading) in results)
        {
            if (reading is DocumentReading.Understood(var document))
            {
                Coverage.Lost(content, document).ShouldBeEmpty(name);
            }
        }

        results.Count(one => one.Reading is DocumentReading.Understood).ShouldBe(16);
        results.Count(one => one.Reading is DocumentReading.Recognised).ShouldBe(7);
        results
            .Where(one => one.Reading is DocumentReading.Unusable)
            .ShouldHaveSingleItem()
            .Name.ShouldBe("camt053.v2.wrong.xml");
    }
}
