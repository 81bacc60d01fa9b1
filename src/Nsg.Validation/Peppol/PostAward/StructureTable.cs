using System.Reflection;
using Nsg.Documents.Xml;
using Nsg.Validation.Engine;

namespace Nsg.Validation.Peppol.PostAward;

/// <summary>
/// The rules on structure, values and codes that the publisher derives from its data model: an embedded table for
/// each transaction,
/// <c>Tables/NAME@VERSION.tsv</c>, with the columns path, kind, rule, severity and argument. An empty path
/// means the path
/// of the row above. A row with a path alone names an element that the data model has and that no rule is about: it
/// keeps the
/// element from the row that ends in <c>/*</c>, which takes what is left.
/// </summary>
internal static class StructureTable
{
    /// <summary>The table's rules.</summary>
    /// <param name="table">Such as <c>peppol-t01@2026.5</c>.</param>
    /// <param name="version">Of Peppol's code lists.</param>
    internal static RulePattern Read(string table, string version)
    {
        var name = $"tables.{table}.tsv";
        using var stream =
            Assembly.GetExecutingAssembly().GetManifestResourceStream(name)
            ?? throw new InvalidOperationException($"there is no table {name}");
        using var reader = new StreamReader(stream);
        var (contexts, rules, path) = (new List<RuleContext>(), new List<Rule>(), "");
        while (reader.ReadLine() is { } line)
        {
            if (line.StartsWith('#'))
            {
                continue;
            }

            var cells = line.Split('\t');
            if (cells[0].Length > 0)
            {
                Close(contexts, path, rules);
                path = cells[0];
            }

            if (cells.Length > 1)
            {
                rules.Add(Row(path, cells, version));
            }
        }

        Close(contexts, path, rules);
        return new RulePattern("structure", contexts);
    }

    private static void Close(List<RuleContext> contexts, string path, List<Rule> rules)
    {
        if (path.Length > 0)
        {
            contexts.Add(new RuleContext(PathPattern.Parse(path), null, [.. rules]));
            rules.Clear();
        }
    }

    private static Rule Row(string path, string[] cells, string version)
    {
        var (kind, id) = (cells[1], cells[2]);
        var severity = cells[3] == "fatal" ? Severity.Fatal : Severity.Warning;
        var argument = cells.Length > 4 ? cells[4] : "";
        var element = Last(path);
        return kind switch
        {
            "child" => Make(Child(argument), Bare(argument)),
            "attribute" => Make((n, _) => n.Attribute(argument) is not null, argument),
            "value" => Make((n, _) => Lexical.Normal(n.Text) == argument, argument) with { Hint = StatedText },
            "code" => Make(Code(argument, version), ListNames(argument)) with { Hint = StatedText },
            "attribute-code" => AttributeCode(argument.Split('=')),
            "attribute-value" => AttributeValue(argument.Split('=')),
            "other" => Make(static (_, _) => false, element) with
            {
                Hint = static (n, _) => $"{n.LocalName} is not one of them",
            },
            "no-schema-location" => Make(HasNoSchemaLocation, element),
            _ => throw new FormatException($"'{kind}' is no kind of rule in a structure table"),
        };

        Rule Make(Func<XmlElementNode, ValidationScope, bool> holds, string what) =>
            new(id, severity, holds) { TextKey = "peppol-postaward-" + kind, TextArguments = [element, what] };

        Rule AttributeCode(string[] parts)
        {
            var attribute = parts[0];
            var lists = Array.ConvertAll(parts[1].Split('|'), name => new ListReference(name, version));
            return Make(
                (n, _) => n.Attribute(attribute) is not { } code || Array.Exists(lists, list => list.Contains(code)),
                parts[1]
            ) with
            {
                TextArguments = [element, ListNames(parts[1]), attribute],
                Hint = (n, _) => $"stated is '{n.Attribute(attribute)}'",
            };
        }

        Rule AttributeValue(string[] parts) =>
            Make((n, _) => n.Attribute(parts[0]) is null || n.Attribute(parts[0]) == parts[1], parts[1]) with
            {
                TextArguments = [element, parts[1], parts[0]],
            };
    }

    private static Func<XmlElementNode, ValidationScope, bool> Child(string step)
    {
        var name = PathPattern.NameOf(step);
        return (n, _) => n.Child(name) is not null;
    }

    private static Func<XmlElementNode, ValidationScope, bool> Code(string argument, string version)
    {
        var names = argument.Split('|');
        var isEmptyFine = names.Contains("-");
        var lists = names.Where(name => name != "-").Select(name => new ListReference(name, version)).ToArray();
        return (n, _) =>
        {
            var code = Lexical.Normal(n.Text);
            foreach (var list in lists)
            {
                if (list.Contains(code))
                {
                    return true;
                }
            }

            return isEmptyFine && code.Length == 0;
        };
    }

    private static bool HasNoSchemaLocation(XmlElementNode node, ValidationScope scope)
    {
        foreach (ref readonly var attribute in node.Attributes)
        {
            if (attribute.LocalName == "schemaLocation")
            {
                return false;
            }
        }

        return true;
    }

    private static string? StatedText(XmlElementNode node, ValidationScope scope) =>
        $"stated is '{Lexical.Normal(node.Text)}'";

    private static string ListNames(string argument) =>
        string.Join(", ", argument.Split('|').Where(name => name != "-").Select(name => name.Split('@')[0]));

    private static string Last(string path)
    {
        var element = path.EndsWith("/*", StringComparison.Ordinal) ? path[..^2] : path;
        return Bare(element[(element.LastIndexOf('/') + 1)..]);
    }

    private static string Bare(string step) => step[(step.IndexOf(':', StringComparison.Ordinal) + 1)..];
}
