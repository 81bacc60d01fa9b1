using Nsg.Ledger;
using Nsg.Reporting.BookFiles;
using Nsg.Vocabulary;

namespace Nsg.Reporting.Tests.BookFiles;

public sealed class SafTReaderTests
{
    private const string Head = """
        <n1:AuditFile xmlns:n1="urn:StandardAuditFile-Taxation-Financial:NO"><n1:Header><n1:AuditFileVersion>1.30</n1:AuditFileVersion>
        <n1:AuditFileCountry>NO</n1:AuditFileCountry><n1:Company><n1:RegistrationNumber>974760673</n1:RegistrationNumber><n1:Name>Prøve AS</n1:Name></n1:Company>
        <n1:DefaultCurrencyCode>NOK</n1:DefaultCurrencyCode><n1:SelectionCriteria><n1:PeriodStart>3</n1:PeriodStart><n1:PeriodStartYear>2025</n1:PeriodStartYear>
        <n1:PeriodEnd>4</n1:PeriodEnd><n1:PeriodEndYear>2025</n1:PeriodEndYear></n1:SelectionCriteria></n1:Header>

        """;

    private const string Entries = """
        <n1:GeneralLedgerEntries><n1:NumberOfEntries>1</n1:NumberOfEntries><n1:TotalDebit>125</n1:TotalDebit><n1:TotalCredit>125</n1:TotalCredit>
        <n1:Journal><n1:JournalID>S</n1:JournalID><n1:Transaction><n1:TransactionID>7</n1:TransactionID><n1:TransactionDate>2025-03-01</n1:TransactionDate>
        <n1:Description>Salg</n1:Description><n1:GLPostingDate>2025-03-02</n1:GLPostingDate>
        <n1:Line><n1:AccountID>1500</n1:AccountID><n1:CustomerID>C1</n1:CustomerID><n1:DebitAmount><n1:Amount>125</n1:Amount><n1:CurrencyCode>EUR</n1:CurrencyCode><n1:CurrencyAmount>12.5</n1:CurrencyAmount></n1:DebitAmount></n1:Line>
        <n1:Line><n1:AccountID>3000</n1:AccountID><n1:Analysis><n1:AnalysisType>A</n1:AnalysisType><n1:AnalysisID>1</n1:AnalysisID></n1:Analysis>
        <n1:CreditAmount><n1:Amount>125.00</n1:Amount></n1:CreditAmount><n1:TaxInformation><n1:TaxCode>3</n1:TaxCode><n1:TaxPercentage>25</n1:TaxPercentage></n1:TaxInformation></n1:Line>
        </n1:Transaction></n1:Journal></n1:GeneralLedgerEntries>

        """;

    private const string OneTax =
        "<n1:TaxInformation><n1:TaxCode>3</n1:TaxCode><n1:TaxPercentage>25</n1:TaxPercentage></n1:TaxInformation>";

    /// <summary>Two taxes on parts that add up to the line make two lines; where nothing tells the parts, the line keeps the
    /// first and names the other.</summary>
    [Fact]
    public void Line_WithSeveralTaxes_IsPartedByWhatTheyTax_OrSaysThatThereWereMore()
    {
        static string Two(string first, string second) =>
            $"<n1:TaxInformation><n1:TaxCode>3</n1:TaxCode><n1:TaxPercentage>25</n1:TaxPercentage>{first}</n1:TaxInformation><n1:TaxInformation><n1:TaxCode>31</n1:TaxCode><n1:TaxPercentage>15</n1:TaxPercentage>{second}</n1:TaxInformation>";
        static IReadOnlyList<BookLine> Lines(string taxes) =>
            Reading
                .Xml(Head + Entries.Replace(OneTax, taxes, StringComparison.Ordinal) + "</n1:AuditFile>")
                .OfType<BookVoucher>()
                .Single()
                .Lines;

        var parted = Lines(Two("<n1:TaxBase>100</n1:TaxBase>", "<n1:TaxBase>25</n1:TaxBase>"));
        parted
            .Skip(1)
            .Select(line => (line.Amount, line.TaxCode, line.TaxRate))
            .ShouldBe([(-100m, "3", 25m), (-25m, "31", 15m)]);
        parted.Skip(1).ShouldAllBe(line => line.IsCredit && line.Objects.Count == 1 && line.FurtherTaxCodes.Count == 0);
        parted.Sum(line => line.Amount).ShouldBe(0m);

        var whole = Lines(Two("", "")).Skip(1).ShouldHaveSingleItem();
        (whole.Amount, whole.TaxCode).ShouldBe((-125m, "3"));
        whole.FurtherTaxCodes.ShouldBe(["31"]);
    }

