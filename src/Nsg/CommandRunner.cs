using System.CommandLine;
using System.CommandLine.Parsing;
using Nsg.Storage;

namespace Nsg.Command;

/// <summary>Runs a command line: every refusal is one line on standard error and an exit code.</summary>
internal static class CommandRunner
{
    internal static async Task<int> RunAsync(RootCommand root, string[] args)
    {
        var parse = root.Parse(args);
        if (parse.Errors.Count > 0 && parse.Action is not null and not System.CommandLine.Help.HelpAction)
        {
            await Console.Error.WriteLineAsync($"nsg: {parse.Errors[0].Message} (see nsg {Path(parse.CommandResult)}--help)");
            return ExitCode.Unusable;
        }

        try
        {
            return await parse.InvokeAsync(new InvocationConfiguration { EnableDefaultExceptionHandler = false });
        }
        catch (Exception fault) when (fault is UsageException or UnknownCompanyException or IOException or UnauthorizedAccessException or InvalidDataException)
        {
            await Console.Error.WriteLineAsync($"nsg: {fault.Message.ReplaceLineEndings(" ")}");
            return ExitCode.Unusable;
        }
    }

    private static string Path(CommandResult result) =>
        result.Parent is CommandResult parent ? $"{Path(parent)}{result.Command.Name} " : "";
}
