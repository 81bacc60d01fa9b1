using System.CommandLine;
using System.Diagnostics;
using System.Globalization;

namespace Nsg.Command.Commands.Simulate;

/// <summary><c>nsg simulate</c>: the store under conditions that a test run is too short for.</summary>
internal static class SimulateCommand
{
    internal static System.CommandLine.Command Make()
    {
        var seeds = new Option<string>("--seeds")
        {
            Description = "First and last seed; one seed does the same each time",
            HelpName = "A..B",
            DefaultValueFactory = _ => "1..10000",
        };
        var json = CommonOptions.Json();
        var command = new System.CommandLine.Command(
            "simulate",
            "Runs the store on a simulated disk that fails as seeds say (power, torn writes, full disk), and looks whether anything was lost"
        )
        {
            seeds,
            json,
            KillsCommand.Make(),
        };
        command.SetAction(
            (parse, cancellation) => RunAsync(Range(parse.GetValue(seeds)!), parse.GetValue(json), cancellation)
        );
        return command;
    }

    private static async Task<int> RunAsync((long First, long Last) seeds, bool isJson, CancellationToken cancellation)
    {
        var watch = Stopwatch.StartNew();
        var (failures, acknowledged, faulty) = (0L, 0L, 0);
        var turn = new Lock();
        var fingerprint = "";
        var all = Enumerable.Range(0, checked((int)(seeds.Last - seeds.First + 1))).Select(i => seeds.First + i);
        await Parallel.ForEachAsync(
            all,
            cancellation,
            async (seed, _) =>
            {
                using var run = new SeedRun(seed);
                string? broken = null;
                try
                {
                    await run.RunAsync();
                }
                catch (Exception fault)
                {
                    broken = $"{fault.GetType().Name}: {fault.Message}";
                }

                lock (turn)
                {
                    (failures, acknowledged, fingerprint) = (
                        failures + run.Failures,
                        acknowledged + run.Acknowledged,
                        run.Fingerprint
                    );
                    if (broken is not null || run.Faults.Count > 0)
                    {
                        faulty++;
                        Tell(seed, broken ?? string.Join("; ", run.Faults.Take(3)), isJson);
                    }
                }
            }
        );
        var count = seeds.Last - seeds.First + 1;
        if (isJson)
        {
            Output.Json(
                new
                {
                    seeds = count,
                    faulty,
                    powerFailures = failures,
                    acknowledged,
                    seconds = Math.Round(watch.Elapsed.TotalSeconds, 1),
                    fingerprint = count == 1 ? fingerprint : null,
                }
            );
        }
        else
        {
            Output.Line(
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"{count} seeds in {watch.Elapsed.TotalSeconds:0} s: {failures} power failures, {acknowledged} vouchers acknowledged; {(faulty == 0 ? "nothing found" : $"{faulty} seeds found something")}"
                )
            );
        }

        return faulty == 0 ? ExitCode.Ok : ExitCode.Findings;
    }

    private static void Tell(long seed, string fault, bool isJson)
    {
        if (isJson)
        {
            Output.Json(new { seed, fault });
        }
        else
        {
            Output.Line(
                FormattableString.Invariant($"seed {seed}: {fault} (again: nsg simulate --seeds {seed}..{seed})")
            );
        }
    }

    private static (long First, long Last) Range(string text) =>
        text.Split("..") is [var first, var last]
        && long.TryParse(first, NumberStyles.None, CultureInfo.InvariantCulture, out var from)
        && long.TryParse(last, NumberStyles.None, CultureInfo.InvariantCulture, out var to)
        && from <= to
        && to - from < int.MaxValue
            ? (from, to)
            : throw new UsageException($"'{text}' is not FIRST..LAST, such as 1..10000");
}
