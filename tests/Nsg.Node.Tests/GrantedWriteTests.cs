using System.Net;
using System.Text;
using System.Text.Json;
using Nsg.Node.Sharing;
using Nsg.Sharing.Grants;

namespace Nsg.Node.Tests;

/// <summary>What a client may write under a grant of accounting: vouchers and documents of its company and period, on record
/// under its name; and nothing under any other grant.</summary>
public sealed class GrantedWriteTests
{
    private const string Voucher =
        """{"date":"DAY","text":"by the accountant","lines":[{"account":"6480","debit":10},{"account":"1010","credit":10}]}""";

    [Fact]
    public async Task Accountant_WithTheRightToWrite_PostsAndReverses_UnderItsOwnName()
    {
        await using var node = await NodeFixture.StartAsync();
        var (key, token) = await node.Store.ClientKeys.CreateRequesterAsync("Accountant", "NO:974760673");
        using var accountant = node.With(token);
        var grant = await GiveAsync(
            node,
            key.Id,
            Terms(key.Id) with
            {
                From = new(2025, 1, 1),
                To = new(2025, 12, 31),
            }
        );
        grant.Text.ShouldContain("WRITE");

        var root = $"/api/v1/companies/{node.Company}";
        var posted = await SentAsync(accountant, root + "/entries", At("2025-03-05"), HttpStatusCode.Created);
        var id = posted.GetProperty("id").GetString();
        await SentAsync(accountant, root + "/entries", At("2026-01-05"), HttpStatusCode.Forbidden);
        await SentAsync(
            accountant,
            $"{root}/entries/{id}/reverse",
            """{"date":"2025-03-06","reason":"twice"}""",
            HttpStatusCode.Created
        );
        var count = (await node.JsonAsync(root + "/entries")).GetProperty("items").GetArrayLength();
        count.ShouldBe(2, "what was refused is not there");
        node.Store.Query(node.Company, books => books.Events(0, 1_000))
            .Where(record => record.Kind == "entry.posted")
            .ShouldAllBe(record => record.Actor == "key:" + key.Id);
        var seen = AccessHistory.Of(node.Store, node.Company, 0, 100).Where(one => one.Grant == grant.Id).ToList();
        seen.Count.ShouldBe(2);
        seen.ShouldAllBe(one => one.From >= new DateOnly(2025, 3, 5) && one.To <= new DateOnly(2025, 3, 6));
    }

    /// <summary>A VAT date is a day that is written to: it decides which return is another one.</summary>
    [Theory]
    [InlineData("2025-03-05", "2024-03-05", null, HttpStatusCode.Forbidden)]
    [InlineData("2025-03-05", "2026-01-05", null, HttpStatusCode.Forbidden)]
    [InlineData("2025-03-05", "2025-02-05", null, HttpStatusCode.Conflict)]
    [InlineData("2025-03-05", "2025-02-05", "late", HttpStatusCode.Conflict)]
    [InlineData("2025-02-05", "2025-02-05", "late", HttpStatusCode.Conflict)]
    [InlineData("2025-03-05", "2025-03-31", "late", HttpStatusCode.Created)]
    public async Task VatDate_OfAnAccountant_IsOfThePeriodAndOutsideOfLocks(
        string day,
        string vat,
        string? reason,
        HttpStatusCode status
    )
    {
        await using var node = await NodeFixture.StartAsync();
        var (key, token) = await node.Store.ClientKeys.CreateRequesterAsync("Accountant", "NO:974760673");
        using var accountant = node.With(token);
        await GiveAsync(node, key.Id, Terms(key.Id) with { From = new(2025, 1, 1), To = new(2025, 12, 31) });
        var root = $"/api/v1/companies/{node.Company}";
        using var locked = await node.Client.PostAsync(
            new Uri(root + "/locks", UriKind.Relative),
            new StringContent(
                """{"from":"2025-02-01","to":"2025-02-28","reason":"VAT reported"}""",
                Encoding.UTF8,
                "application/json"
            )
        );
        locked.StatusCode.ShouldBe(HttpStatusCode.NoContent);
        var why = reason is null ? "" : $"\"lockReason\":\"{reason}\",";
        await SentAsync(
            accountant,
            root + "/entries",
            $$"""{"date":"{{day}}","text":"Sale",{{why}}"lines":[{"account":"6480","debit":125},{"account":"1010","credit":100,"vatCode":"S01","vatDate":"{{vat}}"},{"account":"7680","credit":25,"vatCode":"S01","vatDate":"{{vat}}"}]}""",
            status
        );
    }

