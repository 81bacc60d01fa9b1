namespace Nsg.Storage.Authorization;

/// <summary>What a client that lives by grants proves itself with, and where answers to it may be sent.</summary>
/// <param name="Jwks">Its public keys as a JSON Web Key Set (RFC 7517), or null.</param>
/// <param name="Certificate">SHA-256 thumbprint of its certificate, Base64url (RFC 8705 section 3.1), or null.</param>
/// <param name="Redirects">Addresses that a person may be sent back to, exact.</param>
/// <param name="Statutes">Provisions of law that the operator has seen to hold for the client.</param>
/// <param name="Source">Who vouched for it: <c>operator</c>, or the issuer of its software statement.</param>
public sealed record ClientCredentials(
    string? Jwks,
    string? Certificate,
    IReadOnlyList<string> Redirects,
    IReadOnlyList<string> Statutes,
    string Source
)
{
    /// <summary>Where the client is started from a company's page as an app; null for a client that is not.</summary>
    public string? Launch { get; init; }
}

/// <summary>A client of the authorization server.</summary>
/// <param name="Key">Its identifier, name and number.</param>
/// <param name="Credentials">What it proves itself with.</param>
public sealed record RegisteredClient(ClientKey Key, ClientCredentials Credentials)
{
    /// <summary>Its identifier.</summary>
    public string Id => Key.Id;
}
