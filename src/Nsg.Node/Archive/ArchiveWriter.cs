using System.IO.Compression;
using System.Text;
using Nsg.Bookkeeping.Intake;
using Nsg.Bookkeeping.Records;
using Nsg.Log;
using Nsg.Storage.Queries;

namespace Nsg.Node.Archive;

/// <summary>
/// Writes a company's log, originals and checkpoints as one zip. The same state gives the same bytes on every node:
/// entries stand in a fixed
/// order with a fixed time, and are stored without compression, which differs from one library to the next.
/// </summary>
public static class ArchiveWriter
{
    private static readonly DateTimeOffset Epoch = new(1980, 1, 1, 0, 0, 0, TimeSpan.Zero);

    /// <summary>Writes an archive.</summary>
    /// <param name="books">The books, on one snapshot.</param>
    /// <param name="at">The state to write.</param>
    /// <param name="output">Where to; must be seekable.</param>
    /// <returns>Originals written.</returns>
    public static long Write(BooksQueries books, Checkpoint at, Stream output)
    {
        using var zip = new ZipArchive(output, ZipArchiveMode.Create, leaveOpen: true);
        Text(zip, ArchiveFormat.Readme, ArchiveReadme.Of(at));
        Text(zip, ArchiveFormat.Checkpoint, at.ToNote());
        Text(zip, ArchiveFormat.Keys, string.Concat(books.CheckpointKeys().Select(key => key + "\n")));
        foreach (var (size, access, note) in books.SignedCheckpoints(at.Books.Size, at.Access.Size))
        {
            Text(zip, FormattableString.Invariant($"{ArchiveFormat.Checkpoints}{size}-{access}.txt"), note);
        }

        foreach (var (name, content) in ArchiveEvidence.Files(books, at))
        {
            using var entry = Entry(zip, name);
            entry.Write(content);
        }

        var originals = new SortedSet<string>(StringComparer.Ordinal);
        Stream(
            zip,
            ArchiveFormat.Books,
            books,
            LogStream.Books,
            at.Books.Size,
            record =>
            {
                if (record is { Kind: RecordKind.DocumentReceived, Payload: { } payload })
                {
                    originals.Add(RecordJson.Read<DocumentReceived>(payload.Span).Sha256);
                }
            }
        );
        Stream(zip, ArchiveFormat.Access, books, LogStream.Access, at.Access.Size, _ => { });
        foreach (var hash in originals)
        {
            using var entry = Entry(zip, ArchiveFormat.Originals + hash);
            entry.Write(
                PreparedDocument.Restore(
                    books.Original(hash)
                        ?? throw new InvalidDataException($"the original {hash} is missing; restore it from a backup")
                )
            );
        }

        return originals.Count;
    }

    private static void Stream(
        ZipArchive zip,
        string name,
        BooksQueries books,
        LogStream stream,
        long size,
        Action<LogRecord> tell
    )
    {
        using var entry = Entry(zip, name);
        books.EachRecord(
            stream,
            size,
            record =>
            {
                tell(record);
                entry.Write(ArchiveFormat.Line(record));
            }
        );
    }

    private static void Text(ZipArchive zip, string name, string text)
    {
        using var entry = Entry(zip, name);
        entry.Write(Encoding.UTF8.GetBytes(text));
    }

    private static BufferedStream Entry(ZipArchive zip, string name)
    {
        var entry = zip.CreateEntry(name, CompressionLevel.NoCompression);
        entry.LastWriteTime = Epoch;
        return new BufferedStream(entry.Open(), 1 << 16);
    }
}
