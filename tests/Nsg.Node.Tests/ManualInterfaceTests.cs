using System.Net;
using Nsg.Vocabulary;

namespace Nsg.Node.Tests;

/// <summary>Many entries at once, attachments, dimensions, opening balances, and what guards against a change in
/// between.</summary>
public sealed class ManualInterfaceTests
{
    private const string Good =
        """{"date":"2025-03-05","text":"Rent","clientKey":"KEY","lines":[{"account":"2810","debit":"100.50"},{"account":"6480","credit":100.50}]}""";
    private const string Bad =
        """{"date":"2025-03-05","text":"Rent","lines":[{"account":"2810","debit":1},{"account":"6480","credit":2}]}""";

    [Fact]
    public async Task Bulk_PostsEachForItself_OrAllOrNone()
    {
        await using var node = await NodeFixture.StartAsync();
        var root = $"/api/v1/companies/{node.Company}/entries";
        var lines = string.Join(
            '\n',
            Enumerable.Range(0, 50).Select(i => Good.Replace("KEY", "k" + i, StringComparison.Ordinal)).Append(Bad)
        );

        using var refused = await node.PostAsync(
            root + "/bulk?allOrNothing=true",
            NodeFixture.Utf8(lines),
            "application/x-ndjson"
        );
        refused.StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
        (await NodeFixture.JsonAsync(refused)).GetProperty("detail").GetString().ShouldStartWith("entry 51:");
        node.Store.Query(node.Company, books => books.EntryCount()).ShouldBe(0);

        for (var repeat = 0; repeat < 2; repeat++)
        {
            using var posted = await node.PostAsync(root + "/bulk", NodeFixture.Utf8(lines), "application/x-ndjson");
            var outcomes = (await NodeFixture.JsonAsync(posted)).EnumerateArray().ToList();
            outcomes
                .Take(50)
                .Select((one, i) => one.GetProperty("entry").GetProperty("number").GetString() == $"G2025-{i + 1}")
                .ShouldAllBe(isSo => isSo);
            outcomes.Take(50).ShouldAllBe(one => one.GetProperty("isRepeated").GetBoolean() == (repeat == 1));
            outcomes[50].GetProperty("problem").GetString().ShouldBe(Problems.TypePrefix + "invalid-entry");
        }
    }

    [Fact]
    public async Task Attachments_AreAddedAfterPosting()
    {
        await using var node = await NodeFixture.StartAsync();
        var root = $"/api/v1/companies/{node.Company}/entries";
        var id = await PostAsync(node, root, Good);
        (await node.JsonAsync(root + "/without-document")).GetProperty("items").GetArrayLength().ShouldBe(1);
        using var added = await node.PostAsync(
            $"{root}/{id}/attachments?fileName=receipt.pdf",
            NodeFixture.Utf8("%PDF-1.7 x"),
            "application/pdf"
        );
        added.StatusCode.ShouldBe(HttpStatusCode.OK, await added.Content.ReadAsStringAsync());
        var document = (await node.JsonAsync($"{root}/{id}"))
            .GetProperty("links")
            .GetProperty("attachments")[0]
            .GetString();
        (await node.JsonAsync(root + "/without-document")).GetProperty("items").GetArrayLength().ShouldBe(0);
        var other = await PostAsync(node, root, Good.Replace("KEY", "other", StringComparison.Ordinal));
        using var named = await node.PostAsync(
            $"{root}/{other}/attachments",
            NodeFixture.Utf8($$"""{"documents":["{{document}}"]}"""),
            "application/json"
        );
        named.StatusCode.ShouldBe(HttpStatusCode.OK, await named.Content.ReadAsStringAsync());
        using var none = await node.PostAsync(
            $"{root}/{other}/attachments",
            NodeFixture.Utf8($$"""{"documents":["{{Guid.NewGuid()}}"]}"""),
            "application/json"
        );
        none.StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
    }

