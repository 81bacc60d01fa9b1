using System.Buffers;
using System.Globalization;

namespace Nsg.Log;

/// <summary>
/// Writes canonical JSON (RFC 8785) piece by piece, for records that every day brings by the thousand. The caller
/// gives members in the order of
/// their names and the marks between them; values are written as canonical JSON wants them. One at a time on a thread.
/// </summary>
public sealed class CanonicalWriter
{
    private const int FirstBytes = 1_024;
    private const int ValueMax = 64;

    [ThreadStatic]
    private static CanonicalWriter? _own;

    private readonly ArrayBufferWriter<byte> _output = new(FirstBytes);

    private CanonicalWriter() { }

    /// <summary>The thread's writer, empty.</summary>
    public static CanonicalWriter Begin()
    {
        var writer = _own ??= new CanonicalWriter();
        writer._output.ResetWrittenCount();
        return writer;
    }

    /// <summary>Text of JSON as it stands: names, marks.</summary>
    public CanonicalWriter Raw(ReadOnlySpan<byte> json)
    {
        _output.Write(json);
        return this;
    }

    /// <summary>A string.</summary>
    public CanonicalWriter Text(string value)
    {
        CanonicalJson.WriteString(value, _output);
        return this;
    }

    /// <summary>A whole number.</summary>
    public CanonicalWriter Number(long value) => Formatted(value, default, isQuoted: false);

    /// <summary>A decimal, as a string.</summary>
    public CanonicalWriter Amount(decimal value) => Formatted(value, default, isQuoted: true);

    /// <summary>A day, as a string.</summary>
    public CanonicalWriter Day(DateOnly value) => Formatted(value, "O", isQuoted: true);

    /// <summary>A time in UTC to the microsecond, as a string.</summary>
    internal CanonicalWriter Time(DateTime value)
    {
        // The round-trip form, which the runtime is quick at, has one digit more, in front of its Z.
        var span = _output.GetSpan(ValueMax);
        if (!value.TryFormat(span[1..], out var written, "O", CultureInfo.InvariantCulture) || span[written] != 'Z')
        {
            throw new ArgumentException("the time is not in UTC", nameof(value));
        }

        (span[0], span[written - 1], span[written]) = ((byte)'"', (byte)'Z', (byte)'"');
        _output.Advance(written + 1);
        return this;
    }

    /// <summary>An identifier, as a string.</summary>
    public CanonicalWriter Id(Guid value) => Formatted(value, default, isQuoted: true);

    /// <summary>Bytes in lower-case hexadecimal, as a string.</summary>
    public CanonicalWriter Hex(ReadOnlySpan<byte> value)
    {
        var span = _output.GetSpan((2 * value.Length) + 2);
        span[0] = (byte)'"';
        Convert.TryToHexStringLower(value, span[1..], out var written);
        span[1 + written] = (byte)'"';
        _output.Advance(written + 2);
        return this;
    }

    /// <summary>What was written; it holds until the thread writes again.</summary>
    public ReadOnlySpan<byte> Written => _output.WrittenSpan;

    private CanonicalWriter Formatted<T>(T value, ReadOnlySpan<char> format, bool isQuoted)
        where T : IUtf8SpanFormattable
    {
        var span = _output.GetSpan(ValueMax);
        var at = isQuoted ? 1 : 0;
        span[0] = (byte)'"';
        if (!value.TryFormat(span[at..^1], out var written, format, CultureInfo.InvariantCulture))
        {
            throw new ArgumentException("the value takes more room than any of its kind", nameof(value));
        }

        span[at + written] = (byte)'"';
        _output.Advance(written + (2 * at));
        return this;
    }
}
