using System.Collections.Concurrent;
using System.Xml;
using System.Xml.Schema;
using Nsg.Testing;

namespace Nsg.Reporting.Tests;

/// <summary>Checks files against the formats' official schemas.</summary>
internal static class FormatSchemas
{
    internal const string XbrlGl = "cross/xbrl-gl/XBRL-GL-REC-2015-03-25/gl/plt/case-c-b-m/gl-plt-all-2015-03-25.xsd";
    internal const string SafT = "no/saf-t/Norwegian_SAF-T_Financial_Schema_v_1.10.xsd";

    internal const string SafTDanish = "dk/saf-t/DK_SAF-T_2.1_GL-scope.derived.xsd";

    internal const string SafTNewest = "no/saf-t/SAF-T_Financial_1.3/Norwegian_SAF-T_Financial_Schema_v_1.30.xsd";

    private const string InstanceSchema = "http://www.xbrl.org/2003/xbrl-instance-2003-12-31.xsd";
    private const int FaultsMax = 10;

    /// <summary>
    /// A stand-in for the schema of XBRL 2.1 instances, which is not part of the material: item types with their
    /// attributes, the heads of the
    /// substitution groups, contexts and units.
    /// </summary>
    private static readonly string Instance = $$"""
        <schema xmlns="http://www.w3.org/2001/XMLSchema" xmlns:x="http://www.xbrl.org/2003/instance" targetNamespace="http://www.xbrl.org/2003/instance"
            elementFormDefault="qualified">
          <attribute name="periodType"/>
          <attribute name="balance"/>
          <element name="item" type="anyType" abstract="true"/>
          <element name="tuple" type="anyType" abstract="true"/>
          <element name="xbrl"><complexType><sequence>
            <any namespace="http://www.xbrl.org/2003/linkbase" processContents="skip"/>
            <choice minOccurs="0" maxOccurs="unbounded"><element ref="x:item"/><element ref="x:tuple"/><element ref="x:context"/><element ref="x:unit"/></choice>
          </sequence></complexType></element>
          <element name="context"><complexType><sequence>
            <element name="entity"><complexType><sequence><element name="identifier"><complexType><simpleContent>
              <extension base="token"><attribute name="scheme" type="anyURI" use="required"/></extension></simpleContent></complexType></element></sequence></complexType></element>
            <element name="period"><complexType><sequence><element name="instant" type="date"/></sequence></complexType></element>
          </sequence><attribute name="id" type="ID" use="required"/></complexType></element>
          <element name="unit"><complexType><sequence><element name="measure" type="QName"/></sequence><attribute name="id" type="ID" use="required"/></complexType></element>
          {{string.Concat(
            Plain().Select(pair =>
                $"<complexType name='{pair.Name}ItemType'><simpleContent><extension base='{pair.Base}'><attribute name='contextRef' type='IDREF' use='required'/></extension></simpleContent></complexType>"
            )
        )}}
          {{string.Concat(
            Numeric().Select(pair =>
                $"<complexType name='{pair.Name}ItemType'><simpleContent><extension base='{pair.Base}'><attribute name='contextRef' type='IDREF' use='required'/><attribute name='unitRef' type='IDREF' use='required'/><attribute name='decimals' use='required'/></extension></simpleContent></complexType>"
            )
        )}}
        </schema>
        """;

    private static readonly ConcurrentDictionary<string, (XmlSchemaSet Set, IReadOnlyList<string> Faults)> Sets = new();

    /// <summary>What a file breaks of a schema; empty when it is valid.</summary>
    internal static IReadOnlyList<string> Faults(string schema, Stream file)
    {
        var (set, own) = Sets.GetOrAdd(schema, Compiled);
        List<string> faults = [.. own];
        var settings = new XmlReaderSettings { ValidationType = ValidationType.Schema, Schemas = set };
        settings.ValidationFlags |=
            XmlSchemaValidationFlags.ReportValidationWarnings | XmlSchemaValidationFlags.ProcessIdentityConstraints;
        settings.ValidationEventHandler += (_, fault) =>
            faults.Add($"line {fault.Exception.LineNumber}: {fault.Message}");
        using var reader = XmlReader.Create(file, settings);
        while (faults.Count < FaultsMax && reader.Read())
        {
            // Reading is validating.
        }

        return faults;
    }

    private static (XmlSchemaSet Set, IReadOnlyList<string> Faults) Compiled(string schema)
    {
        var faults = new List<string>();
        var set = new XmlSchemaSet { XmlResolver = new Resolver() };
        set.ValidationEventHandler += (_, fault) => faults.Add("schema: " + fault.Message);
        set.Add(null, new Uri(OfficialMaterial.Find(schema)!).AbsoluteUri);
        set.Compile();
        return (set, faults);
    }

    private static IEnumerable<(string Name, string Base)> Plain() =>
        [
            ("string", "string"),
            ("dateTime", "token"),
            ("date", "date"),
            ("token", "token"),
            ("QName", "QName"),
            ("boolean", "boolean"),
            ("anyURI", "anyURI"),
        ];

    private static IEnumerable<(string Name, string Base)> Numeric() =>
        [
            ("monetary", "decimal"),
            ("decimal", "decimal"),
            ("pure", "decimal"),
            ("integer", "integer"),
            ("nonNegativeInteger", "nonNegativeInteger"),
        ];

    /// <summary>Official files from the material, the stand-in for the one that is missing, nothing from the
    /// network.</summary>
    private sealed class Resolver : XmlUrlResolver
    {
        public override object? GetEntity(Uri absoluteUri, string? role, Type? ofObjectToReturn) =>
            absoluteUri.AbsoluteUri == InstanceSchema ? new MemoryStream(System.Text.Encoding.UTF8.GetBytes(Instance))
            : absoluteUri.IsFile ? base.GetEntity(absoluteUri, role, ofObjectToReturn)
            : null;
    }
}
