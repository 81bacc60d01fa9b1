using Microsoft.AspNetCore.Builder;
using Nsg.Sharing.People;

namespace Nsg.Web.SignIn;

/// <summary>
/// An endpoint for people with a session instead of clients with a key. The people's gate admits to it; a company
/// that its route names
/// under <c>key</c> must be one at which the person has the right, and a client under <c>client</c> one that the
/// person may ask for.
/// </summary>
/// <param name="Needs">The right; null for whoever is signed in.</param>
public sealed record ForPeople(Right? Needs)
{
    /// <summary>Whether nobody needs to be signed in, as on the way to do so.</summary>
    public bool IsOpen { get; init; }

    /// <summary>Whether what is posted comes from another site by design, with a proof of its own instead of the form
    /// token.</summary>
    public bool HasOwnProof { get; init; }
}

/// <summary>Marks endpoints.</summary>
public static class ForPeopleExtensions
{
    /// <summary>Opens an endpoint to people who have a right at the company of its route, or at the node.</summary>
    public static T Needs<T>(this T endpoint, Right right)
        where T : IEndpointConventionBuilder => endpoint.WithMetadata(new ForPeople(right));

    /// <summary>Opens an endpoint to everyone who is signed in.</summary>
    public static T NeedsPerson<T>(this T endpoint)
        where T : IEndpointConventionBuilder => endpoint.WithMetadata(new ForPeople(null));
}
