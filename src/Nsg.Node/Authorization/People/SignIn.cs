using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Nsg.Sharing.People;
using Nsg.Web.SignIn;

namespace Nsg.Node.Authorization.People;

/// <summary>A person who is signed in, as far as a decision on a request needs to know.</summary>
/// <param name="Actor">Actor of records: an opaque key, never a name or number.</param>
/// <param name="Name">Name, as the company's signatory rights may have it.</param>
/// <param name="MayShare">Whether the person may decide for the company of a key.</param>
public sealed record DecidingPerson(string Actor, string Name, Func<string, bool> MayShare);

/// <summary>How people sign in.</summary>
/// <param name="Person">The person of a request, or null.</param>
/// <param name="Path">Where people sign in; the path to come back to is appended, escaped.</param>
public sealed record SignIn(Func<HttpContext, DecidingPerson?> Person, string Path)
{
    /// <summary>By the session of the pages.</summary>
    internal static SignIn ByPages { get; } =
        new(
            http =>
                http.RequestServices.GetRequiredService<SessionReader>().Find(http) is { } person
                    ? new DecidingPerson(person.Actor, person.Name, company => person.May(Right.Share, company))
                    : null,
            SessionReader.SignInPath
        );
}
