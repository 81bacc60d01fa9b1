using System.Net;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using Nsg.Bookkeeping.Periods;
using Nsg.Sharing.Grants;
using Nsg.Sharing.Signatories;
using Nsg.Vocabulary;

namespace Nsg.Node.Tests;

/// <summary>A company's life at the node: founded in one call, completed by the authority's number, dissolved.</summary>
public sealed class StartUpTests
{
    private const string Found = "/api/v1/registrations";

    [Theory]
    [InlineData("NO", "NO_AS", "Fjordens Kaffe AS", 30000, "")]
    [InlineData("SE", "SE_AB", "Åns Kaffe AB", 25000, "deputy")]
    [InlineData("DK", "DK_APS", "Havnens Kaffe ApS", 20000, "")]
    [InlineData("FI", "FI_OY", "Saaren Kahvi Oy", 0, "deputy")]
    [InlineData("IS", "IS_EHF", "Fjarðarkaffi ehf.", 500000, "")]
    public async Task Draft_OfEachCountry_IsFoundedWithRightsYearAndObligations(
        string country,
        string form,
        string name,
        int capital,
        string more
    )
    {
        await using var node = await NodeFixture.StartAsync();
        var draft = Draft(country, form, name, capital);
        if (more.Length > 0)
        {
            draft["people"]!.AsArray().Add(new JsonObject { ["name"] = "Per Berg", ["seats"] = new JsonArray(more) });
        }

        var preview = await SentAsync(node, Found + "/preview", draft, HttpStatusCode.OK);
        preview.GetProperty("findings").GetArrayLength().ShouldBe(0, preview.ToString());
        var before = node.Store.Companies().Count;
        var founded = await SentAsync(node, Found, draft, HttpStatusCode.Created);

        node.Store.Companies().Count.ShouldBe(before + 1);
        var key = founded.GetProperty("company").GetString()!;
        founded.GetProperty("state").GetString().ShouldBe("draft");
        var owed = founded.GetProperty("preview").GetProperty("obligations").EnumerateArray().ToList();
        owed.Select(one => one.GetProperty("report").GetString())
            .Distinct()
            .ShouldBe(
                [$"{country.ToLowerInvariant()}.accounts", $"{country.ToLowerInvariant()}.vat"],
                ignoreOrder: true
            );
        var rights = SignatoryReader
            .Read(node.Store.Query(key, books => books.SignatoryRights()).ShouldNotBeNull())
            .Rights;
        var (all, none) = (
            rights.SelectMany(one => one.Agents).Select(one => one.Key).ToHashSet(),
            new HashSet<string>()
        );
        var day = DateOnly.FromDateTime(DateTime.UtcNow);
        SignatoryDecision.Of(rights, all, day).Answer.ShouldBe(SignatoryAnswer.Yes);
        SignatoryDecision.Of(rights, none, day).Answer.ShouldNotBe(SignatoryAnswer.Yes);
        using var owner = node.With(founded.GetProperty("token").GetString());
        using var own = await owner.GetAsync($"/id/{country}-{key}");
        own.StatusCode.ShouldBe(HttpStatusCode.OK);
        (await NodeFixture.JsonAsync(own)).GetProperty("legalForm").GetProperty("code").GetString().ShouldBe(form);
    }

