using Nsg.Documents.Xml;
using Nsg.Validation.Engine;

namespace Nsg.Validation.Conditions;

/// <summary>Comparisons of an element with its siblings, found for all siblings in one pass.</summary>
internal static class Siblings
{
    /// <summary>Whether a value at the end of the path stands at the end of the same path below a later sibling too.</summary>
    internal static Term Repeated(PathTerm path) =>
        new TruthTerm(Reach.Element, (n, s) => Later(path, n, s).Repeated.Contains(n));

    /// <summary>Whether a later sibling has another value at the end of the path.</summary>
    internal static Term Varied(PathTerm path) =>
        new TruthTerm(Reach.Element, (n, s) => Later(path, n, s).Varied.Contains(n));

    /// <summary>Whether the element is the first of several siblings of its name that have the same value at the end of the
    /// path.</summary>
    internal static Term Heads(PathTerm path)
    {
        var what = new object();
        return new TruthTerm(
            Reach.Element,
            (n, s) =>
                n.Parent is { } around
                && Memory.Recall(s, what, around, () => FirstOfSeveral(path, around, s)).Contains(n)
        );
    }

    private static Marks Later(PathTerm path, XmlElementNode node, ValidationScope scope) =>
        node.Parent is { } around && !ReferenceEquals(node, scope.Root)
            ? Memory.Recall(scope, path, around, () => Compare(path, around, scope))
            : Marks.None;

    private static Marks Compare(PathTerm path, XmlElementNode around, ValidationScope scope)
    {
        List<(XmlElementNode Child, Values Values)> stated = [];
        foreach (var child in around.Children)
        {
            if (path.IsTrue(child, scope) is true)
            {
                stated.Add((child, path.Values(child, scope)));
            }
        }

        if (stated.Count < 2)
        {
            return Marks.None;
        }

        HashSet<XmlElementNode> repeated = [];
        HashSet<XmlElementNode> varied = [];
        HashSet<string> seen = new(StringComparer.Ordinal);
        for (var i = stated.Count - 1; i >= 0; i--)
        {
            var (child, values) = stated[i];
            foreach (var text in values.Texts)
            {
                if (seen.Contains(text))
                {
                    repeated.Add(child);
                }

                if (seen.Count > 1 || (seen.Count == 1 && !seen.Contains(text)))
                {
                    varied.Add(child);
                }
            }

            seen.UnionWith(values.Texts);
        }

        return new Marks(repeated, varied);
    }

    private static HashSet<XmlElementNode> FirstOfSeveral(PathTerm path, XmlElementNode around, ValidationScope scope)
    {
        Dictionary<(string Namespace, string Name, string Value), XmlElementNode>? first = null;
        HashSet<XmlElementNode>? found = null;
        foreach (var child in around.Children)
        {
            if (path.IsTrue(child, scope) is not true)
            {
                continue;
            }

            foreach (var value in path.Values(child, scope).Texts)
            {
                var key = (child.Namespace, child.LocalName, value);
                if (!(first ??= []).TryAdd(key, child))
                {
                    (found ??= []).Add(first[key]);
                }
            }
        }

        return found ?? Marks.None.Repeated;
    }

    /// <summary>The children of an element that a later sibling repeats, and those that one differs from.</summary>
    private sealed record Marks(HashSet<XmlElementNode> Repeated, HashSet<XmlElementNode> Varied)
    {
        internal static Marks None { get; } = new([], []);
    }
}
