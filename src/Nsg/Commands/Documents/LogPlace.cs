using Nsg.Log;
using Nsg.Storage.Queries;

namespace Nsg.Command.Commands.Documents;

/// <summary>A record's place in the books stream, with the proof that it is there. Hashes are Base64, as in a
/// checkpoint.</summary>
/// <param name="Proof">The record and its audit path.</param>
/// <param name="Holds">Whether the path leads from the record to the root.</param>
internal sealed record LogPlace(RecordProof Proof, bool Holds)
{
    internal static LogPlace Of(BooksQueries books, long sequence)
    {
        var proof =
            books.Proof(LogStream.Books, sequence)
            ?? throw new InvalidDataException($"record {sequence} is not in the log; run nsg verify");
        return new LogPlace(
            proof,
            Merkle.VerifyInclusion(proof.Leaf, sequence - 1, proof.Size, proof.Path, proof.Root)
        );
    }

    internal void Print()
    {
        Output.Line(
            $"Log: record {Proof.Record.Sequence} of {Proof.Size} in the books stream, leaf {Convert.ToBase64String(Proof.Leaf)}, root {Convert.ToBase64String(Proof.Root)}"
        );
        Output.Line(
            Holds
                ? $"Proof: {Proof.Path.Count} hashes lead from the leaf to the root; it holds"
                : "Proof: does NOT lead from the leaf to the root; run nsg verify"
        );
    }

    internal object ToJson() =>
        new
        {
            stream = "books",
            sequence = Proof.Record.Sequence,
            registered = Proof.Record.Time.ToString(
                "yyyy-MM-ddTHH:mm:ss.ffffffK",
                System.Globalization.CultureInfo.InvariantCulture
            ),
            leaf = Convert.ToBase64String(Proof.Leaf),
            treeSize = Proof.Size,
            root = Convert.ToBase64String(Proof.Root),
            path = Proof.Path.Select(hash => Convert.ToBase64String(hash)),
            holds = Holds,
        };
}