    [Fact]
    public async Task Change_OfWhatWasChangedInBetween_IsAVersionConflict()
    {
        await using var node = await NodeFixture.StartAsync();
        var root = $"/api/v1/companies/{node.Company}";
        var chart = await TagAsync(node, root + "/accounts");
        (
            await SendAsync(
                node,
                HttpMethod.Put,
                root + "/accounts",
                "number,name,type\n9010,Own,expense\n",
                "text/csv",
                chart
            )
        ).ShouldBe(HttpStatusCode.NoContent);
        (
            await SendAsync(
                node,
                HttpMethod.Put,
                root + "/accounts",
                "number,name,type\n9011,Own,expense\n",
                "text/csv",
                chart
            )
        ).ShouldBe(HttpStatusCode.Conflict);
        (await TagAsync(node, root + "/accounts")).ShouldNotBe(chart);

        var id = await PostAsync(node, root + "/entries", Good);
        var seen = await TagAsync(node, $"{root}/entries/{id}");
        using var attached = await node.PostAsync(
            $"{root}/entries/{id}/attachments",
            NodeFixture.Utf8("receipt"),
            "text/plain"
        );
        var reason = """{"reason":"twice"}""";
        (
            await SendAsync(node, HttpMethod.Post, $"{root}/entries/{id}/reverse", reason, "application/json", seen)
        ).ShouldBe(HttpStatusCode.Conflict);
        (
            await SendAsync(
                node,
                HttpMethod.Post,
                $"{root}/entries/{id}/reverse",
                reason,
                "application/json",
                await TagAsync(node, $"{root}/entries/{id}")
            )
        ).ShouldBe(HttpStatusCode.Created);
    }

    [Fact]
    public async Task Dimensions_AreDefinedArchivedAndAddedUp()
    {
        await using var node = await NodeFixture.StartAsync();
        var root = $"/api/v1/companies/{node.Company}";
        (
            await SendAsync(
                node,
                HttpMethod.Put,
                root + "/dimensions",
                "dimension,object,name\n1,,Department\n1,n,North\n",
                "text/csv",
                null
            )
        ).ShouldBe(HttpStatusCode.NoContent);
        var entry = Good.Replace("\"100.50\"}", "\"100.50\",\"dimensions\":{\"1\":\"n\"}}", StringComparison.Ordinal);
        await PostAsync(node, root + "/entries", entry);
        (await node.JsonAsync(root + "/dimensions/balances?dimension=1&from=2025-01-01"))[0]
            .GetProperty("closing")
            .GetString()
            .ShouldBe("100.50");
        (
            await SendAsync(
                node,
                HttpMethod.Post,
                root + "/dimensions/archive",
                """{"dimension":"1","object":"n"}""",
                "application/json",
                null
            )
        ).ShouldBe(HttpStatusCode.NoContent);
        (await node.JsonAsync(root + "/dimensions"))[0]
            .GetProperty("objects")[0]
            .GetProperty("isArchived")
            .GetBoolean()
            .ShouldBeTrue();
        (
            await SendAsync(
                node,
                HttpMethod.Post,
                root + "/entries",
                entry.Replace("KEY", "2", StringComparison.Ordinal),
                "application/json",
                null
            )
        ).ShouldBe(HttpStatusCode.UnprocessableEntity);
        (await SendAsync(node, HttpMethod.Put, root + "/dimensions", "a,b\n", "text/csv", null)).ShouldBe(
            HttpStatusCode.UnprocessableEntity
        );
    }

    [Fact]
    public async Task Books_AreOpenedByHand()
    {
        await using var node = await NodeFixture.StartAsync();
        var root = $"/api/v1/companies/{node.Company}";
        using var opened = await node.PostAsync(
            root + "/opening-balances",
            NodeFixture.Utf8(
                """{"date":"2025-01-01","balances":[{"account":"6480","debit":"1000"},{"account":"7440","credit":400}]}"""
            ),
            "application/json"
        );
        opened.StatusCode.ShouldBe(HttpStatusCode.Created, await opened.Content.ReadAsStringAsync());
        var answer = await NodeFixture.JsonAsync(opened);
        (answer.GetProperty("difference").GetString(), answer.GetProperty("suspense").GetString()).ShouldBe(
            ("600.00", "9998")
        );
        using var bad = await node.PostAsync(
            root + "/opening-balances",
            NodeFixture.Utf8("""{"date":"2025-01-01","balances":[{"account":"6480"}]}"""),
            "application/json"
        );
        bad.StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
    }

    private static async Task<string> PostAsync(NodeFixture node, string path, string body)
    {
        using var answer = await node.PostAsync(path, NodeFixture.Utf8(body), "application/json");
        answer.StatusCode.ShouldBe(HttpStatusCode.Created, await answer.Content.ReadAsStringAsync());
        return (await NodeFixture.JsonAsync(answer)).GetProperty("id").GetString()!;
    }

    private static async Task<string> TagAsync(NodeFixture node, string path)
    {
        using var answer = await node.GetAsync(path);
        return answer.Headers.ETag!.Tag;
    }

    private static async Task<HttpStatusCode> SendAsync(
        NodeFixture node,
        HttpMethod method,
        string path,
        string body,
        string type,
        string? match
    )
    {
        using var answer = match is null
            ? await node.SendAsync(method, path, NodeFixture.Utf8(body), type)
            : await node.SendAsync(method, path, NodeFixture.Utf8(body), type, null, ("If-Match", match));
        return answer.StatusCode;
    }
}
