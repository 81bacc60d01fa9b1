using System.CommandLine;
using Nsg.Bookkeeping.Filings;
using Nsg.Bookkeeping.Records;
using Nsg.Node.Reports;
using Nsg.Node.Reports.Ports;

namespace Nsg.Command.Commands.Reports;

/// <summary><c>nsg report approve</c>, <c>send</c>, <c>receipt</c> and <c>filings</c>.</summary>
internal static class FilingCommands
{
    private const string Actor = "operator";

    internal static System.CommandLine.Command Approve()
    {
        var options = new ReportOptions();
        var accepts = new Option<bool>("--accept-warnings") { Description = "The warnings were seen and are accepted" };
        var accept = new Option<string[]>("--accept")
        {
            Description = "A warning that was seen and is accepted",
            HelpName = "ID",
        };
        var signers = Signers();
        var command = new System.CommandLine.Command(
            "approve",
            "Approves a report as it stands; what was filed for the period before is replaced"
        )
        {
            options.Report,
            options.Company,
            options.Period,
            options.Set,
            accepts,
            accept,
            signers,
            options.Data,
        };
        command.SetAction(
            (parse, _) =>
                Reported(async () =>
                {
                    using var store = CommonOptions.Open(parse, options.Data);
                    var terms = new ApprovalTerms
                    {
                        AcceptsAll = parse.GetValue(accepts),
                        Accepted = parse.GetValue(accept) ?? [],
                        Signers = Names(parse.GetValue(signers)),
                    };
                    var filed = await FilingRun.ApproveAsync(
                        store,
                        CommonOptions.CompanyKey(store, parse.GetValue(options.Company)!),
                        books => options.Request(parse, books),
                        terms,
                        TimeProvider.System.GetUtcNow(),
                        Actor
                    );
                    Output.Line(
                        $"{filed.Report} {filed.Period} is approved: {filed.Filing}{(filed.Replaces is null ? "" : $", in place of {filed.Replaces}")}. Hand it over: nsg report send {filed.Filing}"
                    );
                })
        );
        return command;
    }

    internal static System.CommandLine.Command Send()
    {
        var (data, company, filing) = (CommonOptions.Data(), CommonOptions.Company(), Filing());
        var file = new Option<string?>("--output", "-o")
        {
            Description = "The file to write, for the authority's upload",
            HelpName = "FILE",
        };
        var ports = Ports();
        var command = new System.CommandLine.Command(
            "send",
            "Hands an approved report over: writes its file for upload, or sends it to the authority"
        )
        {
            filing,
            company,
            file,
            ports,
            data,
        };
        command.SetAction(
            (parse, _) =>
                Reported(async () =>
                {
                    using var store = CommonOptions.Open(parse, data);
                    var (key, id) = (
                        CommonOptions.CompanyKey(store, parse.GetValue(company)!),
                        Id(parse.GetValue(filing)!)
                    );
                    if (parse.GetValue(ports) is { } settings)
                    {
                        Said(
                            await PortRun.SendAsync(
                                store,
                                key,
                                id,
                                PortSettings.Read(settings),
                                TimeProvider.System,
                                Actor
                            ),
                            id
                        );
                        return;
                    }

                    var path =
                        parse.GetValue(file)
                        ?? throw new UsageException(
                            "give --output FILE for upload, or --ports FILE to send it to the authority"
                        );
                    var (format, content) = await FilingRun.SendAsync(
                        store,
                        key,
                        id,
                        TimeProvider.System.GetUtcNow(),
                        Actor
                    );
                    await File.WriteAllBytesAsync(path, content);
                    Output.Line(
                        $"{content.Length} bytes of {format} in {path}. Upload it, and keep the answer: nsg report receipt"
                    );
                })
        );
        return command;
    }

