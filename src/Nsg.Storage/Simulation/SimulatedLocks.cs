using System.Runtime.InteropServices;

namespace Nsg.Storage.Simulation;

/// <summary>Locks on one file and its shared memory, as SQLite takes them:
/// https://sqlite.org/c3ref/io_methods.html.</summary>
internal sealed unsafe class SimulatedLocks
{
    private const int None = 0;
    private const int Shared = 1;
    private const int Reserved = 2;
    private const int Pending = 3;
    private const int ShmSlots = 8;
    private const int ShmUnlock = 1;
    private const int ShmShared = 4;

    private readonly Dictionary<object, int> _levels = new(ReferenceEqualityComparer.Instance);
    private readonly Dictionary<object, SlotUse[]> _slots = new(ReferenceEqualityComparer.Instance);
    private readonly List<nint> _regions = [];

    private enum SlotUse
    {
        None,
        Shared,
        Exclusive,
    }

    /// <summary>Whether somebody intends to write.</summary>
    internal bool IsReserved => _levels.Values.Any(level => level >= Reserved);

    /// <summary>Raises a handle's lock; false when another one is in the way.</summary>
    internal bool Lock(object handle, int level)
    {
        var others = _levels
            .Where(one => !ReferenceEquals(one.Key, handle))
            .Select(one => one.Value)
            .DefaultIfEmpty(None)
            .Max();
        var isFree = level switch
        {
            Shared => others < Pending,
            Reserved => others < Reserved,
            _ => others < Shared,
        };
        if (isFree)
        {
            _levels[handle] = Math.Max(level, _levels.GetValueOrDefault(handle));
        }

        return isFree;
    }

    /// <summary>Lowers a handle's lock.</summary>
    internal void Unlock(object handle, int level) =>
        _levels[handle] = Math.Min(level, _levels.GetValueOrDefault(handle));

    /// <summary>Takes or gives back slots of the shared memory; false when another handle is in the way.</summary>
    internal bool ShmLock(object handle, int offset, int count, int flags)
    {
        if (!_slots.TryGetValue(handle, out var own))
        {
            own = new SlotUse[ShmSlots];
            _slots.Add(handle, own);
        }

        if ((flags & ShmUnlock) != 0)
        {
            own.AsSpan(offset, count).Clear();
            return true;
        }

        var wanted = (flags & ShmShared) != 0 ? SlotUse.Shared : SlotUse.Exclusive;
        foreach (var (other, slots) in _slots)
        {
            if (
                !ReferenceEquals(other, handle)
                && slots
                    .AsSpan(offset, count)
                    .ContainsAnyExcept(wanted == SlotUse.Shared ? [SlotUse.None, SlotUse.Shared] : [SlotUse.None])
            )
            {
                return false;
            }
        }

        own.AsSpan(offset, count).Fill(wanted);
        return true;
    }

    /// <summary>A region of the shared memory; 0 when it is not there and not wanted.</summary>
    internal nint Region(int index, int size, bool extends)
    {
        while (extends && _regions.Count <= index)
        {
            _regions.Add((nint)NativeMemory.AllocZeroed((nuint)size));
        }

        return index < _regions.Count ? _regions[index] : 0;
    }

    /// <summary>A handle is closed.</summary>
    internal void Leave(object handle)
    {
        _levels.Remove(handle);
        _slots.Remove(handle);
    }

    /// <summary>Gives the shared memory back.</summary>
    internal void Free()
    {
        _regions.ForEach(region => NativeMemory.Free((void*)region));
        _regions.Clear();
    }
}
