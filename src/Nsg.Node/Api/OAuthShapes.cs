using Microsoft.OpenApi;
using Nsg.Node.Authorization.Requests;
using Nsg.Node.Authorization.Tokens;

namespace Nsg.Node.Api;

/// <summary>Requests and answers of the authorization server, which are dictionaries after the RFCs that name their
/// members.</summary>
internal static class OAuthShapes
{
    /// <summary>Name of the shape of its refusals.</summary>
    internal const string Error = "OAuthError";

    private static readonly ShapeField[] OfClient =
    [
        new("client_id", "The client", IsRequired: false),
        new(
            "client_assertion_type",
            "How the client signs in",
            OpenApiShapes.Word("urn:ietf:params:oauth:client-assertion-type:jwt-bearer"),
            IsRequired: false
        ),
        new(
            "client_assertion",
            "The client's signed word (private_key_jwt, RFC 7523); none with a certificate",
            IsRequired: false
        ),
    ];

    /// <summary>A refusal (RFC 6749 section 5.2).</summary>
    internal static OpenApiSchema OfError() =>
        OpenApiShapes.Of(
            new ShapeField("error", "Code of the refusal"),
            new ShapeField("error_description", "What is wrong", IsRequired: false)
        );

    /// <summary>A request that is pushed (RFC 9126).</summary>
    internal static OpenApiSchema Push() =>
        OpenApiShapes.Of([
            new ShapeField("response_type", "The answer that is wanted", OpenApiShapes.Word("code")),
            new ShapeField("redirect_uri", "Where the person goes back to"),
            new ShapeField("code_challenge", "PKCE challenge (RFC 7636)"),
            new ShapeField("code_challenge_method", "How it was made", OpenApiShapes.Word("S256")),
            new ShapeField("authorization_details", "What is asked for, as JSON (RFC 9396)"),
            new ShapeField("state", "Given back with the answer", IsRequired: false),
            new ShapeField("dpop_jkt", "Thumbprint of the key that the code is for (RFC 9449)", IsRequired: false),
            new ShapeField("launch", "The start from a company's page that led to it", IsRequired: false),
            .. OfClient,
        ]);

    /// <summary>Where a pushed request is.</summary>
    internal static OpenApiSchema Pushed() =>
        OpenApiShapes.Of(
            new ShapeField("request_uri", "Names the request to the authorization endpoint"),
            new ShapeField("expires_in", "Seconds that it is good for", OpenApiShapes.Whole())
        );

    /// <summary>A request for a token.</summary>
    internal static OpenApiSchema Token() =>
        OpenApiShapes.Of([
            new ShapeField(
                "grant_type",
                "By what",
                OpenApiShapes.Word("authorization_code", "refresh_token", "client_credentials")
            ),
            new ShapeField("code", "The code that the person came back with", IsRequired: false),
            new ShapeField("redirect_uri", "Where the code came to", IsRequired: false),
            new ShapeField("code_verifier", "What the PKCE challenge was made of", IsRequired: false),
            new ShapeField("refresh_token", "The refresh token", IsRequired: false),
            new ShapeField("scope", "Scopes, with a space between", IsRequired: false),
            new ShapeField(
                "authorization_details",
                "The data that is asked for, as JSON (RFC 9396)",
                IsRequired: false
            ),
            .. OfClient,
        ]);

    /// <summary>A token (RFC 6749 section 5.1).</summary>
    internal static OpenApiSchema Issued() =>
        OpenApiShapes.Of(
            new ShapeField("access_token", "The token"),
            new ShapeField("token_type", "How it is shown", OpenApiShapes.Word("DPoP", "Bearer")),
            new ShapeField("expires_in", "Seconds that it is good for", OpenApiShapes.Whole()),
            new ShapeField("scope", "What it opens", IsRequired: false),
            new ShapeField("authorization_details", "The data that it opens", Details(), IsRequired: false),
            new ShapeField("grant_id", "The grant behind it", IsRequired: false),
            new ShapeField("refresh_token", "What the next one is got by", IsRequired: false)
        );

    /// <summary>A token that is shown to the server itself.</summary>
    internal static OpenApiSchema Shown() => OpenApiShapes.Of([new ShapeField("token", "The token"), .. OfClient]);

