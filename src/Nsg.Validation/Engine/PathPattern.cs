using System.Collections.Concurrent;
using Nsg.Documents.Cii;
using Nsg.Documents.Ubl;
using Nsg.Documents.Xml;

namespace Nsg.Validation.Engine;

/// <summary>
/// Names elements by path, in a small part of XPath's match patterns: alternatives parted by <c>|</c>; steps parted
/// by <c>/</c>
/// (child) or <c>//</c> (any depth); a leading <c>/</c> means from the document's root, anything else matches at any
/// depth. A step is
/// <c>cbc:Name</c>, <c>cac:Name</c>, <c>ext:Name</c>, <c>ram:Name</c>, <c>rsm:Name</c>, <c>udt:Name</c>, the local name of a UBL root such as <c>Invoice</c>, <c>*</c>,
/// <c>cbc:*</c>, <c>cac:*</c>, or
/// <c>*Amount</c> for every name with that ending.
/// </summary>
public sealed class PathPattern
{
    private readonly Alternative[] _alternatives;

    private PathPattern(string text, Alternative[] alternatives)
    {
        Text = text;
        _alternatives = alternatives;
    }

    /// <summary>The pattern as written.</summary>
    public string Text { get; }

    /// <summary>The names that an element can have to match; null when there are alternatives that no name
    /// bounds.</summary>
    internal IReadOnlyList<ElementName>? LastNames { get; private init; }

    /// <summary>For a pattern such as <c>cac:Party/*</c>, the name of the element around; null for any other.</summary>
    internal ElementName? LastParent =>
        _alternatives is [{ Steps: [.., var around, { IsAnyDepth: false, Test.Name: null }] }]
            ? around.Test.Name
            : null;

    /// <summary>Reads a pattern.</summary>
    /// <exception cref="FormatException">The pattern is not in the syntax above: a fault of the rule list.</exception>
    public static PathPattern Parse(string text)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(text);
        var alternatives = text.Contains('|', StringComparison.Ordinal)
            ? Array.ConvertAll(text.Split('|', StringSplitOptions.TrimEntries), Alternative.Parse)
            : [Alternative.Parse(text)];
        return new PathPattern(text, alternatives) { LastNames = Last(alternatives) };
    }

    /// <inheritdoc/>
    public override string ToString() => Text;

    /// <summary>The name that a step without wildcard stands for.</summary>
    /// <exception cref="FormatException">The step is none, or is a wildcard.</exception>
    internal static ElementName NameOf(string step) =>
        NameTest.Of(step).Name ?? throw new FormatException($"'{step}' does not name an element");

    /// <summary>Whether the pattern matches an element of the document that begins at
    /// <paramref name="root"/>.</summary>
    internal bool Matches(XmlElementNode node, XmlElementNode root)
    {
        foreach (var alternative in _alternatives)
        {
            if (alternative.Matches(node, root))
            {
                return true;
            }
        }

        return false;
    }

    private static List<ElementName>? Last(Alternative[] alternatives)
    {
        var names = new List<ElementName>(alternatives.Length);
        foreach (var alternative in alternatives)
        {
            if (alternative.Steps[^1].Test.Name is not { } name)
            {
                return null;
            }

            if (!names.Contains(name))
            {
                names.Add(name);
            }
        }

        return names;
    }

    private sealed record Step(NameTest Test, bool IsAnyDepth);

    private sealed record Alternative(Step[] Steps, bool IsFromRoot)
    {
        internal static Alternative Parse(string text)
        {
            var isFromRoot = text.StartsWith('/') && !text.StartsWith("//", StringComparison.Ordinal);
            var steps = new List<Step>();
            var isAnyDepth = false;
            foreach (var part in text.TrimStart('/').Split('/'))
            {
                if (part.Length == 0)
                {
                    isAnyDepth = true;
                    continue;
                }

                steps.Add(new Step(NameTest.Of(part), isAnyDepth));
                isAnyDepth = false;
            }

            return steps.Count > 0 && !isAnyDepth
                ? new Alternative([.. steps], isFromRoot)
                : throw new FormatException($"'{text}' is no path pattern");
        }

        internal bool Matches(XmlElementNode node, XmlElementNode root) => MatchesAt(node, root, Steps.Length - 1);

        private bool MatchesAt(XmlElementNode node, XmlElementNode root, int at)
        {
            if (!Steps[at].Test.Matches(node))
            {
                return false;
            }

            if (at == 0)
            {
                return !IsFromRoot || ReferenceEquals(node, root);
            }

            for (var up = node; !ReferenceEquals(up, root) && up.Parent is { } parent; up = parent)
            {
                if (MatchesAt(parent, root, at - 1))
                {
                    return true;
                }

                if (!Steps[at].IsAnyDepth)
                {
                    return false;
                }
            }

            return false;
        }
    }

    private sealed record NameTest(ElementName? Name, string? Namespace, string Ending)
    {
        // Tables name the same steps thousands of times.
        private static readonly ConcurrentDictionary<string, NameTest> Known = new(StringComparer.Ordinal);

        internal static NameTest Of(string step) => Known.GetOrAdd(step, Parse);

        private static NameTest Parse(string step)
        {
            var (ns, local) = step switch
            {
                _ when step.StartsWith("cbc:", StringComparison.Ordinal) => (Cbc.ID.Namespace, step[4..]),
                _ when step.StartsWith("cac:", StringComparison.Ordinal) => (Cac.Party.Namespace, step[4..]),
                _ when step.StartsWith("ext:", StringComparison.Ordinal) => (Ext.UBLExtensions.Namespace, step[4..]),
                ['r' or 'u', _, _, ':', ..] => (CiiNames.Namespace(step[..3]), step[4..]),
                _ => (null, step),
            };
            if (local.StartsWith('*'))
            {
                return new NameTest(null, ns, local[1..]);
            }

            var isName = local.Length > 0 && local.All(char.IsAsciiLetterOrDigit);
            return isName
                ? new NameTest(ns is null ? UblRoot.Of(local) : ElementName.Define(ns, local), null, "")
                : throw new FormatException($"'{step}' is no step of a path pattern");
        }

        internal bool Matches(XmlElementNode node) =>
            Name is not null
                ? ReferenceEquals(node.Name, Name)
                : (Namespace is null || node.Namespace == Namespace)
                    && node.LocalName.EndsWith(Ending, StringComparison.Ordinal);
    }
}
