using Nsg.Storage.Sqlite;

namespace Nsg.Storage.Measuring;

/// <summary>Writes rows of vouchers by prepared statements of one connection to a file.</summary>
internal sealed class BareSqliteLedger : IDisposable
{
    private const int GrownBytes = 60_000_000;

    private readonly string _folder;
    private readonly SqliteSession _session;

    internal BareSqliteLedger(string folder)
    {
        _folder = folder;
        Directory.CreateDirectory(folder);
        _session = SqliteSession.Open(Path.Combine(folder, "bare.db"));
        SchemaRunner.Upgrade(_session);

        // A write-ahead log that grows costs a synchronisation of the file system's own at each commit; a store in
        // use has grown its log before.
        _session.Script("CREATE TABLE grown (bytes BLOB NOT NULL)");
        _session.Run("INSERT INTO grown VALUES (zeroblob(@1))", GrownBytes);
        _session.Script("DROP TABLE grown; PRAGMA wal_checkpoint(RESTART)");
    }

    /// <summary>Writes a group, durably.</summary>
    internal void Write(BareGroup group)
    {
        _session.Script("BEGIN IMMEDIATE");
        foreach (var voucher in group.Vouchers)
        {
            _session.Run("INSERT INTO log_record VALUES (@1,@2,@3,@4,@5,@6,@7,@8,@9,@10)", voucher.Record);
            _session.Run(
                "INSERT INTO entry VALUES (@1,@2,@3,@4,@5,@6,@7,@8,@9,@10,@11,@12,@13,@14,@15,@16,@17)",
                voucher.Entry
            );
            foreach (var line in voucher.Lines)
            {
                _session.Run(
                    "INSERT INTO entry_line VALUES (@1,@2,@3,@4,@5,@6,@7,@8,@9,@10,@11,@12,@13,@14,@15,@16,@17)",
                    line
                );
            }
        }

        WriteSums(group.Months, "balance (company, account, month");
        WriteSums(group.Days, "day_balance (company, account, day");
        foreach (var (company, end) in group.Ends)
        {
            _session.Run(
                "INSERT INTO log_head VALUES (@1,0,@2,@3) ON CONFLICT (company, stream) DO UPDATE SET size = excluded.size, edge = excluded.edge",
                company,
                end,
                group.Edges[company]
            );
            _session.Run(
                "INSERT INTO voucher_series VALUES (@1,'G',2025,@2) ON CONFLICT (company, series, year) DO UPDATE SET last = excluded.last",
                company,
                end
            );
        }

        _session.Script("COMMIT");
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        _session.Dispose();
        Directory.Delete(_folder, recursive: true);
    }

    private void WriteSums(IReadOnlyDictionary<(string, string, string), (long Debit, long Credit)> sums, string table)
    {
        var statement =
            $"INSERT INTO {table}, debit, credit, opening) VALUES (@1,@2,@3,@4,@5,0) ON CONFLICT DO UPDATE SET debit = debit + excluded.debit, credit = credit + excluded.credit";
        foreach (var ((company, account, time), (debit, credit)) in sums)
        {
            _session.Run(statement, company, account, time, debit, credit);
        }
    }
}
