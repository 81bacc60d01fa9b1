namespace Nsg.Command.Tests.Commands;

/// <summary><c>nsg books</c>.</summary>
public sealed class BooksTests
{
    private static readonly string[] All =
    [
        "flour.xml",
        "flour-credit.xml",
        "bread.xml",
        "bank-january.xml",
        "bank-february.xml",
    ];

    [Fact]
    public void TrialBalance_AsTable_IsWhatAPersonComputes()
    {
        using var bakery = new Bakery();
        bakery.Import(All).Code.ShouldBe(ExitCode.Ok);

        bakery
            .Books("books", "trial-balance")
            .Out.ShouldBe(
                """
                ACCOUNT  NAME                                 OPENING     DEBIT    CREDIT   CLOSING
                -------  ----------------------------------  --------  --------  --------  --------
                1010     Salg af varer og ydelser, med moms      0.00      0.00   1000.00  -1000.00
                1610     Varekøb, indland                        0.00   2100.00    100.00   2000.00
                6190     Tilgodehavender fra salg                0.00   1250.00   1250.00      0.00
                6480     Bankkonto                            5000.00   1250.00   2650.00   3600.00
                6486     Betalinger under afstemning             0.00   3900.00   3750.00    150.00
                6935     Overført resultat, primo            -5000.00      0.00      0.00  -5000.00
                7440     Leverandørgæld                          0.00   2625.00   2625.00      0.00
                7680     Salgsmoms                               0.00      0.00    250.00   -250.00
                7740     Købsmoms                                0.00    525.00     25.00    500.00
                         Sum                                           11650.00  11650.00

                """
            );
    }

    [Fact]
    public void TrialBalance_AsJson_HasThePublishedShape()
    {
        using var bakery = new Bakery();
        bakery.Import("flour.xml");

        bakery
            .Books("books", "trial-balance", "--json", "--from", "2026-01-01")
            .Out.ShouldBe(
                """{"company":"DK:41000007","from":"2026-01-01","to":null,"currency":"DKK","accounts":["""
                    + """{"account":"1610","name":"Varekøb, indland","opening":"0.00","debit":"2100.00","credit":"0.00","closing":"2100.00"},"""
                    + """{"account":"7440","name":"Leverandørgæld","opening":"0.00","debit":"0.00","credit":"2625.00","closing":"-2625.00"},"""
                    + """{"account":"7740","name":"Købsmoms","opening":"0.00","debit":"525.00","credit":"0.00","closing":"525.00"}],"debit":"2625.00","credit":"2625.00"}"""
                    + "\n"
            );
    }

    [Fact]
    public void Journal_AsJson_IsAVoucherALineThatSaysWhy()
    {
        using var bakery = new Bakery();
        bakery.Import("flour.xml");

        var voucher = bakery.Books("books", "journal", "--json").Json;

        voucher.GetProperty("number").GetString().ShouldBe("P2026-1");
        voucher.GetProperty("date").GetString().ShouldBe("2026-01-12");
        voucher.GetProperty("document").GetString().ShouldBe("M-1001");
        voucher.GetProperty("rule").GetString().ShouldBe("account.accounting-cost@1");
        voucher.GetProperty("confidence").GetString().ShouldBe("0.95");
        voucher
            .GetProperty("why")
            .GetString()
            .ShouldBe("the document's accounting reference names account 1610 Varekøb, indland");
        var line = voucher.GetProperty("lines")[0];
        line.GetProperty("account").GetString().ShouldBe("1610");
        line.GetProperty("debit").GetString().ShouldBe("2100.00");
        line.GetProperty("credit").GetString().ShouldBe("0.00");
        line.GetProperty("currency").GetString().ShouldBe("DKK");
        line.GetProperty("amount").GetString().ShouldBe("2100.00");
        line.GetProperty("vatCode").GetString().ShouldBe("K010");
    }

    [Fact]
    public void Ledger_OfOneAccount_RunsFromOpeningToClosing()
    {
        using var bakery = new Bakery();
        bakery.Import(All);

        bakery
            .Books("books", "ledger", "--account", "6480")
            .Out.ShouldBe(
                """
                ACCOUNT  DATE        VOUCHER  TEXT                  DEBIT   CREDIT  BALANCE
                -------  ----------  -------  ------------------  -------  -------  -------
                6480                          Bankkonto: opening                    5000.00
                6480     2026-01-29  B2026-1  Café Kølen; Ø I/S   1250.00     0.00  6250.00
                6480     2026-01-30  B2026-2  Møllen & Søn A/S       0.00  2500.00  3750.00
                6480     2026-02-10  B2026-3  Ukendt Butik           0.00   150.00  3600.00

                """
            );
    }

    [Fact]
    public void Ledger_OfAnAccountOutsideTheChart_IsRefused() =>
        Refused("not in the chart", "books", "ledger", "--account", "4711");

    [Fact]
    public void Books_WithTwoForms_AreRefused() => Refused("give one", "books", "journal", "--json", "--csv");

    [Fact]
    public void Books_FromAfterTo_AreRefused() =>
        Refused("--from lies after --to", "books", "journal", "--from", "2026-02-01", "--to", "2026-01-01");

    [Fact]
    public void Books_WithADateThatIsNone_AreRefused() =>
        Refused("write --from yyyy-MM-dd", "books", "journal", "--from", "1.2.2026");

    [Fact]
    public void OpenItems_WithADocumentInReview_ListIt()
    {
        using var bakery = new Bakery();
        bakery.Import("wrong-total.xml");

        var item = bakery
            .Books("books", "open-items", "--json")
            .Json.GetProperty("items")
            .EnumerateArray()
            .ShouldHaveSingleItem();

        item.GetProperty("document").GetString().ShouldBe("M-1003");
        item.GetProperty("direction").GetString().ShouldBe("payable");
        item.GetProperty("open").GetString().ShouldBe("312.51");
        item.GetProperty("state").GetString().ShouldBe("review");
    }

    [Fact]
    public void Bank_WithABrokenStatement_FlagsItAndFollowsTheEntries()
    {
        using var bakery = new Bakery();
        bakery.Import(All);

        var bank = bakery.Books("books", "bank", "--json").Json;

        bank.GetProperty("entries").GetInt32().ShouldBe(3);
        bank.GetProperty("matched").GetInt32().ShouldBe(2);
        bank.GetProperty("balance").GetString().ShouldBe("3600.00");
        bank.GetProperty("unmatched")[0].GetProperty("entry").GetString().ShouldBe("B1");
        bank.GetProperty("flags")[0].GetProperty("kind").GetString().ShouldBe("statement-break");
    }

    [Fact]
    public void VatSummary_AsCsv_HasALineForEachCode()
    {
        using var bakery = new Bakery();
        bakery.Import(All);

        bakery
            .Books("books", "vat-summary", "--csv")
            .Out.ShouldBe(
                """
                CODE,NAME,DIRECTION,RATE,BASE,OUTPUT,INPUT
                K010,Køb med moms,purchase,25,2000.00,0.00,500.00
                S01,Salg med moms,sale,25,1000.00,250.00,0.00

                """
            );
    }

    private static void Refused(string because, params string[] args)
    {
        using var bakery = new Bakery();

        var run = bakery.Books(args);

        run.Code.ShouldBe(ExitCode.Unusable);
        run.Out.ShouldBeEmpty();
        run.ErrorLines.ShouldHaveSingleItem().ShouldContain(because);
    }
}
