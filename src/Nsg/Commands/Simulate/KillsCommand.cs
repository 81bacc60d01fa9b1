using System.CommandLine;
using System.Diagnostics;
using Nsg.Command.Commands.Bench.Speed;

namespace Nsg.Command.Commands.Simulate;

/// <summary><c>nsg simulate kills</c>.</summary>
internal static class KillsCommand
{
    private const int CountMax = 100_000;

    internal static System.CommandLine.Command Make()
    {
        var count = new Option<int>("--count")
        {
            Description = "How often the server is killed",
            HelpName = "N",
            DefaultValueFactory = _ => 200,
        };
        var seed = new Option<long>("--seed")
        {
            Description = "Decides when; what the machine does at that moment is its own",
            HelpName = "S",
            DefaultValueFactory = _ => 1,
        };
        var store = BenchStores.Choice();
        var json = CommonOptions.Json();
        var command = new System.CommandLine.Command(
            "kills",
            "Kills a server under load at random moments (kill -9), starts it again, and checks that nothing acknowledged is lost"
        )
        {
            count,
            seed,
            store,
            json,
        };
        command.SetAction(
            async (parse, cancellation) =>
            {
                if (parse.GetValue(count) is < 1 or > CountMax)
                {
                    throw new UsageException($"--count is 1 to {CountMax}");
                }

                using var stores = BenchStores.Make(parse.GetValue(store)!, "kills");
                var watch = Stopwatch.StartNew();
                var run = new KillRun(stores, parse.GetValue(seed));
                await run.PrepareAsync();
                for (var round = 0; round < parse.GetValue(count) && run.Faults.Count == 0; round++)
                {
                    cancellation.ThrowIfCancellationRequested();
                    await run.RoundAsync(round);
                }

                await run.VerifyAsync();
                Tell(run, watch.Elapsed, parse.GetValue(json));
                return run.Faults.Count == 0 ? ExitCode.Ok : ExitCode.Findings;
            }
        );
        return command;
    }

    private static void Tell(KillRun run, TimeSpan took, bool isJson)
    {
        if (isJson)
        {
            Output.Json(
                new
                {
                    kills = run.Kills,
                    acknowledged = run.Acknowledged,
                    repeated = run.Repeated,
                    vouchers = run.Vouchers,
                    records = run.Records,
                    seconds = Math.Round(took.TotalSeconds, 1),
                    faults = run.Faults,
                }
            );
            return;
        }

        Output.Line(
            $"{run.Kills} kills in {took.TotalSeconds:0} s: {run.Acknowledged} posts acknowledged, {run.Repeated} unanswered ones sent again, {run.Vouchers} vouchers and {run.Records} records in the books"
        );
        Output.Line(
            run.Faults.Count == 0
                ? "nothing acknowledged is lost, numbers have no gap, every hash and table holds"
                : $"{run.Faults.Count} faults:"
        );
        run.Faults.ToList().ForEach(Output.Line);
    }
}
