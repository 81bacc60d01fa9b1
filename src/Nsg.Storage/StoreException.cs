using SQLitePCL;

namespace Nsg.Storage;

/// <summary>The store could not do what was asked: disk full, file damaged, locked for too long.</summary>
/// <param name="code">SQLite's result code.</param>
/// <param name="message">What happened, and to what.</param>
public sealed class StoreException(int code, string message) : IOException(message)
{
    /// <summary>SQLite's result code.</summary>
    public int Code { get; } = code;

    internal static StoreException Of(sqlite3 database, int code) =>
        new(code, $"the data folder's database: {raw.sqlite3_errmsg(database).utf8_to_string()}");
}
