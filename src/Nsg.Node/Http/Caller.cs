using Nsg.Sharing;

namespace Nsg.Node.Http;

/// <summary>Who asks.</summary>
/// <param name="Client">Identifier of the key, or <c>loopback</c> in the demo.</param>
/// <param name="Company">The only company that the caller may see, or null for all of the node.</param>
/// <param name="CanWrite">Whether it may hand in documents and decide reviews.</param>
/// <param name="Token">The token that it showed, or null in the demo.</param>
internal sealed record Caller(string Client, string? Company, bool CanWrite, string? Token)
{
    /// <summary>A caller on this machine, in the demo.</summary>
    internal static Caller Loopback { get; } = new("loopback", null, CanWrite: true, null);

    /// <summary>The actor of records.</summary>
    internal string Actor => Token is null ? "anonymous:loopback" : "key:" + Client;

    /// <summary>Why the caller is answered.</summary>
    internal string Basis => Token is null ? AccessReleased.LoopbackDemo : AccessReleased.OperatorKey;

    /// <summary>Whether the caller sees only what companies grant it.</summary>
    internal bool LivesByGrants { get; init; }

    /// <summary>What the caller is called.</summary>
    internal string Name { get; init; } = "";

    /// <summary>Whether the caller may call a company by its number: to ask it for a grant, at least.</summary>
    internal bool MayName(string company) => LivesByGrants || MaySee(company);

    /// <summary>Whether the caller may know of a company.</summary>
    internal bool MaySee(string company) => !LivesByGrants && (Company is null || Company == company);
}
