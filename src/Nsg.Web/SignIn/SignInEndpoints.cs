using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.Logging;
using Nsg.Log;
using Nsg.Storage;
using Nsg.Web.Languages;
using Nsg.Web.Pages;

namespace Nsg.Web.SignIn;

/// <summary>Signing in by the operator's OpenID provider (authorization code with PKCE), and out.</summary>
internal sealed class SignInEndpoints(
    SignInOptions options,
    OpenIdProvider provider,
    NodeStore store,
    IRandomness randomness,
    ILogger<SignInEndpoints> log
)
{
    private const string CallbackPath = "/sign-in/callback";
    private const string OwnProviderPath = "/demo-provider";

    private static readonly TimeSpan AwayLongest = TimeSpan.FromMinutes(10);
    private static readonly ForPeople Open = new(null) { IsOpen = true };

    internal void Map(IEndpointRouteBuilder routes)
    {
        routes.MapGet("/sign-in", (Delegate)BeginAsync).WithMetadata(Open).ExcludeFromDescription();
        routes.MapGet(CallbackPath, (Delegate)FinishAsync).WithMetadata(Open).ExcludeFromDescription();
        routes.MapPost("/sign-out", (Delegate)EndAsync).NeedsPerson().ExcludeFromDescription();
        routes
            .MapGet(
                "/signed-out",
                (HttpContext http) => Message(http, Texts.SignedOutTitle, Texts.SignedOut, StatusCodes.Status200OK)
            )
            .WithMetadata(Open)
            .ExcludeFromDescription();
    }

    private async Task<IResult> BeginAsync(HttpContext http)
    {
        var pending = PendingSignIn.New(randomness, http.Request.Query["back"].ToString());
        try
        {
            var language = PageContext.Of(http).Language.Code;
            var address = await provider.AuthorizeAddressAsync(
                Issuer(http),
                options.ClientId,
                Redirect(http),
                pending,
                language,
                http.RequestAborted
            );
            SessionCookie.WritePending(http, NodeAddress.IsSecure(http, options), pending.ToCookie(), AwayLongest);
            return Results.Redirect(address);
        }
        catch (SignInException fault)
        {
            return Failed(http, fault.Message);
        }
    }

    private async Task<IResult> FinishAsync(HttpContext http)
    {
        var isSecure = NodeAddress.IsSecure(http, options);
        var query = http.Request.Query;
        var pending = PendingSignIn.FromCookie(SessionCookie.ReadPending(http, isSecure));
        SessionCookie.ClearPending(http, isSecure);
        if (pending is null || pending.State != query["state"].ToString())
        {
            return Failed(http, "the answer belongs to no sign-in of this browser");
        }

        if (query["code"].ToString() is not { Length: > 0 and <= 2_048 } code)
        {
            return Failed(http, "the provider refused: " + Plain(query["error"].ToString()));
        }

        try
        {
            var identity = await provider.IdentifyAsync(
                Issuer(http),
                options,
                Redirect(http),
                code,
                pending,
                http.RequestAborted
            );
            var issuer = options.IsDemo ? DemoPerson.Issuer : Issuer(http).AbsoluteUri.TrimEnd('/');
            var person = await store.People.KeepAsync(issuer, identity.Subject, identity.Name ?? identity.Subject);
            SessionCookie.Write(
                http,
                isSecure,
                await store.Sessions.BeginAsync(person.Key, options.Longest),
                options.Longest
            );
            return Results.Redirect(pending.Back);
        }
        catch (SignInException fault)
        {
            return Failed(http, fault.Message);
        }
    }

    private async Task<IResult> EndAsync(HttpContext http)
    {
        await store.Sessions.EndAsync(SignedInPerson.Of(http)!.Secret);
        SessionCookie.Clear(http, NodeAddress.IsSecure(http, options));
        return Results.Redirect("/signed-out");
    }

    private Uri Issuer(HttpContext http) => options.Issuer ?? new Uri(NodeAddress.Of(http, options), OwnProviderPath);

    private Uri Redirect(HttpContext http) => new(NodeAddress.Of(http, options), CallbackPath);

    private RazorComponentResult<MessagePage> Failed(HttpContext http, string why)
    {
        log.LogWarning("sign-in failed: {Why}", why);
        return Message(http, Texts.SignInFailedTitle, Texts.SignInFailed, StatusCodes.Status400BadRequest);
    }

    private static RazorComponentResult<MessagePage> Message(HttpContext http, Phrase title, Phrase text, int status) =>
        new(
            new
            {
                Context = PageContext.Of(http),
                Title = title,
                Text = text,
                Action = Texts.SignIn,
                ActionPath = "/sign-in",
            }
        )
        {
            StatusCode = status,
        };

    /// <summary>Words of a provider, short and without anything that could mislead a reader of the log.</summary>
    private static string Plain(string text) =>
        new([.. text.Take(60).Where(letter => char.IsAsciiLetterOrDigit(letter) || letter is '_' or '-')]);
}
