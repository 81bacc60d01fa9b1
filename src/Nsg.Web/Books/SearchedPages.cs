using Nsg.Reporting;
using Nsg.Reporting.Language;
using Nsg.Sharing.People;
using Nsg.Storage.Queries;
using Nsg.Web.Inbox;
using Nsg.Web.Invoicing;
using Nsg.Web.Languages;
using Nsg.Web.Pages;
using PageLanguage = Nsg.Web.Languages.Language;

namespace Nsg.Web.Books;

/// <summary>A page or report that was found by name.</summary>
/// <param name="Path">Where it is below the company.</param>
/// <param name="Name">What it is called in the reader's language.</param>
/// <param name="Needs">What a person needs to open it.</param>
public sealed record SearchedPage(string Path, string Name, Right Needs);

/// <summary>Pages and reports of a company by what they are called, in any language of the pages and by the words of the
/// country: whoever reads English still remembers a return by the word that the authority has for it.</summary>
internal static class SearchedPages
{
    /// <summary>Pages that no menu has and that people look for.</summary>
    private static readonly (string Path, Phrase Name, Right Needs)[] BesideTheMenu =
    [
        ("/cash", CashTexts.Ahead, Right.See),
        ("/entries/new", BooksTexts.NewEntry, Right.Book),
        ("/invoices/new", InvoicingTexts.New, Right.Book),
    ];

    /// <summary>What a text names: first what the reader's own words for it name, then what other languages' words do, then what is
    /// also called so. The address of a report leads to its latest period.</summary>
    internal static IEnumerable<SearchedPage> Of(BooksQueries books, string text, PageLanguage language)
    {
        var pages = CompanyNavigation
            .Places.Select(place => (place.Path, place.Name, place.Needs))
            .Concat(BesideTheMenu)
            .Select(place =>
                (
                    Page: new SearchedPage(place.Path, language[place.Name], place.Needs),
                    Names: PageLanguage.All.Select(one => one[place.Name]),
                    Also: SearchedWords.OfPage(place.Path)
                )
            );
        var reports = Reports(books)
            .Select(report =>
                (
                    Page: new SearchedPage($"/reports/{report.Id}", report.Title(language.Code), Right.See),
                    Names: PageLanguage.All.Select(one => report.Title(one.Code)),
                    Also: SearchedWords.OfReport(report.Id)
                )
            );
        return pages
            .Concat(reports)
            .Select(one =>
                (
                    one.Page,
                    Place: IsNamed(one.Page.Name, text) ? 0
                    : one.Names.Any(name => IsNamed(name, text)) ? 1
                    : one.Also.Any(name => IsNamed(name, text)) ? 2
                    : (int?)null
                )
            )
            .Where(one => one.Place is not null)
            .OrderBy(one => one.Place)
            .Select(one => one.Page);
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
        return Words(text) is { Length: > 0 } parts
            && parts.All(part => words.Any(word => word.StartsWith(part, StringComparison.OrdinalIgnoreCase)));
    }

    private static string[] Words(string text) =>
        text.Split([' ', '-', '/', ',', '(', ')', '’', '–'], StringSplitOptions.RemoveEmptyEntries);
}
