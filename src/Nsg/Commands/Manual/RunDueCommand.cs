using System.CommandLine;
using Nsg.Bookkeeping;
using Nsg.Bookkeeping.Plans;
using Nsg.Ledger;
using Nsg.Node.Plans;
using Nsg.Storage;
using Nsg.Storage.Queries;

namespace Nsg.Command.Commands.Manual;

/// <summary><c>nsg entry run-due</c>.</summary>
internal static class RunDueCommand
{
    internal static System.CommandLine.Command Make()
    {
        var (data, company, json) = (CommonOptions.Data(), CommonOptions.Company(), CommonOptions.Json());
        company.Required = false;
        company.Description =
            "The company: its number (DK:20202020, 0184:20202020) or its key; all of the node unless given";
        var until = CommonOptions.Day("--until", "Last day; today unless given, and never after");
        var command = new System.CommandLine.Command(
            "run-due",
            "Posts what is due of recurring entries and accruals; nsg serve does it by itself"
        )
        {
            company,
            until,
            json,
            data,
        };
        command.SetAction(
            async (parse, _) =>
            {
                using var store = CommonOptions.Open(parse, data);
                IReadOnlyList<string> keys = parse.GetValue(company) is { } one
                    ? [CommonOptions.CompanyKey(store, one)]
                    : store.CompaniesWithPlans();
                var now = TimeProvider.System.GetUtcNow();
                List<(string Key, DateOnly Today)> days =
                [
                    .. keys.Select(key => (key, store.Company(key)!.DayOf(now))),
                ];
                var wanted = parse.GetValue(until);
                if (days.Exists(one => wanted > one.Today))
                {
                    throw new UsageException("--until lies in the future; what is due then is posted then");
                }

                var refused = 0;
                foreach (var (key, today) in days)
                {
                    var runs = await PlanRunner.RunAsync(store, key, wanted ?? today, CompanyCall.Actor);
                    refused += runs.Count(run => run.Outcome.Refusal is not null);
                    Print(runs, parse.GetValue(json));
                }

                return refused == 0 ? ExitCode.Ok : ExitCode.Findings;
            }
        );
        return command;
    }

    private static void Print(IReadOnlyList<PlanRun> runs, bool json)
    {
        foreach (var run in runs)
        {
            var number = run.Outcome.Entry is { } entry
                ? new VoucherNumber(entry.Series, entry.Year, entry.Number).ToString()
                : null;
            var refusal = run.Outcome.Refusal is null ? null : run.Outcome.Detail;
            if (json)
            {
                Output.Json(
                    new
                    {
                        plan = run.Plan.Id,
                        name = run.Plan.Name,
                        due = run.Due,
                        number,
                        refusal,
                    }
                );
            }
            else if (refusal is null)
            {
                Output.Line($"{run.Plan.Name}, due {Output.Day(run.Due)}: {number}");
            }
            else
            {
                Console.Error.WriteLine(
                    $"nsg: {Output.OneLine($"{run.Plan.Name}, due {Output.Day(run.Due)}: {refusal}")}"
                );
            }
        }
    }
}
