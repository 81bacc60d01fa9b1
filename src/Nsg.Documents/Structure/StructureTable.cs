using System.Text;
using Nsg.Documents.Xml;

namespace Nsg.Documents.Structure;

/// <summary>
/// The structure of a standard's documents, read from a table of facts. The table's lines:
/// <list type="bullet">
/// <item><c>namespace PREFIX NAME</c>, and <c>document PREFIX NAME</c> for a namespace that holds one document type
/// only;</item>
/// <item><c>simple NAME BASE facet=value ...</c>: a simple type;</item>
/// <item><c>type NAME [text=SIMPLE|mixed|empty] @attribute=SIMPLE[!] ... = MODEL</c>: an element type, <c>!</c> for a
/// required
/// attribute, <c>@*</c> for any;</item>
/// <item><c>elements TYPE NAME ...</c>: elements of that type that may stand wherever they are named;</item>
/// <item><c>names NAME ...</c>: elements that are declared in one place only;</item>
/// <item><c>also TYPE SPECIFICATION PLACE NEXT</c>: in documents that name the specification the type has one more
/// place,
/// <c>NEXT</c>, after <c>PLACE</c>.</item>
/// </list>
/// Names are defined at once; a type's line is read when a document first needs it.
/// </summary>
internal sealed class StructureTable
{
    private readonly Dictionary<string, string> _namespaces = [];
    private const int ElementsAtStart = 2048;

    private readonly Lock _gate = new();
    private readonly HashSet<string> _documentNamespaces = [];
    private readonly Dictionary<string, SimpleType> _simple = [];
    private readonly Dictionary<string, TypeReference> _types = [];
    private readonly Dictionary<string, Extension> _extensions = [];
    private readonly Dictionary<string, GlobalElement> _elements = new(ElementsAtStart);
    private readonly Dictionary<string, GlobalElement>.AlternateLookup<ReadOnlySpan<char>> _elementsBySpan;
    private readonly Dictionary<string, TypeReference>.AlternateLookup<ReadOnlySpan<char>> _typesBySpan;
    private readonly Dictionary<ElementName, GlobalElement> _byName = new(ElementsAtStart);

    private StructureTable(string standard, string codePrefix, string text)
    {
        Standard = standard;
        CodePrefix = codePrefix;
        _elementsBySpan = _elements.GetAlternateLookup<ReadOnlySpan<char>>();
        _typesBySpan = _types.GetAlternateLookup<ReadOnlySpan<char>>();
        foreach (var range in text.AsSpan().Split('\n'))
        {
            ReadLine(text, range.Start.Value, range.End.Value);
        }
    }

    /// <summary>Name and version of the standard.</summary>
    internal string Standard { get; }

    /// <summary>Beginning of its faults' codes.</summary>
    internal string CodePrefix { get; }

    internal static StructureTable Load(string standard, string codePrefix, params ReadOnlySpan<string> resources)
    {
        var text = "";
        foreach (var resource in resources)
        {
            using var stream =
                typeof(StructureTable).Assembly.GetManifestResourceStream(resource)
                ?? throw new InvalidOperationException($"resource {resource} is missing");
            var bytes = new byte[stream.Length];
            stream.ReadExactly(bytes);
            text += Encoding.UTF8.GetString(bytes);
        }

        return new StructureTable(standard, codePrefix, text);
    }

    /// <summary>The type with what documents of a specification may hold beyond the standard; null when that is
    /// nothing.</summary>
    /// <param name="type">A document's type.</param>
    /// <param name="specification">What the document names, perhaps with an extension behind it.</param>
    internal ElementType? Extended(ElementType type, string specification) =>
        _extensions.TryGetValue(type.Name, out var more)
        && specification.StartsWith(more.Specification, StringComparison.Ordinal)
            ? more.Type.Type
            : null;

    /// <summary>An element that is declared by itself, or null.</summary>
    internal GlobalElement? Find(XmlElementNode node) =>
        ElementName.Of(node) is { } name ? _byName.GetValueOrDefault(name) : null;

    /// <summary>The element when it may be a document's root, or null.</summary>
    internal GlobalElement? FindRoot(XmlElementNode node) =>
        Find(node) is { } element && (element.IsDocument || _documentNamespaces.Count == 0) ? element : null;

    /// <summary>An element's name as people write it, with the usual prefix where it has one.</summary>
    internal string Display(XmlElementNode node) => Find(node)?.Display ?? node.LocalName;

