using Nsg.Reporting.BookFiles;

namespace Nsg.Reporting.Sie;

/// <summary>What a token of a SIE line is.</summary>
internal enum SieToken
{
    /// <summary>A field, with or without quotes around it.</summary>
    Field,

    /// <summary><c>{</c>.</summary>
    Open,

    /// <summary><c>}</c>.</summary>
    Close,
}

/// <summary>
/// The lines of a SIE file as tokens, straight from its bytes: fields are parted by blanks and tabs, may stand in
/// quotes with <c>\"</c>
/// for a quote within, and lists of objects stand in braces.
/// </summary>
internal sealed class SieLines
{
    private const int BufferBytes = 1 << 16;
    private const int EndOfFile = 0x1A;

    private readonly Stream _file;
    private readonly BookLimits _limits;
    private byte[] _buffer = new byte[BufferBytes];
    private (SieToken Token, int Start, int Length)[] _tokens = new (SieToken, int, int)[64];
    private int _start;
    private int _end;
    private bool _isAtEnd;
    private byte? _lineEnd;

    internal SieLines(Stream file, BookLimits limits, bool hasMark)
    {
        (_file, _limits) = (file, limits);
        if (hasMark)
        {
            _file.Position = 3;
        }
    }

    /// <summary>Line of the file, from 1.</summary>
    internal long Line { get; private set; }

    /// <summary>Tokens of the line.</summary>
    internal int Count { get; private set; }

    /// <summary>Whether a quote was opened on the line and not closed.</summary>
    internal bool HasOpenQuote { get; private set; }

    /// <summary>What a token is.</summary>
    internal SieToken Token(int index) => _tokens[index].Token;

    /// <summary>The bytes of a field without its quotes.</summary>
    internal ReadOnlySpan<byte> Field(int index) => _buffer.AsSpan(_tokens[index].Start, _tokens[index].Length);

    /// <summary>Goes to the next line that has any token; false at the end of the file.</summary>
    internal bool Next()
    {
        while (NextLine(out var from, out var length))
        {
            Line++;
            Tokenise(from, from + length);
            if (Count > 0)
            {
                return true;
            }
        }

        return false;
    }

    private bool NextLine(out int from, out int length)
    {
        var seen = 0;
        if (_lineEnd is null)
        {
            Fill();
            _lineEnd = LineEndOf(_buffer.AsSpan(_start, _end - _start));
        }

        while (true)
        {
            var at = _buffer.AsSpan(_start + seen, _end - _start - seen).IndexOf(_lineEnd.Value);
            if (at >= 0)
            {
                (from, length) = (_start, seen + at);
                _start += length + 1;
                return true;
            }

            seen = _end - _start;
            if (_isAtEnd)
            {
                (from, length) = (_start, seen);
                _start = _end;
                return length > 0;
            }

            Fill();
        }
    }

    /// <summary>A line feed, unless the first line ends with a carriage return alone, as on old Macintoshes.</summary>
    private static byte LineEndOf(ReadOnlySpan<byte> beginning)
    {
        var first = beginning.IndexOfAny((byte)'\r', (byte)'\n');
        var next = first < 0 ? -1 : beginning[first..].IndexOfAnyExcept((byte)'\r');
        return next >= 0 && beginning[first + next] != '\n' ? (byte)'\r' : (byte)'\n';
    }

    private void Fill()
    {
        var kept = _end - _start;
        if (kept > _limits.LineBytesMax)
        {
            throw new BookFileException(
                Line + 1,
                $"the line has more than {_limits.LineBytesMax} bytes; this is not a SIE file, or it is damaged"
            );
        }

        var target = kept > _buffer.Length / 2 ? new byte[_buffer.Length * 2] : _buffer;
        Buffer.BlockCopy(_buffer, _start, target, 0, kept);
        (_buffer, _start, _end) = (target, 0, kept);
        var read = _file.Read(_buffer, _end, _buffer.Length - _end);
        _end += read;
        _isAtEnd = read == 0;
    }

    private void Tokenise(int at, int end)
    {
        (Count, HasOpenQuote) = (0, false);
        var isInList = false;
        while (true)
        {
            while (at < end && _buffer[at] <= ' ')
            {
                if (_buffer[at] == EndOfFile)
                {
                    return;
                }

                at++;
            }

            if (at >= end)
            {
                return;
            }

            switch (_buffer[at])
            {
                case (byte)'{':
                    Add(SieToken.Open, at, 1);
                    (isInList, at) = (true, at + 1);
                    break;
                case (byte)'}':
                    Add(SieToken.Close, at, 1);
                    (isInList, at) = (false, at + 1);
                    break;
                case (byte)'"':
                    at = Quoted(at + 1, end);
                    break;
                default:
                    at = Word(at, end, isInList);
                    break;
            }
        }
    }

    /// <summary>A field in quotes; the quote marks within it lose their backslash in place.</summary>
    private int Quoted(int from, int end)
    {
        var (at, to) = (from, from);
        while (at < end && _buffer[at] != '"')
        {
            if (_buffer[at] == '\\' && at + 1 < end && _buffer[at + 1] == '"')
            {
                at++;
            }

            _buffer[to++] = _buffer[at++];
        }

        if (at >= end)
        {
            HasOpenQuote = true;
            while (to > from && _buffer[to - 1] <= ' ')
            {
                to--;
            }
        }

        Add(SieToken.Field, from, to - from);
        return at + 1;
    }

    /// <summary>A field without quotes; within a list it also ends at the brace.</summary>
    private int Word(int from, int end, bool isInList)
    {
        var at = from;
        while (at < end && _buffer[at] > ' ' && !(isInList && _buffer[at] == '}'))
        {
            at++;
        }

        Add(SieToken.Field, from, at - from);
        return at;
    }

    private void Add(SieToken token, int start, int length)
    {
        if (Count == _tokens.Length)
        {
            Array.Resize(ref _tokens, Count * 2);
        }

        _tokens[Count++] = (token, start, length);
    }
}
