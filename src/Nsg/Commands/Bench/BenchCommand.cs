using Nsg.Command.Commands.Bench.Damage;
using Nsg.Command.Commands.Bench.Pages;
using Nsg.Command.Commands.Bench.Speed;

namespace Nsg.Command.Commands.Bench;

/// <summary><c>nsg bench</c>: performance measured by programs, each beside something of the same minute that figures
/// can be held against.</summary>
internal static class BenchCommand
{
    internal static System.CommandLine.Command Make() =>
        new("bench", "Measures how fast this machine does the node's work")
        {
            BenchImport.Make(),
            ValidateBenchCommand.Make(),
            DamageBenchCommand.Make(),
            LedgerBenchCommand.Make(),
            HttpBenchCommand.Make(),
            TakeOverCommands.MakeJournal(),
            TakeOverCommands.MakeSafT(),
            AccessBenchCommand.Make(),
            ReportBenchCommand.Make(),
            ProofBenchCommand.Make(),
            PagesBenchCommand.Make(),
        };
}
