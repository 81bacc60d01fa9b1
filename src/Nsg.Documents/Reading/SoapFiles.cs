using Nsg.Documents.Model;
using Nsg.Documents.Xml;

namespace Nsg.Documents.Reading;

/// <summary>
/// Finvoice travels as a SOAP envelope followed by the invoice in the same file, with a second XML declaration; a file
/// may hold several such pairs.
/// </summary>
internal static class SoapFiles
{
    private const int HeadBytes = 1024;

    /// <summary>Reads an envelope and the document that follows it; null when the file is not of that kind.</summary>
    internal static DocumentReading? Read(ReadOnlyMemory<byte> content, ReadingLimits limits)
    {
        if (
            content.Length > limits.DocumentBytesMax
            || Envelope(content, limits, 0) is not { } envelope
            || envelope.Rest.IsEmpty
        )
        {
            return null;
        }

        var payload = HardenedXml.ParseFirst(envelope.Rest, limits, envelope.RestLineBase);
        if (!payload.Rest.IsEmpty)
        {
            return new DocumentReading.Unusable(
                new ReadingFault(
                    "several-documents",
                    "the file holds several documents one after another; split it, one document to a file",
                    new Position(payload.RestLineBase + 1, 1, "/")
                )
            );
        }

        // The payload stands last, so that it can be read again strictly, as any document.
        return DocumentReader.Read(HardenedXml.Parse(envelope.Rest, limits, envelope.RestLineBase), limits) switch
        {
            DocumentReading.Understood(var document) => new DocumentReading.Understood(
                document with
                {
                    Unmodelled = [.. Transport(envelope.Tree, limits), .. document.Unmodelled],
                }
            ),
            var other => other,
        };
    }

    /// <summary>
    /// The pairs of a file that begins with an envelope; empty when it does not, or when the parts cannot be told
    /// apart.
    /// </summary>
    internal static IReadOnlyList<ReadOnlyMemory<byte>> Split(ReadOnlyMemory<byte> content, ReadingLimits limits)
    {
        var parts = new List<ReadOnlyMemory<byte>>();
        var rest = content;
        while (rest.Length > 0)
        {
            if (
                Envelope(rest, limits, 0) is not { } envelope
                || envelope.Rest.IsEmpty
                || HardenedXml.ParseFirst(envelope.Rest, limits, 0)
                    is not { Parsing: XmlParsing.Parsed, Rest: var after }
            )
            {
                return [];
            }

            parts.Add(rest[..^after.Length]);
            rest = after;
        }

        return parts;
    }

    private static SoapEnvelope? Envelope(ReadOnlyMemory<byte> content, ReadingLimits limits, int lineBase)
    {
        // A parse of every file only to find envelopes would cost as much as reading it.
        if (content.Span[..Math.Min(content.Length, HeadBytes)].IndexOf("Envelope"u8) < 0)
        {
            return null;
        }

        var first = HardenedXml.ParseFirst(content, limits, lineBase);
        return first.Parsing is XmlParsing.Parsed(var tree) && DocumentRoots.IsSoapEnvelope(tree.Root)
            ? new SoapEnvelope(tree, first.Rest, first.RestLineBase)
            : null;
    }

    private static IReadOnlyList<UnmodelledValue> Transport(XmlTree envelope, ReadingLimits limits) =>
        new ElementScan(envelope, limits).Leftovers(envelope.Root);

    private sealed record SoapEnvelope(XmlTree Tree, ReadOnlyMemory<byte> Rest, int RestLineBase);
}
