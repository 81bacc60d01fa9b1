using System.Reflection;
using Nsg.Documents.Xml;
using Nsg.Validation.Conditions;
using Nsg.Validation.Engine;

namespace Nsg.Validation.Oioubl;

/// <summary>
/// Reads the rules of a kind of OIOUBL document: <c>Tables/oioubl-KIND@VERSION.tsv</c>, and <c>Tables/oioubl-common@VERSION.tsv</c>
/// with what the kinds share. Rows, their cells parted by tabs:
/// <list type="bullet">
/// <item><c>pattern NAME</c> begins a pattern, <c>on PATH [@attribute]</c> a context of it, <c>group NAME</c> a group of shared
/// rules;</item>
/// <item><c>use GROUP</c> puts the rules of a group here;</item>
/// <item><c>let NAME CONDITION</c> names a part of the conditions that follow;</item>
/// <item><c>each STEP ID …</c> is a rule on every element at that step;</item>
/// <item><c>ID CONDITION TEXT ARGUMENT…</c> is a rule: what must hold (see <see cref="ConditionReader"/>), and the text that says
/// so. An argument <c>.</c> stands for the element that is asked, <c>@name</c> for its attribute.</item>
/// </list>
/// Rules whose id begins with <c>W</c> are warnings, all others fatal.
/// </summary>
internal sealed class OioublTable
{
    private readonly string _version;
    private readonly Dictionary<string, List<Row>> _groups = [];

    private OioublTable(string version) => _version = version;

    internal static IReadOnlyList<RulePattern> Read(string kind, string version)
    {
        var table = new OioublTable(version);
        table.ReadGroups();
        return table.ReadPatterns(kind);
    }

    private static IEnumerable<string[]> Lines(string name)
    {
        using var stream =
            Assembly.GetExecutingAssembly().GetManifestResourceStream($"tables.{name}.tsv")
            ?? throw new InvalidOperationException($"there is no table {name}");
        using var reader = new StreamReader(stream);
        while (reader.ReadLine() is { } line)
        {
            if (!line.StartsWith('#'))
            {
                yield return line.Split('\t');
            }
        }
    }

    private void ReadGroups()
    {
        List<Row> rows = [];
        Dictionary<string, Term> names = [];
        foreach (var cells in Lines($"oioubl-common@{_version}"))
        {
            if (cells[0] == "group")
            {
                _groups[cells[1]] = rows = [];
                names = [];
            }
            else
            {
                Add(rows, names, cells);
            }
        }
    }

    private List<RulePattern> ReadPatterns(string kind)
    {
        var (patterns, below) = (new List<RulePattern>(), new List<RuleContext>());
        List<RuleContext> contexts = [];
        List<Row> rows = [];
        Dictionary<string, Term> shared = [];
        var names = shared;
        string[]? on = null;
        foreach (var cells in Lines($"oioubl-{kind}@{_version}"))
        {
            if (cells[0] is "pattern" or "on")
            {
                Close(contexts, below, on, rows);
                rows = [];
                names = new Dictionary<string, Term>(shared);
                on = cells[0] == "on" ? cells : null;
                if (on is null)
                {
                    patterns.Add(new RulePattern(cells[1], contexts = []));
                }
            }
            else
            {
                Add(rows, names, cells);
            }
        }

        Close(contexts, below, on, rows);
        patterns.Add(new RulePattern("below", below) { AsksAll = true });
        return patterns;
    }

    private void Add(List<Row> rows, Dictionary<string, Term> names, string[] cells)
    {
        switch (cells[0])
        {
            case "use":
                rows.AddRange(_groups[cells[1]]);
                break;
            case "let":
                names[cells[1]] = Condition(names, cells[2]);
                break;
            case "each":
                rows.Add(
                    new Row(cells[1], cells[2], ConditionReader.Holds(Condition(names, cells[3])), cells[4], cells[5..])
                );
                break;
            default:
                rows.Add(
                    new Row(null, cells[0], ConditionReader.Holds(Condition(names, cells[1])), cells[2], cells[3..])
                );
                break;
        }
    }

    private Term Condition(Dictionary<string, Term> names, string text) =>
        new ConditionReader(names, name => CodeList.Of($"oioubl-{name}@{_version}"), OioublTax.Words).Read(text);

    private static void Close(List<RuleContext> contexts, List<RuleContext> below, string[]? on, List<Row> rows)
    {
        if (on is null)
        {
            return;
        }

        Func<XmlElementNode, ValidationScope, bool>? when = null;
        if (on.Length > 2)
        {
            var attribute = on[2].TrimStart('@');
            when = (n, _) => n.Attribute(attribute) is not null;
        }

        var element = on[1][(on[1].LastIndexOfAny([':', '/']) + 1)..];
        contexts.Add(
            new RuleContext(
                PathPattern.Parse(on[1]),
                when,
                [.. rows.Where(row => row.Step is null).Select(row => row.For(element))]
            )
        );
        below.AddRange(
            from row in rows
            where row.Step is not null
            select new RuleContext(PathPattern.Parse($"{on[1]}/{row.Step}"), null, [row.For(element)])
        );
    }

    private sealed record Row(
        string? Step,
        string Id,
        Func<XmlElementNode, ValidationScope, bool> Holds,
        string Text,
        string[] Arguments
    )
    {
        internal Rule For(string element) =>
            new(Id, Id.StartsWith('W') ? Severity.Warning : Severity.Fatal, Holds)
            {
                TextKey = $"oioubl-{Text}",
                TextArguments = Array.ConvertAll(Arguments, one => Named(one, element)),
            };

        private static string Named(string argument, string element) =>
            argument == "." ? element
            : argument.StartsWith('@') ? $"{element}/{argument}"
            : argument;
    }
}