    [Fact]
    public async Task Company_FoundedAndNumbered_IsFoundByItsNumberAlone()
    {
        await using var node = await NodeFixture.StartAsync();
        var draft = Draft("NO", "NO_AS", "Fjordens Kaffe AS", 30000);
        draft["bankAccount"] = "NO9386011117947";
        draft["endpoint"] = "https://node.example";
        draft["signing"] = JsonNode.Parse("""[{"together":[{"seats":["chair"],"quantity":"alone"}]}]""");
        var founded = await SentAsync(node, Found, draft, HttpStatusCode.Created, "k1");
        var key = founded.GetProperty("company").GetString()!;
        using (var hidden = await node.GetAsync("/discovery/iso6523/0192:974760673"))
        {
            hidden.StatusCode.ShouldBe(HttpStatusCode.NotFound);
        }

        (await SentAsync(node, Found, draft, HttpStatusCode.OK, "k1")).GetProperty("company").GetString().ShouldBe(key);
        draft["shares"] = 60;
        await SentAsync(node, Found, draft, HttpStatusCode.UnprocessableEntity, "k1");
        node.Store.ClientKeys.List().Count(one => one.Company == key).ShouldBe(1);

        var answer = new JsonObject
        {
            ["number"] = "974 760 673",
            ["registered"] = Today(),
            ["booksCapital"] = true,
        };
        var done = await SentAsync(node, $"/api/v1/companies/{key}/registration/answer", answer, HttpStatusCode.OK);
        done.GetProperty("state").GetString().ShouldBe("registered");
        await SentAsync(node, $"/api/v1/companies/{key}/registration/answer", answer, HttpStatusCode.OK);
        using var found = await node.GetAsync("/discovery/iso6523/0192:974760673");
        found.StatusCode.ShouldBe(HttpStatusCode.OK);
        using var moved = await node.GetAsync($"/id/NO-{key}");
        moved.RequestMessage!.RequestUri!.AbsolutePath.ShouldBe("/id/NO-974760673", "the key leads on to the number");
        var rights = await node.JsonAsync("/id/NO-974760673/signatory-rights");
        rights
            .GetProperty("signatoryRights")[0]
            .GetProperty("signatoryRules")[0]
            .GetProperty("alone")[0]
            .GetProperty("role")
            .GetProperty("notation")
            .GetString()
            .ShouldBe("NO_LEDE", "alone is not any one of several");
        var balances = await node.JsonAsync($"/api/v1/companies/{key}/balances");
        balances.ToString().ShouldContain("30000.00");
        (await node.Store.RebuildAsync(key)).ShouldBeGreaterThan(6);
        node.Store.Company(key)!.Number!.Value.ToString().ShouldBe("NO:974760673");

        answer["number"] = "DK:20202020";
        await SentAsync(
            node,
            $"/api/v1/companies/{key}/registration/answer",
            answer,
            HttpStatusCode.UnprocessableEntity
        );
    }

    [Theory]
    [InlineData("capital", "29999")]
    [InlineData("name", "\"Fjordens Kaffe\"")]
    [InlineData("name", "\"Fjordens AS Kaffe ANS\"")]
    [InlineData("form", "\"NO_XX\"")]
    [InlineData("activities", "[\"56\"]")]
    [InlineData("activities", "[\"56.31\"]")]
    [InlineData("people", "[{\"name\":\"Kari\",\"seats\":[\"founder\"]}]")]
    [InlineData("signing", "[{\"together\":[{\"seats\":[\"member\"],\"quantity\":\"2\"}]}]")]
    [InlineData("firstYearEnd", "\"2099-12-31\"")]
    [InlineData("vat", "{\"isRegistered\":true,\"period\":\"week\"}")]
    [InlineData("vat", "{\"isRegistered\":false,\"expectedTurnover\":60000}")]
    [InlineData("bankAccount", "\"12\"")]
    [InlineData("endpoint", "\"http://node.example\"")]
    public async Task Draft_NotInOrder_IsRefusedAndLeavesNothing(string field, string value)
    {
        await using var node = await NodeFixture.StartAsync();
        var draft = Draft("NO", "NO_AS", "Fjordens Kaffe AS", 30000);
        draft[field] = JsonNode.Parse(value);
        var (companies, keys) = (node.Store.Companies().Count, node.Store.ClientKeys.List().Count);

        var preview = await SentAsync(node, Found + "/preview", draft, HttpStatusCode.OK);
        preview.GetProperty("findings")[0].GetProperty("level").GetString().ShouldBe("fatal");
        var refusal = await SentAsync(node, Found, draft, HttpStatusCode.UnprocessableEntity);

        refusal.GetProperty("type").GetString().ShouldBe("urn:nsg:problem:invalid-registration");
        (node.Store.Companies().Count, node.Store.ClientKeys.List().Count).ShouldBe((companies, keys));
    }

    [Fact]
    public async Task Founding_WithAKeyOfOneCompanyOrForReading_IsForbidden()
    {
        await using var node = await NodeFixture.StartAsync();
        var draft = Draft("NO", "NO_AS", "Fjordens Kaffe AS", 30000);
        foreach (var (company, canWrite) in new[] { (node.Company, true), (null, false) })
        {
            var (_, token) = await node.Store.ClientKeys.CreateAsync("other", company, canWrite);
            using var other = node.With(token);
            using var body = new StringContent(draft.ToJsonString(), Encoding.UTF8, "application/json");
            using var answer = await other.PostAsync(Found, body);
            answer.StatusCode.ShouldBe(HttpStatusCode.Forbidden);
        }
    }

