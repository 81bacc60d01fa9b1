using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Text;

namespace Nsg.Log;

/// <summary>
/// What a log asks of a witness (C2SP tlog-witness, add-checkpoint): the size that the witness signed last, the proof
/// that the tree only grew since, and the signed checkpoint.
/// The access stream, which the checkpoint has as an extension line, has its own size and proof, after a line that
/// begins with <c>access</c>.
/// </summary>
/// <param name="Books">Size of the books stream that the witness signed last; 0 before the first.</param>
/// <param name="BooksProof">Proof from there.</param>
/// <param name="Access">Size of the access stream that the witness signed last.</param>
/// <param name="AccessProof">Proof from there.</param>
/// <param name="Note">The signed checkpoint.</param>
public sealed record WitnessRequest(
    long Books,
    IReadOnlyList<byte[]> BooksProof,
    long Access,
    IReadOnlyList<byte[]> AccessProof,
    SignedNote Note
)
{
    private const string Old = "old ";
    private const string OldAccess = "access ";
    private const int ProofMax = 63;

    /// <summary>The body of the request.</summary>
    public override string ToString() =>
        new StringBuilder()
            .Append(CultureInfo.InvariantCulture, $"{Old}{Books}\n")
            .AppendJoin("", BooksProof.Select(Line))
            .Append(CultureInfo.InvariantCulture, $"{OldAccess}{Access}\n")
            .AppendJoin("", AccessProof.Select(Line))
            .Append('\n')
            .Append(Note)
            .ToString();

    /// <summary>Reads a body.</summary>
    public static bool TryParse(string text, [NotNullWhen(true)] out WitnessRequest? request)
    {
        request = null;
        var end = text.IndexOf("\n\n", StringComparison.Ordinal);
        if (end < 0 || !SignedNote.TryParse(text[(end + 2)..], out var note))
        {
            return false;
        }

        var lines = text[..end].Split('\n');
        var at = Array.FindIndex(lines, line => line.StartsWith(OldAccess, StringComparison.Ordinal));
        var (first, second) = at < 0 ? (lines, []) : (lines[..at], lines[at..]);
        if (
            Part(first, Old) is not var (books, booksProof)
            || (second.Length == 0 ? (0L, []) : Part(second, OldAccess)) is not var (access, accessProof)
        )
        {
            return false;
        }

        request = new WitnessRequest(books, booksProof, access, accessProof, note);
        return true;
    }

    private static string Line(byte[] hash) => Convert.ToBase64String(hash) + "\n";

    private static (long Size, IReadOnlyList<byte[]> Proof)? Part(string[] lines, string prefix)
    {
        if (
            lines.Length is 0 or > ProofMax + 1
            || !lines[0].StartsWith(prefix, StringComparison.Ordinal)
            || !long.TryParse(
                lines[0].AsSpan(prefix.Length),
                NumberStyles.None,
                CultureInfo.InvariantCulture,
                out var size
            )
        )
        {
            return null;
        }

        var proof = new List<byte[]>();
        foreach (var line in lines.Skip(1))
        {
            var hash = new byte[LeafHash.Length];
            if (!Convert.TryFromBase64String(line, hash, out var written) || written != hash.Length)
            {
                return null;
            }

            proof.Add(hash);
        }

        return (size, proof);
    }
}
