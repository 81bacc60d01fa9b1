using Nsg.Storage.Sql;

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
    DateTimeOffset? LastRecord)
{
    private const int FaultsMax = 20;

    internal static StoreHealth Of(SqlSession session, string file)
    {
        var integrity = session.Rows($"PRAGMA quick_check({FaultsMax})", reader => reader.GetString(0)).Where(line => line != "ok").ToList();
        return new StoreHealth(
            (int)(long)session.Scalar("PRAGMA user_version")!,
            integrity,
            Length(file),
            Length(file + "-wal"),
            (int)(long)session.Scalar("SELECT count(*) FROM company")!,
            Behind(session),
            (int)(long)session.Scalar("SELECT count(*) FROM staging")!,
            session.Scalar("SELECT max(time) FROM (SELECT max(time) AS time FROM log_record GROUP BY company, stream) AS streams") is long time
                ? new DateTimeOffset(DateTimeOffset.UnixEpoch.Ticks + (time * TimeSpan.TicksPerMicrosecond), TimeSpan.Zero)
                : null);
    }

    /// <summary>Tables are written with the record that they are made of; one that is behind, or ahead, was written by something else.</summary>
    private static List<string> Behind(SqlSession session) => session.Rows(
        """
        SELECT c.company, h.size, (SELECT max(r.sequence) FROM log_record r WHERE r.company = c.company AND r.stream = 0),
            (SELECT coalesce(max(e.sequence), 0) FROM entry e WHERE e.company = c.company)
        FROM company c LEFT JOIN log_head h ON h.company = c.company AND h.stream = 0
        WHERE h.size IS NULL OR h.size <> (SELECT coalesce(max(r.sequence), 0) FROM log_record r WHERE r.company = c.company AND r.stream = 0)
            OR h.size < (SELECT coalesce(max(e.sequence), 0) FROM entry e WHERE e.company = c.company)
        """,
        reader => $"{reader.GetString(0)}: the head says {reader.NumberOrNull(1) ?? 0} records, the log has {reader.NumberOrNull(2) ?? 0}, the journal reaches to {reader.GetInt64(3)}");

    private static long Length(string path) => new FileInfo(path) is { Exists: true } file ? file.Length : 0L;
}
