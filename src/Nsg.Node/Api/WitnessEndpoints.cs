using System.Globalization;
using System.Text;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Nsg.Log;
using Nsg.Node.Hosting;
using Nsg.Node.Http;
using Nsg.Node.Proofs;
using Nsg.Vocabulary;

namespace Nsg.Node.Api;

/// <summary>What this node witnesses for others (C2SP tlog-witness).</summary>
internal static class WitnessEndpoints
{
    private const int BodyMax = 256 * 1024;
    private const string SizeType = "text/x.tlog.size";

    internal static void Map(IEndpointRouteBuilder group)
    {
        group
            .MapPost("/witness/add-checkpoint", AddAsync)
            .Takes("text/plain")
            .Says(
                "AddCheckpoint",
                "Log",
                "Signs a checkpoint of a trusted node's log that is consistent with all that was signed before; answers with the lines of its signatures"
            )
            .Produces<string>(200, "text/plain")
            .ProducesProblem(403)
            .Gives(409, OpenApiShapes.Text, SizeType)
            .ProducesProblem(422);
        group
            .MapGet(
                "/witness/key",
                (NodeOptions options) =>
                {
                    using var key = NodeKey.Of(options.Store);
                    return Results.Text(key.Witness.ToString() + "\n");
                }
            )
            .Says("GetWitnessKey", "Log", "The public key that this node signs as a witness with")
            .Produces<string>(200, "text/plain");
    }

    private static async Task<IResult> AddAsync(HttpContext context, NodeOptions options)
    {
        var body = await RequestBody.ReadAsync(context.Request, context.RequestAborted);
        if (
            body.Length > BodyMax
            || !WitnessRequest.TryParse(Encoding.UTF8.GetString(body.Span), out var request)
            || !Checkpoint.TryParse(request.Note.Text, out var asked)
        )
        {
            throw Parameters.Refused(
                "the body is an old size with its proof, an empty line, and a signed checkpoint (c2sp.org/tlog-witness)"
            );
        }

        List<NoteKey> trusted =
        [
            .. options
                .Store.Witnesses.Trusted()
                .Select(text => NoteKey.TryParse(text, out var key) ? key : null)
                .OfType<NoteKey>(),
        ];
        using var signer = NodeKey.Of(options.Store);
        return await options.Store.Witnesses.WitnessAsync<IResult>(
            asked.Company,
            last =>
            {
                var before = last is not null && Checkpoint.TryParse(last, out var kept) ? kept : null;
                return Witnessing.Refusal(before, request, trusted, out _) switch
                {
                    null => (
                        request.Note.Text,
                        Results.Text(
                            new SignedNote("", signer.Cosign(request.Note.Text, options.Time.GetUtcNow())).ToString()[
                                1..
                            ]
                        )
                    ),
                    WitnessRefusal.Conflict => (
                        null,
                        Results.Text(
                            string.Create(
                                CultureInfo.InvariantCulture,
                                $"{before?.Books.Size ?? 0}\n{before?.Access.Size ?? 0}\n"
                            ),
                            SizeType,
                            Encoding.UTF8,
                            StatusCodes.Status409Conflict
                        )
                    ),
                    WitnessRefusal.Untrusted => (
                        null,
                        new ProblemAnswer(
                            Problems.Forbidden("no key that this witness trusts has signed the checkpoint")
                        )
                    ),
                    _ => (
                        null,
                        new ProblemAnswer(
                            Problems.InvalidEntry(
                                "the proof does not lead from the checkpoint that was signed last to this one"
                            )
                        )
                    ),
                };
            }
        );
    }
}
