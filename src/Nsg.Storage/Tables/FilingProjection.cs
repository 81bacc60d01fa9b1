using Nsg.Bookkeeping.Filings;
using Nsg.Bookkeeping.Records;
using Nsg.Storage.Sql;

namespace Nsg.Storage.Tables;

/// <summary>Reports approved, sent and answered.</summary>
internal sealed class FilingProjection(SqlSession session)
{
    internal const string Columns =
        "SELECT filing, report, version, period, first_day, last_day, state, figures, warnings, replaces, approved_by, approved, sent, sha256, reference, answer, adjustments, sent_sequence, channel, format, sequence, uploaded, uploaded_by, answered_as FROM report_filing WHERE ";

    internal void Apply(RecordPlace record, string actor, ReportApproved approved)
    {
        session.Run(
            """
            INSERT INTO report_filing (company, filing, report, version, period, first_day, last_day, state, figures, warnings, replaces, approved_by, approved, sequence, adjustments)
            VALUES (@1,@2,@3,@4,@5,@6,@7,@8,@9,@10,@11,@12,@13,@14,@15)
            """,
            record.Company,
            approved.Filing,
            approved.Report,
            approved.Version,
            approved.Period,
            approved.From,
            approved.To,
            Name(FilingState.Approved),
            FiguresText.Write(approved.Figures),
            TextList.Write(approved.Warnings),
            approved.Replaces,
            actor,
            LogAppender.Microseconds(record.Time),
            record.Sequence,
            approved.Adjustments
        );
        if (approved.Replaces is { } earlier)
        {
            session.Run(
                "UPDATE report_filing SET state = @3 WHERE company = @1 AND filing = @2",
                record.Company,
                earlier,
                Name(FilingState.Replaced)
            );
        }

        Keep(record, approved.Request, approved.Filing);
    }

    internal void Apply(RecordPlace record, string actor, ReportSent sent)
    {
        session.Run(
            "UPDATE report_filing SET state = @3, sent_by = @4, sent = @5, channel = @6, format = @7, sha256 = @8, sent_sequence = @9, uploaded = NULL, uploaded_by = NULL, answered_as = NULL WHERE company = @1 AND filing = @2",
            record.Company,
            sent.Filing,
            Name(FilingState.Sent),
            actor,
            LogAppender.Microseconds(record.Time),
            sent.Channel,
            sent.Format,
            sent.Sha256,
            sent.Content is null ? (long?)null : record.Sequence
        );
        Keep(record, sent.Request, sent.Filing);
    }

    /// <summary>A filing that another one replaces stays so, whatever is answered: it must not be sent again.</summary>
    internal void Apply(RecordPlace record, string actor, ReportAnswered answered)
    {
        var (state, time) = (
            Name(answered.IsAccepted ? FilingState.Accepted : FilingState.Rejected),
            LogAppender.Microseconds(record.Time)
        );
        session.Run(
            "UPDATE report_filing SET state = CASE WHEN state = 'replaced' THEN state ELSE @3 END, answered_as = @3, answered = @4, reference = @5, answer = @6 WHERE company = @1 AND filing = @2",
            record.Company,
            answered.Filing,
            state,
            time,
            answered.Reference,
            answered.Text
        );
        session.Run(
            "INSERT INTO report_answer (company, filing, sequence, state, reference, answer, actor, time) VALUES (@1,@2,@3,@4,@5,@6,@7,@8)",
            record.Company,
            answered.Filing,
            record.Sequence,
            state,
            answered.Reference,
            answered.Text,
            actor,
            time
        );
        Keep(record, answered.Request, answered.Filing);
        foreach (var (place, receipt) in (answered.Receipts ?? []).Index())
        {
            session.Run(
                "INSERT INTO report_receipt (company, sequence, place, filing, name, media_type, sha256) VALUES (@1,@2,@3,@4,@5,@6,@7)",
                record.Company,
                record.Sequence,
                (long)place,
                answered.Filing,
                receipt.Name,
                receipt.MediaType,
                receipt.Sha256
            );
        }
    }

