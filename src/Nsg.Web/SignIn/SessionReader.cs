using Microsoft.AspNetCore.Http;
using Nsg.Sharing.People;
using Nsg.Storage;

namespace Nsg.Web.SignIn;

/// <summary>Finds the session that a browser shows, while it is in force.</summary>
public sealed class SessionReader(SignInOptions options, NodeStore store, TimeProvider time)
{
    /// <summary>Path that a browser is sent to for signing in; the way back, escaped, follows.</summary>
    public const string SignInPath = "/sign-in?back=";

    /// <summary>The person of a request, or null when nobody is signed in.</summary>
    public SignedInPerson? Find(HttpContext http) =>
        Session(http) is var (secret, session, roles) ? new SignedInPerson(session.Person, roles, secret) : null;

    /// <summary>The same, and notes that the session is in use.</summary>
    internal async Task<SignedInPerson?> UseAsync(HttpContext http)
    {
        if (Session(http) is not var (secret, session, roles))
        {
            return null;
        }

        try
        {
            await store.Sessions.NoteAsync(secret, session, time.GetUtcNow());
        }
        catch (StoreException fault) when (fault.TakesNothingIn)
        {
            // A full disk must not keep people from looking.
        }

        return new SignedInPerson(session.Person, roles, secret);
    }

    private (byte[] Secret, PersonSession Session, IReadOnlyList<PersonRole> Roles)? Session(HttpContext http)
    {
        var now = time.GetUtcNow();
        return
            SessionCookie.Read(http, NodeAddress.IsSecure(http, options)) is { } secret
            && store.Sessions.Find(secret) is var (session, roles)
            && now - session.Seen <= options.Idle
            && now - session.Began <= options.Longest
            ? (secret, session, roles)
            : null;
    }
}
