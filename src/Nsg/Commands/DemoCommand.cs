using System.CommandLine;
using System.Diagnostics;
using System.Globalization;
using Nsg.Bookkeeping.Intake;
using Nsg.Bookkeeping.Records;
using Nsg.Command.Commands.People;
using Nsg.Command.Generation;
using Nsg.Documents.Reading;
using Nsg.Log;
using Nsg.Node.Importing;
using Nsg.Storage;
using Nsg.Vocabulary;
using Nsg.Web.Overview;

namespace Nsg.Command.Commands;

/// <summary><c>nsg demo</c>.</summary>
internal static class DemoCommand
{
    private static readonly Dictionary<Country, (string Code, string Name)> Forms = new()
    {
        [Country.NO] = ("NO_AS", "Aksjeselskap"),
        [Country.SE] = ("SE_AB", "Aktiebolag"),
        [Country.DK] = ("DK_APS", "Anpartsselskab"),
        [Country.FI] = ("FI_OY", "Osakeyhtiö"),
        [Country.IS] = ("IS_EHF", "Einkahlutafélag"),
    };

    private const string DefaultFolder = "./nsg-data-demo";
    private const int PortMax = 65_535;

    /// <summary>The demo's year: always the same.</summary>
    private static readonly GenerationPlan Plan = new(Companies: 5, Documents: 1_000, Seed: 2025)
    {
        HasCatalogues = true,
    };

    internal static System.CommandLine.Command Make()
    {
        var noServe = new Option<bool>("--no-serve") { Description = "Ends after the figures" };
        var port = new Option<int>("--port")
        {
            Description = "Port of the start page, on this machine only",
            HelpName = "N",
            DefaultValueFactory = _ => 5080,
        };
        var withoutKey = new Option<bool>("--without-key")
        {
            Description =
                "The interface answers every program on this machine without a key: for a trial, on a machine that nobody else uses",
        };
        var data = new Option<string?>("--data")
        {
            Description =
                $"A folder of its own for the demo's data; must be empty or missing. Without it {DefaultFolder}, made anew each time",
            HelpName = "DIR",
        };
        var command = new System.CommandLine.Command(
            "demo",
            "Plays a year of five invented companies, books it, and shows the figures"
        )
        {
            noServe,
            port,
            withoutKey,
            data,
        };
        command.SetAction(
            async (parse, cancellation) =>
            {
                if (parse.GetValue(port) is < 0 or > PortMax)
                {
                    throw new UsageException($"--port is 0 to {PortMax}");
                }

                using var store = NodeStore.Open(
                    Folder(parse.GetValue(data)),
                    TimeProvider.System,
                    new SystemRandomness()
                );
                await PlayAsync(store, cancellation);
                if (!parse.GetValue(noServe))
                {
                    await DemoServer.RunAsync(store, parse.GetValue(port), parse.GetValue(withoutKey), cancellation);
                }

                return ExitCode.Ok;
            }
        );
        return command;
    }

    /// <summary>Generates the year, imports it and prints the figures.</summary>
    internal static async Task PlayAsync(NodeStore store, CancellationToken cancellation)
    {
        var files = Path.Combine(store.Folder, "documents");
        var watch = Stopwatch.StartNew();
        var (companies, documents, _) = GenerationFolder.Write(files, Plan);
        await Console.Error.WriteLineAsync($"{documents} documents made in {Seconds(watch)} s, in {files}");
        await store.KeepRatesAsync(RatesCommand.Read(Path.Combine(files, "rates.tsv")));
        var rows = new List<string[]>();
        var whole = Stopwatch.StartNew();
        foreach (var company in companies)
        {
            watch.Restart();
            var key = await ImportAsync(store, company, Path.Combine(files, company.Folder), cancellation);
            var overview = store.Query(key, books => CompanyOverview.Of(books, TradingGroup.Last));
            rows.Add(Row(overview, Seconds(watch)));
            await Console.Error.WriteLineAsync($"{company.Name} booked");
        }

        await DemoPeople.KeepAsync(store, cancellation);
        Output.Table(
            [
                "COMPANY",
                "CURRENCY",
                ">DOCUMENTS",
                ">BOOKED",
                ">REVIEW",
                ">TURNOVER",
                ">RESULT",
                ">VAT",
                ">RECEIVABLES OVERDUE",
                ">PAYABLES OVERDUE",
                ">SECONDS",
            ],
            rows
        );
        Console.Out.WriteLine(
            $"As of {TradingGroup.Last:yyyy-MM-dd}; VAT is output less input. {documents} files taken in, in {Seconds(whole)} s; one that came twice counts once above. Data: {store.Folder}"
        );
    }

    private static async Task<string> ImportAsync(
        NodeStore store,
        GeneratedCompany company,
        string folder,
        CancellationToken cancellation
    )
    {
        var identifier = PartyIdentifier.Parse(company.Id);
        var currency = Markets.All.First(market => market.Country == identifier.Country).Currency;
        var (key, _) = await store.CreateCompanyAsync(
            new CompanyCreated(company.Name, identifier.Country, currency, [company.Id]),
            "demo"
        );
        await RegisterAsync(store, key, identifier.Country);
        var files = Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories).Order(StringComparer.Ordinal);
        await foreach (
            var file in new Importer(
                store,
                ReadingLimits.Default,
                DocumentCheck.Today(TimeProvider.System, ReadingLimits.Default)
            ).ImportAsync(key, files, "demo", cancellation)
        )
        {
            if (file.Outcome.State == Nsg.Bookkeeping.Intake.IntakeState.Rejected)
            {
                await Console.Error.WriteLineAsync($"nsg: {file.File}: {string.Join("; ", file.Outcome.Reasons)}");
            }
        }

        return key;
    }

    /// <summary>What a business register would say of an invented company, so that the register gateway answers for
    /// it.</summary>
    private static Task<bool> RegisterAsync(NodeStore store, string key, Country country) =>
        store.DecideAsync(
            key,
            books =>
            {
                books.Append(
                    RecordJson.Draft(
                        RecordKind.CompanyRegistered,
                        "demo",
                        new CompanyRegistered(
                            new DateOnly(2015, 3, 2),
                            Forms[country].Code,
                            Forms[country].Name,
                            null,
                            null,
                            ["46.38"],
                            HasProceedings: false
                        )
                    )
                );
                return true;
            }
        );

    private static string[] Row(CompanyOverview company, string seconds) =>
        [
            company.Name,
            company.Turnover.Currency.Code,
            Count(company.Documents),
            Count(company.Booked),
            Count(company.Review),
            company.Turnover.ToAmountString(),
            company.Result.ToAmountString(),
            company.Vat.ToAmountString(),
            company.ReceivablesOverdue.ToAmountString(),
            company.PayablesOverdue.ToAmountString(),
            seconds,
        ];

    private static string Count(long number) => number.ToString(CultureInfo.InvariantCulture);

    private static string Seconds(Stopwatch watch) =>
        watch.Elapsed.TotalSeconds.ToString("0.0", CultureInfo.InvariantCulture);

    /// <summary>The demo's own folder is made anew; a folder that somebody names is never emptied.</summary>
    private static string Folder(string? named)
    {
        if (named is null)
        {
            if (Directory.Exists(DefaultFolder))
            {
                Directory.Delete(DefaultFolder, recursive: true);
            }

            return DefaultFolder;
        }

        return !Directory.Exists(named) || !Directory.EnumerateFileSystemEntries(named).Any()
            ? named
            : throw new UsageException($"{named} is not empty; name another folder for the demo");
    }
}
