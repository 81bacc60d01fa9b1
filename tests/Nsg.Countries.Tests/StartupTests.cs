using Nsg.Countries.Startup;
using Nsg.Ledger;

namespace Nsg.Countries.Tests;

public sealed class StartupTests
{
    private static readonly string[] Fields =
    [
        "name",
        "form",
        "address",
        "postal",
        "activity",
        "purpose",
        "founded",
        "capital",
        "shares",
        "people",
        "signing",
        "contact",
        "year",
        "vat",
        "bank",
    ];

    [Theory]
    [MemberData(nameof(PackTests.Countries), MemberType = typeof(PackTests))]
    public void Startup_OfEachCountry_IsWhole(string code)
    {
        var pack = PackTests.Pack(code);
        var rules = pack.Startup;

        pack.Find(rules.CapitalAccount).ShouldNotBeNull().Type.ShouldBe(AccountType.Equity);
        rules.Headings.Keys.ShouldBe(Fields, ignoreOrder: true);
        rules.Forms.Select(one => one.Code).ShouldBeUnique();
        rules.Forms.ShouldAllBe(one => one.Code.StartsWith(code + "_", StringComparison.Ordinal));
        rules.Forms.ShouldAllBe(one => one.Signs.Count > 0 && one.Source.Length > 0);
        rules.Forms.ShouldContain(one => one.MinimumCapital != null && one.NameWords.Count > 0);
        rules.Forms.ShouldContain(one => one.Signs.Contains(Seat.Owner));
        rules.Forms.Where(one => one.Signs.Contains(Seat.Partner)).ShouldAllBe(one => one.FoundersMin == 2);
        rules.Desk.Address.ShouldStartWith("https://");
    }
}
