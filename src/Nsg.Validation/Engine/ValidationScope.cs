using Nsg.Documents.Xml;

namespace Nsg.Validation.Engine;

/// <summary>One document under validation: its root, and the facts about it that rules share.</summary>
public sealed class ValidationScope
{
    private object?[] _slots = new object?[32];

    internal ValidationScope(XmlElementNode root) => Root = root;

    /// <summary>The document's root element (inside an envelope, the element that the envelope carries).</summary>
    public XmlElementNode Root { get; }

    /// <summary>A fact about this document.</summary>
    public T Get<T>(Fact<T> fact)
    {
        ArgumentNullException.ThrowIfNull(fact);
        return fact.Of(this);
    }

    internal ref object? Slot(int index)
    {
        if (index >= _slots.Length)
        {
            Array.Resize(ref _slots, index + 32);
        }

        return ref _slots[index];
    }
}
