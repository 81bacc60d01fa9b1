using System.Net;
using System.Text;
using System.Text.Json;
using Nsg.Node.Sharing;
using Nsg.Sharing.Grants;

namespace Nsg.Node.Tests;

/// <summary>A landlord brings a report definition: the company reads what it does, tries it, gives it; only its
/// figures leave.</summary>
public sealed class GrantedReportTests
{
    private const string Sale =
        """{"date":"2025-03-05","text":"Sale","lines":[{"account":"6480","debit":1250},{"account":"1010","credit":1000,"vatCode":"S01"},{"account":"7680","credit":250,"vatCode":"S01"}]}""";
    private const string Definition =
        "report lease.rent version 3\ntitle en \"Rent\" da \"Husleje\"\npurpose en \"Lease\"\nperiods month, quarter\nhidden t = -movement(1000..1299)\n"
        + "line rent en \"Rent by turnover\" da \"Leje efter omsætning\" = max(10, round(t * 6 / 100))";

    [Fact]
    public async Task Definition_Asked_SaysInPlainWordsWhatItReadsAndWhatLeaves()
    {
        await using var node = await NodeFixture.StartAsync();
        using var landlord = await LandlordAsync(node);
        var asked = await AskAsync(node, landlord, Definition, HttpStatusCode.Created);
        asked.GetProperty("text").GetString()!.ShouldContain("bevægelse: konto 1000 til 1299");
        asked.GetProperty("text").GetString()!.ShouldContain("Leje efter omsætning");
        var definition = asked.GetProperty("definition");
        definition.GetProperty("sha256").GetString()!.Length.ShouldBe(64);
        definition
            .GetProperty("leaves")
            .EnumerateArray()
            .Select(one => one.GetString())
            .ShouldBe(["Leje efter omsætning"]);
        definition.GetProperty("text").GetString().ShouldBe(Definition);
    }

    [Fact]
    public async Task Definition_TriedThenGiven_ReleasesItsFiguresOnRecordAndNothingElse()
    {
        await using var node = await NodeFixture.StartAsync();
        using var landlord = await LandlordAsync(node);
        using var posted = await node.PostAsync(
            $"/api/v1/companies/{node.Company}/entries",
            NodeFixture.Utf8(Sale),
            "application/json"
        );
        var root = $"/api/v1/companies/{node.Company}";
        var id = (await AskAsync(node, landlord, Definition, HttpStatusCode.Created)).GetProperty("id").GetString();
        var path = $"{root}/grants/{id}/report?period=2025-Q1";

        await ShouldBeAsync(landlord, path, HttpStatusCode.Forbidden);
        var tried = await node.JsonAsync(path);
        tried.GetProperty("lines").EnumerateArray().Single().GetProperty("value").GetString().ShouldBe("60");
        tried
            .GetProperty("lines")
            .EnumerateArray()
            .Single()
            .GetProperty("label")
            .GetString()
            .ShouldBe("Leje efter omsætning");

        using var given = await node.PostAsync(
            $"{root}/grants/{id}/give",
            NodeFixture.Utf8("""{"signers":["Anna"]}"""),
            "application/json"
        );
        given.StatusCode.ShouldBe(HttpStatusCode.OK);
        var told = await ShouldBeAsync(landlord, path, HttpStatusCode.OK);
        told.GetProperty("lines").EnumerateArray().Single().GetProperty("value").GetString().ShouldBe("60");
        foreach (
            var closed in new[]
            {
                "/reports/dk.turnover?period=2025-03",
                "/balances?from=2025-01-01&to=2025-03-31",
                "/entries?from=2025-01-01&to=2025-03-31",
                $"/grants/{Guid.NewGuid()}/report?period=2025-Q1",
            }
        )
        {
            await ShouldBeAsync(landlord, root + closed, HttpStatusCode.Forbidden);
        }

        var released = AccessHistory.Of(node.Store, node.Company, 0, 100).Single(one => one.Grant.ToString() == id);
        released.Report!.ShouldStartWith("lease.rent@3#");
        (released.From, released.To).ShouldBe((new DateOnly(2025, 1, 1), new DateOnly(2025, 3, 31)));

        using var withdrawn = await node.PostAsync(
            $"{root}/grants/{id}/withdraw",
            NodeFixture.Utf8("{}"),
            "application/json"
        );
        await ShouldBeAsync(landlord, path, HttpStatusCode.Forbidden);
    }

