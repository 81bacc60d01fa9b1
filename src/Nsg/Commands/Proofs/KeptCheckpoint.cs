using System.CommandLine;
using Nsg.Log;
using Nsg.Node.Releases;

namespace Nsg.Command.Commands.Proofs;

/// <summary>A checkpoint that was kept elsewhere.</summary>
internal static class KeptCheckpoint
{
    private const int FileMax = 1_000_000;

    /// <summary><c>--checkpoint FILE</c>.</summary>
    internal static Option<string?> Option(string description) =>
        new("--checkpoint") { Description = description, HelpName = "FILE" };

    /// <summary>The checkpoint in a file: a signed note, its text alone, or the receipt of a release that holds
    /// one.</summary>
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
}
