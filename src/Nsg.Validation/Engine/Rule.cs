using Nsg.Documents.Xml;

namespace Nsg.Validation.Engine;

/// <summary>One rule: asked of every element that its context matches, it holds or fires.</summary>
/// <param name="Id">The official id, such as <c>BR-CO-15</c>.</param>
/// <param name="Severity">Weight of a firing.</param>
/// <param name="Holds">True when the element keeps the rule. Must not change anything, and takes bounded time.</param>
public sealed record Rule(string Id, Severity Severity, Func<XmlElementNode, ValidationScope, bool> Holds)
{
    /// <summary>Says what was expected, in figures; asked only when the rule fired. Null when there is nothing to
    /// say.</summary>
    public Func<XmlElementNode, ValidationScope, string?>? Hint { get; init; }

    /// <summary>The element to point at when the rule fired; null points at the element that was asked.</summary>
    public Func<XmlElementNode, ValidationScope, XmlElementNode?>? Place { get; init; }

    /// <summary>Fires at the first place only, however many there are.</summary>
    public bool IsOncePerDocument { get; init; }

    /// <summary>Values for the placeholders {0}, {1} of a text that a table of rules shares (see
    /// <c>RuleTexts</c>).</summary>
    public IReadOnlyList<string> TextArguments { get; init; } = [];

    /// <summary>Key of the text in the tables; the id unless rules share a text.</summary>
    public string TextKey { get; init; } = Id;
}
