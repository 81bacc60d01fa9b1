using System.Globalization;

namespace Nsg.Reporting.Language;

/// <summary>What is wrong in a report definition, and where.</summary>
/// <param name="Line">Line, from one.</param>
/// <param name="Column">Column, from one.</param>
/// <param name="Message">What, and what would be right.</param>
public sealed record ReportFault(int Line, int Column, string Message)
{
    /// <inheritdoc/>
    public override string ToString() =>
        string.Create(CultureInfo.InvariantCulture, $"line {Line}, column {Column}: {Message}");
}

/// <summary>A report definition is not one.</summary>
public sealed class ReportDefinitionException(IReadOnlyList<ReportFault> faults) : Exception(string.Join("; ", faults))
{
    /// <summary>Everything found, in the order of the text.</summary>
    public IReadOnlyList<ReportFault> Faults { get; } = faults;
}
