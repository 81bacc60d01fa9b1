using Microsoft.AspNetCore.Mvc.ApiExplorer;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.OpenApi;
using Nsg.Node.Http;

namespace Nsg.Node.Api;

/// <summary>Tells the shape of bodies that endpoints read by themselves, which the framework cannot see.</summary>
internal sealed class OpenApiBodies : IApiDescriptionProvider
{
    private static readonly Dictionary<string, OpenApiMediaType> Nothing = [];

    /// <summary>After the framework's own, which finds the endpoints.</summary>
    public int Order => 0;

    public void OnProvidersExecuting(ApiDescriptionProviderContext context)
    {
        foreach (var endpoint in context.Results)
        {
            if (endpoint.ActionDescriptor.EndpointMetadata.OfType<RawBody>().FirstOrDefault() is { Json: { } shape })
            {
                endpoint.ParameterDescriptions.Add(
                    new ApiParameterDescription
                    {
                        Name = "body",
                        Type = shape,
                        Source = BindingSource.Body,
                        IsRequired = true,
                    }
                );
                endpoint.SupportedRequestFormats.Add(new ApiRequestFormat { MediaType = Negotiation.Json });
            }
        }
    }

    public void OnProvidersExecuted(ApiDescriptionProviderContext context) { }

    /// <summary>Says what a request's body may be.</summary>
    internal static void Describe(OpenApiOperation operation, IList<object> marks)
    {
        if (marks.OfType<RawBody>().FirstOrDefault() is { } raw)
        {
            Body(operation).Required = true;
            foreach (var type in raw.MediaTypes.Where(type => raw.Json is null || type != Negotiation.Json))
            {
                Body(operation).Content![type] = new OpenApiMediaType { Schema = Raw(type) };
            }
        }

        if (marks.OfType<ShapedBody>().FirstOrDefault() is { } shaped)
        {
            Body(operation).Required = true;
            Body(operation).Content![shaped.MediaType] = new OpenApiMediaType { Schema = shaped.Schema() };
        }

        foreach (var (type, form) in operation.RequestBody?.Content ?? Nothing)
        {
            form.Schema = Bare(form.Schema);
            form.Example =
                type == Negotiation.Json ? OpenApiExamples.Of(operation.OperationId, ExampleCompany.Nobodys) : null;
        }
    }

    /// <summary>A body of a media type that has no schema: text as it is, anything else as bytes.</summary>
    internal static OpenApiSchema Raw(string mediaType) =>
        new() { Type = JsonSchemaType.String, Format = IsText(mediaType) ? null : "binary" };

    private static bool IsText(string mediaType) =>
        mediaType.StartsWith("text/", StringComparison.Ordinal) || mediaType == "application/x-ndjson";

    private static OpenApiRequestBody Body(OpenApiOperation operation)
    {
        if (operation.RequestBody is not OpenApiRequestBody body)
        {
            operation.RequestBody = body = new OpenApiRequestBody();
        }

        body.Content ??= new Dictionary<string, OpenApiMediaType>(StringComparer.Ordinal);
        return body;
    }

    /// <summary>A body that may be left out is no null: what it is when it is there.</summary>
    private static IOpenApiSchema? Bare(IOpenApiSchema? schema) =>
        schema?.OneOf is { Count: 2 } either && either.OfType<OpenApiSchemaReference>().SingleOrDefault() is { } shape
            ? shape
            : schema;
}
