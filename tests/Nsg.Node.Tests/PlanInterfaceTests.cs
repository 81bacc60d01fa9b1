using System.Net;
using System.Text.Json;
using Nsg.Vocabulary;

namespace Nsg.Node.Tests;

/// <summary>Recurring entries and accruals over HTTP.</summary>
public sealed class PlanInterfaceTests
{
    private const string Rent =
        """{"name":"Rent","every":"month","from":"2025-01-31","count":3,"text":"Rent","lines":[{"account":"2810","debit":"100.00"},{"account":"6480","credit":"100.00"}]}""";

    [Fact]
    public async Task Recurring_IsDefinedChangedByVersionRunAndStopped()
    {
        await using var node = await NodeFixture.StartAsync();
        var root = $"/api/v1/companies/{node.Company}/plans";
        using var defined = await node.PostAsync(root + "/recurring", NodeFixture.Utf8(Rent), "application/json");
        defined.StatusCode.ShouldBe(HttpStatusCode.Created, await defined.Content.ReadAsStringAsync());
        var id = (await NodeFixture.JsonAsync(defined)).GetProperty("plan").GetProperty("id").GetString();

        using var ran = await node.PostAsync(
            root + "/run-due",
            NodeFixture.Utf8("""{"until":"2025-02-28"}"""),
            "application/json"
        );
        (await NodeFixture.JsonAsync(ran))
            .EnumerateArray()
            .Select(run => run.GetProperty("number").GetString())
            .ShouldBe(["G2025-1", "G2025-2"]);

        var changed = Rent.Replace("2025-01-31", "2025-03-31", StringComparison.Ordinal);
        (await SendAsync(node, $"{root}/{id}", changed, "\"2\"")).ShouldBe(HttpStatusCode.Conflict);
        (await SendAsync(node, $"{root}/{id}", changed, "\"1\"")).ShouldBe(HttpStatusCode.OK);
        using var got = await node.GetAsync($"{root}/{id}");
        got.Headers.ETag!.Tag.ShouldBe("\"2\"");
        var detail = await NodeFixture.JsonAsync(got);
        detail.GetProperty("versions").GetArrayLength().ShouldBe(2);
        detail
            .GetProperty("postings")
            .EnumerateArray()
            .Select(one => one.GetProperty("number").GetString())
            .ShouldBe(["G2025-1", "G2025-2"]);

        using var stopped = await node.PostAsync(
            $"{root}/{id}/stop",
            NodeFixture.Utf8("""{"reason":"moved out"}"""),
            "application/json"
        );
        stopped.StatusCode.ShouldBe(HttpStatusCode.OK, await stopped.Content.ReadAsStringAsync());
        (await node.JsonAsync(root))[0].GetProperty("stopped").GetString().ShouldBe("moved out");
    }

    [Fact]
    public async Task RunDue_AtMidnightOfTheCompany_PostsWhatIsDueOnItsNewDay()
    {
        // Half past eleven in the evening by UTC is half past one in the morning in Denmark.
        var late = new DateTimeOffset(2026, 6, 30, 23, 30, 0, TimeSpan.Zero);
        await using var node = await NodeFixture.StartAsync(time: new FilingTests.FixedTime(late));
        var root = $"/api/v1/companies/{node.Company}/plans";
        var july = Rent.Replace("2025-01-31", "2026-07-01", StringComparison.Ordinal);
        using var defined = await node.PostAsync(root + "/recurring", NodeFixture.Utf8(july), "application/json");
        defined.StatusCode.ShouldBe(HttpStatusCode.Created, await defined.Content.ReadAsStringAsync());
        using var ran = await node.PostAsync(root + "/run-due", NodeFixture.Utf8("{}"), "application/json");
        (await NodeFixture.JsonAsync(ran)).GetArrayLength().ShouldBe(1);
        using var ahead = await node.PostAsync(
            root + "/run-due",
            NodeFixture.Utf8("""{"until":"2026-07-02"}"""),
            "application/json"
        );
        ahead.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
    }

