using Nsg.Bookkeeping;
using Nsg.Bookkeeping.Keeping;
using Nsg.Bookkeeping.Records;
using Nsg.Countries.Retention;
using Nsg.Log;
using Nsg.Storage.Sql;

namespace Nsg.Storage.Tables;

/// <summary>Finds the financial year that a record or document concerns, and from it how long it is kept.</summary>
internal sealed class RetentionLookup(SqlSession session, CompanyProfile company)
{
    private readonly List<FinancialYearFacts> _years = session.Rows(
        "SELECT first_day, last_day FROM financial_year WHERE company = @1 ORDER BY first_day",
        reader => new FinancialYearFacts(reader.Date(0), reader.Date(1)),
        company.Key
    );

    /// <summary>Financial years that the company defined.</summary>
    internal IReadOnlyList<FinancialYearFacts> Years => _years;

    /// <summary>The term of a record of the books stream; null when there is no such record, or no bookkeeping act
    /// speaks of it.</summary>
    internal RetentionTerm? OfRecord(long sequence)
    {
        if (
            LogTable.Find(session, company.Key, LogStream.Books, sequence) is not { } record
            || Retention.MaterialOf(record.Kind) is not { } material
        )
        {
            return null;
        }

        return record.Kind switch
        {
            RecordKind.DocumentReceived
            or RecordKind.StatementReceived
            or RecordKind.NotificationReceived
            or RecordKind.ReviewResolved when DocumentAt(record) is { } document => OfDocument(document),
            RecordKind.ReportApproved
            or RecordKind.ReportSent
            or RecordKind.ReportAnswered
            or RecordKind.ReportUploaded
            or RecordKind.ReportApprovalWithdrawn
            or RecordKind.ReportAttempted
            or RecordKind.ReportPreviewed
            or RecordKind.ReportAdjusted when FilingAt(record) is var (report, last) => Of(
                Retention.MaterialOfReport(report),
                last
            ),
            RecordKind.EntryAttached
                when record.Payload is { } payload
                    && Day(
                        "SELECT day FROM entry WHERE company = @1 AND entry = @2",
                        RecordJson.Read<EntryAttached>(payload.Span).Entry
                    )
                        is { } posted => Of(material, posted),
            RecordKind.SettlementMade
                when Day(
                    "SELECT e.day FROM settlement s JOIN entry e ON e.company = s.company AND e.entry = s.entry WHERE s.company = @1 AND s.sequence = @2",
                    sequence
                )
                    is { } day => Of(material, day),
            _ => Of(material, DayOf(record, material)),
        };
    }

    /// <summary>The term of a document: of the last financial year that it, its statement's days, or an entry that it
    /// proves lies in.</summary>
    internal RetentionTerm OfDocument(Guid document) =>
        Of(
            KeptMaterial.Vouchers,
            Day(
                """
                SELECT max(day) FROM (
                    SELECT day FROM document WHERE company = @1 AND document = @2
                    UNION ALL SELECT day FROM entry WHERE company = @1 AND document = @2
                    UNION ALL SELECT last_day FROM statement WHERE company = @1 AND document = @2
                    UNION ALL SELECT e.day FROM entry_attachment a JOIN entry e ON e.company = a.company AND e.entry = a.entry WHERE a.company = @1 AND a.document = @2) days
                """,
                document
            ) ?? Registered(document)
        );

    /// <summary>The term of an entry.</summary>
    internal RetentionTerm Of(KeptMaterial material, DateOnly day) =>
        Retention.EarliestDeletion(company, _years, material, day);

    /// <summary>Registers and settings hold for every year of the books: they stay as long as the last of
    /// them.</summary>
    private DateOnly DayOf(LogRecord record, KeptMaterial material)
    {
        var registered = DateOnly.FromDateTime(record.Time.UtcDateTime);
        if (record.Payload is { } payload && Retention.DayOf(record.Kind, payload.Span) is { } day)
        {
            return day;
        }

        var last =
            material == KeptMaterial.Books
                ? session.First(
                    "SELECT max(day) FROM entry WHERE company = @1",
                    reader => reader.DateOrNull(0),
                    company.Key
                )
                : null;
        return last > registered ? last.Value : registered;
    }

    private DateOnly Registered(Guid document) =>
        session.First(
            "SELECT r.time FROM document d JOIN log_record r ON r.company = d.company AND r.stream = 0 AND r.sequence = d.sequence WHERE d.company = @1 AND d.document = @2",
            reader => (DateOnly?)DateOnly.FromDateTime(DateTime.UnixEpoch.AddMicroseconds(reader.GetInt64(0))),
            company.Key,
            document
        ) ?? DateOnly.MaxValue;

    private static Guid? DocumentAt(LogRecord record) =>
        record.Payload is not { } payload
            ? null
            : record.Kind switch
            {
                RecordKind.DocumentReceived => RecordJson.Read<DocumentReceived>(payload.Span).Document,
                RecordKind.NotificationReceived => RecordJson.Read<NotificationReceived>(payload.Span).Document,
                RecordKind.StatementReceived => RecordJson.Read<StatementReceived>(payload.Span).Document,
                _ => RecordJson.Read<ReviewResolved>(payload.Span).Document,
            };

    private (string Report, DateOnly Last)? FilingAt(LogRecord record)
    {
        if (record.Payload is not { } payload)
        {
            return null;
        }

        switch (record.Kind)
        {
            case RecordKind.ReportPreviewed:
                var previewed = RecordJson.Read<ReportPreviewed>(payload.Span);
                return (previewed.Report, previewed.To);
            case RecordKind.ReportAdjusted:
                var adjusted = RecordJson.Read<ReportAdjusted>(payload.Span);
                return (adjusted.Report, adjusted.To);
        }

        var filing = record.Kind switch
        {
            RecordKind.ReportAttempted => RecordJson.Read<ReportAttempted>(payload.Span).Filing,
            RecordKind.ReportApproved => RecordJson.Read<ReportApproved>(payload.Span).Filing,
            RecordKind.ReportSent => RecordJson.Read<ReportSent>(payload.Span).Filing,
            RecordKind.ReportUploaded => RecordJson.Read<ReportUploaded>(payload.Span).Filing,
            RecordKind.ReportApprovalWithdrawn => RecordJson.Read<ReportApprovalWithdrawn>(payload.Span).Filing,
            _ => RecordJson.Read<ReportAnswered>(payload.Span).Filing,
        };
        return session.First<(string, DateOnly)?>(
            "SELECT report, last_day FROM report_filing WHERE company = @1 AND filing = @2",
            reader => (reader.GetString(0), reader.Date(1)),
            company.Key,
            filing
        );
    }

    private DateOnly? Day(string sql, SqlValue value) =>
        session.First(sql, reader => reader.DateOrNull(0), company.Key, value);
}
