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
        var remedy = outcome.Reasons.Any(reason => reason.StartsWith("BR-CO-", StringComparison.Ordinal))
            ? " (--accept-difference books the difference as rounding)"
            : "";
        Console.Error.WriteLine(Output.OneLine($"nsg: {row.Number ?? row.Document.ToString()} stays as it is: {reasons}{remedy}"));
        return ExitCode.Findings;
    }
}
