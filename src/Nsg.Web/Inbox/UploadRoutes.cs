using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Nsg.Bookkeeping.Intake;
using Nsg.Documents.Reading;
using Nsg.Log;
using Nsg.Sharing.People;
using Nsg.Storage;
using Nsg.Web.Pages;
using Nsg.Web.SignIn;

namespace Nsg.Web.Inbox;

/// <summary>Sending files, and what became of each.</summary>
internal static class UploadRoutes
{
    private const int FilesMax = 2_000;

    internal static void Map(IEndpointRouteBuilder company)
    {
        company.MapPost("/inbox", TakeAsync).Needs(Right.Book);
        company.MapGet("/inbox/taken/{result:guid}", Show).Needs(Right.Book);
    }

    private static async Task<IResult> TakeAsync(
        HttpContext http,
        NodeStore store,
        UploadResults results,
        IRandomness randomness,
        TimeProvider time,
        string key
    )
    {
        var (form, person) = (await PageForm.OfAsync(http), SignedInPerson.Of(http)!);
        var check = DocumentCheck.Today(time, ReadingLimits.Default);
        var submission = new Submission(person.Actor);
        var lines = new List<UploadLine>();
        foreach (var file in form.Files.Where(file => file.FileName.Length > 0))
        {
            var before = lines.Count;
            await using var stream = file.OpenReadStream();
            foreach (
                var member in DocumentContainer.Open(Path.GetFileName(file.FileName), stream, ReadingLimits.Default)
            )
            {
                lines.Add(
                    member switch
                    {
                        ContainerMember.Document document when lines.Count < FilesMax => await ReceivedAsync(
                            store,
                            key,
                            PreparedDocument.Prepare(member.Name, document.Content, ReadingLimits.Default, check),
                            member.Name,
                            submission
                        ),
                        ContainerMember.Problem problem => Refused(member.Name, problem.Fault.ToString()),
                        _ => Refused(member.Name, "too many files at once"),
                    }
                );
            }

            if (lines.Count == before)
            {
                lines.Add(Refused(Path.GetFileName(file.FileName), "there is nothing in the archive"));
            }
        }

        var id = results.Keep(randomness.NewId(time.GetUtcNow()), key, person.Person.Key, lines);
        return Results.LocalRedirect($"/companies/{key}/inbox/taken/{id:N}");
    }

    private static async Task<UploadLine> ReceivedAsync(
        NodeStore store,
        string key,
        PreparedDocument prepared,
        string name,
        Submission submission
    )
    {
        var outcome = await store.ReceiveAsync(key, books => new DocumentDesk(books).Receive(prepared, submission));
        return new UploadLine(name, outcome.State, outcome.Document, outcome.Reasons);
    }

    private static UploadLine Refused(string name, string reason) => new(name, IntakeState.Rejected, null, [reason]);

    /// <summary>The page of a result, for whoever sent the files; there is none when it is not known any more.</summary>
    private static IResult Show(HttpContext http, NodeStore store, UploadResults results, string key, Guid result) =>
        results.Find(result, key, SignedInPerson.Of(http)!.Person.Key) is { } lines
            ? CompanyFrame.Show<UploadPage, UploadModel>(
                http,
                store,
                key,
                Section.Inbox,
                books => UploadModel.Of(books, lines)
            )
            : PeopleGate.NotFound(http);
}
