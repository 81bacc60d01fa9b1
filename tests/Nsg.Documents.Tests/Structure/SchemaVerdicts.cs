using System.Collections.Concurrent;
using System.Text;
using System.Xml;
using System.Xml.Linq;
using System.Xml.Schema;
using Nsg.Documents.Reading;
using Nsg.Documents.Structure;
using Nsg.Documents.Xml;

namespace Nsg.Documents.Tests.Structure;

/// <summary>The verdict of .NET's schema processor over the official schemas beside ours.</summary>
internal static class SchemaVerdicts
{
    internal const string UblPrefix = "urn:oasis:names:specification:ubl:schema:xsd:";

    private static readonly ReadingLimits Checking = ReadingLimits.Default with { ChecksStructure = true };
    private static readonly ConcurrentDictionary<string, XmlSchemaSet> Sets = new();

    internal static bool IsUblDocument(string ns, string localName) => ns == $"{UblPrefix}{localName}-2";

    internal static StructureReport Ours(byte[] content) =>
        HardenedXml.Parse(content, Checking).ShouldBeOfType<XmlParsing.Parsed>().Tree.Structure.ShouldNotBeNull();

    /// <summary>The schema processor's errors; none when the document is valid.</summary>
    internal static List<string> Theirs(byte[] content, string root)
    {
        var errors = new List<string>();
        var settings = new XmlReaderSettings
        {
            ValidationType = ValidationType.Schema,
            Schemas = Sets.GetOrAdd(root, Schemas.Ubl),
        };
        settings.ValidationEventHandler += (_, raised) =>
        {
            if (raised.Severity == XmlSeverityType.Error)
            {
                errors.Add(raised.Message);
            }
        };
        using var reader = XmlReader.Create(new MemoryStream(content), settings);
        while (reader.Read()) { }

        return errors;
    }

    /// <summary>What differs between the two verdicts, in words; null when nothing does.</summary>
    internal static string? Difference(byte[] content, string root)
    {
        var theirs = Theirs(content, root);
        var ours = Ours(content);
        var again = HardenedXml
            .Parse(content, ReadingLimits.Default)
            .ShouldBeOfType<XmlParsing.Parsed>()
            .Tree.CheckStructure();
        again.Faults.Select(fault => fault.ToString()).ShouldBe(ours.Faults.Select(fault => fault.ToString()));
        return ours.IsValid == (theirs.Count == 0) ? null
            : ours.IsValid ? $"only the schema processor says: {theirs[0]}"
            : $"only we say: {ours.Faults[0]}";
    }

    /// <summary>Every UBL document of a file, whether it is one or holds some (as test sets do).</summary>
    internal static IEnumerable<(string Root, byte[] Content)> Documents(string file)
    {
        var document = XDocument.Load(file, LoadOptions.PreserveWhitespace);
        foreach (var element in document.Descendants())
        {
            if (IsUblDocument(element.Name.NamespaceName, element.Name.LocalName))
            {
                yield return (element.Name.LocalName, Bytes(element));
            }
        }
    }

    internal static byte[] Bytes(XElement root) => Encoding.UTF8.GetBytes(root.ToString(SaveOptions.DisableFormatting));
}
