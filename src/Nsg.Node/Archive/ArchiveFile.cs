using System.Buffers;
using System.IO.Compression;
using System.IO.Pipelines;
using System.Security.Cryptography;
using System.Text;
using Nsg.Bookkeeping.Records;
using Nsg.Log;

namespace Nsg.Node.Archive;

/// <summary>What an archive proved.</summary>
/// <param name="Checkpoint">The state that it holds.</param>
/// <param name="Notes">Signed checkpoints in it, each signed by one of its keys.</param>
/// <param name="Keys">Public keys of who signed them.</param>
/// <param name="Company">The company.</param>
/// <param name="Originals">Originals.</param>
/// <param name="Evidence">What others signed of the log.</param>
public sealed record ArchiveProof(
    Checkpoint Checkpoint,
    IReadOnlyList<(Checkpoint At, string Note)> Notes,
    IReadOnlyList<string> Keys,
    CompanyCreated Company,
    long Originals,
    ArchiveEvidence Evidence
);

/// <summary>An archive that is read: every hash, tree and signature is checked before anything is taken out of
/// it.</summary>
public sealed class ArchiveFile : IDisposable
{
    private const int EntriesMax = 20_000_000;
    private const int TextMax = 16 << 20;

    private readonly ZipArchive _zip;

    private ArchiveFile(ZipArchive zip) => _zip = zip;

    /// <summary>Opens an archive.</summary>
    /// <exception cref="InvalidDataException">It is none.</exception>
    public static ArchiveFile Open(Stream input)
    {
        var zip = new ZipArchive(input, ZipArchiveMode.Read, leaveOpen: true);
        if (
            zip.Entries.Count <= EntriesMax
            && zip.GetEntry(ArchiveFormat.Checkpoint) is not null
            && zip.GetEntry(ArchiveFormat.Books) is not null
        )
        {
            return new ArchiveFile(zip);
        }

        zip.Dispose();
        throw new InvalidDataException("this is no archive of a company: it has no checkpoint.txt and books.ndjson");
    }

    /// <summary>Checks all of it.</summary>
    /// <exception cref="InvalidDataException">Something was changed, left out or added; the message names the
    /// place.</exception>
    public async Task<ArchiveProof> VerifyAsync(CancellationToken cancellation)
    {
        if (!Checkpoint.TryParse(Text(ArchiveFormat.Checkpoint), out var checkpoint))
        {
            throw new InvalidDataException("checkpoint.txt is no checkpoint");
        }

        CompanyCreated? company = null;
        var wanted = new HashSet<string>(StringComparer.Ordinal);
        var roots = new Dictionary<(LogStream, long), byte[]>();
        var notes = Notes(checkpoint, out var keys);
        var evidence = ArchiveEvidence.Read(
            checkpoint,
            notes,
            _zip.Entries.Select(entry => entry.FullName)
                .Where(ArchiveEvidence.IsOne)
                .ToDictionary(name => name, name => Bytes(name, TextMax), StringComparer.Ordinal)
        );
        List<Checkpoint> states = [.. notes.Select(note => note.At), .. evidence.States];
        foreach (var stream in new[] { LogStream.Books, LogStream.Access })
        {
            var sizes = states.Select(at => stream == LogStream.Books ? at.Books.Size : at.Access.Size).ToHashSet();
            var tree = new MerkleRange();
            Note(tree.Size);
            await foreach (var record in RecordsAsync(checkpoint.Company, stream, cancellation))
            {
                tree.Append(LeafHash.OfRecord(record));
                Note(tree.Size);
                switch (record.Kind)
                {
                    case RecordKind.CompanyCreated when record is { Sequence: 1, Payload: { } payload }:
                        company = RecordJson.Read<CompanyCreated>(payload.Span);
                        break;
                    case RecordKind.DocumentReceived when record.Payload is { } payload:
                        wanted.Add(RecordJson.Read<DocumentReceived>(payload.Span).Sha256);
                        break;
                }
            }

            var head = stream == LogStream.Books ? checkpoint.Books : checkpoint.Access;
            if (tree.Size != head.Size || !tree.Root().AsSpan().SequenceEqual(head.Root.Span))
            {
                throw new InvalidDataException(
                    $"{LeafHash.StreamName(stream)}.ndjson is not the log of checkpoint.txt: {tree.Size} records where it says {head.Size}, or another root"
                );
            }

            void Note(long size)
            {
                if (sizes.Contains(size))
                {
                    roots[(stream, size)] = tree.Root();
                }
            }
        }

        Agree(states, roots);
        Names(notes.Count + evidence.FileCount, wanted);
        await HoldsAsync(wanted, cancellation);
        return new ArchiveProof(
            checkpoint,
            notes,
            keys,
            company ?? throw new InvalidDataException("the first record does not say whose log it is"),
            wanted.Count,
            evidence
        );
    }

    /// <summary>Every signed state is a state of this log.</summary>
    private static void Agree(List<Checkpoint> states, Dictionary<(LogStream, long), byte[]> roots)
    {
        foreach (var at in states)
        {
            if (
                !roots[(LogStream.Books, at.Books.Size)].AsSpan().SequenceEqual(at.Books.Root.Span)
                || !roots[(LogStream.Access, at.Access.Size)].AsSpan().SequenceEqual(at.Access.Root.Span)
            )
            {
                throw new InvalidDataException(
                    $"the signed checkpoint of {at.Books.Size} and {at.Access.Size} records says another history than the log"
                );
            }
        }
    }

