using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Text;
using Nsg.Storage.Sqlite;
using SQLitePCL;

namespace Nsg.Storage.Simulation;

/// <summary>A simulated disk as SQLite calls one (https://sqlite.org/vfs.html): a table of functions, registered
/// under a name of its own.</summary>
internal sealed unsafe class SimulatedVfs : IDisposable
{
    private const int PathMax = 512;
    private const int Sector = 512;
    private const int PowersafeOverwrite = 0x1000;
    private const double JulianDay = 2_460_000.5;

    private static readonly IoMethods* Methods = MakeMethods();
    private static int _count;

    private readonly GCHandle _disk;
    private readonly Table* _table;
    private readonly byte* _name;

    internal SimulatedVfs(SimulatedDisk disk)
    {
        SqliteSession.Initialise();
        Name = FormattableString.Invariant($"nsg-simulated-{Interlocked.Increment(ref _count)}");
        _disk = GCHandle.Alloc(disk);
        var name = Encoding.ASCII.GetBytes(Name + "\0");
        _name = (byte*)NativeMemory.Alloc((nuint)name.Length);
        name.CopyTo(new Span<byte>(_name, name.Length));
        _table = (Table*)NativeMemory.AllocZeroed((nuint)sizeof(Table));
        *_table = new Table
        {
            Version = 1,
            FileSize = sizeof(OpenFile),
            PathMax = PathMax,
            Name = _name,
            Disk = GCHandle.ToIntPtr(_disk),
            Open = &Open,
            Delete = &Delete,
            Access = &Access,
            FullPath = &FullPath,
            Randomness = &Randomness,
            Sleep = &Sleep,
            CurrentTime = &CurrentTime,
            LastError = &LastError,
        };
        _ = NativeSqlite.RegisterVfs((nint)_table, makeDefault: 0);
    }

    /// <summary>Name under which SQLite knows it.</summary>
    internal string Name { get; }

    /// <inheritdoc/>
    public void Dispose()
    {
        _ = NativeSqlite.UnregisterVfs((nint)_table);
        NativeMemory.Free(_table);
        NativeMemory.Free(_name);
        _disk.Free();
    }

    /// <summary>A handle on an open file, for locks.</summary>
    private sealed record Handle(SimulatedDisk Disk, string Name);

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static int Open(Table* vfs, byte* name, OpenFile* file, int flags, int* outFlags)
    {
        file->Methods = null;
        var disk = (SimulatedDisk)GCHandle.FromIntPtr(vfs->Disk).Target!;
        var text = name is null
            ? FormattableString.Invariant($"/temporary-{(nint)file}")
            : Marshal.PtrToStringUTF8((nint)name)!;
        if (disk.Open(text, (flags & raw.SQLITE_OPEN_CREATE) != 0) is var code and not raw.SQLITE_OK)
        {
            return code;
        }

        file->Handle = GCHandle.ToIntPtr(GCHandle.Alloc(new Handle(disk, text)));
        file->Methods = Methods;
        if (outFlags is not null)
        {
            *outFlags = flags;
        }

        return raw.SQLITE_OK;
    }

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static int Delete(Table* vfs, byte* name, int _) =>
        ((SimulatedDisk)GCHandle.FromIntPtr(vfs->Disk).Target!).Delete(Marshal.PtrToStringUTF8((nint)name)!);

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static int Access(Table* vfs, byte* name, int _, int* found)
    {
        *found = ((SimulatedDisk)GCHandle.FromIntPtr(vfs->Disk).Target!).Exists(Marshal.PtrToStringUTF8((nint)name)!)
            ? 1
            : 0;
        return raw.SQLITE_OK;
    }

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static int FullPath(Table* _, byte* name, int size, byte* into)
    {
        var text = MemoryMarshal.CreateReadOnlySpanFromNullTerminated(name);
        if (text.Length >= size)
        {
            return raw.SQLITE_CANTOPEN;
        }

        text.CopyTo(new Span<byte>(into, size));
        into[text.Length] = 0;
        return raw.SQLITE_OK;
    }

