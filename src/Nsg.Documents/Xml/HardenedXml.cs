using System.Text;
using System.Xml;
using Nsg.Documents.Model;
using Nsg.Documents.Reading;

namespace Nsg.Documents.Xml;

/// <summary>
/// The one way by which XML enters: no DTD, nothing fetched, bounded in size, depth, counts and value lengths. Gives
/// elements with places, or the one reason why not.
/// </summary>
public static class HardenedXml
{
    /// <summary>Parses one document.</summary>
    /// <param name="content">The bytes, with or without byte-order mark, in the encoding that they declare.</param>
    /// <param name="limits">Bounds.</param>
    public static XmlParsing Parse(ReadOnlyMemory<byte> content, ReadingLimits limits) =>
        Parse(content, limits, lineBase: 0);

    /// <summary>Parses the last document of a file that holds more; its places are the file's.</summary>
    internal static XmlParsing Parse(ReadOnlyMemory<byte> content, ReadingLimits limits, int lineBase) =>
        Begin(content, limits, isOnlyFirst: false, lineBase).Parsing;

    /// <summary>Parses the first of several documents that stand one after another.</summary>
    /// <param name="content">The bytes from the first document on.</param>
    /// <param name="limits">Bounds.</param>
    /// <param name="lineBase">Lines of the file before these bytes.</param>
    /// <returns>The document, what follows it (blanks left out) and the lines of the file before that.</returns>
    internal static FirstOfMany ParseFirst(ReadOnlyMemory<byte> content, ReadingLimits limits, int lineBase) =>
        Begin(content, limits, isOnlyFirst: true, lineBase);

    /// <summary>The settings of every reader.</summary>
    internal static XmlReaderSettings Settings(XmlNameTable names) =>
        new()
        {
            DtdProcessing = DtdProcessing.Prohibit,
            XmlResolver = null,
            IgnoreComments = true,
            IgnoreProcessingInstructions = true,
            CheckCharacters = true,
            CloseInput = false,
            NameTable = names,
        };

    // What follows a first document may be written in another encoding, and is decoded ahead: the envelope before a
    // Finvoice says nothing about the invoice's bytes. So the first of several is decoded without complaint; its last
    // one is always read strictly.
    private static Encoding Decoding(Encoding encoding, bool isOnlyFirst) =>
        isOnlyFirst ? Encoding.GetEncoding(encoding.CodePage) : encoding;

    private static FirstOfMany Begin(ReadOnlyMemory<byte> content, ReadingLimits limits, bool isOnlyFirst, int lineBase)
    {
        ArgumentNullException.ThrowIfNull(limits);
        if (content.Length > limits.DocumentBytesMax)
        {
            return Alone(
                Refuse(
                    "too-large",
                    $"the document has {content.Length} bytes, more than the limit {limits.DocumentBytesMax}",
                    null
                )
            );
        }

        var (encoding, skip, wrong) = XmlEncoding.Detect(content.Span);
        if (encoding is null)
        {
            return Alone(Refuse("wrong-encoding", wrong!, new Position(lineBase + 1, 1, "/")));
        }

        var body = content[skip..];
        if (XmlFaults.NotXml(body.Span, encoding) is { } notXml)
        {
            return Alone(new XmlParsing.Refused(notXml));
        }

        return Build(body, encoding, limits, isOnlyFirst, lineBase);
    }

    private static FirstOfMany Build(
        ReadOnlyMemory<byte> body,
        Encoding encoding,
        ReadingLimits limits,
        bool isOnlyFirst,
        int lineBase
    )
    {
        using var text = new DecodingReader(body, Decoding(encoding, isOnlyFirst));
        var known = ElementNameLookup.Known;
        XmlTreeBuilder? builder = null;
        try
        {
            using var reader = XmlReader.Create(text, Settings(new DocumentNameTable(known)));
            builder = new XmlTreeBuilder(reader, known, limits, isOnlyFirst, lineBase);
            if (builder.Run() is { } fault)
            {
                return Alone(new XmlParsing.Refused(fault));
            }

            var parsed = new XmlParsing.Parsed(builder.Tree(encoding.WebName));
            if (!isOnlyFirst)
            {
                return Alone(parsed);
            }

            var end = XmlRest.AfterEndTag(body.Span, encoding, builder.EndLine - lineBase, builder.EndColumn);
            return new FirstOfMany(parsed, body[end..], lineBase + XmlRest.LineBreaks(body.Span[..end]));
        }
        catch (XmlException failure)
        {
            return Alone(new XmlParsing.Refused(XmlFaults.From(failure, body.Span, encoding, builder, lineBase)));
        }
        catch (DecoderFallbackException)
        {
            var at =
                XmlEncoding.FirstInvalid(body.Span, encoding, builder?.CurrentPath ?? "/") ?? new Position(1, 1, "/");
            return Alone(
                Refuse(
                    "wrong-encoding",
                    $"a byte is not valid in {encoding.WebName}; declare the encoding that the file is written in, or save it as UTF-8",
                    at with
                    {
                        Line = at.Line + lineBase,
                    }
                )
            );
        }
    }

    private static FirstOfMany Alone(XmlParsing parsing) => new(parsing, default, 0);

    private static XmlParsing.Refused Refuse(string code, string text, Position? position) =>
        new(new ReadingFault(code, text, position));
}

/// <summary>
/// A document, what follows it in the bytes (blanks left out), and the lines of the file before that.
/// </summary>
internal sealed record FirstOfMany(XmlParsing Parsing, ReadOnlyMemory<byte> Rest, int RestLineBase);
