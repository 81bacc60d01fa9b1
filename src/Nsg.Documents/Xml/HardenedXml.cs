using System.Text;
using System.Xml;
using Nsg.Documents.Model;
using Nsg.Documents.Reading;

namespace Nsg.Documents.Xml;

/// <summary>
/// The one way by which XML enters: no DTD, nothing fetched, bounded in size, depth, counts and value lengths. Gives elements
/// with places, or the one reason why not.
/// </summary>
public static class HardenedXml
{
    /// <summary>Parses one document.</summary>
    /// <param name="content">The bytes, with or without byte-order mark, in the encoding that they declare.</param>
    /// <param name="limits">Bounds.</param>
    public static XmlParsing Parse(ReadOnlyMemory<byte> content, ReadingLimits limits)
    {
        ArgumentNullException.ThrowIfNull(limits);
        if (content.Length > limits.DocumentBytesMax)
        {
            return Refuse("too-large", $"the document has {content.Length} bytes, more than the limit {limits.DocumentBytesMax}", null);
        }

        var (encoding, skip, wrong) = XmlEncoding.Detect(content.Span);
        if (encoding is null)
        {
            return Refuse("wrong-encoding", wrong!, new Position(1, 1, "/"));
        }

        var body = content[skip..];
        if (XmlFaults.NotXml(body.Span, encoding) is { } notXml)
        {
            return new XmlParsing.Refused(notXml);
        }

        return Build(body, encoding, limits);
    }

    private static XmlParsing Build(ReadOnlyMemory<byte> body, Encoding encoding, ReadingLimits limits)
    {
        var settings = new XmlReaderSettings
        {
            DtdProcessing = DtdProcessing.Prohibit,
            XmlResolver = null,
            IgnoreComments = true,
            IgnoreProcessingInstructions = true,
            CheckCharacters = true,
            CloseInput = false,
            NameTable = XmlNames.NewTable(),
        };
        using var text = new DecodingReader(body, encoding);
        using var reader = XmlReader.Create(text, settings);
        var builder = new XmlTreeBuilder(reader, limits);
        try
        {
            return builder.Run() is { } fault
                ? new XmlParsing.Refused(fault)
                : new XmlParsing.Parsed(builder.Tree(encoding.WebName));
        }
        catch (XmlException failure)
        {
            return new XmlParsing.Refused(XmlFaults.From(failure, body.Span, encoding, builder));
        }
        catch (DecoderFallbackException)
        {
            var at = XmlEncoding.FirstInvalid(body.Span, encoding, builder.CurrentPath) ?? builder.CurrentPosition;
            return Refuse(
                "wrong-encoding",
                $"a byte is not valid in {encoding.WebName}; declare the encoding that the file is written in, or save it as UTF-8",
                at);
        }
    }

    private static XmlParsing.Refused Refuse(string code, string text, Position? position) => new(new ReadingFault(code, text, position));
}
