namespace Nsg.Command.Commands.Rights;

/// <summary><c>nsg rights</c>.</summary>
internal static class RightsCommands
{
    internal static System.CommandLine.Command Make() =>
        new("rights", "Who may sign for a company") { RightsCheckCommand.Make(), RightsKeepCommand.Make() };
}
