using Nsg.Reporting;
using Nsg.Reporting.Language;
using Nsg.Storage.Queries;
using Nsg.Web.Pages;
using PageLanguage = Nsg.Web.Languages.Language;

namespace Nsg.Web.Books;

/// <summary>Pages and reports of a company by what they are called, in any language of the pages: whoever reads English still
/// remembers a return by the word of the country.</summary>
internal static class SearchedPages
{
    /// <summary>Where they are below the company, and their names in the reader's language; those that the reader's own
    /// words name come first.</summary>
    internal static IEnumerable<(string Path, string Name)> Of(
        BooksQueries books,
        string text,
        PageLanguage language,
        DateOnly today
    )
    {
        var pages = CompanyNavigation.Places.Select(place =>
            (place.Path, Name: language[place.Name], Names: PageLanguage.All.Select(one => one[place.Name]))
        );
        var reports = Reports(books)
            .Select(report =>
                (
                    Path: $"/reports/{report.Id}?period={Uri.EscapeDataString(PeriodOf(books, report, today))}",
                    Name: report.Title(language.Code),
                    Names: PageLanguage.All.Select(one => report.Title(one.Code))
                )
            );
        return pages
            .Concat(reports)
            .Where(one => one.Names.Any(name => IsNamed(name, text)))
            .OrderBy(one => !IsNamed(one.Name, text))
            .Select(one => (one.Path, one.Name));
    }

    private static IEnumerable<ReportDefinition> Reports(BooksQueries books) =>
        ReportCatalogue
            .Names.Select(ReportCatalogue.Find)
            .OfType<ReportDefinition>()
            .Where(report => report.Country == books.Company.Pack.Country.Code)
            .Where(report => report.Currency is null || report.Currency == books.Company.Currency.Code)
            .Where(report => report.Periods.Count > 0);

    /// <summary>The period that the last voucher is in: a VAT period of the company where the report has such.</summary>
    private static string PeriodOf(BooksQueries books, ReportDefinition report, DateOnly today)
    {
        var own = ReportPeriod.LengthOf(books.Company.VatPeriod);
        var day = books.LastDay(today) ?? today;
        return ReportPeriod.Of(report.Periods.Contains(own) ? own : report.Periods[0], day).ToString();
    }

    /// <summary>Whether each word of a text begins a word of a name.</summary>
    private static bool IsNamed(string name, string text)
    {
        var words = Words(name);
        return Words(text).All(part => words.Any(word => word.StartsWith(part, StringComparison.OrdinalIgnoreCase)));
    }

    private static string[] Words(string text) =>
        text.Split([' ', '-', '/', ',', '(', ')', '’', '–'], StringSplitOptions.RemoveEmptyEntries);
}
