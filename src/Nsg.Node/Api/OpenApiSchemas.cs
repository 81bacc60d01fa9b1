using System.Text.Json.Nodes;
using System.Text.Json.Serialization;
using Microsoft.AspNetCore.OpenApi;
using Microsoft.OpenApi;
using Nsg.Exchange.Registers;
using Nsg.Node.Api.Discovery;
using Nsg.Node.Api.Gateway;

namespace Nsg.Node.Api;

/// <summary>Makes schemas say how values are really written.</summary>
internal static class OpenApiSchemas
{
    /// <summary>Where the types are of answers that are written without what is null.</summary>
    private static readonly string?[] LeaveOutNull =
    [
        typeof(LegalEntity).Namespace,
        typeof(DiscoveryJson).Namespace,
        typeof(GatewayErrorJson).Namespace,
    ];

    /// <summary>
    /// Whole numbers are numbers. Amounts of requests may be text too, so that programs need not take decimals for binary
    /// fractions. A field that is left out when it is null is not required.
    /// </summary>
    internal static void Mend(OpenApiSchema schema, OpenApiSchemaTransformerContext context)
    {
        if (schema.Type?.HasFlag(JsonSchemaType.Integer) == true)
        {
            schema.Type &= ~JsonSchemaType.String;
            schema.Pattern = null;
        }

        if ((Nullable.GetUnderlyingType(context.JsonTypeInfo.Type) ?? context.JsonTypeInfo.Type) == typeof(decimal))
        {
            schema.Format = "decimal";
        }

        if (context.JsonTypeInfo.Type == typeof(JsonObject))
        {
            schema.AdditionalProperties = new OpenApiSchema();
        }

        foreach (
            var field in context.JsonTypeInfo.Properties.Where(one =>
                (one.IsGetNullable && LeaveOutNull.Contains(context.JsonTypeInfo.Type.Namespace))
                || one.AttributeProvider?.GetCustomAttributes(typeof(JsonIgnoreAttribute), inherit: false)
                    is [JsonIgnoreAttribute { Condition: JsonIgnoreCondition.WhenWritingNull }]
            )
        )
        {
            schema.Required?.Remove(field.Name);
        }
    }

    /// <summary>Numbers of answers are written as numbers alone.</summary>
    internal static void NumbersOfAnswers(OpenApiDocument document)
    {
        var asked = new HashSet<string>(StringComparer.Ordinal);
        foreach (
            var body in document
                .Paths.Values.SelectMany(path => path.Operations?.Values ?? Enumerable.Empty<OpenApiOperation>())
                .SelectMany(one => one.RequestBody?.Content?.Values ?? [])
        )
        {
            Collect(body.Schema, asked);
        }

        foreach (var (_, shape) in document.Components!.Schemas!.Where(one => !asked.Contains(one.Key)))
        {
            Visit(
                shape,
                schema =>
                {
                    if (schema.Type?.HasFlag(JsonSchemaType.Number) == true)
                    {
                        schema.Type &= ~JsonSchemaType.String;
                        schema.Pattern = null;
                    }
                },
                _ => { }
            );
        }
    }

    private static void Collect(IOpenApiSchema? schema, HashSet<string> names) =>
        Visit(
            schema,
            _ => { },
            reference =>
            {
                if (reference.Reference.Id is { } name && names.Add(name))
                {
                    Collect(reference.Target, names);
                }
            }
        );

    /// <summary>Goes through a schema and its parts, not through what it refers to.</summary>
    private static void Visit(IOpenApiSchema? schema, Action<OpenApiSchema> visit, Action<OpenApiSchemaReference> refer)
    {
        switch (schema)
        {
            case OpenApiSchemaReference reference:
                refer(reference);
                break;
            case OpenApiSchema own:
                visit(own);
                foreach (var part in Parts(own))
                {
                    Visit(part, visit, refer);
                }

                break;
        }
    }

    private static IEnumerable<IOpenApiSchema?> Parts(OpenApiSchema schema) =>
        [
            .. schema.Properties?.Values ?? [],
            .. schema.OneOf ?? [],
            .. schema.AnyOf ?? [],
            .. schema.AllOf ?? [],
            schema.Items,
            schema.AdditionalProperties,
        ];
}
