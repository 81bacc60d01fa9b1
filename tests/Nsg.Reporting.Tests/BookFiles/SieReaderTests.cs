using System.Text;
using Nsg.Ledger;
using Nsg.Reporting.BookFiles;

namespace Nsg.Reporting.Tests.BookFiles;

public sealed class SieReaderTests
{
    [Fact]
    public void Voucher_WithQuotesObjectsAndQuantity_IsReadAsItStands()
    {
        var items = Reading.Sie(
            Reading.SieHead
                + """
                #DIM 1 "Avdelning"
                #OBJEKT 1 "syd" "Södra"
                #OBJEKT 8 "17" "Kund sjutton"
                #VER A 12 20250303 "Säg \"hej\"" 20250304
                {
                #TRANS 1930 {} 125.50 20250303 "rad ett" 2.5
                #TRANS 3001 {1 syd "8" "17"} -125.50
                }
                """
        );

        var voucher = items.OfType<BookVoucher>().ShouldHaveSingleItem();
        voucher.Series.ShouldBe("A");
        voucher.Number.ShouldBe("12");
        voucher.Date.ShouldBe(new DateOnly(2025, 3, 3));
        voucher.Registered.ShouldBe(new DateOnly(2025, 3, 4));
        voucher.Text.ShouldBe("Säg \"hej\"");
        voucher
            .Lines[0]
            .ShouldSatisfyAllConditions(
                line => line.Amount.ShouldBe(125.50m),
                line => line.Text.ShouldBe("rad ett"),
                line => line.Quantity.ShouldBe(2.5m)
            );
        voucher.Lines[1].Objects.ShouldBe([new BookObjectReference("1", "syd")]);
        voucher.Lines[1].Customer.ShouldBe("17");
        items.OfType<BookParty>().ShouldHaveSingleItem().Name.ShouldBe("Kund sjutton");
        items.OfType<BookCompany>().ShouldHaveSingleItem().Name.ShouldBe("Räksmörgås & Co AB");
    }

    [Fact]
    public void AddedAndStruckLines_AreNotCountedTwice()
    {
        var audit = Reading.Audit(
            Reading.Sie(
                Reading.SieHead
                    + """
                    #VER A 1 20250303 ""
                    {
                    #TRANS 1930 {} 100.00
                    #BTRANS 3001 {} -90.00
                    #RTRANS 3001 {} -100.00
                    #TRANS 3001 {} -100.00
                    }
                    """
            )
        );

        audit.Faults.ShouldBeEmpty();
        (audit.Lines, audit.Debit, audit.Credit).ShouldBe((2, 100m, 100m));
    }

    [Theory]
    [InlineData(437, "CP437")]
    [InlineData(1252, "CP1252")]
    [InlineData(65001, "UTF-8")]
    public void Encoding_IsFoundByTheBytes_AndSaid(int codePage, string name)
    {
        var encoding =
            codePage == 65001 ? new UTF8Encoding(false) : CodePagesEncodingProvider.Instance.GetEncoding(codePage)!;

        var items = Reading.Sie(Reading.SieHead + "#UB 0 1930 0.00", encoding);

        var company = items.OfType<BookCompany>().ShouldHaveSingleItem();
        company.Encoding.ShouldBe(name);
        company.Name.ShouldBe("Räksmörgås & Co AB");
        items
            .OfType<BookNote>()
            .Count(note => note.Text.Contains("CP437", StringComparison.Ordinal))
            .ShouldBe(name == "CP437" ? 0 : 1);
    }

    [Fact]
    public void Checksum_ThatIsRight_IsAccepted_InItsOwnAndInAnotherEncoding()
    {
        const string body = "#FLAGGA 0\n#KSUMMA\n#FORMAT PC8\n#SIETYP 4\n#FNAMN \"Å\"\n";
        var crc = new Nsg.Reporting.Sie.Crc32();
        crc.Add(Reading.Cp437.GetBytes("#FORMATPC8#SIETYP4#FNAMNÅ"));
        var sum = crc.Value;

        foreach (var encoding in new[] { Reading.Cp437, new UTF8Encoding(false) })
        {
            Reading.Audit(Reading.Sie($"{body}#KSUMMA {sum}\n", encoding)).Faults.ShouldBeEmpty();
        }
    }

    [Fact]
    public void Checksum_ThatIsWrong_IsAFaultWithItsLine()
    {
        var audit = Reading.Audit(Reading.Sie("#FLAGGA 0\n#KSUMMA\n#SIETYP 4\n#FNAMN \"Prov\"\n#KSUMMA 17\n"));

        audit
            .Faults.ShouldHaveSingleItem()
            .ShouldSatisfyAllConditions(
                fault => fault.Line.ShouldBe(5),
                fault => fault.Text.ShouldContain("#KSUMMA is 17")
            );
    }

    [Fact]
    public void Checksum_ThatIsNeverStated_MeansThatTheFileIsCutOff() =>
        Reading.FaultOf(Reading.Sie("#FLAGGA 0\n#KSUMMA\n#SIETYP 4\n#FNAMN \"Prov\"\n")).ShouldContain("cut off");

