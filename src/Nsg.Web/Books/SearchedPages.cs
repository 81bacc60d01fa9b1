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
    /// words name come first. The address of a report leads to its latest period.</summary>
    internal static IEnumerable<(string Path, string Name)> Of(BooksQueries books, string text, PageLanguage language)
    {
        var pages = CompanyNavigation.Places.Select(place =>
            (place.Path, Name: language[place.Name], Names: PageLanguage.All.Select(one => one[place.Name]))
        );
        var reports = Reports(books)
            .Select(report =>
                (
                    Path: $"/reports/{report.Id}",
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
            .OfCountry(books.Company.Pack.Country.Code)
            .Where(report => report.Currency is null || report.Currency == books.Company.Currency.Code)
            .Where(report => report.Periods.Count > 0);

    /// <summary>Whether each word of a text begins a word of a name.</summary>
    private static bool IsNamed(string name, string text)
    {
        var words = Words(name);
        return Words(text).All(part => words.Any(word => word.StartsWith(part, StringComparison.OrdinalIgnoreCase)));
    }

    private static string[] Words(string text) =>
        text.Split([' ', '-', '/', ',', '(', ')', '’', '–'], StringSplitOptions.RemoveEmptyEntries);
}
