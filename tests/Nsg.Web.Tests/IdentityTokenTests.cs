using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using Nsg.Web.SignIn;

namespace Nsg.Web.Tests;

/// <summary>Identity tokens, right and wrong.</summary>
public sealed class IdentityTokenTests
{
    private const string Issuer = "https://login.example";
    private static readonly DateTimeOffset Now = new(2026, 3, 1, 12, 0, 0, TimeSpan.Zero);
    private static readonly ECDsa Key = ECDsa.Create(ECCurve.NamedCurves.nistP256);

    [Fact]
    public void Token_AsTheProviderMakesIt_IsRead() =>
        IdentityToken
            .Read(Sign(Claims()), Keys(), Issuer, "nsg", "n-1", Now)
            .ShouldBe(new IdentityToken("s-1", "Kari"));

    [Theory]
    [InlineData("iss", "https://other.example")]
    [InlineData("aud", "other")]
    [InlineData("azp", "other")]
    [InlineData("nonce", "n-2")]
    [InlineData("sub", "")]
    [InlineData("exp", 1)]
    [InlineData("iat", 4_000_000_000L)]
    public void Token_WithAWrongClaim_IsRefused(string claim, object value)
    {
        var claims = Claims();
        claims[claim] = JsonSerializer.SerializeToNode(value);
        Should.Throw<SignInException>(() => IdentityToken.Read(Sign(claims), Keys(), Issuer, "nsg", "n-1", Now));
    }

    [Theory]
    [InlineData("none")]
    [InlineData("HS256")]
    [InlineData("RS256")]
    public void Token_OfAnotherAlgorithm_IsRefused(string algorithm) =>
        Should.Throw<SignInException>(() =>
            IdentityToken.Read(Sign(Claims(), algorithm), Keys(), Issuer, "nsg", "n-1", Now)
        );

    [Fact]
    public void Token_ThatWasChanged_IsRefused()
    {
        var parts = Sign(Claims()).Split('.');
        var other = Claims();
        other["sub"] = "s-2";
        Should.Throw<SignInException>(() =>
            IdentityToken.Read($"{parts[0]}.{Part(other.ToJsonString())}.{parts[2]}", Keys(), Issuer, "nsg", "n-1", Now)
        );
        Should.Throw<SignInException>(() =>
            IdentityToken.Read($"{parts[0]}.{parts[1]}.", Keys(), Issuer, "nsg", "n-1", Now)
        );
        Should.Throw<SignInException>(() => IdentityToken.Read("x", Keys(), Issuer, "nsg", "n-1", Now));
    }

    private static JsonObject Claims() =>
        new()
        {
            ["iss"] = Issuer,
            ["aud"] = "nsg",
            ["sub"] = "s-1",
            ["name"] = "Kari",
            ["nonce"] = "n-1",
            ["iat"] = Now.ToUnixTimeSeconds(),
            ["exp"] = Now.AddMinutes(5).ToUnixTimeSeconds(),
        };

    private static IReadOnlyList<ProviderKey> Keys()
    {
        var point = Key.ExportParameters(false).Q;
        return ProviderKey.ReadAll(
            JsonSerializer.SerializeToElement(
                new
                {
                    keys = new[]
                    {
                        new
                        {
                            kty = "EC",
                            crv = "P-256",
                            kid = "k",
                            x = Base64Url.EncodeToString(point.X),
                            y = Base64Url.EncodeToString(point.Y),
                        },
                    },
                }
            )
        );
    }

    private static string Sign(JsonObject claims, string algorithm = "ES256")
    {
        var signed = $"{Part($"{{\"alg\":\"{algorithm}\",\"kid\":\"k\"}}")}.{Part(claims.ToJsonString())}";
        return $"{signed}.{Base64Url.EncodeToString(Key.SignData(Encoding.ASCII.GetBytes(signed), HashAlgorithmName.SHA256))}";
    }

    private static string Part(string text) => Base64Url.EncodeToString(Encoding.UTF8.GetBytes(text));
}
