using Nsg.Reporting;
using Nsg.Reporting.Language;
using Nsg.Storage.Queries;

namespace Nsg.Node.Reports;

/// <summary>The annual accounts of a country; where there are several rules for them, a company follows one.</summary>
internal static class AnnualAccounts
{
    private const string Result = "xebr:ProfitLossForTheFinancialYearTotal";

    /// <summary>Whether a report is a statement of income and of the balance.</summary>
    internal static bool Are(ReportDefinition definition) =>
        definition.Lines.Any(line => line.Concept == Result) && definition.Lines.Any(line => line.IsInstant);

    /// <summary>The name of those that a company follows: what it last approved, else what is usual in its country.</summary>
    internal static string Followed(BooksQueries books) =>
        books
            .Filings()
            .LastOrDefault(one =>
                one.State != Bookkeeping.Filings.FilingState.Withdrawn
                && ReportCatalogue.Find(one.Report) is { } definition
                && Are(definition)
            )
            ?.Report
        ?? $"{books.Company.Pack.Country.ToString().ToLowerInvariant()}.accounts";

    /// <summary>Reports with those that the company follows before others of their kind; all else as it was.</summary>
    internal static IEnumerable<ReportDefinition> InOrder(BooksQueries books, IEnumerable<ReportDefinition> all)
    {
        var (list, followed) = (all.ToList(), Followed(books));
        var first = list.FindIndex(Are);
        var own = list.FindIndex(one => one.Id == followed);
        if (first >= 0 && own > first)
        {
            (list[first], list[own]) = (list[own], list[first]);
        }

        return list;
    }
}
