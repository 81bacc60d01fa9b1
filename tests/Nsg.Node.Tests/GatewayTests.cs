using System.Net;
using System.Text;
using System.Text.Json;
using Nsg.Bookkeeping.Records;
using Nsg.Exchange.Registers;
using Nsg.Node.Sharing;
using Nsg.Sharing.Grants;
using Nsg.Vocabulary;

namespace Nsg.Node.Tests;

/// <summary>The register gateway: entities of five countries, signatory rights, annual accounts, errors.</summary>
public sealed class GatewayTests
{
    private const string Rights = """
        {"signatoryRights":[{"description":"The managing director alone, or two board members","signatoryRules":[
          {"description":"Alone","oneOf":[{"role":{"notation":"M","prefLabel":"Managing director"},"heldByPerson":[{"fullName":"Anna","identifier":{"notation":"A1","issuingAuthorityName":"x"}}]}]},
          {"description":"Two","twoOf":[{"role":{"notation":"B","prefLabel":"Board member"},"heldByPerson":[{"fullName":"Anna","identifier":{"notation":"A1","issuingAuthorityName":"x"}},
            {"fullName":"Bo","identifier":{"notation":"B2","issuingAuthorityName":"x"}},{"fullName":"Cia","identifier":{"notation":"C3","issuingAuthorityName":"x"}}]}]}]}]}
        """;

    [Theory]
    [InlineData("NO", "974760673", "NO_AS")]
    [InlineData("SE", "5560360793", "SE_AB")]
    [InlineData("DK", "24256790", "DK_APS")]
    [InlineData("FI", "12345671", "FI_OY")]
    [InlineData("IS", "5502932289", "IS_EHF")]
    public async Task Entity_OfEachCountry_HasWhatTheSpecificationRequires(string country, string number, string form)
    {
        await using var node = await NodeFixture.StartAsync();
        var key = await node.CreateAsync($"{country}:{number}", Country.Parse(country), Currency.EUR);
        await RegisterAsync(node, key, form);

        var entity = await SentAsync(
            node.Client,
            "/v2/legal-entities",
            JsonSerializer.Serialize(
                new
                {
                    notation = number,
                    country,
                    includeSignatoryRights = true,
                }
            ),
            HttpStatusCode.OK
        );
        entity.GetProperty("name").GetString().ShouldStartWith("Company");
        entity.GetProperty("registrationDate").GetString().ShouldBe("2015-03-01");
        entity.GetProperty("identifier")[0].GetProperty("notation").GetString().ShouldBe(number);
        entity
            .GetProperty("identifier")[0]
            .GetProperty("issuingAuthorityName")
            .GetString()!
            .Length.ShouldBeGreaterThan(3);
        entity.GetProperty("legalForm").GetProperty("code").GetString().ShouldBe(form);
        entity.GetProperty("legalStatus").GetProperty("code").GetString().ShouldBe("NONE");
        entity.GetProperty("activity")[0].GetProperty("notation").GetString().ShouldBe("4638");
        AccessHistory.Of(node.Store, key, 0, 10)[^1].Route.ShouldBe("/v2/legal-entities");

        var old = await SentAsync(
            node.Client,
            "/v1/registered-organisations",
            JsonSerializer.Serialize(new { notation = number, country }),
            HttpStatusCode.OK
        );
        old.GetProperty("identifier").GetProperty("notation").GetString().ShouldBe(number);
    }

    [Fact]
    public async Task Entity_ByItsUri_IsJsonOrLinkedData()
    {
        await using var node = await NodeFixture.StartAsync();
        await RegisterAsync(node, node.Company, "DK_APS");
        foreach (var path in new[] { "/id/20202020", "/id/DK-20202020" })
        {
            (await node.JsonAsync(path)).GetProperty("legalForm").GetProperty("code").GetString().ShouldBe("DK_APS");
        }

        foreach (var type in new[] { "application/ld+json", "application/json-ld", "application/json+ld" })
        {
            using var answer = await node.GetAsync("/id/20202020", type);
            answer.Content.Headers.ContentType!.MediaType.ShouldBe(type);
            var linked = await NodeFixture.JsonAsync(answer);
            linked.GetProperty("@type").GetString().ShouldBe("LegalEntity");
            linked.GetProperty("@id").GetString()!.ShouldEndWith("/id/DK-20202020");
            linked.GetProperty("@context").GetString()!.ShouldEndWith("/v2/context.jsonld");
        }

        using var open = node.With(null);
        (await open.GetAsync(new Uri("/v2/is-alive", UriKind.Relative))).StatusCode.ShouldBe(HttpStatusCode.OK);
        (await open.GetAsync(new Uri("/id/20202020", UriKind.Relative))).StatusCode.ShouldBe(
            HttpStatusCode.Unauthorized
        );
    }

