using Nsg.Reporting.BookFiles;

namespace Nsg.Reporting.Tests.BookFiles;

public sealed class Sie5ReaderTests
{
    private const string Head = """
        <Sie xmlns="http://www.sie.se/sie5"><FileInfo><SoftwareProduct name="Prov" version="1"/><Company organizationId="556677-8899" name="Prov AB"/>
        <FiscalYears><FiscalYear start="2024-01" end="2024-12"/><FiscalYear start="2025-01" end="2025-12" primary="true"/></FiscalYears></FileInfo>

        """;

    [Fact]
    public void Entries_AreRead_WithoutTheLinesThatWereStruck()
    {
        var items = Reading.Xml(
            Head
                + """
                <Accounts><Account id="1930" name="Bank" type="asset"><OpeningBalance month="2025-01" amount="5"/><ClosingBalance month="2024-12" amount="5"/></Account></Accounts>
                <Journal id="A"><JournalEntry id="3" journalDate="2025-02-01" text="t"><EntryInfo date="2025-02-02" by="x"/>
                <LedgerEntry accountId="1930" amount="10"/><LedgerEntry accountId="1940" amount="-10"><Overstrike date="2025-02-02" by="x"/></LedgerEntry>
                <LedgerEntry accountId="1950" amount="-10"><ObjectReference dimId="1" objectId="s"/></LedgerEntry></JournalEntry></Journal></Sie>
                """
        );

        var voucher = items.OfType<BookVoucher>().ShouldHaveSingleItem();
        voucher.Lines.Select(line => (line.Account, line.Amount)).ShouldBe([("1930", 10m), ("1950", -10m)]);
        voucher.Registered.ShouldBe(new DateOnly(2025, 2, 2));
        items.OfType<BookYear>().Select(year => year.Year).ShouldBe([-1, 0]);
        items
            .OfType<BookBalance>()
            .Select(balance => (balance.Kind, balance.Year))
            .ShouldBe([(BookBalanceKind.Opening, 0), (BookBalanceKind.Closing, -1)]);
    }

    [Fact]
    public void FileWithoutFileInfo_IsRefused() =>
        Reading
            .FaultOf(Reading.Xml("""<Sie xmlns="http://www.sie.se/sie5"><Accounts/></Sie>"""))
            .ShouldContain("FileInfo is missing");
}
