using System.Reflection;
using System.Text.Json;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace Nsg.Node.Tests;

/// <summary>The OpenAPI document against the endpoints that it describes. That no answer has a status that it leaves
/// out, every test of the node checks (<see cref="DeclaredAnswers"/>).</summary>
public sealed class OpenApiTests
{
    [Fact]
    public async Task EveryOperation_DeclaresItsParametersAndAGoodAnswer()
    {
        await using var node = await NodeFixture.StartAsync();
        var document = await node.JsonAsync("/openapi/v1.json");
        var endpoints = node
            .App.Services.GetRequiredService<EndpointDataSource>()
            .Endpoints.OfType<RouteEndpoint>()
            .ToLookup(one => one.Metadata.GetMetadata<IEndpointNameMetadata>()?.EndpointName ?? "");
        var count = 0;
        foreach (var path in document.GetProperty("paths").EnumerateObject())
        {
            foreach (var (method, operation) in path.Value.EnumerateObject().Select(one => (one.Name, one.Value)))
            {
                count++;
                var place = $"{method} {path.Name}";
                var declared = Parameters(operation);
                declared.Distinct().Count().ShouldBe(declared.Count, place);
                declared
                    .Where(one => one.In == "path")
                    .Select(one => one.Name)
                    .ShouldBe(
                        path.Name.Split('{').Skip(1).Select(part => part.Split('}')[0]),
                        ignoreOrder: true,
                        customMessage: place
                    );
                var endpoint = endpoints[operation.GetProperty("operationId").GetString()!].Single();
                declared
                    .Where(one => one.In == "query")
                    .Select(one => one.Name)
                    .ShouldBe(Asked(endpoint), ignoreOrder: true, customMessage: place);
                operation
                    .GetProperty("responses")
                    .EnumerateObject()
                    .ShouldContain(one => one.Name[0] == '2' || one.Name[0] == '3', place);
            }
        }

        count.ShouldBeGreaterThan(130);
    }

    [Fact]
    public async Task Security_NamesKeysTokensAndProofs_WhereEachOpensSomething()
    {
        await using var node = await NodeFixture.StartAsync();
        var document = await node.JsonAsync("/openapi/v1.json");
        var schemes = document.GetProperty("components").GetProperty("securitySchemes");
        schemes.GetProperty("key").GetProperty("scheme").GetString().ShouldBe("bearer");
        schemes.GetProperty("dpop").GetProperty("scheme").GetString().ShouldBe("DPoP");
        var flows = schemes.GetProperty("oauth").GetProperty("flows");
        flows.GetProperty("clientCredentials").GetProperty("tokenUrl").GetString().ShouldBe("/oauth/token");
        flows.GetProperty("authorizationCode").GetProperty("authorizationUrl").GetString().ShouldBe("/oauth/authorize");

        Schemes(document, "/api/v1/companies/{key}/documents", "get").ShouldBe(["key", "oauth", "dpop"]);
        Schemes(document, "/v2/legal-entities", "post").ShouldBe(["key", "oauth", "dpop"]);
        Schemes(document, "/v2/is-alive", "get").ShouldBeEmpty();
        document
            .GetProperty("paths")
            .GetProperty("/api/v1/companies/{key}/locks")
            .GetProperty("post")
            .TryGetProperty("security", out _)
            .ShouldBeFalse("keys alone lock, which the document says for all");
        Schemes(document, "/api/v1/companies/{key}/entries", "post").ShouldBe(["key", "oauth", "dpop"]);
    }

    private static List<(string Name, string In)> Parameters(JsonElement operation) =>
        operation.TryGetProperty("parameters", out var parameters)
            ?
            [
                .. parameters
                    .EnumerateArray()
                    .Select(one => (one.GetProperty("name").GetString()!, one.GetProperty("in").GetString()!)),
            ]
            : [];

    private static IEnumerable<string> Asked(RouteEndpoint endpoint) =>
        endpoint
            .Metadata.GetMetadata<MethodInfo>()!
            .GetParameters()
            .SelectMany(one =>
                one.IsDefined(typeof(AsParametersAttribute))
                    ? one.ParameterType.GetProperties().Select(part => Asked(part, part.Name))
                    : [Asked(one, one.Name!)]
            )
            .OfType<string>();

    private static string? Asked(ICustomAttributeProvider part, string name) =>
        part.GetCustomAttributes(typeof(FromQueryAttribute), false).OfType<FromQueryAttribute>().FirstOrDefault()
            is { } query
            ? query.Name ?? name
            : null;

    private static IEnumerable<string> Schemes(JsonElement document, string path, string method) =>
        document
            .GetProperty("paths")
            .GetProperty(path)
            .GetProperty(method)
            .GetProperty("security")
            .EnumerateArray()
            .SelectMany(one => one.EnumerateObject())
            .Select(one => one.Name);
}
