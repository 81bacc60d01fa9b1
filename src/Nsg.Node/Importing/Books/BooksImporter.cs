using System.Security.Cryptography;
using Nsg.Log;
using Nsg.Reporting.BookFiles;
using Nsg.Storage;
using Nsg.Storage.Staging;

namespace Nsg.Node.Importing.Books;

/// <summary>
/// Takes the books of another program in, all of them or nothing: they are staged in short transactions while the
/// file is read, and one
/// last record makes them count.
/// </summary>
/// <param name="store">The store.</param>
/// <param name="limits">Bounds of the file.</param>
/// <param name="time">For identifiers.</param>
/// <param name="randomness">For identifiers.</param>
public sealed class BooksImporter(NodeStore store, BookLimits limits, TimeProvider time, IRandomness randomness)
{
    /// <summary>From this size on, books of a new company come in by packs: they count as soon as they are read, and the
    /// rows of their vouchers follow. Smaller ones are there at once either way.</summary>
    private const long LargeBytes = 16 * 1024 * 1024;

    /// <inheritdoc cref="LargeBytes"/>
    internal long LargeFrom { get; init; } = LargeBytes;

    /// <summary>Takes a file in.</summary>
    /// <param name="path">The file.</param>
    /// <param name="format">Its format.</param>
    /// <param name="target">Where its books go.</param>
    /// <param name="actor">Who, for the record.</param>
    /// <param name="cancellation">Breaks the import off; nothing of it stays.</param>
    public async Task<BooksImport> ImportAsync(
        string path,
        BookFormat format,
        BooksTarget target,
        string actor,
        CancellationToken cancellation = default
    )
    {
        await using var file = new FileStream(
            path,
            new FileStreamOptions { BufferSize = 1 << 16, Options = FileOptions.SequentialScan }
        );
        var source = new BookSource(
            Path.GetFileName(path),
            Convert.ToHexStringLower(await SHA256.HashDataAsync(file, cancellation)),
            file.Length
        );
        file.Position = 0;
        var audit = new BookAudit(limits);
        BooksRun? run = null;
        try
        {
            foreach (var item in BookFile.Read(format, file, limits))
            {
                cancellation.ThrowIfCancellationRequested();
                var fault = audit.Add(item) is { } text ? $"line {item.Line}: {text}" : null;
                if (fault is null && item is BookCompany company)
                {
                    (run, fault) = await BeginAsync(company, source, target, actor);
                }

                fault ??= run is null ? null : await run.TakeAsync(item);
                if (fault is not null)
                {
                    return await BreakOffAsync(run, audit, fault);
                }
            }

            return run is null ? await BreakOffAsync(run, audit, "the file ended before it said whose books these are")
                : await run.FinishAsync(audit) is { Fault: null } done ? done
                : await BreakOffAsync(run, audit, run.Fault!);
        }
        catch
        {
            if (run is not null)
            {
                await run.DiscardAsync();
            }

            throw;
        }
    }

    private async Task<(BooksRun? Run, string? Fault)> BeginAsync(
        BookCompany company,
        BookSource source,
        BooksTarget target,
        string actor
    )
    {
        var (owner, fault) = BookOwner.Find(store, company, target);
        if (owner is null)
        {
            return (null, fault);
        }

        if (
            owner.Known is { } known
            && store.Query(known.Key, books => books.Imports()).FirstOrDefault(one => one.Sha256 == source.Sha256)
                is { } earlier
        )
        {
            return (null, $"this very file is in the books of {known.Name} already (as {earlier.FileName})");
        }

        StagedBooks? staged = owner.Known is null
            ? await store.Staging.BeginAsync(owner.Created!, actor, source.Size >= LargeFrom)
            : await store.Staging.BeginAsync(owner.Known.Key);
        return staged is null
            ? (null, $"company {owner.Number} is on this node already; import into it with --company {owner.Number}")
            : (new BooksRun(store, staged, owner, source, actor, new BookIdentifiers(time, randomness)), null);
    }

    private static async Task<BooksImport> BreakOffAsync(BooksRun? run, BookAudit audit, string fault)
    {
        if (run is not null)
        {
            await run.DiscardAsync();
        }

        return new BooksImport
        {
            Format = $"{audit.Company?.Format} {audit.Version}".Trim(),
            Encoding = audit.Company?.Encoding ?? "",
            Name = audit.Company?.Name,
            Fault = fault,
        };
    }
}

/// <summary>The file, for the record.</summary>
/// <param name="Name">File name.</param>
/// <param name="Sha256">Hash, lower-case hex.</param>
/// <param name="Size">Bytes.</param>
internal sealed record BookSource(string Name, string Sha256, long Size);

/// <summary>Identifiers of new records: in the order of time, so that the tables grow at their end.</summary>
internal sealed class BookIdentifiers(TimeProvider time, IRandomness randomness)
{
    internal Guid New() => randomness.NewId(time.GetUtcNow());
}