    /// <summary>SQLite asks once in a process for salts of its own; they decide nothing that is looked at.</summary>
    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static int Randomness(Table* _, int size, byte* into)
    {
        new Span<byte>(into, size).Fill(42);
        return size;
    }

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static int Sleep(Table* vfs, int microseconds)
    {
        ((SimulatedDisk)GCHandle.FromIntPtr(vfs->Disk).Target!).Waiting?.Invoke();
        Thread.Sleep(1);
        return microseconds;
    }

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static int CurrentTime(Table* _, double* day)
    {
        *day = JulianDay;
        return raw.SQLITE_OK;
    }

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static int LastError(Table* _, int size, byte* text) => 0;

    private static Handle Of(OpenFile* file) => (Handle)GCHandle.FromIntPtr(file->Handle).Target!;

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static int Close(OpenFile* file)
    {
        var handle = Of(file);
        handle.Disk.WithLocks(
            handle.Name,
            locks =>
            {
                locks.Leave(handle);
                return 0;
            }
        );
        GCHandle.FromIntPtr(file->Handle).Free();
        file->Methods = null;
        return raw.SQLITE_OK;
    }

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static int Read(OpenFile* file, byte* into, int count, long offset) =>
        Of(file) is var one ? one.Disk.Read(one.Name, (int)offset, new Span<byte>(into, count)) : 0;

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static int Write(OpenFile* file, byte* bytes, int count, long offset) =>
        Of(file) is var one ? one.Disk.Write(one.Name, (int)offset, new ReadOnlySpan<byte>(bytes, count)) : 0;

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static int Truncate(OpenFile* file, long length) =>
        Of(file) is var one ? one.Disk.Truncate(one.Name, length) : 0;

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static int Sync(OpenFile* file, int _) => Of(file) is var one ? one.Disk.Sync(one.Name) : 0;

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static int FileSize(OpenFile* file, long* size)
    {
        var one = Of(file);
        *size = one.Disk.Length(one.Name);
        return raw.SQLITE_OK;
    }

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static int Lock(OpenFile* file, int level) =>
        Of(file) is var one && one.Disk.WithLocks(one.Name, locks => locks.Lock(one, level))
            ? raw.SQLITE_OK
            : raw.SQLITE_BUSY;

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static int Unlock(OpenFile* file, int level)
    {
        var one = Of(file);
        one.Disk.WithLocks(
            one.Name,
            locks =>
            {
                locks.Unlock(one, level);
                return 0;
            }
        );
        return raw.SQLITE_OK;
    }

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static int CheckReserved(OpenFile* file, int* isReserved)
    {
        var one = Of(file);
        *isReserved = one.Disk.WithLocks(one.Name, locks => locks.IsReserved) ? 1 : 0;
        return raw.SQLITE_OK;
    }

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static int Control(OpenFile* _, int operation, void* argument) => raw.SQLITE_NOTFOUND;

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static int SectorSize(OpenFile* _) => Sector;

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static int Characteristics(OpenFile* _) => PowersafeOverwrite;

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static int ShmMap(OpenFile* file, int index, int size, int extends, void** region)
    {
        var one = Of(file);
        *region = (void*)one.Disk.WithLocks(one.Name, locks => locks.Region(index, size, extends != 0));
        return raw.SQLITE_OK;
    }

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static int ShmLock(OpenFile* file, int offset, int count, int flags) =>
        Of(file) is var one && one.Disk.WithLocks(one.Name, locks => locks.ShmLock(one, offset, count, flags))
            ? raw.SQLITE_OK
            : raw.SQLITE_BUSY;

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static void ShmBarrier(OpenFile* _) => Interlocked.MemoryBarrier();

    /// <summary>The memory stays until the disk goes: a connection that comes later finds it as a process that never
    /// died would.</summary>
    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static int ShmUnmap(OpenFile* file, int deletes)
    {
        var one = Of(file);
        if (deletes != 0)
        {
            one.Disk.WithLocks(
                one.Name,
                locks =>
                {
                    locks.Free();
                    return 0;
                }
            );
        }

        return raw.SQLITE_OK;
    }

