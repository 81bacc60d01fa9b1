using System.Net;
using System.Text.Json;
using Nsg.Vocabulary;

namespace Nsg.Node.Tests;

/// <summary>Manual work over HTTP.</summary>
public sealed class EntryInterfaceTests
{
    private const string Rent =
        """{"date":"2025-03-05","text":"Rent","lines":[{"account":"2810","debit":"100.50"},{"account":"6480","credit":100.50}]}""";

    [Fact]
    public async Task Entry_PostedReversedAndCorrected_IsLinkedBothWays()
    {
        await using var node = await NodeFixture.StartAsync();
        var root = $"/api/v1/companies/{node.Company}/entries";
        using var posted = await node.PostAsync(root, NodeFixture.Utf8(Rent), "application/json");
        posted.StatusCode.ShouldBe(HttpStatusCode.Created, await posted.Content.ReadAsStringAsync());
        var first = (await NodeFixture.JsonAsync(posted)).GetProperty("id").GetString();
        posted.Headers.Location!.ToString().ShouldEndWith(first!);

        using var corrected = await node.PostAsync(
            $"{root}/{first}/correct",
            NodeFixture.Utf8(
                $$"""{"reason":"wrong day","entry":{{Rent.Replace("03-05", "03-06", StringComparison.Ordinal)}}}"""
            ),
            "application/json"
        );
        corrected.StatusCode.ShouldBe(HttpStatusCode.Created, await corrected.Content.ReadAsStringAsync());
        var second = (await NodeFixture.JsonAsync(corrected)).GetProperty("id").GetString();

        var links = (await node.JsonAsync($"{root}/{first}")).GetProperty("links");
        links.GetProperty("correctedBy").GetString().ShouldBe(second);
        links.GetProperty("reversedBy").GetString().ShouldNotBeNull();
        using var again = await node.PostAsync(
            $"{root}/{first}/reverse",
            NodeFixture.Utf8("{\"reason\":\"x\"}"),
            "application/json"
        );
        await ShouldBeProblemAsync(again, 409, "state-conflict");
        using var none = await node.PostAsync(
            $"{root}/{Guid.NewGuid()}/reverse",
            NodeFixture.Utf8("{\"reason\":\"x\"}"),
            "application/json"
        );
        await ShouldBeProblemAsync(none, 404, "unknown-entry");
    }

