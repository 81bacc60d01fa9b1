using System.Security.Cryptography;
using System.Text;
using Nsg.Log;
using Nsg.Node.Proofs;
using Nsg.Storage;
using Nsg.Storage.Queries;

namespace Nsg.Node.Archive;

/// <summary>What others signed of a log, as an archive carries it: cosigned checkpoints with the witnesses' keys, and
/// time stamps.</summary>
/// <param name="Cosignatures">Signatures of witnesses.</param>
/// <param name="Stamps">Time stamps.</param>
public sealed record ArchiveEvidence(IReadOnlyList<KeptCosignature> Cosignatures, IReadOnlyList<KeptStamp> Stamps)
{
    /// <summary>The states that witnesses signed.</summary>
    internal IReadOnlyList<Checkpoint> States { get; private init; } = [];

    /// <summary>Files that it takes.</summary>
    internal int FileCount { get; private init; }

    /// <summary>Whether a file is of it.</summary>
    internal static bool IsOne(string name) =>
        name == ArchiveFormat.WitnessKeys
        || name.StartsWith(ArchiveFormat.Witnesses, StringComparison.Ordinal)
        || name.StartsWith(ArchiveFormat.Stamps, StringComparison.Ordinal);

    /// <summary>The files, in order, for a state of a log.</summary>
    internal static IEnumerable<(string Name, byte[] Content)> Files(BooksQueries books, Checkpoint at)
    {
        var signed = books
            .Cosignatures()
            .Where(one => one.Books <= at.Books.Size && one.Access <= at.Access.Size)
            .ToList();
        if (signed.Count > 0)
        {
            yield return (
                ArchiveFormat.WitnessKeys,
                Encoding.UTF8.GetBytes(
                    string.Concat(
                        signed
                            .Select(one => one.Witness)
                            .Distinct()
                            .Order(StringComparer.Ordinal)
                            .Select(key => key + "\n")
                    )
                )
            );
        }

        foreach (var state in signed.GroupBy(one => (one.Books, one.Access)))
        {
            var text = books.CheckpointAt(state.Key.Books, state.Key.Access).ToNote();
            var lines = string.Concat(
                state.OrderBy(one => one.Witness, StringComparer.Ordinal).Select(one => one.Signature + "\n")
            );
            yield return (NoteName(state.Key.Books, state.Key.Access), Encoding.UTF8.GetBytes($"{text}\n{lines}"));
        }

        foreach (
            var (name, token) in books
                .Stamps()
                .Where(one =>
                    one.Books <= at.Books.Size
                    && one.Access <= at.Access.Size
                    && books.SignedNote(one.Books, one.Access) is not null
                )
                .Select(one => (StampName(one.Books, one.Access, one.Token), one.Token))
                .OrderBy(one => one.Item1, StringComparer.Ordinal)
        )
        {
            yield return (name, token);
        }
    }

    /// <summary>Reads the files, and checks every signature; whether the states are the log's is for the caller to
    /// say.</summary>
    /// <exception cref="InvalidDataException">Something was changed, left out or added.</exception>
    internal static ArchiveEvidence Read(
        Checkpoint whole,
        IReadOnlyList<(Checkpoint At, string Note)> notes,
        IReadOnlyDictionary<string, byte[]> files
    )
    {
        var keys = files.TryGetValue(ArchiveFormat.WitnessKeys, out var listed) ? Keys(listed) : [];
        var (cosignatures, states, stamps) = (
            new List<KeptCosignature>(),
            new List<Checkpoint>(),
            new List<KeptStamp>()
        );
        foreach (
            var (name, content) in files.Where(file =>
                file.Key.StartsWith(ArchiveFormat.Witnesses, StringComparison.Ordinal)
            )
        )
        {
            var (at, signed) = Cosigned(whole, keys, name, content);
            states.Add(at);
            cosignatures.AddRange(signed);
        }

        if (!keys.Select(key => key.ToString()).ToHashSet().SetEquals(cosignatures.Select(one => one.Witness)))
        {
            throw new InvalidDataException(
                $"{ArchiveFormat.WitnessKeys} does not hold the keys of the witnesses who signed"
            );
        }

        foreach (
            var (name, content) in files.Where(file =>
                file.Key.StartsWith(ArchiveFormat.Stamps, StringComparison.Ordinal)
            )
        )
        {
            stamps.Add(
                notes
                    .Where(note => name == StampName(note.At.Books.Size, note.At.Access.Size, content))
                    .Select(note => Stamp(note, content))
                    .FirstOrDefault(stamp => stamp is not null)
                    ?? throw new InvalidDataException($"{name} is no time stamp of a signed checkpoint of this archive")
            );
        }

        return new ArchiveEvidence(cosignatures, stamps) { States = states, FileCount = files.Count };
    }

