using System.CommandLine;
using Nsg.Node.Reports;

namespace Nsg.Command.Commands.Reports;

/// <summary><c>nsg report adjust</c>.</summary>
internal static class AdjustCommand
{
    private const string Actor = "operator";

    internal static System.CommandLine.Command Make()
    {
        var options = new ReportOptions();
        var wanted = new AdjustOptions();
        var command = new System.CommandLine.Command(
            "adjust",
            "Keeps a decision about a report that is no entry: a parameter, a remark, what sets an amount apart, a buyer's VAT number"
        )
        {
            options.Report,
            options.Company,
            options.Period,
        };
        wanted.AddTo(command);
        command.Add(options.Data);
        command.SetAction(
            (parse, _) =>
                FilingCommands.Reported(async () =>
                {
                    using var store = CommonOptions.Open(parse, options.Data);
                    var decided = wanted.Of(parse);
                    await Adjustments.AdjustAsync(
                        store,
                        CommonOptions.CompanyKey(store, parse.GetValue(options.Company)!),
                        books => options.Request(parse, books),
                        decided,
                        Actor
                    );
                    Output.Line("Kept. An approval given before is to be given anew.");
                })
        );
        return command;
    }
}
