using Nsg.Reporting.BookFiles;

namespace Nsg.Reporting.Tests.BookFiles;

/// <summary>What a file is told to be, by looking at it and by taking it in alike.</summary>
public sealed class BookAuditTests
{
    private const string Head = """
        #FLAGGA 0
        #SIETYP 4
        #ORGNR 556036-0793
        #FNAMN "Prov AB"
        #RAR 0 20250701 20260630
        #RAR -1 20240701 20250630

        """;

    [Fact]
    public void Voucher_ThatStandsTwice_KeepsTheFileOut()
    {
        var audit = Audit(
            Voucher("1", "20250803", "10") + Voucher("2", "20250803", "10") + Voucher("1", "20250803", "10")
        );
        audit.Faults.ShouldHaveSingleItem().Text.ShouldContain("voucher A 1 of 2025-08-03 stands twice");
    }

    [Fact]
    public void File_ThatNamesMoreThanIsTaken_IsKeptOut()
    {
        var audit = new BookAudit(new BookLimits { MasterMax = 2 });
        var answers = Enumerable
            .Range(0, 4)
            .Select(i => audit.Add(new BookTaxCode($"{i}", null, null, null) { Line = i + 1 }))
            .ToList();

        answers.Select(one => one is not null).ShouldBe([false, false, true, true]);
        audit.Faults.ShouldHaveSingleItem().Text.ShouldContain("more than 2 accounts, parties");
    }

    [Fact]
    public void Number_OfTwoVouchers_IsTold()
    {
        var audit = Audit(Voucher("1", "20250803", "10") + Voucher("1", "20250903", "11"));
        audit.Faults.ShouldBeEmpty();
        audit.Warnings().ShouldContain(one => one.Contains("1 vouchers have a number", StringComparison.Ordinal));
    }

    [Fact]
    public void Number_InTwoFinancialYearsOfOneCalendarYear_IsNone()
    {
        var audit = Audit(
            Voucher("1", "20250303", "10")
                + Voucher("1", "20250803", "10")
                + Voucher("", "20250803", "10")
                + Voucher("", "20250803", "10")
        );
        audit.Faults.ShouldBeEmpty();
        audit.Warnings().ShouldBeEmpty();
    }

    [Fact]
    public void Amount_ThatTheBooksCannotHold_KeepsTheFileOut() =>
        Audit(Voucher("1", "20250803", "125.001"))
            .Faults.ShouldHaveSingleItem()
            .Text.ShouldContain("voucher A 1: account 1930: 125.001 is not a whole number of minor units of SEK");

    private static BookAudit Audit(string vouchers)
    {
        var audit = new BookAudit();
        foreach (var item in Reading.Sie(Head + vouchers))
        {
            audit.Add(item);
        }

        return audit;
    }

    private static string Voucher(string number, string day, string amount) =>
        $"#VER \"A\" \"{number}\" {day} \"x\"\n{{\n#TRANS 1930 {{}} {amount}\n#TRANS 3001 {{}} -{amount}\n}}\n";
}
