using Nsg.Countries;
using Nsg.Vocabulary;

namespace Nsg.Node.Tests;

/// <summary>What is refused is told in the words of the request.</summary>
public sealed partial class InvoiceIssueTests
{
    [Theory]
    [InlineData("\"PO-1\"", "null", "PEPPOL-EN16931-R003: ", "buyerReference, orderReference")]
    [InlineData("\"orderReference\"", "\"note\":\"\",\"orderReference\"", "PEPPOL-EN16931-R008: ", "note")]
    [InlineData(
        "\"price\":5}",
        "\"price\":5},{\"item\":\"Te\",\"price\":1,\"unit\":\"QQQ\"}",
        "BR-CL-23: ",
        "unit of line 2"
    )]
    [InlineData("\"price\":5}", "\"price\":5,\"unit\":\"QQQ\"}", "BR-CL-23: ", "unit of line 1")]
    [InlineData("\"number\":", "\"endpoint\":\"7777:1\",\"number\":", "BR-CL-25: ", "buyer.endpoint")]
    [InlineData("\"number\":", "\"endpoint\":\"0088:12\",\"number\":", "PEPPOL-COMMON-R040: ", "buyer.endpoint")]
    [InlineData("\"price\":5}", "\"price\":5,\"vatCategory\":\"E\"}", "BR-E-10: ", "vatReason of the lines")]
    [InlineData("\"number\":", "\"vatNumber\":\"61126228\",\"number\":", "BR-CO-09: ", "buyer.vatNumber")]
    public async Task Create_AgainstARule_NamesTheFieldsOfTheRequest(
        string right,
        string wrong,
        string rule,
        string fields
    )
    {
        await using var node = await NodeFixture.StartAsync();
        var company = await DanishAsync(node);

        var detail = await RefusedAsync(node, company, Domestic("k").Replace(right, wrong, StringComparison.Ordinal));

        detail.ShouldContain(rule);
        detail.ShouldContain($"; in the request: {fields}");
        detail.ShouldNotContain("cbc:");
        detail.ShouldNotContain("cac:");
        detail.ShouldNotContain("column");
    }

    [Fact]
    public async Task Create_OfAnIcelandicPersonWithoutKennitala_AsksForTheNumber()
    {
        await using var node = await NodeFixture.StartAsync();
        var company = await node.CreateAsync("IS:4112032630", Country.IS, Currency.ISK);

        var detail = await RefusedAsync(node, company, ToBuyer(Person, "DK5000400440116243"));

        detail.ShouldContain("IS-R-004: The Icelandic buyer's kennitala is missing; in the request: buyer.number");
    }

    private static async Task<string> RefusedAsync(NodeFixture node, string company, string json)
    {
        using var refused = await PostAsync(node, company, json);
        ((int)refused.StatusCode).ShouldBe(422);
        return (await NodeFixture.JsonAsync(refused)).GetProperty("detail").GetString()!;
    }
}
