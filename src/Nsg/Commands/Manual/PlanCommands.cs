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

    private static CompanyCommand List() =>
        new CompanyCommand("list", "Recurring entries and accruals, and when they are due next").Lists(
            call => call.Query(books => books.Plans()).Select(PlanJson.Of),
            ["ID", "KIND", "NAME", ">VERSION", "NEXT", ">POSTED", "STOPPED"],
            plan =>
                [
                    plan.Id.ToString(),
                    plan.Kind,
                    plan.Name,
                    plan.Version.ToString(CultureInfo.InvariantCulture),
                    Output.Day(plan.Next),
                    plan.Posted.ToString(CultureInfo.InvariantCulture),
                    plan.Stopped ?? "",
                ]
        );

    private static CompanyCommand Show()
    {
        var id = Plan();
        return new CompanyCommand("show", "A recurring entry or accrual with its versions and what was posted")
        {
            id,
        }.Answers(call =>
        {
            var detail = call.Query(books => PlanDetailJson.Of(books, Find(books, call.Get(id))));
            if (call.IsJson)
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
    }

    private static CompanyCommand Recur()
    {
        var file = JsonFile("The recurring entry: name, every, from, text, lines");
        return new CompanyCommand("recur", "Defines a recurring entry") { file }.Does(
            (call, _) =>
            {
                var wanted = InputFile.Read(call.Get(file), json => RecurringRequest.Read(json).ToDefined());
                return DecideAsync(call, (desk, _) => desk.Define(wanted, CompanyCall.Actor));
            }
        );
    }

    private static CompanyCommand Change()
    {
        var (id, file) = (Plan(), JsonFile("The recurring entry as it should be from now on"));
        var version = new Option<int?>("--seen")
        {
            Description = "The version that the change was made from; refused when there is a newer one",
            HelpName = "VERSION",
        };
        return new CompanyCommand("change", "A new version of a recurring entry, for what is not posted yet")
        {
            id,
            file,
            version,
        }.Does(
            (call, _) =>
            {
                var wanted = InputFile.Read(call.Get(file), json => RecurringRequest.Read(json).ToDefined());
                return DecideAsync(
                    call,
                    (desk, found) => desk.Change(found(call.Get(id)), call.Get(version), wanted, CompanyCall.Actor)
                );
            }
        );
    }

    private static CompanyCommand Stop()
    {
        var (id, reason) = (Plan(), CommonOptions.Reason());
        return new CompanyCommand("stop", "Stops a recurring entry; of an accrual, what it still holds is released")
        {
            id,
            reason,
        }.Does(
            (call, _) =>
                DecideAsync(call, (desk, found) => desk.Stop(found(call.Get(id)), call.Get(reason), CompanyCall.Actor))
        );
    }

    private static async Task<int> DecideAsync(CompanyCall call, Func<PlanDesk, Func<string, Guid>, PlanOutcome> decide)
    {
        var outcome = await call.DecideAsync(books =>
            decide(new PlanDesk(books), text => Find(books.Plans(), text).Id)
        );
        return CompanyCall.Told(outcome.Refusal, $"{outcome.Plan} version {outcome.Version}.");
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
