using Microsoft.AspNetCore.OpenApi;
using Microsoft.OpenApi;
using Nsg.Node.Authorization;
using Nsg.Node.Authorization.Tokens;
using Nsg.Node.Http;

namespace Nsg.Node.Api;

/// <summary>What the OpenAPI document says beside the endpoints' own descriptions.</summary>
internal static class OpenApiText
{
    private const string Key = "key";
    private const string Token = "oauth";
    private const string Proof = "dpop";

    internal static void Configure(OpenApiOptions options)
    {
        options.OpenApiVersion = OpenApiSpecVersion.OpenApi3_1;
        options.AddDocumentTransformer(
            async (document, context, cancellation) =>
            {
                Describe(document);
                await OpenApiProblems.DescribeAsync(document, context, cancellation);
                OpenApiSchemas.NumbersOfAnswers(document);
            }
        );
        options.AddOperationTransformer(
            (operation, context, _) =>
            {
                Describe(operation, context);
                return Task.CompletedTask;
            }
        );
        options.AddSchemaTransformer(
            (schema, context, _) =>
            {
                OpenApiSchemas.Mend(schema, context);
                return Task.CompletedTask;
            }
        );
    }

    private static void Describe(OpenApiDocument document)
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
        document.Components.SecuritySchemes[Token] = new OpenApiSecurityScheme
        {
            Type = SecuritySchemeType.OAuth2,
            Description =
                "An access token of the node's authorization server (FAPI 2.0): requests are pushed, clients sign in by private_key_jwt or a certificate, and what a token opens stands in authorization_details.",
            Flows = new OpenApiOAuthFlows
            {
                ClientCredentials = Flow(),
                AuthorizationCode = Flow(AuthorizationPaths.Authorize),
            },
        };
        document.Components.SecuritySchemes[Proof] = new OpenApiSecurityScheme
        {
            Type = SecuritySchemeType.Http,
            Scheme = "DPoP",
            Description =
                "Authorization: DPoP TOKEN, and in the header DPoP a proof of the key that the token is bound to (RFC 9449). A token bound to a certificate needs none.",
        };
        document.Security = [With(Key, document)];
        document.Components.Schemas ??= new Dictionary<string, IOpenApiSchema>();
        document.Components.Schemas[OAuthShapes.Error] = OAuthShapes.OfError();
        OpenApiHeaders.Describe(document);
        OpenApiTags.Describe(document);
    }

    private static OpenApiOAuthFlow Flow(string? authorize = null) =>
        new()
        {
            AuthorizationUrl = authorize is null ? null : new Uri(authorize, UriKind.Relative),
            TokenUrl = new Uri(AuthorizationPaths.Token, UriKind.Relative),
            RefreshUrl = authorize is null ? null : new Uri(AuthorizationPaths.Token, UriKind.Relative),
            Scopes = Scopes.All.ToDictionary(scope => scope, Scopes.Meaning),
        };

    private static OpenApiSecurityRequirement With(string scheme, OpenApiDocument document) =>
        new() { [new OpenApiSecuritySchemeReference(scheme, document)] = [] };

    private static void Describe(OpenApiOperation operation, OpenApiOperationTransformerContext context)
    {
        var marks = context.Description.ActionDescriptor.EndpointMetadata;
        var path = "/" + context.Description.RelativePath;
        OpenApiBodies.Describe(operation, marks);
        OpenApiParts.AddParameters(operation, path);
        OpenApiHeaders.AddAsked(operation, marks);
        OpenApiParts.AddAnswers(operation, path, marks, context.Document!);
        Secure(operation, marks, context.Document!);
    }

    /// <summary>Who may call: everybody, the node's own clients by key, or also others by what a company granted
    /// them.</summary>
    private static void Secure(OpenApiOperation operation, IList<object> marks, OpenApiDocument document)
    {
        if (marks.OfType<OpenToAll>().Any())
        {
            operation.Security = [];
            return;
        }

        var own = marks.OfType<OfGrants>().LastOrDefault();
        var isOfCompany = marks.OfType<OfCompany>().Any();
        if (isOfCompany && own is null && !marks.OfType<Shared>().Any())
        {
            return;
        }

        List<string> scopes =
            marks.OfType<OfRegister>().Any() ? [Scopes.ReadRegister]
            : marks.OfType<OfStatistics>().Any() ? [Scopes.ReadStatistics]
            : own?.NeedsAsking ?? !isOfCompany ? [Scopes.Ask]
            : [];
        operation.Security =
        [
            With(Key, document),
            new OpenApiSecurityRequirement
            {
                [new OpenApiSecuritySchemeReference(Token, document)] = scopes,
                [new OpenApiSecuritySchemeReference(Proof, document)] = [],
            },
        ];
    }
}