    internal void Apply(RecordPlace record, string actor, ReportUploaded uploaded)
    {
        session.Run(
            "UPDATE report_filing SET uploaded = @3, uploaded_by = @4 WHERE company = @1 AND filing = @2",
            record.Company,
            uploaded.Filing,
            uploaded.Day,
            uploaded.Day is null ? null : actor
        );
        Keep(record, uploaded.Request, uploaded.Filing);
    }

    internal void Apply(RecordPlace record, ReportApprovalWithdrawn withdrawn)
    {
        session.Run(
            "UPDATE report_filing SET state = @3 WHERE company = @1 AND filing = @2",
            record.Company,
            withdrawn.Filing,
            Name(FilingState.Withdrawn)
        );
        Keep(record, withdrawn.Request, withdrawn.Filing);
    }

    internal void Apply(RecordPlace record, string actor, ReportAdjusted adjusted)
    {
        Keep(record, adjusted.Request, null);
        session.Run(
            "DELETE FROM report_adjustment WHERE company = @1 AND report = @2 AND first_day = @3 AND last_day = @4 AND kind = @5 AND target = @6 AND specification = @7",
            record.Company,
            adjusted.Report,
            adjusted.From,
            adjusted.To,
            adjusted.Kind,
            adjusted.Target,
            adjusted.Specification ?? ""
        );
        if (adjusted.IsWithdrawn != true)
        {
            session.Run(
                """
                INSERT INTO report_adjustment (company, report, first_day, last_day, kind, target, specification, value, tax, chosen, text, reason, actor, sequence)
                VALUES (@1,@2,@3,@4,@5,@6,@7,@8,@9,@10,@11,@12,@13,@14)
                """,
                record.Company,
                adjusted.Report,
                adjusted.From,
                adjusted.To,
                adjusted.Kind,
                adjusted.Target,
                adjusted.Specification ?? "",
                FiguresText.Number(adjusted.Value),
                FiguresText.Number(adjusted.Tax),
                adjusted.Chosen,
                adjusted.Text,
                adjusted.Reason,
                actor,
                record.Sequence
            );
        }
    }

    internal void Apply(RecordPlace record, string actor, ReportPreviewed seen) =>
        session.Run(
            """
            INSERT INTO report_preview (company, report, first_day, last_day, actor, time, sequence) VALUES (@1,@2,@3,@4,@5,@6,@7)
            ON CONFLICT (company, report, first_day, last_day) DO UPDATE SET actor = excluded.actor, time = excluded.time, sequence = excluded.sequence
            """,
            record.Company,
            seen.Report,
            seen.From,
            seen.To,
            actor,
            LogAppender.Microseconds(record.Time),
            record.Sequence
        );

    internal void Apply(RecordPlace record, ReportAttempted attempted) =>
        session.Run(
            "INSERT INTO report_attempt (company, sequence, filing, channel, step, done, status, text, reference, time) VALUES (@1,@2,@3,@4,@5,@6,@7,@8,@9,@10)",
            record.Company,
            record.Sequence,
            attempted.Filing,
            attempted.Channel,
            attempted.Step,
            attempted.IsDone ? 1L : 0L,
            (long?)attempted.Status,
            attempted.Text,
            attempted.Reference,
            LogAppender.Microseconds(record.Time)
        );

    internal void Apply(RecordPlace record, string actor, ReportStandingApproved standing)
    {
        session.Run(
            """
            INSERT INTO report_standing (company, report, channel, warnings, until_day, actor, time, sequence) VALUES (@1,@2,@3,@4,@5,@6,@7,@8)
            ON CONFLICT (company, report) DO UPDATE SET channel = excluded.channel, warnings = excluded.warnings, until_day = excluded.until_day, actor = excluded.actor,
                time = excluded.time, sequence = excluded.sequence
            """,
            record.Company,
            standing.Report,
            standing.Channel,
            TextList.Write(standing.Warnings),
            standing.Until,
            actor,
            LogAppender.Microseconds(record.Time),
            record.Sequence
        );
        Keep(record, standing.Request, null);
    }

