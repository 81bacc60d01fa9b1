using System.Reflection;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Nsg.Node.Hosting;
using Nsg.Sharing.People;
using Nsg.Storage;
using Nsg.Web.Operator;
using Nsg.Web.Pages;
using Nsg.Web.SignIn;

namespace Nsg.Node.Pages;

/// <summary>The page of whoever keeps the node: how it is, who is known to it, who asks for data. Nobody's books.</summary>
internal static class OperatorPages
{
    private const int PeopleShown = 100;
    private const int ClientsShown = 50;
    private const string PeopleFrom = "people";
    private const string ClientsFrom = "clients";
    private const int RevisionShown = 8;

    /// <summary>All of a large database is read for minutes; one at a time does that.</summary>
    private static readonly SemaphoreSlim WholeLook = new(1);

    internal static void Map(IEndpointRouteBuilder routes)
    {
        var since = routes.ServiceProvider.GetRequiredService<TimeProvider>().GetUtcNow();
        var node = routes.MapGroup("/operator").ExcludeFromDescription();
        node.MapGet("", (HttpContext http, NodeStore store, TimeProvider time) => Show(http, store, time, since))
            .Needs(Right.Operate);
        node.MapPost(
                "/askers/give",
                (HttpContext http, NodeStore store) => ChangeAskerAsync(http, store, isGiven: true)
            )
            .Needs(Right.Operate);
        node.MapPost(
                "/askers/take",
                (HttpContext http, NodeStore store) => ChangeAskerAsync(http, store, isGiven: false)
            )
            .Needs(Right.Operate);
        node.MapPost("/clients/{id}/close", CloseAsync).Needs(Right.Operate);
    }

    private static RazorComponentResult<OperatorPage> Show(
        HttpContext http,
        NodeStore store,
        TimeProvider time,
        DateTimeOffset since
    )
    {
        var wanted = http.Request.Query["look"] == "all";
        var isWhole = wanted && WholeLook.Wait(0);
        try
        {
            return new RazorComponentResult<OperatorPage>(
                new
                {
                    Context = PageContext.Of(http),
                    Model = Look(http, store, time.GetUtcNow(), since, isWhole) with
                    {
                        IsBusy = wanted && !isWhole,
                    },
                }
            );
        }
        finally
        {
            if (isWhole)
            {
                WholeLook.Release();
            }
        }
    }

    private static OperatorModel Look(
        HttpContext http,
        NodeStore store,
        DateTimeOffset now,
        DateTimeOffset since,
        bool isWhole
    )
    {
        var query = http.Request.Query;
        var health = store.Health(isWhole);
        var keys = store.ClientKeys.List();
        var people = store.People.List();
        var find = query["q"].ToString().Trim();
        var found = people.Where(one => one.Name.Contains(find, StringComparison.OrdinalIgnoreCase)).ToList();
        var (fromPerson, fromClient) = (
            ListPages.From(query, PeopleShown, PeopleFrom),
            ListPages.From(query, ClientsShown, ClientsFrom)
        );
        return new OperatorModel(
            Version(),
            since,
            store.Place,
            store.IsFile,
            health.Bytes,
            NodeDoctor.Free(store),
            health.Companies,
            store.Sandboxes().Count,
            keys.Count(key => !key.LivesByGrants && key.IsInForce(now)),
            LastBackup.Read(store.Folder),
            [
                .. NodeDoctor
                    .Look(store, health, now, isWhole, isNamed: false)
                    .Select(one => new HealthLine(one.Check, one.IsOk, one.Detail)
                    {
                        IsMissing = one.Check == "backup" && LastBackup.Read(store.Folder) is null,
                    }),
            ],
            isWhole,
            Clients(store, keys, people, fromClient)
        )
        {
            People = People(store, keys, found.Skip(fromPerson).Take(PeopleShown)),
            PeopleTotal = people.Count,
            Find = find,
            PeoplePages = ListPages.OfPlaces(fromPerson, PeopleShown, found.Count, PeopleFrom),
            ClientPages = ListPages.OfPlaces(
                fromClient,
                ClientsShown,
                keys.Count(key => key.LivesByGrants),
                ClientsFrom
            ),
        };
    }

    private static IReadOnlyList<NodePerson> People(
        NodeStore store,
        IReadOnlyList<ClientKey> keys,
        IEnumerable<Person> people
    )
    {
        var roles = store.People.RolesInForce().ToLookup(one => one.Person, StringComparer.Ordinal);
        var askers = store.People.Askers().ToLookup(one => one.Person, one => one.Client, StringComparer.Ordinal);
        var open = keys.Where(key => key is { LivesByGrants: true, Revoked: null }).ToList();
        return
        [
            .. people.Select(one => new NodePerson(
                one,
                roles[one.Key].Any(role => role is { Company: null, Role: Role.Operator }),
                roles[one.Key].Select(role => role.Company).OfType<string>().Distinct().Count(),
                [.. open.Where(key => askers[one.Key].Contains(key.Id)).Select(key => key.Name)]
            )),
        ];
    }

    /// <summary>A page of who asks for data: those in force first, each with the people who ask in its name.</summary>
    private static IReadOnlyList<NodeClient> Clients(
        NodeStore store,
        IReadOnlyList<ClientKey> keys,
        IReadOnlyList<Person> people,
        int from
    )
    {
        var askers = store.People.Askers().ToLookup(one => one.Client, one => one.Person, StringComparer.Ordinal);
        return
        [
            .. keys.Where(key => key.LivesByGrants)
                .OrderBy(key => key.Revoked is not null)
                .ThenBy(key => key.Name, StringComparer.Ordinal)
                .Skip(from)
                .Take(ClientsShown)
                .Select(key => new NodeClient(
                    key,
                    key.Revoked is null ? [.. people.Where(one => askers[key.Id].Contains(one.Key))] : []
                )),
        ];
    }

    /// <summary>Lets a person ask companies in a client's name, or not any more; companies decide by themselves what
    /// they give.</summary>
    private static async Task<IResult> ChangeAskerAsync(HttpContext http, NodeStore store, bool isGiven)
    {
        var form = await PageForm.OfAsync(http);
        if (
            store.People.Find(form["person"].ToString()) is not { } person
            || store.ClientKeys.Find(form["client"].ToString()) is not { LivesByGrants: true, Revoked: null } client
        )
        {
            return PeopleGate.NotFound(http);
        }

        var actor = SignedInPerson.Of(http)!.Actor;
        _ = isGiven
            ? await store.People.LetAskAsync(person.Key, client.Id, actor)
            : await store.People.StopAskingAsync(person.Key, client.Id, actor);
        return Results.LocalRedirect("/operator#clients");
    }

    private static async Task<IResult> CloseAsync(HttpContext http, NodeStore store, string id)
    {
        if (store.ClientKeys.Find(id) is not { LivesByGrants: true })
        {
            return PeopleGate.NotFound(http);
        }

        await store.ClientKeys.RevokeAsync(id, SignedInPerson.Of(http)!.Actor);
        return Results.LocalRedirect("/operator#clients");
    }

    /// <summary>The version as people tell it: the number, and the beginning of the revision it was built of.</summary>
    private static string Version() =>
        typeof(OperatorPages)
            .Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()
            ?.InformationalVersion.Split('+') switch
        {
            [var number, { Length: > RevisionShown } revision] => $"{number} ({revision[..RevisionShown]})",
            [var number, ..] => number,
            _ => "",
        };
}
