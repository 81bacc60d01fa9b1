using System.CommandLine;
using System.Globalization;
using Nsg.Bookkeeping;
using Nsg.Bookkeeping.Plans;
using Nsg.Node.Plans;
using Nsg.Storage;
using Nsg.Storage.Queries;

namespace Nsg.Command.Commands.Manual;

/// <summary><c>nsg plan</c>.</summary>
internal static class PlanCommands
{
    internal const string Actor = "operator";

    internal static System.CommandLine.Command Make() =>
        new("plan", "Recurring entries, and amounts spread over months")
        {
            List(),
            Show(),
            Recur(),
            Change(),
            AccrueCommand.Make(),
            Stop(),
        };

    private static System.CommandLine.Command List()
    {
        var (data, company, json) = (CommonOptions.Data(), CommonOptions.Company(), CommonOptions.Json());
        var command = new System.CommandLine.Command(
            "list",
            "Recurring entries and accruals, and when they are due next"
        )
        {
            company,
            json,
            data,
        };
        command.SetAction(parse =>
        {
            using var store = CommonOptions.Open(parse, data);
            var plans = store
                .Query(CommonOptions.CompanyKey(store, parse.GetValue(company)!), books => books.Plans())
                .Select(PlanJson.Of)
                .ToList();
            if (parse.GetValue(json))
            {
                plans.ForEach(Output.Json);
            }
            else
            {
                Output.Table(
                    ["ID", "KIND", "NAME", ">VERSION", "NEXT", ">POSTED", "STOPPED"],
                    plans.Select(plan =>
                        new[]
                        {
                            plan.Id.ToString(),
                            plan.Kind,
                            plan.Name,
                            plan.Version.ToString(CultureInfo.InvariantCulture),
                            Output.Day(plan.Next),
                            plan.Posted.ToString(CultureInfo.InvariantCulture),
                            plan.Stopped ?? "",
                        }
                    )
                );
            }

            return ExitCode.Ok;
        });
        return command;
    }

    private static System.CommandLine.Command Show()
    {
        var (data, company, json, id) = (CommonOptions.Data(), CommonOptions.Company(), CommonOptions.Json(), Plan());
        var command = new System.CommandLine.Command(
            "show",
            "A recurring entry or accrual with its versions and what was posted"
        )
        {
            id,
            company,
            json,
            data,
        };
        command.SetAction(parse =>
        {
            using var store = CommonOptions.Open(parse, data);
            var detail = store.Query(
                CommonOptions.CompanyKey(store, parse.GetValue(company)!),
                books => PlanDetailJson.Of(books, Find(books, parse.GetValue(id)!))
            );
            if (parse.GetValue(json))
            {
                Output.Json(detail);
                return ExitCode.Ok;
            }

            Output.Line(
                $"{detail.Plan.Name} ({detail.Plan.Kind}, version {detail.Plan.Version}), from {Output.Day(detail.From)}, next {Output.Day(detail.Plan.Next)}"
            );
            Output.Table(
                ["DUE", ">VERSION", "VOUCHER", "DATE"],
                detail.Postings.Select(one =>
                    new[]
                    {
                        Output.Day(one.Due),
                        one.Version.ToString(CultureInfo.InvariantCulture),
                        one.Number ?? "",
                        Output.Day(one.Date),
                    }
                )
            );
            return ExitCode.Ok;
        });
        return command;
    }

    private static System.CommandLine.Command Recur()
    {
        var (data, company, file) = (
            CommonOptions.Data(),
            CommonOptions.Company(),
            JsonFile("The recurring entry: name, every, from, text, lines")
        );
        var command = new System.CommandLine.Command("recur", "Defines a recurring entry") { file, company, data };
        command.SetAction(
            (parse, _) =>
            {
                var wanted = InputFile.Read(parse.GetValue(file)!, json => RecurringRequest.Read(json).ToDefined());
                return DecideAsync(parse, data, company, (books, _) => new PlanDesk(books).Define(wanted, Actor));
            }
        );
        return command;
    }

    private static System.CommandLine.Command Change()
    {
        var (data, company, id, file) = (
            CommonOptions.Data(),
            CommonOptions.Company(),
            Plan(),
            JsonFile("The recurring entry as it should be from now on")
        );
        var version = new Option<int?>("--seen")
        {
            Description = "The version that the change was made from; refused when there is a newer one",
            HelpName = "VERSION",
        };
        var command = new System.CommandLine.Command(
            "change",
            "A new version of a recurring entry, for what is not posted yet"
        )
        {
            id,
            file,
            version,
            company,
            data,
        };
        command.SetAction(
            (parse, _) =>
            {
                var wanted = InputFile.Read(parse.GetValue(file)!, json => RecurringRequest.Read(json).ToDefined());
                return DecideAsync(
                    parse,
                    data,
                    company,
                    (books, found) =>
                        new PlanDesk(books).Change(found(parse.GetValue(id)!), parse.GetValue(version), wanted, Actor)
                );
            }
        );
        return command;
    }

    private static System.CommandLine.Command Stop()
    {
        var (data, company, id) = (CommonOptions.Data(), CommonOptions.Company(), Plan());
        var reason = new Option<string>("--reason")
        {
            Description = "Why, for the record",
            HelpName = "TEXT",
            Required = true,
        };
        var command = new System.CommandLine.Command(
            "stop",
            "Stops a recurring entry; of an accrual, what it still holds is released"
        )
        {
            id,
            reason,
            company,
            data,
        };
        command.SetAction(
            (parse, _) =>
                DecideAsync(
                    parse,
                    data,
                    company,
                    (books, found) =>
                        new PlanDesk(books).Stop(found(parse.GetValue(id)!), parse.GetValue(reason)!, Actor)
                )
        );
        return command;
    }

    private static async Task<int> DecideAsync(
        ParseResult parse,
        Option<string> data,
        Option<string> company,
        Func<IBooksTransaction, Func<string, Guid>, PlanOutcome> decide
    )
    {
        using var store = CommonOptions.Open(parse, data);
        var key = CommonOptions.CompanyKey(store, parse.GetValue(company)!);
        var outcome = await store.DecideAsync(key, books => decide(books, text => Find(books.Plans(), text).Id));
        if (outcome.Refusal is { } refusal)
        {
            Console.Error.WriteLine($"nsg: {Output.OneLine(refusal)}");
            return ExitCode.Findings;
        }

        Output.Line($"{outcome.Plan} version {outcome.Version}.");
        return ExitCode.Ok;
    }

    private static EntryPlan Find(BooksQueries books, string text) => Find(books.Plans(), text);

    private static EntryPlan Find(IReadOnlyList<EntryPlan> plans, string text) =>
        plans
            .Where(plan => plan.Id.ToString() == text || plan.Name == text)
            .OrderBy(plan => plan.Stopped is not null)
            .FirstOrDefault()
        ?? throw new UsageException($"there is no recurring entry or accrual '{text}'; see nsg plan list");

    private static Argument<string> Plan() =>
        new("PLAN") { Description = "Its identifier or name, as nsg plan list shows it" };

    private static Argument<string> JsonFile(string description) =>
        new("FILE") { Description = $"{description}, as JSON; - for standard input" };
}
