using System.CommandLine;
using Nsg.Bookkeeping.Manual;
using Nsg.Node.Manual;

namespace Nsg.Command.Commands.Manual;

/// <summary><c>nsg dimension</c>.</summary>
internal static class DimensionCommands
{
    internal static System.CommandLine.Command Make() =>
        new("dimension", "Departments, projects, establishments, and what they come to")
        {
            List(),
            Define(),
            Balances(),
            Archive("archive", "Archives an object: nothing new is posted to it", isArchived: true),
            Archive("restore", "Takes an archived object into use again", isArchived: false),
        };

    private static CompanyCommand List() =>
        new CompanyCommand("list", "Dimensions with their objects").Shows(call =>
        {
            var rows = call.Query(DimensionList.Of);
            if (call.IsJson)
            {
                rows.ToList().ForEach(Output.Json);
                return ExitCode.Ok;
            }

            Output.Rows(
                call.Form,
                ["DIMENSION", "OBJECT", "NAME", "ARCHIVED"],
                rows.SelectMany(row =>
                    row.Objects.Select(one => new[] { row.Id, one.Id, one.Name ?? "", one.IsArchived ? "yes" : "" })
                        .Prepend([row.Id, "", row.Name ?? "", ""])
                )
            );
            return ExitCode.Ok;
        });

    private static CompanyCommand Balances()
    {
        var (from, to) = (CommonOptions.Day("--from", "First day"), CommonOptions.Day("--to", "Last day"));
        var dimension = new Argument<string>("DIMENSION")
        {
            Description = "The dimension, as nsg dimension list shows it",
        };
        return new CompanyCommand("balances", "Balances by object and account") { dimension, from, to }.Lists(
            call =>
            {
                var (first, last) = call.Days(from, to);
                return call.Query(books => DimensionList.Balances(books, call.Get(dimension), first, last));
            },
            ["OBJECT", "OBJECT NAME", "ACCOUNT", "NAME", ">OPENING", ">DEBIT", ">CREDIT", ">CLOSING"],
            row =>
                [
                    row.Object,
                    row.ObjectName ?? "",
                    row.Account,
                    row.Name,
                    row.Opening,
                    row.Debit,
                    row.Credit,
                    row.Closing,
                ]
        );
    }

    private static CompanyCommand Define()
    {
        var file = new Argument<string>("FILE")
        {
            Description =
                "Comma-separated values with the header dimension,object,name; a row without an object names the dimension",
        };
        return new CompanyCommand(
            "define",
            "Defines dimensions and objects from a file; what is there already gets the new name"
        )
        {
            file,
        }.Does(
            async (call, _) =>
            {
                var defined = InputFile.Table(call.Get(file), DimensionFile.Read);
                return CompanyCall.Told(
                    await call.DecideAsync(books => new DimensionDesk(books).Define(defined, CompanyCall.Actor)),
                    $"{defined.Dimensions.Count} dimensions and {defined.Objects.Count} objects defined."
                );
            }
        );
    }

    private static CompanyCommand Archive(string name, string description, bool isArchived)
    {
        var dimension = new Argument<string>("DIMENSION") { Description = "Its dimension" };
        var id = new Argument<string>("OBJECT") { Description = "The object" };
        var reason = new Option<string?>("--reason") { Description = "Why, for the record", HelpName = "TEXT" };
        return new CompanyCommand(name, description) { dimension, id, reason }.Decides(call =>
            books =>
                new DimensionDesk(books).Archive(
                    call.Get(dimension),
                    call.Get(id),
                    isArchived,
                    call.Get(reason),
                    CompanyCall.Actor
                )
        );
    }
}
