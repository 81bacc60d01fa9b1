using System.Globalization;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Nsg.Node.Tests.Authorization;

/// <summary>
/// Requests made from the OpenAPI document and then bent: whatever is sent, the node answers, and never with a fault
/// of its own. <c>NSG_FUZZ</c> says how many
/// for each operation; a failure names its seed.
/// </summary>
public sealed class FuzzTests
{
    private static readonly string[] Odd =
    [
        "",
        " ",
        "0",
        "-1",
        "1",
        "99999999999999999999",
        "9223372036854775807",
        "-9223372036854775808",
        "1e9",
        "NaN",
        "true",
        "null",
        "[]",
        "{}",
        "'",
        "\"",
        "\\",
        "%00",
        "\u0000",
        "\uFFFD",
        "a\nb",
        "../../etc/passwd",
        "2025-01-01",
        "2025-02-30",
        "0001-01-01",
        "9999-12-31",
        "2025-Q1",
        "2025-13",
        "00000000-0000-0000-0000-000000000000",
        "DK:20202020",
        "0184:20202020",
        "20202020",
        "dk.turnover",
        "<x/>",
        "urn:x",
        "æøå",
        "😀",
        "a,b,,c",
        ";--",
        "*",
    ];

    [Fact]
    public async Task Requests_BentFromTheDescription_MeetNoFaultOfTheNode()
    {
        await using var site = await AccessSite.StartAsync();
        var count = int.TryParse(
            Environment.GetEnvironmentVariable("NSG_FUZZ"),
            NumberStyles.None,
            CultureInfo.InvariantCulture,
            out var wanted
        )
            ? wanted
            : 12;
        using var owner = site.Node.With(site.Node.Token);
        var faults = new List<string>();
        var sent = 0;
        foreach (var operation in site.Operations)
        {
            for (var seed = 0; seed < count; seed++)
            {
                var dice = new Dice(HashOf(operation.Id) + seed);
                using var request = Make(operation, site, dice);
                using var answer = await owner.SendAsync(request);
                sent++;
                if ((int)answer.StatusCode >= 500)
                {
                    faults.Add(
                        $"{operation.Id} seed {seed}: {(int)answer.StatusCode} for {request.Method} {request.RequestUri} {(request.Content is null ? "" : await request.Content.ReadAsStringAsync())}"
                    );
                }
            }
        }

        sent.ShouldBeGreaterThan(500);
        string.Join('\n', faults.Take(10)).ShouldBeEmpty();
    }

    private static HttpRequestMessage Make(Operation operation, AccessSite site, Dice dice)
    {
        var path = dice.Next(3) > 0 ? site.Fill(operation).Split('?')[0] : operation.Path;
        while (path.IndexOf('{', StringComparison.Ordinal) is >= 0 and var open)
        {
            path =
                path[..open]
                + Uri.EscapeDataString(Word(dice) is { Length: > 0 } word ? word : "x")
                + path[(path.IndexOf('}', open) + 1)..];
        }

        var query = new StringBuilder();
        foreach (
            var parameter in operation.Json.TryGetProperty("parameters", out var all)
                ? all.EnumerateArray().Where(one => one.GetProperty("in").GetString() == "query")
                : []
        )
        {
            for (
                var times = dice.Next(8) switch
                {
                    < 2 => 0,
                    7 => 2,
                    _ => 1,
                };
                times > 0;
                times--
            )
            {
                // A request that waits for news would keep the test waiting.
                var name = parameter.GetProperty("name").GetString()!;
                query
                    .Append(query.Length == 0 ? '?' : '&')
                    .Append(name)
                    .Append('=')
                    .Append(name == "wait" ? "0" : Uri.EscapeDataString(Word(dice)));
            }
        }

        var request = new HttpRequestMessage(operation.Method, path + query);
        if (dice.Next(4) == 0)
        {
            request.Headers.TryAddWithoutValidation(
                "Accept",
                dice.Next(2) == 0 ? "application/problem+json" : "x/;q=2"
            );
            request.Headers.TryAddWithoutValidation("If-Match", InHeader(Word(dice)));
            request.Headers.TryAddWithoutValidation("Idempotency-Key", InHeader(Word(dice)));
        }

        if (operation.Method != HttpMethod.Get)
        {
            request.Content = Body(operation, site, dice);
        }

        return request;
    }

