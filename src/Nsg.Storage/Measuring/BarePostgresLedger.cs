using Npgsql;
using Nsg.Storage.Postgres;
using Nsg.Storage.Sql;

namespace Nsg.Storage.Measuring;

/// <summary>
/// Writes rows of vouchers over bare connections to PostgreSQL, companies side by side: small groups in one batch of
/// prepared statements with the commit in
/// it, large ones by COPY. The owner writes, whom no policy of rows holds up.
/// </summary>
internal sealed class BarePostgresLedger : IDisposable
{
    /// <summary>Connections at most.</summary>
    internal const int Lanes = 8;

    /// <summary>Vouchers from which on COPY is the faster way.</summary>
    private const int CopyFrom = 30;

    private static readonly string[] Tables =
    [
        "log_record",
        "entry",
        "entry_line",
        "balance",
        "day_balance",
        "log_head",
        "voucher_series",
    ];

    private readonly NpgsqlConnection _connection;
    private readonly PostgresColumns _columns;

    private BarePostgresLedger(NpgsqlConnection connection) =>
        (_connection, _columns) = (connection, PostgresColumns.Read(connection));

    /// <summary>Writes groups until the time is up or none is left.</summary>
    /// <param name="connectionString">The owner's.</param>
    /// <param name="parts">For each writer, its next group of a size; null when none is left.</param>
    /// <param name="groupSize">Vouchers of a commit.</param>
    /// <param name="time">The clock.</param>
    /// <param name="enough">How long.</param>
    internal static double PerSecond(
        string connectionString,
        IReadOnlyList<Func<int, int, BareGroup?>> parts,
        int groupSize,
        TimeProvider time,
        TimeSpan enough
    )
    {
        using var source = PostgresConnections.Source(connectionString);
        using (var connection = PostgresConnections.Open(source))
        {
            using var empty = new NpgsqlCommand("TRUNCATE " + string.Join(", ", Tables), connection);
            empty.ExecuteNonQuery();
        }

        var writers = parts.Select(_ => new BarePostgresLedger(PostgresConnections.Open(source))).ToList();
        try
        {
            var started = time.GetTimestamp();
            var done = 0;
            var threads = writers
                .Select(
                    (writer, i) =>
                        new Thread(() =>
                        {
                            for (
                                var turn = 0;
                                time.GetElapsedTime(started) < enough && parts[i](turn, groupSize) is { } group;
                                turn++
                            )
                            {
                                writer.Write(group);
                                Interlocked.Add(ref done, group.Vouchers.Count);
                            }
                        })
                )
                .ToList();
            threads.ForEach(thread => thread.Start());
            threads.ForEach(thread => thread.Join());
            return done / time.GetElapsedTime(started).TotalSeconds;
        }
        finally
        {
            writers.ForEach(writer => writer.Dispose());
        }
    }

    /// <inheritdoc/>
    public void Dispose() => _connection.Dispose();

    private void Write(BareGroup group)
    {
        using var batch = new NpgsqlBatch(_connection);
        if (group.Vouchers.Count < CopyFrom)
        {
            Add(batch, "BEGIN");
            foreach (var voucher in group.Vouchers)
            {
                Insert(batch, "log_record", voucher.Record);
                Insert(batch, "entry", voucher.Entry);
                Array.ForEach(voucher.Lines, line => Insert(batch, "entry_line", line));
            }
        }
        else
        {
            using var begin = new NpgsqlCommand("BEGIN", _connection);
            begin.ExecuteNonQuery();
            Copy("log_record", group.Vouchers.Select(voucher => voucher.Record));
            Copy("entry", group.Vouchers.Select(voucher => voucher.Entry));
            Copy("entry_line", group.Vouchers.SelectMany(voucher => voucher.Lines));
        }

        AddSums(batch, group.Months, "balance", "month");
        AddSums(batch, group.Days, "day_balance", "day");
        foreach (var (company, end) in group.Ends)
        {
            Add(
                batch,
                "INSERT INTO log_head VALUES ($1,0,$2,$3) ON CONFLICT (company, stream) DO UPDATE SET size = excluded.size, edge = excluded.edge",
                company,
                end,
                group.Edges[company]
            );
            Add(
                batch,
                "INSERT INTO voucher_series VALUES ($1,'G',2025,$2) ON CONFLICT (company, series, year) DO UPDATE SET last = excluded.last",
                company,
                end
            );
        }

        Add(batch, "COMMIT");
        batch.ExecuteNonQuery();
    }

    private void Insert(NpgsqlBatch batch, string table, SqlValue[] row)
    {
        var names = _columns.Of(table);
        Add(
            batch,
            $"INSERT INTO {table} ({string.Join(", ", names)}) VALUES ({string.Join(", ", names.Select((_, i) => FormattableString.Invariant($"${i + 1}")))})",
            row
        );
    }

    private void Copy(string table, IEnumerable<SqlValue[]> rows)
    {
        using var copy = _connection.BeginBinaryImport(
            $"COPY {table} ({string.Join(", ", _columns.Of(table))}) FROM STDIN (FORMAT BINARY)"
        );
        foreach (var row in rows)
        {
            copy.StartRow();
            foreach (ref readonly var value in row.AsSpan())
            {
                Write(copy, in value);
            }
        }

        copy.Complete();
    }

    private static void Write(NpgsqlBinaryImporter copy, in SqlValue value)
    {
        switch (value.Kind)
        {
            case SqlValue.ValueKind.Null:
                copy.WriteNull();
                break;
            case SqlValue.ValueKind.Number:
                copy.Write(value.Number);
                break;
            case SqlValue.ValueKind.Blob:
                copy.Write(value.Blob);
                break;
            default:
                copy.Write(value.Text);
                break;
        }
    }

    private static void AddSums(
        NpgsqlBatch batch,
        IReadOnlyDictionary<(string Company, string Account, string Time), (long Debit, long Credit)> sums,
        string table,
        string time
    )
    {
        var command = new NpgsqlBatchCommand(
            $"""
            INSERT INTO {table} (company, account, {time}, debit, credit, opening) SELECT u.*, 0 FROM unnest($1::text[], $2::text[], $3::text[], $4::bigint[], $5::bigint[]) AS u
            ON CONFLICT (company, {(
                table == "balance" ? "account, month" : "day, account"
            )}) DO UPDATE SET debit = {table}.debit + excluded.debit, credit = {table}.credit + excluded.credit
            """
        );
        var keys = sums.OrderBy(one => one.Key).ToList();
        command.Parameters.Add(new NpgsqlParameter { Value = keys.ConvertAll(one => one.Key.Company) });
        command.Parameters.Add(new NpgsqlParameter { Value = keys.ConvertAll(one => one.Key.Account) });
        command.Parameters.Add(new NpgsqlParameter { Value = keys.ConvertAll(one => one.Key.Time) });
        command.Parameters.Add(new NpgsqlParameter { Value = keys.ConvertAll(one => one.Value.Debit) });
        command.Parameters.Add(new NpgsqlParameter { Value = keys.ConvertAll(one => one.Value.Credit) });
        batch.BatchCommands.Add(command);
    }

    private static void Add(NpgsqlBatch batch, string sql, params ReadOnlySpan<SqlValue> values)
    {
        var command = new NpgsqlBatchCommand(sql);
        foreach (ref readonly var value in values)
        {
            command.Parameters.Add(PostgresValues.Parameter(in value));
        }

        batch.BatchCommands.Add(command);
    }
}
