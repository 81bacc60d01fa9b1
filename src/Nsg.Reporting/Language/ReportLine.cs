namespace Nsg.Reporting.Language;

/// <summary>A line of a report.</summary>
public sealed record ReportLine
{
    /// <summary>Name within the report.</summary>
    public required string Id { get; init; }

    /// <summary>Its place on the official form, or null.</summary>
    public string? Box { get; init; }

    /// <summary>The concept that it reports, or null.</summary>
    public string? Concept { get; init; }

    /// <summary>Label by language.</summary>
    public IReadOnlyDictionary<string, string> Labels { get; init; } = new Dictionary<string, string>();

    /// <summary>Whether it is a step of the way that does not leave the company.</summary>
    public bool IsHidden { get; init; }

    /// <summary>Whether it leaves only when it is not nothing.</summary>
    public bool IsOptional { get; init; }

    /// <summary>Whether it is a number of things, not an amount of money.</summary>
    public bool IsCount { get; init; }

    /// <summary>Whether it is the state at the end of the period, not what happened in it.</summary>
    public bool IsInstant { get; init; }

    /// <summary>The dimension by whose objects it is split besides, or null.</summary>
    public string? By { get; init; }

    /// <summary>Whether it is what rounding leaves.</summary>
    internal bool IsRounding { get; init; }

    internal ReportExpression Value { get; init; } = new NumberExpression(default, 0m);

    /// <summary>The label in a language, else in English, else the name.</summary>
    public string Label(string language) =>
        Labels.GetValueOrDefault(language)
        ?? Labels.GetValueOrDefault("en")
        ?? (Labels.Count > 0 ? Labels.First().Value : Id);

    /// <summary>Whether a value of it leaves.</summary>
    public bool Leaves(decimal value) => !IsHidden && (!IsOptional || value != 0m);
}
