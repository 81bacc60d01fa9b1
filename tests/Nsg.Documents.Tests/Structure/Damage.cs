using System.Globalization;
using System.Xml.Linq;

namespace Nsg.Documents.Tests.Structure;

/// <summary>Damages a document in one to three random ways, the same for the same seed.</summary>
internal sealed class Damage(Random random)
{
    private static readonly XNamespace Xsi = "http://www.w3.org/2001/XMLSchema-instance";
    private static readonly XNamespace Cbc = SchemaVerdicts.UblPrefix + "CommonBasicComponents-2";
    private static readonly XNamespace Cac = SchemaVerdicts.UblPrefix + "CommonAggregateComponents-2";
    private static readonly XNamespace Ext = SchemaVerdicts.UblPrefix + "CommonExtensionComponents-2";
    private static readonly XNamespace Ds = "http://www.w3.org/2000/09/xmldsig#";

    private static readonly string[] Values =
    [
        "",
        " ",
        "abc",
        "1",
        "1.5",
        "-1",
        "+1.",
        ".5",
        ".",
        "-",
        "1,5",
        "1 000",
        "1e3",
        "NaN",
        "INF",
        " 12.00 ",
        "\n3\n",
        "0012",
        "--1",
        "2024-02-29",
        "2023-02-29",
        "2024-13-01",
        "2024-1-1",
        "20240101",
        "2024-01-01Z",
        "2024-01-01+02:00",
        "2024-01-01+15:00",
        " 2024-01-01 ",
        "2024-01-01T10:00:00",
        "10:00:00",
        "10:00",
        "24:00:01",
        "10:60:00",
        "10:00:00.123",
        "10:00:00Z",
        "10:00:00.",
        "10:00:00-14:00",
        "10:00:00+14:30",
        "true",
        "false",
        "0",
        "TRUE",
        "yes",
        "QUJD",
        "QUI=",
        "QQ==",
        "QUJ",
        "Q UJ D",
        "===",
        "QU=D",
        "http://example.com",
        "a##b",
        "http://[",
        "en",
        "nb-NO",
        "x_y",
        "123456789-a",
        "æøå",
        "9999-12-31",
        "0000-01-01",
    ];

    private readonly List<string> _steps = [];

    public override string ToString() => string.Join(", ", _steps);

    internal void Apply(XElement root)
    {
        for (var left = random.Next(1, 4); left > 0; left--)
        {
            var elements = root.Descendants().Append(root).ToList();
            Step(elements[random.Next(elements.Count)], elements);
        }
    }

    private void Step(XElement at, List<XElement> elements)
    {
        var kind = random.Next(17);
        _steps.Add(string.Create(CultureInfo.InvariantCulture, $"{kind}:{at.Name.LocalName}"));
        var isRoot = at.Parent is null;
        switch (kind)
        {
            case 0 when !isRoot:
                at.Remove();
                break;
            case 1 when !isRoot:
                at.AddAfterSelf(new XElement(at));
                break;
            case 2 when !isRoot && at.ElementsAfterSelf().FirstOrDefault() is { } next:
                next.Remove();
                at.AddBeforeSelf(next);
                break;
            case 3 when !isRoot:
                at.Name = elements[random.Next(elements.Count)].Name;
                break;
            case 4 when !isRoot:
                at.Name = at.Name.Namespace + (at.Name.LocalName + "X");
                break;
            case 5 or 6 or 7 when !at.HasElements:
                SetValue(at);
                break;
            case 8 when at.HasElements:
                at.AddFirst(new XText(Values[random.Next(Values.Length)]));
                break;
            case 9:
                at.SetAttributeValue(AttributeName(), Values[random.Next(Values.Length)]);
                break;
            case 10 when at.Attributes().FirstOrDefault(a => !a.IsNamespaceDeclaration) is { } attribute:
                attribute.Remove();
                break;
            case 11:
                at.Add(new XElement(elements[random.Next(elements.Count)]));
                break;
            case 12 when !isRoot:
                at.Name = (at.Name.Namespace == Cbc ? Cac : Cbc) + at.Name.LocalName;
                break;
            case 13:
                Instance(at);
                break;
            case 14:
                Extend(elements[^1], elements);
                break;
            case 15 when !isRoot:
                Move(at, elements);
                break;
            case 16:
                at.RemoveNodes();
                break;
            default:
                break;
        }
    }