    /// <summary>Every original is the one that was received.</summary>
    private async Task HoldsAsync(HashSet<string> originals, CancellationToken cancellation)
    {
        foreach (var hash in originals)
        {
            await using var input = Entry(ArchiveFormat.Originals + hash, ArchiveFormat.OriginalMax);
            if (Convert.ToHexStringLower(await SHA256.HashDataAsync(input, cancellation)) != hash)
            {
                throw new InvalidDataException($"originals/{hash} is not the document that was received");
            }
        }
    }

    /// <summary>Records of a stream, each with its hashes checked.</summary>
    public async IAsyncEnumerable<LogRecord> RecordsAsync(
        string company,
        LogStream stream,
        [System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken cancellation
    )
    {
        var name = LeafHash.StreamName(stream) + ".ndjson";
        var reader = PipeReader.Create(Entry(name, long.MaxValue));
        var number = 0L;
        while (true)
        {
            var read = await reader.ReadAsync(cancellation);
            var buffer = read.Buffer;
            while (buffer.PositionOf((byte)'\n') is { } end)
            {
                yield return ArchiveFormat.Record(company, stream, buffer.Slice(0, end).ToArray(), ++number);
                buffer = buffer.Slice(buffer.GetPosition(1, end));
            }

            if (read.IsCompleted && buffer.Length > 0 || buffer.Length > ArchiveFormat.LineMax)
            {
                throw new InvalidDataException($"{name} line {number + 1} has no end, or is too long");
            }

            reader.AdvanceTo(buffer.Start, buffer.End);
            if (read.IsCompleted)
            {
                await reader.CompleteAsync();
                yield break;
            }
        }
    }

    /// <summary>Bytes of an original.</summary>
    public async Task<byte[]> OriginalAsync(string hash, CancellationToken cancellation)
    {
        await using var input = Entry(ArchiveFormat.Originals + hash, ArchiveFormat.OriginalMax);
        using var bytes = new MemoryStream();
        await input.CopyToAsync(bytes, cancellation);
        return bytes.ToArray();
    }

    /// <summary>Hashes of the originals, in the order in which they stand.</summary>
    public IEnumerable<string> OriginalHashes() =>
        _zip
            .Entries.Where(entry => entry.FullName.StartsWith(ArchiveFormat.Originals, StringComparison.Ordinal))
            .Select(entry => entry.FullName[ArchiveFormat.Originals.Length..]);

    /// <inheritdoc/>
    public void Dispose() => _zip.Dispose();

    /// <summary>Signed checkpoints, each with a signature of one of the keys.</summary>
    private List<(Checkpoint At, string Note)> Notes(Checkpoint whole, out IReadOnlyList<string> keys)
    {
        var known = new List<NoteKey>();
        foreach (var line in Text(ArchiveFormat.Keys).Split('\n', StringSplitOptions.RemoveEmptyEntries))
        {
            known.Add(
                NoteKey.TryParse(line, out var key)
                    ? key
                    : throw new InvalidDataException("keys.txt holds what is no key")
            );
        }

        keys = [.. known.Select(key => key.ToString())];
        var notes = new List<(Checkpoint, string)>();
        foreach (
            var entry in _zip.Entries.Where(entry =>
                entry.FullName.StartsWith(ArchiveFormat.Checkpoints, StringComparison.Ordinal)
            )
        )
        {
            var text = Text(entry.FullName);
            if (
                !SignedNote.TryParse(text, out var note)
                || !Checkpoint.TryParse(note.Text, out var at)
                || at.Company != whole.Company
                || at.Books.Size > whole.Books.Size
                || at.Access.Size > whole.Access.Size
                || note.ToString() != text
                || !known.Exists(note.IsSignedBy)
                || entry.FullName
                    != FormattableString.Invariant($"{ArchiveFormat.Checkpoints}{at.Books.Size}-{at.Access.Size}.txt")
            )
            {
                throw new InvalidDataException(
                    $"{entry.FullName} is no checkpoint of this log, or none of the keys has signed it"
                );
            }

            notes.Add((at, text));
        }

        return notes;
    }

    /// <summary>Nothing is in it twice, and nothing but what belongs to it.</summary>
    private void Names(int signed, HashSet<string> originals)
    {
        var names = _zip.Entries.Select(entry => entry.FullName).ToList();
        var expected = 5 + signed + originals.Count;
        if (names.Distinct(StringComparer.Ordinal).Count() != expected || names.Count != expected)
        {
            throw new InvalidDataException(
                $"the archive has {names.Count} files where its log speaks of {expected}; one is missing, twice or foreign"
            );
        }
    }

    private byte[] Bytes(string name, long max)
    {
        using var input = Entry(name, max);
        using var bytes = new MemoryStream();
        input.CopyTo(bytes);
        return bytes.ToArray();
    }

    private string Text(string name)
    {
        try
        {
            return ArchiveFormat.Utf8.GetString(Bytes(name, TextMax));
        }
        catch (DecoderFallbackException fault)
        {
            throw new InvalidDataException($"{name} is no text in UTF-8", fault);
        }
    }

    private Stream Entry(string name, long max)
    {
        var entry = _zip.GetEntry(name) ?? throw new InvalidDataException($"{name} is missing");
        return entry.Length <= max
            ? entry.Open()
            : throw new InvalidDataException($"{name} is larger than {max >> 20} MB");
    }
}
