using System.CommandLine;
using System.Globalization;
using Nsg.Log;
using Nsg.Storage;

namespace Nsg.Command.Commands.Bench.Pages;

/// <summary><c>nsg bench pages</c>.</summary>
internal static class PagesBenchCommand
{
    private const int VouchersMax = 10_000_000;
    private const int RequestsMax = 10_000;
    private const int Visits = 5;

    internal static System.CommandLine.Command Make()
    {
        var vouchers = new Option<int>("--vouchers")
        {
            Description = "Vouchers of the large company, three lines each",
            HelpName = "N",
            DefaultValueFactory = _ => 1_000_000,
        };
        var requests = new Option<int>("--requests")
        {
            Description = "Requests of each page",
            HelpName = "N",
            DefaultValueFactory = _ => 100,
        };
        var json = CommonOptions.Json();
        var command = new System.CommandLine.Command(
            "pages",
            "Measures pages of a large company, and the first visit of the demo in Chromium where that is installed"
        )
        {
            vouchers,
            requests,
            json,
        };
        command.SetAction(
            async (parse, cancellation) =>
            {
                if (
                    parse.GetValue(vouchers) is < 1 or > VouchersMax
                    || parse.GetValue(requests) is < 1 or > RequestsMax
                )
                {
                    throw new UsageException(
                        string.Create(
                            CultureInfo.InvariantCulture,
                            $"--vouchers takes numbers from 1 to {VouchersMax}, --requests from 1 to {RequestsMax}"
                        )
                    );
                }

                var folder = Directory.CreateTempSubdirectory("nsg-pagebench-").FullName;
                try
                {
                    await LargeAsync(folder, parse.GetValue(vouchers), parse.GetValue(requests), parse.GetValue(json));
                    await DemoAsync(Path.Combine(folder, "demo"), parse.GetValue(json), cancellation);
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

    private static async Task LargeAsync(string folder, int vouchers, int requests, bool isJson)
    {
        double seconds;
        using (var bench = new ReportBench(folder, vouchers))
        {
            seconds = await bench.PrepareAsync();
        }

        using var store = NodeStore.Open(Path.Combine(folder, "data"), TimeProvider.System, new SystemRandomness());
        var company = store.CompanyKeys()[0];
        var indexed = await PagesBench.IndexAsync(store, company);
        await PagesBench.AddCompaniesAsync(store);
        Console.Error.WriteLine(
            string.Create(
                CultureInfo.InvariantCulture,
                $"{vouchers} vouchers taken in, in {seconds:0.0} s; read into the search in {indexed:0.0} s."
            )
        );
        await using var pages = await PagesBench.ServeAsync(store);
        var figures = new List<PageFigure>();
        await foreach (var figure in pages.MeasureAsync(company, requests))
        {
            figures.Add(figure);
        }

        if (isJson)
        {
            figures.ForEach(one => Output.Json(one));
            return;
        }

        Output.Table(
            ["PAGE", ">P50 MS", ">P99 MS", ">BARE P50", ">BARE P99", ">BYTES", "STATUS"],
            figures.Select(one =>
                (IReadOnlyList<string>)
                    [
                        one.Page,
                        Number(one.P50),
                        Number(one.P99),
                        Number(one.Bare50),
                        Number(one.Bare99),
                        Number(one.Bytes),
                        Number(one.Status),
                    ]
            )
        );
    }

    private static async Task DemoAsync(string folder, bool isJson, CancellationToken cancellation)
    {
        if (Chromium.Find() is not { } browser)
        {
            Console.Error.WriteLine("No Chromium is installed; the first visit of the demo was not measured.");
            return;
        }

        using var store = NodeStore.Open(folder, TimeProvider.System, new SystemRandomness());
        var output = Console.Out;
        Console.SetOut(TextWriter.Null);
        await DemoCommand.PlayAsync(store, cancellation);
        Console.SetOut(output);
        await using var pages = await PagesBench.ServeAsync(store);
        var figures = new List<VisitFigure>();
        await foreach (var figure in pages.VisitAsync(browser, store.CompanyKeys()[0], Visits))
        {
            figures.Add(figure);
        }

        if (isJson)
        {
            figures.ForEach(one => Output.Json(one));
            return;
        }

        Output.Table(
            ["FIRST VISIT OF THE DEMO", ">BYTES", ">FIRST PAINT MS", ">BARE"],
            figures.Select(one =>
                (IReadOnlyList<string>)
                    [one.Page, Number(one.Transferred), Number(one.FirstPaint), Number(one.BarePaint)]
            )
        );
    }

    private static string Number(double number) => number.ToString(CultureInfo.InvariantCulture);
}