    private static IoMethods* MakeMethods()
    {
        var methods = (IoMethods*)NativeMemory.AllocZeroed((nuint)sizeof(IoMethods));
        *methods = new IoMethods
        {
            Version = 2,
            Close = &Close,
            Read = &Read,
            Write = &Write,
            Truncate = &Truncate,
            Sync = &Sync,
            FileSize = &FileSize,
            Lock = &Lock,
            Unlock = &Unlock,
            CheckReserved = &CheckReserved,
            Control = &Control,
            SectorSize = &SectorSize,
            Characteristics = &Characteristics,
            ShmMap = &ShmMap,
            ShmLock = &ShmLock,
            ShmBarrier = &ShmBarrier,
            ShmUnmap = &ShmUnmap,
        };
        return methods;
    }

    /// <summary><c>sqlite3_file</c> with what we need of it.</summary>
    [StructLayout(LayoutKind.Sequential)]
    private struct OpenFile
    {
        internal IoMethods* Methods;
        internal nint Handle;
    }

    /// <summary><c>sqlite3_vfs</c>, version 1.</summary>
    [StructLayout(LayoutKind.Sequential)]
    private struct Table
    {
        internal int Version;
        internal int FileSize;
        internal int PathMax;
        internal Table* Next;
        internal byte* Name;
        internal nint Disk;
        internal delegate* unmanaged[Cdecl]<Table*, byte*, OpenFile*, int, int*, int> Open;
        internal delegate* unmanaged[Cdecl]<Table*, byte*, int, int> Delete;
        internal delegate* unmanaged[Cdecl]<Table*, byte*, int, int*, int> Access;
        internal delegate* unmanaged[Cdecl]<Table*, byte*, int, byte*, int> FullPath;
        internal nint LibraryOpen;
        internal nint LibraryError;
        internal nint LibrarySymbol;
        internal nint LibraryClose;
        internal delegate* unmanaged[Cdecl]<Table*, int, byte*, int> Randomness;
        internal delegate* unmanaged[Cdecl]<Table*, int, int> Sleep;
        internal delegate* unmanaged[Cdecl]<Table*, double*, int> CurrentTime;
        internal delegate* unmanaged[Cdecl]<Table*, int, byte*, int> LastError;
    }

    /// <summary><c>sqlite3_io_methods</c>, version 2.</summary>
    [StructLayout(LayoutKind.Sequential)]
    private struct IoMethods
    {
        internal int Version;
        internal delegate* unmanaged[Cdecl]<OpenFile*, int> Close;
        internal delegate* unmanaged[Cdecl]<OpenFile*, byte*, int, long, int> Read;
        internal delegate* unmanaged[Cdecl]<OpenFile*, byte*, int, long, int> Write;
        internal delegate* unmanaged[Cdecl]<OpenFile*, long, int> Truncate;
        internal delegate* unmanaged[Cdecl]<OpenFile*, int, int> Sync;
        internal delegate* unmanaged[Cdecl]<OpenFile*, long*, int> FileSize;
        internal delegate* unmanaged[Cdecl]<OpenFile*, int, int> Lock;
        internal delegate* unmanaged[Cdecl]<OpenFile*, int, int> Unlock;
        internal delegate* unmanaged[Cdecl]<OpenFile*, int*, int> CheckReserved;
        internal delegate* unmanaged[Cdecl]<OpenFile*, int, void*, int> Control;
        internal delegate* unmanaged[Cdecl]<OpenFile*, int> SectorSize;
        internal delegate* unmanaged[Cdecl]<OpenFile*, int> Characteristics;
        internal delegate* unmanaged[Cdecl]<OpenFile*, int, int, int, void**, int> ShmMap;
        internal delegate* unmanaged[Cdecl]<OpenFile*, int, int, int, int> ShmLock;
        internal delegate* unmanaged[Cdecl]<OpenFile*, void> ShmBarrier;
        internal delegate* unmanaged[Cdecl]<OpenFile*, int, int> ShmUnmap;
    }
}
