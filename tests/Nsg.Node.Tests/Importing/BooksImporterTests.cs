using System.Globalization;
using System.Text;
using Nsg.Bookkeeping.Intake;
using Nsg.Bookkeeping.Records;
using Nsg.Bookkeeping.Tests.Kit;
using Nsg.Documents.Reading;
using Nsg.Ledger;
using Nsg.Log;
using Nsg.Node.Extracts;
using Nsg.Node.Importing.Books;
using Nsg.Reporting.BookFiles;
using Nsg.Reporting.Sie;
using Nsg.Storage;
using Nsg.Storage.Queries;
using Nsg.Vocabulary;

namespace Nsg.Node.Tests.Importing;

public sealed partial class BooksImporterTests : IDisposable
{
    private const string Head = """
        #FLAGGA 0
        #SIETYP 4
        #ORGNR 556036-0793
        #FNAMN "Prov AB"
        #RAR 0 20250101 20251231
        #KONTO 1930 "Bankkonto"
        #KONTO 2081 "Aktiekapital"
        #KONTO 3001 "Försäljning"
        #DIM 1 "Avdelning"
        #OBJEKT 1 "s" "Södra"

        """;

    private readonly string _folder = Path.Combine(Path.GetTempPath(), "nsg-books-" + Guid.NewGuid().ToString("N"));
    private readonly NodeStore _store;

    public BooksImporterTests() => _store = TestStores.Open(_folder);

    public void Dispose()
    {
        _store.Dispose();
        TestStores.Removing(_folder);
    }

    [Fact]
    public async Task NewCompany_GetsChartOpeningAndVouchers_UnderTheirOwnNumbers()
    {
        var import = await ImportAsync(Head + Balances(50m, -50m) + Vouchers(3));

        import.Fault.ShouldBeNull();
        (import.Vouchers, import.Lines, import.HasOpening, import.Warnings.Count).ShouldBe((3, 6, true, 0));
        var company = import.Number!.Value;
        company.ToString().ShouldBe("SE:5560360793");
        _store.FindCompany(company).ShouldBe(import.Key);
        Ask(
                import,
                books =>
                    books
                        .TrialBalance(null, null)
                        .Select(one => (one.Account, one.Name, one.Opening.Amount, one.Closing.Amount))
            )
            .ShouldBe([
                ("1930", "Bankkonto", 50m, 80m),
                ("2081", "Aktiekapital", -50m, -50m),
                ("3001", "Försäljning", 0m, -30m),
            ]);
        var entries = Ask(import, books => books.Journal(null, null).ToList());
        entries.Select(entry => entry.Number.ToString()).ShouldBe(["I2025-1", "I2025-2", "I2025-3", "I2025-4"]);
        Ask(import, books => books.SourceOf(entries[3].Entry)!.ToString()).ShouldBe("A 3");
        Ask(import, books => books.ObjectsOf(entries[3].Entry)[2].Single()).ShouldBe(("1", "s"));
        Ask(import, books => books.Verify()).Faults.ShouldBeEmpty();
        await _store.RebuildAsync(import.Key!);
        Ask(import, books => books.Verify()).Faults.ShouldBeEmpty();
    }