    [Fact]
    public async Task Document_HandedInByAnAccountant_IsOfThePeriodOrIsNotThere()
    {
        await using var node = await NodeFixture.StartAsync();
        var (key, token) = await node.Store.ClientKeys.CreateRequesterAsync("Accountant", "NO:974760673");
        using var accountant = node.With(token);
        var grant = await GiveAsync(
            node,
            key.Id,
            Terms(key.Id) with
            {
                From = new(2019, 1, 1),
                To = new(2019, 12, 31),
            }
        );
        var root = $"/api/v1/companies/{node.Company}";
        using var taken = await HandInAsync(accountant, root, Papers.Invoice("A-1"));
        taken.StatusCode.ShouldBe(HttpStatusCode.OK, await taken.Content.ReadAsStringAsync());
        var later = Encoding
            .UTF8.GetString(Papers.Invoice("A-2", net: 7m))
            .Replace("2019-05-10", "2020-05-10", StringComparison.Ordinal);
        using var refused = await HandInAsync(accountant, root, NodeFixture.Utf8(later));
        refused.StatusCode.ShouldBe(HttpStatusCode.Forbidden);
        (await node.JsonAsync(root + "/documents"))
            .GetProperty("items")
            .EnumerateArray()
            .Select(one => one.GetProperty("number").GetString())
            .ShouldBe(["A-1"]);
        AccessHistory
            .Of(node.Store, node.Company, 0, 100)
            .Where(one => one.Grant == grant.Id)
            .SelectMany(one => one.Documents)
            .ShouldNotBeEmpty();
    }

    [Fact]
    public async Task Version_ThatSomebodyGuesses_IsToldToNobodyWhoMayNotWrite()
    {
        await using var node = await NodeFixture.StartAsync();
        var (key, token) = await node.Store.ClientKeys.CreateRequesterAsync("Accountant", "NO:974760673");
        using var accountant = node.With(token);
        await GiveAsync(node, key.Id, Terms(key.Id) with { From = new(2025, 1, 1), To = new(2025, 12, 31) });
        var root = $"/api/v1/companies/{node.Company}";
        var (own, other) = (await PostedAsync("2025-03-05"), await PostedAsync("2024-03-05"));

        foreach (var tag in new[] { "\"guessed\"", $"\"{other}\"", "*" })
        {
            (await ReverseAsync(other, tag)).ShouldBe(HttpStatusCode.Forbidden, tag);
        }

        (await ReverseAsync(own, "\"guessed\"")).ShouldBe(HttpStatusCode.Conflict);
        using var seen = await accountant.GetAsync(new Uri($"{root}/entries/{own}", UriKind.Relative));
        (await ReverseAsync(own, seen.Headers.ETag!.Tag)).ShouldBe(HttpStatusCode.Created);

        async Task<string> PostedAsync(string day) =>
            (await SentAsync(node.Client, root + "/entries", At(day), HttpStatusCode.Created))
                .GetProperty("id")
                .GetString()!;
        async Task<HttpStatusCode> ReverseAsync(string entry, string tag)
        {
            using var request = new HttpRequestMessage(HttpMethod.Post, $"{root}/entries/{entry}/reverse")
            {
                Content = new StringContent("""{"reason":"x"}""", Encoding.UTF8, "application/json"),
            };
            request.Headers.TryAddWithoutValidation("If-Match", tag);
            using var answer = await accountant.SendAsync(request);
            return answer.StatusCode;
        }
    }

    [Theory]
    [InlineData("entries", true)]
    [InlineData("reverse", true)]
    [InlineData("entries", false)]
    [InlineData("reverse", false)]
    public async Task Answer_ThatWasKept_IsGivenToNobodyElse_NorAfterTheGrantEnded(string what, bool isNarrowed)
    {
        await using var node = await NodeFixture.StartAsync();
        var (key, token) = await node.Store.ClientKeys.CreateRequesterAsync("Accountant", "NO:974760673");
        var (second, secondToken) = await node.Store.ClientKeys.CreateRequesterAsync("Other", "NO:974760673");
        using var accountant = node.With(token);
        using var other = node.With(secondToken);
        var terms = Terms(key.Id) with { From = new(2025, 1, 1), To = new(2025, 12, 31) };
        var grant = await GiveAsync(node, key.Id, terms);
        await GiveAsync(node, second.Id, terms with { Client = second.Id });
        var root = $"/api/v1/companies/{node.Company}";
        var (path, body) = (root + "/entries", At("2025-03-05"));
        if (what == "reverse")
        {
            var entry = (await SentAsync(node.Client, path, body, HttpStatusCode.Created)).GetProperty("id");
            (path, body) = ($"{path}/{entry.GetString()}/reverse", """{"reason":"twice"}""");
        }

        var first = await KeyedAsync(accountant);
        first.Status.ShouldBe(HttpStatusCode.Created, first.Body);
        var again = await KeyedAsync(accountant);
        again.Status.ShouldBe(HttpStatusCode.OK);
        again.Body.ShouldBe(first.Body);
        (await KeyedAsync(other)).Body.ShouldNotContain(
            JsonSerializer.Deserialize<JsonElement>(first.Body).GetProperty("id").GetString()!,
            customMessage: "a key is its client's own"
        );
        await node.Store.DecideGrantAsync(
            node.Company,
            one =>
            {
                new GrantDesk(one).Withdraw(grant.Id, null, "test");
                return true;
            }
        );
        if (isNarrowed)
        {
            await GiveAsync(node, key.Id, terms with { From = new(2025, 6, 1) });
        }

        (await KeyedAsync(accountant)).Status.ShouldBe(HttpStatusCode.Forbidden);

        async Task<(HttpStatusCode Status, string Body)> KeyedAsync(HttpClient client)
        {
            using var request = new HttpRequestMessage(HttpMethod.Post, path)
            {
                Content = new StringContent(body, Encoding.UTF8, "application/json"),
            };
            request.Headers.TryAddWithoutValidation("Idempotency-Key", "k");
            using var answer = await client.SendAsync(request);
            return (answer.StatusCode, await answer.Content.ReadAsStringAsync());
        }
    }

