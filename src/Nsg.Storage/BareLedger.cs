using Nsg.Bookkeeping.Records;
using Nsg.Log;
using Nsg.Storage.Sql;
using Nsg.Storage.Sqlite;
using Nsg.Storage.Tables;

namespace Nsg.Storage;

/// <summary>
/// The floor that posting is held against: rows of vouchers as the store wrote them, written once more into an empty database of the same schema
/// by prepared statements with nothing around them. Nothing is decided, written as JSON or hashed: record, hashes and rows are there already.
/// </summary>
public sealed class BareLedger
{
    private const int GrownBytes = 60_000_000;

    private readonly List<Voucher> _vouchers = [];
    private readonly Dictionary<string, byte[]> _edges = new(StringComparer.Ordinal);

    private BareLedger()
    {
    }

    private sealed record Voucher(string Company, SqlValue[] Record, SqlValue[] Entry, SqlValue[][] Lines, (string Account, string Day, long Debit, long Credit)[] Sums);

    /// <summary>Vouchers at hand.</summary>
    public int Count => _vouchers.Count;

    /// <summary>Takes the last vouchers of companies out of a store, in turns.</summary>
    /// <param name="store">The store, on SQLite.</param>
    /// <param name="companies">The companies' keys.</param>
    /// <param name="count">Vouchers at most.</param>
    public static BareLedger Take(NodeStore store, IReadOnlyList<string> companies, int count)
    {
        ArgumentNullException.ThrowIfNull(store);
        ArgumentNullException.ThrowIfNull(companies);
        using var session = SqliteSession.Open(Path.Combine(store.Folder, NodeStore.FileName), readOnly: true);
        var floor = new BareLedger();
        var parts = companies.Select(company => floor.Of(session, company, count / companies.Count)).ToList();
        for (var i = 0; i < parts.Max(part => part.Count); i++)
        {
            floor._vouchers.AddRange(parts.Where(part => i < part.Count).Select(part => part[i]));
        }

        return floor;
    }

    private List<Voucher> Of(SqliteSession session, string company, int count)
    {
        var (size, edge) = LogTable.Head(session, company, LogStream.Books);
        _edges[company] = edge.Store();
        var vouchers = new List<Voucher>();
        foreach (var record in session.Rows("SELECT * FROM log_record WHERE company = @1 AND stream = 0 AND sequence > @2 AND kind = 'entry.posted' ORDER BY sequence LIMIT @3", Values, company, size - count, count))
        {
            var id = RecordJson.Read<EntryPosted>(record[6].Blob).Entry;
            var entry = session.Rows("SELECT * FROM entry WHERE company = @1 AND entry = @2", Values, company, id)[0];
            var lines = session.Rows(
                "SELECT * FROM entry_line WHERE company = @1 AND entry = @2 ORDER BY line",
                reader => (Row: Values(reader), Sum: (reader.GetString(3), reader.GetString(4), reader.GetInt64(6), reader.GetInt64(7))), company, id);
            vouchers.Add(new Voucher(company, record, entry, [.. lines.Select(one => one.Row)], [.. lines.Select(one => one.Sum)]));
        }

        return vouchers;
    }

