using System.Globalization;
using System.Text;
using Nsg.Documents.Model;
using Nsg.Documents.Structure;

namespace Nsg.Documents.Xml;

/// <summary>One attribute, with its place.</summary>
/// <param name="LocalName">Name without prefix.</param>
/// <param name="Namespace">Namespace name; empty for an unprefixed attribute.</param>
/// <param name="Value">The value, normalised as XML prescribes.</param>
/// <param name="Line">Line, counted from 1.</param>
/// <param name="Column">Column, counted from 1.</param>
public readonly record struct XmlAttributeNode(string LocalName, string Namespace, string Value, int Line, int Column);

/// <summary>One element of a document: its name, attributes, text and children, and where it stands.</summary>
public sealed class XmlElementNode
{
    // No value is that long; a document of nothing but elements within values must not be copied for each of them.
    private const int WholeTextMax = 100_000;

    private int _ordinal;

    internal XmlElementNode(string localName, string ns, ElementName? name, XmlElementNode? parent, int index)
    {
        LocalName = localName;
        Namespace = ns;
        Name = name;
        Parent = parent;
        Index = index;
    }

    /// <summary>Name without prefix.</summary>
    public string LocalName { get; }

    /// <summary>Namespace name; empty when the element has none.</summary>
    public string Namespace { get; }

    /// <summary>The name when a standard that is known here defines it; null for any other.</summary>
    public ElementName? Name { get; private set; }

    /// <summary>The element around this one; null for the root.</summary>
    public XmlElementNode? Parent { get; }

    /// <summary>The first element inside this one.</summary>
    public XmlElementNode? FirstChild { get; internal set; }

    /// <summary>The next element of the same parent.</summary>
    public XmlElementNode? NextSibling { get; internal set; }

    /// <summary>Place in document order, counted from 0 for the root.</summary>
    public int Index { get; }

    /// <summary>Line of the start tag's name, counted from 1.</summary>
    public int Line { get; internal set; }

    /// <summary>Column of the start tag's name, counted from 1.</summary>
    public int Column { get; internal set; }

    /// <summary>The element's own text, untrimmed; empty where it is only the white space between children.</summary>
    public string Text { get; internal set; } = "";

    /// <summary>Attributes in document order, namespace declarations left out.</summary>
    public ReadOnlySpan<XmlAttributeNode> Attributes => AttributeArray;

    /// <summary>The element that this one shows, where it is part of a view of another document; else null.</summary>
    internal XmlElementNode? Source { get; init; }

    /// <summary>Characters of the parent's own text before this element.</summary>
    internal int TextBefore { get; set; }

    internal XmlAttributeNode[] AttributeArray { get; set; } = [];

    /// <summary>Number of attributes before this element's first in the whole document.</summary>
    internal int AttributeStart { get; set; }

    /// <summary>The elements inside this one, in order.</summary>
    public XmlChildren Children => new(FirstChild, null);

    /// <summary>
    /// Path from the root, with an index where a name repeats among siblings: <c>/Invoice/InvoiceLine[2]/ID</c>.
    /// </summary>
    public string Path
    {
        get
        {
            if (Source is not null)
            {
                return Source.Path;
            }

            var path = new StringBuilder();
            AppendPath(path);
            return path.ToString();
        }
    }

    /// <summary>Line, column and path.</summary>
    public Position Position => new(Line, Column, Path);

    /// <summary>The value of an attribute without namespace, or null.</summary>
    public string? Attribute(string localName)
    {
        foreach (ref readonly var attribute in Attributes)
        {
            if (attribute.Namespace.Length == 0 && attribute.LocalName == localName)
            {
                return attribute.Value;
            }
        }

        return null;
    }

    /// <summary>
    /// The text of the element and of all inside it in the order of the document, as XPath's string value, up to a limit; white
    /// space alone between elements is left out. Differs from <see cref="Text"/> only where elements stand in a value.
    /// </summary>
    public string WholeText() => FirstChild is null ? Text : Together();

    /// <summary>The first child of that name and namespace, or null.</summary>
    public XmlElementNode? Child(string ns, string localName)
    {
        for (var child = FirstChild; child is not null; child = child.NextSibling)
        {
            if (child.LocalName == localName && child.Namespace == ns)
            {
                return child;
            }
        }

        return null;
    }

    /// <summary>The first child of that name, or null.</summary>
    public XmlElementNode? Child(ElementName name)
    {
        for (var child = FirstChild; child is not null; child = child.NextSibling)
        {
            if (ReferenceEquals(child.Name, name))
            {
                return child;
            }
        }

        return null;
    }

