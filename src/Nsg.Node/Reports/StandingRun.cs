using Nsg.Bookkeeping.Filings;
using Nsg.Bookkeeping.Records;
using Nsg.Node.Reports.Ports;
using Nsg.Reporting;
using Nsg.Storage;
using Nsg.Storage.Queries;

namespace Nsg.Node.Reports;

/// <summary>What a standing approval did.</summary>
/// <param name="Report">Name of the report.</param>
/// <param name="Period">Period.</param>
/// <param name="Filing">Its filing, or null when it was not sent.</param>
/// <param name="Text">What came of it.</param>
/// <param name="File">The file for upload, or null.</param>
public sealed record StandingOutcome(string Report, string Period, Guid? Filing, string Text, byte[]? File)
{
    /// <summary>The same without an authority's own words, which may name people: for the operator's log. The words stand in the
    /// company's.</summary>
    public string Outline { get; init; } = Text.ReplaceLineEndings(" ");

    internal static StandingOutcome Failed(string report, string period, Exception fault) =>
        new(report, period, null, fault.Message, null)
        {
            Outline = (
                fault is PortException port ? $"the port failed ({port.Code ?? "no code"})" : fault.Message
            ).ReplaceLineEndings(" "),
        };
}

/// <summary>Sends what was approved once for all, when its period is over and nothing of it waits for a
/// person.</summary>
public static class StandingRun
{
    private const string Actor = "rule:standing-approval";
    private const int AnswerDaysMax = 45;

    /// <summary>An answer that stays out is looked for this often.</summary>
    private static readonly TimeSpan AnswerPause = TimeSpan.FromHours(6);

    /// <summary>Runs the standing approvals of a company. What a stop in between left approved and not sent is taken
    /// up again.</summary>
    /// <param name="store">Store.</param>
    /// <param name="company">Key of the company.</param>
    /// <param name="ports">Settings of ports.</param>
    /// <param name="time">Clock.</param>
    /// <param name="folder">Where files for upload go, or null: then they come back alone.</param>
    /// <param name="isServed">Whether nobody is there to take a file that comes back alone: what goes by file needs
    /// the folder then.</param>
    /// <param name="stopping">Begins nothing more; what was begun is brought to its end.</param>
    public static async Task<IReadOnlyList<StandingOutcome>> RunAsync(
        NodeStore store,
        string company,
        IReadOnlyDictionary<string, PortSettings> ports,
        TimeProvider time,
        UploadFolder? folder = null,
        bool isServed = false,
        CancellationToken stopping = default
    )
    {
        ArgumentNullException.ThrowIfNull(store);
        ArgumentNullException.ThrowIfNull(time);
        var (now, outcomes) = (time.GetUtcNow(), new List<StandingOutcome>());
        foreach (var (obligation, standing) in store.Query(company, books => Due(books, books.Company.DayOf(now))))
        {
            if (stopping.IsCancellationRequested)
            {
                break;
            }

            var period = obligation.Period.ToString();
            try
            {
                if (standing.Channel == "file" && isServed && folder is null)
                {
                    throw new ReportRequestException("the node serves without a folder for upload (--upload)");
                }

                outcomes.Add(await HandOverAsync(store, company, obligation, standing, ports, time, folder));
            }
            catch (Exception fault) when (fault is ReportRequestException or PortException)
            {
                outcomes.Add(StandingOutcome.Failed(obligation.Report, period, fault));
            }
        }

        return outcomes;
    }

    /// <summary>Approves and hands over what is due, as whoever approved it once for all wanted.</summary>
    private static async Task<StandingOutcome> HandOverAsync(
        NodeStore store,
        string company,
        Obligation obligation,
        StandingRow standing,
        IReadOnlyDictionary<string, PortSettings> ports,
        TimeProvider time,
        UploadFolder? folder
    )
    {
        if (standing.Channel == "port" && !ports.ContainsKey(obligation.Report))
        {
            throw new ReportRequestException($"the settings of ports name none for {obligation.Report}");
        }

        var (now, report, period, locks) = (
            time.GetUtcNow(),
            obligation.Report,
            obligation.Period.ToString(),
            standing.LocksPeriod
        );
        var filing =
            obligation.Filing is { } left && store.Query(company, books => FilingRun.IsUnmoved(books, left, now))
                ? left
                : (
                    await FilingRun.ApproveAsync(
                        store,
                        company,
                        books => Complete(books, obligation),
                        new ApprovalTerms { Accepted = standing.Warnings, IsStanding = true },
                        now,
                        Actor
                    )
                ).Filing;
        if (standing.Channel != "file")
        {
            var answer = await PortRun.SendAsync(store, company, filing, ports, time, Actor, locksPeriod: locks);
            return Told(report, period, filing, answer);
        }

        var (_, file) = await FilingRun.SendAsync(store, company, filing, now, Actor, folder, locksPeriod: locks);
        return new StandingOutcome(report, period, filing, "written for upload", file);
    }