    /// <summary>Writes the vouchers in durable groups until the time is up or none is left.</summary>
    /// <param name="folder">Where to write; created, and emptied again.</param>
    /// <param name="groupSize">Vouchers of one durable commit.</param>
    /// <param name="time">The clock.</param>
    /// <param name="enough">How long at most.</param>
    /// <returns>Vouchers a second.</returns>
    public double PerSecond(string folder, int groupSize, TimeProvider time, TimeSpan enough)
    {
        ArgumentNullException.ThrowIfNull(time);
        ArgumentOutOfRangeException.ThrowIfLessThan(groupSize, 1);
        Directory.CreateDirectory(folder);
        try
        {
            using var session = SqliteSession.Open(Path.Combine(folder, "bare.db"));
            SchemaRunner.Upgrade(session);
            Grow(session);
            var started = time.GetTimestamp();
            var done = 0;
            while (done < _vouchers.Count && time.GetElapsedTime(started) < enough)
            {
                var group = Math.Min(groupSize, _vouchers.Count - done);
                session.Script("BEGIN IMMEDIATE");
                Write(session, done, group);
                session.Script("COMMIT");
                done += group;
            }

            return done / time.GetElapsedTime(started).TotalSeconds;
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    /// <summary>A write-ahead log that grows costs a synchronisation of the file system's own at each commit; a store in use has grown its log before.</summary>
    private static void Grow(SqliteSession session)
    {
        session.Script("CREATE TABLE grown (bytes BLOB NOT NULL)");
        session.Run("INSERT INTO grown VALUES (zeroblob(@1))", GrownBytes);
        session.Script("DROP TABLE grown; PRAGMA wal_checkpoint(RESTART)");
    }

    private void Write(SqliteSession session, int from, int count)
    {
        var months = new Dictionary<(string Company, string Account, string Month), (long Debit, long Credit)>();
        var days = new Dictionary<(string Company, string Account, string Day), (long Debit, long Credit)>();
        var ends = new Dictionary<string, long>(StringComparer.Ordinal);
        for (var i = from; i < from + count; i++)
        {
            var voucher = _vouchers[i];
            session.Run("INSERT INTO log_record VALUES (@1,@2,@3,@4,@5,@6,@7,@8,@9,@10)", voucher.Record);
            session.Run("INSERT INTO entry VALUES (@1,@2,@3,@4,@5,@6,@7,@8,@9,@10,@11,@12,@13,@14,@15,@16,@17)", voucher.Entry);
            foreach (var line in voucher.Lines)
            {
                session.Run("INSERT INTO entry_line VALUES (@1,@2,@3,@4,@5,@6,@7,@8,@9,@10,@11,@12,@13,@14,@15,@16,@17)", line);
            }

            foreach (var (account, day, debit, credit) in voucher.Sums)
            {
                Add(months, (voucher.Company, account, day[..7]), debit, credit);
                Add(days, (voucher.Company, account, day), debit, credit);
            }

            ends[voucher.Company] = i + 1;
        }

        WriteSums(session, months, "balance (company, account, month");
        WriteSums(session, days, "day_balance (company, account, day");
        foreach (var (company, end) in ends)
        {
            session.Run(
                "INSERT INTO log_head VALUES (@1,0,@2,@3) ON CONFLICT (company, stream) DO UPDATE SET size = excluded.size, edge = excluded.edge", company, end, _edges[company]);
            session.Run(
                "INSERT INTO voucher_series VALUES (@1,'G',2025,@2) ON CONFLICT (company, series, year) DO UPDATE SET last = excluded.last", company, end);
        }
    }

    private static void WriteSums(SqliteSession session, Dictionary<(string, string, string), (long Debit, long Credit)> sums, string table)
    {
        var statement = $"INSERT INTO {table}, debit, credit, opening) VALUES (@1,@2,@3,@4,@5,0) ON CONFLICT DO UPDATE SET debit = debit + excluded.debit, credit = credit + excluded.credit";
        foreach (var ((company, account, time), (debit, credit)) in sums)
        {
            session.Run(statement, company, account, time, debit, credit);
        }
    }

    private static void Add(Dictionary<(string, string, string), (long Debit, long Credit)> sums, (string, string, string) key, long debit, long credit)
    {
        var sum = sums.GetValueOrDefault(key);
        sums[key] = (sum.Debit + debit, sum.Credit + credit);
    }

    private static SqlValue[] Values(SqlRow row)
    {
        var values = new SqlValue[row.FieldCount];
        for (var column = 0; column < values.Length; column++)
        {
            values[column] = row.Value(column) switch
            {
                long number => number,
                byte[] bytes => bytes,
                string text => text,
                _ => default,
            };
        }

        return values;
    }
}
