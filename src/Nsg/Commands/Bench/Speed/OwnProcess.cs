using System.Diagnostics;
using System.Globalization;

namespace Nsg.Command.Commands.Bench.Speed;

/// <summary>This program once more, as a process of its own.</summary>
internal sealed class OwnProcess : IDisposable
{
    private const string Listening = "nsg: listening on ";

    private static readonly TimeSpan StartMax = TimeSpan.FromSeconds(60);

    private readonly Process _process;

    private OwnProcess(Process process) => _process = process;

    /// <summary>Starts the program with arguments; what it writes to standard error comes line by line.</summary>
    internal static OwnProcess Start(Action<string>? tell, params IReadOnlyList<string> arguments) =>
        StartWith(null, tell, arguments);

    private static OwnProcess StartWith(string? home, Action<string>? tell, IReadOnlyList<string> arguments)
    {
        var host = Environment.ProcessPath!;
        var start = new ProcessStartInfo(host)
        {
            UseShellExecute = false,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        if (Path.GetFileNameWithoutExtension(host) is "dotnet" or "testhost")
        {
            start.FileName = "dotnet";
            start.ArgumentList.Add(typeof(OwnProcess).Assembly.Location);
        }

        foreach (var argument in arguments)
        {
            start.ArgumentList.Add(argument);
        }

        if (home is not null)
        {
            start.Environment["NSG_HOME"] = home;
        }

        var process = new Process { StartInfo = start };
        process.ErrorDataReceived += (_, line) => tell?.Invoke(line.Data ?? "");
        process.OutputDataReceived += (_, _) => { };
        process.Start();
        process.BeginErrorReadLine();
        process.BeginOutputReadLine();
        return new OwnProcess(process);
    }

    /// <summary>Starts <c>nsg serve</c> on a free port of this machine.</summary>
    /// <param name="home">The folder of what is not in a database (<c>$NSG_HOME</c>).</param>
    /// <param name="arguments">What else it is told.</param>
    /// <returns>The process and its address.</returns>
    /// <exception cref="InvalidOperationException">It did not start.</exception>
    internal static async Task<(OwnProcess Process, Uri Address)> ServeAsync(
        string home,
        params IReadOnlyList<string> arguments
    )
    {
        var address = new TaskCompletionSource<Uri>(TaskCreationOptions.RunContinuationsAsynchronously);
        var last = "";
        var process = StartWith(
            home,
            line =>
            {
                last = line.Length > 0 ? line : last;
                if (line.StartsWith(Listening, StringComparison.Ordinal))
                {
                    address.TrySetResult(new Uri(line[Listening.Length..]));
                }
            },
            ["serve", "--urls", "http://127.0.0.1:0", .. arguments]
        );
        var first = await Task.WhenAny(address.Task, process._process.WaitForExitAsync(), Task.Delay(StartMax));
        if (first == address.Task)
        {
            return (process, await address.Task);
        }

        process.Dispose();
        throw new InvalidOperationException($"nsg serve did not start: {last}");
    }

    /// <summary>Waits for the end.</summary>
    /// <returns>The exit code, and the largest resident size in bytes, where the system tells it.</returns>
    internal async Task<(int Code, long PeakMemory)> EndAsync()
    {
        var peak = 0L;
        while (!_process.HasExited)
        {
            peak = Math.Max(peak, Peak());
            await Task.WhenAny(_process.WaitForExitAsync(), Task.Delay(50));
        }

        return (_process.ExitCode, peak);
    }

    /// <summary>Its number.</summary>
    internal int Id => _process.Id;

    /// <summary>Ends it at once, without a word (SIGKILL).</summary>
    internal void Kill()
    {
        _process.Kill();
        _process.WaitForExit();
    }

    /// <summary>Processor time that it used so far.</summary>
    internal TimeSpan ProcessorTime()
    {
        _process.Refresh();
        return _process.TotalProcessorTime;
    }

    /// <summary>Its largest resident size so far, in bytes; 0 where the system does not tell it.</summary>
    internal long Peak() => PeakOf(_process.Id);

    /// <summary>The largest resident size of a process so far, in bytes; 0 where the system does not tell it.</summary>
    internal static long PeakOf(int process)
    {
        try
        {
            var line = File.ReadLines($"/proc/{process}/status")
                .FirstOrDefault(one => one.StartsWith("VmHWM:", StringComparison.Ordinal));
            return line is null
                ? 0
                : 1024 * long.Parse(line.AsSpan(6).TrimStart().TrimEnd("kB ").Trim(), CultureInfo.InvariantCulture);
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            return 0;
        }
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        if (!_process.HasExited)
        {
            Kill();
        }

        _process.Dispose();
    }
}
