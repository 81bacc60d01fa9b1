using System.Text;
using System.Text.RegularExpressions;
using System.Xml;
using Nsg.Documents.Model;
using Nsg.Documents.Reading;

namespace Nsg.Documents.Xml;

/// <summary>Says in one line what is wrong with bytes that should have been XML.</summary>
internal static partial class XmlFaults
{
    private const int PrologCharactersMax = 65_536;
    private const int TextMax = 300;

    /// <summary>What the bytes are when they do not begin as XML does; null when they do.</summary>
    internal static ReadingFault? NotXml(ReadOnlySpan<byte> body, Encoding encoding)
    {
        if (body is [(byte)'<', (byte)'?', ..])
        {
            return null;
        }

        var head = Head(body, encoding).AsSpan().TrimStart();
        if (head.IsEmpty)
        {
            return body.Length > PrologCharactersMax
                ? NotXml("the file begins with nothing but blanks")
                : new ReadingFault("empty", "the file is empty; send the document itself", null);
        }

        if (
            head.StartsWith("<!DOCTYPE html", StringComparison.OrdinalIgnoreCase)
            || head.StartsWith("<html", StringComparison.OrdinalIgnoreCase)
        )
        {
            return NotXml("the file is a web page (HTML)");
        }

        return head[0] switch
        {
            '<' => null,
            '{' or '[' => NotXml("the file looks like JSON"),
            _ when head.StartsWith("PK\u0003\u0004") => NotXml("the file is a zip archive inside another file"),
            _ => NotXml("the file does not begin with '<'"),
        };
    }

    /// <summary>Turns the parser's complaint into a fault with a stable code and a place.</summary>
    internal static ReadingFault From(
        XmlException failure,
        ReadOnlySpan<byte> body,
        Encoding encoding,
        XmlTreeBuilder? builder,
        int lineBase
    )
    {
        if (builder is not { HasRoot: true } && DocumentType(Head(body, encoding), lineBase) is { } doctype)
        {
            return new ReadingFault(
                "dtd-forbidden",
                "the document has a DOCTYPE, which is never read; send it without the DOCTYPE line",
                doctype
            );
        }

        var position = new Position(
            Math.Max(failure.LineNumber, 1) + lineBase,
            Math.Max(failure.LinePosition, 1),
            builder?.CurrentPath ?? "/"
        );
        var text = OneLine(PlaceSuffix().Replace(failure.Message, ""));
        return new ReadingFault(
            "malformed-xml",
            $"not well-formed XML: {text} Send the file again, whole and unchanged",
            position
        );
    }

    /// <summary>Brings text from a file to one printable line.</summary>
    internal static string OneLine(string text)
    {
        var line = new StringBuilder(Math.Min(text.Length, TextMax));
        foreach (var c in text)
        {
            if (line.Length == TextMax)
            {
                return line.Append('…').ToString();
            }

            line.Append(char.IsControl(c) || char.IsSurrogate(c) || c is '\u2028' or '\u2029' ? ' ' : c);
        }

        return line.ToString();
    }

    private static ReadingFault NotXml(string what) =>
        new("not-xml", what + "; send UBL, Finvoice or camt.053 as XML", new Position(1, 1, "/"));

    private static string Head(ReadOnlySpan<byte> body, Encoding encoding)
    {
        var lenient = Encoding.GetEncoding(encoding.CodePage);
        return lenient.GetString(body[..Math.Min(body.Length, PrologCharactersMax)]);
    }

    // Walks blanks, comments and processing instructions to what stands before the root; its place when that is a
    // DOCTYPE.
    private static Position? DocumentType(string head, int lineBase)
    {
        var rest = head.AsSpan();
        while (true)
        {
            rest = rest.TrimStart();
            var end =
                rest.StartsWith("<?") ? rest.IndexOf("?>") + 2
                : rest.StartsWith("<!--") ? rest.IndexOf("-->") + 3
                : 0;
            if (end < 4)
            {
                break;
            }

            rest = rest[end..];
        }

        var before = head.AsSpan(0, head.Length - rest.Length);
        return rest.StartsWith("<!DOCTYPE")
            ? new Position(before.Count('\n') + 1 + lineBase, before.Length - before.LastIndexOf('\n'), "/")
            : null;
    }

    [GeneratedRegex(@"\s*Line \d+, position \d+\.$", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex PlaceSuffix();
}
