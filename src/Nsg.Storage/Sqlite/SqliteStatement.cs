using System.Globalization;
using System.Runtime.InteropServices;
using System.Text;
using Nsg.Storage.Sql;
using SQLitePCL;

namespace Nsg.Storage.Sqlite;

/// <summary>A prepared statement. Parameters are numbered <c>@1</c>, <c>@2</c> … in the text.</summary>
internal sealed unsafe class SqliteStatement : SqlCursor, IDisposable
{
    /// <summary>Text and bytes up to here are written to the statement's own memory; longer ones are copied by
    /// SQLite.</summary>
    private const int OwnMax = 2_048;

    private const int AmountMax = 32;
    private const int IdLength = 16;
    private const int DayLength = 10;

    private readonly sqlite3 _database;
    private readonly sqlite3_stmt _handle;
    private readonly nint _pointer;
    private readonly SqliteRow _row;
    private readonly int[] _places;
    private byte* _own;
    private int _ownLength;

    internal SqliteStatement(sqlite3 database, sqlite3_stmt handle)
    {
        (_database, _handle, _pointer) = (database, handle, handle.DangerousGetHandle());
        _row = new SqliteRow(_pointer);
        var count = raw.sqlite3_bind_parameter_count(handle);
        var numbers = Enumerable
            .Range(1, count)
            .Select(place =>
                int.Parse(
                    raw.sqlite3_bind_parameter_name(handle, place).utf8_to_string().AsSpan(1),
                    CultureInfo.InvariantCulture
                )
            )
            .ToList();
        _places = new int[numbers.Count == 0 ? 0 : numbers.Max()];
        for (var i = 0; i < count; i++)
        {
            _places[numbers[i] - 1] = i + 1;
        }
    }

    /// <inheritdoc/>
    internal override SqlRow Row => _row;

    /// <summary>Whether it reads rows that may still be to be written.</summary>
    internal bool ReadsPackedRows { get; init; }

    /// <inheritdoc/>
    internal override bool Step()
    {
        var code = NativeSqlite.Step(_pointer);
        return code switch
        {
            raw.SQLITE_ROW => true,
            raw.SQLITE_DONE => false,
            _ => throw StoreException.Of(_database, code),
        };
    }

    /// <summary>Makes the statement ready for its next run.</summary>
    internal override void Reset() => _ = NativeSqlite.Reset(_pointer);

    /// <summary>Sets the parameters <c>@1</c> …; a statement that does not use one of the numbers takes no notice of
    /// its value.</summary>
    /// <exception cref="ArgumentException">A parameter of the statement has no value.</exception>
    internal void Bind(ReadOnlySpan<SqlValue> values)
    {
        if (values.Length < _places.Length)
        {
            throw new ArgumentException(
                $"The statement takes {_places.Length} values, not {values.Length}.",
                nameof(values)
            );
        }

        var next = Own(values[.._places.Length]);
        for (var i = 0; i < _places.Length; i++)
        {
            if (
                _places[i] is not 0 and var place
                && Bind(place, in values[i], ref next) is var code and not raw.SQLITE_OK
            )
            {
                throw StoreException.Of(_database, code);
            }
        }
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        _handle.Dispose();
        NativeMemory.Free(_own);
        _own = null;
    }

    /// <summary>Memory for all that these values need; what stood in it before is no longer looked at, since all is
    /// set anew.</summary>
    private byte* Own(ReadOnlySpan<SqlValue> values)
    {
        var needed = 0;
        foreach (ref readonly var value in values)
        {
            needed += value.Kind switch
            {
                SqlValue.ValueKind.Text when value.Text.Length <= OwnMax => 3 * value.Text.Length,
                SqlValue.ValueKind.Blob when value.Blob.Length <= OwnMax => value.Blob.Length,
                SqlValue.ValueKind.Id => IdLength,
                SqlValue.ValueKind.Day => DayLength,
                SqlValue.ValueKind.Amount => AmountMax,
                _ => 0,
            };
        }

        if (needed > _ownLength || _own is null)
        {
            _ownLength = Math.Max(needed, 256);
            _own = (byte*)NativeMemory.Realloc(_own, (nuint)_ownLength);
        }

        return _own;
    }

    private int Bind(int place, in SqlValue value, ref byte* next)
    {
        switch (value.Kind)
        {
            case SqlValue.ValueKind.Null:
                return NativeSqlite.BindNull(_pointer, place);
            case SqlValue.ValueKind.Number:
                return NativeSqlite.BindNumber(_pointer, place, value.Number);
            case SqlValue.ValueKind.Text:
                return BindText(place, value.Text, ref next);
            case SqlValue.ValueKind.Blob:
                return BindBlob(place, value.Blob, ref next);
            case SqlValue.ValueKind.Id:
                value.Id.TryWriteBytes(new Span<byte>(next, IdLength), bigEndian: true, out _);
                return NativeSqlite.BindBlob(_pointer, place, Taken(ref next, IdLength), IdLength, NativeSqlite.Static);
            case SqlValue.ValueKind.Day:
                DayText.Write(value.Day, new Span<byte>(next, DayLength));
                return NativeSqlite.BindText(
                    _pointer,
                    place,
                    Taken(ref next, DayLength),
                    DayLength,
                    NativeSqlite.Static
                );
            default:
                value.Amount.TryFormat(
                    new Span<byte>(next, AmountMax),
                    out var written,
                    default,
                    CultureInfo.InvariantCulture
                );
                return NativeSqlite.BindText(_pointer, place, Taken(ref next, written), written, NativeSqlite.Static);
        }
    }

    private int BindText(int place, string text, ref byte* next)
    {
        if (text.Length > OwnMax)
        {
            var bytes = Encoding.UTF8.GetBytes(text);
            fixed (byte* start = bytes)
            {
                return NativeSqlite.BindText(_pointer, place, start, bytes.Length, NativeSqlite.Transient);
            }
        }

        var written = Encoding.UTF8.GetBytes(text, new Span<byte>(next, 3 * text.Length));
        return NativeSqlite.BindText(_pointer, place, Taken(ref next, written), written, NativeSqlite.Static);
    }

    private int BindBlob(int place, byte[] blob, ref byte* next)
    {
        if (blob.Length > OwnMax)
        {
            fixed (byte* start = blob)
            {
                return NativeSqlite.BindBlob(_pointer, place, start, blob.Length, NativeSqlite.Transient);
            }
        }

        blob.CopyTo(new Span<byte>(next, blob.Length));
        return NativeSqlite.BindBlob(_pointer, place, Taken(ref next, blob.Length), blob.Length, NativeSqlite.Static);
    }

    private static byte* Taken(ref byte* next, int length)
    {
        var start = next;
        next += length;
        return start;
    }
}
