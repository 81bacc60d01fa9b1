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
            AdjustCommand.Make(),
            FilingCommands.Approve(),
            FilingCommands.Send(),
            FilingStepCommands.Uploaded(),
            FilingStepCommands.TakeBack(),
            FilingCommands.Receipt(),
            FilingProofCommand.Make(),
            FilingListCommand.Make(),
            AttemptsCommand.Make(),
            StandCommands.Stand(),
            StandCommands.Due(),
            VatCaseCommand.Make(),
            CheckVatCommand.Make(),
        };
}
