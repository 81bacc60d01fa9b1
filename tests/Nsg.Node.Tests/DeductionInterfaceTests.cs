using System.Net;

namespace Nsg.Node.Tests;

/// <summary>What a person says over HTTP of a document in review besides its account: that no VAT is deducted, why it stands in
/// a locked period.</summary>
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

    [Theory]
    [InlineData("", "2019-06-01")]
    [InlineData(",\"lockReason\":\"the auditor wants it there\"", "2019-05-10")]
    public async Task Review_BookedIntoASoftlyLockedPeriod_StandsThereForAReasonAlone(string reason, string day)
    {
        await using var node = await NodeFixture.StartAsync();
        var root = $"/api/v1/companies/{node.Company}";
        using var locked = await node.PostAsync(
            root + "/locks",
            NodeFixture.Utf8("""{"from":"2019-05-01","to":"2019-05-31","reason":"VAT sent"}"""),
            "application/json"
        );
        locked.StatusCode.ShouldBe(HttpStatusCode.NoContent, await locked.Content.ReadAsStringAsync());
        using var sent = await node.PostAsync(
            $"/document/{NodeFixture.Number}",
            Papers.Invoice("L-1", cost: ""),
            NodeFixture.Prefix + "purchase-invoice"
        );
        var document = (await NodeFixture.JsonAsync(sent)).GetProperty("document").GetGuid();
        using var booked = await node.PostAsync(
            $"{root}/review/{document}/book",
            NodeFixture.Utf8($"{{\"account\":\"1610\"{reason}}}"),
            "application/json"
        );
        booked.StatusCode.ShouldBe(HttpStatusCode.OK, await booked.Content.ReadAsStringAsync());
        node.Store.Query(node.Company, books => books.EntriesOfDocument(document))
            .ShouldHaveSingleItem()
            .Date.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture)
            .ShouldBe(day);
    }
}
