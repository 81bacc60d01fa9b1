using Nsg.Documents.Xml;

namespace Nsg.Documents.Structure;

/// <summary>What may stand inside an element.</summary>
internal enum ContentKind
{
    /// <summary>Nothing, not even white space.</summary>
    Empty,

    /// <summary>A value.</summary>
    Simple,

    /// <summary>Elements.</summary>
    Elements,

    /// <summary>Elements and text.</summary>
    Mixed,

    /// <summary>Anything.</summary>
    Any,
}

/// <summary>An element type: its attributes and its content.</summary>
/// <param name="Name">Name in the standard, with the table's prefix.</param>
/// <param name="Kind">What may stand inside.</param>
/// <param name="Value">The type of the value; null unless the content is a value.</param>
/// <param name="Attributes">Attributes that may stand on it.</param>
/// <param name="TakesAnyAttribute">Whether any other attribute may stand on it too.</param>
/// <param name="Model">The elements inside; null unless there may be any.</param>
internal sealed record ElementType(
    string Name,
    ContentKind Kind,
    SimpleType? Value,
    AttributeUse[] Attributes,
    bool TakesAnyAttribute,
    ContentModel? Model
)
{
    /// <summary>Number of attributes that must stand on it.</summary>
    internal int RequiredAttributes { get; } = Attributes.Count(attribute => attribute.IsRequired);

    /// <summary>Nothing can be wrong with the text.</summary>
    internal bool TakesAllText { get; } =
        Kind is ContentKind.Mixed or ContentKind.Any || (Kind is ContentKind.Simple && Value!.TakesAll);
}

/// <summary>An attribute that may stand on an element.</summary>
internal sealed record AttributeUse(
    string LocalName,
    string Namespace,
    SimpleType Type,
    bool IsRequired,
    string? Fixed
);

/// <summary>Which namespaces a wildcard takes.</summary>
internal enum WildcardScope
{
    None,
    Any,
    Other,
}

/// <summary>Whether what a wildcard takes is checked.</summary>
internal enum WildcardProcess
{
    /// <summary>It must be declared, and is checked.</summary>
    Strict,

    /// <summary>It is checked where it is declared.</summary>
    Lax,

    /// <summary>It is not checked.</summary>
    Skip,
}

/// <summary>One place in a content model: an element, or a wildcard.</summary>
internal sealed class Particle
{
    private readonly TypeReference? _type;

    private Particle(ElementName? name, string display, TypeReference? type, int min, int max)
    {
        Name = name;
        Display = display;
        _type = type;
        Min = min;
        Max = max;
    }

    /// <summary>The element's name; null for a wildcard.</summary>
    internal ElementName? Name { get; }

    /// <summary>The name as people write it, with the usual prefix.</summary>
    internal string Display { get; }

    internal int Min { get; }

    /// <summary>Most occurrences; <see cref="int.MaxValue"/> when there is no bound.</summary>
    internal int Max { get; }

    internal WildcardScope Scope { get; private init; }

    internal WildcardProcess Process { get; private init; }

    /// <summary>The namespace that a wildcard does not take.</summary>
    internal string TargetNamespace { get; private init; } = "";

    internal ElementType Type => _type!.Type;

    internal string TypeName => _type!.Name;

    internal static Particle Element(ElementName name, string display, TypeReference type, int min, int max) =>
        new(name, display, type, min, max);

    internal static Particle Wildcard(WildcardScope scope, WildcardProcess process, string target, int min, int max) =>
        new(null, scope is WildcardScope.Other ? "an element of another namespace" : "any element", null, min, max)
        {
            Scope = scope,
            Process = process,
            TargetNamespace = target,
        };

    internal bool Takes(XmlElementNode node) =>
        Scope switch
        {
            WildcardScope.None => ReferenceEquals(Name, ElementName.Of(node)),
            WildcardScope.Any => true,
            _ => node.Namespace.Length > 0 && node.Namespace != TargetNamespace,
        };

    internal Particle Once() =>
        new(Name, Display, _type, 1, 1)
        {
            Scope = Scope,
            Process = Process,
            TargetNamespace = TargetNamespace,
        };
}

/// <summary>A type by its name in the table, read from the table when it is first asked for.</summary>
internal sealed class TypeReference(string name, Func<ElementType> read)
{
    private ElementType? _type;

    internal string Name { get; } = name;

    internal ElementType Type => _type ?? Read();

    // Two threads may read the same line at once; both get equal types and one stays.
    private ElementType Read() => Interlocked.CompareExchange(ref _type, read(), null) ?? _type;
}
