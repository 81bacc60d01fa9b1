using Nsg.Log;

namespace Nsg.Command.Tests.Commands;

/// <summary><c>nsg show</c>.</summary>
public sealed class ShowTests
{
    [Fact]
    public void Show_OfAPaidInvoice_TellsDocumentVoucherPaymentAndPlace()
    {
        using var bakery = new Bakery();
        bakery.Import("flour.xml", "flour-credit.xml", "bank-january.xml");

        var run = bakery.Run("show", "M-1001");

        run.Code.ShouldBe(ExitCode.Ok);
        run.Out.ShouldStartWith("Invoice M-1001 of 2026-01-12, due 2026-02-11 (UBL 2.1 Invoice)\n");
        run.Out.ShouldContain("1     Hvedemel       200  KGM       8  1600.00  S 25 %\n");
        run.Out.ShouldContain("To pay             2625.00 DKK\n");
        run.Out.ShouldContain("Voucher P2026-1 of 2026-01-12: Invoice M-1001 Møllen & Søn A/S\n");
        run.Out.ShouldContain("(rule account.accounting-cost@1, confidence 0.95)\n");
        run.Out.ShouldContain("Payment: 2500.00 DKK of M-1001 by A2 of FB-2026-01 on 2026-01-30: ");
        run.Out.ShouldContain("Payment: 125.00 DKK of M-1001 by M-1002 on 2026-01-20: ");
        run.Out.ShouldContain("Open: nothing\n");
        run.Out.ShouldContain("hashes lead from the leaf to the root; it holds\n");
    }

    [Fact]
    public void Show_AsJson_GivesAProofThatAnybodyCanCheck()
    {
        using var bakery = new Bakery();
        bakery.Import("flour.xml", "bread.xml", "bank-january.xml");

        var log = bakery.Run("show", "F-1", "--json").Json.GetProperty("log");

        var path = log.GetProperty("path").EnumerateArray().Select(hash => hash.GetBytesFromBase64()).ToList();
        var (leaf, root) = (log.GetProperty("leaf").GetBytesFromBase64(), log.GetProperty("root").GetBytesFromBase64());
        var (index, size) = (log.GetProperty("sequence").GetInt64() - 1, log.GetProperty("treeSize").GetInt64());
        Merkle.VerifyInclusion(leaf, index, size, path, root).ShouldBeTrue();
        bakery.Books("verify").Out.ShouldContain(Convert.ToBase64String(root));
    }

    [Fact]
    public void Show_OfABankStatement_ListsItsEntriesAndFlags()
    {
        using var bakery = new Bakery();
        bakery.Import("bank-february.xml");

        var run = bakery.Run("show", "FB-2026-02");

        run.Out.ShouldStartWith(
            "Statement FB-2026-02 of account DK3600500123456789, 2026-02-01 to 2026-02-28 (camt.053.001.08)\n"
        );
        run.Out.ShouldContain("Flag statement-break: ");
    }

    [Fact]
    public void Show_OfSomethingUnknown_IsRefused()
    {
        using var bakery = new Bakery();

        var run = bakery.Run("show", "X-1");

        run.Code.ShouldBe(ExitCode.Unusable);
        run.ErrorLines.ShouldHaveSingleItem().ShouldStartWith("nsg: no document 'X-1' in ");
    }
}
