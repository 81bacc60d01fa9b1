using System.CommandLine;
using System.Globalization;
using Nsg.Bookkeeping.Records;
using Nsg.Node.Reports;
using Nsg.Node.Reports.Ports;

namespace Nsg.Command.Commands.Reports;

/// <summary><c>nsg report preview</c>, <c>adjust</c>, <c>stand</c>, <c>due</c> and <c>attempts</c>.</summary>
internal static class PreviewCommands
{
    private const string Actor = "operator";

    internal static System.CommandLine.Command Preview()
    {
        var (options, json) = (new ReportOptions(), CommonOptions.Json());
        var command = new System.CommandLine.Command(
            "preview",
            "Shows a report before it is approved: its checks, and what changed from the period before; notes that it was seen"
        )
        {
            options.Report,
            options.Company,
            options.Period,
            options.Set,
            options.Language,
            json,
            options.Data,
        };
        command.SetAction(
            (parse, _) =>
                FilingCommands.Reported(async () =>
                {
                    using var store = CommonOptions.Open(parse, options.Data);
                    var made = await FilingRun.PreviewAsync(
                        store,
                        CommonOptions.CompanyKey(store, parse.GetValue(options.Company)!),
                        books => options.Request(parse, books),
                        parse.GetValue(options.Language)!,
                        TimeProvider.System.GetUtcNow(),
                        Actor
                    );
                    if (parse.GetValue(json))
                    {
                        Output.Json(made.Json);
                        return;
                    }

                    Output.Table(
                        ["LINE", "BOX", "LABEL", ">VALUE", ">BEFORE", ">CHANGE"],
                        made.Json.Lines.Where(line => line.Value != "0" || line.Prior is not (null or "0"))
                            .Select(line =>
                                (IReadOnlyList<string>)
                                    [
                                        line.Id,
                                        line.Box ?? "",
                                        line.Label,
                                        Text(Number(line.Value)),
                                        Text(Number(line.Prior)),
                                        Text(Number(line.Value) - Number(line.Prior)),
                                    ]
                            )
                    );
                    foreach (var check in made.Json.Checks.Where(one => !one.IsKept))
                    {
                        Output.Line($"{check.Severity} {check.Id}: {check.Text}");
                    }

                    Output.Line(
                        $"{(made.Json.MayBeSent ? "It may be approved" : "It must not be sent")}: nsg report {(made.Json.MayBeSent ? "approve" : "adjust")} {made.Json.Report}"
                    );
                })
        );
        return command;
    }

    internal static System.CommandLine.Command Adjust()
    {
        var options = new ReportOptions();
        var parameter = new Option<string?>("--parameter")
        {
            Description = "A parameter that holds for the period",
            HelpName = "NAME=NUMBER",
        };
        var remark = new Option<string?>("--remark")
        {
            Description = "The box that a remark is on; empty for the return as a whole",
            HelpName = "BOX",
        };
        var specification = new Option<string?>("--specification")
        {
            Description =
                "What sets an amount of a box apart: BOX:NAME:TAX, or BOX:NAME:BASE:TAX; with --remark, the line's name alone",
            HelpName = "S",
        };
        var chosen = new Option<string?>("--chosen")
        {
            Description = "A remark of the authority's list",
            HelpName = "R",
        };
        var text = new Option<string?>("--text") { Description = "A remark in words", HelpName = "T" };
        var kid = new Option<string?>("--kid")
        {
            Description = "Customer identification for a payment back",
            HelpName = "KID",
        };
        var number = new Option<string?>("--vat-number")
        {
            Description = "The VAT number of a buyer: PARTY=NUMBER",
            HelpName = "P=N",
        };
        var contact = new Option<string?>("--contact")
        {
            Description = "Who answers for it: NAME;PHONE;EMAIL",
            HelpName = "C",
        };
        var withdraw = new Option<bool>("--withdraw")
        {
            Description = "Takes the earlier decision about the same back",
        };
        var reason = new Option<string>("--reason")
        {
            Description = "Why, in words; kept in the log",
            HelpName = "R",
            Required = true,
        };
        var command = new System.CommandLine.Command(
            "adjust",
            "Keeps a decision about a report that is no entry: a parameter, a remark, what sets an amount apart, a buyer's VAT number"
        )
        {
            options.Report,
            options.Company,
            options.Period,
            parameter,
            remark,
            specification,
            chosen,
            text,
            kid,
            number,
            contact,
            withdraw,
            reason,
            options.Data,
        };
        command.SetAction(
            (parse, _) =>
                FilingCommands.Reported(async () =>
                {
                    using var store = CommonOptions.Open(parse, options.Data);
                    var wanted = (
                        parse.GetValue(parameter),
                        parse.GetValue(remark),
                        parse.GetValue(specification),
                        parse.GetValue(kid),
                        parse.GetValue(number),
                        parse.GetValue(contact)
                    ) switch
                    {
                        ({ } one, null, null, null, null, null) => Made("parameter", Left(one)) with
                        {
                            Value = Amount(Right(one)),
                        },
                        (null, { } box, var line, null, null, null) => Made("remark", box) with
                        {
                            Specification = line,
                            Chosen = parse.GetValue(chosen),
                            Text = parse.GetValue(text),
                        },
                        (null, null, { } one, null, null, null) => Set(one.Split(':')),
                        (null, null, null, { } one, null, null) => Made("kid", "") with { Text = one },
                        (null, null, null, null, { } one, null) => Made("vat-number", Left(one)) with
                        {
                            Text = Right(one),
                        },
                        (null, null, null, null, null, { } one) => Made("contact", "") with { Text = one },
                        _ => throw new UsageException(
                            "give one of --parameter, --remark, --specification, --kid, --vat-number and --contact"
                        ),
                    };
                    await Adjustments.AdjustAsync(
                        store,
                        CommonOptions.CompanyKey(store, parse.GetValue(options.Company)!),
                        books => options.Request(parse, books),
                        wanted with
                        {
                            IsWithdrawn = parse.GetValue(withdraw),
                        },
                        Actor
                    );
                    Output.Line("Kept. An approval given before is to be given anew.");

                    AdjustmentRequest Made(string kind, string target) =>
                        new(kind, parse.GetValue(reason)!) { Target = target };

                    AdjustmentRequest Set(string[] parts) =>
                        parts.Length is 3 or 4
                            ? Made("specification", parts[0]) with
                            {
                                Specification = parts[1],
                                Value = parts.Length == 4 ? Amount(parts[2]) : null,
                                Tax = Amount(parts[^1]),
                            }
                            : throw new UsageException("--specification is BOX:NAME:TAX or BOX:NAME:BASE:TAX");
                })
        );
        return command;
    }

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
        var accept = new Option<string[]>("--accept")
        {
            Description = "A warning that does not stop it",
            HelpName = "ID",
        };
        var until = CommonOptions.Day("--until", "The last day on which it holds; without end when not given");
        var day = new Option<int?>("--due-day")
        {
            Description =
                "For a report that no calendar knows, such as statistics: the day of the month after its period by which it is wanted",
            HelpName = "N",
        };
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

