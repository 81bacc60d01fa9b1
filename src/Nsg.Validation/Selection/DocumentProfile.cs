namespace Nsg.Validation.Selection;

/// <summary>What a document claims to be, and the rule sets that follow from it.</summary>
/// <param name="Kind">Kind of document, such as <c>invoice</c>, <c>order-agreement</c>.</param>
/// <param name="Sets">Names of the rule sets, in the order in which they are applied.</param>
public sealed record DocumentProfile(string Kind, IReadOnlyList<string> Sets)
{
    /// <summary>The specification that the document names, as written (BT-24); null when it names none.</summary>
    public string? Specification { get; init; }

    /// <summary>What the document names was recognised; otherwise the sets are those of its root element.</summary>
    public bool IsRecognised { get; init; } = true;
}
