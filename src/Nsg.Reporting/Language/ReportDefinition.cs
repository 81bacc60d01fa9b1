namespace Nsg.Reporting.Language;

/// <summary>Which date puts a fact into a period.</summary>
public enum ReportBasis
{
    /// <summary>Posting date.</summary>
    Posting,

    /// <summary>The day that decides the VAT period.</summary>
    Vat,
}

/// <summary>A check of a report: something that must be true.</summary>
public sealed class ReportCheck
{
    internal ReportCheck(string id, bool isError, string text, ReportExpression condition) =>
        (Id, IsError, Text, Condition) = (id, isError, text, condition);

    /// <summary>Name; the authority's rule where there is one.</summary>
    public string Id { get; }

    /// <summary>Whether the report must not be sent when it fails; else a warning.</summary>
    public bool IsError { get; }

    /// <summary>What fails.</summary>
    public string Text { get; }

    internal ReportExpression Condition { get; }
}

/// <summary>A parameter: a number that the asker may give.</summary>
/// <param name="Name">Name.</param>
/// <param name="Default">Value unless given.</param>
/// <param name="Label">What it means.</param>
public sealed record ReportParameter(string Name, decimal Default, string Label);

/// <summary>A report definition: what is computed from a company's books, and what leaves.</summary>
public sealed record ReportDefinition
{
    /// <summary>Longest text, in characters.</summary>
    public const int TextMax = 256 << 10;

    /// <summary>Name, such as <c>se.vat</c>.</summary>
    public required string Id { get; init; }

    /// <summary>Version.</summary>
    public required int Version { get; init; }

    /// <summary>Title by language.</summary>
    public required IReadOnlyDictionary<string, string> Titles { get; init; }

    /// <summary>What the figures are for, by language.</summary>
    public required IReadOnlyDictionary<string, string> Purposes { get; init; }

    /// <summary>Country code, or null for any.</summary>
    public string? Country { get; init; }

    /// <summary>Currency code that the books must be kept in, or null for any.</summary>
    public string? Currency { get; init; }

    /// <summary>Lengths of period that it may be made for.</summary>
    public required IReadOnlyList<PeriodLength> Periods { get; init; }

    /// <summary>Which date counts.</summary>
    public ReportBasis Basis { get; init; }

    /// <summary>Parameters.</summary>
    public required IReadOnlyList<ReportParameter> Parameters { get; init; }

    /// <summary>Lines, in order.</summary>
    public required IReadOnlyList<ReportLine> Lines { get; init; }

    /// <summary>Checks, in order.</summary>
    public required IReadOnlyList<ReportCheck> Checks { get; init; }

    /// <summary>The text that it was read from.</summary>
    public required string Text { get; init; }

    /// <summary>The title in a language, else in English.</summary>
    public string Title(string language) => Titles.GetValueOrDefault(language) ?? Titles.GetValueOrDefault("en") ?? Id;

    /// <summary>Reads a definition.</summary>
    /// <exception cref="ReportDefinitionException">It is not one; every fault has its line and column.</exception>
    public static ReportDefinition Parse(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        if (text.Length > TextMax)
        {
            throw new ReportDefinitionException([new ReportFault(1, 1, $"longer than {TextMax} characters")]);
        }

        var definition = new DefinitionParser(text).Parse();
        var faults = DefinitionRules.Faults(definition);
        return faults.Count == 0 ? definition : throw new ReportDefinitionException(faults);
    }
}