    [Fact]
    public async Task Accrual_OfAnEntry_ComesBackMonthByMonth()
    {
        await using var node = await NodeFixture.StartAsync();
        var root = $"/api/v1/companies/{node.Company}";
        using var posted = await node.PostAsync(
            root + "/entries",
            NodeFixture.Utf8(
                """{"date":"2025-01-15","text":"Insurance","lines":[{"account":"2810","debit":1200},{"account":"6480","credit":1200}]}"""
            ),
            "application/json"
        );
        var entry = (await NodeFixture.JsonAsync(posted)).GetProperty("id").GetString();
        using var spread = await node.PostAsync(
            root + "/plans/accruals",
            NodeFixture.Utf8(
                $$"""{"entry":"{{entry}}","account":"2810","balanceAccount":"6390","from":"2025-01-01","months":12}"""
            ),
            "application/json"
        );
        spread.StatusCode.ShouldBe(HttpStatusCode.Created, await spread.Content.ReadAsStringAsync());
        using var ran = await node.PostAsync(
            root + "/plans/run-due",
            NodeFixture.Utf8("""{"until":"2025-04-30"}"""),
            "application/json"
        );
        (await NodeFixture.JsonAsync(ran)).GetArrayLength().ShouldBe(4);
        var balances = (await node.JsonAsync(root + "/balances"))
            .GetProperty("accounts")
            .EnumerateArray()
            .ToDictionary(
                one => one.GetProperty("account").GetString()!,
                one => one.GetProperty("closing").GetString()
            );
        (balances["2810"], balances["6390"]).ShouldBe(("400.00", "800.00"));
        (await node.JsonAsync($"{root}/entries/{entry}"))
            .GetProperty("links")
            .GetProperty("plans")[0]
            .GetProperty("role")
            .GetString()
            .ShouldBe("source");
    }

    [Theory]
    [InlineData("recurring", "{", 400)]
    [InlineData("recurring", "{}", 422)]
    [InlineData("recurring", """{"name":"x","every":"day","from":"2025-01-31","text":"x","lines":[]}""", 422)]
    [InlineData(
        "recurring",
        """{"name":"x","every":"month","from":"2025-01-31","text":"x","lines":[{"account":"2810","debit":1,"currency":"EUR","amount":1},null]}""",
        422
    )]
    [InlineData("accruals", """{"account":"2810"}""", 422)]
    [InlineData("run-due", """{"until":"2199-01-01"}""", 400)]
    public async Task Plan_ThatIsNone_IsAProblem(string what, string body, int status)
    {
        await using var node = await NodeFixture.StartAsync();
        using var answer = await node.PostAsync(
            $"/api/v1/companies/{node.Company}/plans/{what}",
            NodeFixture.Utf8(body),
            "application/json"
        );
        ((int)answer.StatusCode).ShouldBe(status, await answer.Content.ReadAsStringAsync());
        (await NodeFixture.JsonAsync(answer)).GetProperty("type").GetString()!.ShouldStartWith(Problems.TypePrefix);
    }

    [Fact]
    public async Task Serve_PostsWhatIsDueByItself()
    {
        await using var node = await NodeFixture.StartAsync(options =>
        {
            var company = options.Store.Companies()[0].Key;
            options
                .Store.DecideAsync(
                    company,
                    books =>
                        new Nsg.Bookkeeping.Plans.PlanDesk(books).Define(
                            Nsg.Node.Plans.RecurringRequest.Read(NodeFixture.Utf8(Rent)).ToDefined(),
                            "test"
                        )
                )
                .GetAwaiter()
                .GetResult()
                .Refusal.ShouldBeNull();
            return options;
        });
        for (var i = 0; i < 200 && node.Store.Query(node.Company, books => books.EntryCount()) < 3; i++)
        {
            await Task.Delay(25);
        }

        node.Store.Query(node.Company, books => books.EntryCount()).ShouldBe(3);
    }

