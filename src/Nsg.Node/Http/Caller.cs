using Nsg.Node.Authorization.Tokens;
using Nsg.Sharing;
using Nsg.Storage.Authorization;

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
    internal string Actor =>
        Person is not null ? "person:" + Person
        : Token is null ? "anonymous:loopback"
        : "key:" + Client;

    /// <summary>Why the caller is answered, where no grant says so: a client that lives by grants is told what is open to all
    /// of them, and is never the owner.</summary>
    internal string Basis =>
        LivesByGrants ? AccessReleased.Open
        : Token is null && Person is null ? AccessReleased.LoopbackDemo
        : AccessReleased.Owner;

    /// <summary>Whether the caller sees only what companies grant it.</summary>
    internal bool LivesByGrants { get; init; }

    /// <summary>What its token opens, where it came with a token of the authorization server.</summary>
    internal TokenAccess? Access { get; init; }

    /// <summary>The proof of possession that is to be used up with the answer, or null.</summary>
    internal OnceUse? Proof { get; init; }

    /// <summary>Key of the person who asks in the client's name at the pages, or null.</summary>
    internal string? Person { get; init; }

    /// <summary>What the caller is called.</summary>
    internal string Name { get; init; } = "";

    /// <summary>Whether the caller may call a company by its number: to ask it for a grant, at least.</summary>
    internal bool MayName(string company) =>
        LivesByGrants
            ? Access is null || Access.Company == company || Access.Scopes.Contains(Scopes.Ask)
            : MaySee(company);

    /// <summary>Whether the register gateway may tell the caller of a company that has its number.</summary>
    internal bool MayReadRegister(string company) =>
        MayName(company) || (LivesByGrants && Access?.Scopes.Contains(Scopes.ReadRegister) == true);

    /// <summary>Whether the caller may know of a company.</summary>
    internal bool MaySee(string company) => !LivesByGrants && (Company is null || Company == company);
}

/// <summary>What a token of the authorization server opens.</summary>
/// <param name="Scopes">Scopes.</param>
/// <param name="Company">The only company whose data it opens, or null for none.</param>
/// <param name="Grant">The only grant that it carries, or null.</param>
internal sealed record TokenAccess(IReadOnlyList<string> Scopes, string? Company, Guid? Grant);