    /// <summary>Looks for the answers to what was sent through a port by a standing approval and is not answered
    /// yet.</summary>
    public static async Task<IReadOnlyList<StandingOutcome>> AnswersAsync(
        NodeStore store,
        string company,
        IReadOnlyDictionary<string, PortSettings> ports,
        TimeProvider time,
        CancellationToken stopping = default
    )
    {
        ArgumentNullException.ThrowIfNull(store);
        ArgumentNullException.ThrowIfNull(time);
        var (now, outcomes) = (time.GetUtcNow(), new List<StandingOutcome>());
        foreach (var filing in store.Query(company, books => Waiting(books, ports, now)))
        {
            if (stopping.IsCancellationRequested)
            {
                break;
            }

            try
            {
                var answer = await PortRun.FetchAsync(store, company, filing.Id, ports, time, Actor);
                outcomes.Add(Told(filing.Report, filing.Period, filing.Id, answer));
            }
            catch (Exception fault) when (fault is ReportRequestException or PortException)
            {
                outcomes.Add(StandingOutcome.Failed(filing.Report, filing.Period, fault));
            }
        }

        return outcomes;
    }

    private static StandingOutcome Told(string report, string period, Guid filing, PortAnswer answer) =>
        new(report, period, filing, $"{answer.State.ToString().ToLowerInvariant()} {answer.Text}".Trim(), null)
        {
            Outline = answer.State.ToString().ToLowerInvariant(),
        };

    /// <summary>Ends a standing approval.</summary>
    /// <exception cref="ReportRequestException">The reason is missing or too long.</exception>
    public static async Task WithdrawAsync(
        NodeStore store,
        string company,
        ReportStandingWithdrawn withdrawn,
        string actor
    )
    {
        ArgumentNullException.ThrowIfNull(store);
        if (await store.DecideAsync(company, books => new FilingDesk(books).Withdraw(withdrawn, actor)) is { } refusal)
        {
            throw new ReportRequestException(refusal, isRefusal: true);
        }
    }

    /// <summary>Gives a standing approval.</summary>
    /// <exception cref="ReportRequestException">There is no such report in the company's country, or the signers may
    /// not sign.</exception>
    public static async Task ApproveAsync(
        NodeStore store,
        string company,
        ReportStandingApproved standing,
        IReadOnlyList<string> signers,
        string actor
    )
    {
        ArgumentNullException.ThrowIfNull(store);
        ArgumentNullException.ThrowIfNull(standing);
        store.Query(
            company,
            books =>
            {
                if (
                    ReportCatalogue.Find(standing.Report) is not { } definition
                    || (definition.Country is { } country && country != books.Company.Pack.Country.ToString())
                )
                {
                    throw new ReportRequestException(
                        $"there is no report '{standing.Report}' in the company's country; see nsg report list"
                    );
                }

                if (Obligations.IsOwed(books.Company.Pack.Country, standing.Report) != (standing.DueDay is null))
                {
                    throw new ReportRequestException(
                        standing.DueDay is null
                            ? $"no calendar says when {standing.Report} is due; give the day of the month after its period that whoever asks for it names (dueDay, --due-day)"
                            : $"when {standing.Report} is due stands in the country's calendar; leave the day out"
                    );
                }

                if (standing.DueDay is < 1 or > 31)
                {
                    throw new ReportRequestException("the due day is a day of a month, 1 to 31");
                }

                return true;
            }
        );
        var signed = await ReportSigning.ActorAsync(store, company, signers, standing.Report, actor);
        if (await store.DecideAsync(company, books => new FilingDesk(books).Stand(standing, signed)) is { } refusal)
        {
            throw new ReportRequestException(refusal, isRefusal: true);
        }
    }

    private static List<(Obligation Obligation, StandingRow Standing)> Due(BooksQueries books, DateOnly today)
    {
        var standing = books
            .StandingApprovals()
            .Where(one => one.Until is null || today <= one.Until)
            .ToDictionary(one => one.Report, StringComparer.Ordinal);
        if (standing.Count == 0)
        {
            return [];
        }

        var left = books
            .Filings()
            .Where(one => one.ApprovedBy == Actor && (one.State == FilingState.Approved || PortRun.WasNotSent(one)))
            .Select(one => (Guid?)one.Id)
            .ToHashSet();
        return
        [
            .. Obligations
                .Of(books, today.AddYears(-1), today.AddDays(-1), today)
                .Where(one =>
                    standing.ContainsKey(one.Report)
                    && (one.Filing is null || left.Contains(one.Filing))
                    && today <= one.Due
                )
                .Select(one => (one, standing[one.Report])),
        ];
    }

    private static List<ReportFiling> Waiting(
        BooksQueries books,
        IReadOnlyDictionary<string, PortSettings> ports,
        DateTimeOffset now
    ) =>
        [
            .. books
                .Filings()
                .Where(one =>
                    one is { State: FilingState.Sent, ApprovedBy: Actor, Sent: not null, Channel: not (null or "file") }
                    && now - one.Sent < TimeSpan.FromDays(AnswerDaysMax)
                    && ports.ContainsKey(one.Report)
                    && books.Attempts(one.Id) is { Count: > 0 } calls
                    && calls.Any(call => call.Reference is not null)
                    && now - calls[^1].Time >= AnswerPause
                ),
        ];

    private static ReportRequest Complete(BooksQueries books, Obligation obligation)
    {
        var waiting = books.ReviewCount(obligation.Period.From, obligation.Period.To);
        return waiting == 0
            ? ReportRequest.Of(
                books,
                ReportCatalogue.Find(obligation.Report)!,
                obligation.Period.ToString(),
                new Dictionary<string, decimal>()
            )
            : throw new ReportRequestException($"{waiting} documents of the period wait for a person");
    }
}