    [Theory]
    [InlineData("<n1:AuditFileVersion>1.30", "<n1:AuditFileVersion>1.40", "AuditFileVersion '1.40' is none of NO")]
    [InlineData("Financial:NO", "Financial:DK", "the namespace is that of DK, AuditFileCountry says NO")]
    [InlineData("<n1:Description>Salg", "<n1:PeriodYear>1026</n1:PeriodYear><n1:Description>Salg", "PeriodYear")]
    [InlineData("<n1:Description>Salg", "<n1:PeriodYear>2026</n1:PeriodYear><n1:Description>Salg", null)]
    [InlineData("CATEGORY", "salgsinntekt", null)]
    [InlineData("CATEGORY", "RF-1167", null)]
    [InlineData("CATEGORY", "salgsinntekter", "GroupingCategory salgsinntekter")]
    [InlineData("CATEGORY", "varekostnad", "GroupingCode 3000")]
    [InlineData("<n1:GroupingCode>3000", "<n1:GroupingCode>9999", "GroupingCode 9999")]
    [InlineData("<n1:StandardTaxCode>3<", "<n1:StandardTaxCode>99<", "StandardTaxCode 99")]
    public void AuditFile_WithCodesThatNobodyKnows_IsReadAndTold(string right, string wrong, string? told)
    {
        const string masters = """
            <n1:MasterFiles><n1:GeneralLedgerAccounts><n1:Account><n1:AccountID>3000</n1:AccountID><n1:AccountDescription>Salg</n1:AccountDescription>
            <n1:GroupingCategory>CATEGORY</n1:GroupingCategory><n1:GroupingCode>3000</n1:GroupingCode><n1:AccountType>GL</n1:AccountType></n1:Account></n1:GeneralLedgerAccounts>
            <n1:TaxTable><n1:TaxTableEntry><n1:TaxCodeDetails><n1:TaxCode>S</n1:TaxCode><n1:StandardTaxCode>3</n1:StandardTaxCode></n1:TaxCodeDetails></n1:TaxTableEntry></n1:TaxTable></n1:MasterFiles>
            """;
        var text = (Head + masters + Entries + "</n1:AuditFile>").Replace(right, wrong, StringComparison.Ordinal);
        var notes = Reading
            .Xml(text.Replace("CATEGORY", "salgsinntekt", StringComparison.Ordinal))
            .OfType<BookNote>()
            .Select(one => one.Text)
            .ToList();
        if (told is null)
        {
            notes.ShouldBeEmpty();
        }
        else
        {
            notes.ShouldContain(one => one.Contains(told, StringComparison.Ordinal));
        }
    }

    [Fact]
    public void AuditFile_IsRead_WithCompanyPeriodVouchersAndTotals()
    {
        var items = Reading.Xml(Head + Entries + "</n1:AuditFile>");

        items
            .OfType<BookCompany>()
            .ShouldHaveSingleItem()
            .ShouldSatisfyAllConditions(
                company => company.Country.ShouldBe(Country.NO),
                company => company.Number.ShouldBe("974760673"),
                company => company.Version.ShouldBe("1.30")
            );
        items
            .OfType<BookYear>()
            .ShouldHaveSingleItem()
            .ShouldSatisfyAllConditions(
                year => year.From.ShouldBe(new DateOnly(2025, 3, 1)),
                year => year.To.ShouldBe(new DateOnly(2025, 4, 30))
            );
        var voucher = items.OfType<BookVoucher>().ShouldHaveSingleItem();
        voucher.Date.ShouldBe(new DateOnly(2025, 3, 2));
        voucher
            .Lines[0]
            .ShouldSatisfyAllConditions(
                line => line.Customer.ShouldBe("C1"),
                line => line.Currency.ShouldBe(Currency.EUR),
                line => line.CurrencyAmount.ShouldBe(12.5m)
            );
        voucher
            .Lines[1]
            .ShouldSatisfyAllConditions(
                line => line.Amount.ShouldBe(-125m),
                line => line.TaxCode.ShouldBe("3"),
                line => line.Objects.ShouldBe([new BookObjectReference("A", "1")])
            );
        Reading.Audit(items).Warnings().ShouldBeEmpty();
    }

