using Nsg.Bookkeeping.Plans;
using Nsg.Storage.Tables;

namespace Nsg.Storage.Queries;

/// <summary>A version of a recurring entry.</summary>
/// <param name="Version">Version.</param>
/// <param name="Actor">Who made it.</param>
/// <param name="Time">When.</param>
/// <param name="Sequence">Place of its record in the log.</param>
public sealed record PlanVersion(int Version, string Actor, DateTimeOffset Time, long Sequence);

/// <summary>An occurrence that was posted.</summary>
/// <param name="Due">The day that it was due.</param>
/// <param name="Version">By which version.</param>
/// <param name="Entry">The entry.</param>
public sealed record PlanPosting(DateOnly Due, int Version, Guid Entry);

/// <summary>The recurring entry or accrual that an entry belongs to.</summary>
/// <param name="Plan">Which.</param>
/// <param name="Name">What it is called.</param>
/// <param name="Role"><c>occurrence</c>, <c>accrual</c> for the entry that moved the amount, <c>source</c> for the
/// entry whose amount is spread, <c>rest</c> for what was released at the end.</param>
/// <param name="Version">By which version; of an occurrence.</param>
/// <param name="Due">The day that it was due; of an occurrence.</param>
public sealed record PlanLink(Guid Plan, string Name, string Role, int? Version, DateOnly? Due);

/// <summary>Recurring entries and accruals.</summary>
public sealed partial class BooksQueries
{
    /// <summary>Recurring entries and accruals, by name.</summary>
    public IReadOnlyList<EntryPlan> Plans() => PlanProjection.Find(_session, Key);

    /// <summary>A recurring entry or accrual, or null.</summary>
    public EntryPlan? Plan(Guid plan) => PlanProjection.Find(_session, Key, plan) is [var found] ? found : null;

    /// <summary>Versions of a recurring entry, oldest first.</summary>
    public IReadOnlyList<PlanVersion> PlanVersions(Guid plan) =>
        _session.Rows(
            "SELECT version, actor, time, sequence FROM entry_plan WHERE company = @1 AND plan = @2 ORDER BY version",
            reader => new PlanVersion(
                reader.GetInt32(0),
                reader.GetString(1),
                Time(reader.GetInt64(2)),
                reader.GetInt64(3)
            ),
            Key,
            plan
        );

    /// <summary>Occurrences that were posted, oldest first.</summary>
    public IReadOnlyList<PlanPosting> PlanPostings(Guid plan) =>
        _session.Rows(
            "SELECT occurrence, version, entry FROM entry_plan_posting WHERE company = @1 AND plan = @2 ORDER BY occurrence",
            reader => new PlanPosting(reader.Date(0), reader.GetInt32(1), reader.Id(2)),
            Key,
            plan
        );

    /// <summary>Recurring entries and accruals that an entry belongs to.</summary>
    public IReadOnlyList<PlanLink> PlansOf(Guid entry) =>
        [
            .. _session.Rows(
                """
                SELECT o.plan, p.name, o.version, o.occurrence FROM entry_plan_posting o
                JOIN entry_plan p ON p.company = o.company AND p.plan = o.plan AND p.version = o.version WHERE o.company = @1 AND o.entry = @2
                """,
                reader => new PlanLink(
                    reader.Id(0),
                    reader.GetString(1),
                    "occurrence",
                    reader.GetInt32(2),
                    reader.Date(3)
                ),
                Key,
                entry
            ),
            .. _session.Rows(
                """
                SELECT p.plan, p.name, CASE WHEN p.entry = @2 THEN 'accrual' WHEN p.source = @2 THEN 'source' ELSE 'rest' END FROM entry_plan p
                LEFT JOIN entry_plan_stop s ON s.company = p.company AND s.plan = p.plan
                WHERE p.company = @1 AND p.kind = 'accrual' AND (p.entry = @2 OR p.source = @2 OR s.entry = @2) ORDER BY p.sequence
                """,
                reader => new PlanLink(reader.Id(0), reader.GetString(1), reader.GetString(2), null, null),
                Key,
                entry
            ),
        ];
}