    [Fact]
    public async Task Entry_WithAKey_IsPostedOnceHoweverOften()
    {
        await using var node = await NodeFixture.StartAsync();
        var root = $"/api/v1/companies/{node.Company}/entries";

        var answers = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => SendAsync(node, root, Rent, "key-1")));

        answers.Select(answer => (int)answer.Status).Order().ShouldBe([200, 200, 200, 200, 200, 200, 200, 201]);
        answers.Select(answer => answer.Body.GetProperty("id").GetString()).Distinct().ShouldHaveSingleItem();
        var other = await SendAsync(node, root, Rent.Replace("Rent", "Other", StringComparison.Ordinal), "key-1");
        other.Status.ShouldBe(HttpStatusCode.UnprocessableEntity);
        other.Body.GetProperty("type").GetString().ShouldBe(Problems.TypePrefix + "key-reused");
        (await node.JsonAsync(root)).GetProperty("items").GetArrayLength().ShouldBe(1);
    }

    [Theory]
    [InlineData("{", "invalid-parameter", 400)]
    [InlineData("{}", "invalid-entry", 422)]
    [InlineData(
        """{"date":"2025-03-05","text":"x","lines":[{"account":"2810","debit":1},{"account":"6480","credit":2}]}""",
        "invalid-entry",
        422
    )]
    [InlineData(
        """{"date":"2025-03-05","text":"x","lines":[{"account":"2810","debit":1,"credit":1},{"account":"6480","credit":2}]}""",
        "invalid-entry",
        422
    )]
    [InlineData("""{"date":"2025-03-05","text":"x","surprise":1,"lines":[]}""", "invalid-parameter", 400)]
    [InlineData("""{"date":"2025-03-05","date":"2025-03-06","text":"x","lines":[]}""", "invalid-parameter", 400)]
    [InlineData("""{"date":"2200-01-01","text":"x","lines":[]}""", "invalid-parameter", 400)]
    [InlineData("""{"date":"2025-02-30","text":"x","lines":[]}""", "invalid-parameter", 400)]
    [InlineData("""{"date":"2025-03-05","text":"x","lines":[null,null]}""", "invalid-entry", 422)]
    public async Task Entry_ThatIsNone_IsAProblem(string body, string type, int status)
    {
        await using var node = await NodeFixture.StartAsync();
        using var response = await node.PostAsync(
            $"/api/v1/companies/{node.Company}/entries",
            NodeFixture.Utf8(body),
            "application/json"
        );
        await ShouldBeProblemAsync(response, status, type);
    }

    [Fact]
    public async Task Periods_AreLockedLiftedAndClosed()
    {
        await using var node = await NodeFixture.StartAsync();
        var root = $"/api/v1/companies/{node.Company}";
        const string Quarter = "\"from\":\"2025-01-01\",\"to\":\"2025-03-31\",\"reason\":\"VAT reported\"";
        using var locked = await node.PostAsync(
            root + "/locks",
            NodeFixture.Utf8($"{{{Quarter}}}"),
            "application/json"
        );
        locked.StatusCode.ShouldBe(HttpStatusCode.NoContent, await locked.Content.ReadAsStringAsync());
        (await node.JsonAsync(root + "/locks"))[0].GetProperty("kind").GetString().ShouldBe("soft");

        using var refused = await node.PostAsync(root + "/entries", NodeFixture.Utf8(Rent), "application/json");
        await ShouldBeProblemAsync(refused, 409, "locked-period");
        using var lifted = await node.PostAsync(
            root + "/locks/lift",
            NodeFixture.Utf8($"{{{Quarter}}}"),
            "application/json"
        );
        lifted.StatusCode.ShouldBe(HttpStatusCode.NoContent);
        (await node.PostAsync(root + "/entries", NodeFixture.Utf8(Rent), "application/json")).StatusCode.ShouldBe(
            HttpStatusCode.Created
        );

        using var closed = await node.PostAsync(
            root + "/years/close",
            NodeFixture.Utf8("{\"from\":\"2025-01-01\",\"to\":\"2025-12-31\",\"kind\":\"hard\"}"),
            "application/json"
        );
        closed.StatusCode.ShouldBe(HttpStatusCode.NoContent, await closed.Content.ReadAsStringAsync());
        (await node.JsonAsync(root + "/years/closed"))[0].GetProperty("result").GetString().ShouldBe("-100.50");
        using var reopened = await node.PostAsync(
            root + "/years/reopen",
            NodeFixture.Utf8("{\"from\":\"2025-01-01\",\"to\":\"2025-12-31\",\"reason\":\"x\"}"),
            "application/json"
        );
        await ShouldBeProblemAsync(reopened, 409, "locked-period");
        using var bad = await node.PostAsync(
            root + "/locks",
            NodeFixture.Utf8("{\"from\":\"2025-01-01\"}"),
            "application/json"
        );
        await ShouldBeProblemAsync(bad, 400, "invalid-parameter");
    }

    [Fact]
    public async Task Chart_IsDefinedListedAndArchived()
    {
        await using var node = await NodeFixture.StartAsync();
        var root = $"/api/v1/companies/{node.Company}/accounts";
        using var defined = await node.SendAsync(
            HttpMethod.Put,
            root,
            NodeFixture.Utf8("number;name;type;standard\n9010;Own;expense;2810\n"),
            "text/csv"
        );
        defined.StatusCode.ShouldBe(HttpStatusCode.NoContent, await defined.Content.ReadAsStringAsync());
        using var archived = await node.PostAsync(root + "/9010/archive", NodeFixture.Utf8("{}"), "application/json");
        archived.StatusCode.ShouldBe(HttpStatusCode.NoContent, await archived.Content.ReadAsStringAsync());
        var own = (await node.JsonAsync(root)).EnumerateArray().Single(one => one.GetProperty("isOwn").GetBoolean());
        (own.GetProperty("number").GetString(), own.GetProperty("isArchived").GetBoolean()).ShouldBe(("9010", true));
        using var bad = await node.SendAsync(
            HttpMethod.Put,
            root,
            NodeFixture.Utf8("number,name,type\n1,One,thing\n"),
            "text/csv"
        );
        await ShouldBeProblemAsync(bad, 422, "invalid-file");
    }

    private static async Task<(HttpStatusCode Status, JsonElement Body)> SendAsync(
        NodeFixture node,
        string path,
        string body,
        string key
    )
    {
        using var response = await node.SendAsync(
            HttpMethod.Post,
            path,
            NodeFixture.Utf8(body),
            "application/json",
            null,
            ("Idempotency-Key", key)
        );
        return (response.StatusCode, await NodeFixture.JsonAsync(response));
    }

    private static async Task ShouldBeProblemAsync(HttpResponseMessage response, int status, string type)
    {
        ((int)response.StatusCode).ShouldBe(status, await response.Content.ReadAsStringAsync());
        (await NodeFixture.JsonAsync(response)).GetProperty("type").GetString().ShouldBe(Problems.TypePrefix + type);
    }
}
