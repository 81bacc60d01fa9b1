using System.Net;
using System.Text.Json;
using Nsg.Bookkeeping.Tests.Kit;

namespace Nsg.Node.Tests;

/// <summary>Bank lines matched by a person, over HTTP.</summary>
public sealed class BankMatchingTests
{
    [Fact]
    public async Task Line_PutToADocument_PaysIt_OnceForOneKey_AndUndoneIsOpen()
    {
        await using var node = await NodeFixture.StartAsync();
        var (bank, item) = await BooksAsync(node);
        var body = $$"""{"items":["{{item}}"],"reason":"seen on the paper"}""";
        for (var repeat = 0; repeat < 2; repeat++)
        {
            using var matched = await SendAsync(node, bank + "/match", body, ("Idempotency-Key", "k1"));
            matched.StatusCode.ShouldBe(HttpStatusCode.OK, await matched.Content.ReadAsStringAsync());
            var detail = await NodeFixture.JsonAsync(matched);
            detail.GetProperty("settlements").GetArrayLength().ShouldBe(1);
            detail.GetProperty("decision").GetProperty("reason").GetString().ShouldBe("seen on the paper");
        }

        using var reused = await SendAsync(node, bank + "/match", """{"account":"2390"}""", ("Idempotency-Key", "k1"));
        await ShouldBeProblemAsync(reused, 422, "key-reused");
        using var again = await SendAsync(node, bank + "/match", body);
        await ShouldBeProblemAsync(again, 409, "state-conflict");
        for (var repeat = 0; repeat < 2; repeat++)
        {
            using var undone = await SendAsync(
                node,
                bank + "/undo",
                """{"reason":"a slip"}""",
                ("Idempotency-Key", "u1")
            );
            undone.StatusCode.ShouldBe(HttpStatusCode.OK, await undone.Content.ReadAsStringAsync());
            (await NodeFixture.JsonAsync(undone)).GetProperty("decision").ValueKind.ShouldBe(JsonValueKind.Null);
        }

        using var nothing = await SendAsync(node, bank + "/undo", """{"reason":"once more"}""");
        await ShouldBeProblemAsync(nothing, 409, "state-conflict");
        (await node.JsonAsync(bank)).GetProperty("candidates").GetArrayLength().ShouldBe(1);
        node.Store.Query(node.Company, books => books.Verify()).Faults.ShouldBeEmpty();
    }

    [Fact]
    public async Task Line_ThatChangedInBetween_OrDoesNotFit_IsRefused()
    {
        await using var node = await NodeFixture.StartAsync();
        var (bank, item) = await BooksAsync(node);
        using var seen = await node.GetAsync(bank);
        var tag = seen.Headers.ETag!.Tag;
        using var nothing = await SendAsync(node, bank + "/match", "{}");
        await ShouldBeProblemAsync(nothing, 422, "not-matched");
        using var strange = await SendAsync(node, bank + "/match", """{"who":"me"}""");
        await ShouldBeProblemAsync(strange, 400, "invalid-parameter");
        using var unknown = await SendAsync(node, bank[..^36] + Guid.NewGuid() + "/match", """{"account":"2390"}""");
        await ShouldBeProblemAsync(unknown, 404, "not-found");
        using var first = await SendAsync(node, bank + "/match", """{"reason":"not ours"}""", ("If-Match", tag));
        first.StatusCode.ShouldBe(HttpStatusCode.OK, await first.Content.ReadAsStringAsync());
        using var late = await SendAsync(node, bank + "/match", $$"""{"items":["{{item}}"]}""", ("If-Match", tag));
        await ShouldBeProblemAsync(late, 409, "version-conflict");
    }

    /// <summary>An invoice and a payment that names nothing.</summary>
    private static async Task<(string Bank, string Item)> BooksAsync(NodeFixture node)
    {
        using var posted = await node.PostAsync(
            $"/document/{NodeFixture.Number}",
            Papers.Invoice("A-1"),
            NodeFixture.Prefix + "purchase-invoice"
        );
        posted.StatusCode.ShouldBe(HttpStatusCode.Created, await posted.Content.ReadAsStringAsync());
        var statement = new TestStatement
        {
            Id = "S1",
            From = "2025-04-01",
            To = "2025-04-30",
            Payments = [new TestPayment("E1", "2025-04-02", -1250m)],
        };
        using var bank = await node.PostAsync(
            $"/document/{NodeFixture.Number}",
            statement.Bytes(),
            NodeFixture.Prefix + "bank-statement"
        );
        bank.StatusCode.ShouldBe(HttpStatusCode.Created, await bank.Content.ReadAsStringAsync());
        var root = $"/api/v1/companies/{node.Company}";
        var line = (await node.JsonAsync(root + "/bank")).GetProperty("items")[0].GetProperty("id").GetString();
        var item = (await node.JsonAsync(root + "/open-items")).GetProperty("items")[0].GetProperty("id").GetString();
        return ($"{root}/bank/{line}", item!);
    }

    private static Task<HttpResponseMessage> SendAsync(
        NodeFixture node,
        string path,
        string body,
        params (string, string)[] headers
    ) => node.SendAsync(HttpMethod.Post, path, NodeFixture.Utf8(body), "application/json", null, headers);

    private static async Task ShouldBeProblemAsync(HttpResponseMessage answer, int status, string code)
    {
        ((int)answer.StatusCode).ShouldBe(status, await answer.Content.ReadAsStringAsync());
        (await NodeFixture.JsonAsync(answer)).GetProperty("type").GetString().ShouldEndWith(code);
    }
}
