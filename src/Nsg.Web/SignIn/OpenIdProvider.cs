using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;

namespace Nsg.Web.SignIn;

/// <summary>The provider that vouches for people, as it describes itself (OpenID Connect Discovery 1.0).</summary>
internal sealed class OpenIdProvider(IHttpClientFactory clients, TimeProvider time)
{
    /// <summary>Name of the HTTP client.</summary>
    internal const string ClientName = "openid";

    private static readonly TimeSpan Fresh = TimeSpan.FromHours(1);
    private static readonly TimeSpan KeysAtLeast = TimeSpan.FromMinutes(1);
    private static readonly JsonDocumentOptions Depth = new() { MaxDepth = 16 };

    private Description? _known;

    /// <summary>What the provider says of itself.</summary>
    private sealed record Description(
        string Issuer,
        Uri Authorize,
        Uri Token,
        Uri Keys,
        IReadOnlyList<ProviderKey> KeySet,
        DateTimeOffset Asked
    );

    /// <summary>The address to send a browser to.</summary>
    internal async Task<string> AuthorizeAddressAsync(
        Uri issuer,
        string client,
        Uri redirect,
        PendingSignIn pending,
        string language,
        CancellationToken cancellation
    )
    {
        var provider = await DescribeAsync(issuer, mustBeNew: false, cancellation);
        var query = new Dictionary<string, string>
        {
            ["response_type"] = "code",
            ["scope"] = "openid profile",
            ["client_id"] = client,
            ["redirect_uri"] = redirect.AbsoluteUri,
            ["state"] = pending.State,
            ["nonce"] = pending.Nonce,
            ["code_challenge"] = pending.Challenge,
            ["code_challenge_method"] = "S256",
            ["ui_locales"] = language,
        };
        var start = provider.Authorize.AbsoluteUri;
        return start
            + (start.Contains('?', StringComparison.Ordinal) ? '&' : '?')
            + string.Join('&', query.Select(pair => $"{pair.Key}={Uri.EscapeDataString(pair.Value)}"));
    }

    /// <summary>Exchanges a code for the identity of the person.</summary>
    /// <exception cref="SignInException">The provider does not vouch for anybody.</exception>
    internal async Task<IdentityToken> IdentifyAsync(
        Uri issuer,
        SignInOptions options,
        Uri redirect,
        string code,
        PendingSignIn pending,
        CancellationToken cancellation
    )
    {
        var provider = await DescribeAsync(issuer, mustBeNew: false, cancellation);
        using var request = new HttpRequestMessage(HttpMethod.Post, provider.Token);
        var form = new Dictionary<string, string>
        {
            ["grant_type"] = "authorization_code",
            ["code"] = code,
            ["redirect_uri"] = redirect.AbsoluteUri,
            ["code_verifier"] = pending.Verifier,
            ["client_id"] = options.ClientId,
        };
        if (options.ClientSecret is { } secret)
        {
            var pair = $"{Uri.EscapeDataString(options.ClientId)}:{Uri.EscapeDataString(secret)}";
            request.Headers.Authorization = new AuthenticationHeaderValue(
                "Basic",
                Convert.ToBase64String(Encoding.UTF8.GetBytes(pair))
            );
        }

        request.Content = new FormUrlEncodedContent(form);
        using var answer = await SendAsync(request, cancellation);
        if (!answer.RootElement.TryGetProperty("id_token", out var token) || token.ValueKind != JsonValueKind.String)
        {
            throw new SignInException("the provider's token endpoint gave no identity token");
        }

        try
        {
            return IdentityToken.Read(
                token.GetString()!,
                provider.KeySet,
                provider.Issuer,
                options.ClientId,
                pending.Nonce,
                time.GetUtcNow()
            );
        }
        catch (SignInException) when (time.GetUtcNow() - provider.Asked > KeysAtLeast)
        {
            // The provider may have changed its keys since they were asked for.
            provider = await DescribeAsync(issuer, mustBeNew: true, cancellation);
            return IdentityToken.Read(
                token.GetString()!,
                provider.KeySet,
                provider.Issuer,
                options.ClientId,
                pending.Nonce,
                time.GetUtcNow()
            );
        }
    }

    private async Task<Description> DescribeAsync(Uri issuer, bool mustBeNew, CancellationToken cancellation)
    {
        var name = issuer.AbsoluteUri.TrimEnd('/');
        if (
            !mustBeNew
            && _known is { } known
            && known.Issuer.TrimEnd('/') == name
            && time.GetUtcNow() - known.Asked < Fresh
        )
        {
            return known;
        }

        using var about = await GetAsync(new Uri(name + "/.well-known/openid-configuration"), cancellation);
        var said = Text(about, "issuer") ?? "";
        if (said.TrimEnd('/') != name)
        {
            throw new SignInException($"the provider calls itself '{said}', not '{name}'");
        }

        var keys = Address(about, "jwks_uri", issuer);
        using var set = await GetAsync(keys, cancellation);
        return _known = new Description(
            said,
            Address(about, "authorization_endpoint", issuer),
            Address(about, "token_endpoint", issuer),
            keys,
            ProviderKey.ReadAll(set.RootElement),
            time.GetUtcNow()
        );
    }

    private static string? Text(JsonDocument about, string name) =>
        about.RootElement.ValueKind == JsonValueKind.Object
        && about.RootElement.TryGetProperty(name, out var value)
        && value.ValueKind == JsonValueKind.String
            ? value.GetString()
            : null;

    /// <summary>An address of the provider; in the clear only where the provider itself is on this machine.</summary>
    private static Uri Address(JsonDocument about, string name, Uri issuer) =>
        Uri.TryCreate(Text(about, name), UriKind.Absolute, out var address)
        && (
            address.Scheme == Uri.UriSchemeHttps
            || (address.Scheme == Uri.UriSchemeHttp && issuer.IsLoopback && address.IsLoopback)
        )
            ? address
            : throw new SignInException($"the provider gives no {name} that can be used");

    private async Task<JsonDocument> GetAsync(Uri address, CancellationToken cancellation)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, address);
        return await SendAsync(request, cancellation);
    }

    private async Task<JsonDocument> SendAsync(HttpRequestMessage request, CancellationToken cancellation)
    {
        try
        {
            request.Headers.Accept.Add(new MediaTypeWithQualityHeaderValue("application/json"));
            using var response = await clients.CreateClient(ClientName).SendAsync(request, cancellation);
            var text = await response.Content.ReadAsByteArrayAsync(cancellation);
            return response.IsSuccessStatusCode
                ? JsonDocument.Parse(text, Depth)
                : throw new SignInException(
                    $"{request.RequestUri!.GetLeftPart(UriPartial.Path)} answered {(int)response.StatusCode}"
                );
        }
        catch (Exception fault)
            when (fault is HttpRequestException or JsonException or TaskCanceledException
                && !cancellation.IsCancellationRequested
            )
        {
            throw new SignInException($"{request.RequestUri!.GetLeftPart(UriPartial.Path)}: {fault.Message}");
        }
    }
}
