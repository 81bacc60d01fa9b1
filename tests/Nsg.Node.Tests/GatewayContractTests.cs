using System.Net;
using System.Text.Json;
using Nsg.Bookkeeping.Records;
using Nsg.Node.Api.Gateway;
using Nsg.Reporting.Tests.Xbrl;
using Nsg.Testing;

namespace Nsg.Node.Tests;

/// <summary>Answers and errors of the gateway against the published contract: every way to be refused has its form.</summary>
public sealed class GatewayContractTests
{
    private const string Contract = "nsg/openapi/v2.json";
    private const string Good = """{"notation":"20202020","country":"DK"}""";

    /// <summary>Requests that are refused: by the gate, the framework, and the gateway itself.</summary>
    public static TheoryData<string, string, string?, string, bool, int, string, string, string?> Refusals { get; } =
        new()
        {
            { "POST", "/v2/legal-entities", Good, "application/json", false, 401, "auth", "auth.error", null },
            { "GET", "/id/DK-20202020", null, "", false, 401, "auth", "auth.error", null },
            {
                "POST",
                "/v1/registered-organisations",
                Good,
                "application/json",
                false,
                401,
                "auth",
                "auth.error",
                null
            },
            {
                "POST",
                "/v2/legal-entities",
                "{\"notation\":",
                "application/json",
                true,
                400,
                "validation",
                "validation.client",
                null
            },
            {
                "POST",
                "/v2/legal-entities",
                """{"notation":"20202020","country":"DK","includeSignatoryRights":"yes"}""",
                "application/json",
                true,
                400,
                "validation",
                "validation.client",
                "includeSignatoryRights"
            },
            {
                "POST",
                "/v2/financial-statements",
                """{"notation":"20202020","country":"DK","period":2025}""",
                "application/json",
                true,
                400,
                "validation",
                "validation.client",
                "period"
            },
            {
                "POST",
                "/v2/financial-statements",
                """{"notation":"20202020","country":"DK"}""",
                "application/json",
                true,
                400,
                "validation",
                "validation.client",
                "period"
            },
            {
                "POST",
                "/v2/legal-entities",
                """{"country":"DK"}""",
                "application/json",
                true,
                400,
                "validation",
                "validation.client",
                "notation"
            },
            {
                "POST",
                "/v2/legal-entities",
                """{"notation":"20202020"}""",
                "application/json",
                true,
                400,
                "validation",
                "validation.client",
                "country"
            },
            { "POST", "/v2/legal-entities", "x", "text/plain", true, 415, "validation", "validation.client", null },
            { "GET", "/v2/legal-entities", null, "", true, 405, "validation", "validation.client", null },
            { "GET", "/v2/nothing", null, "", true, 404, "", "not.found", null },
            { "GET", "/id/DK-24256790", null, "", true, 404, "", "not.found", null },
            { "GET", "/id/DK-2425+6790", null, "", true, 400, "validation", "validation.client", "identifier" },
            { "GET", "/id/DK-20202020/signatory-rights", null, "", true, 404, "", "not.found", null },
        };

    [Theory]
    [MemberData(nameof(Refusals))]
    public async Task Refusal_WhereverItComesFrom_HasTheContractsForm(
        string method,
        string path,
        string? body,
        string type,
        bool isKnown,
        int status,
        string kind,
        string instance,
        string? source
    )
    {
        await using var node = await NodeFixture.StartAsync();
        using var client = node.With(isKnown ? node.Token : null);
        using var request = new HttpRequestMessage(new HttpMethod(method), path);
        if (body is not null)
        {
            request.Content = new StringContent(body, System.Text.Encoding.UTF8, type);
        }

        using var answer = await client.SendAsync(request);

        ((int)answer.StatusCode).ShouldBe(status);
        answer.Content.Headers.ContentType!.ToString().ShouldBe("application/json; charset=utf-8");
        var error = await NodeFixture.JsonAsync(answer);
        error
            .GetProperty("type")
            .GetString()
            .ShouldBe(kind.Length == 0 ? "about:blank" : "urn:bolagsverket:error:" + kind);
        error.GetProperty("instance").GetString().ShouldBe(instance);
        error.GetProperty("status").GetInt32().ShouldBe(status);
        error.GetProperty("timestamp").GetDateTimeOffset().Year.ShouldBeGreaterThan(2024);
        error.GetProperty("requestId").GetString().ShouldBe(answer.Headers.GetValues("X-Request-Id").Single());
        error.GetProperty("detail").GetString().ShouldNotBeNullOrEmpty();
        if (source is not null)
        {
            error.GetProperty("source").GetString().ShouldBe(source);
            error.GetProperty("detail").GetString()!.ShouldContain(source);
        }

        if (OfContract("ApiError") is { } schema)
        {
            schema.Check.Faults(schema.Schema, error).ShouldBeEmpty();
        }
    }

