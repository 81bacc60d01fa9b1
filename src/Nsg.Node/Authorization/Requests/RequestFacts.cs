using System.Text.Json;

namespace Nsg.Node.Authorization.Requests;

/// <summary>What is kept of a pushed request until it is decided on.</summary>
/// <param name="Redirect">Where the person is sent back to.</param>
/// <param name="State">The client's own mark, or null.</param>
/// <param name="Challenge">PKCE challenge (S256).</param>
/// <param name="Jkt">Thumbprint of the key that the code is bound to, or null.</param>
/// <param name="Details">The authorization details, as they came.</param>
/// <param name="Grant">The request in the company's log once somebody signed it and others must too, or null.</param>
internal sealed record RequestFacts(
    string Redirect,
    string? State,
    string Challenge,
    string? Jkt,
    string Details,
    Guid? Grant = null
)
{
    internal string ToText() => JsonSerializer.Serialize(this);

    internal static RequestFacts Read(string text) => JsonSerializer.Deserialize<RequestFacts>(text)!;
}

/// <summary>What is kept of an authorization code.</summary>
/// <param name="Redirect">Where it was sent.</param>
/// <param name="Challenge">PKCE challenge (S256).</param>
/// <param name="Jkt">Thumbprint of the key that it is bound to, or null.</param>
/// <param name="Company">Key of the company.</param>
/// <param name="Grant">The grant that it stands for.</param>
internal sealed record CodeFacts(string Redirect, string Challenge, string? Jkt, string Company, Guid Grant)
{
    internal string ToText() => JsonSerializer.Serialize(this);

    internal static CodeFacts Read(string text) => JsonSerializer.Deserialize<CodeFacts>(text)!;
}

/// <summary>What an access or refresh token opens, and to whom.</summary>
/// <param name="Jkt">Thumbprint of the key that it is bound to, or null.</param>
/// <param name="X5t">Thumbprint of the certificate that it is bound to, or null.</param>
/// <param name="Scopes">What else it is good for.</param>
/// <param name="Company">Key of the company whose grant it carries, or null.</param>
/// <param name="Grant">The grant that it carries, or null.</param>
/// <param name="Issued">When, in seconds of Unix time.</param>
internal sealed record AccessFacts(
    string? Jkt,
    string? X5t,
    IReadOnlyList<string> Scopes,
    string? Company,
    Guid? Grant,
    long Issued
)
{
    internal string ToText() => JsonSerializer.Serialize(this);

    internal static AccessFacts Read(string text) => JsonSerializer.Deserialize<AccessFacts>(text)!;
}
