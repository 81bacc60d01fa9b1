using Microsoft.AspNetCore.Http;
using Nsg.Node.Authorization.Clients;
using Nsg.Node.Authorization.Proofs;
using Nsg.Node.Authorization.Requests;
using Nsg.Node.Http;
using Nsg.Storage;
using Nsg.Storage.Authorization;
using Nsg.Vocabulary;

namespace Nsg.Node.Authorization.Tokens;

/// <summary>A token that is refused: what is wrong, in the words of RFC 6750 section 3.1 and RFC 9449 section
/// 7.1.</summary>
/// <param name="Error">The error.</param>
/// <param name="Client">Whose token it is, where it is genuine and has ended, or only the proof of possession is wrong; else
/// null.</param>
internal sealed record TokenRefusal(OAuthError Error, string? Client = null)
{
    internal async Task AnswerAsync(HttpContext context)
    {
        context.Response.Headers.WWWAuthenticate =
            $"DPoP error=\"{Error.Code}\", error_description=\"{Error.Description}\", algs=\"ES256 PS256\"";
        await new ProblemAnswer(Problems.Unauthorised(Error.Description), Error.Code).ExecuteAsync(context);
    }
}

/// <summary>Whether the token of a request is in force, and shown by the one to whom it is bound.</summary>
internal sealed class TokenAuthentication(NodeStore store, ProofReader proofs, Nonces nonces, TimeProvider time)
{
    internal const string ProofScheme = "DPoP ";
    internal const string BearerScheme = "Bearer ";

    private static readonly OAuthError InvalidToken = new(
        "invalid_token",
        "the token is none, has ended, or is bound to another key or certificate"
    );
    private static readonly OAuthError UsedProof = OAuthError.InvalidProof("the proof was used before");

    /// <summary>Whether an Authorization header has a token of the authorization server, not a client's key.</summary>
    internal static bool IsFor(string header) =>
        header.StartsWith(ProofScheme, StringComparison.OrdinalIgnoreCase)
        || header.StartsWith(BearerScheme + Ticket.AccessPrefix, StringComparison.OrdinalIgnoreCase);

    /// <summary>Who shows the token.</summary>
    internal async Task<(Caller? Caller, TokenRefusal? Refusal)> OfAsync(HttpContext context, string header)
    {
        var token = header[header.IndexOf(' ', StringComparison.Ordinal)..].Trim();
        if (
            store.Authorization.Find(TicketKind.Access, token, time.GetUtcNow()) is not { } ticket
            || store.ClientKeys.Find(ticket.Client) is not { } client
        )
        {
            // Whoever had it once is counted by itself, not with those who try from the same address.
            return Refused(
                InvalidToken,
                store.Authorization.Find(TicketKind.Access, token, DateTimeOffset.UnixEpoch)?.Client
            );
        }

        var facts = AccessFacts.Read(ticket.Facts);
        var access = new TokenAccess(facts.Scopes, facts.Company, facts.Grant);
        var caller = new Caller(client.Id, null, CanWrite: false, token)
        {
            LivesByGrants = true,
            Name = client.Name,
            Access = access,
        };
        if (facts.X5t is { } thumbprint)
        {
            return
                !header.StartsWith(ProofScheme, StringComparison.OrdinalIgnoreCase)
                && ClientCertificate.Thumbprint(context) == thumbprint
                ? (caller, null)
                : Refused(InvalidToken, client.Id);
        }

        return header.StartsWith(ProofScheme, StringComparison.OrdinalIgnoreCase)
            ? await ProvenAsync(context, caller, facts.Jkt!)
            : Refused(InvalidToken, client.Id);
    }

    private async Task<(Caller? Caller, TokenRefusal? Refusal)> ProvenAsync(
        HttpContext context,
        Caller caller,
        string jkt
    )
    {
        try
        {
            if (await proofs.OfAsync(context, caller.Token) is not { } possession)
            {
                await nonces.PrepareAsync();
                context.Response.Headers[ProofReader.NonceHeader] = nonces.New();
                return Refused(OAuthError.InvalidProof("the proof is missing"), caller.Client);
            }

            if (possession.Thumbprint != jkt)
            {
                return Refused(InvalidToken, caller.Client);
            }

            return store.Authorization.IsUsed(possession.Once)
                ? Refused(UsedProof, caller.Client)
                : (caller with { Proof = possession.Once }, null);
        }
        catch (OAuthException refused)
        {
            return Refused(refused.Error, caller.Client);
        }
    }

    /// <summary>Uses up the proof of a request that released nothing.</summary>
    internal async Task<TokenRefusal?> SpendAsync(OnceUse proof) =>
        await store.Authorization.DecideAsync(turn => turn.Use(proof)) ? null : new TokenRefusal(UsedProof);

    /// <summary>The refusal of a proof that was used up by another request at the same time.</summary>
    internal static TokenRefusal Replayed => new(UsedProof);

    private static (Caller? Caller, TokenRefusal? Refusal) Refused(OAuthError error, string? client = null) =>
        (null, new TokenRefusal(error, client));
}
