using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Primitives;

namespace Nsg.Web.SignIn.Demo;

/// <summary>What the node asks the demo's provider, as the page carries it on.</summary>
public sealed record DemoRequest(string RedirectUri, string State, string Nonce, string Challenge)
{
    private const int TextMax = 200;

    /// <summary>Fields of the form that carries the request on.</summary>
    internal IEnumerable<(string Name, string Value)> Fields(string client) =>
        [
            ("response_type", "code"),
            ("client_id", client),
            ("redirect_uri", RedirectUri),
            ("state", State),
            ("nonce", Nonce),
            ("code_challenge", Challenge),
            ("code_challenge_method", "S256"),
        ];

    /// <summary>A request for a code, or null when it is none of this node's.</summary>
    internal static DemoRequest? Of(IEnumerable<KeyValuePair<string, StringValues>> values, Uri node, string client)
    {
        var known = values.ToDictionary(pair => pair.Key, pair => pair.Value.ToString(), StringComparer.Ordinal);
        var redirect = known.GetValueOrDefault("redirect_uri", "");
        return
            known.GetValueOrDefault("response_type") == "code"
            && known.GetValueOrDefault("client_id") == client
            && known.GetValueOrDefault("code_challenge_method") == "S256"
            && redirect == new Uri(node, "/sign-in/callback").AbsoluteUri
            && known.Values.All(value => value.Length <= TextMax)
            ? new DemoRequest(
                redirect,
                known.GetValueOrDefault("state", ""),
                known.GetValueOrDefault("nonce", ""),
                known.GetValueOrDefault("code_challenge", "")
            )
            : null;
    }
}
