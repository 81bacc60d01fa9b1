using System.CommandLine;
using Nsg.Command.Commands.Proofs;
using Nsg.Node.Archive;
using Nsg.Node.Proofs;

namespace Nsg.Command.Commands.Export;

/// <summary><c>nsg export archive</c>.</summary>
internal static class ArchiveExport
{
    internal static System.CommandLine.Command Make()
    {
        var (data, company, checkpoint) = (
            CommonOptions.Data(),
            CommonOptions.Company(),
            KeptCheckpoint.Option("The state to write; the newest unless given")
        );
        var file = new Option<string>("--output", "-o")
        {
            Description = "The zip to write",
            HelpName = "FILE",
            Required = true,
        };
        var command = new System.CommandLine.Command(
            "archive",
            "The whole company: log, originals, signed checkpoints, and how to read them in ten years"
        )
        {
            company,
            checkpoint,
            file,
            data,
        };
        command.SetAction(
            async (parse, _) =>
            {
                using var store = CommonOptions.Open(parse, data);
                var key = CommonOptions.CompanyKey(store, parse.GetValue(company)!);
                var asked = parse.GetValue(checkpoint) is { } path ? KeptCheckpoint.Read(path, key) : null;
                if (asked is null)
                {
                    using var signer = NodeKey.Of(store);
                    asked = store.Query(key, books => books.Checkpoint());
                    await signer.SignAsync(store, asked);
                }

                var target = parse.GetValue(file)!;
                var part = target + ".part";
                var originals = store.Query(
                    key,
                    books =>
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
                    }
                );
                File.Move(part, target, overwrite: true);
                Console.Error.WriteLine(
                    $"{asked.Books.Size} records of the books, {asked.Access.Size} releases and {originals} originals written."
                );
                return ExitCode.Ok;
            }
        );
        return command;
    }
}
