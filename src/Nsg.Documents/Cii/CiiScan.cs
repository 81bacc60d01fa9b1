using System.Globalization;
using Nsg.Documents.Model;
using Nsg.Documents.Reading;
using Nsg.Documents.Xml;

namespace Nsg.Documents.Cii;

/// <summary>Takes values of a CII document over into a view, and remembers which, so that all others can be
/// listed.</summary>
internal sealed class CiiScan
{
    private readonly HashSet<XmlElementNode> _elements = [];
    private readonly HashSet<(XmlElementNode Element, string Attribute)> _attributes = [];

    /// <summary>The first element down a path of local names.</summary>
    internal static XmlElementNode? At(XmlElementNode? from, params ReadOnlySpan<string> path)
    {
        foreach (var name in path)
        {
            var next = from?.FirstChild;
            while (next is not null && !(next.LocalName == name && CiiNames.IsOfStandard(next.Namespace)))
            {
                next = next.NextSibling;
            }

            from = next;
        }

        return from;
    }

    /// <summary>All children of a name.</summary>
    internal static IEnumerable<XmlElementNode> All(XmlElementNode? from, string name)
    {
        for (var child = from?.FirstChild; child is not null; child = child.NextSibling)
        {
            if (child.LocalName == name && CiiNames.IsOfStandard(child.Namespace))
            {
                yield return child;
            }
        }
    }

    /// <summary>Takes an element's text over, and attributes of the same or another name; nothing where there is no
    /// element.</summary>
    internal ViewNode? Leaf(ViewNode to, string name, XmlElementNode? from, params ReadOnlySpan<string> attributes)
    {
        if (from is null)
        {
            return null;
        }

        _elements.Add(from);
        var leaf = to.Leaf(name, from, from.Text.Trim());
        foreach (var attribute in attributes)
        {
            if (from.Attribute(attribute) is { } value)
            {
                _attributes.Add((from, attribute));
                leaf.Attribute(attribute, value);
            }
        }

        return leaf;
    }

    /// <summary>Takes an amount over; one that names no currency is of the document's, as the standard has it.</summary>
    internal void Amount(ViewNode to, string name, XmlElementNode? from, string? currency)
    {
        if (
            Leaf(to, name, from, "currencyID") is { } leaf
            && from!.Attribute("currencyID") is null
            && currency is not null
        )
        {
            leaf.Attribute("currencyID", currency);
        }
    }

    /// <summary>Takes a date over: the element around a DateTimeString or DateString of format 102.</summary>
    internal void Date(ViewNode to, string name, XmlElementNode? around)
    {
        var from = At(around, "DateTimeString") ?? At(around, "DateString") ?? At(around, "DateTime");
        if (from is null)
        {
            return;
        }

        _elements.Add(from);
        var text = from.Text.Trim();
        if (from.Attribute("format") is null or "102" && XmlDates.TryParseCompact(text, out var day))
        {
            _attributes.Add((from, "format"));
            text = day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
        }

        to.Leaf(name, from, text);
    }

    /// <summary>A text that the view says in other words than the document.</summary>
    internal ViewNode Said(ViewNode to, string name, XmlElementNode from, string text)
    {
        _elements.Add(from);
        return to.Leaf(name, from, text);
    }

    /// <summary>Takes note of a value that the view tells otherwise.</summary>
    internal void See(XmlElementNode? node)
    {
        if (node is not null)
        {
            _elements.Add(node);
        }
    }

    internal void SeeAttribute(XmlElementNode node, string attribute) => _attributes.Add((node, attribute));

    /// <summary>All values of the document that found no place, in document order.</summary>
    internal IEnumerable<UnmodelledValue> Leftovers(XmlElementNode node)
    {
        if (!_elements.Contains(node) && node.Text.Trim() is { Length: > 0 } text)
        {
            yield return new UnmodelledValue(node.Path, text, node.Line);
        }

        foreach (var attribute in node.Attributes.ToArray())
        {
            if (attribute.Namespace != XmlNames.Xsi && !_attributes.Contains((node, attribute.LocalName)))
            {
                yield return new UnmodelledValue(
                    $"{node.Path}/@{attribute.LocalName}",
                    attribute.Value,
                    attribute.Line
                );
            }
        }

        for (var child = node.FirstChild; child is not null; child = child.NextSibling)
        {
            foreach (var value in Leftovers(child))
            {
                yield return value;
            }
        }
    }
}
