using Nsg.Documents.Xml;

namespace Nsg.Validation.Engine;

/// <summary>Comparisons with every value at the end of a path, as XPath's <c>=</c> makes them.</summary>
public static class ValueSteps
{
    /// <summary>Whether some element at the end of a path has just this text.</summary>
    public static bool HasValue(this XmlElementNode? node, string value, params ReadOnlySpan<ElementName> path)
    {
        if (node is null)
        {
            return false;
        }

        if (path.IsEmpty)
        {
            return node.WholeText() == value;
        }

        for (var child = node.Child(path[0]); child is not null; child = child.Next(path[0]))
        {
            if (child.HasValue(value, path[1..]))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Whether some element at the end of a path has an attribute with just this value.</summary>
    public static bool HasAttribute(
        this XmlElementNode? node,
        string attribute,
        string value,
        params ReadOnlySpan<ElementName> path
    )
    {
        if (node is null)
        {
            return false;
        }

        if (path.IsEmpty)
        {
            return node.Attribute(attribute) == value;
        }

        for (var child = node.Child(path[0]); child is not null; child = child.Next(path[0]))
        {
            if (child.HasAttribute(attribute, value, path[1..]))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>The first attribute of that name at the end of a path, or null.</summary>
    public static string? FirstAttribute(
        this XmlElementNode? node,
        string attribute,
        params ReadOnlySpan<ElementName> path
    )
    {
        if (node is null || path.IsEmpty)
        {
            return node?.Attribute(attribute);
        }

        for (var child = node.Child(path[0]); child is not null; child = child.Next(path[0]))
        {
            if (child.FirstAttribute(attribute, path[1..]) is { } found)
            {
                return found;
            }
        }

        return null;
    }

    /// <summary>The first text of an element itself, as XPath's <c>text()</c>, at the end of a path that is not empty, as written; empty
    /// when there is none.</summary>
    public static string FirstText(this XmlElementNode? node, params ReadOnlySpan<ElementName> path)
    {
        if (node is null || path.IsEmpty)
        {
            return node?.Text ?? "";
        }

        for (var child = node.Child(path[0]); child is not null; child = child.Next(path[0]))
        {
            if (child.FirstText(path[1..]) is { Length: > 0 } found)
            {
                return found;
            }
        }

        return "";
    }

    /// <summary>
    /// The text of the only element at the end of a path: empty when there is none, null when there are several.
    /// XPath's functions on one
    /// text fail on several, and in a context that means that it does not match.
    /// </summary>
    public static string? SingleText(this XmlElementNode? node, params ReadOnlySpan<ElementName> path)
    {
        XmlElementNode? found = null;
        return IsAtMostOne(node, path, ref found) ? found?.WholeText() ?? "" : null;
    }

    /// <summary>The same with white space normalised.</summary>
    public static string? SingleNormal(this XmlElementNode? node, params ReadOnlySpan<ElementName> path) =>
        node.SingleText(path) is { } text ? Lexical.Normal(text) : null;

    /// <summary>Whether some element at the end of a path has more than white space for text.</summary>
    public static bool IsFilled(this XmlElementNode? node, params ReadOnlySpan<ElementName> path)
    {
        if (node is null)
        {
            return false;
        }

        if (path.IsEmpty)
        {
            return node.WholeText().AsSpan().IndexOfAnyExcept(" \t\r\n") >= 0;
        }

        for (var child = node.Child(path[0]); child is not null; child = child.Next(path[0]))
        {
            if (child.IsFilled(path[1..]))
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsAtMostOne(XmlElementNode? node, ReadOnlySpan<ElementName> path, ref XmlElementNode? found)
    {
        if (node is null)
        {
            return true;
        }

        if (path.IsEmpty)
        {
            var isFirst = found is null;
            found = node;
            return isFirst;
        }

        for (var child = node.Child(path[0]); child is not null; child = child.Next(path[0]))
        {
            if (!IsAtMostOne(child, path[1..], ref found))
            {
                return false;
            }
        }

        return true;
    }
}
