using System.CommandLine;
using System.Globalization;
using Nsg.Command.Commands.Bench.Speed;
using Nsg.Command.Generation;
using Nsg.Node.Releases.Measuring;

namespace Nsg.Command.Commands.Bench;

/// <summary><c>nsg bench access</c>.</summary>
internal static class AccessBenchCommand
{
    private const int SecondsMax = 30;
    private const int RateMax = 10_000;
    private const int Documents = 300;

    internal static System.CommandLine.Command Make()
    {
        var seconds = new Option<int>("--seconds")
        {
            Description = "How long each load lasts",
            HelpName = "S",
            DefaultValueFactory = _ => 8,
        };
        var rate = new Option<int>("--rate")
        {
            Description = "Reads a second of the steady load",
            HelpName = "N",
            DefaultValueFactory = _ => 500,
        };
        var json = CommonOptions.Json();
        var command = new System.CommandLine.Command(
            "access",
            "Measures authorised, audited, signed reads, beside the same endpoint without sharing; the load generator runs in the same process"
        )
        {
            seconds,
            rate,
            json,
        };
        command.SetAction(
            async (parse, cancellation) =>
            {
                var (time, perSecond) = (parse.GetValue(seconds), parse.GetValue(rate));
                if (time is < 1 or > SecondsMax || perSecond is < 1 or > RateMax)
                {
                    throw new UsageException($"--seconds is 1 to {SecondsMax}, --rate 1 to {RateMax}");
                }

                using var stores = BenchStores.Make(BenchStores.Sqlite, "bench");
                var documents = Path.Combine(stores.Folder, "documents");
                GenerationFolder.Write(documents, new GenerationPlan(1, Documents, 7));
                await ImportMeasurement.RunAsync(documents, stores, cancellation);
                using var store = stores.Open(ImportMeasurement.StoreName);
                Tell(
                    await AccessBench.RunAsync(store, store.Companies()[0].Key, TimeSpan.FromSeconds(time), perSecond),
                    perSecond,
                    parse.GetValue(json)
                );
                return ExitCode.Ok;
            }
        );
        return command;
    }

    private static void Tell(AccessFigures figures, int rate, bool isJson)
    {
        if (isJson)
        {
            Output.Json(figures);
            return;
        }

        Line(
            $"granted, on record, signed: {figures.Granted.PerSecond:0} reads a second, p50 {figures.Granted.P50:0.0} ms, p99 {figures.Granted.P99:0.0} ms, {figures.Granted.Refused} refused"
        );
        Line(
            $"the same endpoint without sharing: {figures.Plain.PerSecond:0} reads a second, p50 {figures.Plain.P50:0.0} ms, p99 {figures.Plain.P99:0.0} ms; {figures.Plain.PerSecond / figures.Granted.PerSecond:0.0} times as many"
        );
        Line(
            $"granted, at {rate} a second: {figures.Steady.PerSecond:0} came, p50 {figures.Steady.P50:0.0} ms, p99 {figures.Steady.P99:0.0} ms, {figures.Steady.Refused} refused"
        );
        Line($"{figures.Records} access records stand in the log");
    }

    private static void Line(FormattableString text) =>
        Console.Out.WriteLine(text.ToString(CultureInfo.InvariantCulture));
}
