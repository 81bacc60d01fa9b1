using Nsg.Documents.Xml;

namespace Nsg.Validation.Engine;

/// <summary>Something that several rules ask of a document, computed at most once for each document.</summary>
/// <typeparam name="T">What it is.</typeparam>
/// <param name="compute">Computes it from the document's root.</param>
public sealed class Fact<T>(Func<XmlElementNode, ValidationScope, T> compute)
{
    private readonly int _slot = Facts.NextSlot();

    internal T Of(ValidationScope scope)
    {
        ref var kept = ref scope.Slot(_slot);
        if (kept is StrongBox known)
        {
            return known.Value;
        }

        var value = compute(scope.Root, scope);
        scope.Slot(_slot) = new StrongBox(value);
        return value;
    }

    private sealed record StrongBox(T Value);
}

internal static class Facts
{
    private static int _slots;

    internal static int NextSlot() => Interlocked.Increment(ref _slots) - 1;
}
