using Nsg.Bookkeeping.Plans;
using Nsg.Bookkeeping.Records;
using Nsg.Storage.Sql;

namespace Nsg.Storage.Tables;

/// <summary>Recurring entries and accruals.</summary>
internal sealed class PlanProjection(SqlSession session)
{
    internal void Apply(RecordPlace record, string actor, RecurringDefined defined) =>
        Add(record, actor, defined.Plan, defined.Version, "recurring", defined.Name, null, null);

    internal void Apply(RecordPlace record, string actor, AccrualDefined defined) =>
        Add(record, actor, defined.Plan, 1, "accrual", defined.Text, defined.Entry, defined.Source);

    internal void Apply(RecordPlace record, string actor, PlanStopped stopped) =>
        session.Run(
            "INSERT INTO entry_plan_stop (company, plan, why, entry, actor, time) VALUES (@1,@2,@3,@4,@5,@6)",
            record.Company,
            stopped.Plan,
            stopped.Why,
            stopped.Entry,
            actor,
            LogAppender.Microseconds(record.Time)
        );

    /// <summary>An occurrence is posted once: the key forbids another one.</summary>
    internal void Apply(RecordPlace record, EntryPosted entry)
    {
        if (entry.Plan is { } mark && entry.Reverses is null)
        {
            session.Run(
                "INSERT INTO entry_plan_posting (company, plan, occurrence, version, entry) VALUES (@1,@2,@3,@4,@5)",
                record.Company,
                mark.Plan,
                mark.Occurrence,
                mark.Version,
                entry.Entry
            );
        }
    }

    /// <summary>Recurring entries and accruals as they stand, by name; one alone when it is named.</summary>
    internal static IReadOnlyList<EntryPlan> Find(SqlSession session, string company, Guid? plan = null)
    {
        var postings = session
            .Rows(
                "SELECT plan, occurrence FROM entry_plan_posting WHERE company = @1 AND (@2 IS NULL OR plan = @2) ORDER BY plan, occurrence",
                reader => (Plan: reader.Id(0), Day: reader.Date(1)),
                company,
                plan
            )
            .ToLookup(row => row.Plan, row => row.Day);
        return session.Rows(
            """
            SELECT p.plan, p.version, p.kind, s.why, r.payload FROM entry_plan p
            JOIN log_record r ON r.company = p.company AND r.stream = 0 AND r.sequence = p.sequence
            LEFT JOIN entry_plan_stop s ON s.company = p.company AND s.plan = p.plan
            WHERE p.company = @1 AND (@2 IS NULL OR p.plan = @2) AND r.payload IS NOT NULL
                AND p.version = (SELECT max(v.version) FROM entry_plan v WHERE v.company = p.company AND v.plan = p.plan)
            ORDER BY p.name, p.plan
            """,
            reader =>
            {
                var (id, isRecurring, payload) = (reader.Id(0), reader.GetString(2) == "recurring", reader.Bytes(4));
                return new EntryPlan(
                    id,
                    reader.GetInt32(1),
                    isRecurring ? RecordJson.Read<RecurringDefined>(payload) : null,
                    isRecurring ? null : RecordJson.Read<AccrualDefined>(payload),
                    reader.TextOrNull(3),
                    [.. postings[id]]
                );
            },
            company,
            plan
        );
    }

    private void Add(
        RecordPlace record,
        string actor,
        Guid plan,
        int version,
        string kind,
        string name,
        Guid? entry,
        Guid? source
    ) =>
        session.Run(
            "INSERT INTO entry_plan (company, plan, version, kind, name, entry, source, actor, time, sequence) VALUES (@1,@2,@3,@4,@5,@6,@7,@8,@9,@10)",
            record.Company,
            plan,
            version,
            kind,
            name,
            entry,
            source,
            actor,
            LogAppender.Microseconds(record.Time),
            record.Sequence
        );
}
