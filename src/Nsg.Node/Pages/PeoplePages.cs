using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Nsg.Node.Api;
using Nsg.Node.Sharing;
using Nsg.Sharing.Grants;
using Nsg.Sharing.People;
using Nsg.Sharing.Signatories;
using Nsg.Storage;
using Nsg.Storage.Queries;
using Nsg.Web.Pages;
using Nsg.Web.Sharing;
using Nsg.Web.SignIn;

namespace Nsg.Node.Pages;

/// <summary>Pages of people: who has which role at the company, and changes of it.</summary>
internal static class PeoplePages
{
    internal static void Map(IEndpointRouteBuilder company)
    {
        company
            .MapGet("/people", (HttpContext http, NodeStore store, string key) => People(http, store, key, null))
            .Needs(Right.SeeAccesses);
        company
            .MapPost(
                "/people/give",
                (HttpContext http, NodeStore store, string key) => AppointAsync(http, store, key, isGiven: true)
            )
            .Needs(Right.Appoint);
        company
            .MapPost(
                "/people/take",
                (HttpContext http, NodeStore store, string key) => AppointAsync(http, store, key, isGiven: false)
            )
            .Needs(Right.Appoint);
    }

    /// <summary>Roles at the company with people's names: those in force, or those that were taken back, the last
    /// first.</summary>
    internal static List<(PersonRole Role, string Name)> RolesOf(NodeStore store, string key, bool isEnded)
    {
        var names = store
            .People.List()
            .ToDictionary(person => person.Key, person => person.Name, StringComparer.Ordinal);
        var roles = store
            .People.RolesAt(key)
            .Where(role => role.Taken is not null == isEnded)
            .Select(role => (Role: role, Name: names.GetValueOrDefault(role.Person, role.Person)));
        return isEnded
            ? [.. roles.OrderByDescending(one => one.Role.Taken, StringComparer.Ordinal)]
            : [.. roles.OrderBy(one => one.Role.Role).ThenBy(one => one.Name, StringComparer.Ordinal)];
    }

    private static IResult People(
        HttpContext http,
        NodeStore store,
        string key,
        string? refusal,
        (string Code, string Role)? typed = null
    ) =>
        CompanyFrame.Show<PeoplePage, PeopleModel>(
            http,
            store,
            key,
            Section.People,
            books => new PeopleModel(
                RolesOf(store, key, isEnded: false),
                RolesOf(store, key, isEnded: true),
                SharingPages.Ways(books),
                books.SignatoryRights() is not null,
                refusal
            )
            {
                Typed = typed,
            },
            refusal is null ? StatusCodes.Status200OK : StatusCodes.Status422UnprocessableEntity
        );

    private static async Task<IResult> AppointAsync(HttpContext http, NodeStore store, string key, bool isGiven)
    {
        var form = await PageForm.OfAsync(http);
        var actor = SignedInPerson.Of(http)!.Actor;
        if (
            PageForm.Word(form["person"]) is not { } person
            || store.People.Find(person) is null
            || RoleRights.Find(form["role"].ToString()) is not { } role
            || role == Role.Operator
        )
        {
            return People(
                http,
                store,
                key,
                "no person has that code",
                isGiven ? (PageForm.Word(form["person"]) ?? "", form["role"].ToString()) : null
            );
        }

        // A company without an owner could never get one again from its own people.
        if (
            !isGiven
            && role == Role.Owner
            && store.People.RolesAt(key).Count(one => one is { Taken: null, Role: Role.Owner }) == 1
        )
        {
            return People(http, store, key, "the last owner stays; give the role to somebody else first");
        }

        _ = isGiven
            ? await store.People.GiveAsync(person, key, role, actor)
            : await store.People.TakeAsync(person, key, role, actor);
        return Results.LocalRedirect($"/companies/{key}/people");
    }
}
