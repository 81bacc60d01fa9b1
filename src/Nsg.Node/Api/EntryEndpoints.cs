using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Routing;
using Nsg.Node.Http;
using Nsg.Sharing.Grants;
using Nsg.Storage;
using Nsg.Storage.Queries;

namespace Nsg.Node.Api;

/// <summary>Vouchers.</summary>
internal static class EntryEndpoints
{
    internal static void Map(IEndpointRouteBuilder company) =>
        company
            .MapGet("/entries", List)
            .Shares(Resources.Entries, "from", "to")
            .Says(
                "ListEntries",
                "Ledger",
                "Vouchers by posting date and registration, page by page; filters narrow together"
            )
            .Produces<Page<EntryJson>>(200);

    private static IResult List(
        HttpContext context,
        NodeStore store,
        [FromQuery] string? from,
        [FromQuery] string? to,
        [FromQuery] string? account,
        [FromQuery] string? document,
        [FromQuery] string? direction,
        [FromQuery] string? cursor,
        [FromQuery] string? limit
    )
    {
        var selection = new LedgerSelection
        {
            From = Parameters.Day(from, nameof(from)),
            To = Parameters.Day(to, nameof(to)),
            Account = account,
            Document = Parameters.Id(document, nameof(document)),
            Direction = Parameters.Word(direction, nameof(direction), "purchase", "sale"),
        };
        var count = Parameters.Limit(limit);
        var after = Parameters.Cursor(cursor, 2);
        var day = Parameters.Day(after?[0], nameof(cursor));
        var sequence = Parameters.Number(after?[1], nameof(cursor), 0, long.MaxValue) ?? 0;
        var rows = store.Query(
            CompanyAccess.Of(context).Key,
            books => books.Entries(selection, null, day, sequence, count + 1)
        );
        return Results.Ok(
            Page<EntryJson>.Cut(
                rows,
                count,
                EntryJson.Of,
                row =>
                    Parameters.Cursor([
                        row.Date.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture),
                        row.Sequence,
                    ])
            )
        );
    }
}
