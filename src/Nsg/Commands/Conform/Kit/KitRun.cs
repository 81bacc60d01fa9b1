using System.Diagnostics;

namespace Nsg.Command.Commands.Conform.Kit;

/// <summary>Runs every case against a system, in order: later ones use what earlier ones put there.</summary>
internal static class KitRun
{
    private static IEnumerable<(string Interface, IReadOnlyList<KitCase> Cases)> Suites =>
        [
            ("The transaction interface", OldInterfaceCases.All),
            ("The interface /api/v1", OwnInterfaceCases.All),
            ("The register gateway, version 2", GatewayCases.All),
        ];

    /// <summary>Runs the cases and writes the report.</summary>
    /// <exception cref="UsageException">The system does not answer at all.</exception>
    internal static async Task<int> RunAsync(KitTarget target, string? output, CancellationToken cancellation)
    {
        using var wire = new KitWire(target, cancellation);
        var now = TimeProvider.System.GetUtcNow();
        var system = new KitSystem(wire, target, $"KIT-{now.ToUnixTimeMilliseconds()}");
        await ReachAsync(wire, target);
        var outcomes = new List<(string Interface, KitOutcome Outcome)>();
        foreach (var (name, cases) in Suites)
        {
            foreach (var one in cases)
            {
                outcomes.Add((name, await JudgeAsync(one, system)));
            }
        }

        KitReport.Write(target, now, outcomes, output);
        return outcomes.Exists(one => one.Outcome.Verdict == KitVerdict.Fail) ? ExitCode.Findings : ExitCode.Ok;
    }

    private static async Task ReachAsync(KitWire wire, KitTarget target)
    {
        try
        {
            await wire.GetAsync("/v2/is-alive");
        }
        catch (Exception fault) when (fault is HttpRequestException or TaskCanceledException)
        {
            throw new UsageException($"{target.At} does not answer: {fault.Message}");
        }
    }

    private static async Task<KitOutcome> JudgeAsync(KitCase one, KitSystem system)
    {
        try
        {
            await one.Run(system);
            return new KitOutcome(one, KitVerdict.Pass, "");
        }
        catch (KitFailedException fault)
        {
            return new KitOutcome(one, KitVerdict.Fail, fault.Message);
        }
        catch (KitSkippedException fault)
        {
            return new KitOutcome(one, KitVerdict.Skip, fault.Message);
        }
        catch (Exception fault) when (fault is HttpRequestException or TaskCanceledException)
        {
            return new KitOutcome(one, KitVerdict.Fail, $"does not answer: {KitFailedException.Cut(fault.Message)}");
        }
        catch (Exception fault)
            when (fault is InvalidOperationException or KeyNotFoundException or FormatException or UnreachableException)
        {
            return new KitOutcome(
                one,
                KitVerdict.Fail,
                $"the answer has another shape than the contract: {KitFailedException.Cut(fault.Message)}"
            );
        }
    }
}
