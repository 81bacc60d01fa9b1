using Nsg.Documents.Xml;

namespace Nsg.Documents.Cii;

/// <summary>An element of a view: named as UBL names it, with the place of what it shows.</summary>
internal sealed class ViewNode(string ns, string name, XmlElementNode source, string? text)
{
    private readonly List<ViewNode> _children = [];
    private readonly List<XmlAttributeNode> _attributes = [];

    private bool _isKept;

    private bool IsEmpty => !_isKept && text is null && _children.TrueForAll(child => child.IsEmpty);

    /// <summary>An element around others; it is not there unless one of them is.</summary>
    internal ViewNode Group(string local, XmlElementNode of) =>
        Add(new ViewNode(XmlNames.UblAggregate, local, of, null));

    /// <summary>Keeps the element although nothing is in it: rules ask what a party lacks.</summary>
    internal ViewNode Kept()
    {
        _isKept = true;
        return this;
    }

    /// <summary>An element with a text.</summary>
    internal ViewNode Leaf(string local, XmlElementNode of, string value) =>
        Add(new ViewNode(XmlNames.UblBasic, local, of, value));

    /// <summary>Gives the element an attribute.</summary>
    internal void Attribute(string local, string value) =>
        _attributes.Add(new XmlAttributeNode(local, "", value, source.Line, source.Column));

    /// <summary>The elements as documents have them.</summary>
    internal XmlTree ToTree()
    {
        var (elements, attributes) = (0, 0);
        var root = Make(null, ref elements, ref attributes);
        return new XmlTree(root, elements, attributes, "utf-8");
    }

    private ViewNode Add(ViewNode child)
    {
        _children.Add(child);
        return child;
    }

    private XmlElementNode Make(XmlElementNode? parent, ref int elements, ref int attributes)
    {
        var node = new XmlElementNode(name, ns, ElementName.Define(ns, name), parent, elements++)
        {
            Source = source,
            Line = source.Line,
            Column = source.Column,
            Text = text ?? "",
            AttributeArray = [.. _attributes],
            AttributeStart = attributes,
        };
        attributes += _attributes.Count;
        XmlElementNode? last = null;
        foreach (var child in _children.Where(child => !child.IsEmpty))
        {
            var made = child.Make(node, ref elements, ref attributes);
            if (last is null)
            {
                node.FirstChild = made;
            }
            else
            {
                last.NextSibling = made;
            }

            last = made;
        }

        return node;
    }
}
