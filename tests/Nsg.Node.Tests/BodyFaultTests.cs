using System.Globalization;
using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;

namespace Nsg.Node.Tests;

/// <summary>
/// Every operation that takes JSON is sent what it cannot read. The answer is a problem with a stable type, and tells
/// nothing of the program's insides.
/// </summary>
public sealed partial class BodyFaultTests
{
    private static readonly string Deep = string.Concat(Enumerable.Repeat("[", 200)) + new string(']', 200);
    private static readonly string Long = $"\"{new string('x', 300_000)}\"";

    [Fact]
    public async Task EveryBody_ThatCannotBeRead_IsRefusedInWords()
    {
        await using var node = await NodeFixture.StartAsync();
        var document = await node.JsonAsync("/openapi/v1.json");
        var schemas = document.GetProperty("components").GetProperty("schemas");
        var (operations, bodies, faults) = (0, 0, new List<string>());
        foreach (var path in document.GetProperty("paths").EnumerateObject())
        {
            foreach (var operation in path.Value.EnumerateObject())
            {
                if (Body(operation.Value, schemas) is not { } schema)
                {
                    continue;
                }

                operations++;
                var place = Address(path.Name, node.Company);
                foreach (var body in Bodies(schema, schemas))
                {
                    bodies++;
                    using var answer = await node.SendAsync(
                        new HttpMethod(operation.Name.ToUpperInvariant()),
                        place,
                        NodeFixture.Utf8(body),
                        "application/json"
                    );
                    var text = await answer.Content.ReadAsStringAsync();
                    if (
                        Wrong((int)answer.StatusCode, answer.Content.Headers.ContentType?.MediaType, text, body) is
                        { } what
                    )
                    {
                        faults.Add($"{operation.Name} {path.Name} {Cut(body)}: {what}: {Cut(text)}");
                    }
                }
            }
        }

        faults.ShouldBeEmpty();
        operations.ShouldBeGreaterThan(30);
        bodies.ShouldBeGreaterThan(300);
    }

    /// <summary>Whether the endpoint reads the body by itself or the framework does, and whether its length is told before or not.</summary>
    [Theory]
    [InlineData("invoices", true)]
    [InlineData("invoices", false)]
    [InlineData("entries", true)]
    [InlineData("payments", true)]
    [InlineData("payments", false)]
    [InlineData("locks", true)]
    [InlineData("../lookup", true)]
    [InlineData("../lookup", false)]
    public async Task JsonBody_BeyondItsLimit_IsRefused(string path, bool tellsLength)
    {
        await using var node = await NodeFixture.StartAsync();
        using var request = new HttpRequestMessage(HttpMethod.Post, $"/api/v1/companies/{node.Company}/{path}");
        var text = $$"""{"account":"{{new string('x', 16 * 1024 * 1024)}}"}""";
        request.Content = new StringContent(text, Encoding.UTF8, "application/json");
        request.Headers.TransferEncodingChunked = !tellsLength;

        using var answer = await node.Client.SendAsync(request);

        ((int)answer.StatusCode).ShouldBe(413);
        var problem = await NodeFixture.JsonAsync(answer);
        problem.GetProperty("type").GetString().ShouldBe("urn:nsg:problem:too-large");
        problem.GetProperty("detail").GetString()!.ShouldContain("16 MB");
    }

    /// <summary>What is wrong with an answer, or null. What names nobody that is there may be told so first.</summary>
    private static string? Wrong(int status, string? type, string text, string body)
    {
        if (Inside().Match(text) is { Success: true } inside)
        {
            return $"tells '{inside.Value}'";
        }

        if (status is >= 200 and < 300 && body is "{}" or "null")
        {
            return null;
        }

        return status is not (400 or 401 or 403 or 404 or 409 or 413 or 415 or 422 or 428) ? $"status {status}"
            : type == "application/json" && text.Contains("\"error\"", StringComparison.Ordinal) ? null
            : type == "application/json" && text.Contains("\"urn:bolagsverket:error:", StringComparison.Ordinal) ? null
            : type != NodeFixture.Problem ? $"is {type}"
            : type == NodeFixture.Problem && !text.Contains("\"urn:nsg:problem:", StringComparison.Ordinal)
                ? "has no type"
            : null;
    }

    private static IEnumerable<string> Bodies(JsonElement schema, JsonElement schemas)
    {
        yield return "{";
        yield return "\"text\"";
        yield return "null";
        yield return "{}";
        yield return Deep;
        yield return """{"thereIsNoSuchField":1}""";
        foreach (var (name, field) in Fields(schema, schemas))
        {
            var key = JsonSerializer.Serialize(name);
            yield return $"{{{key}:{Other(Resolve(field, schemas))}}}";
            yield return $"{{{key}:{Deep}}}";
            yield return $"{{{key}:{Long}}}";
            if (Fields(Items(Resolve(field, schemas), schemas), schemas).FirstOrDefault() is { Name: not null } inner)
            {
                yield return $"{{{key}:[{{{JsonSerializer.Serialize(inner.Name)}:[[1]]}}]}}";
            }
        }
    }

    /// <summary>A value of another type than the schema's.</summary>
    private static string Other(JsonElement schema)
    {
        var type = schema.TryGetProperty("type", out var given) ? given.ToString() : "";
        return type.Contains("object", StringComparison.Ordinal) ? "[1]" : """{"other":true}""";
    }

    private static JsonElement Items(JsonElement schema, JsonElement schemas) =>
        schema.TryGetProperty("items", out var items) ? Resolve(items, schemas) : default;

    private static IEnumerable<(string Name, JsonElement Field)> Fields(JsonElement schema, JsonElement schemas)
    {
        var found = schema.ValueKind == JsonValueKind.Object ? Resolve(schema, schemas) : default;
        return found.ValueKind == JsonValueKind.Object && found.TryGetProperty("properties", out var properties)
            ? properties.EnumerateObject().Select(one => (one.Name, one.Value))
            : [];
    }

    private static JsonElement Resolve(JsonElement schema, JsonElement schemas)
    {
        foreach (var way in new[] { "oneOf", "anyOf" })
        {
            if (schema.TryGetProperty(way, out var among))
            {
                return Resolve(among.EnumerateArray().Last(), schemas);
            }
        }

        return schema.TryGetProperty("$ref", out var reference)
            ? schemas.GetProperty(reference.GetString()!.Split('/')[^1])
            : schema;
    }

    private static JsonElement? Body(JsonElement operation, JsonElement schemas) =>
        operation.TryGetProperty("requestBody", out var body)
        && body.GetProperty("content").TryGetProperty("application/json", out var json)
            ? json.TryGetProperty("schema", out var schema)
                ? Resolve(schema, schemas)
                : default
            : null;

    private static string Address(string path, string company) =>
        Place().Replace(path.Replace("{company}", company, StringComparison.Ordinal), Guid.Empty.ToString());

    private static string Cut(string text) =>
        text.Length <= 300 ? text : string.Create(CultureInfo.InvariantCulture, $"{text[..300]}… ({text.Length})");

    [GeneratedRegex(@"\{\w+\}", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1_000)]
    private static partial Regex Place();

    /// <summary>Names of types, members and methods, and traces.</summary>
    [GeneratedRegex(
        @"System\.|Nsg\.\w|Microsoft\.|\b\w{1,80}Exception|`\d|\.NET|   at |LineNumber:|BytePosition|\b\w{1,80}Json\b|\b\w{1,80}Request\b(?= )|Nullable",
        RegexOptions.CultureInvariant,
        matchTimeoutMilliseconds: 1_000
    )]
    private static partial Regex Inside();
}