    private void SetValue(XElement at)
    {
        var value = Values[random.Next(Values.Length)];
        _steps.Add($"'{value}'");
        at.ReplaceNodes(random.Next(5) == 0 ? new XCData(value) : new XText(value));
    }

    // Not xml:lang: .NET's schema processor lets it pass on types that do not declare it, against the standard.
    private XName AttributeName()
    {
        XName[] names =
        [
            "currencyID",
            "unitCode",
            "mimeCode",
            "schemeID",
            "listID",
            "languageID",
            "schemeURI",
            "uri",
            "listURI",
            "format",
            "unknown",
            Xsi + "schemaLocation",
            "filename",
            "Id",
        ];
        return names[random.Next(names.Length)];
    }

    private void Instance(XElement at)
    {
        at.SetAttributeValue(XNamespace.Xmlns + "cbc", Cbc.NamespaceName);
        at.SetAttributeValue(XNamespace.Xmlns + "cac", Cac.NamespaceName);
        string[] types =
        [
            $"cbc:{at.Name.LocalName}Type",
            $"cac:{at.Name.LocalName}Type",
            "cbc:IDType",
            "cac:PartyType",
            "none:X",
            "Type",
        ];
        XAttribute[] all =
        [
            new(Xsi + "nil", "true"),
            new(Xsi + "nil", "false"),
            new(Xsi + "type", types[random.Next(types.Length)]),
            new(Xsi + "type", types[0]),
            new(Xsi + "noNamespaceSchemaLocation", "x"),
            new(Xsi + "other", "x"),
        ];
        var one = all[random.Next(all.Length)];
        _steps.Add(one.ToString());
        at.SetAttributeValue(one.Name, one.Value);
    }

    private void Extend(XElement root, List<XElement> elements)
    {
        XNode[] contents =
        [
            new XElement("none"),
            new XElement(Ext + "UBLExtensions"),
            new XElement((XNamespace)"urn:x" + "a", new XElement(Cbc + "IssueDate", "x")),
            new XElement(Cbc + "IssueDate", "2024-01-01"),
            new XElement(Cbc + "IssueDate", "x"),
            new XText("text"),
            new XElement(elements[random.Next(elements.Count)]),
            new XElement(Ds + "Signature", new XAttribute("Id", "a")),
            new XElement(
                Ds + "KeyInfo",
                new XAttribute("Id", "a"),
                "text",
                new XElement(Ds + "KeyName", "k"),
                new XElement(Ds + "X509Data")
            ),
            new XElement(
                Ds + "X509Data",
                new XElement(Ds + "X509SKI", "QUJD"),
                new XElement(Ds + "X509SubjectName", "a")
            ),
            new XElement(Ds + "DSAKeyValue", new XElement(Ds + "P", "QUJD"), new XElement(Ds + "Y", "QUJD")),
            new XElement(Ds + "DSAKeyValue", new XElement(Ds + "G", "QUJD"), new XElement(Ds + "Y", "QUJD")),
            new XElement(
                Ds + "PGPData",
                new XElement(Ds + "PGPKeyPacket", "QUJD"),
                new XElement((XNamespace)"urn:x" + "a")
            ),
            new XElement(
                Ds + "Object",
                new XAttribute("Id", "a"),
                new XElement(Ds + "Object", new XAttribute("Id", random.Next(2) == 0 ? "a" : "b"))
            ),
        ];
        root.AddFirst(
            new XElement(
                Ext + "UBLExtensions",
                new XElement(
                    Ext + "UBLExtension",
                    new XElement(Ext + "ExtensionContent", contents[random.Next(contents.Length)])
                )
            )
        );
    }

    private void Move(XElement at, List<XElement> elements)
    {
        var target = elements[random.Next(elements.Count)];
        if (!target.AncestorsAndSelf().Contains(at) && target.Parent is not null)
        {
            at.Remove();
            target.AddAfterSelf(at);
        }
    }
}
