using System.Text;
using System.Xml;

namespace Nsg.Reporting;

/// <summary>How reports are written as XML.</summary>
internal static class ReportXml
{
    /// <summary>UTF-8 without a mark before it, indented.</summary>
    internal static XmlWriterSettings Settings { get; } = new() { Indent = true, Encoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false) };
}
