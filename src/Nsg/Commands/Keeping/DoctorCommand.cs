using System.CommandLine;
using Nsg.Node.Hosting;

namespace Nsg.Command.Commands.Keeping;

/// <summary><c>nsg doctor</c>.</summary>
internal static class DoctorCommand
{
    internal static System.CommandLine.Command Make()
    {
        var (data, json) = (CommonOptions.Data(), CommonOptions.Json());
        var command = new System.CommandLine.Command(
            "doctor",
            "Looks whether the node is well: database, disk, tables, key, clock, speed of questions"
        )
        {
            json,
            data,
        };
        command.SetAction(parse =>
        {
            using var store = CommonOptions.Open(parse, data);
            var findings = NodeDoctor.Look(store, TimeProvider.System);
            if (parse.GetValue(json))
            {
                foreach (var one in findings)
                {
                    Output.Json(
                        new
                        {
                            check = one.Check,
                            ok = one.IsOk,
                            detail = one.Detail,
                        }
                    );
                }
            }
            else
            {
                Output.Table(
                    ["CHECK", "STATE", "DETAIL"],
                    findings.Select(one => new[] { one.Check, one.IsOk ? "ok" : "LOOK", one.Detail })
                );
            }

            return findings.All(one => one.IsOk) ? ExitCode.Ok : ExitCode.Findings;
        });
        return command;
    }
}
