using System.CommandLine;

namespace Nsg.Command.Commands.Bench.Speed;

/// <summary><c>nsg bench journal</c> and <c>nsg bench saft</c>.</summary>
internal static class TakeOverCommands
{
    private const int VouchersMax = 20_000_000;
    private const int MegabytesMax = 20_000;
    private const long Megabyte = 1_000_000;

    internal static System.CommandLine.Command MakeJournal()
    {
        var vouchers = new Option<int>("--vouchers")
        {
            Description = "Vouchers of two lines",
            HelpName = "N",
            DefaultValueFactory = _ => 1_000_000,
        };
        var hledger = new Option<bool>("--hledger")
        {
            Description = "Let hledger read it, too, which takes more than a minute",
        };
        var json = CommonOptions.Json();
        var command = new System.CommandLine.Command(
            "journal",
            "Takes a made-up journal in, beside ledger-cli reading the same where it is installed"
        )
        {
            vouchers,
            hledger,
            json,
        };
        command.SetAction(
            (parse, _) =>
                RunAsync(
                    parse.GetValue(vouchers),
                    VouchersMax,
                    "--vouchers",
                    parse.GetValue(json),
                    bench => bench.JournalAsync(parse.GetValue(vouchers), parse.GetValue(hledger))
                )
        );
        return command;
    }

    internal static System.CommandLine.Command MakeSafT()
    {
        var size = new Option<int>("--size")
        {
            Description = "Size of the file, in MB",
            HelpName = "N",
            DefaultValueFactory = _ => 250,
        };
        var json = CommonOptions.Json();
        var command = new System.CommandLine.Command(
            "saft",
            "Takes a made-up SAF-T file in, beside a bare pass over it and bare inserts of the same rows"
        )
        {
            size,
            json,
        };
        command.SetAction(
            (parse, _) =>
                RunAsync(
                    parse.GetValue(size),
                    MegabytesMax,
                    "--size",
                    parse.GetValue(json),
                    bench => bench.SafTAsync(parse.GetValue(size) * Megabyte)
                )
        );
        return command;
    }

    private static async Task<int> RunAsync(
        int value,
        int max,
        string option,
        bool isJson,
        Func<TakeOverBench, Task> run
    )
    {
        if (value < 1 || value > max)
        {
            throw new UsageException($"{option} is 1 to {max}");
        }

        var folder = Directory.CreateTempSubdirectory("nsg-bench-").FullName;
        try
        {
            await run(new TakeOverBench(folder, figure => FigureView.Tell(figure, isJson)));
            return ExitCode.Ok;
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }
}