    /// <summary>A type by the name that <c>xsi:type</c> gives it, <c>{namespace}local</c>; null when there is
    /// none.</summary>
    internal TypeReference? TypeNamed(string named)
    {
        var end = named.LastIndexOf('}');
        var (ns, local) = (named[1..end], named[(end + 1)..]);
        if (ns == "http://www.w3.org/2001/XMLSchema")
        {
            return local == "anyType" || XsdValues.Named(local) is not null ? Locked(local) : null;
        }

        foreach (var (prefix, name) in _namespaces)
        {
            if (name == ns)
            {
                return _types.GetValueOrDefault($"{prefix}:{local}")
                    ?? (
                        local.EndsWith("Type", StringComparison.Ordinal)
                            ? _elements.GetValueOrDefault($"{prefix}:{local[..^4]}")?.Type
                            : null
                    );
            }
        }

        return null;
    }

    /// <summary>
    /// Whether <c>xsi:type</c> names the element's own type; no standard here derives one used type from another. An
    /// element of a
    /// data type has a type of its own that only gives the data type another name: its own name with <c>Type</c> at
    /// the end.
    /// </summary>
    internal bool IsTypeOf(XmlElementNode node, string typeName, string? named)
    {
        if (named is null)
        {
            return false;
        }

        var own =
            Find(node) is { Name: var name } element && NamespaceOf(element.Type.Name) != name.Namespace
                ? $"{{{name.Namespace}}}{name.LocalName}Type"
                : $"{{{NamespaceOf(typeName)}}}{LocalName(typeName)}";
        return named == own;
    }

    /// <summary>A place for an element: <c>cbc:ID</c>, or <c>a:Local=a:Type</c> for one that is declared in its
    /// place.</summary>
    internal Particle Place(ReadOnlySpan<char> written, int min, int max)
    {
        var equals = written.IndexOf('=');
        if (equals < 0)
        {
            var element = _elementsBySpan[written];
            return Particle.Element(element.Name, element.Display, element.Type, min, max);
        }

        var display = written[..equals].ToString();
        return Particle.Element(Define(display), Shown(display), Reference(written[(equals + 1)..]), min, max);
    }

    private void ReadLine(string text, int start, int end)
    {
        var line = text.AsSpan(start, end - start);
        if (line.IsEmpty || line[0] == '#')
        {
            return;
        }

        var keyEnd = line.IndexOf(' ');
        var rest = line[(keyEnd + 1)..];
        switch (line[..keyEnd])
        {
            case "type":
                var nameEnd = rest.IndexOf(' ');
                var name = (nameEnd < 0 ? rest : rest[..nameEnd]).ToString();
                var body = start + keyEnd + 1 + name.Length;
                _types[name] = new TypeReference(name, () => ReadType(name, text.AsSpan(body, end - body)));
                break;
            case "also":
                ReadExtension(text, rest.ToString().Split(' '));
                break;
            case "elements":
                ReadElements(rest);
                break;
            case "names":
                foreach (var range in rest.Split(' '))
                {
                    Define(rest[range].ToString());
                }

                break;
            case "simple":
                var words = rest.ToString().Split(' ');
                _simple[words[0]] = new SimpleType(words[0], Simple(words[1]), words[2..]);
                break;
            default:
                var prefixEnd = rest.IndexOf(' ');
                var ns = rest[(prefixEnd + 1)..].ToString();
                _namespaces[rest[..prefixEnd].ToString()] = ns;
                if (line[0] == 'd')
                {
                    _documentNamespaces.Add(ns);
                }

                break;
        }
    }

    private void ReadExtension(string text, string[] words)
    {
        var (name, specification, place, next) = (words[0], words[1], words[2], words[3]);
        _extensions[name] = new Extension(
            specification,
            new TypeReference(
                name,
                () =>
                {
                    var body = text.IndexOf($"\ntype {name} ", StringComparison.Ordinal) + $"\ntype {name}".Length;
                    var line = text[body..text.IndexOf('\n', body)];
                    return ReadType(name, line.Replace($" {place} ", $" {place} {next} ", StringComparison.Ordinal));
                }
            )
        );
    }