    [Theory]
    [InlineData("80.00", null)]
    [InlineData(
        "95.00",
        "statement S1 opens with 95.00 SEK, the books that were taken over stand at 80.00 SEK on account 1930; nothing was posted for the difference"
    )]
    public async Task Statement_AfterTheBooks_OpensNothingTwice_AndSaysWhatDiffers(string opening, string? flag)
    {
        var import = await ImportAsync(Head + Balances(50m, -50m) + Vouchers(3));
        var statement = Encoding.UTF8.GetBytes(
            $"""
            <Document xmlns="urn:iso:std:iso:20022:tech:xsd:camt.053.001.08"><BkToCstmrStmt><GrpHdr><MsgId>M1</MsgId><CreDtTm>2025-12-31T20:00:00</CreDtTm></GrpHdr>
            <Stmt><Id>S1</Id><CreDtTm>2025-12-31T20:00:00</CreDtTm><FrToDt><FrDtTm>2025-12-01T00:00:00</FrDtTm><ToDtTm>2025-12-31T23:59:59</ToDtTm></FrToDt>
            <Acct><Id><IBAN>SE3550000000054910000003</IBAN></Id><Ccy>SEK</Ccy></Acct>
            <Bal><Tp><CdOrPrtry><Cd>OPBD</Cd></CdOrPrtry></Tp><Amt Ccy="SEK">{opening}</Amt><CdtDbtInd>CRDT</CdtDbtInd><Dt><Dt>2025-12-01</Dt></Dt></Bal>
            <Bal><Tp><CdOrPrtry><Cd>CLBD</Cd></CdOrPrtry></Tp><Amt Ccy="SEK">{opening}</Amt><CdtDbtInd>CRDT</CdtDbtInd><Dt><Dt>2025-12-31</Dt></Dt></Bal>
            </Stmt></BkToCstmrStmt></Document>
            """
        );
        var prepared = PreparedDocument.Prepare("s1.xml", statement, ReadingLimits.Default, DocumentCheck.None);

        var outcome = await _store.DecideAsync(
            import.Key!,
            books => new DocumentDesk(books).Receive(prepared, new Submission("test"))
        );

        outcome.State.ShouldBe(IntakeState.Booked, string.Join('\n', outcome.Reasons));
        Ask(import, books => books.TrialBalance(null, null).Single(one => one.Account == "1930").Closing.Amount)
            .ShouldBe(80m);
        Ask(import, books => books.Flags().Select(one => one.Text).ToList()).ShouldBe(flag is null ? [] : [flag]);
    }

    [Fact]
    public async Task Chart_ThatCameWithTheBooks_LeavesWhole()
    {
        var import = await ImportAsync(Head + "#KONTO 1050 \"Patent\"\n" + Vouchers(1));

        var extract = Ask(
            import,
            books =>
                LedgerExtracts.Take(
                    books,
                    new LedgerSelection { From = new DateOnly(2025, 1, 1), To = new DateOnly(2025, 12, 31) },
                    DateTimeOffset.UnixEpoch
                )
        );

        extract.Accounts.Select(one => one.Number).ShouldBe(["1050", "1930", "2081", "3001"]);
    }

    [Fact]
    public async Task OpeningBalances_ThatDoNotBalance_PutTheDifferenceOnSuspense_WithAWarning()
    {
        var import = await ImportAsync(Head + Balances(50m, -30m));

        import.Warnings.ShouldContain(
            "opening balances add up to 20.00 instead of nothing; the difference is on account 9999 (Import difference, to be cleared)"
        );
        Ask(import, books => books.TrialBalance(null, null).Single(one => one.Account == "9999").Closing.Amount)
            .ShouldBe(-20m);
        Ask(import, books => books.Verify()).Faults.ShouldBeEmpty();
    }

    [Theory]
    [InlineData("#VER A 9999 20250303 \"\"\n{\n#TRANS 1930 {} 1.00\n", "ends within voucher A 9999")]
    [InlineData(
        "#VER A 9999 20250303 \"\"\n{\n#TRANS 1930 {} 1.00\n}\n",
        "voucher A 9999 of 2025-03-03 does not balance: debit and credit differ by 1.00"
    )]
    [InlineData(
        "#VER A 9999 20250303 \"\"\n{\n#TRANS 1930 {} 1.001\n#TRANS 3001 {} -1.001\n}\n",
        "whole number of minor units"
    )]
    [InlineData(
        "#VER A 9999 20250303 \"\"\n{\n#TRANS 1930 {} 9000000000000.00\n#TRANS 3001 {} -9000000000000.00\n}\n",
        "beyond an amount"
    )]
    [InlineData("#KSUMMA\n#KSUMMA 5\n", "#KSUMMA is 5")]
    public async Task BrokenFile_LeavesNothingBehind_AndTheWholeOneIsTakenAfterwards(string end, string reason)
    {
        var broken = await ImportAsync(Head + Vouchers(2_500) + end);

        broken.Fault!.ShouldContain(reason);
        broken.Key.ShouldBeNull();
        _store.Companies().ShouldBeEmpty();
        var whole = await ImportAsync(Head + Vouchers(2_500));
        whole.Fault.ShouldBeNull();
        Ask(whole, books => books.EntryCount()).ShouldBe(2_500);
    }

