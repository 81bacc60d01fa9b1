using System.CommandLine;
using Nsg.Node.Archive;

namespace Nsg.Command.Commands.Proofs;

/// <summary><c>nsg import archive</c>.</summary>
internal static class ArchiveImportCommand
{
    internal static System.CommandLine.Command Make()
    {
        var (data, json) = (CommonOptions.NewData(), CommonOptions.Json());
        var file = new Argument<string>("FILE") { Description = "An archive that nsg export archive wrote" };
        var command = new System.CommandLine.Command(
            "archive",
            "Takes a company in from another node: checks every proof, then takes it whole or not at all"
        )
        {
            file,
            data,
            json,
        };
        command.SetAction(
            async (parse, cancellation) =>
            {
                using var store = CommonOptions.OpenOrBegin(parse, data);
                await using var input = File.OpenRead(parse.GetValue(file)!);
                var (proof, refusal) = await ArchiveImporter.RunAsync(store, input, cancellation);
                if (parse.GetValue(json))
                {
                    Output.Json(
                        new
                        {
                            company = proof.Checkpoint.Company,
                            name = proof.Company.Name,
                            identifiers = proof.Company.Identifiers,
                            records = proof.Checkpoint.Books.Size,
                            releases = proof.Checkpoint.Access.Size,
                            originals = proof.Originals,
                            signedCheckpoints = proof.Notes.Count,
                            keys = proof.Keys,
                            refusal,
                        }
                    );
                }
                else
                {
                    Output.Line(
                        $"{proof.Company.Name} ({string.Join(", ", proof.Company.Identifiers)}): {proof.Checkpoint.Books.Size} records, {proof.Checkpoint.Access.Size} releases, {proof.Originals} originals; all proofs hold."
                    );
                    Output.Line(
                        proof.Keys.Count == 0
                            ? "No checkpoint in it is signed."
                            : $"{proof.Notes.Count} checkpoints are signed by {string.Join(", ", proof.Keys)}"
                    );
                }

                if (refusal is not null)
                {
                    Console.Error.WriteLine($"nsg: {refusal}");
                    return ExitCode.Findings;
                }

                return ExitCode.Ok;
            }
        );
        return command;
    }
}
