using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Nsg.Node.Api;
using Nsg.Node.Archive;
using Nsg.Node.Hosting;
using Nsg.Node.Http;
using Nsg.Sharing.People;
using Nsg.Storage;
using Nsg.Web.SignIn;

namespace Nsg.Node.Pages;

/// <summary>The whole company as a file, for its owner at the pages. It leaves with a record of who took it.</summary>
internal static class ArchivePages
{
    internal static void Map(IEndpointRouteBuilder company) =>
        company.MapGet("/archive", FileAsync).Needs(Right.Appoint);

    private static async Task<IResult> FileAsync(HttpContext http, NodeStore store, NodeOptions options, string key)
    {
        var at = await ArchiveSpool.NewestAsync(store, key);
        if (ArchiveSpool.Make(store, key, at) is not { } file)
        {
            http.Response.Headers.RetryAfter = "60";
            return Results.StatusCode(StatusCodes.Status503ServiceUnavailable);
        }

        var person = SignedInPerson.Of(http)!.Person.Key;
        http.Response.RegisterForDispose(file);
        await AccessRecorder.RecordAsync(
            options,
            http,
            key,
            new Caller(person, key, CanWrite: false, null) { Person = person },
            []
        );
        return Results.Stream(file, ArchiveEndpoints.MediaType, ArchiveEndpoints.NameOf(at));
    }
}
