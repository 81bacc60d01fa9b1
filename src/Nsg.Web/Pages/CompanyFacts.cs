using Nsg.Storage.Queries;
using Nsg.Web.Overview;

namespace Nsg.Web.Pages;

/// <summary>All that a company's page shows, from one snapshot.</summary>
public sealed record CompanyFacts(
    CompanyOverview Overview,
    IReadOnlyList<DocumentRow> Review,
    IReadOnlyList<OpenItemRow> Overdue,
    IReadOnlyList<FlagRow> Flags,
    IReadOnlyList<DocumentRow> Latest)
{
    /// <summary>Rows of a list at most; how many more there are is said below it.</summary>
    internal const int RowsMax = 50;

    private const int LatestMax = 10;

    internal static CompanyFacts Of(BooksQueries books)
    {
        var overview = CompanyOverview.Of(books);
        return new CompanyFacts(
            overview,
            books.ReviewQueue(),
            CompanyOverview.Overdue(books, overview.AsOf),
            books.Flags(),
            [.. books.Documents().OrderByDescending(document => document.Date).ThenByDescending(document => document.Sequence).Take(LatestMax)]);
    }
}
