using Nsg.Documents.Xml;

namespace Nsg.Validation.Engine;

/// <summary>Steps through a document as rules take them; a path goes down every branch, as XPath's does.</summary>
public static class Steps
{
    /// <summary>Whether there is a child of that name.</summary>
    public static bool Has(this XmlElementNode node, ElementName name) => node.Child(name) is not null;

    /// <summary>Number of children of that name.</summary>
    public static int Count(this XmlElementNode node, ElementName name)
    {
        var count = 0;
        for (var child = node.Child(name); child is not null; child = child.Next(name))
        {
            count++;
        }

        return count;
    }

    /// <summary>Number of elements at the end of a path.</summary>
    public static int Count(this XmlElementNode? node, params ReadOnlySpan<ElementName> path)
    {
        if (node is null)
        {
            return 0;
        }

        if (path.IsEmpty)
        {
            return 1;
        }

        var count = 0;
        for (var child = node.Child(path[0]); child is not null; child = child.Next(path[0]))
        {
            count += child.Count(path[1..]);
        }

        return count;
    }

    /// <summary>The next sibling of that name, or null.</summary>
    public static XmlElementNode? Next(this XmlElementNode node, ElementName name)
    {
        var sibling = node.NextSibling;
        while (sibling is not null && !ReferenceEquals(sibling.Name, name))
        {
            sibling = sibling.NextSibling;
        }

        return sibling;
    }

    /// <summary>The first element at the end of a path, in document order, or null.</summary>
    public static XmlElementNode? First(this XmlElementNode? node, params ReadOnlySpan<ElementName> path)
    {
        if (node is null || path.IsEmpty)
        {
            return node;
        }

        for (var child = node.Child(path[0]); child is not null; child = child.Next(path[0]))
        {
            if (child.First(path[1..]) is { } found)
            {
                return found;
            }
        }

        return null;
    }

    /// <summary>Whether a path leads anywhere.</summary>
    public static bool Exists(this XmlElementNode? node, params ReadOnlySpan<ElementName> path) =>
        node.First(path) is not null;

    /// <summary>Every element at the end of a path, in document order.</summary>
    public static IReadOnlyList<XmlElementNode> All(this XmlElementNode? node, params ReadOnlySpan<ElementName> path)
    {
        if (node is null)
        {
            return [];
        }

        var found = new List<XmlElementNode>();
        Collect(node, path, found);
        return found;
    }

    /// <summary>Whether some element at the end of a path passes a test.</summary>
    public static bool Any(
        this XmlElementNode? node,
        Func<XmlElementNode, bool> test,
        params ReadOnlySpan<ElementName> path
    )
    {
        if (node is null)
        {
            return false;
        }

        if (path.IsEmpty)
        {
            return test(node);
        }

        for (var child = node.Child(path[0]); child is not null; child = child.Next(path[0]))
        {
            if (child.Any(test, path[1..]))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Whether some element at the end of a path has just this text.</summary>
    public static bool HasText(this XmlElementNode? node, string text, params ReadOnlySpan<ElementName> path)
    {
        if (node is null)
        {
            return false;
        }

        if (path.IsEmpty)
        {
            return node.WholeText() == text;
        }

        for (var child = node.Child(path[0]); child is not null; child = child.Next(path[0]))
        {
            if (child.HasText(text, path[1..]))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>The elements inside this one at any depth, in document order.</summary>
    public static IEnumerable<XmlElementNode> Descendants(this XmlElementNode node)
    {
        ArgumentNullException.ThrowIfNull(node);
        for (var at = node.NextWithin(node); at is not null; at = at.NextWithin(node))
        {
            yield return at;
        }
    }

    /// <summary>The text of the first element at the end of a path, as written; null when there is none.</summary>
    public static string? Value(this XmlElementNode? node, params ReadOnlySpan<ElementName> path) =>
        node.First(path)?.WholeText();

    /// <summary>The same with white space normalised; empty when there is none, as XPath's <c>normalize-space</c>
    /// gives.</summary>
    public static string Normal(this XmlElementNode? node, params ReadOnlySpan<ElementName> path) =>
        Lexical.Normal(node.First(path)?.WholeText());

    /// <summary>The nearest element around this one with that name, or null.</summary>
    public static XmlElementNode? Ancestor(this XmlElementNode node, ElementName name)
    {
        var up = node.Parent;
        while (up is not null && !ReferenceEquals(up.Name, name))
        {
            up = up.Parent;
        }

        return up;
    }

    /// <summary>The next element in document order that is inside <paramref name="root"/>, or null after the
    /// last.</summary>
    public static XmlElementNode? NextWithin(this XmlElementNode node, XmlElementNode root)
    {
        if (node.FirstChild is { } child)
        {
            return child;
        }

        for (var up = node; !ReferenceEquals(up, root); up = up.Parent!)
        {
            if (up.NextSibling is { } sibling)
            {
                return sibling;
            }
        }

        return null;
    }

    private static void Collect(XmlElementNode node, ReadOnlySpan<ElementName> path, List<XmlElementNode> found)
    {
        if (path.IsEmpty)
        {
            found.Add(node);
            return;
        }

        for (var child = node.Child(path[0]); child is not null; child = child.Next(path[0]))
        {
            Collect(child, path[1..], found);
        }
    }
}