    /// <inheritdoc/>
    public override string ToString() => $"{Path} = {Text}";

    /// <summary>Takes the name that has been defined since the document was parsed, if any.</summary>
    internal void ResolveName() => Name = ElementName.Of(this);

    private string Together()
    {
        var all = new StringBuilder();
        AppendText(all);
        return all.ToString();
    }

    private void AppendText(StringBuilder all)
    {
        var taken = 0;
        for (var child = FirstChild; child is not null && all.Length < WholeTextMax; child = child.NextSibling)
        {
            all.Append(Text, taken, child.TextBefore - taken);
            taken = child.TextBefore;
            child.AppendText(all);
        }

        all.Append(Text, taken, Text.Length - taken);
    }

    private void AppendPath(StringBuilder path)
    {
        Parent?.AppendPath(path);
        path.Append('/').Append(LocalName);
        if (Parent is null)
        {
            return;
        }

        if (_ordinal == 0)
        {
            NumberChildren(Parent);
        }

        if (_ordinal > 0)
        {
            path.Append('[').Append(_ordinal.ToString(CultureInfo.InvariantCulture)).Append(']');
        }
    }

    // All siblings are numbered at once, so that paths of a thousand lines cost one pass. -1: the name does not repeat.
    private static void NumberChildren(XmlElementNode parent)
    {
        var last = new Dictionary<string, XmlElementNode>(StringComparer.Ordinal);
        for (var child = parent.FirstChild; child is not null; child = child.NextSibling)
        {
            if (!last.TryGetValue(child.LocalName, out var earlier))
            {
                child._ordinal = -1;
            }
            else
            {
                earlier._ordinal = earlier._ordinal < 0 ? 1 : earlier._ordinal;
                child._ordinal = earlier._ordinal + 1;
            }

            last[child.LocalName] = child;
        }
    }
}

/// <summary>The elements inside another one, all or those of one name; enumerates without allocating.</summary>
public readonly struct XmlChildren
{
    private readonly XmlElementNode? _first;
    private readonly string? _localName;

    internal XmlChildren(XmlElementNode? first, string? localName)
    {
        _first = first;
        _localName = localName;
    }

    /// <summary>For <c>foreach</c>.</summary>
    public Enumerator GetEnumerator() => new(_first, _localName);

    /// <summary>Walks the siblings.</summary>
    public struct Enumerator
    {
        private readonly string? _localName;
        private XmlElementNode? _next;
        private XmlElementNode? _current;

        internal Enumerator(XmlElementNode? first, string? localName)
        {
            _next = first;
            _localName = localName;
        }

        /// <summary>The element that the walk stands on.</summary>
        public readonly XmlElementNode Current => _current!;

        /// <summary>Steps to the next element.</summary>
        public bool MoveNext()
        {
            do
            {
                _current = _next;
                _next = _next?.NextSibling;
            } while (_current is not null && _localName is not null && _current.LocalName != _localName);
            return _current is not null;
        }
    }
}

/// <summary>A whole document as elements with places.</summary>
/// <param name="Root">The root element.</param>
/// <param name="ElementCount">Number of elements; each has an <see cref="XmlElementNode.Index"/> below it.</param>
/// <param name="AttributeCount">Number of attributes.</param>
/// <param name="EncodingName">The encoding that the bytes were read with.</param>
public sealed record XmlTree(XmlElementNode Root, int ElementCount, int AttributeCount, string EncodingName)
{
    internal static readonly IReadOnlyDictionary<XmlElementNode, string> NoTypeNames =
        new Dictionary<XmlElementNode, string>();

    /// <summary>What came of checking the structure; null when that was not asked for.</summary>
    public StructureReport? Structure { get; init; }

    /// <summary>The types that <c>xsi:type</c> names, as <c>{namespace}local</c>.</summary>
    internal IReadOnlyDictionary<XmlElementNode, string> TypeNames { get; init; } = NoTypeNames;

    /// <summary>Checks the structure of a document that was read without that.</summary>
    /// <param name="faultsMax">Faults that are listed; more are counted.</param>
    public StructureReport CheckStructure(int faultsMax = 10_000)
    {
        var checker = new StructureChecker(faultsMax);
        var node = Root;
        while (true)
        {
            checker.Open(node, TypeNames);
            if (node.FirstChild is { } child)
            {
                node = child;
                continue;
            }

            checker.Close(node);
            while (node.NextSibling is null)
            {
                if (node.Parent is null)
                {
                    return checker.Report(Root);
                }

                node = node.Parent;
                checker.Close(node);
            }

            node = node.NextSibling;
        }
    }
}
