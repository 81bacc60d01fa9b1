using Nsg.Bookkeeping.Filings;
using Nsg.Reporting.Language;
using Nsg.Storage.Queries;

namespace Nsg.Web.Reports;

/// <summary>A report that a company owes, as the calendar shows it.</summary>
/// <param name="Report">Name.</param>
/// <param name="Title">Title in the reader's language.</param>
/// <param name="Period">Period.</param>
/// <param name="Due">Last day for it.</param>
/// <param name="State"><c>open</c>, <c>due</c>, <c>overdue</c>, or the state of its filing.</param>
/// <param name="Filing">Its filing, or null.</param>
public sealed record ObligationLine(string Report, string Title, string Period, DateOnly Due, string State, Guid? Filing);

/// <summary>The calendar of a year, and the reports that can be made.</summary>
/// <param name="Year">The year.</param>
/// <param name="Obligations">What is owed, by due day.</param>
/// <param name="Reports">Names and titles, with a period that can be made.</param>
public sealed record ReportListModel(int Year, IReadOnlyList<ObligationLine> Obligations, IReadOnlyList<(string Name, string Title, string Period)> Reports);

/// <summary>A report for a period, before it is sent.</summary>
/// <param name="Name">Name of the report.</param>
/// <param name="Title">Title.</param>
/// <param name="Period">Period asked for.</param>
/// <param name="Outcome">The report; null when it could not be made.</param>
/// <param name="Compared">The same of an earlier period, or null.</param>
/// <param name="Formats">Formats that it is written in.</param>
/// <param name="Filing">The filing of the period that stands, or null.</param>
/// <param name="Line">The line that is traced, or null.</param>
/// <param name="Sources">What the traced line is made of.</param>
/// <param name="Entries">Vouchers behind the account or VAT code that is looked into.</param>
/// <param name="Refusal">Why something was not done, or null.</param>
/// <param name="Periods">Periods to choose from, newest first.</param>
/// <param name="Receipts">Names of what the receiver answered with.</param>
/// <param name="Moved">Lines that are no longer as they were approved: label, figure then, figure now.</param>
/// <param name="IsWhole">Whether lines of zero are shown, too.</param>
public sealed record ReportModel(
    string Name, string Title, string Period, ReportOutcome? Outcome, ReportOutcome? Compared, IReadOnlyList<string> Formats, ReportFiling? Filing, string? Line,
    IReadOnlyList<ReportSource> Sources, IReadOnlyList<EntryRow> Entries, string? Refusal, IReadOnlyList<string> Periods, IReadOnlyList<string> Receipts,
    IReadOnlyList<(string Label, decimal Filed, decimal Now)> Moved, bool IsWhole);
