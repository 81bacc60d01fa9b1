using System.CommandLine;

namespace Nsg.Command.Commands.Bench;

/// <summary><c>nsg bench</c>: measurements as programs, each against something run in the same minute.</summary>
internal static class BenchCommand
{
    internal static System.CommandLine.Command Make() => new("bench", "Measures this program on this machine")
    {
        ValidateBenchCommand.Make(),
    };
}
