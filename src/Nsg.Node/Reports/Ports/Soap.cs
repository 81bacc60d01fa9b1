using System.Text;
using System.Xml;
using System.Xml.Linq;

namespace Nsg.Node.Reports.Ports;

/// <summary>SOAP 1.1 envelopes.</summary>
internal static class Soap
{
    internal const string Namespace = "http://schemas.xmlsoap.org/soap/envelope/";

    private static readonly XmlWriterSettings Plain = new()
    {
        Encoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false),
        OmitXmlDeclaration = true,
    };

    /// <summary>An envelope around the root of a document, renamed where a service has several operations of one
    /// shape.</summary>
    internal static byte[] Envelope(byte[] body)
    {
        using var output = new MemoryStream();
        using (var xml = XmlWriter.Create(output, Plain))
        {
            xml.WriteStartElement("soap", "Envelope", Namespace);
            xml.WriteStartElement("soap", "Body", Namespace);
            using var reader = XmlReader.Create(
                new MemoryStream(body),
                new XmlReaderSettings
                {
                    DtdProcessing = DtdProcessing.Prohibit,
                    XmlResolver = null,
                    IgnoreWhitespace = true,
                }
            );
            reader.MoveToContent();
            xml.WriteNode(reader, defattr: false);
            xml.WriteEndElement();
            xml.WriteEndElement();
        }

        return output.ToArray();
    }

    /// <summary>The body of an answer; a fault is an exception with its code and text.</summary>
    /// <exception cref="PortException">It is a fault, or no envelope.</exception>
    internal static XElement Body(string step, WireAnswer answer)
    {
        try
        {
            using var reader = XmlReader.Create(
                new MemoryStream(answer.Body),
                new XmlReaderSettings { DtdProcessing = DtdProcessing.Prohibit, XmlResolver = null }
            );
            var body =
                XDocument
                    .Load(reader)
                    .Root?.Elements()
                    .FirstOrDefault(one => one.Name.LocalName == "Body")
                    ?.Elements()
                    .FirstOrDefault()
                ?? throw new PortException($"{step}: the answer has no body", "answer", null, mayHaveArrived: true);
            return body.Name.LocalName == "Fault"
                ? throw new PortException(
                    $"{step}: {Value(body, "faultcode")} {Value(body, "faultstring")}",
                    Value(body, "faultcode"),
                    PortWire.Short(Value(body, "faultstring") ?? ""),
                    mayHaveArrived: false
                )
                : body;
        }
        catch (XmlException fault)
        {
            throw new PortException(
                $"{step}: the answer is not XML: {fault.Message}",
                "answer",
                null,
                mayHaveArrived: true
            );
        }
    }

    /// <summary>The text of the first element of a name, or null.</summary>
    internal static string? Value(XElement holder, string name) =>
        holder.Descendants().FirstOrDefault(one => one.Name.LocalName == name)?.Value.Trim() is { Length: > 0 } text
            ? text
            : null;
}
