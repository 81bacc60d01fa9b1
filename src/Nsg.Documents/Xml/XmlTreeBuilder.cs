using System.Text;
using System.Xml;
using Nsg.Documents.Reading;
using Nsg.Documents.Structure;

namespace Nsg.Documents.Xml;

/// <summary>Turns the reader's events into elements, within the limits.</summary>
internal sealed class XmlTreeBuilder(
    XmlReader reader,
    KnownNames known,
    ReadingLimits limits,
    bool isOnlyFirst,
    int lineBase
)
{
    private readonly IXmlLineInfo _place = (IXmlLineInfo)reader;
    private readonly XmlElementNode?[] _lastChild = new XmlElementNode?[limits.DepthMax + 1];
    private readonly StringBuilder?[] _pieces = new StringBuilder?[limits.DepthMax + 1];
    private Dictionary<XmlElementNode, string>? _typeNames;
    private StructureChecker? _checker;
    private ElementNameLookup _names = new(known);
    private XmlElementNode? _root;
    private XmlElementNode? _current;
    private int _depth;
    private int _elements;
    private int _attributes;

    /// <summary>Where the root's end tag stands, once it was read.</summary>
    internal int EndLine { get; private set; }

    /// <inheritdoc cref="EndLine"/>
    internal int EndColumn { get; private set; }

    internal bool HasRoot => _root is not null;

    internal string CurrentPath => _current?.Path ?? "/";

    private IReadOnlyDictionary<XmlElementNode, string> TypeNames => _typeNames ?? XmlTree.NoTypeNames;

    internal XmlTree Tree(string encodingName) =>
        new(_root!, _elements, _attributes, encodingName)
        {
            TypeNames = TypeNames,
            Structure = _checker?.Report(_root!),
        };

    /// <summary>Reads to the end of the document; the fault when a limit is passed.</summary>
    internal ReadingFault? Run()
    {
        _checker = limits.ChecksStructure ? new StructureChecker(limits.StructureFaultsMax) : null;
        while (reader.Read())
        {
            var fault = reader.NodeType switch
            {
                XmlNodeType.Element => Open(),
                XmlNodeType.EndElement => Close(),
                XmlNodeType.Text or XmlNodeType.CDATA => AddText(isBlank: false),
                XmlNodeType.Whitespace or XmlNodeType.SignificantWhitespace => AddText(isBlank: true),
                _ => null,
            };
            if (fault is not null)
            {
                return fault;
            }

            if (isOnlyFirst && _root is not null && _current is null)
            {
                break;
            }
        }

        return null;
    }

    private ReadingFault? Open()
    {
        var (localName, ns) = (reader.LocalName, reader.NamespaceURI);
        var node = new XmlElementNode(localName, ns, _names.Find(ns, localName), _current, _elements)
        {
            Line = _place.LineNumber + lineBase,
            Column = _place.LinePosition,
            AttributeStart = _attributes,
        };
        Attach(node);
        if (++_elements > limits.ElementsMax)
        {
            return Limit("too-many-elements", $"the document has more than {limits.ElementsMax} elements", node);
        }

        if (_depth >= limits.DepthMax)
        {
            return Limit("too-deep", $"elements are nested deeper than {limits.DepthMax}", node);
        }

        if (reader.AttributeCount > limits.AttributesMax)
        {
            return Limit(
                "too-many-attributes",
                $"the element has {reader.AttributeCount} attributes, more than {limits.AttributesMax}",
                node
            );
        }

        var isEmpty = reader.IsEmptyElement;
        var fault = reader.AttributeCount > 0 ? ReadAttributes(node) : null;
        if (fault is not null)
        {
            return fault;
        }

        _checker?.Open(node, TypeNames);
        if (isEmpty)
        {
            _checker?.Close(node);
        }

        if (isEmpty && _current is null)
        {
            EndLine = node.Line;
            EndColumn = node.Column;
        }

        if (!isEmpty)
        {
            _current = node;
            _depth++;
            _lastChild[_depth] = null;
        }

        return null;
    }

    private void Attach(XmlElementNode node)
    {
        if (_current is null)
        {
            _root = node;
            return;
        }

        if (_lastChild[_depth] is { } sibling)
        {
            sibling.NextSibling = node;
        }
        else
        {
            _current.FirstChild = node;
            if (_pieces[_depth] is null && XmlNames.IsBlank(_current.Text))
            {
                _current.Text = "";
            }
        }

        node.TextBefore = _pieces[_depth]?.Length ?? _current.Text.Length;
        _lastChild[_depth] = node;
    }

    private ReadingFault? ReadAttributes(XmlElementNode node)
    {
        var found = new XmlAttributeNode[reader.AttributeCount];
        var count = 0;
        while (reader.MoveToNextAttribute())
        {
            if (ReferenceEquals(reader.NamespaceURI, XmlNames.Xmlns) || reader.NamespaceURI == XmlNames.Xmlns)
            {
                continue;
            }

            var value = reader.Value;
            if (value.Length > limits.ValueCharactersMax)
            {
                return Limit(
                    "too-large",
                    $"an attribute value is longer than {limits.ValueCharactersMax} characters",
                    node
                );
            }

            if (reader.NamespaceURI == XmlNames.Xsi && reader.LocalName == "type")
            {
                AddTypeName(node, value.Trim());
            }

            found[count++] = new XmlAttributeNode(
                reader.LocalName,
                reader.NamespaceURI,
                value,
                _place.LineNumber + lineBase,
                _place.LinePosition
            );
        }

        if (count > 0)
        {
            node.AttributeArray = count == found.Length ? found : found.AsSpan(0, count).ToArray();
        }

        _attributes += count;
        return null;
    }

    // Prefixes in a value can only be told while the reader stands at it.
    private void AddTypeName(XmlElementNode node, string value)
    {
        var colon = value.IndexOf(':', StringComparison.Ordinal);
        if (reader.LookupNamespace(colon < 0 ? "" : value[..colon]) is { } ns)
        {
            (_typeNames ??= [])[node] = $"{{{ns}}}{value[(colon + 1)..]}";
        }
    }

    private ReadingFault? AddText(bool isBlank)
    {
        // White space between children says nothing; a leaf's own white space is kept, since rules may ask for it.
        // Nor does it where the standard has only elements.
        if (
            _current is null
            || (isBlank && (_current.FirstChild is not null || _checker is { IsBetweenElements: true }))
        )
        {
            return null;
        }

        var value = reader.Value;
        var length = value.Length + (_pieces[_depth]?.Length ?? _current.Text.Length);
        if (length > limits.ValueCharactersMax)
        {
            return Limit("too-large", $"a text is longer than {limits.ValueCharactersMax} characters", _current);
        }

        if (_pieces[_depth] is { } pieces)
        {
            pieces.Append(value);
        }
        else if (_current.Text.Length == 0)
        {
            _current.Text = value;
        }
        else
        {
            _pieces[_depth] = new StringBuilder(_current.Text).Append(value);
        }

        return null;
    }

    private ReadingFault? Close()
    {
        if (_pieces[_depth] is { } pieces)
        {
            _current!.Text = pieces.ToString();
            _pieces[_depth] = null;
        }

        _checker?.Close(_current!);
        _depth--;
        _current = _current!.Parent;
        if (_current is null)
        {
            EndLine = _place.LineNumber + lineBase;
            EndColumn = _place.LinePosition;
        }

        return null;
    }

    private static ReadingFault Limit(string code, string text, XmlElementNode node) =>
        new(code, text + "; this is no business document as the standards know them", node.Position);
}
