using System.CommandLine;
using Nsg.Bookkeeping.Manual;
using Nsg.Node.Manual;

namespace Nsg.Command.Commands.Manual;

/// <summary><c>nsg dimension</c>.</summary>
internal static class DimensionCommands
{
    private const string Actor = "operator";

    internal static System.CommandLine.Command Make() =>
        new("dimension", "Departments, projects, establishments, and what they come to")
        {
            List(),
            Define(),
            Balances(),
            Archive("archive", "Archives an object: nothing new is posted to it", isArchived: true),
            Archive("restore", "Takes an archived object into use again", isArchived: false),
        };

    private static System.CommandLine.Command List()
    {
        var (data, company, json, csv) = (
            CommonOptions.Data(),
            CommonOptions.Company(),
            CommonOptions.Json(),
            CommonOptions.Csv()
        );
        var command = new System.CommandLine.Command("list", "Dimensions with their objects")
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
            var rows = store.Query(CommonOptions.CompanyKey(store, parse.GetValue(company)!), DimensionList.Of);
            if (form == OutputForm.Json)
            {
                rows.ToList().ForEach(Output.Json);
                return ExitCode.Ok;
            }

            Output.Rows(
                form,
                ["DIMENSION", "OBJECT", "NAME", "ARCHIVED"],
                rows.SelectMany(row =>
                    row.Objects.Select(one => new[] { row.Id, one.Id, one.Name ?? "", one.IsArchived ? "yes" : "" })
                        .Prepend([row.Id, "", row.Name ?? "", ""])
                )
            );
            return ExitCode.Ok;
        });
        return command;
    }

    private static System.CommandLine.Command Balances()
    {
        var (data, company, json, csv) = (
            CommonOptions.Data(),
            CommonOptions.Company(),
            CommonOptions.Json(),
            CommonOptions.Csv()
        );
        var (from, to) = (CommonOptions.Day("--from", "First day"), CommonOptions.Day("--to", "Last day"));
        var dimension = new Argument<string>("DIMENSION")
        {
            Description = "The dimension, as nsg dimension list shows it",
        };
        var command = new System.CommandLine.Command("balances", "Balances by object and account")
        {
            dimension,
            company,
            from,
            to,
            json,
            csv,
            data,
        };
        command.SetAction(parse =>
        {
            var form = CommonOptions.Form(parse, json, csv);
            using var store = CommonOptions.Open(parse, data);
            var rows = store.Query(
                CommonOptions.CompanyKey(store, parse.GetValue(company)!),
                books =>
                    DimensionList.Balances(books, parse.GetValue(dimension)!, parse.GetValue(from), parse.GetValue(to))
            );
            if (form == OutputForm.Json)
            {
                rows.ToList().ForEach(Output.Json);
                return ExitCode.Ok;
            }

            Output.Rows(
                form,
                ["OBJECT", "OBJECT NAME", "ACCOUNT", "NAME", ">OPENING", ">DEBIT", ">CREDIT", ">CLOSING"],
                rows.Select(row =>
                    new[]
                    {
                        row.Object,
                        row.ObjectName ?? "",
                        row.Account,
                        row.Name,
                        row.Opening,
                        row.Debit,
                        row.Credit,
                        row.Closing,
                    }
                )
            );
            return ExitCode.Ok;
        });
        return command;
    }

    private static System.CommandLine.Command Define()
    {
        var (data, company) = (CommonOptions.Data(), CommonOptions.Company());
        var file = new Argument<string>("FILE")
        {
            Description =
                "Comma-separated values with the header dimension,object,name; a row without an object names the dimension",
        };
        var command = new System.CommandLine.Command(
            "define",
            "Defines dimensions and objects from a file; what is there already gets the new name"
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
                var defined = InputFile.Table(path, DimensionFile.Read);
                return ChartCommands.DecideAsync(
                    parse,
                    data,
                    company,
                    books => new DimensionDesk(books).Define(defined, Actor),
                    $"{defined.Dimensions.Count} dimensions and {defined.Objects.Count} objects defined."
                );
            }
        );
        return command;
    }

    private static System.CommandLine.Command Archive(string name, string description, bool isArchived)
    {
        var (data, company) = (CommonOptions.Data(), CommonOptions.Company());
        var dimension = new Argument<string>("DIMENSION") { Description = "Its dimension" };
        var id = new Argument<string>("OBJECT") { Description = "The object" };
        var reason = new Option<string?>("--reason") { Description = "Why, for the record", HelpName = "TEXT" };
        var command = new System.CommandLine.Command(name, description) { dimension, id, reason, company, data };
        command.SetAction(
            (parse, _) =>
                ChartCommands.DecideAsync(
                    parse,
                    data,
                    company,
                    books =>
                        new DimensionDesk(books).Archive(
                            parse.GetValue(dimension)!,
                            parse.GetValue(id)!,
                            isArchived,
                            parse.GetValue(reason),
                            Actor
                        ),
                    "Done."
                )
        );
        return command;
    }
}
