using System.Text.Json;

namespace Nsg.Node.Tests;

/// <summary>The OpenAPI document as a test looks things up in it.</summary>
/// <param name="root">The document.</param>
internal sealed class DeclaredInterface(JsonElement root)
{
    private readonly HashSet<string> _headers =
    [
        .. root.GetProperty("components")
            .GetProperty("headers")
            .EnumerateObject()
            .Select(one => one.Name.ToUpperInvariant()),
    ];

    private readonly List<(string Method, string[] Parts, JsonElement Operation, string Path)> _operations =
    [
        .. root.GetProperty("paths")
            .EnumerateObject()
            .SelectMany(path =>
                path.Value.EnumerateObject()
                    .Select(one => (one.Name.ToUpperInvariant(), path.Name.Split('/'), one.Value, path.Name))
            ),
    ];

    internal JsonElement Root => root;

    /// <summary>Whether the document describes a header anywhere; others are every answer's.</summary>
    internal bool Describes(string header) => _headers.Contains(header.ToUpperInvariant());

    /// <summary>The operation that an address is of, or null.</summary>
    internal DeclaredOperation? Find(string method, string address)
    {
        var parts = address.Split('/');
        var found = _operations
            .Where(one => one.Method == method && one.Parts.Length == parts.Length && Fits(one.Parts, parts))
            .OrderByDescending(one => one.Parts.Count(part => !part.StartsWith('{')))
            .FirstOrDefault();
        return found.Parts is null ? null : new DeclaredOperation(this, found.Path, found.Operation);
    }

    /// <summary>What a reference stands for.</summary>
    internal static JsonElement Resolve(JsonElement root, JsonElement one)
    {
        while (one.ValueKind == JsonValueKind.Object && one.TryGetProperty("$ref", out var reference))
        {
            one = reference
                .GetString()!
                .Split('/')
                .Skip(1)
                .Aggregate(root, (at, name) => at.GetProperty(name.Replace("~1", "/", StringComparison.Ordinal)));
        }

        return one;
    }

    private static bool Fits(string[] template, string[] path) =>
        template.Zip(path).All(pair => pair.First.StartsWith('{') || pair.First == pair.Second);
}

/// <summary>An operation of the document.</summary>
/// <param name="Interface">The document.</param>
/// <param name="Path">Its path.</param>
/// <param name="Operation">What is said of it.</param>
internal sealed record DeclaredOperation(DeclaredInterface Interface, string Path, JsonElement Operation)
{
    /// <summary>The answer of a status, or null when there is none.</summary>
    internal DeclaredAnswer? Answer(string status) =>
        Operation.GetProperty("responses").TryGetProperty(status, out var answer)
            ? new DeclaredAnswer(DeclaredInterface.Resolve(Interface.Root, answer))
            : null;
}

/// <summary>An answer of the document.</summary>
/// <param name="Answer">What is said of it.</param>
internal sealed record DeclaredAnswer(JsonElement Answer)
{
    internal bool HasHeader(string name) =>
        Answer.TryGetProperty("headers", out var headers)
        && headers.EnumerateObject().Any(one => one.Name.Equals(name, StringComparison.OrdinalIgnoreCase));

    /// <summary>The shape of a media type; null when it is not declared.</summary>
    internal JsonElement? Shape(string mediaType) =>
        Answer.TryGetProperty("content", out var content) && content.TryGetProperty(mediaType, out var form)
            ? form.TryGetProperty("schema", out var schema)
                ? schema
                : form
            : null;
}
