using System.Net;
using System.Reflection;
using System.Text;
using System.Text.Json;
using Microsoft.AspNetCore.Http.Metadata;
using Nsg.Node.Api;
using Nsg.Node.Http;
using Nsg.Node.Sharing;
using Nsg.Sharing.Grants;

namespace Nsg.Node.Tests;

/// <summary>What a grant leaves out is left out of the answers, field by field.</summary>
public sealed class GrantDetailTests
{
    private const string Seller = "Leverand";
    private const string Balances = "/balances?to=2019-12-31";

    [Theory]
    [InlineData("no-counterparties")]
    [InlineData("no-prices")]
    public async Task Answer_UnderAGrantThatLeavesSomethingOut_HoldsNothingOfIt(string level)
    {
        await using var node = await NodeFixture.StartAsync();
        using var posted = await node.PostAsync(
            "/document/20202020",
            Papers.Invoice("A-1"),
            NodeFixture.Prefix + "purchase-invoice"
        );
        posted.StatusCode.ShouldBe(HttpStatusCode.Created, await posted.Content.ReadAsStringAsync());
        var root = $"/api/v1/companies/{node.Company}";
        var whole = await node.JsonAsync($"{root}/documents");
        var document = whole.GetProperty("items")[0];
        document.GetProperty("party").GetString()!.ShouldStartWith(Seller);
        var payable = document.GetProperty("payable").GetString()!;

        using var auditor = await ClientAsync(node, "Auditor");
        var id = await GivenAsync(
            node,
            auditor,
            $$$"""{"terms":{"purpose":"audit","resources":["documents","entries","balances","aggregates"],"detail":["{{{level}}}"]}}"""
        );
        var secret = level == "no-prices" ? payable : Seller;
        var paths = new[]
        {
            "/documents",
            $"/documents/{document.GetProperty("id").GetString()}",
            "/entries",
            "/open-items",
            "/bank",
            Balances,
            "/accounts",
        };
        foreach (var path in paths)
        {
            using var answer = await auditor.GetAsync(new Uri(root + path, UriKind.Relative));
            var text = await answer.Content.ReadAsStringAsync();
            answer.StatusCode.ShouldBe(HttpStatusCode.OK, path + text);
            answer
                .Headers.GetValues("NSG-Withheld")
                .Single()
                .ShouldBe(level == "no-prices" ? "prices" : "counterparties");
            if (path is not (Balances or "/accounts"))
            {
                text.ShouldNotContain(secret, customMessage: path);
                text.ShouldNotContain("\"text\"", customMessage: path);
            }
        }

        using (
            var sums = await auditor.GetAsync(new Uri(root + "/aggregates?by=account&to=2019-12-31", UriKind.Relative))
        )
        {
            sums.StatusCode.ShouldBe(HttpStatusCode.OK);
        }

        foreach (var figures in new[] { "/balances", "/vat-summary", "/aggregates" })
        {
            using var month = await auditor.GetAsync(
                new Uri($"{root}{figures}?from=2019-05-01&to=2019-05-31", UriKind.Relative)
            );
            month.StatusCode.ShouldBe(HttpStatusCode.OK);
            using var day = await auditor.GetAsync(
                new Uri($"{root}{figures}?from=2019-05-10&to=2019-05-10", UriKind.Relative)
            );
            day.StatusCode.ShouldBe(
                level == "no-prices" ? HttpStatusCode.BadRequest : HttpStatusCode.OK,
                figures + " of a day may be a single voucher's"
            );
        }

        foreach (var narrow in new[] { "series=P", "kind=ordinary", "direction=purchase", "dimension=DEPT:1" })
        {
            using var narrowed = await auditor.GetAsync(
                new Uri($"{root}/aggregates?by=account&to=2019-12-31&{narrow}", UriKind.Relative)
            );
            narrowed.StatusCode.ShouldBe(HttpStatusCode.BadRequest, narrow);
        }

        var seen = await (
            await auditor.GetAsync(new Uri(root + "/open-items", UriKind.Relative))
        ).Content.ReadAsStringAsync();
        seen.ShouldContain(level == "no-prices" ? Seller : payable);
        foreach (
            var path in new[]
            {
                $"{root}/documents/{document.GetProperty("id").GetString()}/original",
                "/document/20202020",
                posted.Headers.Location!.ToString(),
                "/transactions/20202020",
            }
        )
        {
            using var closed = await auditor.GetAsync(new Uri(path, UriKind.Relative));
            closed.StatusCode.ShouldBe(HttpStatusCode.Forbidden, path);
        }

        AccessHistory
            .Of(node.Store, node.Company, 0, 100)
            .Where(one => one.Grant.ToString() == id)
            .ShouldAllBe(one => one.Detail!.Single() == level);
    }

