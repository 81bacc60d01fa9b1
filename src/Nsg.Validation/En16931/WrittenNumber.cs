using Nsg.Documents.Xml;
using Nsg.Validation.Engine;

namespace Nsg.Validation.En16931;

/// <summary>
/// A number that a rule calculates with. Where it is written but can't be read, the structure check has said so, and
/// rules that
/// need it hold.
/// </summary>
internal readonly record struct WrittenNumber(bool IsThere, bool IsReadable, decimal Value)
{
    /// <summary>There and readable.</summary>
    internal bool IsKnown => IsThere && IsReadable;

    /// <summary>There and not readable.</summary>
    internal bool IsUnreadable => IsThere && !IsReadable;

    /// <summary>The number in the first child of that name.</summary>
    internal static WrittenNumber Of(XmlElementNode node, ElementName name) => Of(node.Child(name));

    /// <summary>The number in the element.</summary>
    internal static WrittenNumber Of(XmlElementNode? node) =>
        node is null ? default
        : Lexical.Decimal(node.WholeText()) is { } value ? new WrittenNumber(true, true, value)
        : new WrittenNumber(true, false, 0m);

    /// <summary>Known and just that value.</summary>
    internal bool Is(decimal value) => IsKnown && Value == value;
}
