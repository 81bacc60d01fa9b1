using System.Text.Json.Serialization;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Nsg.Node.Authorization.Apps;
using Nsg.Node.Http;
using Nsg.Sharing.Grants;
using Nsg.Storage;
using Nsg.Vocabulary;

namespace Nsg.Node.Api;

/// <summary>An app that can be started for a company.</summary>
/// <param name="Client">Its identifier.</param>
/// <param name="Name">Name of who makes it.</param>
/// <param name="Organisation">Number of who makes it, or null.</param>
/// <param name="Grants">Grants of the company that it has in force.</param>
internal sealed record AppJson(string Client, string Name, string? Organisation, int Grants);

/// <summary>What an app is started for.</summary>
/// <param name="From">First day of the period.</param>
/// <param name="To">Last day of the period.</param>
/// <param name="Language">Language of the person; English unless given.</param>
[JsonUnmappedMemberHandling(JsonUnmappedMemberHandling.Disallow)]
internal sealed record LaunchJson(DateOnly? From, DateOnly? To, string? Language = null);

/// <summary>Where the person's browser is to go.</summary>
/// <param name="Address">Address of the app, with this server's name and a mark that holds once, for five
/// minutes.</param>
internal sealed record LaunchedJson(string Address);

/// <summary>Apps of others that a company starts, each for one period.</summary>
internal static class AppEndpoints
{
    private const string Tag = "Apps";

    internal static void Map(IEndpointRouteBuilder company)
    {
        company
            .MapGet("/apps", (HttpContext context, NodeStore store, TimeProvider time) => Of(context, store, time))
            .Says("ListApps", Tag, "Apps that can be started for the company")
            .Produces<IReadOnlyList<AppJson>>(200);
        company
            .MapPost("/apps/{client}/launch", LaunchAsync)
            .Writes()
            .Says("LaunchApp", Tag, "Starts an app for the company and a period: the address to send the browser to")
            .Produces<LaunchedJson>(200);
    }

    private static List<AppJson> Of(HttpContext context, NodeStore store, TimeProvider time)
    {
        var grants = store.Query(CompanyAccess.Of(context).Key, books => books.Grants());
        return
        [
            .. store
                .Authorization.Apps()
                .Select(app => new AppJson(
                    app.Id,
                    app.Key.Name,
                    app.Key.Subject,
                    grants.Count(one => one.Terms.Client == app.Id && one.StateAt(time.GetUtcNow()) == "given")
                )),
        ];
    }

    private static async Task<IResult> LaunchAsync(
        HttpContext context,
        AppLaunch apps,
        string client,
        LaunchJson? wanted
    )
    {
        var access = CompanyAccess.Of(context);
        var from = wanted?.From ?? throw Parameters.Refused("from is missing (yyyy-MM-dd)");
        var to = wanted.To ?? throw Parameters.Refused("to is missing (yyyy-MM-dd)");
        var language = Parameters.Word(wanted.Language ?? "en", "language", [.. GrantText.All]);
        if (AppLaunch.Fault(from, to) is { } fault)
        {
            throw Parameters.Refused(fault);
        }

        return apps.Find(client) is { } app
            ? Results.Ok(
                new LaunchedJson(
                    await apps.StartAsync(app, new LaunchFacts(access.Key, from, to, language!, access.Caller.Actor))
                )
            )
            : new ProblemAnswer(Problems.NotFound("there is no such app; nsg client add --launch"));
    }
}
