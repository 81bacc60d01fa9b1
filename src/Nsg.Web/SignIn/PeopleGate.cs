using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Nsg.Sharing.People;
using Nsg.Storage;
using Nsg.Web.Pages;
using Nsg.Web.Sharing;

namespace Nsg.Web.SignIn;

/// <summary>
/// The people's door: who is signed in, whether the person has the right that the endpoint needs at the company of
/// its route, and
/// whether what is posted comes from a page of ours. A company is not shown to exist to those without a right at it.
/// </summary>
public sealed class PeopleGate(
    RequestDelegate next,
    SignInOptions options,
    NodeStore store,
    SessionReader sessions,
    LookKeeper looks
)
{
    /// <summary>Field of the form token.</summary>
    internal const string CsrfField = "csrf";

    private const string CsrfHeader = "X-Csrf";

    /// <summary>What the router calls an address that is there, for other methods.</summary>
    private const string OtherMethod = "405 HTTP Method Not Supported";

    private const string Policy =
        "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; font-src 'self'; connect-src 'self'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'";

    /// <summary>Admits a request, or answers it.</summary>
    public async Task InvokeAsync(HttpContext http)
    {
        if (http.GetEndpoint()?.Metadata.GetMetadata<ForPeople>() is not { } mark)
        {
            if (!LeaveFormAddress(http) && !await AnswerMissingAsync(http))
            {
                await next(http);
            }

            return;
        }

        Harden(http.Response.Headers);
        if (!NodeAddress.IsNamedRight(http, options))
        {
            http.Response.StatusCode = StatusCodes.Status421MisdirectedRequest;
            return;
        }

        Preferences.Keep(http, NodeAddress.IsSecure(http, options));
        var person = await sessions.UseAsync(http);
        http.Features.Set(person);
        if (await RefusalAsync(http, mark, person) is { } refusal)
        {
            await refusal.ExecuteAsync(http);
            return;
        }

        await next(http);
        if (person is not null && HttpMethods.IsGet(http.Request.Method))
        {
            looks.Note(http, person);
        }
    }

    /// <summary>The address of a form, opened as a page (from the history, a bookmark, by loading it anew), leads to
    /// the page that the form is on. It opens nothing: that page asks who is there.</summary>
    private static bool LeaveFormAddress(HttpContext http)
    {
        if (
            http.GetEndpoint()?.DisplayName == OtherMethod
            && IsSafe(http.Request.Method)
            && PageContext.Of(http).Form is { } page
        )
        {
            http.Response.Redirect(page);
            return true;
        }

        return false;
    }

    /// <summary>An address that nothing is at, opened in a browser: whoever is signed in is told so on a page, others
    /// sign in first, as for any page. A program is asked for its key by the programs' gate, and learns nothing.</summary>
    private async Task<bool> AnswerMissingAsync(HttpContext http)
    {
        if (
            http.GetEndpoint() is not null
            || !IsPageOfABrowser(http.Request)
            || !NodeAddress.IsNamedRight(http, options)
        )
        {
            return false;
        }

        Harden(http.Response.Headers);
        Preferences.Keep(http, NodeAddress.IsSecure(http, options));
        var person = await sessions.UseAsync(http);
        http.Features.Set(person);
        await (person is null ? SignInFirst(http) : NotFound(http)).ExecuteAsync(http);
        return true;
    }

    private static bool IsPageOfABrowser(HttpRequest request) =>
        IsSafe(request.Method)
        && !request.Path.StartsWithSegments("/api", StringComparison.Ordinal)
        && !request.Headers.ContainsKey("Authorization")
        && request.Headers.Accept.ToString().Contains("text/html", StringComparison.OrdinalIgnoreCase);

    private async Task<IResult?> RefusalAsync(HttpContext http, ForPeople mark, SignedInPerson? person)
    {
        if (person is null && !mark.IsOpen)
        {
            return SignInFirst(http);
        }

        if (mark.Needs is { } right && !IsAllowed(http, person!, right))
        {
            return NotFound(http);
        }

        return IsSafe(http.Request.Method) || mark.HasOwnProof || await IsOwnFormAsync(http, person)
            ? null
            : new RazorComponentResult<MessagePage>(
                new
                {
                    Context = PageContext.Of(http),
                    Title = Languages.Texts.FormTooOldTitle,
                    Text = Languages.Texts.FormTooOld,
                    Action = Languages.FaultTexts.ToPage,
                    ActionPath = PageContext.Of(http).Form ?? "/",
                }
            )
            {
                StatusCode = StatusCodes.Status403Forbidden,
            };
    }

    private bool IsAllowed(HttpContext http, SignedInPerson person, Right right) =>
        right == Right.Ask
            ? store
                .People.ClientsOf(person.Person.Key)
                .Any(client => client.Id == http.Request.RouteValues["client"] as string)
        : http.Request.RouteValues.TryGetValue("key", out var value)
            ? value is string key && person.May(right, key) && store.Company(key) is not null
        : right == Right.Operate && person.IsOperator;

    private static async Task<bool> IsOwnFormAsync(HttpContext http, SignedInPerson? person)
    {
        if (person is null || http.Request.Headers["Sec-Fetch-Site"].ToString() is not ("" or "same-origin" or "none"))
        {
            return false;
        }

        var token = http.Request.Headers[CsrfHeader].ToString();
        if (token.Length == 0 && http.Request.HasFormContentType)
        {
            token = (await http.Request.ReadFormAsync(http.RequestAborted))[CsrfField].ToString();
        }

        return person.IsOwnToken(token);
    }

    private static IResult SignInFirst(HttpContext http)
    {
        var back = IsSafe(http.Request.Method) ? http.Request.Path + http.Request.QueryString.ToUriComponent() : "/";
        var address = SessionReader.SignInPath + Uri.EscapeDataString(back);
        if (http.Request.Headers.ContainsKey("HX-Request"))
        {
            http.Response.Headers["HX-Redirect"] = address;
            return Results.NoContent();
        }

        return Results.Redirect(address);
    }

    /// <summary>The answer for what is not there, and for what the person may not know of.</summary>
    internal static IResult NotFound(HttpContext http) =>
        new RazorComponentResult<NotFoundPage>(new { Context = PageContext.Of(http) })
        {
            StatusCode = StatusCodes.Status404NotFound,
        };

    /// <summary>The policy of a page whose form leads to others' addresses.</summary>
    /// <param name="origins">Their origins.</param>
    internal static string PolicyTo(IEnumerable<string> origins) =>
        Policy.Replace(
            "form-action 'self'",
            string.Join(' ', origins.Prepend("form-action 'self'")),
            StringComparison.Ordinal
        );

    private static bool IsSafe(string method) => HttpMethods.IsGet(method) || HttpMethods.IsHead(method);

    /// <summary>Sets the headers that every page has.</summary>
    internal static void Harden(IHeaderDictionary headers)
    {
        headers.ContentSecurityPolicy = Policy;
        headers.XContentTypeOptions = "nosniff";
        headers["Referrer-Policy"] = "same-origin";
        headers["Cross-Origin-Opener-Policy"] = "same-origin";
        headers["Permissions-Policy"] = "camera=(), geolocation=(), microphone=()";
        headers.CacheControl = "no-store";
    }
}
