using System.CommandLine;
using Nsg.Node.Proofs;

namespace Nsg.Command.Commands.Proofs;

/// <summary><c>nsg checkpoint</c>.</summary>
internal static class CheckpointCommand
{
    internal static CompanyCommand Make()
    {
        var file = new Option<string?>("--output", "-o")
        {
            Description = "The file to write; standard output unless given",
            HelpName = "FILE",
        };
        return new CompanyCommand(
            "checkpoint",
            "The state of a company's log, signed by the node; kept elsewhere, it shows later that nothing was cut or rewritten"
        )
        {
            file,
        }.Does(
            async (call, cancellation) =>
            {
                using var signer = NodeKey.Of(call.Store);
                var note = await signer.SignAsync(call.Store, call.Query(books => books.Checkpoint()));
                if (call.Get(file) is { } path)
                {
                    await File.WriteAllTextAsync(path, note, cancellation);
                }
                else
                {
                    Console.Out.Write(note);
                }

                return ExitCode.Ok;
            }
        );
    }
}

/// <summary><c>nsg node-key</c>.</summary>
internal static class NodeKeyCommand
{
    internal static System.CommandLine.Command Make()
    {
        var data = CommonOptions.Data();
        var command = new System.CommandLine.Command(
            "node-key",
            "The public key that the node signs checkpoints with: name, identifier, key"
        )
        {
            Rotate(),
            data,
        };
        command.SetAction(parse =>
        {
            using var store = CommonOptions.Open(parse, data);
            using var signer = NodeKey.Of(store);
            Output.Line(signer.Public.ToString());
            return ExitCode.Ok;
        });
        return command;
    }

    private static System.CommandLine.Command Rotate()
    {
        var data = CommonOptions.Data();
        var command = new System.CommandLine.Command(
            "rotate",
            "Makes a new key in the place of the one in use; the old public part stays published, for what it signed"
        )
        {
            data,
        };
        command.SetAction(
            async (parse, _) =>
            {
                using var store = CommonOptions.Open(parse, data);
                using var signer = await NodeKey.RotateAsync(store);
                Output.Line(signer.Public.ToString());
                return ExitCode.Ok;
            }
        );
        return command;
    }
}
