using System.Globalization;
using System.Text.Json;

namespace Nsg.Command.Tests.Commands;

/// <summary>What a command line wrote and how it ended.</summary>
internal sealed record NsgRun(int Code, string Out, string Error)
{
    private static readonly Lock Turn = new();

    /// <summary>Runs the program in this process, one at a time, since the console is the process's.</summary>
    internal static NsgRun Of(params string[] args)
    {
        lock (Turn)
        {
            var (output, error) = (Console.Out, Console.Error);
            using var newOutput = new StringWriter(CultureInfo.InvariantCulture);
            using var newError = new StringWriter(CultureInfo.InvariantCulture);
            try
            {
                Console.SetOut(newOutput);
                Console.SetError(newError);
                var code = (int)typeof(ExitCode).Assembly.EntryPoint!.Invoke(null, [args])!;
                return new NsgRun(code, newOutput.ToString(), newError.ToString());
            }
            finally
            {
                Console.SetOut(output);
                Console.SetError(error);
            }
        }
    }

    /// <summary>The only line of standard output, as JSON.</summary>
    internal JsonElement Json => Lines.Single();

    /// <summary>Each line of standard output, as JSON.</summary>
    internal IReadOnlyList<JsonElement> Lines =>
        [
            .. Out.Split('\n', StringSplitOptions.RemoveEmptyEntries)
                .Select(line => JsonDocument.Parse(line).RootElement),
        ];

    /// <summary>Lines of standard error.</summary>
    internal IReadOnlyList<string> ErrorLines => Error.Split('\n', StringSplitOptions.RemoveEmptyEntries);
}
