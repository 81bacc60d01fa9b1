using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace Nsg.Documents.Xml;

/// <summary>
/// All names that the standards define, frozen for fast look-up and shared by all documents: the string of a name
/// found in
/// a document's characters, and the <see cref="ElementName"/> of two such strings by reference.
/// </summary>
internal sealed class KnownNames
{
    private const ulong Factor = 0x9E3779B97F4A7C15;
    private const int CharactersAtOnce = 4;

    // Namespaces come first, so that the strings in the table are those that the readers of documents compare with.
    private static readonly string[] Others =
    [
        XmlNames.UblAggregate,
        XmlNames.UblBasic,
        "",
        "xml",
        "xmlns",
        "xsi",
        "cac",
        "cbc",
        "ext",
        "ubl",
        XmlNames.Xmlns,
        XmlNames.Xsi,
        "http://www.w3.org/XML/1998/namespace",
        "currencyID",
        "unitCode",
        "schemeID",
        "listID",
        "listAgencyID",
        "schemeAgencyID",
        "listVersionID",
        "mimeCode",
        "filename",
        "name",
        "languageID",
        "schemaLocation",
        "type",
        "unitCodeListID",
        "schemeName",
        "version",
        "1.0",
    ];

    private static KnownNames? _current;

    private readonly string?[] _texts;
    private readonly int _mask;
    private readonly Dictionary<string, NamesOfNamespace> _byNamespace = [];
    private readonly int _definedCount;

    private KnownNames()
    {
        // The count comes first: a name that is defined meanwhile makes the next document build anew.
        _definedCount = ElementName.Count;
        var names = ElementName.All();
        _texts = new string?[BitSize((names.Count * 2) + Others.Length)];
        _mask = _texts.Length - 1;
        foreach (var other in Others)
        {
            Put(other);
        }

        foreach (var group in names.GroupBy(name => name.Namespace))
        {
            var members = group.ToList();
            _byNamespace[Put(group.Key)] = new NamesOfNamespace(
                [.. members.Select(name => Put(name.LocalName))],
                members,
                BitSize(members.Count)
            );
        }
    }

    /// <summary>The names defined by now.</summary>
    internal static KnownNames Current
    {
        get
        {
            var current = Volatile.Read(ref _current);
            return current is not null && current._definedCount == ElementName.Count ? current : Renew();
        }
    }

    /// <summary>The one string object of a text that is a known name, else null.</summary>
    internal string? Find(ReadOnlySpan<char> text)
    {
        for (var at = Hash(text) & _mask; _texts[at] is { } known; at = (at + 1) & _mask)
        {
            if (text.SequenceEqual(known))
            {
                return known;
            }
        }

        return null;
    }

    /// <summary>The names of a namespace, or null when none is defined in it.</summary>
    internal NamesOfNamespace? In(string ns) => _byNamespace.GetValueOrDefault(ns);

    private static KnownNames Renew()
    {
        var renewed = new KnownNames();
        Volatile.Write(ref _current, renewed);
        return renewed;
    }

    private static int BitSize(int count)
    {
        var size = 4;
        while (size < count * 2)
        {
            size *= 2;
        }

        return size;
    }

    private string Put(string text)
    {
        var at = Hash(text) & _mask;
        for (; _texts[at] is { } known; at = (at + 1) & _mask)
        {
            if (known == text)
            {
                return known;
            }
        }

        return _texts[at] = text;
    }

    // Four characters at a time, the last four of a text overlapping those before them.
    private static int Hash(ReadOnlySpan<char> text)
    {
        unchecked
        {
            var hash = (ulong)text.Length * Factor;
            if (text.Length < CharactersAtOnce)
            {
                foreach (var c in text)
                {
                    hash = (hash ^ c) * Factor;
                }

                return (int)(hash >> 33);
            }

            var bytes = MemoryMarshal.AsBytes(text);
            for (var rest = bytes; rest.Length > sizeof(ulong); rest = rest[sizeof(ulong)..])
            {
                hash = (hash ^ MemoryMarshal.Read<ulong>(rest)) * Factor;
                hash ^= hash >> 29;
            }

            return (int)(((hash ^ MemoryMarshal.Read<ulong>(bytes[^sizeof(ulong)..])) * Factor) >> 33);
        }
    }
}

/// <summary>The names defined in one namespace, found by the reference of the local name's string.</summary>
internal sealed class NamesOfNamespace
{
    private readonly string?[] _locals;
    private readonly ElementName[] _names;
    private readonly int _mask;

    internal NamesOfNamespace(List<string> locals, List<ElementName> names, int size)
    {
        _locals = new string?[size];
        _names = new ElementName[size];
        _mask = size - 1;
        for (var i = 0; i < locals.Count; i++)
        {
            var at = RuntimeHelpers.GetHashCode(locals[i]) & _mask;
            while (_locals[at] is not null)
            {
                at = (at + 1) & _mask;
            }

            _locals[at] = locals[i];
            _names[at] = names[i];
        }
    }

    /// <summary>The name of a string that <see cref="KnownNames.Find"/> gave, or null.</summary>
    internal ElementName? Find(string localName)
    {
        for (var at = RuntimeHelpers.GetHashCode(localName) & _mask; _locals[at] is { } known; at = (at + 1) & _mask)
        {
            if (ReferenceEquals(known, localName))
            {
                return _names[at];
            }
        }

        return null;
    }
}
