using System.Globalization;
using System.Xml;

namespace Nsg.Reporting.BookFiles;

/// <summary>
/// Walks through an XML file of books of any size: no DTD, nothing fetched, bounded in depth and length of values,
/// and never more of it
/// in memory than the value at hand.
/// </summary>
internal sealed class BookXml : IDisposable
{
    private readonly XmlReader _reader;
    private readonly IXmlLineInfo _place;
    private readonly BookLimits _limits;
    private readonly char[] _value;

    internal BookXml(Stream file, BookLimits limits)
    {
        _limits = limits;
        _value = new char[limits.ValueCharactersMax + 1];
        _reader = XmlReader.Create(
            file,
            new XmlReaderSettings
            {
                DtdProcessing = DtdProcessing.Prohibit,
                XmlResolver = null,
                IgnoreComments = true,
                IgnoreProcessingInstructions = true,
                IgnoreWhitespace = true,
                CheckCharacters = true,
                CloseInput = false,
            }
        );
        _place = (IXmlLineInfo)_reader;
        _reader.MoveToContent();
    }

    /// <summary>Line of the file, from 1.</summary>
    internal long Line => _place.LineNumber;

    /// <summary>Name of the element at hand, without its prefix.</summary>
    internal string Name => _reader.LocalName;

    /// <summary>Namespace of the element at hand.</summary>
    internal string Namespace => _reader.NamespaceURI;

    /// <summary>How deep the element at hand lies.</summary>
    internal int Depth => _reader.Depth;

    /// <summary>An attribute of the element at hand, or null.</summary>
    internal string? Attribute(string name) =>
        _reader.GetAttribute(name) is { } value
            ? value.Length <= _limits.ValueCharactersMax
                ? value.Trim()
                : throw TooLong()
            : null;

    /// <summary>
    /// Goes to the next child of the element that lies so deep, past whatever of the child before was not looked at;
    /// false at the
    /// element's end.
    /// </summary>
    internal bool Child(int depth)
    {
        if (_reader.Depth == depth && (_reader.IsEmptyElement || _reader.NodeType == XmlNodeType.EndElement))
        {
            return false;
        }

        while (_reader.Read())
        {
            if (_reader.Depth > _limits.DepthMax)
            {
                throw new BookFileException(Line, $"elements are nested more than {_limits.DepthMax} deep");
            }

            if (_reader.NodeType == XmlNodeType.Element && _reader.Depth == depth + 1)
            {
                return true;
            }

            if (_reader.NodeType == XmlNodeType.EndElement && _reader.Depth <= depth)
            {
                return false;
            }
        }

        return false;
    }

    /// <summary>Goes on to the end of the file, so that what is behind the last piece is checked too.</summary>
    internal void Finish()
    {
        while (_reader.Read())
        {
            // What is passed over is still checked for being well formed.
        }
    }

    /// <summary>The text of the element at hand.</summary>
    internal string Text() => new(Value());

    /// <summary>The text of the element at hand; null when it is empty.</summary>
    internal string? TextOrNull() => Value() is { Length: > 0 } value ? new string(value) : null;

    /// <summary>The element at hand as a number.</summary>
    internal decimal Number()
    {
        var name = Name;
        var value = Value();
        return decimal.TryParse(
            value,
            NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint,
            CultureInfo.InvariantCulture,
            out var number
        )
            ? number
            : throw new BookFileException(Line, $"{name} is '{Short(value)}'; a number is expected");
    }

    /// <summary>The element at hand as a day; a time behind it is passed over.</summary>
    internal DateOnly Day()
    {
        var name = Name;
        return Day(name, Value());
    }

    /// <summary>A day, as elements and attributes write it.</summary>
    internal DateOnly Day(string name, ReadOnlySpan<char> value)
    {
        const int dayCharacters = 10;
        return DateOnly.TryParseExact(
            value.Length > dayCharacters && value[dayCharacters] is 'T' or 'Z' or '+' or '-'
                ? value[..dayCharacters]
                : value,
            "yyyy-MM-dd",
            CultureInfo.InvariantCulture,
            DateTimeStyles.None,
            out var day
        )
            ? day
            : throw new BookFileException(Line, $"{name} is '{Short(value)}'; a date (yyyy-mm-dd) is expected");
    }

    /// <summary>The element at hand as a whole number.</summary>
    internal long Whole() =>
        Number() is var number && number == decimal.Truncate(number) && Math.Abs(number) < long.MaxValue
            ? (long)number
            : throw new BookFileException(Line, $"{number} stands where a whole number is expected");

    /// <inheritdoc/>
    public void Dispose() => _reader.Dispose();

    private static string Short(ReadOnlySpan<char> text) => text.Length > 40 ? $"{text[..40]}…" : text.ToString();

    private ReadOnlySpan<char> Value()
    {
        if (_reader.IsEmptyElement)
        {
            return [];
        }

        var depth = _reader.Depth;
        var length = 0;
        while (_reader.Read() && !(_reader.NodeType == XmlNodeType.EndElement && _reader.Depth == depth))
        {
            if (_reader.NodeType is XmlNodeType.Text or XmlNodeType.CDATA or XmlNodeType.SignificantWhitespace)
            {
                int read;
                while ((read = _reader.ReadValueChunk(_value, length, _value.Length - length)) > 0)
                {
                    length += read;
                    if (length > _limits.ValueCharactersMax)
                    {
                        throw TooLong();
                    }
                }
            }
        }

        return _value.AsSpan(0, length).Trim();
    }

    private BookFileException TooLong() => new(Line, $"a value has more than {_limits.ValueCharactersMax} characters");
}
