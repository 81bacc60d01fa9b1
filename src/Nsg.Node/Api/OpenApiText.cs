using Microsoft.AspNetCore.OpenApi;
using Microsoft.OpenApi;
using Nsg.Node.Http;

namespace Nsg.Node.Api;

/// <summary>What the OpenAPI document says beside the endpoints' own descriptions.</summary>
internal static class OpenApiText
{
    private const string Key = "key";

    internal static void Configure(OpenApiOptions options)
    {
        options.OpenApiVersion = OpenApiSpecVersion.OpenApi3_1;
        options.AddDocumentTransformer(
            (document, _, _) =>
            {
                document.Info = new OpenApiInfo
                {
                    Title = "NSG node",
                    Version = "1",
                    Description =
                        "Business documents in, checked, booked, reported and shared under the owner's control. The interface that Nordic Smart Government published, and our own resources beside it.",
                    License = new OpenApiLicense { Name = "Apache-2.0", Identifier = "Apache-2.0" },
                };
                document.Components ??= new OpenApiComponents();
                document.Components.SecuritySchemes ??= new Dictionary<string, IOpenApiSecurityScheme>();
                document.Components.SecuritySchemes[Key] = new OpenApiSecurityScheme
                {
                    Type = SecuritySchemeType.Http,
                    Scheme = "bearer",
                    Description = "A client's key (nsg key create).",
                };
                document.Security =
                [
                    new OpenApiSecurityRequirement { [new OpenApiSecuritySchemeReference(Key, document)] = [] },
                ];
                return Task.CompletedTask;
            }
        );
        options.AddOperationTransformer(
            (operation, context, _) =>
            {
                var marks = context.Description.ActionDescriptor.EndpointMetadata;
                if (marks.OfType<RawBody>().FirstOrDefault() is { } body)
                {
                    operation.RequestBody = new OpenApiRequestBody
                    {
                        Required = true,
                        Content = body.MediaTypes.ToDictionary(
                            type => type,
                            _ => new OpenApiMediaType
                            {
                                Schema = new OpenApiSchema { Type = JsonSchemaType.String, Format = "binary" },
                            }
                        ),
                    };
                }

                if (marks.OfType<KeyedRequest>().Any())
                {
                    AddKey(operation);
                }

                if (marks.OfType<OpenToAll>().Any())
                {
                    operation.Security = [];
                }

                return Task.CompletedTask;
            }
        );
    }

    private static void AddKey(OpenApiOperation operation)
    {
        operation.Parameters ??= [];
        operation.Parameters.Add(
            new OpenApiParameter
            {
                Name = RequestKeys.Header,
                In = ParameterLocation.Header,
                Description =
                    "The caller's own key of the request: the same request with the same key is done once, and answered as before; another one is refused (key-reused).",
                Schema = new OpenApiSchema
                {
                    Type = JsonSchemaType.String,
                    MinLength = 1,
                    MaxLength = 200,
                },
            }
        );
    }
}
