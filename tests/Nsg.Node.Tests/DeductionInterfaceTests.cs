using System.Net;

namespace Nsg.Node.Tests;

/// <summary>A person says over HTTP that no VAT of a purchase is deducted.</summary>
public sealed class DeductionInterfaceTests
{
    [Fact]
    public async Task Review_BookedWithoutDeduction_PutsTheVatToTheCost()
    {
        await using var node = await NodeFixture.StartAsync();
        using var sent = await node.PostAsync(
            $"/document/{NodeFixture.Number}",
            Papers.Invoice("G-1", cost: "2350"),
            NodeFixture.Prefix + "purchase-invoice"
        );
        var document = (await NodeFixture.JsonAsync(sent)).GetProperty("document").GetString();
        var root = $"/api/v1/companies/{node.Company}";
        using var booked = await node.PostAsync(
            $"{root}/review/{document}/book",
            NodeFixture.Utf8("{\"account\":\"2350\",\"deductsNothing\":true}"),
            "application/json"
        );
        booked.StatusCode.ShouldBe(HttpStatusCode.OK, await booked.Content.ReadAsStringAsync());
        node.Store.Query(node.Company, books => books.TrialBalance(null, null))
            .Single(row => row.Account == "2350")
            .Closing.Amount.ShouldBe(1250m);
    }
}
