using System.CommandLine;
using System.Text.Json;
using Nsg.Node.Birth;

namespace Nsg.Command.Commands.Birth;

/// <summary><c>nsg company dissolve</c>: the end of a company.</summary>
internal static class DissolveCommand
{
    internal static CompanyCommand Make()
    {
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
        return new CompanyCommand(
            "dissolve",
            "Ends a company: last year closed, grants withdrawn, taken out of discovery; its books stay"
        )
        {
            last,
            reason,
            keeper,
            leaves,
            preview,
        }.Answers(
            async (call, _) =>
            {
                var run = new DissolutionRun(call.Store, TimeProvider.System);
                try
                {
                    var end = call.Get(preview)
                        ? run.Preview(call.Company, call.Get(last))
                        : await run.DissolveAsync(
                            call.Company,
                            new DissolutionRequest(
                                call.Get(last),
                                call.Get(reason),
                                call.Get(leaves),
                                call.Get(keeper)
                            ),
                            CompanyCall.Actor
                        );
                    Tell(end, call.IsJson);
                    return call.Get(preview) && end.Left.Count > 0 ? ExitCode.Findings : ExitCode.Ok;
                }
                catch (NotDissolvedException fault)
                {
                    throw new DecisionRefusedException(fault.Message);
                }
            }
        );
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
