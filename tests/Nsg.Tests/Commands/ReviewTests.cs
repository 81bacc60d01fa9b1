namespace Nsg.Command.Tests.Commands;

/// <summary><c>nsg review</c>.</summary>
public sealed class ReviewTests
{
    [Fact]
    public void Book_WithAnAccount_PrintsTheVoucherAndLearnsForTheSupplier()
    {
        using var bakery = new Bakery();
        bakery.Import("flyers.xml").Code.ShouldBe(ExitCode.Findings);

        var run = bakery.Books("review", "book", "T-77", "--account", "1850");

        run.Code.ShouldBe(ExitCode.Ok);
        run.Out.ShouldBe(
            "Booked T-77 as voucher P2026-1.\nLearnt: account 1850 for Trykkeriet Blæk ApS from now on.\n"
        );
        bakery.Import("flyers-again.xml").Code.ShouldBe(ExitCode.Ok);
        bakery
            .Books("books", "trial-balance", "--json")
            .Json.GetProperty("accounts")[0]
            .GetProperty("account")
            .GetString()
            .ShouldBe("1850");
    }

    [Fact]
    public void Book_IntoASoftlyLockedPeriod_StandsThereForAReason()
    {
        using var bakery = new Bakery();
        bakery.Import("flyers.xml");
        const string day = "2026-01-18";
        bakery.Books("period", "lock", "--from", day, "--to", day, "--reason", "VAT sent").Code.ShouldBe(ExitCode.Ok);

        bakery
            .Books("review", "book", "T-77", "--account", "1850", "--lock-reason", "the auditor wants it there")
            .Code.ShouldBe(ExitCode.Ok);

        bakery.Books("books", "journal", "--from", day, "--to", day).Out.ShouldContain("P2026-1");
    }

    [Fact]
    public void Book_WhileTheSumsDoNotHold_IsRefusedUntilTheDifferenceIsAccepted()
    {
        using var bakery = new Bakery();
        bakery.Import("wrong-total.xml");

        var refused = bakery.Books("review", "book", "wrong-total.xml");
        refused.Code.ShouldBe(ExitCode.Findings);
        refused
            .ErrorLines.ShouldHaveSingleItem()
            .ShouldBe(
                "nsg: M-1003 stays as it is: BR-CO-15: total with VAT (BT-112) is 312.51, the parts give 312.50: a difference of 0.01 "
                    + "(--accept-difference books the difference as rounding)"
            );

        var booked = bakery.Books("review", "book", "M-1003", "--accept-difference", "--json");
        booked.Code.ShouldBe(ExitCode.Ok);
        booked.Json.GetProperty("vouchers")[0].GetString().ShouldBe("P2026-1");
        bakery.Books("review", "list").Out.Split('\n').Length.ShouldBe(3, "header, rule and the end");
    }

    [Fact]
    public void TakeBack_OfABookedDocument_LetsItWaitAgainOnceForAKey()
    {
        using var bakery = new Bakery();
        bakery.Import("flyers.xml");
        bakery.Books("review", "take-back", "T-77", "--reason", "too soon").Code.ShouldBe(ExitCode.Findings);
        bakery.Books("review", "book", "T-77", "--account", "1850").Code.ShouldBe(ExitCode.Ok);

        foreach (var _ in Enumerable.Range(0, 2))
        {
            var run = bakery.Books("review", "take-back", "T-77", "--reason", "another account", "--key", "k-1");
            run.Code.ShouldBe(ExitCode.Ok);
            run.Out.ShouldBe("Took T-77 back by voucher P2026-2; it waits in review.\n");
        }

        bakery.Books("review", "book", "T-77", "--account", "1850").Code.ShouldBe(ExitCode.Ok);
    }

    [Fact]
    public void Book_OnceRatesAreThere_BooksTheForeignDocument()
    {
        using var bakery = new Bakery();
        bakery.Import("butter-eur.xml").Code.ShouldBe(ExitCode.Findings);
        var rates = bakery.Write(
            "rates.tsv",
            "date\tbase\tcurrency\trate\tsource\n2026-01-28\tDKK\tEUR\t7.46\ttest\n"u8.ToArray()
        );
        bakery.Run("rates", "import", rates).Code.ShouldBe(ExitCode.Ok);

        bakery.Books("review", "book", "M-1004").Code.ShouldBe(ExitCode.Ok);

        var line = bakery.Books("books", "journal", "--json").Json.GetProperty("lines")[0];
        line.GetProperty("debit").GetString().ShouldBe("447.60");
        line.GetProperty("currency").GetString().ShouldBe("EUR");
        line.GetProperty("amount").GetString().ShouldBe("60.00");
    }

    [Fact]
    public void Show_OfADocumentInReview_TellsReasonAndProposal()
    {
        using var bakery = new Bakery();
        bakery.Import("flyers.xml");

        var run = bakery.Books("review", "show", "T-77");

        run.Out.ShouldStartWith(
            "Invoice T-77 of 2026-01-18, due 2026-02-17 (UBL 2.1 Invoice)\nSeller: Trykkeriet Blæk ApS, 41000031, Stationsvej 4, 5000 Odense C, DK\n"
        );
        run.Out.ShouldContain(
            "State: review (file flyers.xml)\n  because question: nothing says what this purchase is for"
        );
        run.Out.ShouldContain("Proposal: account 1610, confidence 0.40");
    }

    [Fact]
    public void Reject_WithAReason_TakesTheDocumentOutOfTheQueue()
    {
        using var bakery = new Bakery();
        bakery.Import("flyers.xml");

        bakery.Books("review", "reject", "T-77", "--reason", "not ours").Out.ShouldBe("Rejected T-77: not ours\n");

        bakery.Books("review", "list", "--json").Out.ShouldBeEmpty();
        bakery.Books("books", "open-items", "--json").Json.GetProperty("items").GetArrayLength().ShouldBe(0);
        var again = bakery.Books("review", "reject", "T-77", "--reason", "not ours");
        again.Code.ShouldBe(ExitCode.Findings);
        again
            .ErrorLines.ShouldHaveSingleItem()
            .ShouldBe("nsg: T-77 stays as it is: the document is rejected, not in review");
    }

    [Fact]
    public void Decision_OnANumberThatTwoDocumentsCarry_AsksForTheId()
    {
        using var bakery = new Bakery();
        bakery.Import("flyers.xml");
        var other = File.ReadAllText(Bakery.Fixture("flyers.xml"))
            .Replace("Løbesedler", "Plakater", StringComparison.Ordinal);
        bakery
            .Books("import", bakery.Write("other.xml", System.Text.Encoding.UTF8.GetBytes(other)))
            .Code.ShouldBe(ExitCode.Findings);

        var run = bakery.Books("review", "book", "T-77", "--account", "1850");

        run.Code.ShouldBe(ExitCode.Unusable);
        run.ErrorLines.ShouldHaveSingleItem().ShouldStartWith("nsg: 'T-77' means 2 documents; give the id of one: ");
        var id = bakery.Books("review", "list", "--json").Lines[0].GetProperty("id").GetString()!;
        bakery.Books("review", "book", id, "--account", "1850").Code.ShouldBe(ExitCode.Ok);
    }

    [Fact]
    public void Decision_OnADocumentThatIsNotThere_IsRefused()
    {
        using var bakery = new Bakery();

        var run = bakery.Books("review", "book", "nothing");

        run.Code.ShouldBe(ExitCode.Unusable);
        run.ErrorLines.ShouldHaveSingleItem()
            .ShouldBe(
                "nsg: no document 'nothing' in company DK:41000007; give its id, the number on it or its file name"
            );
    }
}
