using Nsg.Ledger;
using Nsg.Vocabulary;

namespace Nsg.Countries.Tests;

public sealed class PackTests
{
    public static TheoryData<string> Countries => [.. Country.Nordic.Select(country => country.Code)];

    internal static CountryPack Pack(string code) => CountryPacks.Find(Country.Parse(code)).ShouldNotBeNull();

    [Theory]
    [MemberData(nameof(Countries))]
    public void Find_NordicCountry_GivesAWholePack(string code)
    {
        var pack = Pack(code);

        pack.Country.Code.ShouldBe(code);
        PackRules.Faults(pack.Chart, pack.Roles, pack.VatCodes, pack.Supplies).ShouldBeEmpty();
        pack.Chart.Count.ShouldBeInRange(100, 200);
        pack.Roles.BankAccounts.Distinct().Count().ShouldBeGreaterThanOrEqualTo(5);
        pack.Sources.ShouldNotBeEmpty();
        pack.Chart.ShouldContain(account => account.IsTurnover);
        foreach (var type in Enum.GetValues<AccountType>())
        {
            pack.Chart.ShouldContain(account => account.Type == type);
        }
    }

    [Theory]
    [MemberData(nameof(Countries))]
    public void Roles_SalesAndPurchases_AreTurnoverAndCost(string code)
    {
        var pack = Pack(code);
        foreach (var area in Enum.GetValues<TradeArea>())
        {
            foreach (var kind in Enum.GetValues<SupplyKind>())
            {
                pack.Find(pack.Roles.Sales.For(area, kind, "S")).ShouldNotBeNull().IsTurnover.ShouldBeTrue();
                pack.Find(pack.Roles.Sales.For(area, kind, "E")).ShouldNotBeNull().IsTurnover.ShouldBeTrue();
                pack.Find(pack.Roles.Purchases.For(area, kind, "S"))
                    .ShouldNotBeNull()
                    .Type.ShouldBe(AccountType.Expense);
            }
        }
    }

    [Theory]
    [MemberData(nameof(Countries))]
    public void Roles_ClearingAndBankAccounts_AreAllDifferent(string code)
    {
        var roles = Pack(code).Roles;
        string[] balance =
        [
            roles.Receivables,
            roles.Payables,
            roles.Cash,
            roles.CardClearing,
            roles.PaymentClearing,
            roles.SupplierPrepayments,
            roles.CustomerPrepayments,
            roles.OpeningBalance,
            .. roles.BankAccounts,
        ];

        balance.ShouldBeUnique();
    }

    [Fact]
    public void Find_CountryWithoutPack_IsNull()
    {
        CountryPacks.Find(Country.Parse("DE")).ShouldBeNull();
        CountryPacks.Find(default).ShouldBeNull();
    }

    [Fact]
    public void Find_Twice_GivesTheSamePack() =>
        CountryPacks.Find(Country.DK).ShouldBeSameAs(CountryPacks.Find(Country.DK));

    [Theory]
    [InlineData("1010 1050 1100", AccountType.Income)]
    [InlineData("1610 1630 1650 1710 1730 1910 1950 1990 2130 2450 2490 2530 2690 2750", AccountType.Expense)]
    [InlineData("5410 5510 6640 6480 6190", AccountType.Asset)]
    [InlineData("7440 7680 7740", AccountType.Liability)]
    public void DanishChart_AccountsOfThePublishedCompanyYear_HaveTheirTypes(string numbers, AccountType type)
    {
        foreach (var number in numbers.Split(' '))
        {
            Pack("DK").Find(number).ShouldNotBeNull(number).Type.ShouldBe(type, number);
        }
    }
}
