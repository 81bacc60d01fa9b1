using System.CommandLine;
using System.Text.Json;
using Nsg.Node.Proofs;
using Nsg.Node.Releases;

namespace Nsg.Command.Commands.Reports;

/// <summary><c>nsg report proof</c>.</summary>
internal static class FilingProofCommand
{
    internal static System.CommandLine.Command Make()
    {
        var (data, company, filing) = (CommonOptions.Data(), CommonOptions.Company(), FilingCommands.Filing());
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
        var command = new System.CommandLine.Command(
            "proof",
            "Writes the node's own signed receipt of a filing, with its findings: nsg verify receipt FILE"
        )
        {
            filing,
            company,
            sent,
            file,
            data,
        };
        command.SetAction(
            (parse, cancellation) =>
                FilingCommands.Reported(async () =>
                {
                    using var store = CommonOptions.Open(parse, data);
                    using var key = NodeKey.Of(store);
                    var receipt = await FilingReceipts.MadeAsync(
                        store,
                        key,
                        CommonOptions.CompanyKey(store, parse.GetValue(company)!),
                        FilingCommands.Id(parse.GetValue(filing)!),
                        parse.GetValue(sent)
                    );
                    var path = parse.GetValue(file)!;
                    await File.WriteAllTextAsync(
                        path,
                        JsonSerializer.Serialize(receipt, JsonSerializerOptions.Web),
                        cancellation
                    );
                    Output.Line($"The receipt is in {path}. Check it: nsg verify receipt {path}");
                })
        );
        return command;
    }
}
