namespace Nsg.Command.Commands.Reports;

/// <summary><c>nsg report</c>.</summary>
internal static class ReportCommands
{
    internal static System.CommandLine.Command Make() =>
        new("report", "Reports for authorities, and what they are made of")
        {
            ReportListCommand.Make(),
            ReportCheckCommand.Make(),
            ReportRunCommand.Make(),
            ReportTryCommand.Make(),
            ReportTraceCommand.Make(),
            ReportUsesCommand.Make(),
            PreviewCommands.Preview(),
            PreviewCommands.Adjust(),
            FilingCommands.Approve(),
            FilingCommands.Send(),
            FilingCommands.Receipt(),
            FilingProofCommand.Make(),
            FilingCommands.List(),
            PreviewCommands.Attempts(),
            PreviewCommands.Stand(),
            PreviewCommands.Due(),
            VatCaseCommand.Make(),
            CheckVatCommand.Make(),
        };
}
