using System.Text;

namespace Nsg.Documents.Xml;

/// <summary>Finds where a document ends in a file that goes on.</summary>
internal static class XmlRest
{
    /// <summary>The offset of what follows an end tag, blanks left out.</summary>
    /// <param name="body">Bytes in an encoding that keeps ASCII.</param>
    /// <param name="encoding">It.</param>
    /// <param name="line">Line of the tag's name, counted from 1.</param>
    /// <param name="column">Column of the tag's name in characters, counted from 1.</param>
    internal static int AfterEndTag(ReadOnlySpan<byte> body, Encoding encoding, int line, int column)
    {
        if (!encoding.IsSingleByte && encoding.WebName != "utf-8")
        {
            return body.Length;
        }

        var at = LineStart(body, line);
        var lineEnd = body[at..].IndexOfAny((byte)'\r', (byte)'\n');
        var text = Encoding
            .GetEncoding(encoding.CodePage)
            .GetString(lineEnd < 0 ? body[at..] : body.Slice(at, lineEnd));
        at += encoding.GetByteCount(text.AsSpan(0, Math.Min(column - 1, text.Length)));
        var close = body[at..].IndexOf((byte)'>');
        if (close < 0)
        {
            return body.Length;
        }

        at += close + 1;
        var rest = body[at..].IndexOfAnyExcept(" \t\r\n"u8);
        return rest < 0 ? body.Length : at + rest;
    }

    /// <summary>Line breaks as XML counts them: CR LF is one, so is either alone.</summary>
    internal static int LineBreaks(ReadOnlySpan<byte> body)
    {
        var breaks = 0;
        for (var i = 0; i < body.Length; i++)
        {
            if (body[i] == '\n' || (body[i] == '\r' && (i + 1 == body.Length || body[i + 1] != '\n')))
            {
                breaks++;
            }
        }

        return breaks;
    }

    private static int LineStart(ReadOnlySpan<byte> body, int line)
    {
        var at = 0;
        for (var current = 1; current < line; current++)
        {
            var step = body[at..].IndexOfAny((byte)'\r', (byte)'\n');
            if (step < 0)
            {
                return at;
            }

            at +=
                step + (body[at + step] == '\r' && at + step + 1 < body.Length && body[at + step + 1] == '\n' ? 2 : 1);
        }

        return at;
    }
}