    internal static System.CommandLine.Command Receipt()
    {
        var (data, company, filing) = (CommonOptions.Data(), CommonOptions.Company(), Filing());
        var rejected = new Option<bool>("--rejected") { Description = "The receiver refused it" };
        var reference = new Option<string?>("--reference") { Description = "The receiver's reference", HelpName = "R" };
        var text = new Option<string?>("--text") { Description = "What the receiver said", HelpName = "T" };
        var file = new Option<string?>("--file")
        {
            Description = "The receipt itself, to be kept with its SHA-256",
            HelpName = "FILE",
        };
        var ports = Ports();
        var command = new System.CommandLine.Command(
            "receipt",
            "Keeps what the receiver of a report answered; with --ports it is asked for"
        )
        {
            filing,
            company,
            rejected,
            reference,
            text,
            file,
            ports,
            data,
        };
        command.SetAction(
            (parse, _) =>
                Reported(async () =>
                {
                    using var store = CommonOptions.Open(parse, data);
                    var (key, id) = (
                        CommonOptions.CompanyKey(store, parse.GetValue(company)!),
                        Id(parse.GetValue(filing)!)
                    );
                    if (parse.GetValue(ports) is { } settings)
                    {
                        Said(
                            await PortRun.FetchAsync(
                                store,
                                key,
                                id,
                                PortSettings.Read(settings),
                                TimeProvider.System,
                                Actor
                            ),
                            id
                        );
                        return;
                    }

                    var receipts = await ReceiptsAsync(parse.GetValue(file));
                    var refusal = await store.DecideAsync(
                        key,
                        books =>
                            new FilingDesk(books).Answer(
                                id,
                                !parse.GetValue(rejected),
                                parse.GetValue(reference),
                                parse.GetValue(text),
                                Actor,
                                receipts
                            )
                    );
                    Output.Line(refusal is null ? "Kept." : throw new ReportRequestException(refusal, isRefusal: true));
                })
        );
        return command;
    }

    private static async Task<IReadOnlyList<ReportReceipt>> ReceiptsAsync(string? file) =>
        file is { } path
            ? [ReportReceipt.Of(Path.GetFileName(path), "application/octet-stream", await File.ReadAllBytesAsync(path))]
            : [];

    internal static Option<string[]> Signers() =>
        new("--signers")
        {
            Description =
                "Who signs, divided by commas, as the company's signatory rights or a mandate for reports name them",
            HelpName = "A,B",
            AllowMultipleArgumentsPerToken = true,
        };

    internal static Option<string?> Ports() =>
        new("--ports")
        {
            Description = "The operator's settings of ports, as JSON (docs/reports.md)",
            HelpName = "FILE",
        };

    internal static IReadOnlyList<string> Names(string[]? texts) =>
        [
            .. (texts ?? []).SelectMany(one =>
                one.Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
            ),
        ];

    private static void Said(PortAnswer answer, Guid filing)
    {
        Output.Line(
            $"{answer.State.ToString().ToLowerInvariant()}{(answer.Reference is null ? "" : $", reference {answer.Reference}")}{(answer.Text is null ? "" : $": {answer.Text}")}"
        );
        if (answer.SignAt is { } link)
        {
            Output.Line($"A person signs here: {link}");
        }

        if (answer.State == PortState.Pending)
        {
            Output.Line($"Ask for the answer later: nsg report receipt {filing} --ports FILE");
        }
    }

    internal static Argument<string> Filing() => new("FILING") { Description = "The filing (nsg report filings)" };

    internal static Guid Id(string text) =>
        Guid.TryParse(text, out var id)
            ? id
            : throw new UsageException($"'{text}' is no filing; see nsg report filings");

    internal static async Task<int> Reported(Func<Task> work)
    {
        try
        {
            await work();
            return ExitCode.Ok;
        }
        catch (ReportRequestException fault)
        {
            throw fault.IsRefusal ? new DecisionRefusedException(fault.Message) : new UsageException(fault.Message);
        }
        catch (PortException fault)
        {
            Console.Error.WriteLine(
                $"nsg: {fault.Message}{(fault.MayHaveArrived ? "; it may have arrived all the same: look at the authority before it is sent again" : "")}"
            );
            return ExitCode.Findings;
        }
    }
}
