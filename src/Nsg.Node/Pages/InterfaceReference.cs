using System.Text.Json;
using Microsoft.AspNetCore.Http;
using Nsg.Node.Http;
using Nsg.Web.Developer;
using Nsg.Web.Languages;

namespace Nsg.Node.Pages;

/// <summary>The interface by subject, out of the OpenAPI document that the node serves. It is read once.</summary>
internal sealed class InterfaceReference(OwnCalls calls)
{
    private const string Document = "/openapi/v1.json";
    private const int FieldsMax = 40;
    private const int WordsMax = 12;

    /// <summary>Subjects in the order in which people come to need them, under a few heads; those that are new are last
    /// in the last.</summary>
    private static readonly (Phrase Head, string[] Tags)[] Heads =
    [
        (
            DeveloperTexts.HeadBooks,
            [
                "Documents",
                "Ledger",
                "Review",
                "Bank",
                "Invoices",
                "Payments",
                "Products",
                "Chart",
                "Dimensions",
                "Periods",
                "Plans",
            ]
        ),
        (DeveloperTexts.HeadReports, ["Reports", "Filings", "Validation"]),
        (DeveloperTexts.HeadSharing, ["Sharing", "Log", "Apps", "Personal data"]),
        (DeveloperTexts.HeadCompanies, ["Companies", "Start-up", "Register gateway", "Discovery"]),
        (DeveloperTexts.HeadNode, ["Authorization", "Published: documents", "Published: transactions", "Health"]),
    ];

    /// <summary>What any operation may answer; told once.</summary>
    private static readonly string[] Anywhere =
    [
        "400",
        "401",
        "403",
        "404",
        "413",
        "414",
        "415",
        "429",
        "500",
        "503",
        "507",
    ];

    private static readonly JsonElement Nothing = JsonSerializer.SerializeToElement(Array.Empty<int>());

    private IReadOnlyList<(string Tag, IReadOnlyList<OperationLine> Operations)>? _groups;

    /// <summary>Operations by subject.</summary>
    internal async Task<IReadOnlyList<(string Tag, IReadOnlyList<OperationLine> Operations)>> GroupsAsync(
        HttpContext http
    )
    {
        if (_groups is { } known)
        {
            return known;
        }

        await using var answer = await calls.GetAsync(
            http,
            Caller.Loopback,
            Document,
            new Dictionary<string, string?>(),
            null
        );
        using var bytes = new MemoryStream();
        await answer.Body.DrainBufferAsync(bytes);
        using var document = JsonDocument.Parse(bytes.ToArray());
        return _groups = Groups(document.RootElement);
    }

    private static IReadOnlyList<(string, IReadOnlyList<OperationLine>)> Groups(JsonElement root) =>
        [
            .. root.GetProperty("paths")
                .EnumerateObject()
                .SelectMany(path =>
                    path.Value.EnumerateObject()
                        .Where(one => one.Value.ValueKind == JsonValueKind.Object)
                        .Select(operation =>
                            (Tag: Tag(operation.Value), Line: Line(root, path.Name, operation.Name, operation.Value))
                        )
                )
                .GroupBy(one => one.Tag)
                .OrderBy(group => Place(group.Key))
                .ThenBy(group => group.Key, StringComparer.Ordinal)
                .Select(group =>
                    (
                        group.Key,
                        (IReadOnlyList<OperationLine>)
                            [
                                .. group
                                    .Select(one => one.Line)
                                    .OrderBy(one => one.Path, StringComparer.Ordinal)
                                    .ThenBy(one => one.Method, StringComparer.Ordinal),
                            ]
                    )
                ),
        ];

    private static readonly string[] Order = [.. Heads.SelectMany(head => head.Tags)];

    private static int Place(string tag) => Array.IndexOf(Order, tag) is >= 0 and var place ? place : int.MaxValue;

    /// <summary>Subjects under their heads.</summary>
    internal static IReadOnlyList<(Phrase Head, IReadOnlyList<string> Tags)> Grouped(IEnumerable<string> tags)
    {
        var all = tags.ToList();
        return
        [
            .. Heads.Select(head =>
                (
                    head.Head,
                    (IReadOnlyList<string>)
                        [
                            .. all.Where(tag =>
                                head.Tags.Contains(tag) || (head == Heads[^1] && Place(tag) == int.MaxValue)
                            ),
                        ]
                )
            ),
        ];
    }

    private static string Tag(JsonElement operation) =>
        operation.TryGetProperty("tags", out var tags) && tags.GetArrayLength() > 0 ? tags[0].GetString()! : "Node";

