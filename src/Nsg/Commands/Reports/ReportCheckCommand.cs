using System.CommandLine;
using Nsg.Reporting.Language;

namespace Nsg.Command.Commands.Reports;

/// <summary><c>nsg report check</c>.</summary>
internal static class ReportCheckCommand
{
    internal static System.CommandLine.Command Make()
    {
        var json = CommonOptions.Json();
        var file = new Argument<string>("FILE") { Description = "A report definition" };
        var command = new System.CommandLine.Command(
            "check",
            "Reads a report definition: what is wrong with it, or what it reads and what would leave"
        )
        {
            file,
            json,
        };
        command.SetAction(parse =>
        {
            var path = parse.GetValue(file)!;
            try
            {
                Describe(ReportDefinition.Parse(ReportOptions.Text(path)), parse.GetValue(json));
                return ExitCode.Ok;
            }
            catch (ReportDefinitionException fault)
            {
                foreach (var one in fault.Faults)
                {
                    if (parse.GetValue(json))
                    {
                        Output.Json(
                            new
                            {
                                line = one.Line,
                                column = one.Column,
                                message = one.Message,
                            }
                        );
                    }
                    else
                    {
                        Output.Line($"{path}: {one}");
                    }
                }

                return ExitCode.Findings;
            }
        });
        return command;
    }

    private static void Describe(ReportDefinition definition, bool json)
    {
        var words = ReportInWords.Of(definition);
        if (json)
        {
            Output.Json(
                new
                {
                    report = definition.Id,
                    version = definition.Version,
                    reads = words.Reads,
                    leaves = words.Leaves,
                    checks = definition.Checks.Select(one => one.Text),
                }
            );
            return;
        }

        Output.Line($"{definition.Id} version {definition.Version}: {definition.Title("en")}");
        Section("It reads", words.Reads);
        Section($"{words.Leaves.Count} figures would leave the company", words.Leaves);
        Section(
            "It checks that none of these is so",
            [.. definition.Checks.Select(one => $"{(one.IsError ? "error" : "warning")} {one.Id}: {one.Text}")]
        );
    }

    private static void Section(string title, IReadOnlyList<string> items)
    {
        Output.Line($"{title}:");
        foreach (var item in items)
        {
            Output.Line($"  {item}");
        }
    }
}
