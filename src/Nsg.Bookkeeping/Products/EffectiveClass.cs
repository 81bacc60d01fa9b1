using Nsg.Documents.Model;

namespace Nsg.Bookkeeping.Products;

/// <summary>How a line's classification is known.</summary>
public enum ClassSource
{
    /// <summary>The line states it.</summary>
    Stated,

    /// <summary>The supplier's catalogue states it of the item.</summary>
    Catalogue,

    /// <summary>An imported mapping leads to it.</summary>
    Mapped,
}

/// <summary>A classification that a line has, and how that is known.</summary>
/// <param name="System">Name of the system (<see cref="CodeSystems"/>).</param>
/// <param name="Code">Code, without points and blanks.</param>
/// <param name="Version">Version of the list where it is said.</param>
/// <param name="Source">How it is known.</param>
/// <param name="How">The same in words: from which code, by which mapping.</param>
public sealed record EffectiveClass(string System, string Code, string? Version, ClassSource Source, string How)
{
    internal static EffectiveClass Of(ItemClassification one, ClassSource source, string how)
    {
        var system = CodeSystems.Of(one);
        return new EffectiveClass(system, CodeSystems.Bare(system, one.Code), one.Version, source, how);
    }
}