    private static OperationLine Line(JsonElement root, string path, string method, JsonElement operation) =>
        new(
            operation.TryGetProperty("operationId", out var id)
                ? id.GetString()!
                : $"{method}-{string.Concat(path.Where(char.IsAsciiLetterOrDigit))}",
            method.ToUpperInvariant(),
            path,
            Text(operation, "summary") is { Length: > 0 } summary ? summary : path,
            [
                .. Each(operation, "parameters")
                    .Select(one => Resolve(root, one))
                    .Select(one => new FieldLine(
                        Text(one, "name"),
                        $"{Text(one, "in")} {TypeOf(one.TryGetProperty("schema", out var schema) ? schema : default)}",
                        one.TryGetProperty("required", out var must) && must.GetBoolean(),
                        Text(one, "description")
                    )),
            ],
            operation.TryGetProperty("requestBody", out var body) ? Body(root, Resolve(root, body)) : [],
            [
                .. operation
                    .GetProperty("responses")
                    .EnumerateObject()
                    .Where(one => !Anywhere.Contains(one.Name))
                    .OrderBy(one => one.Name, StringComparer.Ordinal)
                    .Select(one => (one.Name, Text(Resolve(root, one.Value), "description"))),
            ]
        )
        {
            IsOpen = operation.TryGetProperty("security", out var doors) && doors.GetArrayLength() == 0,
            BodyExample = operation.TryGetProperty("requestBody", out var sent) ? Example(Resolve(root, sent)) : null,
            AnswerExample = Each(operation.GetProperty("responses"))
                .Where(one => one.Name.StartsWith('2'))
                .Select(one => Json(Resolve(root, one.Value)) is { } answer ? new SchemaSample(root).Of(answer) : null)
                .FirstOrDefault(),
        };

    /// <summary>A JSON body as the document has it, or null.</summary>
    private static string? Example(JsonElement body) =>
        body.ValueKind == JsonValueKind.Object
        && body.GetProperty("content").TryGetProperty("application/json", out var json)
        && json.TryGetProperty("example", out var example)
            ? SchemaSample.Laid(example)
            : null;

    /// <summary>The schema of an answer in JSON, or null.</summary>
    private static JsonElement? Json(JsonElement of) =>
        of.ValueKind == JsonValueKind.Object
        && of.TryGetProperty("content", out var content)
        && content.TryGetProperty("application/json", out var json)
        && json.TryGetProperty("schema", out var schema)
            ? schema
            : null;

    private static JsonElement.ObjectEnumerator Each(JsonElement of) => of.EnumerateObject();

    /// <summary>Fields of a body in JSON or of a form; of any other its media types.</summary>
    private static IReadOnlyList<FieldLine> Body(JsonElement root, JsonElement body)
    {
        if (!body.TryGetProperty("content", out var content))
        {
            return [];
        }

        var schema =
            (
                content.TryGetProperty("application/json", out var form)
                || content.TryGetProperty("application/x-www-form-urlencoded", out form)
            ) && form.TryGetProperty("schema", out var found)
                ? Resolve(root, found)
                : default;
        if (schema.ValueKind != JsonValueKind.Object || !schema.TryGetProperty("properties", out var properties))
        {
            return [.. content.EnumerateObject().Take(FieldsMax).Select(one => new FieldLine(one.Name, "", false, ""))];
        }

        var required = Each(schema, "required").Select(one => one.GetString()).ToHashSet(StringComparer.Ordinal);
        return
        [
            .. properties
                .EnumerateObject()
                .Take(FieldsMax)
                .Select(one => new FieldLine(
                    one.Name,
                    TypeOf(one.Value),
                    required.Contains(one.Name),
                    Text(one.Value, "description")
                )),
        ];
    }

    private static JsonElement.ArrayEnumerator Each(JsonElement of, string name) =>
        (
            of.TryGetProperty(name, out var list) && list.ValueKind == JsonValueKind.Array ? list : Nothing
        ).EnumerateArray();

    private static string TypeOf(JsonElement schema) =>
        schema.ValueKind != JsonValueKind.Object ? ""
        : schema.TryGetProperty("$ref", out var reference) ? reference.GetString()!.Split('/')[^1]
        : schema.TryGetProperty("oneOf", out var several)
            ? string.Join(" | ", several.EnumerateArray().Select(TypeOf).Where(one => one.Length > 0))
        : schema.TryGetProperty("enum", out var words) && words.GetArrayLength() <= WordsMax
            ? string.Join(" | ", words.EnumerateArray().Select(one => one.ToString()))
        : !schema.TryGetProperty("type", out var type) ? ""
        : type.ValueKind == JsonValueKind.Array
            ? string.Join(" | ", type.EnumerateArray().Select(one => one.GetString()))
        : type.GetString() == "array" && schema.TryGetProperty("items", out var items) ? TypeOf(items) + "[]"
        : type.GetString()!;

    /// <summary>What a reference within the document stands for; references in a row are not followed further than
    /// one.</summary>
    private static JsonElement Resolve(JsonElement root, JsonElement one)
    {
        if (
            one.TryGetProperty("oneOf", out var several)
            && several.EnumerateArray().FirstOrDefault(part => part.TryGetProperty("$ref", out _))
                is { ValueKind: JsonValueKind.Object } part
        )
        {
            one = part;
        }

        if (!one.TryGetProperty("$ref", out var reference) || reference.GetString() is not ['#', '/', .. var path])
        {
            return one;
        }

        return path.Split('/')
            .Aggregate(
                root,
                (at, name) =>
                    at.ValueKind == JsonValueKind.Object && at.TryGetProperty(name, out var next) ? next : default
            );
    }

    private static string Text(JsonElement of, string name) =>
        of.ValueKind == JsonValueKind.Object
        && of.TryGetProperty(name, out var text)
        && text.ValueKind == JsonValueKind.String
            ? text.GetString()!
            : "";
}
