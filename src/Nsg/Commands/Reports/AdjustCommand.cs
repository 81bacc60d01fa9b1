using System.CommandLine;
using Nsg.Node.Reports;

namespace Nsg.Command.Commands.Reports;

/// <summary><c>nsg report adjust</c>.</summary>
internal static class AdjustCommand
{
    internal static CompanyCommand Make()
    {
        var options = new ReportOptions();
        var wanted = new AdjustOptions();
        var command = new CompanyCommand(
            "adjust",
            "Keeps a decision about a report that is no entry: a parameter, a remark, what sets an amount apart, a buyer's VAT number"
        )
        {
            options.Report,
            options.Period,
        };
        wanted.AddTo(command);
        return command.Does(
            async (call, _) =>
            {
                var decided = wanted.Of(call.Parse);
                await Adjustments.AdjustAsync(
                    call.Store,
                    call.Company,
                    books => options.Request(call.Parse, books),
                    decided,
                    CompanyCall.Actor
                );
                Output.Line("Kept. An approval given before is to be given anew.");
                return ExitCode.Ok;
            }
        );
    }
}
