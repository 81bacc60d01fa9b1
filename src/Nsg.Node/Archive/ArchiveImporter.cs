using Nsg.Bookkeeping.Intake;
using Nsg.Log;
using Nsg.Storage;
using Nsg.Storage.Staging;

namespace Nsg.Node.Archive;

/// <summary>What came of importing an archive.</summary>
/// <param name="Proof">What it proved.</param>
/// <param name="Refusal">Why it did not come in, or null.</param>
public sealed record ArchiveImport(ArchiveProof Proof, string? Refusal);

/// <summary>Takes a company in that comes from another node: first all of its proofs are checked, then it comes in
/// whole or not at all.</summary>
public static class ArchiveImporter
{
    private const int RecordsAtOnce = 2_000;
    private const long BytesAtOnce = 8L << 20;

    /// <summary>Imports an archive.</summary>
    /// <exception cref="InvalidDataException">It does not prove what it says; nothing came in.</exception>
    public static async Task<ArchiveImport> RunAsync(NodeStore store, Stream input, CancellationToken cancellation)
    {
        using var archive = ArchiveFile.Open(input);
        var proof = await archive.VerifyAsync(cancellation);
        if (await store.Staging.BeginLogAsync(proof.Checkpoint.Company) is not { } log)
        {
            return new ArchiveImport(
                proof,
                $"company {proof.Checkpoint.Company} is on this node already, or on its way in"
            );
        }

        string? refusal = null;
        var isDone = false;
        try
        {
            await CopyAsync(archive, proof, log, cancellation);
            refusal = await log.PublishAsync(
                proof.Checkpoint,
                proof.Notes,
                proof.Keys,
                proof.Evidence.Cosignatures,
                proof.Evidence.Stamps
            );
            isDone = refusal is null;
            return new ArchiveImport(proof, refusal);
        }
        finally
        {
            if (!isDone)
            {
                await log.DiscardAsync();
            }
        }
    }

    private static async Task CopyAsync(
        ArchiveFile archive,
        ArchiveProof proof,
        RestoredLog log,
        CancellationToken cancellation
    )
    {
        foreach (var stream in new[] { LogStream.Books, LogStream.Access })
        {
            var (batch, bytes) = (new List<LogRecord>(RecordsAtOnce), 0L);
            await foreach (var record in archive.RecordsAsync(proof.Checkpoint.Company, stream, cancellation))
            {
                batch.Add(record);
                bytes += record.Payload?.Length ?? 0;
                if (batch.Count == RecordsAtOnce || bytes > BytesAtOnce)
                {
                    await log.AddAsync(batch);
                    (batch, bytes) = (new List<LogRecord>(RecordsAtOnce), 0L);
                }
            }

            await log.AddAsync(batch);
        }

        foreach (var hash in archive.OriginalHashes())
        {
            await log.AddAsync(PreparedDocument.Keep(await archive.OriginalAsync(hash, cancellation)));
        }
    }
}