    private static List<WitnessKey> Keys(byte[] listed)
    {
        var keys = new List<WitnessKey>();
        foreach (
            var line in Decoded(ArchiveFormat.WitnessKeys, listed).Split('\n', StringSplitOptions.RemoveEmptyEntries)
        )
        {
            keys.Add(
                WitnessKey.TryParse(line, out var key) && key.ToString() == line
                    ? key
                    : throw new InvalidDataException($"{ArchiveFormat.WitnessKeys} holds what is no key")
            );
        }

        return
            string.Concat(
                keys.Select(key => key.ToString()).Distinct().Order(StringComparer.Ordinal).Select(key => key + "\n")
            ) == Encoding.UTF8.GetString(listed)
            ? keys
            : throw new InvalidDataException($"{ArchiveFormat.WitnessKeys} is not as it is written");
    }

    private static (Checkpoint At, List<KeptCosignature> Signed) Cosigned(
        Checkpoint whole,
        List<WitnessKey> keys,
        string name,
        byte[] content
    )
    {
        var text = Decoded(name, content);
        if (
            !SignedNote.TryParse(text, out var note)
            || note.ToString() != text
            || !Checkpoint.TryParse(note.Text, out var at)
            || at.ToNote() != note.Text
            || at.Company != whole.Company
            || at.Books.Size > whole.Books.Size
            || at.Access.Size > whole.Access.Size
            || name != NoteName(at.Books.Size, at.Access.Size)
        )
        {
            throw new InvalidDataException($"{name} is no cosigned checkpoint of this log");
        }

        var signed = note
            .Signatures.Select(one =>
                keys.Find(key => key.Name == one.Name && key.Id == one.KeyId) is { } witness
                && witness.Seen(new SignedNote(note.Text, [one])) is not null
                    ? new KeptCosignature(
                        at.Books.Size,
                        at.Access.Size,
                        witness.ToString(),
                        new SignedNote("", [one]).ToString().Trim('\n')
                    )
                    : throw new InvalidDataException($"{name}: the signature of {one.Name} does not hold")
            )
            .ToList();
        return signed
            .Select(one => one.Witness)
            .SequenceEqual(signed.Select(one => one.Witness).Distinct().Order(StringComparer.Ordinal))
            ? (at, signed)
            : throw new InvalidDataException($"{name} is not as it is written");
    }

    /// <summary>Kept by whose it is and the token itself: the address that it was asked at is nothing that anybody
    /// signed.</summary>
    private static KeptStamp? Stamp((Checkpoint At, string Note) note, byte[] token) =>
        TimeStamps.SignerOf(token, note.Note) is { } signer
            ? new KeptStamp(
                note.At.Books.Size,
                note.At.Access.Size,
                $"{signer} {Convert.ToHexStringLower(SHA256.HashData(token))[..16]}",
                token
            )
            : null;

    private static string Decoded(string name, byte[] content)
    {
        try
        {
            return ArchiveFormat.Utf8.GetString(content);
        }
        catch (DecoderFallbackException fault)
        {
            throw new InvalidDataException($"{name} is no text in UTF-8", fault);
        }
    }

    private static string NoteName(long books, long access) =>
        FormattableString.Invariant($"{ArchiveFormat.Witnesses}{books}-{access}.txt");

    private static string StampName(long books, long access, byte[] token) =>
        FormattableString.Invariant(
            $"{ArchiveFormat.Stamps}{books}-{access}-{Convert.ToHexStringLower(SHA256.HashData(token))}.tst"
        );
}
