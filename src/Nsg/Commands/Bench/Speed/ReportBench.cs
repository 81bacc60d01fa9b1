using System.Diagnostics;
using Nsg.Log;
using Nsg.Node.Importing.Books;
using Nsg.Node.Reports;
using Nsg.Reporting;
using Nsg.Reporting.BookFiles;
using Nsg.Storage;
using Nsg.Storage.Measuring;
using Nsg.Storage.Queries;

namespace Nsg.Command.Commands.Bench.Speed;

/// <summary>Bulk import of a made-up journal, and reports over it, warm.</summary>
internal static class ReportBench
{
    private const int Repeats = 200;

    internal static async Task RunAsync(BenchStores stores, int vouchers, Action<Figure> tell)
    {
        var file = Path.Combine(stores.Folder, FormattableString.Invariant($"journal-{vouchers}.se"));
        JournalFile.WriteSie(file, vouchers);
        using var store = stores.Open(FormattableString.Invariant($"reports_{vouchers}"));
        var watch = Stopwatch.StartNew();
        var import = await new BooksImporter(
            store,
            BookLimits.Default,
            TimeProvider.System,
            new SystemRandomness()
        ).ImportAsync(file, BookFormat.Sie, new BooksTarget(), "bench");
        if (import.Key is not { } company)
        {
            throw new InvalidDataException($"the made-up journal was refused: {import.Fault}");
        }

        await store.Arrivals.LayOutAsync(company, CancellationToken.None);
        var rate = vouchers / watch.Elapsed.TotalSeconds;
        var floor = BareLedger
            .Take(store, [company], 100_000)
            .PerSecond(stores.Bare, 1_000, TimeProvider.System, TimeSpan.FromSeconds(2));
        var size = FormattableString.Invariant($"{vouchers:#,0} vouchers");
        tell(
            new Figure(
                "bulk import of a SIE file",
                rate,
                "/s",
                floor,
                FormattableString.Invariant($"{size} in {watch.Elapsed.TotalSeconds:0.0} s")
            )
        );
        var (first, last) = (new DateOnly(VoucherLoad.Year, 1, 1), new DateOnly(VoucherLoad.Year, 12, 31));
        tell(Warm($"trial balance, {size}", store, company, books => books.TrialBalance(first, last).Count));
        tell(
            Warm(
                $"trial balance to a day, {size}",
                store,
                company,
                books => books.TrialBalance(first, new DateOnly(VoucherLoad.Year, 6, 17)).Count
            )
        );
        var definition = ReportCatalogue.Find("se.accounts")!;
        var request = store.Query(
            company,
            books => ReportRequest.Of(books, definition, $"{VoucherLoad.Year}", new Dictionary<string, decimal>())
        );
        tell(
            Warm(
                $"annual accounts (income, balance), {size}",
                store,
                company,
                books => request.Run(books).ToString()!.Length
            )
        );
    }

    private static Figure Warm(string what, NodeStore store, string company, Func<BooksQueries, int> ask)
    {
        var times = new List<double>();
        for (var i = 0; i < Repeats && (i < 5 || times.Sum() < 3_000); i++)
        {
            var began = Stopwatch.GetTimestamp();
            store.Query(company, ask);
            times.Add(Stopwatch.GetElapsedTime(began).TotalMilliseconds);
        }

        times.Sort();
        return new Figure(
            what,
            times[times.Count / 2],
            "ms",
            null,
            FormattableString.Invariant($"median of {times.Count}, worst {times[^1]:0.00} ms")
        );
    }
}
