using System.CommandLine;
using Nsg.Bookkeeping.Records;
using Nsg.Node.Reports;
using Nsg.Node.Reports.Ports;

namespace Nsg.Command.Commands.Reports;

/// <summary><c>nsg report stand</c> and <c>due</c>.</summary>
internal static class StandCommands
{
    internal static CompanyCommand Stand()
    {
        var signers = FilingCommands.Signers();
        var report = new Argument<string>("REPORT") { Description = "The report (nsg report list)" };
        var channel = new Option<string>("--by")
        {
            Description = "file or port",
            HelpName = "WAY",
            DefaultValueFactory = _ => "file",
        };
        var (accept, day, locks) = (AcceptOption(), DueDayOption(), FilingCommands.Lock());
        var until = CommonOptions.Day("--until", "The last day on which it holds; without end when not given");
        var withdraw = new Option<string?>("--withdraw")
        {
            Description = "Ends the standing approval, for this reason",
            HelpName = "WHY",
        };
        return new CompanyCommand(
            "stand",
            "Approves once for all that a report is sent when it is due, as long as no other check fails"
        )
        {
            report,
            channel,
            accept,
            until,
            day,
            locks,
            signers,
            withdraw,
        }.Does(
            async (call, _) =>
            {
                var (key, name) = (call.Company, call.Get(report));
                if (call.Get(withdraw) is { } why)
                {
                    await StandingRun.WithdrawAsync(
                        call.Store,
                        key,
                        new ReportStandingWithdrawn(name, why),
                        CompanyCall.Actor
                    );
                    Output.Line($"{name} is no longer sent by itself.");
                    return ExitCode.Ok;
                }

                var standing = new ReportStandingApproved(
                    name,
                    call.Get(channel),
                    call.Get(accept) ?? [],
                    call.Get(until)
                )
                {
                    DueDay = call.Get(day),
                    LocksPeriod = call.Get(locks) ? true : null,
                };
                await StandingRun.ApproveAsync(
                    call.Store,
                    key,
                    standing,
                    FilingCommands.Names(call.Get(signers)),
                    CompanyCall.Actor
                );
                Output.Line($"{name} is sent when it is due: nsg report due; what is due when: nsg obligations");
                return ExitCode.Ok;
            }
        );
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

    internal static CompanyCommand Due()
    {
        var ports = FilingCommands.Ports();
        var folder = new Option<string>("--folder")
        {
            Description = "Where files for upload go",
            HelpName = "DIR",
            DefaultValueFactory = _ => ".",
        };
        return new CompanyCommand("due", "Sends what was approved once for all and is due") { ports, folder }.Does(
            async (call, cancellation) =>
            {
                var settings = call.Get(ports) is { } path
                    ? PortSettings.Read(path)
                    : new Dictionary<string, PortSettings>();
                var all = await StandingRun.RunAsync(
                    call.Store,
                    call.Company,
                    settings,
                    TimeProvider.System,
                    new UploadFolder(call.Get(folder)),
                    stopping: cancellation
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
                return ExitCode.Ok;
            }
        );
    }
}
