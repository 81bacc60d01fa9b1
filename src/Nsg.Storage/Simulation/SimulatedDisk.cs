using Nsg.Storage.Sqlite;
using SQLitePCL;

namespace Nsg.Storage.Simulation;

/// <summary>
/// A disk in memory that SQLite runs on, with the faults of real ones: the power fails in the middle of a write and
/// leaves some of its sectors and
/// of those that were not made durable, there is no room, a synchronisation or a read fails. What happens follows
/// from the numbers it is given.
/// </summary>
public sealed class SimulatedDisk : IDisposable
{
    private readonly Lock _turn = new();
    private readonly Dictionary<string, SimulatedFile> _files = new(StringComparer.Ordinal);
    private readonly Dictionary<string, SimulatedLocks> _locks = new(StringComparer.Ordinal);
    private readonly SimulatedVfs _vfs;
    private long _failsAt = long.MaxValue;
    private long _syncFailsAt = long.MaxValue;
    private long _readFailsAt = long.MaxValue;
    private (long From, long To) _full = (long.MaxValue, long.MaxValue);

    /// <summary>An empty disk, or one with what is on another.</summary>
    /// <param name="like">What is on it; null for nothing.</param>
    public SimulatedDisk(IReadOnlyDictionary<string, byte[]>? like = null)
    {
        foreach (var (name, content) in like ?? new Dictionary<string, byte[]>(StringComparer.Ordinal))
        {
            _files.Add(name, new SimulatedFile((byte[])content.Clone()));
        }

        _vfs = new SimulatedVfs(this);
    }

    /// <summary>Writes, cuts and synchronisations so far.</summary>
    public long Changes { get; private set; }

    /// <summary>Synchronisations so far.</summary>
    public long Syncs { get; private set; }

    /// <summary>Reads so far.</summary>
    public long Reads { get; private set; }

    /// <summary>Whether the power has failed: nothing answers any more.</summary>
    public bool IsDead { get; private set; }

    /// <summary>Told when a connection waits for another one's lock.</summary>
    public Action? Waiting { get; set; }

    /// <summary>Name under which SQLite knows the disk.</summary>
    internal string Vfs => _vfs.Name;

    /// <summary>Everything on it, as programs see it.</summary>
    public IReadOnlyDictionary<string, byte[]> Content()
    {
        lock (_turn)
        {
            return _files.ToDictionary(one => one.Key, one => one.Value.Content, StringComparer.Ordinal);
        }
    }

    /// <summary>The power fails at a change, so many changes from now.</summary>
    public void FailPower(long changes) => _failsAt = Changes + changes;

    /// <summary>A synchronisation fails, so many from now.</summary>
    public void FailSync(long syncs) => _syncFailsAt = Syncs + syncs;

    /// <summary>A read fails, so many from now.</summary>
    public void FailRead(long reads) => _readFailsAt = Reads + reads;

    /// <summary>There is no room for what is written from a change on, for so many changes.</summary>
    public void Fill(long from, long count) => _full = (Changes + from, Changes + from + count);

    /// <summary>Takes all faults that were not met yet away.</summary>
    public void Heal() =>
        (_failsAt, _syncFailsAt, _readFailsAt, _full) = (
            long.MaxValue,
            long.MaxValue,
            long.MaxValue,
            (long.MaxValue, long.MaxValue)
        );

    /// <summary>What is left when the power fails now, or failed before. The disk is dead from here on.</summary>
    /// <param name="next">A number from 0 up to, not including, its argument.</param>
    public IReadOnlyDictionary<string, byte[]> AfterPowerFailure(Func<int, int> next)
    {
        ArgumentNullException.ThrowIfNull(next);
        lock (_turn)
        {
            IsDead = true;
            var manner = next(4);
            Kept Keep() =>
                manner switch
                {
                    0 => Kept.None,
                    1 => Kept.All,
                    2 => next(2) == 0 ? Kept.None : Kept.All,
                    _ => (Kept)next(3),
                };
            return _files
                .OrderBy(one => one.Key, StringComparer.Ordinal)
                .ToDictionary(
                    one => one.Key,
                    one => one.Value.AfterPowerFailure(Keep, () => next(2) == 0),
                    StringComparer.Ordinal
                );
        }
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        _vfs.Dispose();
        foreach (var locks in _locks.Values)
        {
            locks.Free();
        }
    }

    internal bool Exists(string name)
    {
        lock (_turn)
        {
            return _files.ContainsKey(name);
        }
    }

    internal int Open(string name, bool creates)
    {
        lock (_turn)
        {
            if (!_files.ContainsKey(name))
            {
                if (!creates || IsDead)
                {
                    return raw.SQLITE_CANTOPEN;
                }

                _files.Add(name, new SimulatedFile([]));
            }

            return raw.SQLITE_OK;
        }
    }

    internal int Delete(string name)
    {
        lock (_turn)
        {
            if (IsDead)
            {
                return raw.SQLITE_IOERR;
            }

            _files.Remove(name);
            return raw.SQLITE_OK;
        }
    }

    internal int Read(string name, int offset, Span<byte> into)
    {
        lock (_turn)
        {
            return IsDead || ++Reads == _readFailsAt ? raw.SQLITE_IOERR_READ
                : _files[name].Read(offset, into) ? raw.SQLITE_OK
                : raw.SQLITE_IOERR_SHORT_READ;
        }
    }

    internal int Write(string name, int offset, ReadOnlySpan<byte> bytes)
    {
        lock (_turn)
        {
            if (Change() is not raw.SQLITE_OK and var fault)
            {
                if (fault == raw.SQLITE_IOERR_WRITE)
                {
                    // The one that the power fails in: what becomes of it is decided with all that is not durable.
                    _files[name].Write(offset, bytes);
                }

                return fault;
            }

            _files[name].Write(offset, bytes);
            return raw.SQLITE_OK;
        }
    }

    internal int Truncate(string name, long length)
    {
        lock (_turn)
        {
            if (Change() is not raw.SQLITE_OK and var fault)
            {
                return fault;
            }

            _files[name].Truncate((int)length);
            return raw.SQLITE_OK;
        }
    }

    internal int Sync(string name)
    {
        lock (_turn)
        {
            if (Change() is not raw.SQLITE_OK and not raw.SQLITE_FULL || ++Syncs == _syncFailsAt)
            {
                return raw.SQLITE_IOERR_FSYNC;
            }

            _files[name].Sync();
            return raw.SQLITE_OK;
        }
    }

    internal long Length(string name)
    {
        lock (_turn)
        {
            return _files.TryGetValue(name, out var file) ? file.Length : 0;
        }
    }

    internal T WithLocks<T>(string name, Func<SimulatedLocks, T> ask)
    {
        lock (_turn)
        {
            if (!_locks.TryGetValue(name, out var locks))
            {
                locks = new SimulatedLocks();
                _locks.Add(name, locks);
            }

            return ask(locks);
        }
    }

    /// <summary>Counts a change, and says what becomes of it.</summary>
    private int Change()
    {
        if (IsDead)
        {
            return raw.SQLITE_IOERR;
        }

        Changes++;
        if (Changes == _failsAt)
        {
            IsDead = true;
            return raw.SQLITE_IOERR_WRITE;
        }

        return Changes >= _full.From && Changes < _full.To ? raw.SQLITE_FULL : raw.SQLITE_OK;
    }
}