    [Fact]
    public async Task SignatoryRights_KeptHere_AreGivenInTheShapeOfTheInterface()
    {
        await using var node = await NodeFixture.StartAsync();
        await RegisterAsync(node, node.Company, "DK_APS");
        (await node.GetAsync("/id/20202020/signatory-rights")).StatusCode.ShouldBe(HttpStatusCode.NotFound);
        await node.Store.DecideGrantAsync(
            node.Company,
            company =>
            {
                new GrantDesk(company).KeepRights(Rights, "register", "test");
                return true;
            }
        );

        var answer = await node.JsonAsync("/id/20202020/signatory-rights");
        var rules = answer.GetProperty("signatoryRights")[0].GetProperty("signatoryRules");
        rules.GetArrayLength().ShouldBe(2);
        rules[0]
            .GetProperty("allOf", "oneOf")[0]
            .GetProperty("heldByPerson")[0]
            .GetProperty("fullName")
            .GetString()
            .ShouldBe("Anna");
        rules[1].GetProperty("twoOf")[0].GetProperty("heldByPerson").GetArrayLength().ShouldBe(3);
        answer.GetProperty("signatoryRightsType").GetArrayLength().ShouldBe(1);
        var again = Nsg.Sharing.Signatories.SignatoryReader.Read(answer.GetRawText());
        Nsg.Sharing.Signatories.SignatoryDecision.Of(
                again.Rights,
                new HashSet<string> { "B2", "C3" },
                new DateOnly(2026, 1, 1)
            )
            .Answer.ShouldBe(Nsg.Sharing.Signatories.SignatoryAnswer.Yes);
    }

    [Fact]
    public async Task Statements_OfACompanyKeptHere_NeedAGrantOfTheAccounts()
    {
        await using var node = await NodeFixture.StartAsync();
        using var posted = await node.PostAsync(
            $"/api/v1/companies/{node.Company}/entries",
            NodeFixture.Utf8(
                """{"date":"2025-03-05","text":"Sale","lines":[{"account":"6480","debit":1000},{"account":"1010","credit":1000}]}"""
            ),
            "application/json"
        );
        posted.EnsureSuccessStatusCode();
        const string Ask = """{"notation":"20202020","country":"DK","period":"2025"}""";
        var own = await SentAsync(node.Client, "/v2/financial-statements", Ask, HttpStatusCode.OK);
        own.GetProperty("documentInfo")
            .GetProperty("documentType")
            .GetString()
            .ShouldBe("https://xbrl.org/2021/xbrl-json");
        await SentAsync(
            node.Client,
            "/v2/financial-statements",
            Ask.Replace("2025", "2019", StringComparison.Ordinal),
            HttpStatusCode.NotFound
        );

        using var bank = node.With((await node.Store.ClientKeys.CreateRequesterAsync("Bank", "NO:974760673")).Token);
        (await SentAsync(bank, "/v2/financial-statements", Ask, HttpStatusCode.Forbidden))
            .GetProperty("instance")
            .GetString()
            .ShouldBe("auth.error");
        var grant = (
            await SentAsync(
                bank,
                $"/api/v1/companies/{node.Company}/grants",
                """{"terms":{"purpose":"credit","resources":["reports"],"reports":["dk.accounts"]}}""",
                HttpStatusCode.Created
            )
        )
            .GetProperty("id")
            .GetString();
        await SentAsync(node.Client, $"/api/v1/companies/{node.Company}/grants/{grant}/give", "{}", HttpStatusCode.OK);
        await SentAsync(bank, "/v2/financial-statements", Ask, HttpStatusCode.OK);
        AccessHistory.Of(node.Store, node.Company, 0, 100)[^1].Purpose.ShouldBe("credit");
    }

    [Theory]
    [InlineData("""{"notation":"A1","country":"DK"}""", 400, "validation.client")]
    [InlineData("""{"notation":"20202020","country":"XX"}""", 400, "validation.client")]
    [InlineData("""{"country":"DK"}""", 400, "validation.client")]
    [InlineData("""{"notation":"24256790","country":"DK"}""", 404, "not.found")]
    public async Task Error_HasItsFixedPairAndTheRequestsIdentifier(string body, int status, string instance)
    {
        await using var node = await NodeFixture.StartAsync();
        using var answer = await node.SendAsync(
            HttpMethod.Post,
            "/v2/legal-entities",
            NodeFixture.Utf8(body),
            "application/json",
            null,
            ("X-Request-Id", "mine-1")
        );
        ((int)answer.StatusCode).ShouldBe(status);
        answer.Content.Headers.ContentType!.ToString().ShouldBe("application/json; charset=utf-8");
        var error = await NodeFixture.JsonAsync(answer);
        error.GetProperty("instance").GetString().ShouldBe(instance);
        error.GetProperty("requestId").GetString().ShouldBe("mine-1");
        error.GetProperty("status").GetInt32().ShouldBe(status);
        answer.Headers.GetValues("X-Request-Id").ShouldBe(["mine-1"]);
    }

