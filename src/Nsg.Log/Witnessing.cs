namespace Nsg.Log;

/// <summary>Why a witness does not sign.</summary>
public enum WitnessRefusal
{
    /// <summary>The checkpoint is none.</summary>
    NoCheckpoint,

    /// <summary>No key that the witness trusts has signed it.</summary>
    Untrusted,

    /// <summary>The witness signed another size last, or another tree of that size.</summary>
    Conflict,

    /// <summary>The proof does not lead from the tree that was signed last to this one.</summary>
    Inconsistent,
}

/// <summary>What a witness decides, from what it signed last and what it is asked.</summary>
public static class Witnessing
{
    /// <summary>Whether a checkpoint may be signed.</summary>
    /// <param name="last">The checkpoint that was signed last for that log, or null.</param>
    /// <param name="request">The request.</param>
    /// <param name="trusted">Keys of nodes whose logs are witnessed.</param>
    /// <param name="checkpoint">The checkpoint, when it may.</param>
    /// <returns>Why not, or null.</returns>
    public static WitnessRefusal? Refusal(
        Checkpoint? last,
        WitnessRequest request,
        IReadOnlyList<NoteKey> trusted,
        out Checkpoint? checkpoint
    )
    {
        ArgumentNullException.ThrowIfNull(request);
        ArgumentNullException.ThrowIfNull(trusted);
        if (!Checkpoint.TryParse(request.Note.Text, out checkpoint))
        {
            return WitnessRefusal.NoCheckpoint;
        }

        if (!trusted.Any(request.Note.IsSignedBy))
        {
            return WitnessRefusal.Untrusted;
        }

        var (books, access) = (last?.Books ?? Empty, last?.Access ?? Empty);
        if (request.Books != books.Size || request.Access != access.Size)
        {
            return WitnessRefusal.Conflict;
        }

        if (IsOther(books, checkpoint.Books) || IsOther(access, checkpoint.Access))
        {
            return WitnessRefusal.Conflict;
        }

        return Grew(books, checkpoint.Books, request.BooksProof) && Grew(access, checkpoint.Access, request.AccessProof)
            ? null
            : WitnessRefusal.Inconsistent;
    }

    private static StreamHead Empty { get; } = new(0, Merkle.EmptyRoot());

    /// <summary>Two trees of one size: the log was rewritten.</summary>
    private static bool IsOther(StreamHead before, StreamHead now) =>
        before.Size == now.Size && !before.Root.Span.SequenceEqual(now.Root.Span);

    private static bool Grew(StreamHead before, StreamHead now, IReadOnlyList<byte[]> proof) =>
        before.Size == 0
            ? proof.Count == 0
            : Merkle.VerifyConsistency(before.Size, before.Root.Span, now.Size, now.Root.Span, proof);
}
