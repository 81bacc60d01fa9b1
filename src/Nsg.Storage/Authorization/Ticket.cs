using System.Security.Cryptography;
using System.Text;

namespace Nsg.Storage.Authorization;

/// <summary>What the authorization server hands out: each is a random text of which the node keeps a hash.</summary>
public enum TicketKind
{
    /// <summary>A pushed authorization request (RFC 9126).</summary>
    Request,

    /// <summary>An app's start: one company, one period.</summary>
    Launch,

    /// <summary>A request that a person is looking at.</summary>
    Consent,

    /// <summary>An authorization code.</summary>
    Code,

    /// <summary>An access token.</summary>
    Access,

    /// <summary>A refresh token.</summary>
    Refresh,
}

/// <summary>Something that was handed out.</summary>
/// <param name="Kind">What.</param>
/// <param name="Client">The client that it is for.</param>
/// <param name="Family">What it descends from: all of a family ends together.</param>
/// <param name="Facts">What is known with it, as JSON.</param>
/// <param name="Expires">Until when it holds.</param>
/// <param name="IsUsed">Whether it was used up, for kinds that are used once.</param>
public sealed record Ticket(
    TicketKind Kind,
    string Client,
    Guid Family,
    string Facts,
    DateTimeOffset Expires,
    bool IsUsed
)
{
    /// <summary>What access tokens begin with, so that they are told from the keys of clients.</summary>
    public const string AccessPrefix = "nsgat_";

    /// <summary>Hash that the node keeps of a secret.</summary>
    internal static byte[] Hash(TicketKind kind, string secret) =>
        SHA256.HashData(Encoding.UTF8.GetBytes($"{kind}:{secret}"));
}

/// <summary>Something that may be used once, such as the identifier of a signed assertion.</summary>
/// <param name="Value">What; it is kept as a hash.</param>
/// <param name="Expires">Until when it is remembered: when it would be refused for its age anyhow.</param>
public sealed record OnceUse(string Value, DateTimeOffset Expires)
{
    internal byte[] Hash { get; } = SHA256.HashData(Encoding.UTF8.GetBytes(Value));
}
