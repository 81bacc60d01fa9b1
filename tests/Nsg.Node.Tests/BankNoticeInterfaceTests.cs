using System.Net;
using Nsg.Bookkeeping.Tests.Kit;

namespace Nsg.Node.Tests;

/// <summary>What banks notified, over HTTP.</summary>
public sealed class BankNoticeInterfaceTests
{
    [Fact]
    public async Task Notifications_AreListedPageByPage_EachEntryOnce()
    {
        await using var node = await NodeFixture.StartAsync();
        await NotifyAsync(node, "N1", "2025-04-02", "E0001", "E0002");
        await NotifyAsync(node, "N2", "2025-04-01", "E0003");
        await NotifyAsync(node, "N3", "2025-04-02", "E0004", "E0005");
        var list = $"/api/v1/companies/{node.Company}/bank/notifications";

        var (seen, cursor) = (new List<string>(), "");
        do
        {
            var page = await node.JsonAsync($"{list}?limit=2{cursor}");
            var items = page.GetProperty("items");
            items.GetArrayLength().ShouldBeInRange(1, 2);
            seen.AddRange(items.EnumerateArray().Select(one => one.GetProperty("reference").GetString()!));
            cursor = page.GetProperty("next").GetString() is { } next ? $"&cursor={next}" : null!;
        } while (cursor is not null);

        seen.ShouldBe(["E0003", "E0001", "E0002", "E0004", "E0005"]);
        (await node.JsonAsync($"{list}?from=2025-04-02&limit=1"))
            .GetProperty("items")[0]
            .GetProperty("reference")
            .GetString()
            .ShouldBe("E0001");
        (await node.JsonAsync(list)).GetProperty("next").ValueKind.ShouldBe(System.Text.Json.JsonValueKind.Null);
        using var odd = await node.GetAsync(list + "?cursor=QQ");
        odd.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
    }

    private static async Task NotifyAsync(NodeFixture node, string id, string day, params string[] references)
    {
        var statement = new TestStatement
        {
            Id = "S1",
            From = day,
            To = day,
            Payments = [.. references.Select(one => new TestPayment(one, day, 100m))],
        };
        using var sent = await node.PostAsync(
            $"/document/{NodeFixture.Number}",
            statement.Notification(id),
            NodeFixture.Prefix + "bank-statement"
        );
        sent.StatusCode.ShouldBe(HttpStatusCode.Created, await sent.Content.ReadAsStringAsync());
    }
}
