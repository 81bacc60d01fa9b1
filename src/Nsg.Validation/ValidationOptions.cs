using Nsg.Documents.Reading;
using Nsg.Validation.Engine;
using Nsg.Validation.Selection;

namespace Nsg.Validation;

/// <summary>How documents are validated.</summary>
/// <param name="Choice">The rules to apply.</param>
public sealed record ValidationOptions(RuleChoice Choice)
{
    /// <summary>Bounds of a document.</summary>
    public ReadingLimits Limits { get; init; } = ReadingLimits.Default;

    /// <summary>Findings of one document that are listed; the rest is counted.</summary>
    public int FindingsMax { get; init; } = Validator.FindingsMaxDefault;

    /// <summary>Language of the texts, as ISO 639-1 code.</summary>
    public string Language { get; init; } = "en";
}