    [Fact]
    public async Task Definition_ReadingBeforeTheGrantedDays_ReleasesNothing()
    {
        await using var node = await NodeFixture.StartAsync();
        using var landlord = await LandlordAsync(node);
        var looksBack = Definition + "\ncheck c warning \"x\" = prior(t) < 5";
        var id = (await AskAsync(node, landlord, looksBack, HttpStatusCode.Created, ",\"from\":\"2025-01-01\""))
            .GetProperty("id")
            .GetString();
        using var given = await node.PostAsync(
            $"/api/v1/companies/{node.Company}/grants/{id}/give",
            NodeFixture.Utf8("{}"),
            "application/json"
        );
        await ShouldBeAsync(
            landlord,
            $"/api/v1/companies/{node.Company}/grants/{id}/report?period=2025-Q1",
            HttpStatusCode.Forbidden
        );
        await ShouldBeAsync(
            landlord,
            $"/api/v1/companies/{node.Company}/grants/{id}/report?period=2025-Q2",
            HttpStatusCode.OK
        );
        await ShouldBeAsync(
            landlord,
            $"/api/v1/companies/{node.Company}/grants/{id}/report?period=2025-Q2&compare=last-year",
            HttpStatusCode.Forbidden
        );
    }

    [Theory]
    [InlineData("report lease.rent version 1\nline a = oops", "invalid-report")]
    [InlineData("report dk.vat version 1\ntitle en \"x\"\nline a = 1", "invalid-grant")]
    public async Task Definition_BrokenOrUnderABorrowedName_IsRefused(string definition, string type)
    {
        await using var node = await NodeFixture.StartAsync();
        using var landlord = await LandlordAsync(node);
        (await AskAsync(node, landlord, definition, HttpStatusCode.UnprocessableEntity))
            .GetProperty("type")
            .GetString()!
            .ShouldEndWith(type);
    }

    [Fact]
    public void Terms_WithADefinition_ThatIsNotItsHashOrOpensMore_AreNone()
    {
        var terms = new GrantTerms
        {
            Client = "c",
            Requester = "r",
            Purpose = "lease",
            Resources = [Resources.Reports],
            NotAfter = DateTimeOffset.MaxValue,
            Definition = GrantedReports.Read(Definition),
        };
        terms.Fault().ShouldBeNull();
        (terms with { Definition = terms.Definition! with { Text = Definition + " " } }).Fault()!.ShouldContain("hash");
        (terms with { Purpose = "credit", Resources = [Resources.Reports, Resources.Balances] })
            .Fault()!
            .ShouldContain("nothing besides");
        (terms with { Definition = null }).IsWithin(terms).ShouldBeFalse();
    }

    private static async Task<HttpClient> LandlordAsync(NodeFixture node) =>
        node.With((await node.Store.ClientKeys.CreateRequesterAsync("Landlord", "NO:974760673")).Token);

    private static async Task<JsonElement> AskAsync(
        NodeFixture node,
        HttpClient client,
        string definition,
        HttpStatusCode status,
        string more = ""
    )
    {
        var body =
            $"{{\"terms\":{{\"purpose\":\"lease\",\"resources\":[\"reports\"],\"definition\":{JsonSerializer.Serialize(definition)}{more}}},\"language\":\"da\"}}";
        using var content = new StringContent(body, Encoding.UTF8, "application/json");
        using var answer = await client.PostAsync(
            new Uri($"/api/v1/companies/{node.Company}/grants", UriKind.Relative),
            content
        );
        answer.StatusCode.ShouldBe(status, await answer.Content.ReadAsStringAsync());
        return await NodeFixture.JsonAsync(answer);
    }

    private static async Task<JsonElement> ShouldBeAsync(HttpClient client, string path, HttpStatusCode status)
    {
        using var answer = await client.GetAsync(new Uri(path, UriKind.Relative));
        answer.StatusCode.ShouldBe(status, path);
        return await NodeFixture.JsonAsync(answer);
    }
}