    [Fact]
    public async Task CompanyThatIsHere_KeepsItsBooks_WhenTheFileIsBroken()
    {
        var key = await CreateAsync("SE:5560360793");

        var broken = await ImportAsync(Head + Vouchers(1_500) + "#VER A 1 20250303\n", key);

        broken.Fault!.ShouldContain("cut off");
        _store.Query(key, books => (books.EntryCount(), books.Checkpoint().Books.Size)).ShouldBe((0L, 1L));
    }

    [Fact]
    public async Task CompanyThatIsHere_TakesTheBooksIn_OnceOnly()
    {
        var key = await CreateAsync("SE:5560360793");

        var import = await ImportAsync(Head + Balances(5m, -5m) + Vouchers(1_500), key);

        import.Fault.ShouldBeNull();
        import.Key.ShouldBe(key);
        Ask(import, books => books.EntryCount()).ShouldBe(1_501);
        Ask(import, books => books.Verify()).Faults.ShouldBeEmpty();
        (await ImportAsync(Head + Balances(5m, -5m) + Vouchers(1_500), key)).Fault!.ShouldContain(
            "this very file is in the books"
        );
        (await ImportAsync(Head + Vouchers(1), key)).Fault!.ShouldContain(
            "voucher A 1 of 2025 is in the books already"
        );
        var later = await ImportAsync(Head + Balances(7m, -7m) + Vouchers(2, "B"), key);
        later.Warnings.ShouldContain(warning =>
            warning.StartsWith("opening balances are not taken", StringComparison.Ordinal)
        );
        Ask(later, books => books.LastNumber("I", 2025)).ShouldBe(1_503);
    }

    [Fact]
    public async Task FileOfAnotherCompany_IsRefused()
    {
        var key = await CreateAsync("SE:5566778899");

        (await ImportAsync(Head + Vouchers(1), key)).Fault!.ShouldContain(
            "the file is of SE:5560360793 (Prov AB), not of"
        );
    }

    [Fact]
    public async Task CompanyThatIsHere_IsNotMadeTwice()
    {
        await CreateAsync("SE:5560360793");

        (await ImportAsync(Head + Vouchers(1))).Fault!.ShouldContain("is on this node already");
    }

    [Fact]
    public async Task FileWithoutNumber_IsRefused_UnlessTheNumberIsGiven()
    {
        var text = (Head + Vouchers(1)).Replace("#ORGNR 556036-0793\n", "", StringComparison.Ordinal);

        (await ImportAsync(text)).Fault!.ShouldContain("--id SE:NUMBER");
        (await ImportAsync(text, number: "SE:5566778899")).Fault.ShouldBeNull();
    }

    [Theory]
    [InlineData("#RES 0 9999 10.00", AccountType.Expense)]
    [InlineData("#RES 0 9999 -10.00", AccountType.Income)]
    [InlineData("#RES 0 9999 10.00\n#UB 0 9999 10.00", AccountType.Asset)]
    [InlineData("#RES 0 3001 -10.00\n#UB 0 9999 -10.00", AccountType.Liability)]
    [InlineData("#RES 0 9999 10.00\n#KTYP 9999 T", AccountType.Asset)]
    [InlineData("#RES 0 9999 0.00", AccountType.Asset)]
    [InlineData("#UB 0 9999 -10.00", AccountType.Asset)]
    public async Task AccountWithoutType_IsWhatItsStatedBalancesTell(string balances, AccountType type)
    {
        var import = await ImportAsync(Head + "#KONTO 9999 \"Obs\"\n" + balances + "\n" + Vouchers(1));
        Ask(import, books => books.OwnChart().Single(one => one.Account.Number == "9999").Account.Type).ShouldBe(type);
    }