    [Fact]
    public async Task FileSet_BesideTheCompaniesKeptHere_Answers()
    {
        var folder = Directory.CreateTempSubdirectory("nsg-register-").FullName;
        try
        {
            await File.WriteAllTextAsync(
                Path.Combine(folder, "no.json"),
                """
                {"country":"NO","legalEntity":{"identifier":[{"issuingAuthorityName":"Brønnøysundregistrene","notation":"974 760 673"}],"registrationDate":"1995-08-09","name":"Registerenheten",
                 "legalStatus":{"code":"NONE"},"legalForm":{"code":"NO_ORGL","name":"Organisasjonsledd"}},"signatoryRights":[{"description":"x"}],
                 "financialStatements":{"2019":{"documentInfo":{},"facts":{}}}}
                """
            );
            await using var node = await NodeFixture.StartAsync(options =>
                options with
                {
                    Registers = [FileRegister.Read(folder)],
                }
            );
            (
                await SentAsync(
                    node.Client,
                    "/v2/legal-entities",
                    """{"notation":"974760673","country":"NO"}""",
                    HttpStatusCode.OK
                )
            )
                .GetProperty("name")
                .GetString()
                .ShouldBe("Registerenheten");
            await SentAsync(
                node.Client,
                "/v2/financial-statements",
                """{"notation":"974760673","country":"NO","period":"2019-01-01/2019-12-31"}""",
                HttpStatusCode.OK
            );
            await File.WriteAllTextAsync(Path.Combine(folder, "bad.json"), "{}");
            Should.Throw<InvalidDataException>(() => FileRegister.Read(folder)).Message.ShouldContain("bad.json");
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    [Theory]
    [InlineData("5560360793", "5164060120", 301)]
    [InlineData("5560360793", "7603127890", 200)]
    [InlineData("7603127890", "5560360793", 400)]
    public async Task Entity_ThatGoesByAPersonsNumber_HasNoAddress(string old, string now, int status)
    {
        var folder = Directory.CreateTempSubdirectory("nsg-register-").FullName;
        try
        {
            await File.WriteAllTextAsync(
                Path.Combine(folder, "se.json"),
                $$$"""
                {"country":"SE","legalEntity":{"identifier":[{"issuingAuthorityName":"Bolagsverket","notation":"{{{now}}}"},{"issuingAuthorityName":"Bolagsverket","notation":"{{{old}}}"}],
                 "registrationDate":"1995-08-09","name":"Firman","legalStatus":{"code":"NONE"},"legalForm":{"code":"SE_E","name":"Enskild firma"} } }
                """
            );
            await using var node = await NodeFixture.StartAsync(options =>
                options with
                {
                    Registers = [FileRegister.Read(folder)],
                }
            );
            using var handler = new HttpClientHandler { AllowAutoRedirect = false };
            using var client = new HttpClient(handler) { BaseAddress = new Uri(node.App.Urls.First()) };
            client.DefaultRequestHeaders.Authorization = new("Bearer", node.Token);
            client.DefaultRequestHeaders.TryAddWithoutValidation("Accept", "application/ld+json");
            using var answer = await client.GetAsync(new Uri($"/id/SE-{old}", UriKind.Relative));
            var text = await answer.Content.ReadAsStringAsync();
            ((int)answer.StatusCode).ShouldBe(status, text);
            (answer.Headers.Location?.ToString() ?? "").ShouldNotContain("7603127890");
            text.ShouldNotContain("/id/SE-7603127890");
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private static Task<bool> RegisterAsync(NodeFixture node, string key, string form) =>
        node.Store.DecideAsync(
            key,
            books =>
            {
                books.Append(
                    RecordJson.Draft(
                        RecordKind.CompanyRegistered,
                        "test",
                        new CompanyRegistered(
                            new DateOnly(2015, 3, 1),
                            form,
                            null,
                            "Havnen 1; 8000; Aarhus",
                            null,
                            ["46.38"],
                            false
                        )
                    )
                );
                return true;
            }
        );

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

/// <summary>Reads of JSON for tests.</summary>
internal static class JsonReading
{
    /// <summary>The first of these properties that is there.</summary>
    internal static JsonElement GetProperty(this JsonElement element, params string[] names) =>
        element.GetProperty(names.First(name => element.TryGetProperty(name, out _)));
}
