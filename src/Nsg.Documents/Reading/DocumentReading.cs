using Nsg.Documents.Model;

namespace Nsg.Documents.Reading;

/// <summary>What came of reading a file: a document, or the one reason why there is none.</summary>
public abstract record DocumentReading
{
    private DocumentReading() { }

    /// <summary>The file is a document that was understood.</summary>
    /// <param name="Document">The document.</param>
    public sealed record Understood(BusinessDocument Document) : DocumentReading;

    /// <summary>The file is well-formed and its root is known by name only: kept and listed, not booked.</summary>
    /// <param name="Document">What can be said of it.</param>
    public sealed record Recognised(OtherDocument Document) : DocumentReading;

    /// <summary>The file cannot be used.</summary>
    /// <param name="Fault">Why, and where.</param>
    public sealed record Unusable(ReadingFault Fault) : DocumentReading;
}

/// <summary>A document with no reader of its own: its root and namespace.</summary>
public sealed record OtherDocument : BusinessDocument
{
    /// <summary>
    /// Local name of the root element, or the format's name for what is not XML (<c>PDF</c>, <c>PNG</c>, <c>JPEG</c>).
    /// </summary>
    public required string Root { get; init; }

    /// <summary>Namespace of the root element; empty when it has none.</summary>
    public string Namespace { get; init; } = "";
}

/// <summary>Why a file cannot be used.</summary>
/// <param name="Code">Stable code: <c>not-xml</c>, <c>malformed-xml</c>, <c>dtd-forbidden</c>, <c>too-large</c>,
/// <c>too-deep</c>,
/// <c>too-many-attributes</c>, <c>wrong-encoding</c>, <c>archive-bomb</c>, <c>missing-value</c>, <c>invalid-value</c>,
/// <c>empty</c> …</param>
/// <param name="Text">One clear line: what is wrong and the remedy.</param>
/// <param name="Position">The place, when there is one.</param>
public sealed record ReadingFault(string Code, string Text, Position? Position)
{
    /// <inheritdoc/>
    public override string ToString() => Position is null ? $"{Code}: {Text}" : $"{Code} at {Position}: {Text}";
}
