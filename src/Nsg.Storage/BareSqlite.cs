using Nsg.Storage.Sqlite;

namespace Nsg.Storage;

/// <summary>
/// What SQLite does on this machine and disk with nothing around it: vouchers of four narrow rows, write-ahead log,
/// full
/// synchronisation. A measure to hold the store's own rates against, so that they can be compared between machines.
/// </summary>
public static class BareSqlite
{
    private const int RowsOfVoucher = 4;
    private static readonly TimeSpan Enough = TimeSpan.FromSeconds(2);

    /// <summary>Writes vouchers for about two seconds.</summary>
    /// <param name="folder">Where to write; created.</param>
    /// <param name="groupSize">Vouchers of one durable commit.</param>
    /// <param name="time">The clock.</param>
    public static double VouchersPerSecond(string folder, int groupSize, TimeProvider time)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(groupSize, 1);
        Directory.CreateDirectory(folder);
        using var session = SqliteSession.Open(Path.Combine(folder, "bare.db"));
        session.Script(
            "CREATE TABLE line (voucher INTEGER NOT NULL, line INTEGER NOT NULL, account TEXT NOT NULL, amount INTEGER NOT NULL, PRIMARY KEY (voucher, line)) WITHOUT ROWID"
        );
        var started = time.GetTimestamp();
        var vouchers = 0L;
        while (time.GetElapsedTime(started) < Enough)
        {
            session.Script("BEGIN IMMEDIATE");
            for (var i = 0; i < groupSize; i++)
            {
                vouchers++;
                for (var line = 1L; line <= RowsOfVoucher; line++)
                {
                    session.Run(
                        "INSERT INTO line (voucher, line, account, amount) VALUES (@1,@2,@3,@4)",
                        vouchers,
                        line,
                        "4000",
                        100 * line
                    );
                }
            }

            session.Script("COMMIT");
        }

        return vouchers / time.GetElapsedTime(started).TotalSeconds;
    }
}
