using Nsg.Documents.Reading;

namespace Nsg.Documents.Xml;

/// <summary>What came of parsing bytes as XML.</summary>
public abstract record XmlParsing
{
    private XmlParsing() { }

    /// <summary>Well-formed and within the limits.</summary>
    /// <param name="Tree">The document.</param>
    public sealed record Parsed(XmlTree Tree) : XmlParsing;

    /// <summary>Not usable as XML.</summary>
    /// <param name="Fault">Why, and where.</param>
    public sealed record Refused(ReadingFault Fault) : XmlParsing;
}
