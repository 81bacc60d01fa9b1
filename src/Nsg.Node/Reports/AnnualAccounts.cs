using Nsg.Reporting;
using Nsg.Reporting.Language;
using Nsg.Storage.Queries;
using Nsg.Vocabulary;

namespace Nsg.Node.Reports;

/// <summary>The annual accounts of a country; where there are several rules for them, a company follows one.</summary>
public static class AnnualAccounts
{
    private const string Result = "xebr:ProfitLossForTheFinancialYearTotal";

    /// <summary>Names of the annual accounts of a country, by whichever rules.</summary>
    public static IReadOnlyList<string> Of(Country country) =>
        [.. ReportCatalogue.OfCountry(country.Code).Where(Are).Select(definition => definition.Id)];

    /// <summary>Whether a report is a statement of income and of the balance.</summary>
    internal static bool Are(ReportDefinition definition) =>
        definition.Lines.Any(line => line.Concept == Result) && definition.Lines.Any(line => line.IsInstant);

    /// <summary>Whether a report of a name is one.</summary>
    internal static bool Are(string report) => ReportCatalogue.Find(report) is { } definition && Are(definition);

    /// <summary>The name of those that a company follows: what it last approved, else what is usual in its country.</summary>
    internal static string Followed(BooksQueries books) =>
        books
            .Filings()
            .LastOrDefault(one => one.State != Bookkeeping.Filings.FilingState.Withdrawn && Are(one.Report))
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
