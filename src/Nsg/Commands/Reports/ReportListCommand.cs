using System.CommandLine;
using Nsg.Reporting;
using Nsg.Reporting.Language;

namespace Nsg.Command.Commands.Reports;

/// <summary><c>nsg report list</c>.</summary>
internal static class ReportListCommand
{
    internal static System.CommandLine.Command Make()
    {
        var json = CommonOptions.Json();
        var command = new System.CommandLine.Command("list", "The reports that come with the program") { json };
        command.SetAction(parse =>
        {
            var all = ReportCatalogue.Names.Select(name => ReportCatalogue.Find(name)!).ToList();
            if (parse.GetValue(json))
            {
                all.ForEach(one =>
                    Output.Json(
                        new
                        {
                            report = one.Id,
                            version = one.Version,
                            country = one.Country,
                            title = one.Title("en"),
                            periods = one.Periods.Select(ReportPeriod.NameOf),
                            lines = one.Lines.Count(line => !line.IsHidden),
                        }
                    )
                );
            }
            else
            {
                Output.Table(
                    ["REPORT", "TITLE", "PERIODS", ">LINES", ">CHECKS"],
                    all.Select(one =>
                        (IReadOnlyList<string>)
                            [
                                one.Id,
                                one.Title("en"),
                                string.Join(", ", one.Periods.Select(ReportPeriod.NameOf)),
                                $"{one.Lines.Count(line => !line.IsHidden)}",
                                $"{one.Checks.Count}",
                            ]
                    )
                );
            }

            return ExitCode.Ok;
        });
        return command;
    }
}
