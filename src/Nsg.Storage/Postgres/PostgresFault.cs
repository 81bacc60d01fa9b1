using System.Globalization;
using Npgsql;
using SQLitePCL;

namespace Nsg.Storage.Postgres;

/// <summary>What a fault of PostgreSQL, or of the way there, means.</summary>
internal static class PostgresFault
{
    /// <summary>Whether the fault is the database's, and not the program's.</summary>
    internal static bool IsOurs(Exception fault) =>
        fault is NpgsqlException or IOException or TimeoutException or ObjectDisposedException;

    /// <summary>Whether the connection is gone, or the host serves nobody now: another connection may do.</summary>
    internal static bool IsLost(Exception fault) => fault is StoreException { IsLost: true };

    /// <summary>The fault as the store tells it.</summary>
    internal static StoreException ToStoreException(Exception fault, NpgsqlConnection connection)
    {
        if (fault is StoreException known)
        {
            return known;
        }

        var state = (fault as PostgresException)?.SqlState;
        var isLost =
            fault is not PostgresException
            || IsAway(state!)
            || connection.State is not System.Data.ConnectionState.Open;
        return state == PostgresErrorCodes.DiskFull
            ? new StoreException(
                raw.SQLITE_FULL,
                "the disk of the database is full; make room, and run it again: nothing was lost"
            )
            {
                State = state,
                IsLost = isLost,
            }
            : new StoreException(CodeOf(state, isLost), $"the database: {Message(fault)}")
            {
                State = state,
                IsLost = isLost,
            };
    }

    /// <summary>Starting, stopping, stopped, or a standby that takes nothing in; or too many connections for
    /// now.</summary>
    private static bool IsAway(string state) =>
        state.StartsWith("08", StringComparison.Ordinal)
        || state.StartsWith("57P", StringComparison.Ordinal)
        || state is PostgresErrorCodes.ReadOnlySqlTransaction or PostgresErrorCodes.TooManyConnections;

    private static int CodeOf(string? state, bool isLost) =>
        state switch
        {
            _ when isLost => raw.SQLITE_CANTOPEN,
            PostgresErrorCodes.LockNotAvailable or PostgresErrorCodes.QueryCanceled => raw.SQLITE_BUSY,
            PostgresErrorCodes.IoError => raw.SQLITE_IOERR,
            _ => raw.SQLITE_ERROR,
        };

    /// <summary>One line, and nothing of values: PostgreSQL gives those in the detail, which is left out.</summary>
    private static string Message(Exception fault) =>
        fault is PostgresException told
            ? string.Create(
                CultureInfo.InvariantCulture,
                $"{told.MessageText.ReplaceLineEndings(" ")} ({told.SqlState}{(told.ConstraintName is { } constraint ? ", " + constraint : "")})"
            )
            : (fault.InnerException ?? fault).Message.ReplaceLineEndings(" ");
}
