using System.Globalization;
using System.Text;
using SQLitePCL;

namespace Nsg.Storage.Sqlite;

/// <summary>A prepared statement. Parameters are numbered <c>@1</c>, <c>@2</c> … in the text.</summary>
internal sealed class SqliteStatement : IDisposable
{
    private const int StackBytes = 512;

    private readonly sqlite3 _database;
    private readonly int[] _places;

    internal SqliteStatement(sqlite3 database, sqlite3_stmt handle)
    {
        (_database, Handle) = (database, handle);
        var count = raw.sqlite3_bind_parameter_count(handle);
        _places = new int[count + 1];
        for (var number = 1; number <= count; number++)
        {
            _places[number] = raw.sqlite3_bind_parameter_index(handle, "@" + number.ToString(CultureInfo.InvariantCulture));
        }
    }

    /// <summary>SQLite's statement.</summary>
    internal sqlite3_stmt Handle { get; }

    /// <summary>Takes the next row; false at the end.</summary>
    internal bool Step()
    {
        var code = raw.sqlite3_step(Handle);
        return code switch
        {
            raw.SQLITE_ROW => true,
            raw.SQLITE_DONE => false,
            _ => throw StoreException.Of(_database, code),
        };
    }

    /// <summary>Makes the statement ready for its next run.</summary>
    internal void Reset() => raw.sqlite3_reset(Handle);

    /// <summary>Sets parameter <c>@number</c>; a statement that does not use the number takes no notice.</summary>
    internal void Bind(int number, object? value)
    {
        if (number >= _places.Length || _places[number] is not (> 0 and var place))
        {
            return;
        }

        var code = value switch
        {
            null => raw.sqlite3_bind_null(Handle, place),
            string text => BindText(place, text),
            long whole => raw.sqlite3_bind_int64(Handle, place, whole),
            int whole => raw.sqlite3_bind_int64(Handle, place, whole),
            byte[] bytes => raw.sqlite3_bind_blob(Handle, place, bytes),
            Guid id => BindId(place, id),
            DateOnly day => BindText(place, SqliteSession.Day(day)),
            bool yes => raw.sqlite3_bind_int64(Handle, place, yes ? 1L : 0L),
            decimal amount => BindText(place, amount.ToString(CultureInfo.InvariantCulture)),
            Enum one => raw.sqlite3_bind_int64(Handle, place, Convert.ToInt64(one, CultureInfo.InvariantCulture)),
            _ => throw new ArgumentException($"no column holds a {value.GetType().Name}", nameof(value)),
        };
        if (code != raw.SQLITE_OK)
        {
            throw StoreException.Of(_database, code);
        }
    }

    /// <inheritdoc/>
    public void Dispose() => Handle.Dispose();

    private int BindText(int place, string text)
    {
        if (text.Length > StackBytes / 3)
        {
            return raw.sqlite3_bind_text(Handle, place, Encoding.UTF8.GetBytes(text).AsSpan());
        }

        Span<byte> bytes = stackalloc byte[StackBytes];
        return raw.sqlite3_bind_text(Handle, place, bytes[..Encoding.UTF8.GetBytes(text, bytes)]);
    }

    private int BindId(int place, Guid id)
    {
        Span<byte> bytes = stackalloc byte[16];
        id.TryWriteBytes(bytes, bigEndian: true, out _);
        return raw.sqlite3_bind_blob(Handle, place, bytes);
    }
}
