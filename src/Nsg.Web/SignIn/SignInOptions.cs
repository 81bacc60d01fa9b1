using Nsg.Web.Languages;

namespace Nsg.Web.SignIn;

/// <summary>How people sign in at the pages.</summary>
public sealed record SignInOptions
{
    /// <summary>The OpenID provider that vouches for people, as it calls itself; null in the demo, which brings one
    /// of its own.</summary>
    public Uri? Issuer { get; init; }

    /// <summary>What the provider calls this node.</summary>
    public string ClientId { get; init; } = "nsg";

    /// <summary>The secret that the provider gave the node, or null for a public client.</summary>
    public string? ClientSecret { get; init; }

    /// <summary>The address that browsers know the node by; null for the address that it listens on, which must be
    /// this machine's own.</summary>
    public Uri? PublicAddress { get; init; }

    /// <summary>People that the demo's provider offers to be.</summary>
    public IReadOnlyList<DemoPerson> DemoPeople { get; init; } = [];

    /// <summary>A session ends when it was not used this long.</summary>
    public TimeSpan Idle { get; init; } = TimeSpan.FromHours(1);

    /// <summary>A session ends after this long in any case.</summary>
    public TimeSpan Longest { get; init; } = TimeSpan.FromHours(12);

    /// <summary>Whether the demo's own provider is in use.</summary>
    public bool IsDemo => Issuer is null;
}

/// <summary>An invented person of the demo.</summary>
/// <param name="Subject">What the demo's provider calls the person.</param>
/// <param name="Name">Name.</param>
/// <param name="About">Roles in a few words.</param>
public sealed record DemoPerson(string Subject, string Name, Phrase About)
{
    /// <summary>The issuer that the demo's people are kept under, whatever the port.</summary>
    public const string Issuer = "demo";
}
