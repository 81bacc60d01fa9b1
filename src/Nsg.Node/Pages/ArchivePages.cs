using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using Nsg.Node.Api;
using Nsg.Node.Archive;
using Nsg.Node.Hosting;
using Nsg.Node.Http;
using Nsg.Sharing.People;
using Nsg.Storage;
using Nsg.Web.Languages;
using Nsg.Web.Pages;
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
            return new RazorComponentResult<MessagePage>(
                new
                {
                    Context = PageContext.Of(http),
                    Title = VerifyTexts.ArchiveBusyTitle,
                    Text = VerifyTexts.ArchiveBusy,
                    Action = FaultTexts.TryAgain,
                    ActionPath = http.Request.Path.Value,
                }
            )
            {
                StatusCode = StatusCodes.Status503ServiceUnavailable,
            };
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
