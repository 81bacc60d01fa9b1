using Npgsql;
using SQLitePCL;

namespace Nsg.Storage;

/// <summary>The store could not do what was asked: disk full, file damaged, locked for too long. Nothing of it was
/// done.</summary>
/// <param name="code">SQLite's result code; faults of PostgreSQL go by the one that means the same.</param>
/// <param name="message">What happened, and to what.</param>
public sealed class StoreException(int code, string message) : IOException(message)
{
    /// <summary>SQLite's result code.</summary>
    public int Code { get; } = code;

    /// <summary>Whether there is no room left.</summary>
    public bool IsFull => Primary == raw.SQLITE_FULL;

    /// <summary>Whether the store takes nothing in, though what is in it may be read: no room, read-only, a fault of
    /// the disk, locked for too long.</summary>
    public bool TakesNothingIn =>
        IsFull || Primary is raw.SQLITE_READONLY or raw.SQLITE_IOERR or raw.SQLITE_BUSY or raw.SQLITE_CANTOPEN;

    /// <summary>Whether rows do not fit each other: one is missing that another names, or is there twice.</summary>
    internal bool IsConstraint =>
        Primary == raw.SQLITE_CONSTRAINT || State?.StartsWith("23", StringComparison.Ordinal) == true;

    private int Primary => Code & 0xFF;

    /// <summary>PostgreSQL's own code, where the fault has one.</summary>
    internal string? State { get; init; }

    /// <summary>Whether the way to the store is gone: another connection may do.</summary>
    internal bool IsLost { get; init; }

    /// <summary>Whether others were in the way: the same decision may do now.</summary>
    internal bool IsConflict => State is PostgresErrorCodes.SerializationFailure or PostgresErrorCodes.DeadlockDetected;

    /// <summary>Whether after a fault the whole transaction is to be begun anew, whoever's decision met it.</summary>
    internal static bool EndsTransaction(Exception fault) =>
        fault is StoreException { IsLost: true } or StoreException { IsConflict: true };

    internal static StoreException Of(sqlite3 database, int code) =>
        new(
            code,
            code is raw.SQLITE_FULL
                ? "the disk of the data folder is full; make room, and run it again: nothing was lost"
                : $"the data folder's database: {raw.sqlite3_errmsg(database).utf8_to_string()}"
        );
}
