using System.Net;
using Nsg.Node.Sharing;
using static Nsg.Node.Tests.GrantDetailTests;

namespace Nsg.Node.Tests;

/// <summary>The life of grants over HTTP: once in a while, given anew, passed on.</summary>
public sealed class GrantLifeTests
{
    [Fact]
    public async Task Grant_OncePerDay_OpensOnceAndIsRenewedInOneStep()
    {
        await using var node = await NodeFixture.StartAsync();
        using var bank = await ClientAsync(node, "Bank");
        var root = $"/api/v1/companies/{node.Company}";
        var id = await GivenAsync(
            node,
            bank,
            """{"terms":{"purpose":"credit","resources":["balances"],"every":"day","case":"L-1"}}"""
        );
        (await bank.GetAsync(new Uri(root + "/balances", UriKind.Relative))).StatusCode.ShouldBe(HttpStatusCode.OK);
        (await bank.GetAsync(new Uri(root + "/balances", UriKind.Relative))).StatusCode.ShouldBe(
            HttpStatusCode.Forbidden
        );
        AccessHistory.Of(node.Store, node.Company, 0, 100)[^1].Case.ShouldBe("L-1");

        var renewed = await SentAsync(node.Client, $"{root}/grants/{id}/renew", "{}", HttpStatusCode.OK);
        renewed.GetProperty("replaces").GetString().ShouldBe(id);
        (await node.JsonAsync($"{root}/grants/{id}")).GetProperty("state").GetString().ShouldBe("replaced");
        (await bank.GetAsync(new Uri(root + "/balances", UriKind.Relative))).StatusCode.ShouldBe(HttpStatusCode.OK);
        await SentAsync(node.Client, $"{root}/grants/{id}/renew", "{}", HttpStatusCode.UnprocessableEntity);

        await SentAsync(
            bank,
            $"{root}/grants/{renewed.GetProperty("id").GetString()}/ask-again",
            "{}",
            HttpStatusCode.UnprocessableEntity
        );
        var other = await GivenAsync(node, bank, """{"terms":{"purpose":"credit","resources":["balances"]}}""");
        var again = await SentAsync(bank, $"{root}/grants/{other}/ask-again", "{}", HttpStatusCode.Created);
        (await node.JsonAsync($"{root}/grants/reminders"))[0].GetProperty("kind").GetString().ShouldBe("waits");
        await SentAsync(
            node.Client,
            $"{root}/grants/{again.GetProperty("id").GetString()}/give",
            "{}",
            HttpStatusCode.OK
        );
        (await node.JsonAsync($"{root}/grants/{other}")).GetProperty("state").GetString().ShouldBe("replaced");
    }

    [Fact]
    public async Task Grant_PassedOn_EndsWithTheOneAboveIt()
    {
        await using var node = await NodeFixture.StartAsync();
        using var bank = await ClientAsync(node, "Bank");
        var (broker, token) = await node.Store.ClientKeys.CreateRequesterAsync("Broker", "NO:974760673");
        using var second = node.With(token);
        var root = $"/api/v1/companies/{node.Company}";
        var closed = await GivenAsync(node, bank, """{"terms":{"purpose":"credit","resources":["balances"]}}""");
        await SentAsync(
            bank,
            $"{root}/grants/{closed}/pass-on",
            $$"""{"client":"{{broker.Id}}"}""",
            HttpStatusCode.UnprocessableEntity
        );

        var open = await GivenAsync(
            node,
            bank,
            """{"terms":{"purpose":"credit","resources":["balances"],"delegations":1}}"""
        );
        await SentAsync(
            bank,
            $"{root}/grants/{open}/pass-on",
            $$$"""{"client":"{{{broker.Id}}}","terms":{"purpose":"credit","resources":["balances","reports"]}}""",
            HttpStatusCode.UnprocessableEntity
        );
        var passed = await SentAsync(
            bank,
            $"{root}/grants/{open}/pass-on",
            $$"""{"client":"{{broker.Id}}"}""",
            HttpStatusCode.Created
        );
        passed.GetProperty("parent").GetString().ShouldBe(open);
        await SentAsync(
            second,
            $"{root}/grants/{passed.GetProperty("id").GetString()}/pass-on",
            $$"""{"client":"{{broker.Id}}"}""",
            HttpStatusCode.UnprocessableEntity
        );
        (await second.GetAsync(new Uri(root + "/balances", UriKind.Relative))).StatusCode.ShouldBe(HttpStatusCode.OK);
        (await node.JsonAsync($"{root}/grants/{open}")).GetProperty("uses").GetInt32().ShouldBe(1);
        await SentAsync(node.Client, $"{root}/grants/{open}/withdraw", "{}", HttpStatusCode.OK);
        (await second.GetAsync(new Uri(root + "/balances", UriKind.Relative))).StatusCode.ShouldBe(
            HttpStatusCode.Forbidden
        );
    }