    /// <summary>State of a token (RFC 7662).</summary>
    internal static OpenApiSchema State() =>
        OpenApiShapes.Of(
            new ShapeField("active", "Whether it is in force", OpenApiShapes.Truth()),
            new ShapeField("iss", "The issuer", IsRequired: false),
            new ShapeField("client_id", "The client", IsRequired: false),
            new ShapeField("sub", "The client", IsRequired: false),
            new ShapeField("iat", "When it was given, in seconds since 1970", OpenApiShapes.Whole(), IsRequired: false),
            new ShapeField("exp", "When it ends, in seconds since 1970", OpenApiShapes.Whole(), IsRequired: false),
            new ShapeField("token_type", "How it is shown", OpenApiShapes.Word("DPoP", "Bearer"), IsRequired: false),
            new ShapeField("cnf", "What it is bound to", OpenApiShapes.Any(), IsRequired: false),
            new ShapeField("scope", "What it opens", IsRequired: false),
            new ShapeField("authorization_details", "The data that it opens", Details(), IsRequired: false)
        );

    /// <summary>A software statement (RFC 7591).</summary>
    internal static OpenApiSchema Statement() =>
        OpenApiShapes.Of(
            new ShapeField("software_statement", "What an issuer whom the operator trusts signed of the client")
        );

    /// <summary>A client that was registered (RFC 7591).</summary>
    internal static OpenApiSchema Registered() =>
        OpenApiShapes.Of(
            new ShapeField("client_id", "The client"),
            new ShapeField("client_name", "Its name"),
            new ShapeField("redirect_uris", "Where people go back to", OpenApiShapes.List(OpenApiShapes.Text())),
            new ShapeField("token_endpoint_auth_method", "How it signs in"),
            new ShapeField("grant_types", "By what it gets tokens", OpenApiShapes.List(OpenApiShapes.Text())),
            new ShapeField("response_types", "What it may ask for", OpenApiShapes.List(OpenApiShapes.Text())),
            new ShapeField("dpop_bound_access_tokens", "Whether its tokens are bound", OpenApiShapes.Truth()),
            new ShapeField("software_statement", "The statement")
        );

    /// <summary>A grant as its client sees it (Grant Management for OAuth 2.0).</summary>
    internal static OpenApiSchema Grant() =>
        OpenApiShapes.Of(
            new ShapeField("grant_id", "The grant"),
            new ShapeField("status", "Its state"),
            new ShapeField("authorization_details", "The data that it opens", Details())
        );

    /// <summary>Keys (RFC 7517).</summary>
    internal static OpenApiSchema Keys() =>
        OpenApiShapes.Of(
            new ShapeField("keys", "Public keys, the one in use first", OpenApiShapes.List(OpenApiShapes.Any()))
        );

    private static OpenApiSchema Details() => OpenApiShapes.List(Detail());

    private static OpenApiSchema Detail() =>
        OpenApiShapes.Of(
            new ShapeField("type", "What it is", OpenApiShapes.Word(AccessDetails.Type)),
            new ShapeField("company", "The company's key"),
            new ShapeField("grant", "The grant"),
            new ShapeField("purpose", "What for"),
            new ShapeField("resources", "What is opened", OpenApiShapes.List(OpenApiShapes.Text())),
            new ShapeField("reports", "Which reports", Nullable(OpenApiShapes.List(OpenApiShapes.Text()))),
            new ShapeField("basis", "On which basis"),
            new ShapeField("reference", "The law or case that it rests on", OpenApiShapes.TextOrNull()),
            new ShapeField("from", "First day of the data", OpenApiShapes.TextOrNull()),
            new ShapeField("to", "Last day of the data", OpenApiShapes.TextOrNull()),
            new ShapeField("notBefore", "When it begins", OpenApiShapes.TextOrNull()),
            new ShapeField("notAfter", "When it ends", OpenApiShapes.TextOrNull()),
            new ShapeField("usesMax", "How often it may be used", Nullable(OpenApiShapes.Whole()))
        );

    private static OpenApiSchema Nullable(OpenApiSchema schema)
    {
        schema.Type |= JsonSchemaType.Null;
        return schema;
    }
}
