using Nsg.Documents.Model;

namespace Nsg.Validation;

/// <summary>How much a finding weighs.</summary>
public enum Severity
{
    /// <summary>Worth knowing; the document stays valid.</summary>
    Warning,

    /// <summary>The rule is broken; the document is not valid under it.</summary>
    Fatal,
}

/// <summary>One firing of a rule.</summary>
/// <param name="Rule">The official rule id, such as <c>BR-CO-15</c>.</param>
/// <param name="Severity">Weight.</param>
/// <param name="Text">What is wrong, in the language asked for.</param>
public sealed record Finding(string Rule, Severity Severity, string Text)
{
    /// <summary>The element that the rule was asked of; null where the rule ran on something without places.</summary>
    public Position? Position { get; init; }

    /// <summary>The value that was expected, or another help; null when there is nothing to add to the text.</summary>
    public string? Hint { get; init; }

    /// <summary>Business terms of EN 16931-1 that the rule is about, such as <c>BT-112, BT-109</c>; empty when
    /// unknown.</summary>
    public string Terms { get; init; } = "";

    /// <inheritdoc/>
    public override string ToString() => $"{Rule}: {Text}";
}
