using System.Diagnostics;
using Nsg.Documents.Camt;
using Nsg.Documents.Cii;
using Nsg.Documents.Finvoice;
using Nsg.Documents.Model;
using Nsg.Documents.Pain;
using Nsg.Documents.Svefaktura;
using Nsg.Documents.Ubl;
using Nsg.Documents.Xml;

namespace Nsg.Documents.Reading;

/// <summary>The one door for document files: decides what a file is, from its content alone, and reads it.</summary>
public static class DocumentReader
{
    /// <summary>Reads one document.</summary>
    /// <param name="content">The file's bytes, uncompressed (see <c>DocumentContainer</c> for zip and gzip).</param>
    /// <param name="limits">Bounds of size, depth and counts.</param>
    public static DocumentReading Read(ReadOnlyMemory<byte> content, ReadingLimits limits) =>
        Read(content, limits, out _);

    /// <summary>Reads one document and hands its elements on, for whoever validates it.</summary>
    /// <param name="content">The file's bytes, uncompressed.</param>
    /// <param name="limits">Bounds of size, depth and counts.</param>
    /// <param name="tree">The document's elements; null when the file is not one XML document alone.</param>
    public static DocumentReading Read(ReadOnlyMemory<byte> content, ReadingLimits limits, out XmlTree? tree)
    {
        ArgumentNullException.ThrowIfNull(limits);
        tree = null;
        if (content.IsEmpty)
        {
            return new DocumentReading.Unusable(
                new ReadingFault("empty", "the file is empty; send the document itself", null)
            );
        }

        if (BinaryFormats.Recognise(content.Span) is { } other)
        {
            return content.Length > limits.DocumentBytesMax
                ? new DocumentReading.Unusable(TooLarge(content.Length, limits))
                : new DocumentReading.Recognised(other);
        }

        if (SoapFiles.Read(content, limits) is { } enveloped)
        {
            return enveloped;
        }

        var parsing = HardenedXml.Parse(content, limits);
        tree = (parsing as XmlParsing.Parsed)?.Tree;
        return Read(parsing, limits);
    }

    /// <summary>Reads a document that is parsed already.</summary>
    /// <param name="tree">The document.</param>
    /// <param name="limits">Bounds.</param>
    public static DocumentReading Read(XmlTree tree, ReadingLimits limits)
    {
        ArgumentNullException.ThrowIfNull(tree);
        ArgumentNullException.ThrowIfNull(limits);
        var root = DocumentRoots.Payload(tree.Root);
        return DocumentRoots.Identify(root) switch
        {
            DocumentSyntax.UblInvoice or DocumentSyntax.UblCreditNote => UblInvoiceReader.Read(tree, root, limits),
            DocumentSyntax.UblDebitNote => UblInvoiceReader.Read(tree, root, limits)
                is DocumentReading.Understood understood
                ? understood
                : new DocumentReading.Recognised(DocumentRoots.Other(root)),
            DocumentSyntax.UblOrder => UblOrderReader.Read(tree, root, limits),
            DocumentSyntax.Camt053 => CamtReader.Read(tree, root, limits),
            DocumentSyntax.Camt054 => CamtNotificationReader.Read(tree, root, limits),
            DocumentSyntax.Pain002 => PainStatusReader.Read(tree, root, limits),
            DocumentSyntax.Finvoice => FinvoiceReader.Read(tree, root, limits),
            DocumentSyntax.Svefaktura => SvefakturaReader.Read(tree, root, limits),
            DocumentSyntax.UblCatalogue => UblCatalogueReader.Read(tree, root, limits),
            DocumentSyntax.Cii => CiiReader.Read(root, limits),
            DocumentSyntax.KnownOther => new DocumentReading.Recognised(DocumentRoots.Other(root)),
            _ => new DocumentReading.Unusable(
                new ReadingFault(
                    "unknown-root",
                    $"the root element '{XmlFaults.OneLine(root.LocalName)}' in namespace '{XmlFaults.OneLine(root.Namespace)}' belongs to no "
                        + "document kind known here; send UBL, CII, Finvoice or camt.053",
                    root.Position
                )
            ),
        };
    }

    /// <summary>The root of the document itself: inside a SOAP envelope or a Standard Business Document, what that
    /// carries.</summary>
    public static XmlElementNode Payload(XmlTree tree)
    {
        ArgumentNullException.ThrowIfNull(tree);
        return DocumentRoots.Payload(tree.Root);
    }

    internal static DocumentReading Read(XmlParsing parsing, ReadingLimits limits) =>
        parsing switch
        {
            XmlParsing.Parsed(var tree) => Read(tree, limits),
            XmlParsing.Refused(var fault) => new DocumentReading.Unusable(fault),
            _ => throw new UnreachableException(),
        };

    private static ReadingFault TooLarge(int length, ReadingLimits limits) =>
        new("too-large", $"the document has {length} bytes, more than the limit {limits.DocumentBytesMax}", null);
}
