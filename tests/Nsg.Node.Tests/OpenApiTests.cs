using System.Reflection;
using System.Text.Json;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Nsg.Node.Api;
using Nsg.Vocabulary;

namespace Nsg.Node.Tests;

/// <summary>The OpenAPI document against the endpoints that it describes. That no answer says what it leaves
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
                foreach (
                    var parameter in operation.TryGetProperty("parameters", out var all) ? all.EnumerateArray() : []
                )
                {
                    parameter
                        .TryGetProperty("description", out _)
                        .ShouldBeTrue($"{place}: {parameter.GetProperty("name").GetString()} has no words");
                }

                var good = operation
                    .GetProperty("responses")
                    .EnumerateObject()
                    .Where(one => one.Name[0] is '2' or '3')
                    .ToList();
                good.ShouldNotBeEmpty(place);
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

    [Fact]
    public async Task Requests_ThatAreJson_HaveTheirShape()
    {
        await using var node = await NodeFixture.StartAsync();
        var document = await node.JsonAsync("/openapi/v1.json");
        var shapes = Operations(document)
            .Where(one => one.Operation.TryGetProperty("requestBody", out _))
            .Select(one => (one.Place, Content: one.Operation.GetProperty("requestBody").GetProperty("content")))
            .Where(one => one.Content.TryGetProperty("application/json", out _))
            .Select(one => (one.Place, Schema: one.Content.GetProperty("application/json").GetProperty("schema")))
            .ToList();
        shapes.Count.ShouldBeGreaterThan(60);
        foreach (var (place, schema) in shapes.Where(one => one.Place != "post /api/v1/validate"))
        {
            var shape = DeclaredInterface.Resolve(document, schema);
            (shape.TryGetProperty("items", out var rows) ? rows : shape)
                .TryGetProperty("properties", out _)
                .ShouldBeTrue(place + " has a body without fields");
        }

        var entry = shapes.Single(one => one.Place == "post /api/v1/companies/{key}/entries").Schema;
        var line = DeclaredInterface.Resolve(
            document,
            DeclaredInterface
                .Resolve(document, entry)
                .GetProperty("properties")
                .GetProperty("lines")
                .GetProperty("items")
        );
        line.GetProperty("properties")
            .GetProperty("debit")
            .GetProperty("type")
            .EnumerateArray()
            .Select(one => one.GetString())
            .ShouldBe(["null", "number", "string"], ignoreOrder: true);
    }

    /// <summary>That they are done, a test of the reference's pages shows.</summary>
    [Fact]
    public async Task Bodies_InJson_HaveExamplesOfFieldsThatThereAre()
    {
        await using var node = await NodeFixture.StartAsync();
        var document = await node.JsonAsync("/openapi/v1.json");
        // Documents of other people's forms.
        string[] without = ["Validate"];
        var told = new HashSet<string>(StringComparer.Ordinal);
        foreach (var (place, operation) in Operations(document))
        {
            var id = operation.GetProperty("operationId").GetString()!;
            if (
                without.Contains(id)
                || !operation.TryGetProperty("requestBody", out var body)
                || !body.GetProperty("content").TryGetProperty("application/json", out var json)
            )
            {
                continue;
            }

            json.TryGetProperty("example", out var example).ShouldBeTrue(place + " has no example");
            told.Add(id);
            var shape = DeclaredInterface.Resolve(document, json.GetProperty("schema"));
            var (row, fields) = shape.TryGetProperty("items", out var rows) ? (example[0], rows) : (example, shape);
            row.EnumerateObject()
                .Select(one => one.Name)
                .ShouldBeSubsetOf(
                    fields.GetProperty("properties").EnumerateObject().Select(one => one.Name),
                    customMessage: place
                );
        }

        ExampleBodies.Table.Keys.ShouldBe(told, ignoreOrder: true);
    }

    /// <summary>They are done as they stand, so that a field that one of them does without is not required.</summary>
    [Fact]
    public async Task Examples_OfBodies_HaveEveryFieldThatIsRequired()
    {
        await using var node = await NodeFixture.StartAsync();
        var document = await node.JsonAsync("/openapi/v1.json");
        foreach (var (place, operation) in Operations(document))
        {
            if (
                operation.TryGetProperty("requestBody", out var body)
                && body.GetProperty("content").TryGetProperty("application/json", out var json)
                && json.TryGetProperty("example", out var example)
                && DeclaredInterface.Resolve(document, json.GetProperty("schema")) is var shape
                && shape.TryGetProperty("required", out var required)
            )
            {
                required
                    .EnumerateArray()
                    .Select(one => one.GetString()!)
                    .Where(name => !example.TryGetProperty(name, out _))
                    .ShouldBeEmpty(place);
            }
        }
    }

    [Fact]
    public async Task Lists_AskedForByTheirAddressAlone_AreToldOrNotThere()
    {
        await using var node = await NodeFixture.StartAsync();
        foreach (var (place, operation) in Operations(await node.JsonAsync("/openapi/v1.json")))
        {
            var path = place.Split(' ')[1].Replace("{key}", node.Company, StringComparison.Ordinal);
            if (
                !place.StartsWith("get /api/v1/companies/", StringComparison.Ordinal)
                || path.Contains('{')
                || NeedsMore(operation)
            )
            {
                continue;
            }

            using var answer = await node.GetAsync(path);
            ((int)answer.StatusCode).ShouldBeOneOf([200, 404, 409], place);
        }
    }

    private static bool NeedsMore(JsonElement operation) =>
        operation
            .GetProperty("parameters")
            .EnumerateArray()
            .Any(one =>
                one.GetProperty("in").GetString() == "query"
                && one.TryGetProperty("required", out var required)
                && required.GetBoolean()
            );

    [Fact]
    public async Task Refusals_ReferToOneShape_WithEveryKindOfProblem()
    {
        await using var node = await NodeFixture.StartAsync();
        var document = await node.JsonAsync("/openapi/v1.json");
        var problem = document.GetProperty("components").GetProperty("schemas").GetProperty("ProblemDetails");
        problem
            .GetProperty("properties")
            .GetProperty("type")
            .GetProperty("enum")
            .EnumerateArray()
            .Select(one => one.GetString()!)
            .ShouldBe(Problems.All.Select(one => one.Type));
        problem
            .GetProperty("required")
            .EnumerateArray()
            .Select(one => one.GetString())
            .ShouldBe(["type", "title", "status", "requestId"], ignoreOrder: true);
        var answers = document.GetProperty("components").GetProperty("responses");
        foreach (var status in Problems.All.Select(one => one.Status).Where(one => one != 405))
        {
            answers
                .EnumerateObject()
                .ShouldContain(
                    one =>
                        one.Value.GetProperty("description")
                            .GetString()!
                            .StartsWith(
                                Microsoft.AspNetCore.WebUtilities.ReasonPhrases.GetReasonPhrase(status),
                                StringComparison.Ordinal
                            ),
                    $"{status}"
                );
        }
    }

    [Fact]
    public async Task Document_SaysWhereTheNodeIs_AndWhatEachSubjectIs()
    {
        await using var node = await NodeFixture.StartAsync();
        var document = await node.JsonAsync("/openapi/v1.json");
        document
            .GetProperty("servers")[0]
            .GetProperty("url")
            .GetString()
            .ShouldBe(node.Client.BaseAddress!.ToString().TrimEnd('/'));
        var told = document
            .GetProperty("tags")
            .EnumerateArray()
            .Where(one => one.GetProperty("description").GetString()!.Length > 0)
            .Select(one => one.GetProperty("name").GetString())
            .ToHashSet();
        foreach (var (place, operation) in Operations(document))
        {
            told.ShouldContain(operation.GetProperty("tags")[0].GetString(), place);
        }
    }

    private static IEnumerable<(string Place, JsonElement Operation)> Operations(JsonElement document) =>
        document
            .GetProperty("paths")
            .EnumerateObject()
            .SelectMany(path => path.Value.EnumerateObject().Select(one => ($"{one.Name} {path.Name}", one.Value)));

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
