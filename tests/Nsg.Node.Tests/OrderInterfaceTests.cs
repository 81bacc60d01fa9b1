using System.Net;
using System.Text.Json;
using Nsg.Vocabulary;

namespace Nsg.Node.Tests;

public sealed class OrderInterfaceTests
{
    [Fact]
    public async Task Order_IsListedWithWhatItSays_AndPostsNothing()
    {
        await using var node = await NodeFixture.StartAsync();
        using var posted = await Post(node, "purchase-order", OrderPapers.Order("PO-7"));
        posted.StatusCode.ShouldBe(HttpStatusCode.Created, await posted.Content.ReadAsStringAsync());

        var order = (await Documents(node, "kind=purchase-order")).ShouldHaveSingleItem();
        order.GetProperty("number").GetString().ShouldBe("PO-7");
        order.GetProperty("date").GetString().ShouldBe("2019-05-01");
        order.GetProperty("party").GetString().ShouldBe("Leverandør");
        order.GetProperty("direction").GetString().ShouldBe("purchase");
        order.GetProperty("payable").GetString().ShouldBe("1250.00");
        order.GetProperty("state").GetString().ShouldBe("stored");
        (await node.JsonAsync($"/api/v1/companies/{node.Company}/entries"))
            .GetProperty("items")
            .GetArrayLength()
            .ShouldBe(0);
        (await node.JsonAsync($"/api/v1/companies/{node.Company}/open-items"))
            .GetProperty("items")
            .GetArrayLength()
            .ShouldBe(0);
    }

    [Theory]
    [InlineData("purchase-order", "25313763", NodeFixture.Number)]
    [InlineData("sales-order", NodeFixture.Number, "25313763")]
    [InlineData("purchase-order", "13585628", "25313763")]
    public async Task Order_OfSomebodyElse_IsRefused(string type, string buyer, string seller)
    {
        await using var node = await NodeFixture.StartAsync();
        // The address in the papers is the company's own: an address proves nobody.
        var body = OrderPapers.Order("PO-7", buyer, seller);

        using var asOfOld = await Post(node, type, body);
        asOfOld.StatusCode.ShouldBe(HttpStatusCode.NotAcceptable);
        using var rightly = await node.PostAsync(
            "/document/20202020",
            body,
            NodeFixture.Prefix + type,
            NodeFixture.Problem
        );
        rightly.StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
        (await NodeFixture.JsonAsync(rightly))
            .GetProperty("type")
            .GetString()
            .ShouldBe(Problems.TypePrefix + "party-mismatch");
        (await Documents(node, "")).ShouldBeEmpty();
    }

    [Theory]
    [InlineData(0, 1, 2, 3)]
    [InlineData(3, 2, 1, 0)]
    [InlineData(2, 0, 3, 1)]
    public async Task Trade_IsFoundFromEachOfItsDocuments_InWhateverOrderTheyCome(params int[] order)
    {
        await using var node = await NodeFixture.StartAsync();
        (string Type, byte[] Body)[] papers =
        [
            ("purchase-order", OrderPapers.Order("PO-7", quantity: 3m, price: 900m)),
            ("order-response", OrderPapers.Response("R-1", "PO-7")),
            ("other", OrderPapers.Despatch("D-1", "PO-7", 2m)),
            ("purchase-invoice", OrderPapers.Invoice("A-1", "PO-7")),
        ];
        foreach (var place in order)
        {
            using var posted = await Post(node, papers[place].Type, papers[place].Body);
            posted.StatusCode.ShouldBe(HttpStatusCode.Created, await posted.Content.ReadAsStringAsync());
        }

        using var stranger = await Post(node, "purchase-order", OrderPapers.Order("PO-7", seller: "13585628"));
        var all = await Documents(node, "");
        all.Count.ShouldBe(5);
        foreach (
            var (kind, lists) in new[]
            {
                ("purchase-order", "orderResponses despatches invoices"),
                ("order-response", "orders despatches invoices"),
                ("despatch-advice", "orders orderResponses invoices"),
                ("invoice", "orders orderResponses despatches"),
            }
        )
        {
            var one = all.First(document =>
                document.GetProperty("kind").GetString() == kind
                && document.GetProperty("party").GetString() is not null
                && document.GetProperty("sequence").GetInt64()
                    < all.Max(other => other.GetProperty("sequence").GetInt64())
            );
            var detail = await node.JsonAsync(
                $"/api/v1/companies/{node.Company}/documents/{one.GetProperty("id").GetString()}"
            );
            foreach (var list in lists.Split(' '))
            {
                detail.GetProperty(list).GetArrayLength().ShouldBe(1, $"{list} of {kind}");
            }

            if (kind == "invoice")
            {
                detail
                    .GetProperty("differences")
                    .EnumerateArray()
                    .Select(difference => difference.GetProperty("code").GetString())
                    .ShouldBe(["quantity-ordered", "quantity-delivered", "price", "amount-delivered"]);
                one.GetProperty("state").GetString().ShouldBe("booked");
            }
        }
    }

