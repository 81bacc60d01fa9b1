using Nsg.Bookkeeping.Filings;
using Nsg.Bookkeeping.Records;
using Nsg.Log;
using Nsg.Reporting.Language;
using Nsg.Storage.Tables;

namespace Nsg.Storage.Queries;

/// <summary>A call that was made on the way of a report.</summary>
/// <param name="Channel">The port.</param>
/// <param name="Step">Name of the step.</param>
/// <param name="IsDone">Whether it succeeded.</param>
/// <param name="Status">Status of the answer, or null.</param>
/// <param name="Text">What went wrong, or null.</param>
/// <param name="Reference">The receiver's reference, or null.</param>
/// <param name="Time">When.</param>
public sealed record AttemptRow(
    string Channel,
    string Step,
    bool IsDone,
    int? Status,
    string? Text,
    string? Reference,
    DateTimeOffset Time
);

/// <summary>A receipt that is kept.</summary>
/// <param name="Name">What the receiver calls it.</param>
/// <param name="MediaType">Media type.</param>
/// <param name="Sha256">SHA-256, lower-case hex.</param>
/// <param name="Sequence">Sequence of the record that holds it.</param>
public sealed record ReceiptRow(string Name, string MediaType, string Sha256, long Sequence);

/// <summary>A standing approval.</summary>
/// <param name="Report">Name of the report.</param>
/// <param name="Channel"><c>file</c> or <c>port</c>.</param>
/// <param name="Warnings">Warnings that do not stop it.</param>
/// <param name="Until">Last day, or null.</param>
/// <param name="Actor">Who gave it.</param>
/// <param name="Since">When.</param>
/// <param name="DueDay">Day of the month after a period by which the report is due, where no calendar knows it; or
/// null.</param>
/// <param name="LocksPeriod">Whether a period is softly locked when its report is handed over.</param>
public sealed record StandingRow(
    string Report,
    string Channel,
    IReadOnlyList<string> Warnings,
    DateOnly? Until,
    string Actor,
    DateTimeOffset Since,
    int? DueDay,
    bool LocksPeriod
);

/// <summary>A report that somebody looked at or decided something about, before it is approved.</summary>
/// <param name="Report">Name of the report.</param>
/// <param name="From">First day of its period.</param>
/// <param name="To">Last day.</param>
/// <param name="State"><c>generated</c> while nobody has looked at it, <c>previewed</c>, or <c>adjusted</c> where something was
/// decided since it was last seen.</param>
/// <param name="Actor">Who did the last of it.</param>
/// <param name="Sequence">Sequence of the last of it.</param>
public sealed record PreparedRow(string Report, DateOnly From, DateOnly To, string State, string Actor, long Sequence)
{
    internal static string StateOf(string actor) =>
        actor.StartsWith("rule:", StringComparison.Ordinal) ? "generated" : "previewed";

    /// <summary>The period, as reports name it.</summary>
    public string Period => ReportPeriod.Spanning(From, To).ToString();
}

/// <summary>The life of reports before and while they are sent.</summary>
public sealed partial class BooksQueries
{
    /// <summary>Decisions about a report of a period that hold, in the order in which they were made.</summary>
    public IReadOnlyList<ReportAdjusted> Adjustments(string report, DateOnly from, DateOnly to) =>
        _session.Rows(
            "SELECT kind, target, specification, value, tax, chosen, text, reason FROM report_adjustment WHERE company = @1 AND report = @2 AND first_day = @3 AND last_day = @4 ORDER BY sequence",
            row => new ReportAdjusted
            {
                Report = report,
                From = from,
                To = to,
                Kind = row.GetString(0),
                Target = row.GetString(1),
                Specification = row.GetString(2) is { Length: > 0 } one ? one : null,
                Value = FiguresText.NumberOf(row.TextOrNull(3)),
                Tax = FiguresText.NumberOf(row.TextOrNull(4)),
                Chosen = row.TextOrNull(5),
                Text = row.TextOrNull(6),
                Reason = row.GetString(7),
            },
            Key,
            report,
            from,
            to
        );

    /// <summary>Who was last named to answer for a report of a period before some day, as it was decided; or null.</summary>
    public string? ContactBefore(string report, DateOnly day) =>
        _session
            .Rows(
                "SELECT text FROM report_adjustment WHERE company = @1 AND report = @2 AND kind = @3 AND last_day < @4 ORDER BY last_day DESC, sequence DESC LIMIT 1",
                row => row.TextOrNull(0),
                Key,
                report,
                "contact",
                day
            )
            .FirstOrDefault();

    /// <summary><c>previewed</c> where somebody looked at a report of a period, <c>generated</c> where it was only made; or null.</summary>
    public string? PreviewOf(string report, DateOnly from, DateOnly to) =>
        _session.First(
            "SELECT actor FROM report_preview WHERE company = @1 AND report = @2 AND first_day = @3 AND last_day = @4",
            row => PreparedRow.StateOf(row.GetString(0)),
            Key,
            report,
            from,
            to
        );

