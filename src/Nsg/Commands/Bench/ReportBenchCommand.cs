using System.CommandLine;
using System.Globalization;

namespace Nsg.Command.Commands.Bench;

/// <summary><c>nsg bench reports</c>.</summary>
internal static class ReportBenchCommand
{
    private const int VouchersMax = 10_000_000;

    internal static System.CommandLine.Command Make()
    {
        var vouchers = new Option<int>("--vouchers")
        {
            Description = "Vouchers of each company, up to three lines each",
            HelpName = "N",
            DefaultValueFactory = _ => 100_000,
        };
        var json = CommonOptions.Json();
        var command = new System.CommandLine.Command(
            "reports",
            "Measures reports and exports over one company, exports beside a bare writer of the same bytes"
        )
        {
            vouchers,
            json,
        };
        command.SetAction(
            async (parse, _) =>
            {
                var count = parse.GetValue(vouchers);
                if (count is < 1 or > VouchersMax)
                {
                    throw new UsageException(
                        string.Create(CultureInfo.InvariantCulture, $"--vouchers takes numbers from 1 to {VouchersMax}")
                    );
                }

                var folder = Directory.CreateTempSubdirectory("nsg-reportbench-").FullName;
                try
                {
                    using var bench = new ReportBench(folder, count);
                    var seconds = await bench.PrepareAsync();
                    Console.Error.WriteLine(
                        string.Create(
                            CultureInfo.InvariantCulture,
                            $"Two companies with {count} vouchers each taken in, in {seconds:0.0} s."
                        )
                    );
                    Print([.. bench.Reports(), .. bench.EcSales(), .. bench.Exports()], parse.GetValue(json));
                }
                finally
                {
                    Directory.Delete(folder, recursive: true);
                }

                return ExitCode.Ok;
            }
        );
        return command;
    }

    private static void Print(IReadOnlyList<ReportFigure> figures, bool isJson)
    {
        if (isJson)
        {
            figures.ToList().ForEach(one => Output.Json(one));
            return;
        }

        Output.Table(
            ["WHAT", ">MS", ">CPU MS", ">MB/S", ">BARE MB/S", ">RATIO", ">CPU RATIO", ">HEAP MB"],
            figures.Select(one =>
                (IReadOnlyList<string>)
                    [
                        one.What,
                        Text(one.Milliseconds),
                        Text(one.Processor),
                        Text(one.MegabytesPerSecond),
                        Text(one.FloorMegabytesPerSecond),
                        Text(one.Ratio),
                        Text(one.ProcessorRatio),
                        Text(one.HeapMegabytes),
                    ]
            )
        );
    }

    private static string Text(double? number) => number?.ToString(CultureInfo.InvariantCulture) ?? "";
}
