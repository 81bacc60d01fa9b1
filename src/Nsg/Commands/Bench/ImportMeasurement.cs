using System.Diagnostics;
using Nsg.Bookkeeping.Intake;
using Nsg.Bookkeeping.Records;
using Nsg.Command.Commands.Bench.Speed;
using Nsg.Command.Generation;
using Nsg.Documents.Reading;
using Nsg.Node.Importing;
using Nsg.Storage;
using Nsg.Vocabulary;

namespace Nsg.Command.Commands.Bench;

/// <summary>What an import took. The time runs from the first file to the last durable outcome; starting the program
/// is not in it.</summary>
/// <param name="Documents">Documents answered for.</param>
/// <param name="Vouchers">Vouchers in the books.</param>
/// <param name="Commits">Durable commits.</param>
/// <param name="Seconds">Seconds.</param>
/// <param name="PeakMemory">The process's largest resident size, in bytes.</param>
/// <param name="SqliteVouchersPerSecond">What SQLite does alone on the same disk, in groups of the same size.</param>
internal sealed record ImportMeasurement(
    long Documents,
    long Vouchers,
    long Commits,
    double Seconds,
    long PeakMemory,
    double SqliteVouchersPerSecond
)
{
    /// <summary>The store that the books of a measurement lie in.</summary>
    internal const string StoreName = "data";

    internal double DocumentsPerSecond => Documents / Seconds;

    internal double VouchersPerSecond => Vouchers / Seconds;

    /// <summary>How many times as fast SQLite is alone.</summary>
    internal double Ratio => SqliteVouchersPerSecond / VouchersPerSecond;

    /// <summary>Imports a generated folder into an empty store, then runs the bare loop.</summary>
    /// <param name="input">A folder as <c>nsg generate</c> writes it.</param>
    /// <param name="stores">Where the store is made, on the disk to measure.</param>
    /// <param name="cancellation">Ends the measurement.</param>
    internal static async Task<ImportMeasurement> RunAsync(
        string input,
        BenchStores stores,
        CancellationToken cancellation
    )
    {
        using var store = stores.Open(StoreName);
        await store.KeepRatesAsync(RatesCommand.Read(Path.Combine(input, "rates.tsv")));
        var keys = new List<(string Key, string Folder)>();
        foreach (var company in Companies(Path.Combine(input, "companies.tsv")))
        {
            keys.Add((await CreateAsync(store, company), Path.Combine(input, company.Folder)));
        }

        var before = store.Commits;
        var documents = 0L;
        var watch = Stopwatch.StartNew();
        foreach (var (key, folder) in keys)
        {
            var files = Directory
                .EnumerateFiles(folder, "*", SearchOption.AllDirectories)
                .Order(StringComparer.Ordinal);
            await foreach (
                var _ in new Importer(
                    store,
                    ReadingLimits.Default,
                    DocumentCheck.Today(TimeProvider.System, ReadingLimits.Default)
                ).ImportAsync(key, files, "bench", cancellation)
            )
            {
                documents++;
            }
        }

        var seconds = watch.Elapsed.TotalSeconds;
        cancellation.ThrowIfCancellationRequested();
        using var process = Process.GetCurrentProcess();
        var peak = process.PeakWorkingSet64;
        var vouchers = keys.Sum(one => store.Query(one.Key, books => books.EntryCount()));
        var commits = store.Commits - before;
        var bare = BareSqlite.VouchersPerSecond(
            Path.Combine(stores.Folder, "bare"),
            (int)Math.Max(1, vouchers / Math.Max(1, commits)),
            TimeProvider.System
        );
        return new ImportMeasurement(documents, vouchers, commits, seconds, peak, bare);
    }

    private static async Task<string> CreateAsync(NodeStore store, GeneratedCompany company)
    {
        var country = Country.Parse(company.Country);
        var currency = Markets.All.First(market => market.Country == country).Currency;
        return (
            await store.CreateCompanyAsync(new CompanyCreated(company.Name, country, currency, [company.Id]), "bench")
        ).Key;
    }

    private static List<GeneratedCompany> Companies(string file) =>
        [
            .. File.ReadLines(file)
                .Skip(1)
                .Select(line =>
                    line.Split('\t') is [var id, var name, var country, var folder]
                        ? new GeneratedCompany(id, name, country, folder)
                        : throw new UsageException($"{file} was not written by nsg generate")
                ),
        ];
}
