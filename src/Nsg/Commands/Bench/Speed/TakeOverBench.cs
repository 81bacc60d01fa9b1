using System.Diagnostics;
using System.Globalization;
using System.Xml;
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
        var (seconds, peak, bare) = await ImportAsync(sie, vouchers);
        tell(
            new Figure(
                $"import of {vouchers} vouchers (SIE, nsg)",
                seconds,
                "s",
                bare,
                Note(vouchers / seconds, peak, "the same rows written bare")
            )
        );
        JournalFile.WriteLedger(journal, vouchers);
        foreach (var program in withHledger ? new[] { "ledger", "hledger" } : ["ledger"])
        {
            if (await OtherAsync(program, journal) is var (took, memory))
            {
                tell(
                    new Figure($"{program} balance of the same", took, "s", null, Note(vouchers / took, memory, null))
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
        var (seconds, peak, bare) = await ImportAsync(file, vouchers);
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
                bare,
                "s",
                null,
                $"at the rate of {FloorVouchers} of them, {Group} a commit"
            )
        );
        tell(
            new Figure(
                "import (SAF-T, nsg)",
                seconds,
                "s",
                pass + bare,
                Note(vouchers / seconds, peak, "both, one after the other")
            )
        );
    }

    private async Task<(double Seconds, long Peak, double Bare)> ImportAsync(string file, int vouchers)
    {
        var data = Path.Combine(folder, "data");
        var watch = Stopwatch.StartNew();
        string last = "";
        using var process = OwnProcess.Start(
            line => last = line.Length > 0 ? line : last,
            "import",
            "--new",
            file,
            "--data",
            data
        );
        var (code, peak) = await process.EndAsync();
        var seconds = watch.Elapsed.TotalSeconds;
        if (code is not (ExitCode.Ok or ExitCode.Findings))
        {
            throw new InvalidDataException($"nsg import ended with {code}: {last}");
        }

        using var store = NodeStore.Open(data, TimeProvider.System, new SystemRandomness());
        var rate = BareLedger
            .Take(store, [store.Companies()[0].Key], FloorVouchers)
            .PerSecond(Path.Combine(folder, "bare"), Group, TimeProvider.System, FloorSpan);
        return (seconds, peak, vouchers / rate);
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
}
