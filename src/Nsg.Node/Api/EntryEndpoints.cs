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
        [AsParameters] EntryFilterQuery query,
        [FromQuery] string? text,
        [FromQuery] string? cursor,
        [FromQuery] string? limit
    )
    {
        var access = CompanyAccess.Of(context);
        var count = Parameters.Limit(limit);
        var after = Parameters.Cursor(cursor, 2);
        var day = Parameters.Day(after?[0], nameof(cursor));
        var sequence = Parameters.Number(after?[1], nameof(cursor), 0, long.MaxValue) ?? 0;
        var part = store.Query(
            access.Key,
            books =>
                books.FindEntries(
                    EntryFilters.Of(query, text, access, books),
                    day is { } seen ? (seen, sequence) : null,
                    count
                )
        );
        return Results.Ok(
            new Page<EntryJson>(
                [.. part.Entries.Select(EntryJson.Of)],
                part.Next is { } next
                    ? Parameters.Cursor([
                        next.Day.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture),
                        next.Sequence,
                    ])
                    : null
            )
        );
    }
}
