using System.Diagnostics;
using System.Globalization;
using System.Xml;
using Nsg.Command.Commands.BookFiles;
using Nsg.Log;
using Nsg.Storage;
using Nsg.Storage.Measuring;

namespace Nsg.Command.Commands.Bench.Speed;

/// <summary>Books of another program taken in by a process of its own, beside what else could be done with the same
/// file.</summary>
/// <param name="folder">An empty folder, on the disk to measure.</param>
/// <param name="tell">Takes a figure as soon as it is there.</param>
internal sealed class TakeOverBench(string folder, Action<Figure> tell)
{
    private const int FloorVouchers = 100_000;
    private const int Group = 1_000;
    private const double Megabyte = 1e6;

    private static readonly TimeSpan FloorSpan = TimeSpan.FromSeconds(5);

    /// <summary>A journal of two-line vouchers, beside ledger-cli and hledger reading the same.</summary>
    internal async Task JournalAsync(int vouchers, bool withHledger)
    {
        var (sie, journal) = (Path.Combine(folder, "journal.se"), Path.Combine(folder, "journal.ledger"));
        JournalFile.WriteSie(sie, vouchers);
        var took = await ImportAsync(sie, vouchers);
        if (took.Counted is { } counted)
        {
            tell(
                new Figure(
                    $"{vouchers} vouchers (SIE) in, trial balance told",
                    counted,
                    "s",
                    null,
                    Note(vouchers / counted, took.Peak, null)
                )
            );
        }

        tell(
            new Figure(
                "the same, rows of every voucher laid out",
                took.Seconds,
                "s",
                took.Bare,
                Note(vouchers / took.Seconds, took.Peak, "the same rows written bare")
            )
        );
        JournalFile.WriteLedger(journal, vouchers);
        foreach (var program in withHledger ? new[] { "ledger", "hledger" } : ["ledger"])
        {
            if (await OtherAsync(program, journal) is var (seconds, memory))
            {
                tell(
                    new Figure(
                        $"{program} balance of the same",
                        seconds,
                        "s",
                        null,
                        Note(vouchers / seconds, memory, null)
                    )
                );
            }
        }
    }

    /// <summary>A SAF-T file, beside a bare pass of the runtime's reader over it and bare inserts of the same
    /// rows.</summary>
    internal async Task SafTAsync(long bytes)
    {
        var file = Path.Combine(folder, "books.xml");
        var vouchers = SafTFile.Write(file, bytes);
        var pass = Pass(file);
        var took = await ImportAsync(file, vouchers);
        tell(
            new Figure(
                "bare XmlReader pass",
                pass,
                "s",
                null,
                string.Create(CultureInfo.InvariantCulture, $"{bytes / Megabyte:0} MB, {vouchers} vouchers")
            )
        );
        tell(
            new Figure(
                "bare inserts of the same rows",
                took.Bare,
                "s",
                null,
                $"at the rate of {FloorVouchers} of them, {Group} a commit"
            )
        );
        tell(
            new Figure(
                "import (SAF-T, nsg)",
                took.Seconds,
                "s",
                pass + took.Bare,
                Note(vouchers / took.Seconds, took.Peak, "both, one after the other")
            )
        );
    }

    private async Task<TakenOver> ImportAsync(string file, int vouchers)
    {
        var data = Path.Combine(folder, "data");
        var watch = Stopwatch.StartNew();
        var last = "";
        var counting = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        using var process = OwnProcess.Start(
            line =>
            {
                last = line.Length > 0 ? line : last;
                if (line == BooksImportView.Counting)
                {
                    counting.TrySetResult();
                }
            },
            "import",
            "--new",
            file,
            "--data",
            data
        );
        var end = process.EndAsync();
        double? counted =
            await Task.WhenAny(counting.Task, end) == counting.Task && Turnover(data) > 0m
                ? watch.Elapsed.TotalSeconds
                : null;
        var (code, peak) = await end;
        var seconds = watch.Elapsed.TotalSeconds;
        if (code is not (ExitCode.Ok or ExitCode.Findings))
        {
            throw new InvalidDataException($"nsg import ended with {code}: {last}");
        }

        using var store = NodeStore.Open(data, TimeProvider.System, new SystemRandomness());
        var rate = BareLedger
            .Take(store, [store.Companies()[0].Key], FloorVouchers)
            .PerSecond(Path.Combine(folder, "bare"), Group, TimeProvider.System, FloorSpan);
        return new TakenOver(counted, seconds, peak, vouchers / rate);
    }

    /// <summary>The debits of the trial balance, asked by another process than the one that takes the books in.</summary>
    private static decimal Turnover(string data)
    {
        using var store = NodeStore.Open(data, TimeProvider.System, new SystemRandomness());
        store.WaitsForArrivals = false;
        return store.Query(
            store.Companies()[0].Key,
            books => books.TrialBalance(null, null).Sum(account => account.Debit.Amount)
        );
    }

    private static double Pass(string file)
    {
        var watch = Stopwatch.StartNew();
        using var stream = new FileStream(
            file,
            new FileStreamOptions { BufferSize = 1 << 16, Options = FileOptions.SequentialScan }
        );
        using var xml = XmlReader.Create(
            stream,
            new XmlReaderSettings { DtdProcessing = DtdProcessing.Prohibit, IgnoreWhitespace = true }
        );
        var length = 0L;
        while (xml.Read())
        {
            length += xml.NodeType == XmlNodeType.Text ? xml.Value.Length : 0;
        }

        return length > 0 ? watch.Elapsed.TotalSeconds : 0;
    }

    private async Task<(double Seconds, long Peak)?> OtherAsync(string program, string journal)
    {
        var watch = Stopwatch.StartNew();
        var start = new ProcessStartInfo(program)
        {
            UseShellExecute = false,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            WorkingDirectory = folder,
        };
        foreach (var argument in new[] { "-f", journal, "balance" })
        {
            start.ArgumentList.Add(argument);
        }

        try
        {
            using var process = Process.Start(start)!;
            var (output, error) = (process.StandardOutput.ReadToEndAsync(), process.StandardError.ReadToEndAsync());
            var peak = 0L;
            while (!process.HasExited)
            {
                peak = Math.Max(peak, OwnProcess.PeakOf(process.Id));
                await Task.WhenAny(process.WaitForExitAsync(), Task.Delay(50));
            }

            return (await output).Length > 0
                ? (watch.Elapsed.TotalSeconds, peak)
                : throw new InvalidDataException($"{program}: {await error}");
        }
        catch (System.ComponentModel.Win32Exception)
        {
            // It is not installed here.
            return null;
        }
    }

    private static string Note(double perSecond, long peak, string? floor) =>
        string.Create(
            CultureInfo.InvariantCulture,
            $"{(floor is null ? "" : $"floor: {floor}; ")}{perSecond:0} vouchers a second, {peak / Megabyte:0} MB at most"
        );

    /// <summary>What an import took.</summary>
    /// <param name="Counted">Seconds until the books counted and their trial balance was told; null where they counted
    /// only at the end.</param>
    /// <param name="Seconds">Seconds until its end.</param>
    /// <param name="Peak">The process's largest resident size, in bytes.</param>
    /// <param name="Bare">Seconds that the same rows take written bare.</param>
    private sealed record TakenOver(double? Counted, double Seconds, long Peak, double Bare);
}
