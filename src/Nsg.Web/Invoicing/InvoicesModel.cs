using System.Globalization;
using Microsoft.AspNetCore.Http;
using Nsg.Storage.Queries;
using Nsg.Web.Overview;

namespace Nsg.Web.Invoicing;

/// <summary>An invoice or credit note that was issued here, with what became of it.</summary>
/// <param name="Issued">Its place in the series.</param>
/// <param name="Row">Its document.</param>
/// <param name="Item">What is open of it, or null.</param>
/// <param name="CreditedBy">Numbers of the credit notes that take it back.</param>
public sealed record InvoiceListLine(
    IssuedRow Issued,
    DocumentRow Row,
    OpenItemRow? Item,
    IReadOnlyList<string> CreditedBy
);

/// <summary>Invoices that the company issued here, the last first.</summary>
/// <param name="Lines">A page of them.</param>
/// <param name="Next">Cursor of the next page, or null.</param>
/// <param name="IsFirst">Whether it is the first page.</param>
/// <param name="Day">The day that the figures are of; what is open and was due before it is overdue.</param>
public sealed record InvoicesModel(IReadOnlyList<InvoiceListLine> Lines, string? Next, bool IsFirst, DateOnly Day)
{
    private const int PageSize = 50;

    /// <summary>The page that a cursor asks for.</summary>
    public static InvoicesModel Of(BooksQueries books, IQueryCollection query, DateOnly today)
    {
        ArgumentNullException.ThrowIfNull(books);
        ArgumentNullException.ThrowIfNull(query);
        (int, int)? before =
            query["before"].ToString().Split('-') is [var year, var place]
            && Number(year) is { } y
            && Number(place) is { } p
                ? (y, p)
                : null;
        var found = books.IssuedInvoices(before, PageSize + 1);
        return new InvoicesModel(
            [
                .. found
                    .Take(PageSize)
                    .Where(one => books.Document(one.Document) is not null)
                    .Select(one => new InvoiceListLine(
                        one,
                        books.Document(one.Document)!,
                        books.OpenItem(one.Document),
                        [.. books.CreditsOf(one.Document).Select(credit => credit.Number)]
                    )),
            ],
            found.Count > PageSize
                ? string.Create(CultureInfo.InvariantCulture, $"{found[PageSize - 1].Year}-{found[PageSize - 1].Place}")
                : null,
            before is null,
            BooksDay.Of(books, today) ?? today
        );
    }

    private static int? Number(string text) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;
}
