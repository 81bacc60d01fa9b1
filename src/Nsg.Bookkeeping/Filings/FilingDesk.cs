using Nsg.Bookkeeping.Periods;
using Nsg.Bookkeeping.Records;
using Nsg.Countries;
using Nsg.Log;

namespace Nsg.Bookkeeping.Filings;

/// <summary>The life of a report: approved by a person, sent, answered; a correction takes the place of what was
/// filed before.</summary>
public sealed class FilingDesk(IBooksTransaction books)
{
    private const int TextMax = 4_000;
    private const long ReceiptsMax = 16L << 20;

    private const string NoFiling = "there is no such filing";

    private static readonly string[] Kinds = ["parameter", "remark", "specification", "kid", "vat-number", "contact"];

    /// <summary>Approves figures for a period; what was approved or filed for it before is replaced.</summary>
    /// <param name="approval">What is approved; its identifier and what it replaces are filled in.</param>
    /// <param name="actor">Who approves.</param>
    /// <returns>The filing, or why not.</returns>
    public (ReportApproved? Filed, string? Refusal) Approve(ReportApproved approval, string actor)
    {
        ArgumentNullException.ThrowIfNull(approval);
        if (Repeated(approval.Request) is { } repeated)
        {
            return (repeated.Filing is { } earlier ? approval with { Filing = earlier } : null, repeated.Refusal);
        }

        var standing = books
            .Filings(approval.Report, approval.From, approval.To)
            .LastOrDefault(one => !one.IsSuperseded);
        if (approval.IsStanding == true && standing is { State: FilingState.Sent or FilingState.Accepted })
        {
            return (null, "the report was handed over meanwhile");
        }

        var filed = approval with { Filing = books.Randomness.NewId(books.Now), Replaces = standing?.Id };
        books.Append(RecordJson.Draft(RecordKind.ReportApproved, actor, filed));
        return (filed, null);
    }

    /// <summary>Notes that an approved report was handed over.</summary>
    /// <param name="sent">What was handed over.</param>
    /// <param name="actor">Who, for the record.</param>
    /// <param name="locksPeriod">Whether its period is softly locked with it, so that nothing more is posted into what was told the
    /// authority unless somebody says why.</param>
    /// <returns>Why not, or null.</returns>
    public string? Send(ReportSent sent, string actor, bool locksPeriod = false)
    {
        ArgumentNullException.ThrowIfNull(sent);
        if (Repeated(sent.Request) is { } repeated)
        {
            // Whoever calls goes on to send: a request that was carried out must not be carried out beside itself.
            return repeated.Refusal ?? "the request was carried out already";
        }

        if (sent.Content?.Length > ReceiptsMax)
        {
            return $"a report has at most {ReceiptsMax >> 20} MB";
        }

        switch (Found(sent.Filing))
        {
            case null:
                return NoFiling;
            case { State: FilingState.Approved or FilingState.Rejected } filing:
                if (
                    locksPeriod
                    && !IsLocked(filing)
                    && new PeriodDesk(books).Lock(filing.From, filing.To, LockKind.Soft, filing.LockWhy, actor)
                        is { } refusal
                )
                {
                    return refusal;
                }

                books.Append(RecordJson.Draft(RecordKind.ReportSent, actor, sent));
                return null;
            case { State: var state }:
                return $"the filing is {Name(state)}; only an approved or rejected one is sent";
        }
    }

    /// <summary>Lifts the lock that came with handing over what was then not taken, or not sent after all. Where another filing of
    /// the period is with the receiver, it stays.</summary>
    private void Unlock(ReportFiling filing, string why, string actor)
    {
        if (
            !books.Filings(filing.Report, filing.From, filing.To).Any(one => one.Id != filing.Id && one.IsWithReceiver)
            && books
                .Locks()
                .Any(one =>
                    one.Kind == LockKind.Soft
                    && one.From == filing.From
                    && one.To == filing.To
                    && one.Why == filing.LockWhy
                )
        )
        {
            new PeriodDesk(books).Unlock(filing.From, filing.To, why, actor);
        }
    }

