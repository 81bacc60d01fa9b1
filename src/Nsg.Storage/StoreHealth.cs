using Nsg.Storage.Sql;
using Nsg.Storage.Tables;

namespace Nsg.Storage;

/// <summary>What is known of the health of a database.</summary>
/// <param name="Schema">Version of its schema.</param>
/// <param name="Integrity">What a check of its pages and indexes found wrong; empty when all is well.</param>
/// <param name="Bytes">Bytes of the database.</param>
/// <param name="LogBytes">Bytes of its write-ahead log.</param>
/// <param name="Companies">Companies.</param>
/// <param name="Stuck">Companies whose tables do not stand where their log does, with what is wrong.</param>
/// <param name="BrokenImports">Imports of whole books that were broken off and are still to be cleared away.</param>
/// <param name="LastRecord">When the last record was registered, or null.</param>
public sealed record StoreHealth(
    int Schema,
    IReadOnlyList<string> Integrity,
    long Bytes,
    long LogBytes,
    int Companies,
    IReadOnlyList<string> Stuck,
    int BrokenImports,
    DateTimeOffset? LastRecord
)
{
    /// <summary>What every store knows; size and wholeness are told by its database.</summary>
    internal static StoreHealth Of(StoreReaders readers)
    {
        var (companies, broken) = readers.Read(
            null,
            session => (CompanyTable.Keys(session), (int)(long)session.Scalar("SELECT count(*) FROM staging")!)
        );
        var states = companies.ConvertAll(company => readers.Read(company, session => StateOf(session, company)));
        return new StoreHealth(
            0,
            [],
            0L,
            0L,
            companies.Count,
            [.. states.Select(one => one.Fault).OfType<string>()],
            broken,
            states.Max(one => one.LastRecord)
        );
    }

    /// <summary>Tables are written with the record that they are made of; one that is behind, or ahead, was written
    /// by something else. The last record is a row, whatever waits in packs before it.</summary>
    private static (string? Fault, DateTimeOffset? LastRecord) StateOf(SqlSession session, string company)
    {
        var head = session.First(
            "SELECT size FROM log_head WHERE company = @1 AND stream = 0",
            reader => reader.NumberOrNull(0),
            company
        );
        var log =
            Highest(
                session,
                PackedRows.BehindPacks + "SELECT max(sequence) FROM log_record WHERE company = @1 AND stream = 0",
                company
            ) ?? 0L;
        var journal =
            Highest(session, PackedRows.BehindPacks + "SELECT max(sequence) FROM entry WHERE company = @1", company)
            ?? 0L;
        var last = Highest(
            session,
            PackedRows.BehindPacks
                + "SELECT max(time) FROM log_record WHERE company = @1 AND stream = 0 AND sequence > @2 - 10",
            company,
            log
        );
        return (
            head is { } size && size == log && journal <= size
                ? null
                : $"{company}: the head says {head ?? 0} records, the log has {log}, the journal reaches to {journal}",
            last is { } time
                ? new DateTimeOffset(
                    DateTimeOffset.UnixEpoch.Ticks + (time * TimeSpan.TicksPerMicrosecond),
                    TimeSpan.Zero
                )
                : null
        );
    }

    private static long? Highest(SqlSession session, string sql, params ReadOnlySpan<SqlValue> values) =>
        session.First(sql, reader => reader.NumberOrNull(0), values);
}
