using System.Collections.Concurrent;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using Nsg.Log;
using Nsg.Web.Pages;

namespace Nsg.Web.SignIn.Demo;

/// <summary>
/// The demo's OpenID provider: it lets whoever sits at this machine be one of the invented people, and says so. It is
/// mapped in the demo
/// alone. Its key and codes live as long as the process.
/// </summary>
internal sealed class DemoProvider(SignInOptions options, IRandomness randomness, TimeProvider time) : IDisposable
{
    private const string Path = "/demo-provider";
    private const string KeyId = "demo";
    private const int CodesMax = 1_000;

    private static readonly TimeSpan CodeLife = TimeSpan.FromMinutes(1);
    private static readonly TimeSpan TokenLife = TimeSpan.FromMinutes(5);
    private static readonly ForPeople Open = new(null) { IsOpen = true, HasOwnProof = true };

    private readonly ECDsa _key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
    private readonly ConcurrentDictionary<string, Code> _codes = new(StringComparer.Ordinal);

    /// <summary>A code that was given out.</summary>
    private sealed record Code(DemoPerson Person, DemoRequest Request, DateTimeOffset End);

    internal void Map(IEndpointRouteBuilder routes)
    {
        routes.MapGet(Path + "/.well-known/openid-configuration", Describe).WithMetadata(Open).ExcludeFromDescription();
        routes.MapGet(Path + "/keys", Keys).WithMetadata(Open).ExcludeFromDescription();
        routes.MapGet(Path + "/authorize", Ask).WithMetadata(Open).ExcludeFromDescription();
        routes.MapPost(Path + "/authorize", (Delegate)AnswerAsync).WithMetadata(Open).ExcludeFromDescription();
        routes.MapPost(Path + "/token", (Delegate)TokenAsync).WithMetadata(Open).ExcludeFromDescription();
    }

    /// <inheritdoc/>
    public void Dispose() => _key.Dispose();

    private IResult Describe(HttpContext http)
    {
        var issuer = Issuer(http);
        return Results.Json(
            new Dictionary<string, object>
            {
                ["issuer"] = issuer,
                ["authorization_endpoint"] = issuer + "/authorize",
                ["token_endpoint"] = issuer + "/token",
                ["jwks_uri"] = issuer + "/keys",
                ["response_types_supported"] = new[] { "code" },
                ["subject_types_supported"] = new[] { "public" },
                ["id_token_signing_alg_values_supported"] = new[] { "ES256" },
                ["code_challenge_methods_supported"] = new[] { "S256" },
            }
        );
    }

    private IResult Keys()
    {
        var point = _key.ExportParameters(includePrivateParameters: false).Q;
        return Results.Json(
            new
            {
                keys = new[]
                {
                    new
                    {
                        kty = "EC",
                        crv = "P-256",
                        use = "sig",
                        alg = "ES256",
                        kid = KeyId,
                        x = Base64Text.Of(point.X),
                        y = Base64Text.Of(point.Y),
                    },
                },
            }
        );
    }

    private IResult Ask(HttpContext http) =>
        DemoRequest.Of(http.Request.Query, NodeAddress.Of(http, options), options.ClientId) is { } request
            ? new RazorComponentResult<DemoProviderPage>(
                new
                {
                    Context = PageContext.Of(http),
                    Request = request,
                    Client = options.ClientId,
                    People = options.DemoPeople,
                }
            )
            : Results.BadRequest();

    private async Task<IResult> AnswerAsync(HttpContext http)
    {
        var form = await http.Request.ReadFormAsync(http.RequestAborted);
        var person = options.DemoPeople.FirstOrDefault(one => one.Subject == form["person"].ToString());
        if (DemoRequest.Of(form, NodeAddress.Of(http, options), options.ClientId) is not { } request || person is null)
        {
            return Results.BadRequest();
        }

        Forget();
        Span<byte> bytes = stackalloc byte[32];
        randomness.Fill(bytes);
        var code = Base64Text.Of(bytes);
        _codes[code] = new Code(person, request, time.GetUtcNow() + CodeLife);
        return Results.Redirect($"{request.RedirectUri}?code={code}&state={Uri.EscapeDataString(request.State)}");
    }

    private async Task<IResult> TokenAsync(HttpContext http)
    {
        var form = await http.Request.ReadFormAsync(http.RequestAborted);
        return
            form["grant_type"] == "authorization_code"
            && _codes.TryRemove(form["code"].ToString(), out var code)
            && code.End > time.GetUtcNow()
            && form["redirect_uri"] == code.Request.RedirectUri
            && Base64Text.Of(SHA256.HashData(Encoding.ASCII.GetBytes(form["code_verifier"].ToString())))
                == code.Request.Challenge
            ? Results.Json(
                new
                {
                    access_token = "none",
                    token_type = "Bearer",
                    id_token = Sign(http, code),
                }
            )
            : Results.Json(new { error = "invalid_grant" }, statusCode: StatusCodes.Status400BadRequest);
    }

    private string Sign(HttpContext http, Code code)
    {
        var now = time.GetUtcNow().ToUnixTimeSeconds();
        var head = Part(
            new
            {
                alg = "ES256",
                typ = "JWT",
                kid = KeyId,
            }
        );
        var body = Part(
            new
            {
                iss = Issuer(http),
                sub = code.Person.Subject,
                aud = options.ClientId,
                exp = now + (long)TokenLife.TotalSeconds,
                iat = now,
                nonce = code.Request.Nonce,
                name = code.Person.Name,
            }
        );
        return $"{head}.{body}.{Base64Text.Of(_key.SignData(Encoding.ASCII.GetBytes($"{head}.{body}"), HashAlgorithmName.SHA256))}";
    }

    private void Forget()
    {
        var now = time.GetUtcNow();
        foreach (var (code, given) in _codes)
        {
            if (given.End <= now || _codes.Count > CodesMax)
            {
                _codes.TryRemove(code, out _);
            }
        }
    }

    private string Issuer(HttpContext http) => NodeAddress.Of(http, options).AbsoluteUri.TrimEnd('/') + Path;

    private static string Part(object value) => Base64Text.Of(JsonSerializer.SerializeToUtf8Bytes(value));
}