    [Fact]
    public void Accounts_PartiesAndCodes_AreRead()
    {
        var items = Reading.Xml(
            Head
                + """
                <n1:MasterFiles><n1:GeneralLedgerAccounts><n1:Account><n1:AccountID>1500</n1:AccountID><n1:AccountDescription>Kunder</n1:AccountDescription>
                <n1:GroupingCode>1500</n1:GroupingCode><n1:AccountType>GL</n1:AccountType><n1:OpeningDebitBalance>10</n1:OpeningDebitBalance>
                <n1:ClosingCreditBalance>5</n1:ClosingCreditBalance></n1:Account></n1:GeneralLedgerAccounts>
                <n1:Customers><n1:Customer><n1:RegistrationNumber>888888888</n1:RegistrationNumber><n1:Name>Kari</n1:Name><n1:CustomerID>C1</n1:CustomerID>
                <n1:BalanceAccount><n1:AccountID>1500</n1:AccountID></n1:BalanceAccount></n1:Customer></n1:Customers>
                <n1:TaxTable><n1:TaxTableEntry><n1:TaxCodeDetails><n1:TaxCode>33X</n1:TaxCode><n1:StandardTaxCode>3</n1:StandardTaxCode></n1:TaxCodeDetails></n1:TaxTableEntry></n1:TaxTable>
                <n1:Owners><n1:Owner/></n1:Owners></n1:MasterFiles></n1:AuditFile>
                """
        );

        items.OfType<BookAccount>().ShouldHaveSingleItem().Standard.ShouldBe("1500");
        items
            .OfType<BookBalance>()
            .Select(balance => (balance.Kind, balance.Amount))
            .ShouldBe([(BookBalanceKind.Opening, 10m), (BookBalanceKind.Closing, -5m)]);
        items.OfType<BookParty>().ShouldHaveSingleItem().Account.ShouldBe("1500");
        items.OfType<BookTaxCode>().ShouldHaveSingleItem().Standard.ShouldBe("3");
        items.OfType<BookNote>().ShouldHaveSingleItem().Text.ShouldStartWith("Owners of the master files is not taken");
    }

    [Fact]
    public void DanishFile_GivesTypesOfAccounts() =>
        Reading
            .Xml(
                """
                <AuditFile xmlns="urn:StandardAuditFile-Taxation-Financial:DK"><Header><Company><CVR>13585628</CVR><Name>P</Name></Company></Header>
                <MasterFiles><GeneralLedgerAccounts><Account><AccountID>1</AccountID><AccountType>Sale</AccountType></Account></GeneralLedgerAccounts></MasterFiles></AuditFile>
                """
            )
            .OfType<BookAccount>()
            .ShouldHaveSingleItem()
            .Type.ShouldBe(AccountType.Income);

    [Theory]
    [InlineData("<n1:GeneralLedgerEntries><n1:Journal><n1:Transaction>", "cut off")]
    [InlineData(
        "<n1:GeneralLedgerEntries><n1:TotalDebit>ten</n1:TotalDebit></n1:GeneralLedgerEntries></n1:AuditFile>",
        "TotalDebit is 'ten'"
    )]
    [InlineData(
        "<n1:GeneralLedgerEntries><n1:Journal><n1:Transaction><n1:Line/></n1:Transaction></n1:Journal></n1:GeneralLedgerEntries></n1:AuditFile>",
        "no AccountID"
    )]
    [InlineData(
        "<n1:GeneralLedgerEntries><n1:Journal><n1:Transaction/></n1:Journal></n1:GeneralLedgerEntries></n1:AuditFile>",
        "no GLPostingDate"
    )]
    public void DamagedFile_IsRefused_WithReason(string rest, string reason) =>
        Reading.FaultOf(Reading.Xml(Head + rest)).ShouldContain(reason);

    [Fact]
    public void DocumentType_IsRefused() =>
        Reading
            .FaultOf(Reading.Xml("<!DOCTYPE x [<!ENTITY a \"b\">]>" + Head + "</n1:AuditFile>"))
            .ShouldContain("DTD");

    [Fact]
    public void ValueBeyondTheLimit_IsRefused() =>
        Reading
            .FaultOf(
                Reading.Xml(
                    Head.Replace("Prøve AS", new string('x', 20_000), StringComparison.Ordinal) + "</n1:AuditFile>"
                )
            )
            .ShouldContain("16384 characters");

    [Fact]
    public void DepthBeyondTheLimit_IsRefused() =>
        Reading.FaultOf(Reading.Xml(Head + string.Concat(Enumerable.Repeat("<n1:x>", 100)))).ShouldContain("64 deep");

    [Fact]
    public void StatedTotals_ThatDiffer_AreAWarning()
    {
        var items = Reading.Xml(
            Head
                + Entries.Replace("<n1:TotalDebit>125", "<n1:TotalDebit>126", StringComparison.Ordinal)
                + "</n1:AuditFile>"
        );

        Reading
            .Audit(items)
            .Warnings()
            .ShouldHaveSingleItem()
            .ShouldContain("the file states 1 vouchers, debit 126.00");
    }
}
