using System.CommandLine;

namespace Nsg.Command.Commands.Bench.Speed;

/// <summary><c>nsg bench ledger</c>.</summary>
internal static class LedgerBenchCommand
{
    private const int Million = 1_000_000;

    internal static System.CommandLine.Command Make()
    {
        var seconds = new Option<double>("--seconds")
        {
            Description = "How long each rate is measured",
            HelpName = "N",
            DefaultValueFactory = _ => 2,
        };
        var entries = new Option<int>("--entries")
        {
            Description = "Vouchers of the company that reports are made of",
            HelpName = "N",
            DefaultValueFactory = _ => Million,
        };
        var large = new Option<bool>("--large")
        {
            Description = "Reports over 10 million vouchers, too: several minutes, several gigabytes of disk",
        };
        var only = new Option<string[]>("--only")
        {
            Description = "Parts to measure: " + string.Join(", ", LedgerBench.Parts),
            HelpName = "PART",
            AllowMultipleArgumentsPerToken = true,
        };
        only.AcceptOnlyFromAmong([.. LedgerBench.Parts]);
        var store = BenchStores.Choice();
        var json = CommonOptions.Json();
        var command = new System.CommandLine.Command(
            "ledger",
            "Posts to the books with 1, 16 and 256 writers, in batches and in bulk, makes reports and rebuilds, each beside the same rows written bare"
        )
        {
            store,
            seconds,
            entries,
            large,
            only,
            json,
        };
        command.SetAction(
            async (parse, cancellation) =>
            {
                if (parse.GetValue(seconds) is <= 0 or > 60 || parse.GetValue(entries) is < 1 or > 10 * Million)
                {
                    throw new UsageException($"--seconds is more than 0 and at most 60, --entries 1 to {10 * Million}");
                }

                using var stores = BenchStores.Make(parse.GetValue(store)!, "bench");
                int[] sizes = parse.GetValue(large)
                    ? [parse.GetValue(entries), 10 * Million]
                    : [parse.GetValue(entries)];
                var bench = new LedgerBench(
                    stores,
                    TimeSpan.FromSeconds(parse.GetValue(seconds)),
                    figure => FigureView.Tell(figure, parse.GetValue(json)),
                    parse.GetValue(only) ?? []
                );
                await bench.RunAsync(sizes, cancellation);
                return ExitCode.Ok;
            }
        );
        return command;
    }
}
