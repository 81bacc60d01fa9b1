using System.CommandLine;

namespace Nsg.Command.Commands.Bench.Speed;

/// <summary><c>nsg bench http</c>.</summary>
internal static class HttpBenchCommand
{
    internal static System.CommandLine.Command Make()
    {
        var connections = new Option<int>("--connections")
        {
            Description = "Connections, each with one request under way",
            HelpName = "N",
            DefaultValueFactory = _ => 64,
        };
        var seconds = new Option<int>("--seconds")
        {
            Description = "How long each rate is measured",
            HelpName = "N",
            DefaultValueFactory = _ => 5,
        };
        var companies = new Option<int>("--companies")
        {
            Description = "Companies that the requests are spread over (with wrk: one)",
            HelpName = "N",
            DefaultValueFactory = _ => 1,
        };
        var own = new Option<bool>("--own-load")
        {
            Description = "Use the load of this program even where wrk is installed",
        };
        var json = CommonOptions.Json();
        var command = new System.CommandLine.Command(
            "http",
            "Starts a server on this machine and posts vouchers to it, one a request, each durable before it is answered"
        )
        {
            connections,
            seconds,
            companies,
            own,
            json,
        };
        command.SetAction(
            async (parse, cancellation) =>
            {
                if (
                    parse.GetValue(connections) is < 1 or > 1_000
                    || parse.GetValue(seconds) is < 1 or > 600
                    || parse.GetValue(companies) is < 1 or > 1_000
                )
                {
                    throw new UsageException("--connections is 1 to 1000, --seconds 1 to 600, --companies 1 to 1000");
                }

                var folder = Directory.CreateTempSubdirectory("nsg-bench-").FullName;
                try
                {
                    var bench = new HttpBench(
                        folder,
                        parse.GetValue(connections),
                        TimeSpan.FromSeconds(parse.GetValue(seconds)),
                        parse.GetValue(companies),
                        !parse.GetValue(own)
                    );
                    await bench.RunAsync(figure => FigureView.Tell(figure, parse.GetValue(json)), cancellation);
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
}
