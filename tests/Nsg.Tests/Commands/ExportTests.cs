namespace Nsg.Command.Tests.Commands;

/// <summary><c>nsg export hledger</c>.</summary>
public sealed class ExportTests
{
    [Fact]
    public void Hledger_OfTwoVouchers_IsThisJournal()
    {
        using var bakery = new Bakery();
        bakery.Import("bread.xml");
        var path = Path.Combine(bakery.Folder, "books.journal");

        var run = bakery.Books("export", "hledger", "-o", path);

        run.ErrorLines.ShouldBe(["1 vouchers written."]);
        File.ReadAllText(path)
            .ShouldBe(
                """
                ; Fjordens Bageri ApS (DK 41000007), all vouchers
                decimal-mark .
                commodity 1000.00 DKK
                account income:1010 Salg af varer og ydelser, med moms  ; type: R
                account assets:6190 Tilgodehavender fra salg  ; type: A
                account liabilities:7680 Salgsmoms  ; type: L

                2026-01-15 (S2026-1) Invoice F-1 Café Kølen, Ø I/S  ; kind:ordinary, document:F-1, rule:account.usual-sale@1
                    income:1010 Salg af varer og ydelser, med moms  -1000.00 DKK  ; vat:S01
                    liabilities:7680 Salgsmoms  -250.00 DKK  ; vat:S01
                    assets:6190 Tilgodehavender fra salg  1250.00 DKK

                """
            );
    }

    [HledgerFact]
    public void Hledger_OnOurExport_HasTheSameBalances()
    {
        using var bakery = new Bakery();
        bakery.Write("rates.tsv", "2026-01-28\tDKK\tEUR\t7.46\ttest\n"u8.ToArray());
        bakery.Run("rates", "import", Path.Combine(bakery.Folder, "rates.tsv"));
        bakery.Books("import", Bakery.Fixture(""));

        Hledger.ShouldAgree(bakery.Books, bakery.Folder);
    }

    [Fact]
    public void Hledger_IntoAFolderThatIsNotThere_IsRefusedOnOneLine()
    {
        using var bakery = new Bakery();

        var run = bakery.Books("export", "hledger", "-o", Path.Combine(bakery.Folder, "no", "books.journal"));

        run.Code.ShouldBe(ExitCode.Unusable);
        run.ErrorLines.ShouldHaveSingleItem().ShouldStartWith("nsg: ");
    }
}
