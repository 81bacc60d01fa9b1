using System.Text;
using System.Text.Json;

namespace Nsg.Command.Commands.Conform.Kit;

/// <summary>The Nordic API for legal entities, signatory rights and financial statements, version 2.0.0.</summary>
internal static class GatewayCases
{
    private const string Entities = "/v2/legal-entities";
    private const string Statements = "/v2/financial-statements";
    private const string Unknown = "123456785";

    private static readonly Dictionary<string, string> TypeOf = new(StringComparer.Ordinal)
    {
        ["not.found"] = "about:blank",
        ["server.error"] = "about:blank",
        ["auth.error"] = "auth",
        ["validation.client"] = "validation",
        ["network.timeout"] = "network",
        ["network.error"] = "network",
    };

    internal static IReadOnlyList<KitCase> All { get; } =
    [
        new("G1", "GET /v2/is-alive answers 200", async system => (await system.Wire.GetAsync("/v2/is-alive")).Is(200)),
        new("G2", "a known entity has the fields that the contract requires", EntityAsync),
        new("G3", "by its URI the entity is the same; as linked data it has one identifier", ByUriAsync),
        new("G4", "an unknown entity is 404: about:blank, not.found", UnknownAsync),
        new("G5", "a number of another form is 400: validation, validation.client", NumberAsync),
        new("G6", "a body that is no JSON, or has a wrong type in it, is 400 in the same form", BodyAsync),
        new("G7", "financial statements need a period", PeriodAsync),
        new("G8", "another media type, method or path is refused in the same form", FormAsync),
        new("G9", "without a key the answer is 401: auth, auth.error", ClosedAsync),
        new("G10", "an error bears the request's X-Request-Id", RequestIdAsync),
    ];

    private static string Query(KitSystem system) =>
        JsonSerializer.Serialize(new { notation = system.Number, country = system.Target.Company.Country.Code });

    private static async Task EntityAsync(KitSystem system)
    {
        var answer = await system.Wire.PostAsync(Entities, Query(system));
        if (answer.Status == 404)
        {
            IsError(answer, 404, "not.found");
            throw new KitSkippedException("the company is not in the system's register");
        }

        Complete(answer.Is(200).Json, isList: true);
    }

    private static async Task ByUriAsync(KitSystem system)
    {
        var path = "/id/" + system.Number;
        var json = await system.Wire.GetAsync(path, "application/json");
        if (json.Status is 404 or 400)
        {
            throw new KitSkippedException("the company has no URI in the system's register");
        }

        Complete(json.Is(200).Json, isList: true);
        Complete((await system.Wire.GetAsync(path, "application/json-ld")).Is(200).Json, isList: false);
    }

    private static void Complete(JsonElement entity, bool isList)
    {
        foreach (var name in new[] { "identifier", "registrationDate", "name", "legalStatus", "legalForm" })
        {
            if (!entity.TryGetProperty(name, out _))
            {
                throw new KitFailedException($"the entity has no {name}");
            }
        }

        var identifier = entity.GetProperty("identifier");
        if ((identifier.ValueKind == JsonValueKind.Array) != isList)
        {
            throw new KitFailedException($"identifier is {identifier.ValueKind}");
        }

        _ = (isList ? identifier[0] : identifier).GetProperty("notation").GetString();
        if (entity.GetProperty("legalStatus").GetProperty("code").GetString() is not ("NONE" or "SOME"))
        {
            throw new KitFailedException("legalStatus is neither NONE nor SOME");
        }
    }

    private static async Task UnknownAsync(KitSystem system) =>
        IsError(
            await system.Wire.PostAsync(Entities, $$"""{"notation":"{{Unknown}}","country":"NO"}"""),
            404,
            "not.found"
        );

    private static async Task NumberAsync(KitSystem system)
    {
        IsError(
            await system.Wire.PostAsync(Entities, """{"notation":"A1","country":"NO"}"""),
            400,
            "validation.client"
        );
        IsError(await system.Wire.PostAsync(Entities, """{"country":"NO"}"""), 400, "validation.client");
    }

    private static async Task BodyAsync(KitSystem system)
    {
        IsError(await system.Wire.PostAsync(Entities, "{\"notation\":"), 400, "validation.client");
        IsError(
            await system.Wire.PostAsync(
                Entities,
                $$"""{"notation":"{{Unknown}}","country":"NO","includeSignatoryRights":"yes"}"""
            ),
            400,
            "validation.client"
        );
    }

    private static async Task PeriodAsync(KitSystem system)
    {
        IsError(await system.Wire.PostAsync(Statements, Query(system)), 400, "validation.client");
        var answer = await system.Wire.PostAsync(
            Statements,
            JsonSerializer.Serialize(
                new
                {
                    notation = system.Number,
                    country = system.Target.Company.Country.Code,
                    period = "2026",
                }
            )
        );
        if (answer.Status is 403 or 404)
        {
            IsError(answer, answer.Status, answer.Status == 403 ? "auth.error" : "not.found");
            return;
        }

        _ = answer.Is(200).Json.GetProperty("documentInfo").GetProperty("documentType").GetString();
        _ = answer.Json.GetProperty("facts").EnumerateObject().First().Value.GetProperty("value");
    }

    private static async Task FormAsync(KitSystem system)
    {
        IsError(
            await system.Wire.PostAsync(Entities, Encoding.UTF8.GetBytes(Query(system)), "text/plain"),
            415,
            "validation.client"
        );
        IsError(await system.Wire.GetAsync(Entities), 405, "validation.client");
        IsError(await system.Wire.GetAsync("/v2/nothing"), 404, "not.found");
    }

    private static async Task ClosedAsync(KitSystem system) =>
        IsError(
            await system.Wire.SendAsync(
                HttpMethod.Post,
                Entities,
                Encoding.UTF8.GetBytes(Query(system)),
                "application/json",
                key: null
            ),
            401,
            "auth.error"
        );

    private static async Task RequestIdAsync(KitSystem system)
    {
        var answer = await system.Wire.SendAsync(
            HttpMethod.Post,
            Entities,
            "{}"u8.ToArray(),
            "application/json",
            header: ("X-Request-Id", system.Mark)
        );
        if (answer.Json.GetProperty("requestId").GetString() != system.Mark)
        {
            throw new KitFailedException("requestId is not what was sent in X-Request-Id");
        }
    }

    /// <summary>The published pairs of type and instance; a type may be of any national register's name.</summary>
    private static void IsError(KitAnswer answer, int status, string instance)
    {
        var error = answer.Is(status).Json;
        var (type, found) = (Text(error, "type"), Text(error, "instance"));
        if (found != instance || !type.EndsWith(TypeOf[instance], StringComparison.Ordinal))
        {
            throw new KitFailedException($"{status} has type '{type}' and instance '{found}', not {instance}");
        }

        if (Text(error, "title").Length == 0 || error.GetProperty("status").GetInt32() != status)
        {
            throw new KitFailedException($"{status} comes without title, or with another status");
        }
    }

    private static string Text(JsonElement error, string name) =>
        error.TryGetProperty(name, out var text) ? text.GetString() ?? "" : "";
}
