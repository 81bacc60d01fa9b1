using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.WebUtilities;
using Nsg.Node.Authorization.Clients;
using Nsg.Node.Authorization.Requests;
using Nsg.Node.Hosting;
using Nsg.Storage.Authorization;

namespace Nsg.Node.Authorization.People;

/// <summary>
/// Brings a person to a pushed request, and the decision back to the client. The request is used up by the first
/// browser that comes with it; from
/// there a cookie holds browser and request together.
/// </summary>
internal sealed class AuthorizeEndpoint(
    NodeOptions options,
    AuthorizationStore store,
    ConsentDesk desk,
    Issuer issuer,
    TimeProvider time
)
{
    private const string Cookie = "nsg-consent";

    /// <summary>Takes a request up (RFC 9126 section 4).</summary>
    internal async Task<IResult> StartAsync(HttpContext context)
    {
        var form = Form.Read(context.Request.Query);
        var address = form.Required("request_uri");
        var client = form.Required("client_id");
        if (!address.StartsWith(PushEndpoint.UriPrefix, StringComparison.Ordinal) || context.Request.Query.Count != 2)
        {
            throw OAuthError
                .InvalidRequest("push the request first; then send client_id and its request_uri, and nothing else")
                .Refused();
        }

        var secret = address[PushEndpoint.UriPrefix.Length..];
        var found = store.Find(TicketKind.Request, secret, time.GetUtcNow());
        if (found is null || found.IsUsed || found.Client != client)
        {
            throw OAuthError
                .InvalidRequest("request_uri is none of this client, was used before, or has expired")
                .Refused();
        }

        var consent =
            await store.DecideAsync(turn =>
                turn.Redeem(TicketKind.Request, secret) is { IsUsed: false } ticket
                    ? turn.Issue(TicketKind.Consent, client, ticket.Family, ticket.Facts, turn.Now + Lifetimes.Consent)
                    : null
            ) ?? throw OAuthError.InvalidRequest("request_uri was used before").Refused();
        context.Response.Cookies.Append(
            Cookie,
            Mark(consent),
            new CookieOptions
            {
                HttpOnly = true,
                Secure = issuer.Known().StartsWith("https:", StringComparison.Ordinal),
                SameSite = SameSiteMode.Lax,
                Path = AuthorizationPaths.Consent,
                MaxAge = Lifetimes.Consent,
            }
        );
        return new SeeOther($"{AuthorizationPaths.Consent}/{consent}");
    }

    /// <summary>Shows a request to the person.</summary>
    internal async Task<IResult> ShowAsync(HttpContext context, string request)
    {
        var ticket = Find(context, request);
        return Person(context) is { } person
            ? await desk.ShowAsync(context, ticket, person, null)
            : new SeeOther(options.SignIn!.Path + Uri.EscapeDataString(context.Request.Path.ToUriComponent()));
    }

    /// <summary>Takes the person's decision.</summary>
    internal async Task<IResult> DecideAsync(HttpContext context, string request)
    {
        var origin = context.Request.Headers.Origin.ToString();
        if (origin.Length > 0 && origin != new Uri(issuer.Known()).GetLeftPart(UriPartial.Authority))
        {
            throw OAuthError.InvalidRequest("the decision comes from another page").Refused();
        }

        var ticket = Find(context, request);
        var person = Person(context) ?? throw OAuthError.InvalidRequest("nobody is signed in").Refused();
        var form = await Form.ReadAsync(context);
        if (!desk.IsOwnForm(form, request, person))
        {
            throw OAuthError.InvalidRequest("the decision comes from another page").Refused();
        }

        return await desk.DecideAsync(context, ticket, request, person, form);
    }

    private DecidingPerson? Person(HttpContext context) =>
        options.SignIn is { } signIn
            ? signIn.Person(context)
            : throw new OAuthError("temporarily_unavailable", "nobody can sign in at this node yet", 503).Refused();

    private Ticket Find(HttpContext context, string request)
    {
        var ticket = store.Find(TicketKind.Consent, request, time.GetUtcNow());
        return ticket is { IsUsed: false } && context.Request.Cookies[Cookie] == Mark(request)
            ? ticket
            : throw OAuthError.InvalidRequest("the request has ended, or belongs to another browser").Refused();
    }

    private static string Mark(string consent) =>
        WebEncoders.Base64UrlEncode(SHA256.HashData(Encoding.ASCII.GetBytes("consent " + consent)));
}

/// <summary>Sends a browser on with GET (RFC 9110 section 15.4.4); FAPI 2.0 asks for this code.</summary>
/// <param name="Address">Where to.</param>
internal sealed record SeeOther(string Address) : IResult
{
    public Task ExecuteAsync(HttpContext httpContext)
    {
        httpContext.Response.StatusCode = StatusCodes.Status303SeeOther;
        httpContext.Response.Headers.Location = Address;
        httpContext.Response.Headers.CacheControl = "no-store";
        return Task.CompletedTask;
    }
}
