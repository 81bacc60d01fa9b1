using System.CommandLine;
using System.CommandLine.Help;
using System.CommandLine.Parsing;
using Nsg.Node.Reports;
using Nsg.Node.Reports.Ports;
using Nsg.Sharing.Grants;
using Nsg.Storage;

namespace Nsg.Command;

/// <summary>Runs a command line: every refusal is one line on standard error and an exit code.</summary>
internal static class CommandRunner
{
    /// <summary>How long a command may take to leave its work whole after Ctrl-C.</summary>
    private static readonly TimeSpan TerminationMax = TimeSpan.FromSeconds(30);

    internal static async Task<int> RunAsync(RootCommand root, string[] args)
    {
        HelpExamples.AddTo(root);
        var parse = root.Parse(args);
        if (parse.Errors.Count > 0 && parse.Action is not (null or HelpAction or HelpExamples.Action))
        {
            return Refuse($"{OneLine(Fault(parse))} (see nsg {Path(parse.CommandResult)}--help)");
        }

        try
        {
            return await parse.InvokeAsync(
                new InvocationConfiguration
                {
                    EnableDefaultExceptionHandler = false,
                    ProcessTerminationTimeout = TerminationMax,
                }
            );
        }
        catch (Exception fault)
            when (fault
                    is DecisionRefusedException
                        or GrantException { IsUnusable: false }
                        or ReportRequestException { IsRefusal: true }
            )
        {
            return Refuse(OneLine(fault.Message), ExitCode.Findings);
        }
        catch (PortException fault)
        {
            return Refuse(
                $"{OneLine(fault.Message)}{(fault.MayHaveArrived ? "; it may have arrived all the same: look at the authority before it is sent again" : "")}",
                ExitCode.Findings
            );
        }
        catch (Exception fault)
            when (fault
                    is UsageException
                        or UnknownCompanyException
                        or GrantException
                        or ReportRequestException
                        or IOException
                        or UnauthorizedAccessException
                        or InvalidDataException
            )
        {
            return Refuse(OneLine(fault.Message));
        }
        catch (OperationCanceledException)
        {
            return Refuse("interrupted");
        }
        catch (Exception fault) when (Environment.GetEnvironmentVariable("NSG_TRACE") is null or "" or "0")
        {
            return Refuse($"unexpected: {OneLine(fault.Message)}; set NSG_TRACE=1 for the trace");
        }
    }

    /// <summary>A word that means nothing is told before what is missing because of it.</summary>
    private static string Fault(ParseResult parse) =>
        parse.UnmatchedTokens is [var token, ..]
            ? $"Unrecognized command or argument '{token}'."
            : WithoutTypeName(parse.Errors[0].Message);

    /// <summary>The library names the type that it wanted in this program's own terms, which say nothing to a
    /// person.</summary>
    private static string WithoutTypeName(string message)
    {
        var at = message.IndexOf(" as expected type '", StringComparison.Ordinal);
        return at < 0 ? message : $"{message[..at]}; give a number";
    }

    private static int Refuse(string line, int code = ExitCode.Unusable)
    {
        Console.Error.WriteLine($"nsg: {line}");
        return code;
    }

    private static string OneLine(string text) => text.ReplaceLineEndings(" ");

    private static string Path(CommandResult result) =>
        result.Parent is CommandResult parent ? $"{Path(parent)}{result.Command.Name} " : "";
}
