using System.Net;
using System.Text.Json;
using Nsg.Bookkeeping.Records;
using Nsg.Vocabulary;

namespace Nsg.Node.Tests;

/// <summary>Several lines of one report, asked for the same companies: what one left out does not follow from the others.</summary>
public sealed class StatisticsOfLinesTests
{
    private static readonly string[] Numbers =
    [
        "974760673",
        "923609016",
        "971040238",
        "982463718",
        "974761076",
        "986228608",
    ];

    [Fact]
    public async Task Export_OfOneCompany_FollowsFromNoTwoLines()
    {
        await using var node = await NodeFixture.StartAsync();
        var (_, token) = await node.Store.ClientKeys.CreateRequesterAsync("Statistics office", "DK:17150413");
        using var office = node.With(token);
        foreach (var number in Numbers)
        {
            await CompanyAsync(node, office, number, exports: number == Numbers[0]);
        }

        (await FigureAsync(office, "turnover", "2025-08")).Value.ShouldBe("650000");
        (await FigureAsync(office, "abroad", "2025-08")).Withheld.ShouldBe("dominance");
        (await FigureAsync(office, "home", "2025-08")).Withheld.ShouldBe("complement", "its difference is the export");
        (await FigureAsync(office, "thousands", "2025-08")).Value.ShouldBe("650", "thousands are rounded already");
        (await FigureAsync(office, "thousands", "2025")).Withheld.ShouldBe("overlap", "whichever the line");

        // The other way round it is the same.
        var (_, other) = await node.Store.ClientKeys.CreateRequesterAsync("Bank", "DK:61056416");
        using var bank = node.With(other);
        foreach (var company in node.Store.Companies().Where(one => one.Key != node.Company))
        {
            await GrantAsync(node, bank, company.Key);
        }

        (await FigureAsync(bank, "home", "2025-08")).Value.ShouldBe("600000");
        (await FigureAsync(bank, "thousands", "2025-08")).Withheld.ShouldBe("complement");
        (await FigureAsync(bank, "turnover", "2025-08")).Withheld.ShouldBe("complement");
        (await FigureAsync(bank, "home", "2025-08")).Value.ShouldBe("600000", "what was shown stays");
    }

    [Fact]
    public async Task Line_OfOtherCompaniesThanTheFirst_IsNotShownBesideIt()
    {
        await using var node = await NodeFixture.StartAsync();
        var (_, token) = await node.Store.ClientKeys.CreateRequesterAsync("Statistics office", "DK:17150413");
        using var office = node.With(token);
        foreach (var number in Numbers[..5])
        {
            await CompanyAsync(node, office, number, exports: false);
        }

        (await FigureAsync(office, "turnover", "2025-08")).Value.ShouldBe("500000");
        (await FigureAsync(office, "thousands", "2025-08")).Value.ShouldBe("500");
        await CompanyAsync(node, office, Numbers[5], exports: false);
        (await FigureAsync(office, "mixed", "2025-08")).Withheld.ShouldBe("complement");
        (await FigureAsync(office, "goods", "2025-08")).Withheld.ShouldBe(
            "complement",
            "less turnover it would be the sales of the one who came"
        );
    }

    private static async Task CompanyAsync(NodeFixture node, HttpClient office, string number, bool exports)
    {
        var key = await node.CreateAsync("NO:" + number, Country.NO, Currency.NOK);
        await node.Store.DecideAsync(
            key,
            books =>
            {
                books.Append(
                    RecordJson.Draft(
                        RecordKind.CompanyRegistered,
                        "test",
                        new CompanyRegistered(new DateOnly(2015, 3, 1), "NO_AS", null, null, null, ["47.11"], false)
                    )
                );
                return true;
            }
        );
        await PostAsync(node, key, "3000", 100_000, "3");
        if (exports)
        {
            await PostAsync(node, key, "3100", 50_000, "52");
        }

        await GrantAsync(node, office, key);
    }

    private static async Task PostAsync(NodeFixture node, string key, string account, int amount, string code)
    {
        var tax = code == "3" ? amount / 4 : 0;
        var line = tax == 0 ? "" : $$""",{"account":"2700","credit":{{tax}},"vatCode":"3"}""";
        using var entry = await node.PostAsync(
            $"/api/v1/companies/{key}/entries",
            NodeFixture.Utf8(
                $$"""{"date":"2025-08-05","text":"Sale","lines":[{"account":"1500","debit":{{amount + tax}}},{"account":"{{account}}","credit":{{amount}},"vatCode":"{{code}}"}{{line}}]}"""
            ),
            "application/json"
        );
        entry.StatusCode.ShouldBe(HttpStatusCode.Created, await entry.Content.ReadAsStringAsync());
    }

    private static async Task GrantAsync(NodeFixture node, HttpClient client, string key)
    {
        using var asked = await client.PostAsync(
            new Uri($"/api/v1/companies/{key}/grants", UriKind.Relative),
            Json("""{"terms":{"purpose":"statistics","resources":["reports"]}}""")
        );
        var id = (await NodeFixture.JsonAsync(asked)).GetProperty("id").GetString();
        using var given = await node.Client.PostAsync(
            new Uri($"/api/v1/companies/{key}/grants/{id}/give", UriKind.Relative),
            Json("{}")
        );
        given.StatusCode.ShouldBe(HttpStatusCode.OK);
    }

    private static async Task<(string? Value, string? Withheld)> FigureAsync(
        HttpClient client,
        string line,
        string period
    )
    {
        using var answer = await client.PostAsync(
            new Uri("/api/v1/statistics", UriKind.Relative),
            Json($$"""{"report":"no.turnover","line":"{{line}}","period":"{{period}}"}""")
        );
        var text = await answer.Content.ReadAsStringAsync();
        answer.StatusCode.ShouldBe(HttpStatusCode.OK, text);
        var figure = JsonSerializer.Deserialize<JsonElement>(text)[0];
        return (figure.GetProperty("value").GetString(), figure.GetProperty("withheld").GetString());
    }

    private static StringContent Json(string text) => new(text, System.Text.Encoding.UTF8, "application/json");
}
