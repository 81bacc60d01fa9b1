using Nsg.Bookkeeping.Intake;
using Nsg.Storage.Queries;

namespace Nsg.Command.Commands.Review;

/// <summary>A decision that was not carried out.</summary>
internal static class Refusal
{
    /// <summary>Prints the reasons on one line, with the remedy where there is one.</summary>
    internal static int Print(DocumentRow row, ReviewOutcome outcome)
    {
        var reasons = string.Join("; ", outcome.Reasons);
        var remedy =
            Starts(outcome, "BR-CO-") ? " (--accept-difference books the difference as rounding)"
            : Starts(outcome, "possible-duplicate:") ? " (--accept-duplicate says that it is none)"
            : "";
        Console.Error.WriteLine(
            Output.OneLine($"nsg: {row.Number ?? row.Document.ToString()} stays as it is: {reasons}{remedy}")
        );
        return ExitCode.Findings;
    }

    private static bool Starts(ReviewOutcome outcome, string code) =>
        outcome.Reasons.Any(reason => reason.StartsWith(code, StringComparison.Ordinal));
}
