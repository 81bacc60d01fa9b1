using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Routing;
using Nsg.Log;
using Nsg.Node.Http;
using Nsg.Node.Proofs;
using Nsg.Node.Releases;
using Nsg.Sharing;
using Nsg.Storage;
using Nsg.Vocabulary;

namespace Nsg.Node.Api;

/// <summary>Receipts of releases, for the one to whom the data went.</summary>
internal static class ReceiptEndpoints
{
    internal static void Map(IEndpointRouteBuilder company) =>
        company
            .MapGet("/receipts/{sequence}", OfAsync)
            .WithMetadata(new OfGrants(NeedsAsking: false))
            .Says(
                "GetReceipt",
                "Sharing",
                "The receipt of a release to the caller: its record, proven to stand in the log as a signed checkpoint has it"
            )
            .Produces<Receipt>(200);

    private static async Task<IResult> OfAsync(
        HttpContext context,
        NodeStore store,
        NodeKeys keys,
        string sequence,
        [FromQuery] string? size
    )
    {
        var access = CompanyAccess.Of(context);
        var place = Parameters.Number(sequence, nameof(sequence), 1, long.MaxValue)!.Value;
        return
            await MadeAsync(
                store,
                keys,
                access.Key,
                place,
                Parameters.Number(size, nameof(size), 1, long.MaxValue),
                record => IsOwn(record, access.Caller)
            )
                is { } receipt
            ? Results.Ok(receipt)
            : new ProblemAnswer(Problems.NotFound("no release to you has this number"));
    }

    /// <summary>The receipt of a release, or null where there is none for those who ask.</summary>
    /// <param name="store">The store.</param>
    /// <param name="keys">Keys of the node.</param>
    /// <param name="company">Key of the company.</param>
    /// <param name="place">Place in its access stream.</param>
    /// <param name="size">Length of the stream that it is proven for, or null for its length now.</param>
    /// <param name="isOwn">Whether those who ask may have it.</param>
    internal static async Task<Receipt?> MadeAsync(
        NodeStore store,
        NodeKeys keys,
        string company,
        long place,
        long? size,
        Func<LogRecord, bool> isOwn
    )
    {
        var now = store.Query(company, books => books.Checkpoint());
        var wanted = size ?? now.Access.Size;
        var (proof, at) =
            place > wanted || wanted > now.Access.Size
                ? (null, null)
                : store.Query(
                    company,
                    books =>
                        (
                            books.Proof(LogStream.Access, place, wanted),
                            wanted == now.Access.Size ? now : books.CheckpointAt(now.Books.Size, wanted)
                        )
                );
        if (proof is not { Record: { Kind: AccessReleased.Kind, Payload: not null } record } || !isOwn(record))
        {
            return null;
        }

        var key = keys.Current;
        return Receipt.Of(proof, await key.SignAsync(store, at!), key.Public.ToString());
    }

    /// <summary>Whether a record tells of a release to the caller; the company's own people may have every
    /// receipt.</summary>
    private static bool IsOwn(LogRecord record, Caller caller) =>
        !caller.LivesByGrants
        || (
            record.Payload is { } payload
            && record.Kind == AccessReleased.Kind
            && AccessReleased.Read(payload.Span).Client == caller.Client
        );
}
