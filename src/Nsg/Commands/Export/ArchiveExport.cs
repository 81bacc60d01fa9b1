using System.CommandLine;
using Nsg.Command.Commands.Proofs;
using Nsg.Node.Archive;
using Nsg.Node.Proofs;

namespace Nsg.Command.Commands.Export;

/// <summary><c>nsg export archive</c>.</summary>
internal static class ArchiveExport
{
    internal static CompanyCommand Make()
    {
        var checkpoint = KeptCheckpoint.Option("The state to write; the newest unless given");
        var file = new Option<string>("--output", "-o")
        {
            Description = "The zip to write",
            HelpName = "FILE",
            Required = true,
        };
        return new CompanyCommand(
            "archive",
            "The whole company: log, originals, signed checkpoints, and how to read them in ten years"
        )
        {
            checkpoint,
            file,
        }.Does(
            async (call, _) =>
            {
                var asked = call.Get(checkpoint) is { } path ? KeptCheckpoint.Read(path, call.Company) : null;
                if (asked is null)
                {
                    using var signer = NodeKey.Of(call.Store);
                    asked = call.Query(books => books.Checkpoint());
                    await signer.SignAsync(call.Store, asked);
                }

                var target = call.Get(file);
                var part = target + ".part";
                var originals = call.Query(books =>
                {
                    if (books.Contradiction(asked) is { } fault)
                    {
                        throw new UsageException(fault);
                    }

                    using var output = new FileStream(
                        part,
                        FileMode.Create,
                        FileAccess.ReadWrite,
                        FileShare.None,
                        1 << 16
                    );
                    return ArchiveWriter.Write(books, asked, output);
                });
                File.Move(part, target, overwrite: true);
                Console.Error.WriteLine(
                    $"{asked.Books.Size} records of the books, {asked.Access.Size} releases and {originals} originals written."
                );
                return ExitCode.Ok;
            }
        );
    }
}
