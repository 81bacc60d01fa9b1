using System.Globalization;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Nsg.Log;
using Nsg.Node.Archive;
using Nsg.Node.Http;
using Nsg.Storage;
using Nsg.Vocabulary;

namespace Nsg.Node.Api;

/// <summary>A state of a company's log that was kept.</summary>
/// <param name="Checkpoint">The signed note, or its text alone.</param>
internal sealed record ArchiveRequest(string? Checkpoint);

/// <summary>The whole company as one file, for the company itself: to keep, or to take to another node.</summary>
internal static class ArchiveEndpoints
{
    internal const string MediaType = "application/zip";
    private const string Tag = "Log";
    private const int NoteMax = 10_000;

    internal static void Map(IEndpointRouteBuilder company)
    {
        company
            .MapGet("/archive", NewestAsync)
            .Says(
                "GetArchive",
                Tag,
                "The whole company as a zip, as nsg export archive writes it: log, originals, signed checkpoints, README. For the company itself; no grant opens it"
            )
            .GivesFile(MediaType)
            .GivesHeaders("Content-Disposition")
            .ProducesProblem(429);
        company
            .MapPost("/archive", AtAsync)
            .Says(
                "GetArchiveAt",
                Tag,
                "The same at the state of a checkpoint that was kept; the same bytes on every node"
            )
            .GivesFile(MediaType)
            .GivesHeaders("Content-Disposition")
            .ProducesProblem(429);
    }

    /// <summary>Name of a company's file.</summary>
    internal static string NameOf(Checkpoint at) =>
        string.Create(CultureInfo.InvariantCulture, $"{at.Company}-{at.Books.Size}-{at.Access.Size}.zip");

    private static async Task<IResult> NewestAsync(HttpContext context, NodeStore store)
    {
        var key = CompanyAccess.Of(context).Key;
        return Answer(context, store, key, await ArchiveSpool.NewestAsync(store, key));
    }

    private static IResult AtAsync(HttpContext context, NodeStore store, ArchiveRequest request)
    {
        var key = CompanyAccess.Of(context).Key;
        var text = request.Checkpoint is { Length: <= NoteMax } given ? given : "";
        if (!Checkpoint.TryParse(SignedNote.TryParse(text, out var note) ? note.Text : text, out var at))
        {
            throw Parameters.Refused("checkpoint is no checkpoint: send the note that GetCheckpoint gave");
        }

        return at.Company != key ? throw Parameters.Refused("checkpoint is of another company")
            : store.Query(key, books => books.Contradiction(at)) is { } fault ? throw Parameters.Refused(fault)
            : Answer(context, store, key, at);
    }

    private static IResult Answer(HttpContext context, NodeStore store, string key, Checkpoint at)
    {
        if (ArchiveSpool.Make(store, key, at) is not { } file)
        {
            return new ProblemAnswer(
                Problems.TooManyRequests("as many archives as may be are being made or sent; ask again in a minute")
            );
        }

        // The release is put on record behind this; when that fails nothing is sent, and the file goes all the same.
        context.Response.RegisterForDispose(file);
        return Results.Stream(file, MediaType, NameOf(at));
    }
}
