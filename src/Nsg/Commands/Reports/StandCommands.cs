using System.CommandLine;
using Nsg.Bookkeeping.Records;
using Nsg.Node.Reports;
using Nsg.Node.Reports.Ports;

namespace Nsg.Command.Commands.Reports;

/// <summary><c>nsg report stand</c> and <c>due</c>.</summary>
internal static class StandCommands
{
    private const string Actor = "operator";

    internal static System.CommandLine.Command Stand()
    {
        var (data, company, signers) = (CommonOptions.Data(), CommonOptions.Company(), FilingCommands.Signers());
        var report = new Argument<string>("REPORT") { Description = "The report (nsg report list)" };
        var channel = new Option<string>("--by")
        {
            Description = "file or port",
            HelpName = "WAY",
            DefaultValueFactory = _ => "file",
        };
        var (accept, day) = (AcceptOption(), DueDayOption());
        var until = CommonOptions.Day("--until", "The last day on which it holds; without end when not given");
        var withdraw = new Option<string?>("--withdraw")
        {
            Description = "Ends the standing approval, for this reason",
            HelpName = "WHY",
        };
        var command = new System.CommandLine.Command(
            "stand",
            "Approves once for all that a report is sent when it is due, as long as no other check fails"
        )
        {
            report,
            company,
            channel,
            accept,
            until,
            day,
            signers,
            withdraw,
            data,
        };
        command.SetAction(
            (parse, _) =>
                FilingCommands.Reported(async () =>
                {
                    using var store = CommonOptions.Open(parse, data);
                    var (key, name) = (
                        CommonOptions.CompanyKey(store, parse.GetValue(company)!),
                        parse.GetValue(report)!
                    );
                    if (parse.GetValue(withdraw) is { } why)
                    {
                        await StandingRun.WithdrawAsync(store, key, new ReportStandingWithdrawn(name, why), Actor);
                        Output.Line($"{name} is no longer sent by itself.");
                        return;
                    }

                    var standing = new ReportStandingApproved(
                        name,
                        parse.GetValue(channel)!,
                        parse.GetValue(accept) ?? [],
                        parse.GetValue(until)
                    )
                    {
                        DueDay = parse.GetValue(day),
                    };
                    await StandingRun.ApproveAsync(
                        store,
                        key,
                        standing,
                        FilingCommands.Names(parse.GetValue(signers)),
                        Actor
                    );
                    Output.Line($"{name} is sent when it is due: nsg report due; what is due when: nsg obligations");
                })
        );
        return command;
    }

    private static Option<string[]> AcceptOption() =>
        new("--accept") { Description = "A warning that does not stop it", HelpName = "ID" };

    private static Option<int?> DueDayOption() =>
        new("--due-day")
        {
            Description =
                "For a report that no calendar knows, such as statistics: the day of the month after its period by which it is wanted",
            HelpName = "N",
        };

    internal static System.CommandLine.Command Due()
    {
        var (data, company, ports) = (CommonOptions.Data(), CommonOptions.Company(), FilingCommands.Ports());
        var folder = new Option<string>("--folder")
        {
            Description = "Where files for upload go",
            HelpName = "DIR",
            DefaultValueFactory = _ => ".",
        };
        var command = new System.CommandLine.Command("due", "Sends what was approved once for all and is due")
        {
            company,
            ports,
            folder,
            data,
        };
        command.SetAction(
            (parse, _) =>
                FilingCommands.Reported(async () =>
                {
                    using var store = CommonOptions.Open(parse, data);
                    var settings = parse.GetValue(ports) is { } path
                        ? PortSettings.Read(path)
                        : new Dictionary<string, PortSettings>();
                    var all = await StandingRun.RunAsync(
                        store,
                        CommonOptions.CompanyKey(store, parse.GetValue(company)!),
                        settings,
                        TimeProvider.System,
                        new UploadFolder(parse.GetValue(folder)!)
                    );
                    foreach (var one in all)
                    {
                        Output.Line($"{one.Report} {one.Period}: {(one.Filing is null ? "not sent: " : "")}{one.Text}");
                    }

                    Output.Line(
                        all.Count == 0
                            ? "Nothing is due that was approved once for all."
                            : $"{all.Count(one => one.Filing is not null)} of {all.Count} sent."
                    );
                })
        );
        return command;
    }
}
