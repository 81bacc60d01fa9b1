using System.Globalization;
using System.Reflection;
using Nsg.Documents.Ubl;
using Nsg.Documents.Xml;
using Nsg.Validation.Engine;
using static Nsg.Validation.Engine.Author;

namespace Nsg.Validation.En16931;

/// <summary>
/// Elements and attributes that UBL has and EN 16931 does not. Most are rows of a table; each is said once for a
/// document, at the
/// first place.
/// </summary>
internal static class NotInCore
{
    private const string Table = "tables.ubl-not-in-core@1.3.16.tsv";

    private const string Reference = "cac:AdditionalDocumentReference";

    internal static RulePattern Elements { get; } =
        new("not in the core", [.. Rows(), .. Special()]) { AsksAll = true };

    internal static RulePattern Attributes { get; } =
        Pattern("attributes not in the core", On("/Invoice | /CreditNote", AttributeRules()));

    private static Rule[] AttributeRules()
    {
        var rules = new Rule[Survey.UnknownAttributes.Count];
        for (var i = 0; i < rules.Length; i++)
        {
            rules[i] = Attribute(i);
        }

        return rules;
    }

    private static Rule Attribute(int number)
    {
        var name = Survey.UnknownAttributes[number];
        var id =
            name == "unitCodeListID"
                ? "UBL-CR-663"
                : string.Create(CultureInfo.InvariantCulture, $"UBL-DT-{number + 8:00}");
        return Warning(id, (_, d) => Survey.Of(d).WithAttribute(number) is null) with
        {
            Place = (_, d) => Survey.Of(d).WithAttribute(number),
            TextKey = "UBL-DT-attribute",
            TextArguments = [name],
        };
    }

    private static List<RuleContext> Rows()
    {
        using var reader = new StreamReader(Assembly.GetExecutingAssembly().GetManifestResourceStream(Table)!);
        var rows = new List<RuleContext>();
        while (reader.ReadLine() is { } line)
        {
            if (line.Length > 0 && line[0] != '#')
            {
                var cells = line.Split('\t');
                rows.Add(Row(cells[0], cells[1]));
            }
        }

        return rows;
    }

    private static RuleContext Row(string id, string path)
    {
        var parts = path.Split("/@");
        var shown = parts[0]
            .Replace("cac:", "", StringComparison.Ordinal)
            .Replace("cbc:", "", StringComparison.Ordinal);
        return parts is [var element, var attribute]
            ? On(
                InDocument(element),
                IsInDocument,
                Once(id, (n, _) => n.Attribute(attribute) is null) with
                {
                    TextKey = "UBL-CR-attribute",
                    TextArguments = [attribute, shown],
                }
            )
            : On(
                InDocument(path),
                IsInDocument,
                Once(id, static (_, _) => false) with
                {
                    TextKey = "UBL-CR-element",
                    TextArguments = [path[(path.LastIndexOf(':') + 1)..], shown],
                }
            );
    }

    private static RuleContext[] Special() =>
        [
            On(
                InDocument("/cbc:UBLVersionID"),
                IsInDocument,
                Once("UBL-CR-002", static (n, _) => n.WholeText() == "2.1")
            ),
            On("/Invoice/cac:PaymentMeans/cbc:PaymentDueDate", Once("UBL-CR-412", static (_, _) => false)),
            On(
                InDocument($"//{Reference}/cbc:ID"),
                IsInDocument,
                Once(
                    "UBL-CR-665",
                    static (n, _) =>
                        n.Attribute("schemeID") is null
                        || (n.Parent!.Has(Cbc.DocumentTypeCode) && !IsOfType(n, static type => type != "130"))
                )
            ),
            On(
                InDocument($"//{Reference}/cac:Attachment"),
                IsInDocument,
                Once("UBL-CR-666", IsNotOfObject) with
                {
                    Severity = Severity.Fatal,
                }
            ),
            On(
                InDocument($"//{Reference}/cbc:DocumentDescription"),
                IsInDocument,
                Once("UBL-CR-673", IsNotOfObject) with
                {
                    Severity = Severity.Fatal,
                }
            ),
        ];

    private static bool IsNotOfObject(XmlElementNode node, ValidationScope scope) =>
        !IsOfType(node, static type => type == "130");

    private static bool IsOfType(XmlElementNode part, Func<string, bool> test)
    {
        for (
            var type = part.Parent!.Child(Cbc.DocumentTypeCode);
            type is not null;
            type = type.Next(Cbc.DocumentTypeCode)
        )
        {
            if (test(type.WholeText()))
            {
                return true;
            }
        }

        return false;
    }

    private static Rule Once(string id, Func<XmlElementNode, ValidationScope, bool> holds) =>
        Warning(id, holds) with
        {
            IsOncePerDocument = true,
        };

    private static bool IsInDocument(XmlElementNode node, ValidationScope scope) =>
        ReferenceEquals(scope.Root.Name, UblRoot.Invoice) || ReferenceEquals(scope.Root.Name, UblRoot.CreditNote);

    // From whatever root; the condition looks after what it is, which costs less at the start than twice as many paths.
    private static string InDocument(string path)
    {
        const string Line = "/Line/";
        return path.StartsWith(Line, StringComparison.Ordinal)
                ? $"/*/cac:InvoiceLine/{path[Line.Length..]} | /*/cac:CreditNoteLine/{path[Line.Length..]}"
            : path.StartsWith("//", StringComparison.Ordinal) ? path
            : "/*" + path;
    }
}