    private bool IsLocked(ReportFiling filing) =>
        books.Locks().Any(one => one.Covers(filing.From) && one.Covers(filing.To));

    /// <summary>Keeps what the receiver answered.</summary>
    /// <returns>Why not, or null.</returns>
    public string? Answer(
        Guid filing,
        bool isAccepted,
        string? reference,
        string? text,
        string actor,
        IReadOnlyList<ReportReceipt>? receipts = null,
        RequestKey? request = null
    )
    {
        if (Repeated(request) is { } repeated)
        {
            return repeated.Refusal;
        }

        if (receipts?.Sum(one => (long)one.Content.Length) > ReceiptsMax)
        {
            return $"receipts of one answer have at most {ReceiptsMax >> 20} MB";
        }

        if (reference?.Length > TextMax || text?.Length > TextMax)
        {
            return $"an answer has at most {TextMax} characters";
        }

        switch (Found(filing))
        {
            case null:
                return NoFiling;
            case { } same
                when same.IsAccepted == isAccepted
                    && same.Reference == reference
                    && same.Answer == text
                    && receipts is not { Count: > 0 }
                    && request is null:
                return null;
            case { State: FilingState.Withdrawn }:
                return "the filing is withdrawn; an answer belongs to one that was sent";
            // An authority may answer after a correction was approved; what it said is kept all the same.
            case { Sent: not null } sent:
                books.Append(
                    RecordJson.Draft(
                        RecordKind.ReportAnswered,
                        actor,
                        new ReportAnswered(
                            filing,
                            isAccepted,
                            reference,
                            text,
                            receipts is { Count: > 0 } ? receipts : null
                        )
                        {
                            Request = request,
                            IsCorrection = sent.IsAccepted is null ? null : true,
                        }
                    )
                );
                if (!isAccepted)
                {
                    Unlock(sent, $"the report was rejected: {sent.Report}", actor);
                }

                return null;
            case { State: var state }:
                return $"the filing is {Name(state)}; an answer belongs to one that was sent";
        }
    }

    /// <summary>Notes on which day a person uploaded the file of a report, or that it was not uploaded after all.</summary>
    /// <returns>Why not, or null.</returns>
    public string? Upload(ReportUploaded uploaded, string actor)
    {
        ArgumentNullException.ThrowIfNull(uploaded);
        if (Repeated(uploaded.Request) is { } repeated)
        {
            return repeated.Refusal;
        }

        switch (Found(uploaded.Filing))
        {
            case null:
                return NoFiling;
            case { } same when same.Uploaded == uploaded.Day && same.Sent is not null && uploaded.Request is null:
                return null;
            case { State: FilingState.Sent, Channel: ReportFiling.FileChannel, Sent: { } made }:
                var (first, today) = (DayOf(made), DayOf(books.Now));
                if (uploaded.Day < first || uploaded.Day > today)
                {
                    return $"the file was made on {first:yyyy-MM-dd}; it was uploaded on that day or later, and not after {today:yyyy-MM-dd}";
                }

                books.Append(RecordJson.Draft(RecordKind.ReportUploaded, actor, uploaded));
                return null;
            case { State: var state }:
                return $"the filing is {Name(state)}; a file is uploaded after it was made and before it is answered";
        }
    }

    /// <summary>Takes an approval back of which nothing reached the receiver; what was handed over before stands again.</summary>
    /// <returns>Why not, or null.</returns>
    public string? TakeBack(ReportApprovalWithdrawn withdrawn, string actor)
    {
        ArgumentNullException.ThrowIfNull(withdrawn);
        if (Repeated(withdrawn.Request) is { } repeated)
        {
            return repeated.Refusal;
        }

        if (withdrawn.Reason?.Length > TextMax)
        {
            return $"a reason has at most {TextMax} characters";
        }

        switch (Found(withdrawn.Filing))
        {
            case null:
                return NoFiling;
            case { } filing when filing.State == FilingState.Approved || filing.IsOnlyMade:
                books.Append(RecordJson.Draft(RecordKind.ReportApprovalWithdrawn, actor, withdrawn));
                Unlock(filing, $"the approval of the report was taken back: {filing.Report}", actor);
                return null;
            case { State: var state }:
                return $"the filing is {Name(state)}; an approval is taken back before its report is handed over";
        }
    }

