using System.CommandLine;
using Nsg.Bookkeeping;
using Nsg.Bookkeeping.Manual;
using Nsg.Countries;
using Nsg.Node.Manual;
using Nsg.Vocabulary;

namespace Nsg.Command.Commands.Manual;

/// <summary><c>nsg chart</c>.</summary>
internal static class ChartCommands
{
    private const string Actor = "operator";
    private static readonly string Nordic = string.Join(", ", Country.Nordic);

    internal static System.CommandLine.Command Make() =>
        new("chart", "The company's chart of accounts")
        {
            List(),
            Map(),
            Import(),
            Archive("archive", "Archives an account: nothing new is posted to it", isArchived: true),
            Archive("restore", "Takes an archived account into use again", isArchived: false),
        };

    private static System.CommandLine.Command List()
    {
        var (data, company, json, csv) = (
            CommonOptions.Data(),
            CommonOptions.Company(),
            CommonOptions.Json(),
            CommonOptions.Csv()
        );
        var command = new System.CommandLine.Command(
            "list",
            "The company's own accounts, and those of its country's starter chart"
        )
        {
            company,
            json,
            csv,
            data,
        };
        command.SetAction(parse =>
        {
            var form = CommonOptions.Form(parse, json, csv);
            using var store = CommonOptions.Open(parse, data);
            var rows = store.Query(CommonOptions.CompanyKey(store, parse.GetValue(company)!), ChartList.Of);
            if (form == OutputForm.Json)
            {
                rows.ToList().ForEach(Output.Json);
            }
            else
            {
                Output.Rows(
                    form,
                    ["NUMBER", "NAME", "TYPE", "STANDARD", "OWN", "ARCHIVED"],
                    rows.Select(row =>
                        new[]
                        {
                            row.Number,
                            row.Name,
                            row.Type,
                            row.Standard ?? "",
                            row.IsOwn ? "yes" : "",
                            row.IsArchived ? "yes" : "",
                        }
                    )
                );
            }

            return ExitCode.Ok;
        });
        return command;
    }

    private static System.CommandLine.Command Map()
    {
        var (data, company, json, csv) = (
            CommonOptions.Data(),
            CommonOptions.Company(),
            CommonOptions.Json(),
            CommonOptions.Csv()
        );
        var to = new Option<string>("--to")
        {
            Description = $"The other country: {Nordic}",
            HelpName = "COUNTRY",
            Required = true,
        };
        var command = new System.CommandLine.Command(
            "map",
            "The account of another country's chart that each account comes to, through the common Nordic concepts"
        )
        {
            company,
            to,
            json,
            csv,
            data,
        };
        command.SetAction(parse =>
        {
            var form = CommonOptions.Form(parse, json, csv);
            var target =
                Country.TryParse(parse.GetValue(to), out var country) && CountryPacks.Find(country) is { } pack
                    ? pack
                    : throw new UsageException($"--to {parse.GetValue(to)} has no chart here; give one of {Nordic}");
            using var store = CommonOptions.Open(parse, data);
            var rows = store.Query(
                CommonOptions.CompanyKey(store, parse.GetValue(company)!),
                books => ChartList.Map(books, target)
            );
            if (form == OutputForm.Json)
            {
                foreach (var row in rows)
                {
                    Output.Json(
                        new
                        {
                            number = row.From.Number,
                            name = row.From.Name,
                            to = row.To.Number,
                            toName = row.To.Name,
                            concept = row.Concept,
                            conceptName = row.Words("en"),
                        }
                    );
                }
            }
            else
            {
                Output.Rows(
                    form,
                    ["NUMBER", "NAME", "TO", "TO NAME", "CONCEPT"],
                    rows.Select(row =>
                        new[] { row.From.Number, row.From.Name, row.To.Number, row.To.Name, row.Words("en") }
                    )
                );
            }

            return ExitCode.Ok;
        });
        return command;
    }

    private static System.CommandLine.Command Import()
    {
        var (data, company) = (CommonOptions.Data(), CommonOptions.Company());
        var file = new Argument<string>("FILE")
        {
            Description =
                "Separated values with the header number,name,type,standard,turnover, or a JSON list of objects with these fields",
        };
        var command = new System.CommandLine.Command(
            "import",
            "Defines accounts from a file; one that is there already gets the new name"
        )
        {
            file,
            company,
            data,
        };
        command.SetAction(
            (parse, _) =>
            {
                var path = parse.GetValue(file)!;
                var accounts = InputFile.Table(path, ChartFile.Read);
                return DecideAsync(
                    parse,
                    data,
                    company,
                    books => new ChartDesk(books).Define(accounts, Actor),
                    $"{accounts.Count} accounts defined."
                );
            }
        );
        return command;
    }

    private static System.CommandLine.Command Archive(string name, string description, bool isArchived)
    {
        var (data, company) = (CommonOptions.Data(), CommonOptions.Company());
        var account = new Argument<string>("ACCOUNT") { Description = "Account number" };
        var reason = new Option<string?>("--reason") { Description = "Why, for the record", HelpName = "TEXT" };
        var command = new System.CommandLine.Command(name, description) { account, reason, company, data };
        command.SetAction(
            (parse, _) =>
                DecideAsync(
                    parse,
                    data,
                    company,
                    books =>
                        new ChartDesk(books).Archive(
                            parse.GetValue(account)!,
                            isArchived,
                            parse.GetValue(reason),
                            Actor
                        ),
                    "Done."
                )
        );
        return command;
    }

    internal static async Task<int> DecideAsync(
        ParseResult parse,
        Option<string> data,
        Option<string> company,
        Func<IBooksTransaction, string?> decide,
        string done
    )
    {
        using var store = CommonOptions.Open(parse, data);
        var refusal = await store.DecideAsync(CommonOptions.CompanyKey(store, parse.GetValue(company)!), decide);
        if (refusal is not null)
        {
            Console.Error.WriteLine($"nsg: {Output.OneLine(refusal)}");
            return ExitCode.Findings;
        }

        Output.Line(done);
        return ExitCode.Ok;
    }
}
