using Nsg.Log;
using Nsg.Storage.Sql;
using Nsg.Storage.Tables;

namespace Nsg.Storage.Sqlite;

/// <summary>A node's database in one file.</summary>
internal sealed class SqliteDatabase(string file, TimeProvider time, IRandomness randomness, int? pagesMax, string? vfs)
    : StoreDatabase
{
    private const int FaultsMax = 20;
    private const string Unscrubbed =
        "free space of the database file or its write-ahead log may still hold what was erased (nsg personal scrub)";

    private readonly GroupCommitWriter _writer = new(file, time, randomness, pagesMax, vfs);
    private readonly SqliteReaders _readers = new(file, vfs);

    /// <inheritdoc/>
    internal override string Place => file;

    /// <inheritdoc/>
    internal override CommitWriter Writer => _writer;

    /// <inheritdoc/>
    internal override StoreReaders Readers => _readers;

    /// <inheritdoc/>
    internal override StoreHealth Health(bool isWhole) =>
        _readers.Read(
            null,
            session =>
                StoreHealth.Of(_readers) with
                {
                    Schema = (int)(long)session.Scalar("PRAGMA user_version")!,
                    Integrity = isWhole
                        ?
                        [
                            .. session
                                .Rows($"PRAGMA integrity_check({FaultsMax})", reader => reader.GetString(0))
                                .Where(line => line != "ok"),
                        ]
                        : [],
                    Bytes = Length(file),
                    LogBytes = Length(file + "-wal"),
                }
        );

    /// <inheritdoc/>
    internal override void CopyTo(string copy)
    {
        using (var session = SqliteSession.Open(file))
        {
            session.Run("VACUUM INTO @1", copy);
        }

        using var handle = File.OpenHandle(copy, FileMode.Open, FileAccess.ReadWrite);
        RandomAccess.FlushToDisk(handle);
    }

    /// <inheritdoc/>
    internal override string? Scrub()
    {
        try
        {
            // The file is made anew from the rows that there are, beside it on the disk rather than in memory; then
            // the write-ahead log, which held what was erased, is emptied.
            using var session = SqliteSession.Open(file, vfs: vfs);
            session.Script("PRAGMA temp_store=FILE; PRAGMA secure_delete=ON; VACUUM");
            return session.First("PRAGMA wal_checkpoint(TRUNCATE)", row => row.GetInt64(0)) == 0
                ? null
                : $"{Unscrubbed}: somebody reads for long";
        }
        catch (StoreException fault)
        {
            return $"{Unscrubbed}: {fault.Message}";
        }
    }

    /// <inheritdoc/>
    public override void Dispose()
    {
        // The last connection folds the write-ahead log into the database and removes it; a reader may not.
        _readers.Dispose();
        _writer.Dispose();
    }

    private static long Length(string path) => new FileInfo(path) is { Exists: true } info ? info.Length : 0L;
}
