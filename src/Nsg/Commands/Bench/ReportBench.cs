using System.Diagnostics;
using Nsg.Log;
using Nsg.Node.Extracts;
using Nsg.Node.Importing.Books;
using Nsg.Node.Reports;
using Nsg.Reporting;
using Nsg.Reporting.BookFiles;
using Nsg.Reporting.SafT;
using Nsg.Reporting.Sie;
using Nsg.Reporting.XbrlGl;
using Nsg.Storage;
using Nsg.Storage.Queries;
using Nsg.Vocabulary;

namespace Nsg.Command.Commands.Bench;

/// <summary>A figure of <c>nsg bench reports</c>.</summary>
/// <param name="What">A report and its period, or a format.</param>
/// <param name="Milliseconds">Median of several runs; of exports one run.</param>
/// <param name="Processor">Of exports: processor time of all threads, in milliseconds.</param>
/// <param name="MegabytesPerSecond">Of exports: bytes written by second.</param>
/// <param name="FloorMegabytesPerSecond">What a bare writer of the same bytes does on this machine in the same minute
/// (<see cref="ExportFloor"/>).</param>
/// <param name="Ratio">The first against the second.</param>
/// <param name="ProcessorRatio">The floor's processor time against ours.</param>
/// <param name="HeapMegabytes">Managed memory at its most while it ran.</param>
internal sealed record ReportFigure(
    string What,
    double Milliseconds,
    double? Processor = null,
    double? MegabytesPerSecond = null,
    double? FloorMegabytesPerSecond = null,
    double? Ratio = null,
    double? ProcessorRatio = null,
    double? HeapMegabytes = null
);

/// <summary>Measures reports and exports over a Norwegian company, and lists of sales within the EU over a Swedish
/// one, with any number of vouchers, three lines each, spread over a year.</summary>
internal sealed class ReportBench(string folder, int vouchers) : IDisposable
{
    private const int Runs = 5;
    private const double Megabyte = 1e6;

    private readonly NodeStore store = NodeStore.Open(
        Path.Combine(folder, "data"),
        TimeProvider.System,
        new SystemRandomness()
    );
    private string company = "";
    private string swedish = "";

    /// <summary>Makes the books, in seconds.</summary>
    internal async Task<double> PrepareAsync()
    {
        var watch = Stopwatch.StartNew();
        company = await TakeInAsync(ReportBenchCompany.Norwegian);
        swedish = await TakeInAsync(ReportBenchCompany.Swedish);
        return watch.Elapsed.TotalSeconds;
    }

    /// <summary>Every report of the country for its periods.</summary>
    internal IEnumerable<ReportFigure> Reports()
    {
        foreach (var name in ReportCatalogue.Names.Where(name => name.StartsWith("no.", StringComparison.Ordinal)))
        {
            var definition = ReportCatalogue.Find(name)!;
            foreach (var period in new[] { "2025", "2025-T3", "2025-03" }.Where(text => Fits(definition.Periods, text)))
            {
                yield return Report(
                    $"{name} {period}",
                    company,
                    books => ReportRequest.Of(books, definition, period, new Dictionary<string, decimal>()).Run(books)
                );
            }
        }
    }

    /// <summary>The list of sales within the EU, with its buyers, as the file that the authority takes.</summary>
    internal IEnumerable<ReportFigure> EcSales() =>
        new[] { "2025-Q3", "2025-03" }.Select(period =>
            Report(
                $"se.ec-sales {period}",
                swedish,
                books =>
                    ReportFormats.Write(
                        ReportFormats.Make(
                            books,
                            ReportRequest.Of(
                                books,
                                ReportCatalogue.Find("se.ec-sales")!,
                                period,
                                new Dictionary<string, decimal>()
                            ),
                            "en",
                            TimeProvider.System.GetUtcNow()
                        ),
                        "txt",
                        Stream.Null
                    )
            )
        );

    /// <summary>Each format of the year, beside a bare writer of the same bytes.</summary>
    internal IEnumerable<ReportFigure> Exports()
    {
        yield return Export(
            "saf-t 1.30",
            (extract, output) => SafTWriter.Write(extract, "1", output, SafTWriter.NewestVersion),
            (file, path) => ExportFloor.Xml(file, "Transaction", path)
        );
        yield return Export(
            "sie 4E",
            (extract, output) => SieWriter.Write(extract, "1", output),
            (file, path) => ExportFloor.Lines(file, ' ', path)
        );
        yield return Export("xbrl-gl", XbrlGlWriter.Write, (file, path) => ExportFloor.Xml(file, "entryHeader", path));
    }

