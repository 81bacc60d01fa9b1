using System.CommandLine;
using Nsg.Log;
using Nsg.Node.Releases;
using Nsg.Storage.Queries;

namespace Nsg.Command.Commands.Proofs;

/// <summary>A checkpoint that was kept elsewhere.</summary>
internal static class KeptCheckpoint
{
    private const int FileMax = 1_000_000;

    /// <summary><c>--checkpoint FILE</c>.</summary>
    internal static Option<string?> Option(string description) => new("--checkpoint") { Description = description, HelpName = "FILE" };

    /// <summary>The checkpoint in a file: a signed note, its text alone, or the receipt of a release that holds one.</summary>
    /// <exception cref="UsageException">There is none, or it is of another company.</exception>
    internal static Checkpoint Read(string path, string? company = null)
    {
        var text = new FileInfo(path).Length <= FileMax ? File.ReadAllText(path) : "";
        text = text.StartsWith('{') ? OfReceipt(text) : text;
        var body = SignedNote.TryParse(text, out var note) ? note.Text : text;
        if (!Checkpoint.TryParse(body, out var checkpoint))
        {
            throw new UsageException($"{path} holds no checkpoint");
        }

        return company is null || checkpoint.Company == company
            ? checkpoint
            : throw new UsageException($"{path} is a checkpoint of company {checkpoint.Company}, not of {company}");
    }

    private static string OfReceipt(string text)
    {
        try
        {
            return Receipt.Parse(text).Checkpoint;
        }
        catch (InvalidDataException)
        {
            return "";
        }
    }

    /// <summary>How the log contradicts a checkpoint, or null.</summary>
    internal static string? Fault(BooksQueries books, Checkpoint kept)
    {
        var now = books.Checkpoint();
        if (now.Books.Size < kept.Books.Size || now.Access.Size < kept.Access.Size)
        {
            return $"the log has lost its end: {now.Books.Size} and {now.Access.Size} records are left of the {kept.Books.Size} and {kept.Access.Size} of the checkpoint";
        }

        return books.CheckpointAt(kept.Books.Size, kept.Access.Size).IsSameAs(kept)
            ? null
            : $"the first {kept.Books.Size} and {kept.Access.Size} records of the log are not those of the checkpoint: it was rewritten";
    }
}