    [Theory]
    [InlineData("#VER A 1 20250303 \"\"", "cut off")]
    [InlineData("#VER A 1 20250303 \"\"\n{\n#TRANS 1930 {} 1.00", "ends within voucher A 1")]
    [InlineData("#VER A 1 20250303 \"\"\n{\n#TRANS 1930 {} 1.00\n#VER A 2 20250303 \"\"", "not closed")]
    [InlineData("#VER A 1 20259903 \"\"\n{\n}", "'20259903'")]
    [InlineData("#VER A 1 20250303 \"\"\n{\n#TRANS 1930 {} 1,00\n}", "'1,00'")]
    [InlineData("#VER A 1 20250303 \"\"\n{\n#TRANS 1930 {1 \"x\" 1.00\n}", "not closed with }")]
    [InlineData("#VER A 1 20250303 \"\"\n{\n1930 1.00\n}", "begins with no label")]
    [InlineData("#IB 0 1930", "an amount")]
    public void DamagedFile_IsRefused_WithPlaceAndReason(string text, string reason) =>
        Reading.FaultOf(Reading.Sie(Reading.SieHead + text)).ShouldContain(reason);

    [Fact]
    public void UnbalancedVoucher_IsNamed_WithItsDifference()
    {
        var audit = Reading.Audit(
            Reading.Sie(Reading.SieHead + "#VER B 7 20250303 \"\"\n{\n#TRANS 1930 {} 10.00\n#TRANS 3001 {} -9.50\n}")
        );

        audit
            .Faults.ShouldHaveSingleItem()
            .Text.ShouldBe("voucher B 7 of 2025-03-03 does not balance: debit and credit differ by 0.50");
    }

    [Fact]
    public void StatedClosingBalances_ThatDiffer_AreWarnings()
    {
        var audit = Reading.Audit(
            Reading.Sie(
                Reading.SieHead
                    + """
                    #IB 0 1930 50.00
                    #UB 0 1930 61.00
                    #RES 0 3001 -10.00
                    #VER A 1 20250303 ""
                    {
                    #TRANS 1930 {} 10.00
                    #TRANS 3001 {} -10.00
                    }
                    """
            )
        );

        audit.Faults.ShouldBeEmpty();
        audit.Version.ShouldBe("4E");
        audit
            .Warnings()
            .ShouldBe([
                "year 0: closing balances and results add up to 51.00, opening balances to 50.00; they differ by 1.00",
                "account 1930: the file states a closing balance of 61.00, opening and vouchers give 60.00",
            ]);
    }

    [Theory]
    [InlineData("\n")]
    [InlineData("\r\n")]
    [InlineData("\r\r\n")]
    [InlineData("\r")]
    [InlineData("\r\r")]
    public void Lines_EndWithWhatTheFirstOneEndsWith(string end)
    {
        var text = Reading.SieHead + "#VER A 7 20250303 \"\"\n{\n#TRANS 1930 {} 10.00\n#TRANS 3001 {} -10.00\n}\n";

        var audit = Reading.Audit(Reading.Items("x.se", Reading.Cp437.GetBytes(text.ReplaceLineEndings(end))));

        audit.Faults.ShouldBeEmpty();
        (audit.Accounts, audit.Vouchers, audit.Lines).ShouldBe((2, 1, 2));
        audit.Company!.Name.ShouldBe("Räksmörgås & Co AB");
    }

    [Theory]
    [InlineData("#FLAGGA 0")]
    [InlineData("#FLAGGA 0\n#SIETYP 4\n#GEN 20250101")]
    [InlineData("#FLAGGA 0 #SIETYP 4 #FNAMN Prov #KONTO 1930 Bank")]
    [InlineData("#FLAGGA 0\n#FNAMN Prov\n#DIM 1 Avdelning")]
    public void File_WithoutBooksTypeAndName_IsRefused(string text) =>
        Reading.FaultOf(Reading.Sie(text)).ShouldContain("no account and no voucher");

    [Theory]
    [InlineData("<!DOCTYPE HTML><html></html>", "web page")]
    [InlineData("", "empty")]
    [InlineData("hello", "not SIE")]
    public void OtherFile_UnderTheNameOfSie_IsRefused(string content, string reason) =>
        Reading.FaultOf(Reading.Items("x.SE", Encoding.ASCII.GetBytes(content))).ShouldContain(reason);

    [Fact]
    public void LineBeyondTheLimit_IsRefused() =>
        Reading
            .FaultOf(
                Reading.Items(
                    "x.se",
                    [.. "#FLAGGA "u8, .. Enumerable.Repeat((byte)'x', 200_000)],
                    new BookLimits { LineBytesMax = 100_000 }
                )
            )
            .ShouldContain("100000 bytes");

    [Fact]
    public void AccountType_IsTakenFromTheFile() =>
        Reading
            .Sie(Reading.SieHead + "#KTYP 3001 I\n#SRU 3001 7410")
            .OfType<BookAccount>()
            .ShouldContain(account => account.Number == "3001" && account.Type == AccountType.Income);
}
