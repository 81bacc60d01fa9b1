using System.Text.Json;
using Microsoft.AspNetCore.Http;
using Nsg.Node.Authorization.Jose;
using Nsg.Storage.Authorization;
using Nsg.Vocabulary;

namespace Nsg.Node.Authorization.Clients;

/// <summary>Registers a client by a software statement that an issuer whom the operator trusts has signed (RFC
/// 7591).</summary>
internal sealed class RegistrationEndpoint(AuthorizationStore store, Issuer issuer, TimeProvider time)
{
    private const int BytesMax = 64 * 1024;
    private const int RedirectsMax = 20;

    internal async Task<IResult> HandleAsync(HttpContext context)
    {
        var body = new byte[BytesMax + 1];
        var length = await context.Request.Body.ReadAtLeastAsync(
            body,
            body.Length,
            throwOnEndOfStream: false,
            context.RequestAborted
        );
        if (StatementOf(body.AsMemory(0, length)) is not { } text || SignedToken.TryParse(text) is not { } token)
        {
            throw new OAuthError(
                "invalid_software_statement",
                "send an object with software_statement, a signed token, and nothing else"
            ).Refused();
        }

        var keys =
            token.Text("iss") is { } from && store.TrustedKeys(from) is { } trusted ? KeySet.Parse(trusted) : null;
        StatementRules.All.Demand(new Statement(token, keys, issuer.Known(), time.GetUtcNow()));
        var credentials = new ClientCredentials(KeysOf(token), null, RedirectsOf(token), [], token.Text("iss")!)
        {
            Launch = LaunchOf(token),
        };
        var once = new OnceUse(
            $"statement {token.Text("iss")} {token.Text("jti")}",
            token.Time("exp")!.Value + Lifetimes.Skew
        );
        if (!await store.DecideAsync(turn => turn.Use(once)))
        {
            throw new OAuthError("invalid_software_statement", "the statement was used before").Refused();
        }

        var client = await store.RegisterAsync(
            token.Text("client_name")!,
            PartyIdentifier.Parse(token.Text("organisation")!).ToString(),
            credentials
        );
        return new OAuthAnswer(
            new Dictionary<string, object>
            {
                ["client_id"] = client.Id,
                ["client_name"] = client.Key.Name,
                ["redirect_uris"] = credentials.Redirects,
                ["token_endpoint_auth_method"] = "private_key_jwt",
                ["grant_types"] = new[] { "authorization_code", "refresh_token", "client_credentials" },
                ["response_types"] = new[] { "code" },
                ["dpop_bound_access_tokens"] = true,
                ["software_statement"] = text,
            },
            StatusCodes.Status201Created
        );
    }

    private static string? StatementOf(ReadOnlyMemory<byte> body)
    {
        try
        {
            using var json = JsonDocument.Parse(body);
            return
                json.RootElement.ValueKind == JsonValueKind.Object
                && json.RootElement.EnumerateObject().Count() == 1
                && json.RootElement.TryGetProperty("software_statement", out var statement)
                && statement.ValueKind == JsonValueKind.String
                ? statement.GetString()
                : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private static string KeysOf(SignedToken token)
    {
        if (!token.Payload.TryGetProperty("jwks", out var json))
        {
            throw StatementRules.Metadata("jwks is missing").Refused();
        }

        try
        {
            KeySet.Parse(json.GetRawText());
            return json.GetRawText();
        }
        catch (InvalidDataException fault)
        {
            throw StatementRules.Metadata("jwks: " + Requests.AccessDetails.Plain(fault.Message)).Refused();
        }
    }

    /// <summary>Where it is started as an app (SMART App Launch calls it so too), or null.</summary>
    private static string? LaunchOf(SignedToken token)
    {
        var launch = token.Text("launch_uri");
        return launch is null || RedirectAddress.Fault(launch) is null
            ? launch
            : throw StatementRules.Metadata("launch_uri is an https address without a fragment").Refused();
    }

    private static List<string> RedirectsOf(SignedToken token)
    {
        var redirects =
            token.Payload.TryGetProperty("redirect_uris", out var list) && list.ValueKind == JsonValueKind.Array
                ? list.EnumerateArray()
                    .Select(one => one.ValueKind == JsonValueKind.String ? one.GetString()! : "")
                    .ToList()
                : [];
        return redirects.Count <= RedirectsMax && redirects.All(one => RedirectAddress.Fault(one) is null)
            ? redirects
            : throw new OAuthError(
                "invalid_redirect_uri",
                "redirect_uris are https addresses without a fragment"
            ).Refused();
    }
}
