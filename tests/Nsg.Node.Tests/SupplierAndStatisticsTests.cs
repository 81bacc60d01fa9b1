using System.Net;
using System.Text;
using System.Text.Json;
using Microsoft.Extensions.DependencyInjection;
using Nsg.Bookkeeping.Records;
using Nsg.Exchange.Registers;
using Nsg.Exchange.Trust;
using Nsg.Node.Personal;
using Nsg.Node.Sharing;
using Nsg.Vocabulary;

namespace Nsg.Node.Tests;

/// <summary>Trust checks at receipt, figures across companies, mandates over HTTP, and what is known of a
/// person.</summary>
public sealed partial class SupplierAndStatisticsTests
{
    [Fact]
    public async Task Document_OfAnUnknownSender_IsFlaggedWithoutBeingStopped()
    {
        await using var node = await NodeFixture.StartAsync(options =>
            options with
            {
                Trust = new TrustChecks([new NoEntity()], WatchLists.None, null, new HashSet<string>(), options.Time),
            }
        );
        var root = $"/api/v1/companies/{node.Company}";
        using var posted = await node.PostAsync(root + "/documents", Papers.Invoice("A-1"), "application/xml");
        var outcome = (await NodeFixture.JsonAsync(posted))[0];
        outcome.GetProperty("state").GetString().ShouldBe("booked");
        var document = outcome.GetProperty("document").GetString();
        JsonElement flags = default;
        for (var tries = 0; tries < 200; tries++)
        {
            flags = await node.JsonAsync(root + "/flags");
            if (flags.GetArrayLength() > 0)
            {
                break;
            }

            await Task.Delay(10);
        }

        flags.EnumerateArray().Select(one => one.GetProperty("kind").GetString()).ShouldContain("trust-exists");
        var found = await SentAsync(
            node.Client,
            root + "/trust/check",
            $$"""{"document":"{{document}}"}""",
            HttpStatusCode.OK
        );
        found.EnumerateArray().Select(one => one.GetProperty("check").GetString()).ShouldBe(TrustChecks.Names);
        found.EnumerateArray().First().GetProperty("outcome").GetString().ShouldBe("warning");
        var size = node.Store.Query(node.Company, books => books.Checkpoint().Books.Size);
        await SentAsync(node.Client, root + "/trust/check", $$"""{"document":"{{document}}"}""", HttpStatusCode.OK);
        node.Store.Query(node.Company, books => books.Checkpoint().Books.Size)
            .ShouldBe(size, "what stands already is no news");
        await SentAsync(
            node.Client,
            root + "/trust/check",
            """{"identifier":"DK:25313763","name":"X","account":"DK5000400440116243"}""",
            HttpStatusCode.OK
        );
        await SentAsync(
            node.Client,
            root + "/trust/check",
            $$"""{"document":"{{Guid.Empty}}"}""",
            HttpStatusCode.NotFound
        );
        await SentAsync(node.Client, root + "/trust/check", "{}", HttpStatusCode.BadRequest);
    }

