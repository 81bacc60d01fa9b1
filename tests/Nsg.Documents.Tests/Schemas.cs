using System.Xml;
using System.Xml.Schema;
using Nsg.Testing;

namespace Nsg.Documents.Tests;

/// <summary>Validation by the official schemas.</summary>
internal static class Schemas
{
    internal static XmlSchemaSet Ubl(string root)
    {
        var folder = OfficialMaterial.Find("ubl-2.1/xsdrt")!;
        var set = new XmlSchemaSet { XmlResolver = new XmlUrlResolver() };

        // The signature schema carries a DOCTYPE, which the set's own reader refuses.
        using (
            var signature = XmlReader.Create(
                Path.Combine(folder, "common", "UBL-xmldsig-core-schema-2.1.xsd"),
                new XmlReaderSettings { DtdProcessing = DtdProcessing.Parse, XmlResolver = null }
            )
        )
        {
            set.Add(null, signature);
        }

        set.Add(null, Path.Combine(folder, "maindoc", $"UBL-{root}-2.1.xsd"));
        set.Compile();
        return set;
    }

    internal static XmlSchemaSet Single(string relative)
    {
        var set = new XmlSchemaSet { XmlResolver = null };
        set.Add(null, OfficialMaterial.Find(relative)!);
        set.Compile();
        return set;
    }

    internal static IReadOnlyList<string> Errors(XmlSchemaSet schemas, byte[] content)
    {
        var errors = new List<string>();
        var settings = new XmlReaderSettings { ValidationType = ValidationType.Schema, Schemas = schemas };
        settings.ValidationFlags |= XmlSchemaValidationFlags.ReportValidationWarnings;
        settings.ValidationEventHandler += (_, raised) => errors.Add(raised.Message);
        using var stream = new MemoryStream(content);
        using var reader = XmlReader.Create(stream, settings);
        while (reader.Read()) { }

        return errors;
    }
}
