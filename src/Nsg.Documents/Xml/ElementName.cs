using System.Collections.Concurrent;

namespace Nsg.Documents.Xml;

/// <summary>
/// A name that a standard defines for an element. There is one object for each name, so comparing names is comparing
/// references, and tables can be indexed by <see cref="Id"/>.
/// </summary>
public sealed class ElementName
{
    private static readonly ConcurrentDictionary<string, ConcurrentDictionary<string, ElementName>> ByNamespace = new();
    private static int _lastId;
    private static int _count;

    private ElementName(string ns, string localName)
    {
        Namespace = ns;
        LocalName = localName;
        Id = Interlocked.Increment(ref _lastId);
    }

    /// <summary>Number of the name in this process, counted from 1; not stable between processes.</summary>
    public int Id { get; }

    /// <summary>Name without prefix.</summary>
    public string LocalName { get; }

    /// <summary>Namespace name; empty when there is none.</summary>
    public string Namespace { get; }

    /// <summary>The name, defined on first use. For names that a standard defines, never for names read from a
    /// document.</summary>
    /// <param name="ns">Namespace name.</param>
    /// <param name="localName">Name without prefix.</param>
    public static ElementName Define(string ns, string localName)
    {
        var names = ByNamespace.GetOrAdd(ns, static _ => new ConcurrentDictionary<string, ElementName>());
        // The lock keeps one object for each name; names are defined at start, so nobody waits.
        lock (names)
        {
            if (!names.TryGetValue(localName, out var name))
            {
                // Counted only once it can be found: whoever sees the count sees the name.
                names[localName] = name = new ElementName(ns, localName);
                Interlocked.Increment(ref _count);
            }

            return name;
        }
    }

    /// <inheritdoc/>
    public override string ToString() => Namespace.Length == 0 ? LocalName : $"{{{Namespace}}}{LocalName}";

    /// <summary>The name of an element, also when it was defined only after the document's names were looked
    /// up.</summary>
    internal static ElementName? Of(XmlElementNode node) => node.Name ?? DefinedLate(node);

    private static ElementName? DefinedLate(XmlElementNode node) =>
        ByNamespace.GetValueOrDefault(node.Namespace)?.GetValueOrDefault(node.LocalName);

    /// <summary>How many names are defined by now.</summary>
    internal static int Count => Volatile.Read(ref _count);

    /// <summary>The names defined by now.</summary>
    internal static List<ElementName> All() => [.. ByNamespace.Values.SelectMany(names => names.Values)];
}
