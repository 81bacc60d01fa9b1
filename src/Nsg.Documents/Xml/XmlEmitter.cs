using System.Globalization;
using System.Text;
using System.Xml;

namespace Nsg.Documents.Xml;

/// <summary>Writes elements in one namespace at a time, leaving out what has no value.</summary>
internal sealed class XmlEmitter : IDisposable
{
    private static readonly XmlWriterSettings Settings = new()
    {
        Encoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false),
        Indent = true,
        NewLineChars = "\n",
    };

    private readonly MemoryStream _sink = new();
    private readonly XmlWriter _writer;

    internal XmlEmitter() => _writer = XmlWriter.Create(_sink, Settings);

    internal void Open(string name, string ns, string? prefix = null) => _writer.WriteStartElement(prefix, name, ns);

    internal void DeclarePrefix(string prefix, string ns) => _writer.WriteAttributeString("xmlns", prefix, null, ns);

    internal void Attribute(string name, string? value)
    {
        if (value is not null)
        {
            _writer.WriteAttributeString(name, value);
        }
    }

    internal void Text(string value) => _writer.WriteString(value);

    internal void Close() => _writer.WriteEndElement();

    internal byte[] ToBytes()
    {
        _writer.Flush();
        return _sink.ToArray();
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        _writer.Dispose();
        _sink.Dispose();
    }

    /// <summary>xs:date.</summary>
    internal static string? Date(DateOnly? date) => date?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    /// <summary>xs:decimal with at least the decimals of a minor unit of two digits.</summary>
    internal static string? Amount(decimal? amount) =>
        amount?.ToString("0.00##########################", CultureInfo.InvariantCulture);

    /// <summary>xs:decimal without trailing noughts.</summary>
    internal static string? Number(decimal? number) =>
        number?.ToString("0.############################", CultureInfo.InvariantCulture);
}
