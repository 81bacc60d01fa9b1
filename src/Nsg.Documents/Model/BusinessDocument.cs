namespace Nsg.Documents.Model;

/// <summary>A document that was understood: what it is, which syntax carried it, and what was odd about it.</summary>
public abstract record BusinessDocument
{
    /// <summary>What the document is.</summary>
    public required DocumentKind Kind { get; init; }

    /// <summary>The syntax and its version, as detected from the root: <c>UBL 2.1 Invoice</c>, <c>Finvoice 3.0</c>,
    /// <c>camt.053.001.08</c>.</summary>
    public required string Syntax { get; init; }

    /// <summary>The specification that the document claims (BT-24), or null.</summary>
    public string? Profile { get; init; }

    /// <summary>Faults that did not stop the reading, each at its place.</summary>
    public IReadOnlyList<Oddity> Oddities { get; init; } = [];

    /// <summary>Values that the standard allows and the model has no place for; kept, so that nothing is dropped in
    /// silence.</summary>
    public IReadOnlyList<UnmodelledValue> Unmodelled { get; init; } = [];
}

/// <summary>Where a value stands in a document.</summary>
/// <param name="Line">Line, counted from 1.</param>
/// <param name="Column">Column, counted from 1.</param>
/// <param name="Path">Element path from the root, with an index where a name repeats:
/// <c>/Invoice/InvoiceLine[2]/ID</c>.</param>
public sealed record Position(int Line, int Column, string Path)
{
    /// <inheritdoc/>
    public override string ToString() => $"line {Line}, column {Column}: {Path}";
}

/// <summary>A fault in a document that did not stop the reading.</summary>
/// <param name="Code">Stable code, such as <c>invalid-date</c>.</param>
/// <param name="Text">What is wrong and what was assumed instead.</param>
/// <param name="Position">The place, or null for the whole document.</param>
public sealed record Oddity(string Code, string Text, Position? Position);

/// <summary>A value with no place in the model.</summary>
/// <param name="Path">Element path (attributes as <c>@name</c>).</param>
/// <param name="Value">The text.</param>
/// <param name="Line">Line, counted from 1.</param>
public sealed record UnmodelledValue(string Path, string Value, int Line);