    [Fact]
    public async Task Writes_SentAgainWithTheirKey_AreDoneOnce()
    {
        await using var node = await NodeFixture.StartAsync();
        var root = $"/api/v1/companies/{node.Company}";
        var entry =
            """{"date":"2025-01-15","text":"Insurance","lines":[{"account":"2810","debit":1200},{"account":"6480","credit":1200}]}""";
        var id = (await TwiceAsync(node, root + "/entries", entry, "entry")).GetProperty("id").GetString();
        var plan = (await TwiceAsync(node, root + "/plans/recurring", Rent, "rent"))
            .GetProperty("plan")
            .GetProperty("id")
            .GetString();
        await TwiceAsync(node, $"{root}/plans/{plan}/stop", """{"reason":"moved out"}""", "stop", 200);
        await TwiceAsync(
            node,
            root + "/plans/accruals",
            """{"account":"2810","balanceAccount":"6390","from":"2025-01-01","months":12,"amount":600,"date":"2025-01-15","text":"Spread"}""",
            "accrual"
        );
        await TwiceAsync(
            node,
            root + "/opening-balances",
            """{"date":"2024-12-31","balances":[{"account":"6480","debit":"10.00"}]}""",
            "opening"
        );
        var corrected = (
            await TwiceAsync(
                node,
                $"{root}/entries/{id}/correct",
                $$"""{"reason":"wrong","entry":{{entry}}}""",
                "correct"
            )
        )
            .GetProperty("id")
            .GetString();
        await TwiceAsync(node, $"{root}/entries/{corrected}/reverse", """{"reason":"never was"}""", "reverse");
        node.Store.Query(node.Company, books => books.EntryCount()).ShouldBe(6);

        using var reused = await SendAsync(
            node,
            HttpMethod.Post,
            root + "/plans/accruals",
            Rent.Replace("Rent", "Other", StringComparison.Ordinal),
            "rent"
        );
        ((int)reused.StatusCode).ShouldBe(400, "a recurring entry is no accrual");
        using var other = await SendAsync(
            node,
            HttpMethod.Post,
            root + "/plans/recurring",
            Rent.Replace("Rent", "Other", StringComparison.Ordinal),
            "entry"
        );
        ((int)other.StatusCode).ShouldBe(422, await other.Content.ReadAsStringAsync());
        (await NodeFixture.JsonAsync(other)).GetProperty("type").GetString()!.ShouldEndWith("key-reused");
        var before = node.Store.Query(node.Company, books => books.Verify());
        before.Faults.ShouldBeEmpty();
    }

    /// <summary>The second time is answered like the first, and says that nothing was made.</summary>
    private static async Task<JsonElement> TwiceAsync(
        NodeFixture node,
        string path,
        string body,
        string key,
        int first = 201
    )
    {
        using var once = await SendAsync(node, HttpMethod.Post, path, body, key);
        ((int)once.StatusCode).ShouldBe(first, await once.Content.ReadAsStringAsync());
        using var twice = await SendAsync(node, HttpMethod.Post, path, body, key);
        twice.StatusCode.ShouldBe(HttpStatusCode.OK, await twice.Content.ReadAsStringAsync());
        (await twice.Content.ReadAsStringAsync()).ShouldBe(await once.Content.ReadAsStringAsync(), path);
        return await NodeFixture.JsonAsync(once);
    }

    private static async Task<HttpResponseMessage> SendAsync(
        NodeFixture node,
        HttpMethod method,
        string path,
        string body,
        string key
    )
    {
        using var request = new HttpRequestMessage(method, path)
        {
            Content = new StringContent(body, System.Text.Encoding.UTF8, "application/json"),
        };
        request.Headers.Add("Idempotency-Key", key);
        return await node.Client.SendAsync(request);
    }

    private static async Task<HttpStatusCode> SendAsync(NodeFixture node, string path, string body, string match)
    {
        using var answer = await node.SendAsync(
            HttpMethod.Put,
            path,
            NodeFixture.Utf8(body),
            "application/json",
            null,
            ("If-Match", match)
        );
        return answer.StatusCode;
    }
}