    [Fact]
    public async Task Grant_ThatHasNotBegun_IsPassedOn_AndOneThatEndedIsNotEvenRepeated()
    {
        await using var node = await NodeFixture.StartAsync();
        using var bank = await ClientAsync(node, "Bank");
        var (broker, _) = await node.Store.ClientKeys.CreateRequesterAsync("Broker", "NO:974760673");
        var begin = DateTimeOffset.UtcNow.AddDays(2).ToString("yyyy-MM-ddTHH:mm:ssZ", null);
        var later = await GivenAsync(
            node,
            bank,
            $$$"""{"terms":{"purpose":"credit","resources":["balances"],"delegations":1,"notBefore":"{{{begin}}}"}}"""
        );
        var path = $"/api/v1/companies/{node.Company}/grants/{later}";
        bank.DefaultRequestHeaders.Add("Idempotency-Key", "once");
        var body = $$"""{"client":"{{broker.Id}}"}""";
        var passed = await SentAsync(bank, path + "/pass-on", body, HttpStatusCode.Created);
        var again = await SentAsync(bank, path + "/pass-on", body, HttpStatusCode.Created);
        again.GetRawText().ShouldBe(passed.GetRawText());

        await SentAsync(node.Client, path + "/withdraw", "{}", HttpStatusCode.OK);
        (await SentAsync(bank, path + "/pass-on", body, HttpStatusCode.UnprocessableEntity))
            .GetRawText()
            .ShouldContain("withdrawn");
    }

    [Fact]
    public async Task Request_ThatItsClientTakesBack_EndsOnRecord_AndIsNotGivenAnyMore()
    {
        await using var node = await NodeFixture.StartAsync();
        using var bank = await ClientAsync(node, "Bank");
        using var other = await ClientAsync(node, "Other");
        var root = $"/api/v1/companies/{node.Company}";
        var terms = """{"terms":{"purpose":"credit","resources":["balances"]}}""";
        var asked = await SentAsync(bank, root + "/grants", terms, HttpStatusCode.Created);
        var path = $"{root}/grants/{asked.GetProperty("id").GetString()}";
        await SentAsync(other, path + "/take-back", "{}", HttpStatusCode.UnprocessableEntity);
        await SentAsync(node.Client, path + "/take-back", "{}", HttpStatusCode.Forbidden);
        (await node.JsonAsync(path)).GetProperty("state").GetString().ShouldBe("requested");

        var reason = """{"reason":"the loan is paid"}""";
        bank.DefaultRequestHeaders.Add("Idempotency-Key", "once");
        var ended = await SentAsync(bank, path + "/take-back", reason, HttpStatusCode.OK);
        (await SentAsync(bank, path + "/take-back", reason, HttpStatusCode.OK))
            .GetRawText()
            .ShouldBe(ended.GetRawText());
        ended.GetProperty("state").GetString().ShouldBe("taken-back");
        var told = await node.JsonAsync(path);
        told.GetProperty("state").GetString().ShouldBe("taken-back");
        told.GetProperty("reason").GetString().ShouldBe("the loan is paid");
        told.GetProperty("decidedBy")
            .GetString()
            .ShouldBe("key:" + node.Store.ClientKeys.List().First(key => key.Name == "Bank").Id);
        (await SentAsync(node.Client, path + "/give", "{}", HttpStatusCode.UnprocessableEntity))
            .GetRawText()
            .ShouldContain("the grant is taken-back, not requested");
        (await bank.GetAsync(new Uri(root + "/balances", UriKind.Relative))).StatusCode.ShouldBe(
            HttpStatusCode.Forbidden
        );
        node.Store.Query(node.Company, books => books.Events(0, 100))
            .Count(one => one.Kind == "grant.taken-back")
            .ShouldBe(1);
        (await node.JsonAsync($"{root}/grants/reminders")).GetArrayLength().ShouldBe(0);
    }

    [Fact]
    public async Task Grant_InForce_IsNotTakenBackByItsClient()
    {
        await using var node = await NodeFixture.StartAsync();
        using var bank = await ClientAsync(node, "Bank");
        var id = await GivenAsync(node, bank, """{"terms":{"purpose":"credit","resources":["balances"]}}""");
        var path = $"/api/v1/companies/{node.Company}/grants/{id}";
        await SentAsync(bank, path + "/take-back", "{}", HttpStatusCode.UnprocessableEntity);
        (await node.JsonAsync(path)).GetProperty("state").GetString().ShouldBe("given");
    }
}