    private static ByteArrayContent Body(Operation operation, AccessSite site, Dice dice)
    {
        var types =
            operation.Json.TryGetProperty("requestBody", out var body)
            && body.TryGetProperty("content", out var content)
                ? content.EnumerateObject().ToList()
                : [];
        var type = types.Count > 0 ? types[dice.Next(types.Count)].Name : "application/json";
        var bytes = dice.Next(5) switch
        {
            0 => [],
            1 => Enumerable.Range(0, dice.Next(200)).Select(_ => (byte)dice.Next(256)).ToArray(),
            2 => Papers.Invoice(
                Word(dice).Replace("\0", "", StringComparison.Ordinal).Replace("<", "", StringComparison.Ordinal)
            ),
            _ => Encoding.UTF8.GetBytes(
                types.Count > 0
                && types[0].Value.TryGetProperty("schema", out var schema)
                && Value(schema, site.Document, dice, 0) is { } made
                    ? made.ToJsonString()
                    : Word(dice)
            ),
        };
        var made2 = new ByteArrayContent(bytes);
        made2.Headers.ContentType = MediaTypeHeaderValue.TryParse(
            dice.Next(10) == 0 ? "text/plain" : type,
            out var header
        )
            ? header
            : null;
        return made2;
    }

    /// <summary>A value of a schema, now and then of another.</summary>
    private static JsonNode? Value(JsonElement schema, JsonElement document, Dice dice, int depth)
    {
        if (depth > 6 || dice.Next(12) == 0)
        {
            return JsonValue.Create(Word(dice));
        }

        if (schema.TryGetProperty("$ref", out var reference))
        {
            return Value(
                document
                    .GetProperty("components")
                    .GetProperty("schemas")
                    .GetProperty(reference.GetString()!.Split('/')[^1]),
                document,
                dice,
                depth + 1
            );
        }

        if (schema.TryGetProperty("oneOf", out var choices) || schema.TryGetProperty("anyOf", out choices))
        {
            return Value(choices[dice.Next(choices.GetArrayLength())], document, dice, depth + 1);
        }

        if (schema.TryGetProperty("properties", out var members))
        {
            var made = new JsonObject();
            foreach (var member in members.EnumerateObject().Where(_ => dice.Next(4) > 0))
            {
                made[member.Name] = Value(member.Value, document, dice, depth + 1);
            }

            return made;
        }

        if (schema.TryGetProperty("items", out var items))
        {
            return new JsonArray([
                .. Enumerable.Range(0, dice.Next(3)).Select(_ => Value(items, document, dice, depth + 1)),
            ]);
        }

        return dice.Next(6) switch
        {
            0 => null,
            1 => JsonValue.Create(dice.Next(2) == 0),
            2 => JsonValue.Create(long.MaxValue - dice.Next(3)),
            3 => JsonValue.Create(-0.001m * dice.Next(1_000_000)),
            _ => JsonValue.Create(Word(dice)),
        };
    }

    private static string Word(Dice dice) => dice.Next(30) == 0 ? new string('x', 5_000) : Odd[dice.Next(Odd.Length)];

    /// <summary>What a header can carry at all.</summary>
    private static string InHeader(string word) => new([.. word.Where(c => c is >= ' ' and <= '~')]);

    private static int HashOf(string text) =>
        text.Aggregate(17, (hash, letter) => unchecked((hash * 31) + letter)) & 0xFFFFFF;

    /// <summary>A generator that gives the same for the same seed.</summary>
    private sealed class Dice(int seed)
    {
        private ulong _state = unchecked(((ulong)seed * 0x9E3779B97F4A7C15UL) + 1);

        internal int Next(int sides)
        {
            unchecked
            {
                _state ^= _state << 13;
                _state ^= _state >> 7;
                _state ^= _state << 17;
                return (int)(_state % (ulong)sides);
            }
        }
    }
}