    [OfficialFact(Contract)]
    public async Task Answers_OfACompanyKeptHere_FollowTheContractsSchemas()
    {
        await using var node = await NodeFixture.StartAsync();
        await node.Store.DecideAsync(
            node.Company,
            books =>
            {
                books.Append(
                    RecordJson.Draft(
                        RecordKind.CompanyRegistered,
                        "test",
                        new CompanyRegistered(
                            new DateOnly(2015, 3, 1),
                            "NO_AS",
                            "AS",
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
        using var json = await node.GetAsync("/id/DK-20202020");
        var (plain, linked) = (OfContract("LegalEntity")!.Value, OfContract("LegalEntityInLinkedData")!.Value);
        plain.Check.Faults(plain.Schema, await NodeFixture.JsonAsync(json)).ShouldBeEmpty();
        foreach (var type in new[] { "application/json-ld", "application/json+ld", "application/ld+json" })
        {
            using var answer = await node.GetAsync("/id/DK-20202020", type);
            answer.StatusCode.ShouldBe(HttpStatusCode.OK);
            var body = await NodeFixture.JsonAsync(answer);
            linked.Check.Faults(linked.Schema, body).ShouldBeEmpty(type);
            body.GetProperty("identifier").GetProperty("notation").GetString().ShouldBe("20202020");
        }
    }

    [Theory]
    [InlineData("2025", "2025")]
    [InlineData("2025-06-30", "2025")]
    [InlineData("2026-01-01T00:00:00", "2025")]
    [InlineData("2025-12-31T12:00:00Z", "2025")]
    [InlineData("2025-01-01/2025-12-31", "2025")]
    [InlineData("2025-01-01T00:00:00/2026-01-01T00:00:00", "2025")]
    [InlineData("2025-01-01T00:00:00+01:00/2026-01-01T00:00:00+01:00", "2025")]
    [InlineData("2024-07-01..2025-06-30", "2025")]
    [InlineData("2025-01-01/P1Y", "2025")]
    [InlineData("2024-07-01T00:00:00/P12M", "2025")]
    [InlineData("P1Y/2025-12-31", "2025")]
    [InlineData("P1Y/2026-01-01T00:00:00", "2025")]
    public void Period_InEachForm_IsTheYearThatItEndsIn(string text, string year)
    {
        StatementPeriod.TryParse(text, out var found, out var fault).ShouldBeTrue(fault);
        found.ShouldBe(year);
    }

    [Theory]
    [InlineData(null, "missing")]
    [InlineData("P1Y", "does not say when")]
    [InlineData("25", "is no period")]
    [InlineData("2025-13-01", "is no period")]
    [InlineData("2025-12-31/2025-01-01", "is no period")]
    [InlineData("2025-01-01/P", "is no period")]
    [InlineData("2025-01-01/P1Y1Y", "is no period")]
    [InlineData("2025-01-01/2025-06-30/2025-12-31", "is no period")]
    [InlineData("0001-01-01/P1D", "is no period")]
    [InlineData("9999-12-31", "is no period")]
    public void Period_ThatSaysNoYear_IsRefusedWithTheForms(string? text, string why)
    {
        StatementPeriod.TryParse(text, out _, out var fault).ShouldBeFalse();
        fault.ShouldContain(why);
        fault.ShouldContain("P1Y");
    }

    private static (JsonElement Schema, JsonSchemaCheck Check)? OfContract(string name)
    {
        if (OfficialMaterial.Find(Contract) is not { } file)
        {
            return null;
        }

        var root = JsonDocument.Parse(File.ReadAllText(file)).RootElement;
        return (root.GetProperty("components").GetProperty("schemas").GetProperty(name), new JsonSchemaCheck(root));
    }
}
