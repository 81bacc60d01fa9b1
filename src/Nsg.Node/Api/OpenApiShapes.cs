using System.Text.Json.Nodes;
using Microsoft.OpenApi;

namespace Nsg.Node.Api;

/// <summary>A field of a shape that is described by hand.</summary>
/// <param name="Name">Name.</param>
/// <param name="Text">What it is.</param>
/// <param name="Schema">Its schema; text unless given.</param>
/// <param name="IsRequired">Whether it is always there.</param>
internal sealed record ShapeField(string Name, string Text, OpenApiSchema? Schema = null, bool IsRequired = true);

/// <summary>Schemas written by hand, for what no type of the program describes.</summary>
internal static class OpenApiShapes
{
    /// <summary>An object of these fields.</summary>
    internal static OpenApiSchema Of(params IReadOnlyList<ShapeField> fields) =>
        new()
        {
            Type = JsonSchemaType.Object,
            Required = fields.Where(one => one.IsRequired).Select(one => one.Name).ToHashSet(StringComparer.Ordinal),
            Properties = fields.ToDictionary(
                one => one.Name,
                IOpenApiSchema (one) =>
                {
                    var schema = one.Schema ?? Text();
                    schema.Description = one.Text;
                    return schema;
                },
                StringComparer.Ordinal
            ),
        };

    /// <summary>A table as JSON: each field is text, a number, true, false or null.</summary>
    /// <param name="columns">The columns that it must have, with commas between.</param>
    /// <param name="others">Columns that it may have.</param>
    internal static OpenApiSchema Table(string columns, IEnumerable<string> others)
    {
        var needed = columns.Split(',').ToHashSet(StringComparer.Ordinal);
        return List(
            new OpenApiSchema
            {
                Type = JsonSchemaType.Object,
                Required = needed,
                Properties = needed
                    .Concat(others)
                    .ToDictionary(
                        one => one,
                        IOpenApiSchema (_) =>
                            new OpenApiSchema
                            {
                                Type =
                                    JsonSchemaType.String
                                    | JsonSchemaType.Number
                                    | JsonSchemaType.Boolean
                                    | JsonSchemaType.Null,
                            },
                        StringComparer.Ordinal
                    ),
            }
        );
    }

    /// <summary>Text.</summary>
    internal static OpenApiSchema Text() => new() { Type = JsonSchemaType.String };

    /// <summary>Text, or null.</summary>
    internal static OpenApiSchema TextOrNull() => new() { Type = JsonSchemaType.String | JsonSchemaType.Null };

    /// <summary>One of these words.</summary>
    internal static OpenApiSchema Word(params IEnumerable<string> words) =>
        new() { Type = JsonSchemaType.String, Enum = [.. words.Select(one => (JsonNode)one)] };

    /// <summary>A whole number.</summary>
    internal static OpenApiSchema Whole() => new() { Type = JsonSchemaType.Integer, Format = "int64" };

    /// <summary>True or false.</summary>
    internal static OpenApiSchema Truth() => new() { Type = JsonSchemaType.Boolean };

    /// <summary>A list.</summary>
    internal static OpenApiSchema List(IOpenApiSchema of) => new() { Type = JsonSchemaType.Array, Items = of };

    /// <summary>An object of any fields.</summary>
    internal static OpenApiSchema Any() =>
        new()
        {
            Type = JsonSchemaType.Object,
            AdditionalPropertiesAllowed = true,
            AdditionalProperties = new OpenApiSchema(),
        };
}
