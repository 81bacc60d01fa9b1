using Nsg.Log;
using Nsg.Storage.Queries;

namespace Nsg.Node.Proofs;

/// <summary>What witnesses say of a company's log.</summary>
/// <param name="Witnesses">Witnesses with a signature that holds, each with the largest state that it signed.</param>
/// <param name="Faults">Signatures that do not hold, and states that the log contradicts.</param>
public sealed record WitnessEvidence(
    IReadOnlyList<(string Name, long Books, long Access, DateTimeOffset Seen)> Witnesses,
    IReadOnlyList<string> Faults
)
{
    /// <summary>Checks every signature that is kept: against its text, and the text against the log as it is.</summary>
    public static WitnessEvidence Of(BooksQueries books)
    {
        ArgumentNullException.ThrowIfNull(books);
        var now = books.Checkpoint();
        var (witnesses, faults) = (
            new Dictionary<string, (string, long, long, DateTimeOffset)>(StringComparer.Ordinal),
            new List<string>()
        );
        foreach (var one in books.Cosignatures())
        {
            if (one.Books > now.Books.Size || one.Access > now.Access.Size)
            {
                faults.Add(
                    $"a witness signed {one.Books} and {one.Access} records, and the log has {now.Books.Size} and {now.Access.Size}: it has lost its end"
                );
                continue;
            }

            var text = books.CheckpointAt(one.Books, one.Access).ToNote();
            if (
                !WitnessKey.TryParse(one.Witness, out var key)
                || !Nsg.Log.SignedNote.TryParse($"{text}\n{one.Signature}\n", out var note)
                || key.Seen(note) is not { } seen
            )
            {
                faults.Add(
                    $"the witness's signature of {one.Books} and {one.Access} records does not hold: the log was rewritten, or the signature damaged"
                );
                continue;
            }

            witnesses[one.Witness] = (key.Name, one.Books, one.Access, seen);
        }

        return new WitnessEvidence([.. witnesses.Values], faults);
    }
}