    [Fact]
    public async Task Statistics_OfFiveCompanies_AreASumAndOfFourNothing()
    {
        await using var node = await NodeFixture.StartAsync();
        var (client, token) = await node.Store.ClientKeys.CreateRequesterAsync("Statistics office", "DK:17150413");
        using var office = node.With(token);
        const string Ask = """{"report":"dk.turnover","line":"turnover","period":"2025-03"}""";
        var keys = new List<string>();
        foreach (var number in new[] { "24256790", "25313763", "10103940", "61056416", "36213728" })
        {
            var key = await node.CreateAsync("DK:" + number, Country.DK, Currency.DKK);
            keys.Add(key);
            await node.Store.DecideAsync(
                key,
                books =>
                {
                    books.Append(
                        RecordJson.Draft(
                            RecordKind.CompanyRegistered,
                            "test",
                            new CompanyRegistered(
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
            using var entry = await node.PostAsync(
                $"/api/v1/companies/{key}/entries",
                NodeFixture.Utf8(
                    """{"date":"2025-03-05","text":"Sale","lines":[{"account":"6480","debit":10000},{"account":"1010","credit":10000}]}"""
                ),
                "application/json"
            );
            entry.EnsureSuccessStatusCode();
            var id = (
                await SentAsync(
                    office,
                    $"/api/v1/companies/{key}/grants",
                    """{"terms":{"purpose":"statistics","resources":["reports"]}}""",
                    HttpStatusCode.Created
                )
            )
                .GetProperty("id")
                .GetString();
            if (keys.Count < 5)
            {
                await SentAsync(node.Client, $"/api/v1/companies/{key}/grants/{id}/give", "{}", HttpStatusCode.OK);
            }
        }

        var line = (await node.JsonAsync($"/api/v1/companies/{keys[0]}/reports/dk.turnover?period=2025-03"))
            .GetProperty("lines")[0]
            .GetProperty("id")
            .GetString()!;
        var ask = Ask.Replace("TURNOVER", line, StringComparison.Ordinal);
        (
            await SentAsync(
                office,
                "/api/v1/statistics",
                ask.Replace("2025-03", "2025-02", StringComparison.Ordinal),
                HttpStatusCode.OK
            )
        )[0]
            .GetProperty("withheld")
            .GetString()
            .ShouldBe("few");
        AccessHistory.Of(node.Store, keys[0], 0, 100).ShouldAllBe(one => one.Client != client.Id);
        (await SentAsync(office, "/api/v1/statistics", ask, HttpStatusCode.OK))[0]
            .GetProperty("withheld")
            .GetString()
            .ShouldBe("few", "four are too few, which must not stay so for good");

        var last = (await node.JsonAsync($"/api/v1/companies/{keys[4]}/grants"))[0].GetProperty("id").GetString();
        await SentAsync(node.Client, $"/api/v1/companies/{keys[4]}/grants/{last}/give", "{}", HttpStatusCode.OK);
        var figure = (await SentAsync(office, "/api/v1/statistics", ask, HttpStatusCode.OK))[0];
        figure.GetProperty("group").GetString().ShouldBe("DK 46");
        figure.GetProperty("companies").GetInt32().ShouldBe(5);
        figure.GetProperty("value").GetString()!.TrimStart('-').ShouldBe("50000");
        keys.ForEach(key =>
            AccessHistory
                .Of(node.Store, key, 0, 100)
                .Count(one => one.Client == client.Id && one.Purpose == "statistics")
                .ShouldBe(1)
        );

        foreach (var period in new[] { "2025", "2025-Q1", "2025-T2" })
        {
            (
                await SentAsync(
                    office,
                    "/api/v1/statistics",
                    ask.Replace("2025-03", period, StringComparison.Ordinal),
                    HttpStatusCode.OK
                )
            )[0]
                .GetProperty("withheld")
                .GetString()
                .ShouldBe("overlap", $"{period} without March would be figures that nobody judged");
        }

        await SentAsync(node.Client, $"/api/v1/companies/{keys[4]}/grants/{last}/withdraw", "{}", HttpStatusCode.OK);
        (await SentAsync(office, "/api/v1/statistics", ask, HttpStatusCode.OK))[0]
            .GetProperty("companies")
            .GetInt32()
            .ShouldBe(5, "what was given out stays, or the difference would tell of the one who left");
        keys.ConvertAll(key => AccessHistory.Of(node.Store, key, 0, 100).Count(one => one.Client == client.Id))
            .ShouldBe([2, 2, 2, 2, 1], "who still grants it sees that it was given out again");
        await SentAsync(
            office,
            "/api/v1/statistics",
            ask.Replace(line, "nothing", StringComparison.Ordinal),
            HttpStatusCode.BadRequest
        );

        // Each company's report was computed once for a period, for both questions about it; what is given out is not
        // computed again, and a stranger gets nothing of it.
        var kept = node.App.Services.GetRequiredService<KeptFigures>();
        kept.Computed.ShouldBe(4 + 4 + 1);
        using var stranger = node.With(
            (await node.Store.ClientKeys.CreateRequesterAsync("Stranger", "NO:974760673")).Token
        );
        (await SentAsync(stranger, "/api/v1/statistics", ask, HttpStatusCode.Forbidden))
            .GetProperty("detail")
            .GetString()!
            .ShouldContain("no company has granted");
        await SentAsync(office, "/api/v1/statistics", ask, HttpStatusCode.OK);
        kept.Computed.ShouldBe(4 + 4 + 1);
        using var other = node.With(
            (await node.Store.ClientKeys.CreateRequesterAsync("Other office", "DK:61056416")).Token
        );
        var own = (
            await SentAsync(
                other,
                $"/api/v1/companies/{keys[0]}/grants",
                """{"terms":{"purpose":"statistics","resources":["reports"]}}""",
                HttpStatusCode.Created
            )
        )
            .GetProperty("id")
            .GetString();
        await SentAsync(node.Client, $"/api/v1/companies/{keys[0]}/grants/{own}/give", "{}", HttpStatusCode.OK);
        (await SentAsync(other, "/api/v1/statistics", ask, HttpStatusCode.OK))[0]
            .GetProperty("withheld")
            .GetString()
            .ShouldBe("few", "a grant of one company opens no sum over what others granted to somebody else");
        await SentAsync(node.Client, "/api/v1/statistics", ask, HttpStatusCode.Forbidden);
    }

    [Fact]
    public async Task Statistics_OfAYear_LeaveOutWhoseFinancialYearHasOtherDays()
    {
        await using var node = await NodeFixture.StartAsync();
        var root = $"/api/v1/companies/{node.Company}";
        var (_, token) = await node.Store.ClientKeys.CreateRequesterAsync("Statistics office", "DK:17150413");
        using var office = node.With(token);
        var id = (
            await SentAsync(
                office,
                root + "/grants",
                """{"terms":{"purpose":"statistics","resources":["reports"],"from":"2025-01-01","to":"2025-12-31"}}""",
                HttpStatusCode.Created
            )
        )
            .GetProperty("id")
            .GetString();
        await SentAsync(node.Client, $"{root}/grants/{id}/give", "{}", HttpStatusCode.OK);
        const string Ask = """{"report":"dk.turnover","line":"turnover","period":"2025"}""";
        (await SentAsync(office, "/api/v1/statistics", Ask, HttpStatusCode.OK))[0]
            .GetProperty("withheld")
            .GetString()
            .ShouldBe("few");
        using var year = await node.PostAsync(
            root + "/years",
            NodeFixture.Utf8("""{"from":"2024-07-01","to":"2025-06-30"}"""),
            "application/json"
        );
        year.EnsureSuccessStatusCode();
        await SentAsync(office, "/api/v1/statistics", Ask, HttpStatusCode.Forbidden);
    }

    [Fact]
    public async Task Figures_OfACompany_AreComputedAnewOnlyWhenItsBooksMoved()
    {
        await using var node = await NodeFixture.StartAsync();
        var (kept, definition, computed) = (new KeptFigures(), Nsg.Reporting.ReportCatalogue.Find("dk.turnover")!, 0m);
        CompanyFigures Ask(string period) =>
            node.Store.Query(
                node.Company,
                books =>
                    kept.Of(
                        books,
                        definition,
                        period,
                        () => new CompanyFigures("DK 46", new Dictionary<string, decimal> { ["x"] = ++computed })
                    )
            );
        Ask("2025-03").ShouldBe(Ask("2025-03"));
        Ask("2025-04").Lines["x"].ShouldBe(2);
        using var entry = await node.PostAsync(
            $"/api/v1/companies/{node.Company}/entries",
            NodeFixture.Utf8(
                """{"date":"2025-03-05","text":"Sale","lines":[{"account":"6480","debit":10000},{"account":"1010","credit":10000}]}"""
            ),
            "application/json"
        );
        entry.EnsureSuccessStatusCode();
        Ask("2025-03").Lines["x"].ShouldBe(3);
        Ask("2025-03").Lines["x"].ShouldBe(3);
        kept.Computed.ShouldBe(3);
    }

    [Fact]
    public async Task Mandates_AreGivenCheckedAndRevoked()
    {
        await using var node = await NodeFixture.StartAsync();
        var root = $"/api/v1/companies/{node.Company}/mandates";
        const string Give =
            """{"terms":{"mandatee":"Byrået","identifier":"NO:974760673","scope":["grants"],"to":"2199-12-31","restrictions":{"purpose":"credit"}},"signers":["Anna"]}""";
        (await SentAsync(node.Client, root, Give, HttpStatusCode.UnprocessableEntity))
            .GetProperty("detail")
            .GetString()!
            .ShouldContain("signatory rights are not kept");
        await node.Store.DecideGrantAsync(
            node.Company,
            company =>
            {
                new Nsg.Sharing.Grants.GrantDesk(company).KeepRights(
                    """{"signatoryRights":[{"description":"x","signatoryRules":[{"oneOf":[{"role":{"notation":"M","prefLabel":"Director"},"heldByPerson":[{"fullName":"Anna"}]}]}]}]}""",
                    "register",
                    "test"
                );
                return true;
            }
        );
        var id = (await SentAsync(node.Client, root, Give, HttpStatusCode.Created)).GetProperty("id").GetString();
        (
            await SentAsync(
                node.Client,
                root + "/check",
                """{"mandatee":"NO:974760673","scope":"grants","facts":{"purpose":["credit"]}}""",
                HttpStatusCode.OK
            )
        )
            .GetProperty("mayAct")
            .GetBoolean()
            .ShouldBeTrue();
        (
            await SentAsync(
                node.Client,
                root + "/check",
                """{"mandatee":"NO:974760673","scope":"grants"}""",
                HttpStatusCode.OK
            )
        )
            .GetProperty("reason")
            .GetString()
            .ShouldBe("restriction");
        (await SentAsync(node.Client, $"{root}/{id}/revoke", "{}", HttpStatusCode.OK))
            .GetProperty("status")
            .GetString()
            .ShouldBe("revoked");
        (await node.JsonAsync(root)).GetArrayLength().ShouldBe(1);
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

    private sealed class NoEntity : IRegisterSource
    {
        public bool IsWholeRegisterOf(string country) => true;

        public ValueTask<RegisterEntry?> FindAsync(string country, string notation, CancellationToken cancellation) =>
            ValueTask.FromResult<RegisterEntry?>(null);
    }
}
