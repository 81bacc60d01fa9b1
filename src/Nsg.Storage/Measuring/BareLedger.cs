using Nsg.Log;
using Nsg.Storage.Sql;
using Nsg.Storage.Tables;

namespace Nsg.Storage.Measuring;

/// <summary>
/// The floor that posting is held against: rows of vouchers as the store wrote them, written once more into an empty
/// database of the same schema
/// with nothing around them. Nothing is decided, written as JSON or hashed: record, hashes and rows are there already.
/// </summary>
public sealed class BareLedger
{
    private readonly List<Voucher> _vouchers = [];
    private readonly Dictionary<string, byte[]> _edges = new(StringComparer.Ordinal);

    private BareLedger() { }

    /// <summary>A voucher's rows.</summary>
    internal sealed record Voucher(
        string Company,
        SqlValue[] Record,
        SqlValue[] Entry,
        SqlValue[][] Lines,
        (string Account, string Day, long Debit, long Credit)[] Sums
    );

    /// <summary>Vouchers at hand.</summary>
    public int Count => _vouchers.Count;

    /// <summary>Takes the last vouchers of companies out of a store, in turns.</summary>
    /// <param name="store">The store.</param>
    /// <param name="companies">The companies' keys.</param>
    /// <param name="count">Vouchers at most.</param>
    public static BareLedger Take(NodeStore store, IReadOnlyList<string> companies, int count)
    {
        ArgumentNullException.ThrowIfNull(store);
        ArgumentNullException.ThrowIfNull(companies);
        var floor = new BareLedger();
        var parts = companies
            .Select(company => store.Read(company, session => floor.Of(session, company, count / companies.Count)))
            .ToList();
        for (var i = 0; i < parts.Max(part => part.Count); i++)
        {
            floor._vouchers.AddRange(parts.Where(part => i < part.Count).Select(part => part[i]));
        }

        return floor;
    }

    private List<Voucher> Of(SqlSession session, string company, int count)
    {
        var (size, edge) = LogTable.Head(session, company, LogStream.Books);
        _edges[company] = edge.Store();
        var records = session.Rows(
            "SELECT * FROM log_record WHERE company = @1 AND stream = 0 AND sequence > @2 AND sequence <= @3 AND kind = 'entry.posted' ORDER BY sequence",
            Values,
            company,
            size - count,
            size
        );
        var entries = session.Rows(
            "SELECT * FROM entry WHERE company = @1 AND sequence > @2 AND sequence <= @3 ORDER BY sequence",
            Values,
            company,
            size - count,
            size
        );
        var lines = session
            .Rows(
                """
                SELECT l.* FROM entry e JOIN entry_line l ON l.company = e.company AND l.entry = e.entry
                WHERE e.company = @1 AND e.sequence > @2 AND e.sequence <= @3 ORDER BY e.sequence, l.line
                """,
                reader =>
                    (
                        Entry: reader.Id(1),
                        Row: Values(reader),
                        Sum: (reader.GetString(3), reader.GetString(4), reader.GetInt64(6), reader.GetInt64(7))
                    ),
                company,
                size - count,
                size
            )
            .GroupBy(line => line.Entry)
            .ToList();
        return records
            .Zip(entries, lines)
            .Select(one => new Voucher(
                company,
                one.First,
                one.Second,
                [.. one.Third.Select(line => line.Row)],
                [.. one.Third.Select(line => line.Sum)]
            ))
            .ToList();
    }

    /// <summary>Writes the vouchers in durable groups until the time is up or none is left.</summary>
    /// <param name="place">A folder, created and emptied again; or how to come to a PostgreSQL database of the newest
    /// schema as its owner, whose tables are emptied.</param>
    /// <param name="groupSize">Vouchers of one durable commit.</param>
    /// <param name="time">The clock.</param>
    /// <param name="enough">How long at most.</param>
    /// <returns>Vouchers a second.</returns>
    public double PerSecond(string place, int groupSize, TimeProvider time, TimeSpan enough)
    {
        ArgumentNullException.ThrowIfNull(time);
        ArgumentOutOfRangeException.ThrowIfLessThan(groupSize, 1);
        if (PostgresPlace.IsOne(place))
        {
            return BarePostgresLedger.PerSecond(place, Parts(BarePostgresLedger.Lanes), groupSize, time, enough);
        }

        using var floor = new BareSqliteLedger(place);
        var started = time.GetTimestamp();
        var done = 0;
        while (done < _vouchers.Count && time.GetElapsedTime(started) < enough)
        {
            var group = Math.Min(groupSize, _vouchers.Count - done);
            floor.Write(new BareGroup(_vouchers, done, group, _edges));
            done += group;
        }

        return done / time.GetElapsedTime(started).TotalSeconds;
    }

    /// <summary>Groups of one company each, for writers side by side: a company is written by one of them.</summary>
    private IReadOnlyList<Func<int, int, BareGroup?>> Parts(int lanes) =>
        [
            .. _vouchers
                .GroupBy(one => one.Company)
                .Select((company, i) => (Vouchers: company.ToList(), Lane: i % lanes))
                .GroupBy(one => one.Lane)
                .Select(lane => lane.Select(one => one.Vouchers).ToList())
                .Select(companies => new Func<int, int, BareGroup?>(
                    (turn, size) =>
                    {
                        var (vouchers, from) = (companies[turn % companies.Count], turn / companies.Count * size);
                        return from < vouchers.Count
                            ? new BareGroup(vouchers, from, Math.Min(size, vouchers.Count - from), _edges)
                            : null;
                    }
                )),
        ];

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
