namespace Nsg.Reporting.Language;

/// <summary>One thing that a figure is made of.</summary>
/// <param name="Kind"><c>line</c>, <c>account</c> or <c>vat</c>; in a breakdown also <c>parameter</c> and <c>rounding</c>.</param>
/// <param name="Name">Line, account number, VAT code or parameter.</param>
/// <param name="Label">What it is called.</param>
/// <param name="Measure"><c>movement</c>, <c>closing</c>, <c>base</c> and so on; empty for what is neither account nor VAT code.</param>
/// <param name="Period">Its period.</param>
/// <param name="Amount">Its amount.</param>
public sealed record ReportSource(
    string Kind,
    string Name,
    string Label,
    string Measure,
    ReportPeriod Period,
    decimal Amount
);

/// <summary>A line, computed.</summary>
/// <param name="Line">The line.</param>
/// <param name="Value">Its value.</param>
/// <param name="Sources">What it is made of.</param>
public sealed record ComputedLine(ReportLine Line, decimal Value, IReadOnlyList<ReportSource> Sources)
{
    /// <summary>The value by object of the line's dimension, those that are nothing left out; empty for lines without
    /// one.</summary>
    public IReadOnlyList<LinePart> Parts { get; init; } = [];

    /// <summary>Whether it leaves the company: not hidden, and something, where it is to leave only then.</summary>
    public bool Leaves => Line.Leaves(Value) && (Line.By is null || !Line.IsOptional || Parts.Count > 0);
}

/// <summary>A part of a line's value: what carries one object of a dimension.</summary>
/// <param name="Object">The object.</param>
/// <param name="Name">Its name, or null.</param>
/// <param name="Value">The value.</param>
public sealed record LinePart(string Object, string? Name, decimal Value);

/// <summary>A check, done.</summary>
/// <param name="Check">The check.</param>
/// <param name="IsKept">Whether it holds.</param>
public sealed record CheckResult(ReportCheck Check, bool IsKept);

/// <summary>A report, computed.</summary>
/// <param name="Definition">What was computed.</param>
/// <param name="Period">For which period.</param>
/// <param name="Lines">Every line, in order; hidden ones too.</param>
/// <param name="Checks">Every check, in order.</param>
/// <param name="InReview">Documents of the period that wait for a person: the figures may change.</param>
public sealed record ReportOutcome(
    ReportDefinition Definition,
    ReportPeriod Period,
    IReadOnlyList<ComputedLine> Lines,
    IReadOnlyList<CheckResult> Checks,
    long InReview
)
{
    /// <summary>Whether no check that forbids sending fails.</summary>
    public bool MayBeSent => Checks.All(one => one.IsKept || !one.Check.IsError);

    /// <summary>The value of a line; zero for a line that the report does not have.</summary>
    public decimal Value(string line) => Lines.FirstOrDefault(one => one.Line.Id == line)?.Value ?? 0m;
}
