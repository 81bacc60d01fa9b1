using Nsg.Ledger;
using Nsg.Testing;
using Nsg.Vocabulary;

namespace Nsg.Countries.Tests;

public sealed class DanishStandardChartTests
{
    private const string Folder = "dk/standardkontoplan/";
    private const string Edition2023 = Folder + "dk_accounts_GetStandardAccountsCSV.csv";
    private const string Edition2025 = Folder + "dk_accounts_GetStandardAccountsDec2025CSV.csv";
    private const string VatCodes = Folder + "dk_taxcodes_GetStandardTaxCodes2025CSV.csv";

    private static readonly string[] Own =
    [
        "1020",
        "1730",
        "2490",
        "2750",
        "6481",
        "6482",
        "6483",
        "6484",
        "6485",
        "6486",
        "6640",
    ];

    [OfficialFact(Edition2025)]
    public void DanishChart_AgainstTheOfficialEditions_DiffersInTheNamedAccountsOnly()
    {
        var official = Numbers(Edition2023).Concat(Numbers(Edition2025)).ToHashSet();

        CountryPacks
            .Find(Country.DK)!
            .Chart.Select(account => account.Number)
            .Where(number => !official.Contains(number))
            .ShouldBe(Own, ignoreOrder: true);
    }

    [OfficialFact(Edition2025)]
    public void DanishChart_Types_FollowTheOfficialRanges()
    {
        foreach (var account in CountryPacks.Find(Country.DK)!.Chart.Where(account => account.Number != "6640"))
        {
            var number = int.Parse(account.Number, System.Globalization.CultureInfo.InvariantCulture);
            AccountType[] allowed = number switch
            {
                < 1600 => [AccountType.Income],
                < 3190 => [AccountType.Expense],
                < 3560 => [AccountType.Income],
                < 5000 => [AccountType.Expense],
                < 6500 => [AccountType.Asset],
                < 6980 => [AccountType.Equity],
                _ => [AccountType.Liability],
            };
            allowed.ShouldContain(account.Type, account.Number);
        }
    }

    [OfficialFact(VatCodes)]
    public void DanishVatCodes_AgainstTheOfficialList_DifferInTheNamedCodeOnly()
    {
        var official = Numbers(VatCodes).ToHashSet();

        CountryPacks
            .Find(Country.DK)!
            .VatCodes.Select(code => code.Code)
            .Where(code => !official.Contains(code))
            .ShouldBe(["SOB"]);
    }

    private static IEnumerable<string> Numbers(string relative) =>
        File.ReadLines(OfficialMaterial.Find(relative)!).Select(line => line.Split(';')[0].TrimStart('\uFEFF'));
}