    [Fact]
    public async Task Company_Dissolved_GivesNothingAwayAndIsNotFound()
    {
        await using var node = await NodeFixture.StartAsync();
        var (client, token) = await node.Store.ClientKeys.CreateRequesterAsync("Bank", "NO:974760673");
        var grant = await node.Store.DecideGrantAsync(
            node.Company,
            company =>
            {
                var desk = new GrantDesk(company);
                var asked = desk.Request(
                    new GrantTerms
                    {
                        Client = client.Id,
                        Requester = "Bank",
                        Purpose = "credit",
                        Resources = [Resources.Balances],
                        NotAfter = DateTimeOffset.UtcNow.AddDays(30),
                    },
                    "Company",
                    "en",
                    "key:" + client.Id
                );
                return desk.Give(asked.Id, null, [], "Company", "en", "operator");
            }
        );
        using var bank = node.With(token);
        var balances = $"/api/v1/companies/{node.Company}/balances?from=2020-01-01&to=2020-12-31";
        (await bank.GetAsync(balances)).StatusCode.ShouldBe(HttpStatusCode.OK);

        var place = $"/api/v1/companies/{node.Company}/dissolution";
        var preview = await node.JsonAsync($"{place}?lastDay=2020-06-30");
        preview.GetProperty("grants").GetInt32().ShouldBe(1);
        preview.GetProperty("closesYear").GetBoolean().ShouldBeTrue();
        preview.GetProperty("retention").GetArrayLength().ShouldBe(3);
        await SentAsync(node, place, new JsonObject { ["lastDay"] = "2020-06-30" }, HttpStatusCode.Conflict);
        var end = new JsonObject { ["lastDay"] = "2020-06-30", ["reason"] = "sold" };
        var ended = await SentAsync(node, place, end, HttpStatusCode.OK);

        ended.GetProperty("state").GetString().ShouldBe("dissolved");
        (await bank.GetAsync(balances)).StatusCode.ShouldBe(HttpStatusCode.Forbidden);
        node.Store.Query(node.Company, books => books.Grant(grant.Id))!.State.ShouldBe(GrantState.Withdrawn);
        node.Store.Query(node.Company, books => books.ClosedYears())[^1].To.ShouldBe(new DateOnly(2020, 6, 30));
        await SentAsync(node, place, end, HttpStatusCode.Conflict);
        await node.Store.RebuildAsync(node.Company);
        node.Store.Company(node.Company)!.LastDay.ShouldBe(new DateOnly(2020, 6, 30));
    }

    [Fact]
    public async Task LastYear_OfADissolution_BeginsBehindTheYearsBefore()
    {
        await using var node = await NodeFixture.StartAsync();
        await node.Store.DecideAsync(
            node.Company,
            books => new YearDesk(books).Define(new DateOnly(2019, 7, 1), new DateOnly(2020, 6, 30), "test")
        );

        var preview = await node.JsonAsync($"/api/v1/companies/{node.Company}/dissolution?lastDay=2020-10-31");

        preview.GetProperty("yearFrom").GetString().ShouldBe("2020-07-01");
    }

    private static JsonObject Draft(string country, string form, string name, int capital) =>
        new()
        {
            ["name"] = name,
            ["country"] = country,
            ["form"] = form,
            ["address"] = "Storgata 1;0155 Oslo",
            ["activities"] = new JsonArray("56.30"),
            ["people"] = new JsonArray(
                new JsonObject
                {
                    ["name"] = "Kari Nordmann",
                    ["seats"] = new JsonArray("founder", "chair", "director"),
                    ["identifier"] = "01017012345",
                },
                new JsonObject { ["name"] = "Ola Hansen", ["seats"] = new JsonArray("member") }
            ),
            ["capital"] = capital,
            ["vat"] = new JsonObject { ["isRegistered"] = true },
        };

    private static string Today() =>
        DateTime.UtcNow.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);

    private static async Task<JsonElement> SentAsync(
        NodeFixture node,
        string path,
        JsonObject body,
        HttpStatusCode status,
        string? key = null
    )
    {
        using var answer = await node.SendAsync(
            HttpMethod.Post,
            path,
            NodeFixture.Utf8(body.ToJsonString()),
            "application/json",
            null,
            key is null ? [] : [("Idempotency-Key", key)]
        );
        var text = await answer.Content.ReadAsStringAsync();
        answer.StatusCode.ShouldBe(status, text);
        return JsonSerializer.Deserialize<JsonElement>(text);
    }
}
