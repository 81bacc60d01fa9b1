using System.CommandLine;
using System.Text.Json;
using Nsg.Node.Proofs;
using Nsg.Node.Releases;

namespace Nsg.Command.Commands.Reports;

/// <summary><c>nsg report proof</c>.</summary>
internal static class FilingProofCommand
{
    internal static CompanyCommand Make()
    {
        var filing = FilingCommands.Filing();
        var sent = new Option<bool>("--sent")
        {
            Description = "Of the handing over, with the file; else of the approval",
        };
        var file = new Option<string>("--output", "-o")
        {
            Description = "The file to write",
            HelpName = "FILE",
            Required = true,
        };
        return new CompanyCommand(
            "proof",
            "Writes the node's own signed receipt of a filing, with its findings: nsg verify receipt FILE"
        )
        {
            filing,
            sent,
            file,
        }.Does(
            async (call, cancellation) =>
            {
                using var key = NodeKey.Of(call.Store);
                var receipt = await FilingReceipts.MadeAsync(
                    call.Store,
                    key,
                    call.Company,
                    FilingCommands.Id(call.Get(filing)),
                    call.Get(sent)
                );
                var path = call.Get(file);
                await File.WriteAllTextAsync(
                    path,
                    JsonSerializer.Serialize(receipt, JsonSerializerOptions.Web),
                    cancellation
                );
                Output.Line($"The receipt is in {path}. Check it: nsg verify receipt {path}");
                return ExitCode.Ok;
            }
        );
    }
}
