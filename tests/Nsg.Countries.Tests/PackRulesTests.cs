using Nsg.Ledger;

namespace Nsg.Countries.Tests;

public sealed class PackRulesTests
{
    private static CountryPack Pack => PackTests.Pack("DK");

    [Fact]
    public void Faults_RoleOutsideTheChart_IsTold() =>
        Faults(roles: Pack.Roles with { Cash = "9998" }).ShouldBe(["role cash: account 9998 is not in the chart"]);

    [Fact]
    public void Faults_RoleOfAnotherType_IsTold() =>
        Faults(roles: Pack.Roles with { Payables = "6190" }).ShouldBe(["role payables: account 6190 is of type Asset"]);

    [Fact]
    public void Faults_AccountTwice_IsTold() =>
        Faults(chart: [.. Pack.Chart, Pack.Chart[^1]]).ShouldBe(["account 8070 is out of order or occurs twice"]);

    [Theory]
    [InlineData("12345678901")]
    [InlineData("99x")]
    public void Faults_NumberThatIsNone_IsTold(string number) =>
        Faults(chart: [.. Pack.Chart, new(number, "n", "n", AccountType.Asset)])
            .ShouldContain($"account '{number}' is not 1 to 10 digits");

    [Fact]
    public void Faults_TurnoverThatIsNoIncome_IsTold() =>
        Faults(chart: [.. Pack.Chart, new("9000", "n", "n", AccountType.Asset, IsTurnover: true)])
            .ShouldBe(["account 9000 is turnover without being income"]);

    [Fact]
    public void Faults_VatAccountOutsideTheChart_IsTold() =>
        Faults(Change("S01", code => code with { OutputAccount = "1" }))
            .ShouldBe(["VAT code S01: account 1 is not a balance account of the chart"]);

    [Fact]
    public void Faults_ChargedSaleWithoutOutputAccount_IsTold() =>
        Faults(Change("S01", code => code with { OutputAccount = null }))
            .ShouldBe(["VAT code S01: accounts do not fit a Sale that is Charged"]);

    [Fact]
    public void Faults_RatesThatOverlap_AreTold() =>
        Faults(
                Change(
                    "S01",
                    code =>
                        code with
                        {
                            Rates = [new(25m, new(2000, 1, 1), new(2010, 1, 1)), new(24m, new(2010, 1, 1), null)],
                        }
                )
            )
            .ShouldBe(["VAT code S01: two rates hold on 2010-01-01"]);

    [Fact]
    public void Faults_TwoCodesForOneSupply_AreTold() =>
        Faults(Change("S02", code => code with { Categories = ["Z", "E"] }))
            .ShouldBe(["VAT codes S02 and S81 answer to the same supply"]);

    private static IReadOnlyList<string> Faults(
        IReadOnlyList<VatCode>? codes = null,
        AccountRoles? roles = null,
        IReadOnlyList<Account>? chart = null
    ) => PackRules.Faults(chart ?? Pack.Chart, roles ?? Pack.Roles, codes ?? Pack.VatCodes, Pack.Supplies);

    private static List<VatCode> Change(string code, Func<VatCode, VatCode> change) =>
        [.. Pack.VatCodes.Select(row => row.Code == code ? change(row) : row)];
}
