using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Routing;
using Nsg.Bookkeeping.Intake;
using Nsg.Documents.Model;
using Nsg.Documents.Reading;
using Nsg.Node.Authorization;
using Nsg.Node.Hosting;
using Nsg.Node.Http;
using Nsg.Sharing.Grants;
using Nsg.Vocabulary;

namespace Nsg.Node.Api;

/// <summary>Documents, handed in: one, or an archive of many.</summary>
internal static class BookDocumentIntake
{
    private const int NameMax = 255;
    private const int DecidingMax = 256;

    internal static void Map(IEndpointRouteBuilder company) =>
        company
            .MapPost("/documents", PostAsync)
            .WritesAs(Resources.DocumentsWrite)
            .Says(
                "PostBookDocuments",
                "Documents",
                "Hands documents in: one, or a gzip or zip archive; an outcome for each, in order"
            )
            .Takes(
                Negotiation.Bytes,
                Negotiation.Xml,
                "application/zip",
                "application/gzip",
                "application/pdf",
                "image/jpeg",
                "image/png"
            )
            .Produces<OutcomeJson[]>(200)
            .ProducesProblem(413)
            .ProducesProblem(415);

    private static async Task<IResult> PostAsync(
        HttpContext context,
        NodeOptions options,
        Issuer issuer,
        [FromQuery] string? fileName
    )
    {
        var access = CompanyAccess.Of(context);
        if (fileName is { Length: > NameMax })
        {
            throw Parameters.Refused("fileName has at most 255 characters");
        }

        var content = await RequestBody.ReadAsync(context.Request, context.RequestAborted);
        if (content.IsEmpty)
        {
            return new ProblemAnswer(
                Problems.MalformedDocument("the body is empty; send the document itself"),
                "empty"
            );
        }

        var granted = GrantedWrite.Of(context, issuer);
        var type = PublishedTypes.Find(Negotiation.ContentType(context.Request));
        var deciding = new Queue<(string Name, Task<IntakeOutcome> Outcome)>();
        var outcomes = new List<OutcomeJson>();
        foreach (var member in DocumentContainer.Open(fileName ?? "body", content, options.Limits))
        {
            deciding.Enqueue((member.Name, Decide(options, access, type, member, fileName is null, granted)));
            if (deciding.Count >= DecidingMax)
            {
                outcomes.Add(await Ended(deciding));
            }
        }

        while (deciding.Count > 0)
        {
            outcomes.Add(await Ended(deciding));
        }

        return Results.Ok(outcomes);
    }

    private static Task<IntakeOutcome> Decide(
        NodeOptions options,
        CompanyAccess access,
        PublishedType? type,
        ContainerMember member,
        bool isNameless,
        GrantedWrite? granted
    )
    {
        if (member is not ContainerMember.Document document)
        {
            var fault = ((ContainerMember.Problem)member).Fault;
            return Task.FromResult(
                new IntakeOutcome(IntakeState.Rejected, null, null, fault.Code, [fault.ToString()], [])
            );
        }

        var name = isNameless && member.Name == "body" ? null : member.Name;
        var prepared = PreparedDocument.Prepare(
            name,
            document.Content,
            options.Limits,
            DocumentCheck.Today(options.Time, options.Limits)
        );
        if (type?.Mismatch(prepared.Reading) is { } mismatch)
        {
            return Task.FromResult(new IntakeOutcome(IntakeState.Rejected, null, null, "wrong-type", [mismatch], []));
        }

        if (BooksAmongDocuments.Refusal(name, document.Content, prepared.Reading) is { } books)
        {
            return Task.FromResult(books);
        }

        if (granted is not null && prepared.Reading is DocumentReading.Understood(PaymentStatusReport))
        {
            return Task.FromResult(
                new IntakeOutcome(
                    IntakeState.Rejected,
                    null,
                    null,
                    "no-grant",
                    ["what the bank says of payments is the company's own to hand in"],
                    []
                )
            );
        }

        var submission = new Submission(access.Caller.Actor, type?.Name, type?.Direction);
        var received = options.Store.ReceiveAsync(
            access.Key,
            turn =>
            {
                var outcome = new DocumentDesk(turn).Receive(prepared, submission);
                granted?.Demand(turn, ReadDays.Of(prepared.Reading), outcome.Document);
                return outcome;
            }
        );
        return granted is null ? received : GrantedAsync(received);
    }

    /// <summary>One document of an archive may lie outside of a grant and the next within; the answer tells of each.</summary>
    private static async Task<IntakeOutcome> GrantedAsync(Task<IntakeOutcome> received)
    {
        try
        {
            return await received;
        }
        catch (RefusedException fault)
        {
            return new IntakeOutcome(IntakeState.Rejected, null, null, "no-grant", [fault.Message], []);
        }
    }

    private static async Task<OutcomeJson> Ended(Queue<(string Name, Task<IntakeOutcome> Outcome)> deciding)
    {
        var (name, outcome) = deciding.Dequeue();
        return OutcomeJson.Of(await outcome, name == "body" ? null : name);
    }
}