    [Fact]
    public async Task Sums_UnderAGrantWithoutPrices_AreOfWholeMonthsThatHaveEnded()
    {
        await using var node = await NodeFixture.StartAsync();
        using var bank = await ClientAsync(node, "Bank");
        await GivenAsync(
            node,
            bank,
            """{"terms":{"purpose":"credit","resources":["balances","reports","statements"],"detail":["no-prices"]}}"""
        );
        var first = DateTime.UtcNow.Date.AddDays(1 - DateTime.UtcNow.Day);
        var (ended, ends) = (Text(first.AddDays(-1)), Text(first.AddMonths(1).AddDays(-1)));
        foreach (
            var (path, status) in new[]
            {
                ($"balances?to={ended}", 200),
                ($"balances?to={ends}", 400),
                ("balances", 400),
                ("reports/dk.turnover?period=2025-03", 200),
                ($"reports/dk.turnover?period={ends[..7]}", 400),
                ("reports/dk.accounts?period=2025-03-05/2025-03-05", 400),
                ("reports/dk.balance?period=2025-03-05/2025-03-05", 400),
            }
        )
        {
            using var answer = await bank.GetAsync(
                new Uri($"/api/v1/companies/{node.Company}/{path}", UriKind.Relative)
            );
            var text = await answer.Content.ReadAsStringAsync();
            ((int)answer.StatusCode).ShouldBe(status, path + text);
            if (status == 400)
            {
                text.ShouldContain("whole months that have ended", customMessage: path);
            }
        }

        static string Text(DateTime day) =>
            day.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);
    }

    [Fact]
    public void Fields_OfAnswersThatCanBeShared_AllSayWhatTheyTell()
    {
        var seen = new HashSet<Type>();
        foreach (
            var type in new[]
            {
                typeof(DocumentDetailJson),
                typeof(Page<DocumentJson>),
                typeof(Page<EntryJson>),
                typeof(EntryDetailJson),
                typeof(Page<OpenItemJson>),
                typeof(BankJson),
                typeof(BalancesJson),
                typeof(VatSummaryJson),
                typeof(ChartAccountJson),
            }
        )
        {
            Visit(type);
        }

        seen.Count.ShouldBeGreaterThan(10);

        void Visit(Type type)
        {
            if (type.Namespace?.StartsWith("Nsg.", StringComparison.Ordinal) != true || type.IsEnum || !seen.Add(type))
            {
                return;
            }

            foreach (var property in type.GetProperties().Where(one => one.Name != "EqualityContract"))
            {
                // A field of another room's type, which has no mark, is left out as soon as anything is.
                (
                    property.GetCustomAttribute<TellsAttribute>() is not null
                    || WithheldAnswer.NeedsNoMark(property.PropertyType)
                    || type.Assembly != typeof(DocumentJson).Assembly
                ).ShouldBeTrue($"{type.Name}.{property.Name} needs [Tells(…)]");
                Visit(
                    property.PropertyType.IsGenericType
                        ? property.PropertyType.GetGenericArguments()[0]
                        : property.PropertyType
                );
            }
        }
    }

    [Fact]
    public async Task Endpoints_ThatShareVouchersOrDocuments_AreFilteredOrWhole()
    {
        await using var node = await NodeFixture.StartAsync();
        var seen = 0;
        foreach (var (_, path, endpoint) in GateTests.Endpoints(node, node.Company, NodeFixture.Number))
        {
            if (
                endpoint.Metadata.GetMetadata<Shared>() is { IsWhole: false } shared
                && Resources.IsOfLines(shared.Resource)
            )
            {
                seen++;
                endpoint
                    .Metadata.GetOrderedMetadata<IProducesResponseTypeMetadata>()
                    .Where(one => one.StatusCode == 200)
                    .ShouldAllBe(one => one.Type != typeof(byte[]) && one.Type != typeof(string), path);
            }
        }

        seen.ShouldBeGreaterThan(0);
    }

    [Fact]
    public void Unmarked_TextOrAmount_IsLeftOutAsSoonAsAnythingIs()
    {
        var json = JsonSerializer.Serialize(
            new Unmarked("secret", 12.5m, Guid.Empty, ["x"]),
            WithheldAnswer.For(Withheld.Prices)
        );
        json.ShouldBe("{\"id\":\"00000000-0000-0000-0000-000000000000\"}");
        JsonSerializer
            .Serialize(new Unmarked("secret", 12.5m, Guid.Empty, ["x"]), WithheldAnswer.For(Withheld.None))
            .ShouldContain("secret", customMessage: "a version is of all that is shown");
    }

    [Fact]
    public async Task Register_OfTheCompany_IsOpenedByAGrantOfItAlone()
    {
        await using var node = await NodeFixture.StartAsync();
        using var bank = await ClientAsync(node, "Bank");
        var path = new Uri($"/api/v1/companies/{node.Company}/register", UriKind.Relative);
        await node.Store.DecideAsync(
            node.Company,
            books =>
            {
                books.Append(
                    Nsg.Bookkeeping.Records.RecordJson.Draft(
                        Nsg.Bookkeeping.Records.RecordKind.CompanyRegistered,
                        "test",
                        new Nsg.Bookkeeping.Records.CompanyRegistered(
                            new DateOnly(2015, 3, 1),
                            "DK_APS",
                            null,
                            null,
                            null,
                            ["46.38"],
                            false
                        )
                    )
                );
                return true;
            }
        );
        await GivenAsync(node, bank, """{"terms":{"purpose":"credit","resources":["balances"]}}""");
        (await bank.GetAsync(path)).StatusCode.ShouldBe(HttpStatusCode.Forbidden);
        await GivenAsync(
            node,
            bank,
            """{"terms":{"purpose":"credit","resources":["register"],"detail":["figures"]}}"""
        );
        using var answer = await bank.GetAsync(path);
        answer.StatusCode.ShouldBe(HttpStatusCode.OK);
        (await answer.Content.ReadAsStringAsync()).ShouldContain("DK_APS");
    }

    [Fact]
    public async Task Aggregates_AreAResourceOfTheirOwn_WithoutNames_OnRecord_AndNarrowedByDetail()
    {
        await using var node = await NodeFixture.StartAsync();
        using var posted = await node.PostAsync(
            "/document/20202020",
            Papers.Invoice("A-1"),
            NodeFixture.Prefix + "purchase-invoice"
        );
        var root = $"/api/v1/companies/{node.Company}";
        using var bank = await ClientAsync(node, "Bank");
        await GivenAsync(node, bank, """{"terms":{"purpose":"credit","resources":["aggregates"]}}""");
        foreach (
            var (path, status) in new[]
            {
                ("/aggregates?by=party,month", HttpStatusCode.OK),
                ("/entries", HttpStatusCode.Forbidden),
                ("/balances", HttpStatusCode.Forbidden),
                ("/parties", HttpStatusCode.Forbidden),
            }
        )
        {
            using var answer = await bank.GetAsync(new Uri(root + path, UriKind.Relative));
            answer.StatusCode.ShouldBe(status, path);
            (await answer.Content.ReadAsStringAsync()).ShouldNotContain(Seller);
        }

        (await node.JsonAsync(root + "/access")).GetRawText().ShouldContain("/aggregates");
        using var narrow = await ClientAsync(node, "Insurer");
        await GivenAsync(
            node,
            narrow,
            """{"terms":{"purpose":"insurance","resources":["aggregates"],"detail":["no-counterparties"]}}"""
        );
        foreach (var (query, status) in new[] { ("by=month", 200), ("by=party", 400), ("by=month&party=lever", 400) })
        {
            using var answer = await narrow.GetAsync(new Uri($"{root}/aggregates?{query}", UriKind.Relative));
            ((int)answer.StatusCode).ShouldBe(status, query);
        }
    }

    internal static async Task<HttpClient> ClientAsync(NodeFixture node, string name) =>
        node.With((await node.Store.ClientKeys.CreateRequesterAsync(name, "NO:974760673")).Token);

    internal static async Task<string> GivenAsync(NodeFixture node, HttpClient client, string ask)
    {
        var id = (await SentAsync(client, $"/api/v1/companies/{node.Company}/grants", ask, HttpStatusCode.Created))
            .GetProperty("id")
            .GetString()!;
        await SentAsync(node.Client, $"/api/v1/companies/{node.Company}/grants/{id}/give", "{}", HttpStatusCode.OK);
        return id;
    }

    internal static async Task<JsonElement> SentAsync(
        HttpClient client,
        string path,
        string body,
        HttpStatusCode status
    )
    {
        using var answer = await client.PostAsync(
            new Uri(path, UriKind.Relative),
            new StringContent(body, Encoding.UTF8, "application/json")
        );
        var text = await answer.Content.ReadAsStringAsync();
        answer.StatusCode.ShouldBe(status, text);
        return JsonSerializer.Deserialize<JsonElement>(text);
    }

    private sealed record Unmarked(string Text, decimal Amount, Guid Id, IReadOnlyList<string> Names);
}
