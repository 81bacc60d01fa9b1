using System.Net;

namespace Nsg.Node.Tests;

/// <summary>A booked document is taken back through the interface, once for a key.</summary>
public sealed class TakeBackInterfaceTests
{
    private const string Purchase = NodeFixture.Prefix + "purchase-invoice";

    [Fact]
    public async Task TakeBack_OfABookedDocument_IsDoneOnceForAKey()
    {
        await using var node = await NodeFixture.StartAsync();
        var path = await BookedAsync(node);

        foreach (var _ in Enumerable.Range(0, 2))
        {
            using var answer = await SendAsync(node, path, "another account", "k-1");
            answer.StatusCode.ShouldBe(HttpStatusCode.OK, await answer.Content.ReadAsStringAsync());
            var document = (await NodeFixture.JsonAsync(answer)).GetProperty("document");
            document.GetProperty("state").GetString().ShouldBe("review");
        }

        var entries = (await node.JsonAsync($"/api/v1/companies/{node.Company}/entries")).GetProperty("items");
        entries.GetArrayLength().ShouldBe(2, "the voucher and the one that takes it back");

        using var other = await SendAsync(node, path, "another reason", "k-1");
        other.StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
        (await NodeFixture.JsonAsync(other)).GetProperty("type").GetString().ShouldBe("urn:nsg:problem:key-reused");

        // Booked once for its key; another decision with the key is refused, and without it comes too late.
        foreach (
            var (body, key, status) in new[]
            {
                ("2450", "k-2", 200),
                ("2450", "k-2", 200),
                ("2810", "k-2", 422),
                ("2450", "k-3", 422),
            }
        )
        {
            using var booked = await node.SendAsync(
                HttpMethod.Post,
                path.Replace("take-back", "book", StringComparison.Ordinal),
                NodeFixture.Utf8($"{{\"account\":\"{body}\"}}"),
                "application/json",
                null,
                ("Idempotency-Key", key)
            );
            ((int)booked.StatusCode).ShouldBe(status, await booked.Content.ReadAsStringAsync());
        }
    }

    [Fact]
    public async Task TakeBack_WithoutAReasonOrOfWhatIsNotBooked_IsRefused()
    {
        await using var node = await NodeFixture.StartAsync();
        var path = await BookedAsync(node);

        using var silent = await SendAsync(node, path, "", null);
        silent.StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
        (await SendAsync(node, path, "first", null)).StatusCode.ShouldBe(HttpStatusCode.OK);
        using var again = await SendAsync(node, path, "first", null);
        again.StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
        (await NodeFixture.JsonAsync(again)).GetProperty("type").GetString().ShouldBe("urn:nsg:problem:not-booked");
        using var none = await SendAsync(
            node,
            $"/api/v1/companies/{node.Company}/review/{Guid.Empty}/take-back",
            "first",
            null
        );
        none.StatusCode.ShouldBe(HttpStatusCode.NotFound);
    }

    private static async Task<string> BookedAsync(NodeFixture node)
    {
        using var posted = await node.PostAsync("/document/20202020", Papers.Invoice("A-1"), Purchase);
        posted.StatusCode.ShouldBe(HttpStatusCode.Created);
        var id = posted.Headers.Location!.ToString().Split('/')[^1];
        return $"/api/v1/companies/{node.Company}/review/{id}/take-back";
    }

    private static Task<HttpResponseMessage> SendAsync(NodeFixture node, string path, string reason, string? key) =>
        node.SendAsync(
            HttpMethod.Post,
            path,
            NodeFixture.Utf8($"{{\"reason\":\"{reason}\"}}"),
            "application/json",
            null,
            key is null ? [] : [("Idempotency-Key", key)]
        );
}