    [Fact]
    public async Task Export_TakenInAgain_GivesTheSameTrialBalanceAndVouchers()
    {
        var first = await ImportAsync(Head + Balances(50m, -50m) + Vouchers(40));
        using var file = new MemoryStream();
        Ask(
            first,
            books =>
                SieWriter.Write(
                    LedgerExtracts.Take(
                        books,
                        new LedgerSelection { From = new DateOnly(2025, 1, 1), To = new DateOnly(2025, 12, 31) },
                        DateTimeOffset.UnixEpoch
                    ),
                    "1",
                    file
                )
        );

        var second = await ImportAsync(SieEncoding437.GetString(file.ToArray()), number: "SE:5566778899");

        second.Fault.ShouldBeNull();
        second.Warnings.ShouldBeEmpty();
        Ask(second, Content).ShouldBe(Ask(first, Content));
    }

    /// <summary>What a SAF-T file was made of is no financial year unless it is one.</summary>
    [Theory]
    [InlineData("2026-01-01", "2026-01-31", null)]
    [InlineData("2025-11-01", "2026-10-31", "2025-11-01/2026-10-31")]
    [InlineData("2025-01-01", "2026-12-31", null)]
    [InlineData("2025-12-15", "2026-12-14", null)]
    public async Task SelectionOfSafT_IsAFinancialYear_OnlyWhereItIsOne(string from, string to, string? year)
    {
        var path = Path.Combine(_folder, "audit.xml");
        await File.WriteAllTextAsync(
            path,
            $"""
            <n1:AuditFile xmlns:n1="urn:StandardAuditFile-Taxation-Financial:NO"><n1:Header><n1:AuditFileVersion>1.30</n1:AuditFileVersion>
            <n1:AuditFileCountry>NO</n1:AuditFileCountry><n1:Company><n1:RegistrationNumber>974760673</n1:RegistrationNumber><n1:Name>Prøve AS</n1:Name></n1:Company>
            <n1:DefaultCurrencyCode>NOK</n1:DefaultCurrencyCode><n1:SelectionCriteria><n1:SelectionStartDate>{from}</n1:SelectionStartDate><n1:SelectionEndDate>{to}</n1:SelectionEndDate></n1:SelectionCriteria></n1:Header>
            <n1:GeneralLedgerEntries><n1:NumberOfEntries>1</n1:NumberOfEntries><n1:TotalDebit>125</n1:TotalDebit><n1:TotalCredit>125</n1:TotalCredit>
            <n1:Journal><n1:JournalID>S</n1:JournalID><n1:Transaction><n1:TransactionID>7</n1:TransactionID><n1:TransactionDate>2026-01-10</n1:TransactionDate>
            <n1:Description>Salg</n1:Description><n1:Line><n1:AccountID>1500</n1:AccountID><n1:DebitAmount><n1:Amount>125</n1:Amount></n1:DebitAmount></n1:Line>
            <n1:Line><n1:AccountID>3000</n1:AccountID><n1:CreditAmount><n1:Amount>125</n1:Amount></n1:CreditAmount></n1:Line></n1:Transaction></n1:Journal></n1:GeneralLedgerEntries></n1:AuditFile>
            """
        );
        var importer = new BooksImporter(_store, BookLimits.Default, TimeProvider.System, new SystemRandomness());
        var import = await importer.ImportAsync(path, BookFormat.SafT, new BooksTarget(), "test");

        import.Fault.ShouldBeNull();
        Ask(import, books => books.FinancialYears().Select(one => $"{one.From:yyyy-MM-dd}/{one.To:yyyy-MM-dd}"))
            .ShouldBe(year is null ? [] : [year]);
        import.Warnings.Any(one => one.Contains("no financial year", StringComparison.Ordinal)).ShouldBe(year is null);
    }