    [Fact]
    public async Task Documents_ByKindAndMediaType_AreExactSets()
    {
        await using var node = await NodeFixture.StartAsync();
        (string Type, byte[] Body)[] papers =
        [
            ("purchase-order", OrderPapers.Order("PO-7")),
            ("sales-order", OrderPapers.Order("SO-1", "25313763", NodeFixture.Number)),
            ("order-response", OrderPapers.Response("R-1", "PO-7")),
            ("purchase-invoice", Papers.Invoice("A-1")),
            ("catalogue-deletion", OrderPapers.Paper("CatalogueDeletion", "C-1")),
            ("reminder", OrderPapers.Paper("Reminder", "M-1")),
            ("application-response", OrderPapers.Paper("ApplicationResponse", "AR-1")),
            ("payroll-slip", NodeFixture.Utf8("paid: 3")),
        ];
        foreach (var (type, body) in papers)
        {
            using var posted = await Post(node, type, body);
            posted.StatusCode.ShouldBe(HttpStatusCode.Created, type + await posted.Content.ReadAsStringAsync());
            // Under every other type that says what it is, the same body is refused.
            foreach (var (other, _) in papers.Where(paper => paper.Type != type && type != "payroll-slip"))
            {
                using var refused = await Post(node, other, [.. body, (byte)'\n']);
                refused.StatusCode.ShouldBe(HttpStatusCode.NotAcceptable, $"{type} as {other}");
            }
        }

        foreach (var (type, _) in papers)
        {
            (await Documents(node, "kind=" + type)).Count.ShouldBe(1, type);
            (await Documents(node, "mediaType=" + Uri.EscapeDataString(NodeFixture.Prefix + type))).Count.ShouldBe(
                1,
                type
            );
        }

        using var strange = await node.GetAsync($"/api/v1/companies/{node.Company}/documents?kind=nothing");
        strange.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
    }

    [Fact]
    public async Task OwnInterface_TakesNothingUnderAnotherKindsMediaType()
    {
        await using var node = await NodeFixture.StartAsync();
        using var posted = await node.PostAsync(
            $"/api/v1/companies/{node.Company}/documents",
            OrderPapers.Order("PO-7"),
            NodeFixture.Prefix + "catalogue"
        );
        var outcome = (await NodeFixture.JsonAsync(posted))[0];
        outcome.GetProperty("state").GetString().ShouldBe("rejected");
        outcome.GetProperty("code").GetString().ShouldBe("wrong-type");
    }

    private static Task<HttpResponseMessage> Post(NodeFixture node, string type, byte[] body) =>
        node.PostAsync("/document/20202020", body, NodeFixture.Prefix + type);

    private static async Task<List<JsonElement>> Documents(NodeFixture node, string query) =>
        [
            .. (await node.JsonAsync($"/api/v1/companies/{node.Company}/documents?{query}"))
                .GetProperty("items")
                .EnumerateArray(),
        ];
}
