using System.Text;
using System.Text.Json;
using Nsg.Reporting.Journal;
using Nsg.Vocabulary;

namespace Nsg.Reporting.Tests;

/// <summary>The ledger in the shapes of our own.</summary>
public sealed class LedgerJournalTests
{
    [Fact]
    public void Json_OfALedger_HoldsEveryFactOfItsVouchers()
    {
        using var file = new MemoryStream();
        LedgerJsonWriter.Write(Extracts.Make(Country.NO, Currency.NOK), file);
        using var document = JsonDocument.Parse(file.ToArray());
        var root = document.RootElement;

        root.GetProperty("company").GetProperty("name").GetString().ShouldBe("Æ & Ø \u0007 <Company>");
        var vouchers = root.GetProperty("vouchers");
        vouchers
            .EnumerateArray()
            .Select(one => one.GetProperty("number").GetString())
            .ShouldBe(["O2019-1", "P2019-1", "P2019-2", "P2019-3"]);
        var back = vouchers[2];
        (back.GetProperty("reverses").GetString(), back.GetProperty("text").GetString()).ShouldBe(
            ("P2019-1", "Voucher <P2019-2>")
        );
        back.GetProperty("document").GetProperty("number").GetString()!.ShouldStartWith("INV-");
        var line = back.GetProperty("lines")[0];
        (
            line.GetProperty("debit").GetString(),
            line.GetProperty("currency").GetString(),
            line.GetProperty("amount").GetString(),
            line.GetProperty("text").GetString()
        ).ShouldBe(("-1000.00", "EUR", "-100.00", "text \u0001"));
        var vat = line.GetProperty("vat");
        (
            vat.GetProperty("code").GetString(),
            vat.GetProperty("part").GetString(),
            vat.GetProperty("rate").GetString(),
            vat.GetProperty("date").GetString()
        ).ShouldBe(("1", "base", "25", "2019-05-10"));
        var party = back.GetProperty("lines")[2];
        (party.GetProperty("party").GetString(), party.GetProperty("role").GetString()).ShouldBe(
            (Extracts.PartyKey, "supplier")
        );
    }

    [Fact]
    public void Json_WithoutVouchers_IsWellFormed()
    {
        using var file = new MemoryStream();
        LedgerJsonWriter.Write(
            Extracts.Make(Country.SE, Currency.SEK) with
            {
                Vouchers = new MadeVouchers(Currency.SEK, []),
            },
            file
        );
        using var document = JsonDocument.Parse(file.ToArray());
        document.RootElement.GetProperty("vouchers").GetArrayLength().ShouldBe(0);
    }

    [Fact]
    public void Csv_OfALedger_HasARowALine_AndNoFormulas()
    {
        using var file = new MemoryStream();
        var made = Extracts.Make(Country.NO, Currency.NOK);
        LedgerCsvWriter.Write(
            made with
            {
                Vouchers = new MadeVouchers(Currency.NOK, [Extracts.Awkward("=cmd|' /C calc'!A0, \"x\"\r\ny")]),
            },
            file
        );

        Encoding
            .UTF8.GetString(file.ToArray())
            .ShouldBe(
                LedgerCsvWriter.Columns
                    + "\r\n"
                    + "G2019-1,ordinary,2019-05-10,2020-01-02T03:04:05Z,\"'=cmd|' /C calc'!A0, \"\"x\"\"\r\ny\",,,,,,,1,1920,10.00,0.00,NOK,10.00,plain,,,,,,,1=A;6=B,2.5,-\r\n".Replace(
                        ",2.5,-",
                        ",2.5,'-",
                        StringComparison.Ordinal
                    )
            );
    }
}
