using System.CommandLine;
using Nsg.Bookkeeping.Filings;
using Nsg.Bookkeeping.Records;
using Nsg.Node.Reports;
using Nsg.Node.Reports.Ports;

namespace Nsg.Command.Commands.Reports;

/// <summary><c>nsg report approve</c>, <c>send</c>, <c>receipt</c> and <c>filings</c>.</summary>
internal static class FilingCommands
{
    internal static CompanyCommand Approve()
    {
        var options = new ReportOptions();
        var accepts = new Option<bool>("--accept-warnings") { Description = "The warnings were seen and are accepted" };
        var accept = new Option<string[]>("--accept")
        {
            Description = "A warning that was seen and is accepted",
            HelpName = "ID",
        };
        var signers = Signers();
        return new CompanyCommand(
            "approve",
            "Approves a report as it stands; what was filed for the period before is replaced"
        )
        {
            options.Report,
            options.Period,
            options.Set,
            accepts,
            accept,
            signers,
        }.Does(
            async (call, _) =>
            {
                var terms = new ApprovalTerms
                {
                    AcceptsAll = call.Get(accepts),
                    Accepted = call.Get(accept) ?? [],
                    Signers = Names(call.Get(signers)),
                };
                var filed = await FilingRun.ApproveAsync(
                    call.Store,
                    call.Company,
                    books => options.Request(call.Parse, books),
                    terms,
                    TimeProvider.System.GetUtcNow(),
                    CompanyCall.Actor
                );
                Output.Line(
                    $"{filed.Report} {filed.Period} is approved: {filed.Filing}{(filed.Replaces is null ? "" : $", in place of {filed.Replaces}")}. Hand it over: nsg report send {filed.Filing}"
                );
                return ExitCode.Ok;
            }
        );
    }

    internal static CompanyCommand Send()
    {
        var filing = Filing();
        var file = new Option<string?>("--output", "-o")
        {
            Description = "The file to write, for the authority's upload",
            HelpName = "FILE",
        };
        var ports = Ports();
        var locks = Lock();
        return new CompanyCommand(
            "send",
            "Hands an approved report over: writes its file for upload, or sends it to the authority"
        )
        {
            filing,
            file,
            ports,
            locks,
        }.Does(
            async (call, cancellation) =>
            {
                var id = Id(call.Get(filing));
                if (call.Get(ports) is { } settings)
                {
                    return await SaidAsync(
                        id,
                        PortRun.SendAsync(
                            call.Store,
                            call.Company,
                            id,
                            PortSettings.Read(settings),
                            TimeProvider.System,
                            CompanyCall.Actor,
                            locksPeriod: call.Get(locks)
                        )
                    );
                }

                var path =
                    call.Get(file)
                    ?? throw new UsageException(
                        "give --output FILE for upload, or --ports FILE to send it to the authority"
                    );
                var (format, content) = await FilingRun.SendAsync(
                    call.Store,
                    call.Company,
                    id,
                    TimeProvider.System.GetUtcNow(),
                    CompanyCall.Actor,
                    locksPeriod: call.Get(locks)
                );
                await File.WriteAllBytesAsync(path, content, cancellation);
                Output.Line(
                    $"{content.Length} bytes of {format} in {path}. Upload it, say so (nsg report uploaded {id}), and keep the answer: nsg report receipt {id}"
                );
                return ExitCode.Ok;
            }
        );
    }

    internal static CompanyCommand Receipt()
    {
        var filing = Filing();
        var rejected = new Option<bool>("--rejected") { Description = "The receiver refused it" };
        var reference = new Option<string?>("--reference") { Description = "The receiver's reference", HelpName = "R" };
        var text = new Option<string?>("--text") { Description = "What the receiver said", HelpName = "T" };
        var file = new Option<string?>("--file")
        {
            Description = "The receipt itself, to be kept with its SHA-256",
            HelpName = "FILE",
        };
        var ports = Ports();
        return new CompanyCommand(
            "receipt",
            "Keeps what the receiver of a report answered; with --ports it is asked for"
        )
        {
            filing,
            rejected,
            reference,
            text,
            file,
            ports,
        }.Does(
            async (call, _) =>
            {
                var id = Id(call.Get(filing));
                if (call.Get(ports) is { } settings)
                {
                    return await SaidAsync(
                        id,
                        PortRun.FetchAsync(
                            call.Store,
                            call.Company,
                            id,
                            PortSettings.Read(settings),
                            TimeProvider.System,
                            CompanyCall.Actor
                        )
                    );
                }

                var receipts = Receipts(call.Get(file));
                var refusal = await call.DecideAsync(books =>
                    new FilingDesk(books).Answer(
                        id,
                        !call.Get(rejected),
                        call.Get(reference),
                        call.Get(text),
                        CompanyCall.Actor,
                        receipts
                    )
                );
                Output.Line(refusal is null ? "Kept." : throw new ReportRequestException(refusal, isRefusal: true));
                return ExitCode.Ok;
            }
        );
    }

    private static IReadOnlyList<ReportReceipt> Receipts(string? file) =>
        file is { } path
            ?
            [
                InputFile.Read(
                    path,
                    content => ReportReceipt.Of(Path.GetFileName(path), "application/octet-stream", content)
                ),
            ]
            : [];

    internal static Option<string[]> Signers() =>
        new("--signers")
        {
            Description =
                "Who signs, divided by commas, as the company's signatory rights or a mandate for reports name them",
            HelpName = "A,B",
            AllowMultipleArgumentsPerToken = true,
        };

    internal static Option<bool> Lock() =>
        new("--lock")
        {
            Description =
                "Locks its period softly when it is handed over: nothing more is posted into it unless somebody says why",
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

    /// <summary>Says what an authority's port answered.</summary>
    private static async Task<int> SaidAsync(Guid filing, Task<PortAnswer> answer)
    {
        Said(await answer, filing);
        return ExitCode.Ok;
    }

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
}
