using System.CommandLine;
using System.Globalization;
using Nsg.Command.Commands.Bench.Speed;
using Nsg.Command.Generation;

namespace Nsg.Command.Commands.Bench;

/// <summary><c>nsg bench import</c>.</summary>
internal static class BenchImport
{
    private const int DocumentsMax = 10_000_000;

    internal static System.CommandLine.Command Make()
    {
        var documents = new Option<int>("--documents")
        {
            Description = "Documents of one company to generate",
            HelpName = "N",
            DefaultValueFactory = _ => 10_000,
        };
        var seed = new Option<long>("--seed")
        {
            Description = "The same seed gives the same documents",
            HelpName = "S",
            DefaultValueFactory = _ => 7,
        };
        var input = new Option<string?>("--input")
        {
            Description = "A folder that nsg generate wrote, in place of generating",
            HelpName = "DIR",
        };
        var store = BenchStores.Choice();
        var json = CommonOptions.Json();
        var command = new System.CommandLine.Command(
            "import",
            "Imports generated documents into an empty store, and holds the rate against bare SQLite"
        )
        {
            documents,
            seed,
            input,
            store,
            json,
        };
        command.SetAction(
            async (parse, cancellation) =>
            {
                var plan = new GenerationPlan(1, parse.GetValue(documents), parse.GetValue(seed));
                if (plan.Documents is < 1 or > DocumentsMax)
                {
                    throw new UsageException($"--documents is 1 to {DocumentsMax}");
                }

                using var stores = BenchStores.Make(parse.GetValue(store)!, "bench");
                var files = parse.GetValue(input) ?? Generated(Path.Combine(stores.Folder, "documents"), plan);
                Tell(await ImportMeasurement.RunAsync(files, stores, cancellation), parse.GetValue(json));

                return ExitCode.Ok;
            }
        );
        return command;
    }

    private static string Generated(string folder, GenerationPlan plan)
    {
        GenerationFolder.Write(folder, plan);
        return folder;
    }

    private static void Tell(ImportMeasurement measured, bool isJson)
    {
        if (isJson)
        {
            Output.Json(
                new
                {
                    documents = measured.Documents,
                    vouchers = measured.Vouchers,
                    commits = measured.Commits,
                    seconds = Math.Round(measured.Seconds, 3),
                    documentsPerSecond = Math.Round(measured.DocumentsPerSecond),
                    vouchersPerSecond = Math.Round(measured.VouchersPerSecond),
                    peakMemoryBytes = measured.PeakMemory,
                    sqliteVouchersPerSecond = Math.Round(measured.SqliteVouchersPerSecond),
                    sqliteRatio = Math.Round(measured.Ratio, 1),
                }
            );
            return;
        }

        Line(
            $"{measured.Documents} documents and {measured.Vouchers} vouchers in {measured.Seconds:0.0} s and {measured.Commits} durable commits"
        );
        Line(
            $"{measured.DocumentsPerSecond:0} documents a second, {measured.VouchersPerSecond:0} vouchers a second, {measured.PeakMemory / 1_000_000} MB of memory at most"
        );
        Line(
            $"bare SQLite: {measured.SqliteVouchersPerSecond:0} vouchers of four narrow rows a second in groups of the same size, {measured.Ratio:0.0} times ours"
        );
    }

    private static void Line(FormattableString text) =>
        Console.Out.WriteLine(text.ToString(CultureInfo.InvariantCulture));
}