    [Theory]
    [InlineData("accounting", "documents,entries", null)]
    [InlineData("audit", "documents,entries", null)]
    [InlineData("credit", "balances", null)]
    [InlineData("accounting", "documents,entries,entries:write,documents:write", "no-prices")]
    public async Task Others_WriteNothing(string purpose, string resources, string? detail)
    {
        await using var node = await NodeFixture.StartAsync();
        var (key, token) = await node.Store.ClientKeys.CreateRequesterAsync("Other", "NO:974760673");
        using var client = node.With(token);
        await GiveAsync(
            node,
            key.Id,
            Terms(key.Id) with
            {
                Purpose = purpose,
                Resources = resources.Split(','),
                Detail = detail is null ? [] : [detail],
            }
        );
        var root = $"/api/v1/companies/{node.Company}";
        await SentAsync(client, root + "/entries", At("2025-03-05"), HttpStatusCode.Forbidden);
        using var refused = await HandInAsync(client, root, Papers.Invoice("A-1"));
        refused.StatusCode.ShouldBe(HttpStatusCode.Forbidden);
        (await node.JsonAsync(root + "/documents")).GetProperty("items").GetArrayLength().ShouldBe(0);
    }

    [Theory]
    [InlineData("audit", GrantBasis.Consent, "never needs entries:write")]
    [InlineData("credit", GrantBasis.Consent, "never needs")]
    [InlineData("accounting", GrantBasis.Case, "consent or a mandate")]
    [InlineData("accounting", GrantBasis.Open, "consent or a mandate")]
    public void RightToWrite_IsForAccountingWithConsentOrMandateAlone(string purpose, GrantBasis basis, string fault) =>
        (Terms("x") with { Purpose = purpose, Basis = basis, Case = "1" }).Fault()!.ShouldContain(fault);

    [Fact]
    public void RightToWrite_IsNotPassedOn_AndComesWithTheRightToSee()
    {
        Terms("x").Fault().ShouldBeNull();
        (Terms("x") with { Delegations = 1 }).Fault()!.ShouldContain("passed on");
        (Terms("x") with { Resources = ["entries:write"] }).Fault()!.ShouldContain("entries");
    }

    private static GrantTerms Terms(string client) =>
        new()
        {
            Client = client,
            Requester = "Accountant",
            Purpose = "accounting",
            Resources = ["documents", "entries", "entries:write", "documents:write"],
            NotAfter = DateTimeOffset.UtcNow.AddDays(1),
        };

    private static string At(string day) => Voucher.Replace("DAY", day, StringComparison.Ordinal);

    private static Task<Grant> GiveAsync(NodeFixture node, string client, GrantTerms terms) =>
        node.Store.DecideGrantAsync(
            node.Company,
            one =>
            {
                var desk = new GrantDesk(one);
                return desk.Give(desk.Request(terms, "Company", "en", client).Id, null, [], "Company", "en", "test");
            }
        );

    private static async Task<HttpResponseMessage> HandInAsync(HttpClient client, string root, byte[] paper)
    {
        using var content = new ByteArrayContent(paper);
        content.Headers.TryAddWithoutValidation("Content-Type", "application/xml");
        return await client.PostAsync(new Uri(root + "/documents", UriKind.Relative), content);
    }

    private static async Task<JsonElement> SentAsync(HttpClient client, string path, string body, HttpStatusCode status)
    {
        using var answer = await client.PostAsync(
            new Uri(path, UriKind.Relative),
            new StringContent(body, Encoding.UTF8, "application/json")
        );
        var text = await answer.Content.ReadAsStringAsync();
        answer.StatusCode.ShouldBe(status, text);
        return JsonSerializer.Deserialize<JsonElement>(text);
    }
}
