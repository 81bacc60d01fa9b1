using System.Globalization;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Routing;
using Nsg.Countries;
using Nsg.Node.Http;
using Nsg.Sharing.Grants;
using Nsg.Storage;
using Nsg.Storage.Queries;

namespace Nsg.Node.Api;

/// <summary>An item not settled in full. Amounts are decimals in strings; negative for a credit note.</summary>
/// <param name="Id">Identifier of its document.</param>
/// <param name="Document">The number on the document (BT-1).</param>
/// <param name="Direction">payable or receivable.</param>
/// <param name="Party">The other party.</param>
/// <param name="Date">Issue date.</param>
/// <param name="Due">Due date.</param>
/// <param name="Currency">Currency.</param>
/// <param name="Amount">Full amount.</param>
/// <param name="Open">What is left.</param>
/// <param name="BaseOpen">The same in base currency, or null while no rate is known.</param>
/// <param name="State">booked or review.</param>
internal sealed record OpenItemJson(
    Guid Id,
    [property: Tells(Told.Nothing)] string Document,
    [property: Tells(Told.Nothing)] string Direction,
    [property: Tells(Told.Party)] string Party,
    DateOnly Date,
    DateOnly Due,
    [property: Tells(Told.Nothing)] string Currency,
    [property: Tells(Told.Amount)] string Amount,
    [property: Tells(Told.Amount)] string Open,
    [property: Tells(Told.Amount)] string? BaseOpen,
    [property: Tells(Told.Nothing)] string State
)
{
    internal static OpenItemJson Of(OpenItemRow row) =>
        new(
            row.Id,
            row.Document,
            row.Direction == TradeDirection.Purchase ? "payable" : "receivable",
            row.Party,
            row.Date,
            row.Due,
            row.Open.Currency.Code,
            row.Amount.ToAmountString(),
            row.Open.ToAmountString(),
            row.BaseOpen?.ToAmountString(),
            row.IsInReview ? "review" : "booked"
        );
}

/// <summary>Receivables and payables.</summary>
internal static class OpenItemEndpoints
{
    internal static void Map(IEndpointRouteBuilder company) =>
        company
            .MapGet("/open-items", List)
            .Shares(Resources.Entries, "from", "to")
            .Says(
                "ListOpenItems",
                "Ledger",
                "Items not settled in full by due date, documents in review included, page by page; with from and to those dated so, as they stood on the last of these days"
            )
            .Produces<Page<OpenItemJson>>(200);

    private static IResult List(
        HttpContext context,
        NodeStore store,
        [FromQuery] string? from,
        [FromQuery] string? to,
        [FromQuery] string? direction,
        [FromQuery] string? cursor,
        [FromQuery] string? limit
    )
    {
        var (first, last) = Parameters.Days(from, to);
        var count = Parameters.Limit(limit);
        var only = Parameters.Word(direction, nameof(direction), "payable", "receivable");
        var after = Parameters.Cursor(cursor, 1)?[0];
        var rows = store
            .Query(
                CompanyAccess.Of(context).Key,
                books => (first ?? last) is null ? books.OpenItems() : books.OpenItems(first, last)
            )
            .Where(row => only is null || (row.Direction == TradeDirection.Purchase) == (only == "payable"))
            .Where(row => after is null || string.CompareOrdinal(Place(row), after) > 0)
            .OrderBy(Place, StringComparer.Ordinal)
            .Take(count + 1)
            .ToList();
        return Results.Ok(Page<OpenItemJson>.Cut(rows, count, OpenItemJson.Of, row => Parameters.Cursor([Place(row)])));
    }

    private static string Place(OpenItemRow row) =>
        $"{row.Due.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)} {row.Id}";
}
