using System.Diagnostics;
using System.Globalization;

namespace Nsg.Command.Tests.Commands;

/// <summary>The program hledger, which reads what we export.</summary>
internal static class Hledger
{
    /// <summary>Where it is, or null.</summary>
    internal static string? Path { get; } =
        (Environment.GetEnvironmentVariable("PATH") ?? "")
            .Split(':')
            .Select(folder => System.IO.Path.Combine(folder, "hledger"))
            .FirstOrDefault(File.Exists);

    /// <summary>Runs it on a journal.</summary>
    internal static (int Code, string Out, string Error) Run(string journal, params string[] args)
    {
        var start = new ProcessStartInfo(Path!, ["-f", journal, .. args])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            UseShellExecute = false,
        };
        start.Environment["LANG"] = "C.UTF-8";
        using var process = Process.Start(start)!;
        var error = process.StandardError.ReadToEndAsync();
        var output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return (process.ExitCode, output, error.GetAwaiter().GetResult());
    }

    /// <summary>Closing balance by account number.</summary>
    internal static Dictionary<string, decimal> Balances(string journal)
    {
        var (code, output, error) = Run(journal, "bal", "--flat", "--no-total", "--empty", "-O", "csv");
        code.ShouldBe(0, error);
        return output
            .Split('\n', StringSplitOptions.RemoveEmptyEntries)
            .Skip(1)
            .Select(line => line.Trim('"').Split("\",\""))
            .ToDictionary(
                cells => cells[0].Split(':', ' ')[1],
                cells => decimal.Parse(cells[1].Split(' ')[0], CultureInfo.InvariantCulture)
            );
    }

    /// <summary>That hledger accepts the export of a company, also strictly, and has our balances.</summary>
    internal static void ShouldAgree(Func<string[], NsgRun> books, string folder)
    {
        var journal = System.IO.Path.Combine(folder, "books.journal");
        books(["export", "hledger", "-o", journal]).Code.ShouldBe(ExitCode.Ok);
        Run(journal, "check", "--strict").ShouldBe((0, "", ""));
        var ours = books(["books", "trial-balance", "--json"])
            .Json.GetProperty("accounts")
            .EnumerateArray()
            .ToDictionary(
                account => account.GetProperty("account").GetString()!,
                account => decimal.Parse(account.GetProperty("closing").GetString()!, CultureInfo.InvariantCulture)
            );
        Balances(journal)
            .OrderBy(one => one.Key, StringComparer.Ordinal)
            .ShouldBe(ours.OrderBy(one => one.Key, StringComparer.Ordinal));
    }
}
