using System.Xml;

namespace Nsg.Documents.Xml;

/// <summary>
/// The yardstick for speed: one pass of the runtime's <see cref="XmlReader"/> over a document, with the settings that
/// every
/// document is read with, in which every attribute and text value is read as a string and nothing else is done. The
/// name table
/// is the runtime's own.
/// </summary>
public static class BareReaderPass
{
    /// <summary>Reads the document through.</summary>
    /// <param name="content">The bytes of a well-formed document in an encoding that is read here.</param>
    /// <returns>The number of characters in all values, so that no reading can be optimised away.</returns>
    /// <exception cref="XmlException">The document is not well-formed.</exception>
    public static long Run(ReadOnlyMemory<byte> content)
    {
        var (encoding, skip, wrong) = XmlEncoding.Detect(content.Span);
        if (encoding is null)
        {
            throw new XmlException(wrong);
        }

        using var text = new DecodingReader(content[skip..], encoding);
        using var reader = XmlReader.Create(text, HardenedXml.Settings(new NameTable()));
        var characters = 0L;
        while (reader.Read())
        {
            if (reader.NodeType is XmlNodeType.Text or XmlNodeType.CDATA)
            {
                characters += reader.Value.Length;
            }
            else if (reader.NodeType is XmlNodeType.Element)
            {
                while (reader.MoveToNextAttribute())
                {
                    characters += reader.Value.Length;
                }
            }
        }

        return characters;
    }
}