    internal void Apply(RecordPlace record, ReportStandingWithdrawn withdrawn)
    {
        session.Run("DELETE FROM report_standing WHERE company = @1 AND report = @2", record.Company, withdrawn.Report);
        Keep(record, withdrawn.Request, null);
    }

    private void Keep(RecordPlace record, RequestKey? request, Guid? filing)
    {
        if (request is not null)
        {
            session.Run(
                "INSERT INTO report_request (company, request, hash, filing, sequence) VALUES (@1,@2,@3,@4,@5)",
                record.Company,
                request.Key,
                request.Hash,
                filing,
                record.Sequence
            );
        }
    }

    internal static ReportFiling Read(SqlRow row) =>
        new()
        {
            Id = row.Id(0),
            Report = row.GetString(1),
            Version = row.GetInt32(2),
            Period = row.GetString(3),
            From = row.Date(4),
            To = row.Date(5),
            State = Enum.Parse<FilingState>(row.GetString(6), ignoreCase: true),
            Figures = FiguresText.Read(row.GetString(7)),
            Warnings = TextList.Read(row.GetString(8)),
            Replaces = row.IdOrNull(9),
            ApprovedBy = row.GetString(10),
            Approved = Time(row.GetInt64(11)),
            Sent = row.NumberOrNull(12) is { } sent ? Time(sent) : null,
            Sha256 = row.TextOrNull(13),
            Reference = row.TextOrNull(14),
            Answer = row.TextOrNull(15),
            Adjustments = row.TextOrNull(16),
            SentSequence = row.NumberOrNull(17),
            Channel = row.TextOrNull(18),
            Format = row.TextOrNull(19),
            Sequence = row.GetInt64(20),
            Uploaded = row.DateOrNull(21),
            UploadedBy = row.TextOrNull(22),
            IsAccepted = row.TextOrNull(23) is { } answered ? answered == Name(FilingState.Accepted) : null,
        };

    /// <summary>Filings, by the order of their approvals, with what took their place, whatever was answered to them later. What was
    /// handed over stands again when the approvals that would have corrected it were taken back.</summary>
    internal static IReadOnlyList<ReportFiling> Linked(IReadOnlyList<ReportFiling> filings)
    {
        var after = filings.Where(one => one.Replaces is not null).ToLookup(one => one.Replaces!.Value);
        if (after.Count == 0)
        {
            return filings;
        }

        var (linked, dropped) = (new ReportFiling[filings.Count], new HashSet<Guid>());
        for (var i = filings.Count - 1; i >= 0; i--)
        {
            var one = filings[i];
            var next = after[one.Id].LastOrDefault(other => !dropped.Contains(other.Id));
            linked[i] =
                next is not null
                    ? one with
                    {
                        ReplacedBy = next.Id,
                        State = one.Sent is null ? FilingState.Replaced : FilingState.Corrected,
                    }
                : one.State == FilingState.Replaced && one.Sent is not null ? one with { State = Own(one) }
                : one;
            if (one.State == FilingState.Withdrawn || (one.Sent is null && next is null && after[one.Id].Any()))
            {
                dropped.Add(one.Id);
            }
        }

        return linked;
    }

    /// <summary>Where a filing that was handed over stands by itself.</summary>
    private static FilingState Own(ReportFiling filing) =>
        filing.IsAccepted switch
        {
            true => FilingState.Accepted,
            false => FilingState.Rejected,
            null => FilingState.Sent,
        };

    /// <summary>What a caller's request led to, or null.</summary>
    internal static ReportRequestRow? Request(SqlSession session, string company, string key) =>
        session.First(
            "SELECT hash, filing FROM report_request WHERE company = @1 AND request = @2",
            row => new ReportRequestRow(row.GetString(0), row.IdOrNull(1)),
            company,
            key
        );

    internal static string Name(FilingState state) => state.ToString().ToLowerInvariant();

    internal static DateTimeOffset Time(long microseconds) =>
        DateTimeOffset.UnixEpoch.AddTicks(microseconds * TimeSpan.TicksPerMicrosecond);
}
