using System.Globalization;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Routing;
using Nsg.Node.Http;
using Nsg.Node.Sharing;
using Nsg.Storage;

namespace Nsg.Node.Api;

/// <summary>Who saw the company's data.</summary>
internal static class AccessEndpoints
{
    internal static void Map(IEndpointRouteBuilder company) =>
        company
            .MapGet("/access", List)
            .Says(
                "ListAccesses",
                "Sharing",
                "Every release of the company's data: who, what, why, when, on which basis; page by page"
            )
            .Produces<Page<AccessRow>>(200);

    private static Page<AccessRow> List(
        HttpContext context,
        NodeStore store,
        [FromQuery] string? cursor,
        [FromQuery] string? limit
    )
    {
        var (after, rows) = (Parameters.Number(cursor, "cursor", 0, long.MaxValue) ?? 0, Parameters.Limit(limit));
        var found = AccessHistory.Of(store, CompanyAccess.Of(context).Key, after, rows);
        return new Page<AccessRow>(
            found,
            found.Count == rows ? found[^1].Sequence.ToString(CultureInfo.InvariantCulture) : null
        );
    }
}