    private void ReadElements(ReadOnlySpan<char> line)
    {
        TypeReference? type = null;
        string? ns = null;
        var prefix = "";
        var isDocument = false;
        foreach (var range in line.Split(' '))
        {
            if (type is null)
            {
                type = Reference(line[range]);
                continue;
            }

            var display = line[range].ToString();
            var colon = display.IndexOf(':', StringComparison.Ordinal);
            if (ns is null || !display.AsSpan(0, Math.Max(colon, 0)).SequenceEqual(prefix))
            {
                prefix = display[..Math.Max(colon, 0)];
                ns = NamespaceOf(display);
                isDocument = _documentNamespaces.Contains(ns);
            }

            var name = ElementName.Define(ns, display[(colon + 1)..]);
            var element = new GlobalElement(name, Shown(display), type, isDocument);
            _elements[display] = element;
            _byName[name] = element;
        }
    }

    // Types are read while documents are checked, by several threads; reading one may add built-in types to the lists.
    private ElementType ReadType(string name, ReadOnlySpan<char> line)
    {
        lock (_gate)
        {
            return ReadTypeAlone(name, line);
        }
    }

    private ElementType ReadTypeAlone(string name, ReadOnlySpan<char> line)
    {
        var kind = ContentKind.Elements;
        SimpleType? value = null;
        var attributes = new List<AttributeUse>();
        var takesAny = false;
        var model = line.IndexOf(" = ");
        foreach (var range in (model < 0 ? line : line[..model]).Split(' '))
        {
            var word = line[range];
            if (word.StartsWith("text="))
            {
                (kind, value) = (ContentKind.Simple, Simple(word[5..].ToString()));
            }
            else if (word is "@*")
            {
                takesAny = true;
            }
            else if (word.StartsWith("@"))
            {
                attributes.Add(Attribute(word[1..].ToString()));
            }
            else if (word.Length > 0)
            {
                kind = word is "mixed" ? ContentKind.Mixed : ContentKind.Empty;
            }
        }

        return new ElementType(
            name,
            kind,
            value,
            [.. attributes],
            takesAny,
            kind is ContentKind.Simple or ContentKind.Empty
                ? null
                : new ContentModelReader(this, model < 0 ? "" : line[(model + 3)..], NamespaceOf(name)).Read()
        );
    }

    private AttributeUse Attribute(string word)
    {
        var isRequired = word.EndsWith('!');
        var equals = word.IndexOf('=', StringComparison.Ordinal);
        var type = Simple(word[(equals + 1)..].TrimEnd('!'));
        var name = word[..equals];
        return new AttributeUse(LocalName(name), NamespaceOf(name), type, isRequired, null);
    }

    private TypeReference Locked(string name)
    {
        lock (_gate)
        {
            return Reference(name);
        }
    }

    private TypeReference Reference(ReadOnlySpan<char> name)
    {
        if (_typesBySpan.TryGetValue(name, out var known))
        {
            return known;
        }

        var written = name.ToString();
        return _types[written] = new TypeReference(written, () => BuiltIn(written));
    }

    // A type without a line of its own is a simple type, or the type of anything.
    private ElementType BuiltIn(string name) =>
        name == "anyType"
            ? new ElementType(name, ContentKind.Any, null, [], TakesAnyAttribute: true, null)
            : new ElementType(name, ContentKind.Simple, Simple(name), [], TakesAnyAttribute: false, null);

    private SimpleType Simple(string name)
    {
        lock (_gate)
        {
            return _simple.TryGetValue(name, out var known)
                ? known
                : _simple[name] = new SimpleType(
                    name,
                    XsdValues.Named(name) ?? throw new InvalidDataException($"simple type {name} is not in the table")
                );
        }
    }

    // Where all elements stand in one namespace nobody writes a prefix.
    private string Shown(string display) => _namespaces.Count == 1 ? LocalName(display) : display;

    private ElementName Define(string display) => ElementName.Define(NamespaceOf(display), LocalName(display));

    private string NamespaceOf(string name)
    {
        var colon = name.IndexOf(':', StringComparison.Ordinal);
        return colon < 0 ? "" : _namespaces[name[..colon]];
    }

    private static string LocalName(string name) => name[(name.IndexOf(':', StringComparison.Ordinal) + 1)..];
}

/// <summary>A type with more places than the standard gives it.</summary>
/// <param name="Specification">What the document names, or the beginning of it.</param>
/// <param name="Type">The type.</param>
internal sealed record Extension(string Specification, TypeReference Type);

/// <summary>An element that is declared by itself, not in one place only.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Display">The name with the usual prefix.</param>
/// <param name="Type">Its type.</param>
/// <param name="IsDocument">Whether it is a document's root in a namespace of its own.</param>
internal sealed record GlobalElement(ElementName Name, string Display, TypeReference Type, bool IsDocument);