    public void Dispose() => store.Dispose();

    private static bool Fits(IReadOnlyList<Reporting.Language.PeriodLength> periods, string text) =>
        Reporting.Language.ReportPeriod.TryParse(text, out var period) && periods.Contains(period.Length);

    private async Task<string> TakeInAsync(ReportBenchCompany made)
    {
        var path = Path.Combine(folder, "books.xml");
        await using (var file = File.Create(path))
        {
            ReportBenchBooks.Write(file, vouchers, made);
        }

        var import = await new BooksImporter(
            store,
            BookLimits.Default,
            TimeProvider.System,
            new SystemRandomness()
        ).ImportAsync(
            path,
            BookFormat.SafT,
            new BooksTarget { Number = PartyIdentifier.Parse($"{made.Country}:{made.Number}") },
            "bench"
        );
        var key = import.Key ?? throw new UsageException($"the made-up books were not taken in: {import.Fault}");
        await store.Arrivals.LayOutAsync(key, CancellationToken.None);
        return key;
    }

    /// <summary>The median of several runs, the first left out.</summary>
    private ReportFigure Report(string what, string of, Action<BooksQueries> run)
    {
        var times = new List<double>();
        for (var i = 0; i <= Runs; i++)
        {
            var watch = Stopwatch.StartNew();
            store.Query(
                of,
                books =>
                {
                    run(books);
                    return true;
                }
            );
            times.Add(watch.Elapsed.TotalMilliseconds);
        }

        return new ReportFigure(what, Math.Round(times.Skip(1).Order().ElementAt(Runs / 2), 2));
    }

    private ReportFigure Export(string name, Action<LedgerExtract, Stream> write, Func<string, string, Action> floor)
    {
        var (file, bare) = (Path.Combine(folder, "export"), Path.Combine(folder, "bare"));
        var (mine, its) = (
            Usage.Of(() =>
                store.Query(
                    company,
                    books =>
                    {
                        using var output = new FileStream(
                            file,
                            FileMode.Create,
                            FileAccess.Write,
                            FileShare.None,
                            1 << 16
                        );
                        write(
                            LedgerExtracts.Take(
                                books,
                                new LedgerSelection
                                {
                                    From = new DateOnly(2025, 1, 1),
                                    To = new DateOnly(2025, 12, 31),
                                },
                                TimeProvider.System.GetUtcNow()
                            ),
                            output
                        );
                        return true;
                    }
                )
            ),
            Usage.Of(floor(file, bare))
        );
        var (size, bareSize) = (new FileInfo(file).Length / Megabyte, new FileInfo(bare).Length / Megabyte);
        File.Delete(file);
        File.Delete(bare);
        return new ReportFigure(
            name,
            Math.Round(mine.Seconds * 1000d),
            Math.Round(mine.Processor * 1000d),
            Math.Round(size / mine.Seconds, 1),
            Math.Round(bareSize / its.Seconds, 1),
            Math.Round(size / mine.Seconds / (bareSize / its.Seconds), 2),
            Math.Round(its.Processor / bareSize / (mine.Processor / size), 2),
            Math.Round(mine.Heap / Megabyte)
        );
    }

    /// <summary>What a piece of work takes.</summary>
    private sealed record Usage(double Seconds, double Processor, double Heap)
    {
        private const int LookEvery = 20;

        internal static Usage Of(Action work)
        {
            GC.Collect();
            var heap = GC.GetTotalMemory(forceFullCollection: true);
            using var process = Process.GetCurrentProcess();
            var before = process.TotalProcessorTime;
            using var look = new Timer(
                _ => heap = Math.Max(heap, GC.GetTotalMemory(forceFullCollection: false)),
                null,
                LookEvery,
                LookEvery
            );
            var watch = Stopwatch.StartNew();
            work();
            watch.Stop();
            process.Refresh();
            return new Usage(watch.Elapsed.TotalSeconds, (process.TotalProcessorTime - before).TotalSeconds, heap);
        }
    }
}