    internal static System.CommandLine.Command Attempts()
    {
        var (data, company, json) = (CommonOptions.Data(), CommonOptions.Company(), CommonOptions.Json());
        var filing = new Argument<Guid>("FILING") { Description = "The filing (nsg report filings)" };
        var command = new System.CommandLine.Command(
            "attempts",
            "The calls that were made on the way of a report, and its receipts"
        )
        {
            filing,
            company,
            json,
            data,
        };
        command.SetAction(parse =>
        {
            using var store = CommonOptions.Open(parse, data);
            var id = parse.GetValue(filing);
            var (calls, receipts) = store.Query(
                CommonOptions.CompanyKey(store, parse.GetValue(company)!),
                books => (books.Attempts(id), books.Receipts(id))
            );
            if (parse.GetValue(json))
            {
                calls
                    .ToList()
                    .ForEach(one =>
                        Output.Json(
                            new
                            {
                                time = one.Time,
                                channel = one.Channel,
                                step = one.Step,
                                done = one.IsDone,
                                status = one.Status,
                                text = one.Text,
                                reference = one.Reference,
                            }
                        )
                    );
                receipts
                    .ToList()
                    .ForEach(one =>
                        Output.Json(
                            new
                            {
                                receipt = one.Name,
                                mediaType = one.MediaType,
                                sha256 = one.Sha256,
                            }
                        )
                    );
                return ExitCode.Ok;
            }

            Output.Table(
                ["TIME", "CHANNEL", "STEP", "DONE", ">STATUS", "TEXT"],
                calls.Select(one =>
                    (IReadOnlyList<string>)
                        [
                            one.Time.ToString("yyyy-MM-dd HH:mm:ss", CultureInfo.InvariantCulture),
                            one.Channel,
                            one.Step,
                            one.IsDone ? "yes" : "no",
                            one.Status?.ToString(CultureInfo.InvariantCulture) ?? "",
                            one.Text ?? "",
                        ]
                )
            );
            Output.Table(
                ["RECEIPT", "TYPE", "SHA-256"],
                receipts.Select(one => (IReadOnlyList<string>)[one.Name, one.MediaType, one.Sha256])
            );
            return ExitCode.Ok;
        });
        return command;
    }

    private static string Left(string text) => text.Split('=')[0];

    private static string Right(string text) =>
        text.Split('=', 2) is [_, var right] ? right : throw new UsageException($"'{text}' is not NAME=VALUE");

    private static decimal Amount(string text) =>
        decimal.TryParse(
            text,
            NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint,
            CultureInfo.InvariantCulture,
            out var value
        )
            ? value
            : throw new UsageException($"'{text}' is not a number");

    private static decimal Number(string? text) => decimal.Parse(text ?? "0", CultureInfo.InvariantCulture);

    private static string Text(decimal value) => value.ToString("#,0.##", CultureInfo.InvariantCulture);
}