    /// <summary>A filing as it stands among the others of its period.</summary>
    private ReportFiling? Found(Guid filing) =>
        books.Filing(filing) is { } found
            ? books.Filings(found.Report, found.From, found.To).First(one => one.Id == filing)
            : null;

    private DateOnly DayOf(DateTimeOffset moment) => CountryClock.Day(books.Company.Pack.Country, moment);

    private static string Name(FilingState state) => state.ToString().ToLowerInvariant();

    /// <summary>Notes a call that was made on the way of a report.</summary>
    public bool Attempt(ReportAttempted attempted, string actor)
    {
        books.Append(RecordJson.Draft(RecordKind.ReportAttempted, actor, attempted));
        return true;
    }

    /// <summary>Notes that a person looked at a report.</summary>
    public bool Seen(ReportPreviewed seen, string actor)
    {
        books.Append(RecordJson.Draft(RecordKind.ReportPreviewed, actor, seen));
        return true;
    }

    /// <summary>Keeps a decision about a report that is no entry.</summary>
    /// <returns>Why not, or null.</returns>
    public string? Adjust(ReportAdjusted adjusted, string actor)
    {
        ArgumentNullException.ThrowIfNull(adjusted);
        if (Repeated(adjusted.Request) is { } repeated)
        {
            return repeated.Refusal;
        }

        if (!Kinds.Contains(adjusted.Kind, StringComparer.Ordinal))
        {
            return $"'{adjusted.Kind}' is no kind of adjustment; there are {string.Join(", ", Kinds)}";
        }

        if (string.IsNullOrWhiteSpace(adjusted.Reason))
        {
            return "an adjustment needs a reason";
        }

        if (
            new[] { adjusted.Target, adjusted.Specification, adjusted.Chosen, adjusted.Text, adjusted.Reason }.Any(
                one => one?.Length > TextMax
            )
        )
        {
            return $"texts of an adjustment have at most {TextMax} characters";
        }

        books.Append(RecordJson.Draft(RecordKind.ReportAdjusted, actor, adjusted));
        return null;
    }

    /// <summary>Keeps a standing approval.</summary>
    /// <returns>Why not, or null.</returns>
    public string? Stand(ReportStandingApproved standing, string actor)
    {
        ArgumentNullException.ThrowIfNull(standing);
        if (Repeated(standing.Request) is { } repeated)
        {
            return repeated.Refusal;
        }

        if (standing.Channel is not ("file" or "port"))
        {
            return $"'{standing.Channel}' is no way to send; give file or port";
        }

        books.Append(RecordJson.Draft(RecordKind.ReportStandingApproved, actor, standing));
        return null;
    }

    /// <summary>Ends a standing approval.</summary>
    /// <returns>Why not, or null.</returns>
    public string? Withdraw(ReportStandingWithdrawn withdrawn, string actor)
    {
        ArgumentNullException.ThrowIfNull(withdrawn);
        if (Repeated(withdrawn.Request) is { } repeated)
        {
            return repeated.Refusal;
        }

        if (string.IsNullOrWhiteSpace(withdrawn.Reason) || withdrawn.Reason.Length > TextMax)
        {
            return $"ending a standing approval needs a reason of at most {TextMax} characters";
        }

        books.Append(RecordJson.Draft(RecordKind.ReportStandingWithdrawn, actor, withdrawn));
        return null;
    }

    /// <summary>A request that was carried out before: of what, or that its key was used for something else.</summary>
    private (Guid? Filing, string? Refusal)? Repeated(RequestKey? request) =>
        request is null || books.ReportRequest(request.Key) is not { } earlier ? null
        : earlier.Hash == request.Hash ? (earlier.Filing, null)
        : (null, "the key was used for another request");
}
