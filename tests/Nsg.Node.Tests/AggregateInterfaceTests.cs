using System.Net;

namespace Nsg.Node.Tests;

public sealed class AggregateInterfaceTests
{
    private const string Purchase = NodeFixture.Prefix + "purchase-invoice";

    [Fact]
    public async Task Entries_AreFilteredByEveryFact_AndUnknownParametersAreRefused()
    {
        await using var node = await StartAsync();
        foreach (
            var (query, count) in new[]
            {
                ("", 3),
                ("party=leverand", 3),
                ("party=DK:25313763", 2),
                ("party=DK:13585628", 1),
                ("party=nobody", 0),
                ("amount=1250.00", 1),
                ("amountMin=1250&amountMax=2500", 2),
                ("amountMin=2500.01", 1),
                ("text=a-2", 1),
                ("kind=ordinary&direction=incoming", 3),
                ("direction=outgoing", 0),
                ("account=1610&amount=2000.00&party=leverand&from=2019-05-10&to=2019-05-10", 1),
                ("series=nothing", 0),
                ("dimension=none:1", 0),
            }
        )
        {
            (await node.JsonAsync($"/api/v1/companies/{node.Company}/entries?{query}"))
                .GetProperty("items")
                .GetArrayLength()
                .ShouldBe(count, query);
        }

        foreach (
            var query in new[]
            {
                "colour=red",
                "amount=-1",
                "amountMin=2&amountMax=1",
                "direction=up",
                "kind=odd",
                "party=",
            }
        )
        {
            using var refused = await node.GetAsync($"/api/v1/companies/{node.Company}/entries?{query}");
            refused.StatusCode.ShouldBe(HttpStatusCode.BadRequest, query);
        }
    }

    [Fact]
    public async Task Aggregates_ComeAsJsonAndCsv_WithPartiesByReference()
    {
        await using var node = await StartAsync();
        var sums = await node.JsonAsync($"/api/v1/companies/{node.Company}/aggregates?by=party,account&account=1610");
        var groups = sums.GetProperty("groups").EnumerateArray().ToList();
        groups.Select(group => group.GetProperty("net").GetString()).Order().ShouldBe(["3000.00", "4000.00"]);
        groups.ShouldAllBe(group => !group.GetProperty("key").GetString()!.Contains("25313763"));
        groups.ShouldAllBe(group => group.GetProperty("name").GetString() == "Leverandør & Søn");
        sums.GetProperty("count").GetInt64().ShouldBe(3);

        using var csv = await node.GetAsync($"/api/v1/companies/{node.Company}/aggregates?by=month", "text/csv");
        (await csv.Content.ReadAsStringAsync()).ShouldBe(
            "month,name,debit,credit,net,count\r\n2019-05,,8750.00,8750.00,0.00,9\r\n"
        );
        foreach (
            var by in new[] { "by=", "by=colour", "by=account,account", "by=account,party,month", "by=dimension:" }
        )
        {
            using var refused = await node.GetAsync($"/api/v1/companies/{node.Company}/aggregates?{by}");
            refused.StatusCode.ShouldBe(HttpStatusCode.BadRequest, by);
        }
    }

    [Fact]
    public async Task Statement_OfASupplier_HasOpeningMovementsClosingAndWhatFallsDue()
    {
        await using var node = await StartAsync();
        var party = (await node.JsonAsync($"/api/v1/companies/{node.Company}/parties?limit=1"))
            .GetProperty("items")[0]
            .GetProperty("party")
            .GetString();
        var statement = await node.JsonAsync(
            $"/api/v1/companies/{node.Company}/parties/{party}/statement?from=2019-05-01"
        );
        statement.GetProperty("opening").GetString().ShouldBe("0.00");
        var closing = statement.GetProperty("closing").GetString();
        new[] { "-3750.00", "-5000.00" }.ShouldContain(closing);
        statement.GetProperty("lines").GetArrayLength().ShouldBe(closing == "-3750.00" ? 2 : 1);
        statement.GetProperty("items")[0].GetProperty("due").GetString().ShouldBe("2019-06-10");
        using var unknown = await node.GetAsync($"/api/v1/companies/{node.Company}/parties/nobody/statement");
        unknown.StatusCode.ShouldBe(HttpStatusCode.NotFound);
    }

    private static async Task<NodeFixture> StartAsync()
    {
        var node = await NodeFixture.StartAsync();
        foreach (
            var paper in new[]
            {
                Papers.Invoice("A-1"),
                Papers.Invoice("A-2", net: 2000m),
                Papers.Invoice("A-3", supplier: "13585628", net: 4000m),
            }
        )
        {
            using var posted = await node.PostAsync("/document/20202020", paper, Purchase);
            posted.StatusCode.ShouldBe(HttpStatusCode.Created);
        }

        return node;
    }
}
