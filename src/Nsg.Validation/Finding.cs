namespace Nsg.Validation;

/// <summary>How much a finding weighs.</summary>
public enum Severity
{
    /// <summary>Worth knowing.</summary>
    Warning,

    /// <summary>The rule is broken; the document is not valid under it.</summary>
    Error,
}

/// <summary>One firing of a rule.</summary>
/// <param name="Rule">The official rule id, such as <c>BR-CO-15</c>.</param>
/// <param name="Severity">Weight.</param>
/// <param name="Text">What is wrong, with the figures.</param>
public sealed record Finding(string Rule, Severity Severity, string Text)
{
    /// <inheritdoc/>
    public override string ToString() => $"{Rule}: {Text}";
}
