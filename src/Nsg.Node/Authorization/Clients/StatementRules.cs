using Nsg.Node.Authorization.Jose;
using Nsg.Vocabulary;

namespace Nsg.Node.Authorization.Clients;

/// <summary>A software statement that is to be judged.</summary>
/// <param name="Token">The statement.</param>
/// <param name="Keys">Keys of its issuer, or null when it is not trusted.</param>
/// <param name="Issuer">This server.</param>
/// <param name="Now">When.</param>
internal sealed record Statement(SignedToken Token, KeySet? Keys, string Issuer, DateTimeOffset Now);

/// <summary>What a software statement must be (RFC 7591 section 2.3): all that a client says of itself stands in it,
/// signed by an issuer whom the operator trusts.</summary>
internal static class StatementRules
{
    private const int NameMax = 200;

    internal static IReadOnlyList<Rule<Statement>> All { get; } =
    [
        new(
            "FAPI2 5.4.1",
            one => SignedToken.Algorithms.Contains(one.Token.Algorithm),
            Invalid("the statement is signed with ES256 or PS256")
        ),
        new(
            "RFC 7515 4.1.11",
            one => !one.Token.Header.TryGetProperty("crit", out _),
            Invalid("the statement needs an extension that is not known here")
        ),
        new(
            "RFC 7591 2.3",
            one => one.Keys is not null,
            new OAuthError("unapproved_software_statement", "the issuer of the statement is not trusted here")
        ),
        new(
            "RFC 7591 2.3",
            one => one.Keys!.HasSigned(one.Token),
            Invalid("the signature is not of a key of its issuer")
        ),
        new("RFC 7519 4.1.3", one => one.Token.Text("aud") == one.Issuer, Invalid("aud is not this node")),
        new(
            "RFC 7519 4.1.4",
            one => one.Token.Time("exp") > one.Now - Lifetimes.Skew,
            Invalid("the statement has no exp, or has expired")
        ),
        new(
            "RFC 7519 4.1.5",
            one => !one.Token.Has("nbf") || one.Token.Time("nbf") <= one.Now + Lifetimes.Skew,
            Invalid("nbf lies ahead")
        ),
        new(
            "RFC 7519 4.1.7",
            one => one.Token.Text("jti") is { Length: > 0 and <= AssertionRules.IdentifierMax },
            Invalid("jti is missing or too long")
        ),
        new(
            "RFC 7591 2",
            one => one.Token.Text("client_name") is { Length: > 0 and <= NameMax },
            Metadata("client_name has 1 to 200 characters")
        ),
        new(
            "NSG",
            one => PartyIdentifier.TryParse(one.Token.Text("organisation") ?? "", out _),
            Metadata("organisation is a number with its country, such as NO:974760673")
        ),
    ];

    internal static OAuthError Metadata(string description) => new("invalid_client_metadata", description);

    private static OAuthError Invalid(string description) => new("invalid_software_statement", description);
}
