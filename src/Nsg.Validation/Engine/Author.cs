using Nsg.Documents.Xml;

namespace Nsg.Validation.Engine;

/// <summary>The words in which rule lists are written (use with <c>using static</c>).</summary>
public static class Author
{
    /// <summary>A rule whose breach makes the document invalid.</summary>
    public static Rule Fatal(
        string id,
        Func<XmlElementNode, ValidationScope, bool> holds,
        Func<XmlElementNode, ValidationScope, string?>? hint = null
    ) => new(id, Severity.Fatal, holds) { Hint = hint };

    /// <summary>A rule whose breach is worth knowing.</summary>
    public static Rule Warning(
        string id,
        Func<XmlElementNode, ValidationScope, bool> holds,
        Func<XmlElementNode, ValidationScope, string?>? hint = null
    ) => new(id, Severity.Warning, holds) { Hint = hint };

    /// <summary>The same rule, whose findings point at what stands at the end of a path below the element, where
    /// there is something.</summary>
    public static Rule At(this Rule rule, params ElementName[] path)
    {
        ArgumentNullException.ThrowIfNull(rule);
        return rule with { Place = (n, _) => n.First(path) };
    }

    /// <summary>Rules for the elements of a path (syntax: <see cref="PathPattern"/>).</summary>
    public static RuleContext On(string path, params Rule[] rules) => new(PathPattern.Parse(path), null, rules);

    /// <summary>Rules for the elements of a path that meet a condition.</summary>
    public static RuleContext On(string path, Func<XmlElementNode, ValidationScope, bool> when, params Rule[] rules) =>
        new(PathPattern.Parse(path), when, rules);

    /// <summary>An ordered list of contexts, of which the first that matches handles the element.</summary>
    public static RulePattern Pattern(string name, params RuleContext[] contexts) => new(name, contexts);
}