    [Fact]
    public async Task LargeBooks_AreWhatTheyWouldBeAsSmallOnes()
    {
        var text = Head + Balances(50m, -50m) + Vouchers(700) + Vouchers(3, "B");
        var small = await ImportAsync(text);
        var large = await ImportAsync(
            text.Replace("556036-0793", "202100-5489", StringComparison.Ordinal),
            largeFrom: 0
        );

        (large.Fault, large.Vouchers, large.Lines, large.HasOpening).ShouldBe((null, 703L, 1_406L, true));
        large.Key.ShouldNotBe(small.Key);
        _store.Arrivals.Left(large.Key!).ShouldBe(_store.IsFile ? 512 - 1 : 0);
        Ask(large, Content).ShouldBe(Ask(small, Content));
        Ask(large, books => books.Verify()).Faults.ShouldBeEmpty();
        Ask(large, books => books.MonthlyBalances()).ShouldBe(Ask(small, books => books.MonthlyBalances()));
    }

    [Fact]
    public async Task LargeBooks_BrokenAtTheirEnd_LeaveNothing()
    {
        var import = await ImportAsync(
            Head + Vouchers(700) + "#VER A 701 20250303 x\n{\n#TRANS 1930 {} 10.00\n}\n",
            largeFrom: 0
        );

        import.Fault!.ShouldContain("does not balance");
        _store.Companies().ShouldBeEmpty();
        _store.Arrivals.Companies().ShouldBeEmpty();
    }

    private static Encoding SieEncoding437 => CodePagesEncodingProvider.Instance.GetEncoding(437)!;

    private static string Content(BooksQueries books)
    {
        var text = new StringBuilder();
        foreach (var one in books.TrialBalance(null, null))
        {
            text.AppendLine(
                CultureInfo.InvariantCulture,
                $"{one.Account} {one.Name} {one.Type} {one.Opening} {one.Debit} {one.Credit}"
            );
        }

        foreach (var entry in books.Journal(null, null))
        {
            var lines = entry.Lines.Select(
                (line, i) =>
                    $"{line.Account} {line.Base} {line.Text} {string.Join(',', books.ObjectsOf(entry.Entry)[i + 1])}"
            );
            text.AppendLine(
                CultureInfo.InvariantCulture,
                $"{books.SourceOf(entry.Entry)} {entry.Date:yyyy-MM-dd} {entry.Text}: {string.Join("; ", lines)}"
            );
        }

        return text.ToString();
    }

    private T Ask<T>(BooksImport import, Func<BooksQueries, T> ask) => _store.Query(import.Key!, ask);

    private async Task<string> CreateAsync(string number) =>
        (
            await _store.CreateCompanyAsync(new CompanyCreated("Other AB", Country.SE, Currency.SEK, [number]), "test")
        ).Key;

    private static string Balances(decimal bank, decimal capital) =>
        string.Create(CultureInfo.InvariantCulture, $"#IB 0 1930 {bank:0.00}\n#IB 0 2081 {capital:0.00}\n");

    private static string Vouchers(int count, string series = "A") =>
        string.Concat(
            Enumerable
                .Range(1, count)
                .Select(i =>
                    string.Create(
                        CultureInfo.InvariantCulture,
                        $"#VER {series} {i} 20250303 \"Köp {i}\"\n{{\n#TRANS 1930 {{}} 10.00\n#TRANS 3001 {{1 s}} -10.00\n}}\n"
                    )
                )
        );

    private async Task<BooksImport> ImportAsync(
        string text,
        string? company = null,
        string? number = null,
        long largeFrom = long.MaxValue
    )
    {
        var path = Path.Combine(_folder, Guid.NewGuid().ToString("N") + ".se");
        await File.WriteAllBytesAsync(path, SieEncoding437.GetBytes(text));
        var importer = new BooksImporter(_store, BookLimits.Default, TimeProvider.System, new SystemRandomness())
        {
            LargeFrom = largeFrom,
        };
        return await importer.ImportAsync(
            path,
            BookFormat.Sie,
            new BooksTarget { Company = company, Number = number is null ? null : PartyIdentifier.Parse(number) },
            "test"
        );
    }
}