    /// <summary>Calls that were made on the way of a report, oldest first.</summary>
    public IReadOnlyList<AttemptRow> Attempts(Guid filing) =>
        _session.Rows(
            "SELECT channel, step, done, status, text, reference, time FROM report_attempt WHERE company = @1 AND filing = @2 ORDER BY sequence",
            row => new AttemptRow(
                row.GetString(0),
                row.GetString(1),
                row.GetInt64(2) == 1,
                (int?)row.NumberOrNull(3),
                row.TextOrNull(4),
                row.TextOrNull(5),
                FilingProjection.Time(row.GetInt64(6))
            ),
            Key,
            filing
        );

    /// <summary>What the receiver of a report answered, as it was noted, oldest first.</summary>
    public IReadOnlyList<FilingAnswer> Answers(Guid filing) =>
        _session.Rows(
            "SELECT state, reference, answer, actor, time FROM report_answer WHERE company = @1 AND filing = @2 ORDER BY sequence",
            row => new FilingAnswer(
                row.GetString(0) == FilingProjection.Name(FilingState.Accepted),
                row.TextOrNull(1),
                row.TextOrNull(2),
                row.GetString(3),
                FilingProjection.Time(row.GetInt64(4))
            ),
            Key,
            filing
        );

    /// <summary>Receipts of a report, oldest first.</summary>
    public IReadOnlyList<ReceiptRow> Receipts(Guid filing) =>
        _session.Rows(
            "SELECT name, media_type, sha256, sequence FROM report_receipt WHERE company = @1 AND filing = @2 ORDER BY sequence, place",
            row => new ReceiptRow(row.GetString(0), row.GetString(1), row.GetString(2), row.GetInt64(3)),
            Key,
            filing
        );

    /// <summary>The content of a receipt; null when its record was erased.</summary>
    public byte[]? ReceiptContent(ReceiptRow receipt)
    {
        ArgumentNullException.ThrowIfNull(receipt);
        return
            LogTable.Find(_session, Key, LogStream.Books, receipt.Sequence)?.Payload is { } payload
            && RecordJson
                .Read<ReportAnswered>(payload.Span)
                .Receipts?.FirstOrDefault(one => one.Sha256 == receipt.Sha256)
                is { } found
            ? Convert.FromBase64String(found.Content)
            : null;
    }

    /// <summary>What was handed over, byte for byte; null before, and when its record was erased.</summary>
    public byte[]? FileSent(ReportFiling filing)
    {
        ArgumentNullException.ThrowIfNull(filing);
        return
            filing.SentSequence is { } sequence
            && LogTable.Find(_session, Key, LogStream.Books, sequence)?.Payload is { } payload
            && RecordJson.Read<ReportSent>(payload.Span).Content is { } content
            ? Convert.FromBase64String(content)
            : null;
    }

    /// <summary>What a caller's request about reports led to, or null.</summary>
    public ReportRequestRow? ReportRequest(string key) => FilingProjection.Request(_session, Key, key);

    /// <summary>Standing approvals in force.</summary>
    public IReadOnlyList<StandingRow> StandingApprovals() =>
        _session.Rows(
            "SELECT report, channel, warnings, until_day, actor, time, sequence FROM report_standing WHERE company = @1 ORDER BY report",
            row =>
            {
                var given = StandingRecord(row.GetInt64(6));
                return new StandingRow(
                    row.GetString(0),
                    row.GetString(1),
                    TextList.Read(row.GetString(2)),
                    row.DateOrNull(3),
                    row.GetString(4),
                    FilingProjection.Time(row.GetInt64(5)),
                    given?.DueDay,
                    given?.LocksPeriod == true
                );
            },
            Key
        );

    private ReportStandingApproved? StandingRecord(long sequence) =>
        LogTable.Find(_session, Key, LogStream.Books, sequence)?.Payload is { } payload
            ? RecordJson.Read<ReportStandingApproved>(payload.Span)
            : null;

    /// <summary>Reports that were looked at or adjusted and not approved since, in the order of their periods.</summary>
    public IReadOnlyList<PreparedRow> Prepared()
    {
        var filed = Filings()
            .Where(one => !one.IsSuperseded)
            .GroupBy(one => (one.Report, one.From, one.To))
            .ToDictionary(one => one.Key, one => one.Max(filing => filing.Approved));
        return
        [
            .. Touched("report_preview", PreparedRow.StateOf, filed)
                .Concat(Touched("report_adjustment", _ => "adjusted", filed))
                .GroupBy(one => (one.Report, one.From, one.To))
                .Select(one => one.MaxBy(row => row.Sequence)!)
                .OrderBy(one => one.To)
                .ThenBy(one => one.Report, StringComparer.Ordinal),
        ];
    }

    private List<PreparedRow> Touched(
        string table,
        Func<string, string> state,
        Dictionary<(string, DateOnly, DateOnly), DateTimeOffset> filed
    ) =>
        [
            .. _session
                .Rows(
                    table == "report_preview"
                        ? "SELECT report, first_day, last_day, actor, sequence FROM report_preview WHERE company = @1"
                        : "SELECT report, first_day, last_day, actor, sequence FROM report_adjustment WHERE company = @1",
                    row => new PreparedRow(
                        row.GetString(0),
                        row.Date(1),
                        row.Date(2),
                        state(row.GetString(3)),
                        row.GetString(3),
                        row.GetInt64(4)
                    ),
                    Key
                )
                .Where(one =>
                    !filed.TryGetValue((one.Report, one.From, one.To), out var approved)
                    || LogTable.Find(_session, Key, LogStream.Books, one.Sequence)?.Time > approved
                ),
        ];
}
