using Nsg.Bookkeeping.Filings;
using Nsg.Bookkeeping.Manual;
using Nsg.Bookkeeping.Records;
using Nsg.Reporting;
using Nsg.Reporting.Language;
using Nsg.Storage.Queries;

namespace Nsg.Web.Reports;

/// <summary>What something that is not done yet would change in a report.</summary>
/// <param name="Report">Name of the report.</param>
/// <param name="Title">Its title.</param>
/// <param name="Period">Period.</param>
/// <param name="Lines">Lines that would change: label, figure now, figure then.</param>
/// <param name="Fault">Why it cannot be told, or null.</param>
public sealed record ReportEffect(
    string Report,
    string Title,
    string Period,
    IReadOnlyList<(string Label, decimal Before, decimal After)> Lines,
    string? Fault
);

/// <summary>What an entry would change in a report; the node knows how reports are computed.</summary>
/// <param name="books">The company's books.</param>
/// <param name="report">Name of the report.</param>
/// <param name="period">Period.</param>
/// <param name="entry">The entry, or null while it cannot be read.</param>
/// <param name="language">Language of the labels.</param>
public delegate ReportEffect? EntryEffect(
    BooksQueries books,
    string report,
    string period,
    ManualEntry? entry,
    string language
);

/// <summary>The page on which a report is adjusted.</summary>
/// <param name="Name">Name of the report.</param>
/// <param name="Title">Title.</param>
/// <param name="Period">Period as asked for.</param>
/// <param name="Line">The line that is looked at, or null.</param>
/// <param name="Last">Last day of the period.</param>
/// <param name="Accounts">Accounts behind the line, with the account of the standard that each counts as.</param>
/// <param name="Parameters">Figures that the report asks for.</param>
/// <param name="Decisions">Decisions that hold.</param>
/// <param name="Chosen">The account, standard, parameter and figure that were typed, by name.</param>
/// <param name="Effect">What that would change, or null before it was asked.</param>
/// <param name="Refusal">Why something was not done, or null.</param>
public sealed record ReportAdjustModel(
    string Name,
    string Title,
    string Period,
    ComputedLine? Line,
    DateOnly Last,
    IReadOnlyList<(string Account, string Name, string? Standard)> Accounts,
    IReadOnlyList<ReportParameter> Parameters,
    IReadOnlyList<ReportAdjusted> Decisions,
    IReadOnlyDictionary<string, string> Chosen,
    ReportEffect? Effect,
    string? Refusal
)
{
    /// <summary>Whether the line takes accounts by what they count as.</summary>
    public bool GoesByStandard { get; init; }

    /// <summary>Accounts that are in the line, or out of it, because they count as another account of the standard.</summary>
    public IReadOnlyList<(string Account, string Name, string Standard)> Mapped { get; init; } = [];

    /// <summary>Who answers for the report; null where it names nobody.</summary>
    public ReportContact? Contact { get; init; }

    /// <summary>Buyers of a list of sales whose VAT number is not known, by their key in the books.</summary>
    public IReadOnlyList<(string Party, string Name)> Unnumbered { get; init; } = [];

    internal string this[string name] => Chosen.GetValueOrDefault(name) ?? "";
}
