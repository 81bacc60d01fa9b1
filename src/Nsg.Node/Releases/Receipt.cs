using System.Globalization;
using System.Text;
using System.Text.Json;
using System.Text.Json.Serialization;
using Nsg.Log;
using Nsg.Sharing;
using Nsg.Storage.Queries;
using Nsg.Vocabulary;

namespace Nsg.Node.Releases;

/// <summary>
/// The receipt of a release or of a filing: the record of it, whole, and the proof that it stands in the company's access stream, or
/// that of its books, as a signed checkpoint has it. Whoever
/// keeps it can show later what was asked and answered, and that the log was not rewritten.
/// </summary>
/// <param name="Version">1.</param>
/// <param name="Company">Key of the company.</param>
/// <param name="Sequence">Place of the record in its stream, from 1.</param>
/// <param name="Time">When it was registered, as the header writes it.</param>
/// <param name="Kind">Kind of the record.</param>
/// <param name="Actor">Actor of the record.</param>
/// <param name="Payload">The facts, canonical JSON, letter for letter as they were hashed: client, request, digest,
/// grant, basis.</param>
/// <param name="Salt">Salt of the payload, Base64.</param>
/// <param name="Path">Audit path, Base64, from the leaf up (RFC 9162 section 2.1.3).</param>
/// <param name="Checkpoint">The signed note (C2SP tlog-checkpoint).</param>
/// <param name="Key">Public key of the node, as verifiers of notes are given it.</param>
public sealed record Receipt(
    int Version,
    string Company,
    long Sequence,
    string Time,
    string Kind,
    string Actor,
    string Payload,
    string Salt,
    IReadOnlyList<string> Path,
    string Checkpoint,
    string Key
)
{
    /// <summary>The stream of the books, as <see cref="Stream"/> has it.</summary>
    public const string BooksStream = "books";

    private const int PathMax = 64;
    private const string TimeForm = "yyyy-MM-ddTHH:mm:ss.ffffffZ";

    private static readonly JsonSerializerOptions Strict = new(JsonSerializerDefaults.Web)
    {
        UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
        RespectNullableAnnotations = true,
        RespectRequiredConstructorParameters = true,
        MaxDepth = 8,
    };

    /// <summary><c>books</c> for the receipt of a filing; null for that of a release, which stands in the access
    /// stream.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? Stream { get; init; }

    private bool IsOfBooks => Stream == BooksStream;

    internal static Receipt Of(RecordProof proof, string note, string key) =>
        new(
            1,
            proof.Record.Company,
            proof.Record.Sequence,
            LeafHash.TimeText(proof.Record.Time),
            proof.Record.Kind,
            proof.Record.Actor,
            Encoding.UTF8.GetString(proof.Record.Payload!.Value.Span),
            Convert.ToBase64String(proof.Record.Salt!.Value.Span),
            [.. proof.Path.Select(Convert.ToBase64String)],
            note,
            key
        )
        {
            Stream = proof.Record.Stream == LogStream.Books ? BooksStream : null,
        };

    /// <summary>Reads a receipt.</summary>
    /// <exception cref="InvalidDataException">The text is none.</exception>
    public static Receipt Parse(string text)
    {
        try
        {
            return
                JsonSerializer.Deserialize<Receipt>(text, Strict) is { Version: 1, Stream: null or BooksStream } receipt
                ? receipt
                : throw new InvalidDataException("this is no receipt of version 1");
        }
        catch (JsonException fault)
        {
            throw new InvalidDataException($"this is no receipt: {JsonFault.Say(fault)}", fault);
        }
    }

    /// <summary>What was released.</summary>
    /// <exception cref="InvalidDataException">The payload is of something else.</exception>
    public AccessReleased Released()
    {
        try
        {
            return AccessReleased.Read(Encoding.UTF8.GetBytes(Payload));
        }
        catch (JsonException fault)
        {
            throw new InvalidDataException("the payload of the receipt is not the record of a release", fault);
        }
    }

    /// <summary>What the receipt of a filing tells of.</summary>
    /// <exception cref="InvalidDataException">The payload is of something else.</exception>
    public FiledFacts Filed() => FiledFacts.Read(Kind, Payload);

    /// <summary>What of the receipt does not hold; empty when all does.</summary>
    /// <param name="trusted">The key that the node is known by, or null to take the one in the receipt.</param>
    /// <param name="kept">A checkpoint that was kept elsewhere, or null.</param>
    public IReadOnlyList<string> Faults(NoteKey? trusted, Nsg.Log.Checkpoint? kept)
    {
        var faults = new List<string>();
        if (At is not { } at)
        {
            return ["the checkpoint of the receipt cannot be read, or is of another company"];
        }

        if (!IsSignedBy(trusted))
        {
            faults.Add(
                trusted is null
                    ? "the checkpoint is not signed by the key in the receipt"
                    : $"the checkpoint is not signed by {trusted.Name}"
            );
        }

        if (!StandsIn(at))
        {
            faults.Add("the record is not the one that stands at its place in the log of the checkpoint");
        }

        if (kept is not null && Contradiction(at, kept) is { } contradiction)
        {
            faults.Add(contradiction);
        }

        return faults;
    }

    /// <summary>The state of the log that the receipt was made for; null when it cannot be read, or is of another
    /// company.</summary>
    internal Nsg.Log.Checkpoint? At =>
        SignedNote.TryParse(Checkpoint, out var note)
        && Nsg.Log.Checkpoint.TryParse(note.Text, out var at)
        && at.Company == Company
            ? at
            : null;

    /// <summary>Whether a key signed that state; the receipt's own for null.</summary>
    internal bool IsSignedBy(NoteKey? trusted) =>
        NoteKey.TryParse(Key, out var own)
        && SignedNote.TryParse(Checkpoint, out var note)
        && note.IsSignedBy(trusted ?? own);

    /// <summary>Whether the record stands at its place in the log of a state.</summary>
    internal bool StandsIn(Nsg.Log.Checkpoint at) =>
        Leaf() is { } leaf
        && PathHashes() is { } path
        && Merkle.VerifyInclusion(leaf, Sequence - 1, Head(at).Size, path, Head(at).Root.Span);

    private StreamHead Head(Nsg.Log.Checkpoint at) => IsOfBooks ? at.Books : at.Access;

    private string? Contradiction(Nsg.Log.Checkpoint at, Nsg.Log.Checkpoint kept) =>
        kept switch
        {
            _ when kept.Company != Company => $"the checkpoint that was kept is of company {kept.Company}",
            _ when Head(kept).Size == Head(at).Size => Head(kept).Root.Span.SequenceEqual(Head(at).Root.Span)
                ? null
                : "the node has signed two different logs of the same length: one was rewritten",
            _ when Head(kept).Size < Sequence =>
                $"the checkpoint that was kept ends before the record, at {Text(Head(kept).Size)}; take a later one",
            _ when IsOfBooks =>
                $"the checkpoint that was kept has another length; ask for the receipt as of it: receipt?size={Text(kept.Books.Size)}",
            _ =>
                $"the checkpoint that was kept has another length; ask for the receipt as of it: receipts/{Text(Sequence)}?size={Text(kept.Access.Size)}",
        };

    private byte[]? Leaf()
    {
        var (payload, salt) = (Encoding.UTF8.GetBytes(Payload), Bytes(Salt));
        return
            salt is null
            || !DateTimeOffset.TryParseExact(
                Time,
                TimeForm,
                CultureInfo.InvariantCulture,
                DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal,
                out var time
            )
            ? null
            : LeafHash.OfRecord(
                new LogRecord
                {
                    Company = Company,
                    Stream = IsOfBooks ? LogStream.Books : LogStream.Access,
                    Sequence = Sequence,
                    Time = time,
                    Kind = Kind,
                    Actor = Actor,
                    Payload = payload,
                    Salt = salt,
                    PayloadHash = LeafHash.OfPayload(salt, payload),
                }
            );
    }

    private List<byte[]>? PathHashes()
    {
        var hashes = Path.Select(Bytes).OfType<byte[]>().Where(hash => hash.Length == LeafHash.Length).ToList();
        return hashes.Count == Path.Count && hashes.Count <= PathMax ? hashes : null;
    }

    private static string Text(long number) => number.ToString(CultureInfo.InvariantCulture);

    private static byte[]? Bytes(string text)
    {
        var bytes = new byte[text.Length];
        return Convert.TryFromBase64String(text, bytes, out var written) ? bytes[..written] : null;
    }
}
