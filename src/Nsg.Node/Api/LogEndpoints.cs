using System.Text;
using System.Text.Json;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Routing;
using Nsg.Log;
using Nsg.Node.Http;
using Nsg.Node.Proofs;
using Nsg.Storage;
using Nsg.Storage.Queries;
using Nsg.Vocabulary;

namespace Nsg.Node.Api;

/// <summary>A record of the books stream.</summary>
/// <param name="Sequence">Place in the stream, from 1, without gaps.</param>
/// <param name="Time">When it was registered.</param>
/// <param name="Kind">What happened.</param>
/// <param name="Actor">Who or what caused it.</param>
/// <param name="Payload">The facts; null after a lawful erasure.</param>
internal sealed record EventJson(long Sequence, DateTimeOffset Time, string Kind, string Actor, JsonElement? Payload)
{
    internal static EventJson Of(LogRecord record) =>
        new(
            record.Sequence,
            record.Time,
            record.Kind,
            record.Actor,
            record.Payload is { } payload ? JsonSerializer.Deserialize<JsonElement>(payload.Span) : null
        );
}

/// <summary>A stream's state.</summary>
/// <param name="Size">Records.</param>
/// <param name="Root">Root of its Merkle tree (RFC 6962), Base64.</param>
internal sealed record StreamHeadJson(long Size, string Root);

/// <summary>The log's state.</summary>
/// <param name="Company">Key of the company.</param>
/// <param name="Books">The books stream.</param>
/// <param name="Access">The access stream.</param>
/// <param name="Note">The signed note (C2SP tlog-checkpoint); keep it, and the log cannot be cut or rewritten
/// unnoticed.</param>
/// <param name="Key">Public key of the node, as verifiers of notes are given it.</param>
internal sealed record CheckpointJson(
    string Company,
    StreamHeadJson Books,
    StreamHeadJson Access,
    string Note,
    string Key
);

/// <summary>The proof that a stream only grew (RFC 9162 section 2.1.4).</summary>
/// <param name="Stream">books or access.</param>
/// <param name="From">Its earlier state.</param>
/// <param name="To">Its state now.</param>
/// <param name="Path">Hashes, Base64.</param>
internal sealed record ConsistencyJson(
    string Stream,
    StreamHeadJson From,
    StreamHeadJson To,
    IReadOnlyList<string> Path
);

/// <summary>A record and the proof that it stands in the log: hash the leaf up along the path, and the root comes
/// out.</summary>
/// <param name="Stream">books or access.</param>
/// <param name="Record">The record.</param>
/// <param name="CanonicalPayload">The payload's canonical JSON, byte for byte as it was hashed; null after a lawful
/// erasure.</param>
/// <param name="Salt">Salt of the payload, Base64; null after a lawful erasure.</param>
/// <param name="PayloadHash">SHA-256 of salt and payload, Base64.</param>
/// <param name="Leaf">Leaf hash, Base64.</param>
/// <param name="Size">Size of the tree.</param>
/// <param name="Root">Root of the tree, Base64.</param>
/// <param name="Path">Audit path, Base64, from the leaf up.</param>
internal sealed record ProofJson(
    string Stream,
    EventJson Record,
    string? CanonicalPayload,
    string? Salt,
    string PayloadHash,
    string Leaf,
    long Size,
    string Root,
    IReadOnlyList<string> Path
);

/// <summary>The log: events to follow, its state, proofs.</summary>
internal static class LogEndpoints
{
    private const string Tag = "Log";

    internal static void Map(IEndpointRouteBuilder company)
    {
        EventEndpoints.Map(company, Tag);
        company
            .MapGet("/checkpoint", CheckpointAsync)
            .Says("GetCheckpoint", Tag, "Sizes and roots of both streams, signed by the node")
            .Produces<CheckpointJson>(200);
        company
            .MapGet("/consistency", Consistency)
            .Says(
                "GetConsistency",
                Tag,
                "The proof that a stream of an earlier size is the beginning of the stream as it is"
            )
            .Produces<ConsistencyJson>(200);
        company
            .MapGet("/proof/{sequence}", Proof)
            .Says("GetProof", Tag, "A record with the proof of its place")
            .Produces<ProofJson>(200);
    }

    private static async Task<IResult> CheckpointAsync(HttpContext context, NodeStore store)
    {
        var checkpoint = store.Query(CompanyAccess.Of(context).Key, books => books.Checkpoint());
        using var key = NodeKey.Of(store);
        var note = await key.SignAsync(store, checkpoint);
        return Results.Ok(
            new CheckpointJson(
                checkpoint.Company,
                Show(checkpoint.Books),
                Show(checkpoint.Access),
                note,
                key.Public.ToString()
            )
        );
    }

    private static IResult Consistency(
        HttpContext context,
        NodeStore store,
        [FromQuery] string? from,
        [FromQuery] string? stream
    )
    {
        var name = StreamOf(stream);
        var first =
            Parameters.Number(from, nameof(from), 1, long.MaxValue)
            ?? throw Parameters.Refused("from is missing: the size of the earlier checkpoint");
        return store.Query(
            CompanyAccess.Of(context).Key,
            books =>
            {
                var now = name == LogStream.Books ? books.Checkpoint().Books : books.Checkpoint().Access;
                if (first > now.Size)
                {
                    return new ProblemAnswer(
                        Problems.NotFound(
                            "the stream is shorter: it has lost its end, or the checkpoint is of another log"
                        )
                    );
                }

                var then =
                    name == LogStream.Books ? books.CheckpointAt(first, 0).Books : books.CheckpointAt(0, first).Access;
                return Results.Ok(
                    new ConsistencyJson(
                        LeafHash.StreamName(name),
                        Show(then),
                        Show(now),
                        [.. books.Consistency(name, first).Select(Convert.ToBase64String)]
                    )
                );
            }
        );
    }

    private static LogStream StreamOf(string? text) =>
        Parameters.Word(text, "stream", "books", "access") == "access" ? LogStream.Access : LogStream.Books;

    private static IResult Proof(HttpContext context, NodeStore store, string sequence, [FromQuery] string? stream)
    {
        var name = StreamOf(stream);
        var place = Parameters.Number(sequence, nameof(sequence), 1, long.MaxValue)!.Value;
        var proof = store.Query(CompanyAccess.Of(context).Key, books => books.Proof(name, place));
        return proof is null
            ? new ProblemAnswer(Problems.NotFound("the stream has no such record"))
            : Results.Ok(Show(LeafHash.StreamName(name), proof));
    }

    private static ProofJson Show(string stream, RecordProof proof) =>
        new(
            stream,
            EventJson.Of(proof.Record),
            proof.Record.Payload is { } payload ? Encoding.UTF8.GetString(payload.Span) : null,
            proof.Record.Salt is { } salt ? Convert.ToBase64String(salt.Span) : null,
            Convert.ToBase64String(proof.Record.PayloadHash.Span),
            Convert.ToBase64String(proof.Leaf),
            proof.Size,
            Convert.ToBase64String(proof.Root),
            [.. proof.Path.Select(Convert.ToBase64String)]
        );

    private static StreamHeadJson Show(StreamHead head) => new(head.Size, Convert.ToBase64String(head.Root.Span));
}
