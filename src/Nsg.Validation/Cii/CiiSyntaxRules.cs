using System.Reflection;
using Nsg.Documents.Cii;
using Nsg.Documents.Xml;
using Nsg.Validation.Engine;
using static Nsg.Validation.Engine.Author;

namespace Nsg.Validation.Cii;

/// <summary>
/// How EN 16931 uses the Cross Industry Invoice: what it does not know, and what it knows once (<c>CII-SR</c>,
/// <c>CII-DT</c>). Most are rows of a table.
/// </summary>
internal static class CiiSyntaxRules
{
    private const string Table = "tables.cii-syntax@1.3.16.tsv";

    internal static RulePattern Syntax { get; } = new("use of CII", [.. Contexts()]);

    /// <summary>A rule of this program's: the publisher's need numbers, and there is no schema to say that one is
    /// none.</summary>
    internal static RulePattern Numbers { get; } =
        Pattern(
            "numbers in CII",
            On(
                "ram:*Amount | ram:*Quantity | ram:*Percent",
                Fatal(
                    "NSG-CII-NUMBER",
                    static (n, _) => n.FirstChild is not null || Lexical.Decimal(n.WholeText()) is not null
                )
            )
        );

    private static List<RuleContext> Contexts()
    {
        using var reader = new StreamReader(Assembly.GetExecutingAssembly().GetManifestResourceStream(Table)!);
        var contexts = new List<RuleContext>();
        var (path, rules) = ("", new List<Rule>());
        while (reader.ReadLine() is { } line)
        {
            if (line.StartsWith('='))
            {
                AddTo(contexts, path, rules);
                (path, rules) = (line[1..].Trim(), []);
            }
            else if (line.Length > 0 && line[0] != '#')
            {
                rules.Add(Row(line.Split('\t'), path));
            }
        }

        AddTo(contexts, path, rules);
        return contexts;
    }

    private static void AddTo(List<RuleContext> contexts, string path, List<Rule> rules)
    {
        if (rules.Count > 0)
        {
            contexts.Add(CiiOwnSyntax.When(path) is { } when ? On(path, when, [.. rules]) : On(path, [.. rules]));
        }
    }

    private static Rule Row(string[] cells, string context)
    {
        var (id, test) = (cells[0], cells[2]);
        var severity = cells[1] == "F" ? Severity.Fatal : Severity.Warning;
        if (test == "own")
        {
            return CiiOwnSyntax.Of(id, severity);
        }

        var around = context[(context.LastIndexOf(':') + 1)..];
        return cells[3].Split('@') switch
        {
            [var path, var attribute] => None(id, severity, path.TrimEnd('/'), attribute, around),
            _ => Counted(id, severity, test, cells[3], around),
        };
    }

    private static Rule None(string id, Severity severity, string path, string attribute, string around)
    {
        ElementName[] names = path.Length == 0 ? [] : CiiWords.Path(path);
        return new Rule(id, severity, (n, _) => n.FirstAttribute(attribute, names) is null)
        {
            Place = (n, _) => n.All(names).FirstOrDefault(one => one.Attribute(attribute) is not null),
            TextKey = "UBL-CR-attribute",
            TextArguments = [attribute, path.Length == 0 ? around : path],
        };
    }

    private static Rule Counted(string id, Severity severity, string test, string path, string around)
    {
        var names = CiiWords.Path(path);
        Func<XmlElementNode, ValidationScope, bool> holds = test switch
        {
            "none" => (n, _) => !n.Exists(names),
            "most" => (n, _) => n.Count(names) <= 1,
            "one" => (n, _) => n.Count(names) == 1,
            _ => throw new FormatException($"'{test}' is no test of the table {Table}"),
        };
        return new Rule(id, severity, holds)
        {
            Place = test == "none" ? (n, _) => n.First(names) : (n, _) => n.All(names).Skip(1).FirstOrDefault(),
            TextKey = test == "none" ? "UBL-CR-element" : $"CII-SR-{test}",
            TextArguments = [names[^1].LocalName, $"{around}/{path}"],
        };
    }
}
