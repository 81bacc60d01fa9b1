using System.CommandLine;
using System.Text.Json;
using Nsg.Node.Birth;

namespace Nsg.Command.Commands.Birth;

/// <summary><c>nsg company dissolve</c>: the end of a company.</summary>
internal static class DissolveCommand
{
    internal static System.CommandLine.Command Make()
    {
        var (data, company, json) = (CommonOptions.Data(), CommonOptions.Company(), CommonOptions.Json());
        var last = CommonOptions.Day("--last-day", "The company's last day, which is over");
        var reason = new Option<string?>("--reason") { Description = "Why, in words", HelpName = "TEXT" };
        var keeper = new Option<string?>("--keeper")
        {
            Description = "Who keeps the books afterwards",
            HelpName = "NAME",
        };
        var leaves = new Option<bool>("--leave-open")
        {
            Description = "Ends the company with what is left to do, as in a bankruptcy",
        };
        var preview = new Option<bool>("--preview") { Description = "Tells what would happen, and keeps nothing" };
        var command = new System.CommandLine.Command(
            "dissolve",
            "Ends a company: last year closed, grants withdrawn, taken out of discovery; its books stay"
        )
        {
            last,
            reason,
            keeper,
            leaves,
            preview,
            company,
            json,
            data,
        };
        command.SetAction(
            async (parse, _) =>
            {
                using var store = CommonOptions.Open(parse, data);
                var key = CommonOptions.CompanyKey(store, parse.GetValue(company)!);
                var run = new DissolutionRun(store, TimeProvider.System);
                try
                {
                    var end = parse.GetValue(preview)
                        ? run.Preview(key, parse.GetValue(last))
                        : await run.DissolveAsync(
                            key,
                            new DissolutionRequest(
                                parse.GetValue(last),
                                parse.GetValue(reason),
                                parse.GetValue(leaves),
                                parse.GetValue(keeper)
                            ),
                            "operator"
                        );
                    Tell(end, parse.GetValue(json));
                    return parse.GetValue(preview) && end.Left.Count > 0 ? ExitCode.Findings : ExitCode.Ok;
                }
                catch (NotDissolvedException fault)
                {
                    throw new DecisionRefusedException(fault.Message);
                }
            }
        );
        return command;
    }

    private static void Tell(DissolutionJson end, bool isJson)
    {
        if (isJson)
        {
            Console.Out.WriteLine(JsonSerializer.Serialize(end, BirthRequestJson.Default.DissolutionJson));
            return;
        }

        Output.Line(
            $"{(end.State == "preview" ? "Would end" : "Ended")} on {end.LastDay:yyyy-MM-dd}: year from {end.YearFrom:yyyy-MM-dd}{(end.ClosesYear ? " closed" : "")}; {end.Grants} grants, {end.Mandates} mandates, {end.Plans} plans and {end.StandingReports} standing approvals end{(end.Unlisted ? "; out of discovery" : "")}."
        );
        foreach (var one in end.Left)
        {
            Output.Line($"left to do: {one.Text}");
        }

        Output.Table(
            ["TO COME", "PERIOD", "DUE"],
            end.ToCome.Select(one => new[] { one.Report, one.Period, Output.Day(one.Due) })
        );
        foreach (var one in end.Retention)
        {
            Output.Line($"{one.Material} are kept until {Output.Day(one.EarliestDeletion)} ({one.Source})");
        }

        Output.Line($"Take all of it along: {end.Archive}");
    }
}
