using System.Globalization;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Routing;
using Nsg.Bookkeeping.Products;
using Nsg.Node.Http;
using Nsg.Sharing.Grants;
using Nsg.Storage;
using Nsg.Storage.Queries;
using Nsg.Vocabulary;

namespace Nsg.Node.Api;

/// <summary>Emissions of purchases (GHG Protocol, Scope 3 category 1), and the labels that they carry.</summary>
internal static class FootprintEndpoints
{
    private const string Tag = "Products";

    internal static void Map(IEndpointRouteBuilder company)
    {
        company
            .MapGet("/footprint", Sums)
            .Shares(Resources.Documents, "from", "to")
            .Says(
                "GetFootprint",
                Tag,
                "CO2 equivalents of purchases (scope 3, category 1) by method, with coverage; by as for lines/sums"
            )
            .Produces<FootprintJson>(200)
            .ProducesProblem(422);
        company
            .MapGet("/footprint/lines", Lines)
            .Shares(Resources.Documents, "from", "to")
            .Says("ListFootprintLines", Tag, "The same line by line, each with its factor and where that comes from")
            .Produces<Page<FootprintLineJson>>(200)
            .ProducesProblem(422);
        company
            .MapGet("/eco-labels", Labels)
            .Shares(Resources.Documents, "from", "to")
            .Says("GetEcoLabels", Tag, "Share of purchases by amount that carries eco-labels, in all and by label")
            .Produces<EcoLabelsJson>(200)
            .ProducesProblem(422);
    }

    private static IResult Sums(
        HttpContext context,
        NodeStore store,
        [FromQuery] string? by,
        [FromQuery] string? list,
        [FromQuery] string? digits,
        [FromQuery] string? from,
        [FromQuery] string? to,
        [FromQuery] string? classification,
        [FromQuery] string? limit
    )
    {
        var grouping = LineParameters.Grouping(context, by ?? "classification", list, digits);
        var selection = LineParameters.Selection(context, from, to, "purchase", classification);
        var count = Parameters.Limit(limit);
        return Results.Ok(
            store.Query(
                CompanyAccess.Of(context).Key,
                books =>
                {
                    var figures = LineParameters.Figures(context, books, selection, grouping);
                    var lines = LineParameters.Lines(context, books, selection, figures).ToList();
                    return FootprintJson.Of(
                        figures,
                        lines,
                        grouping,
                        LineParameters.Order<FootprintSum>(context, one => one.Key),
                        count
                    );
                }
            )
        );
    }

    private static IResult Lines(
        HttpContext context,
        NodeStore store,
        [FromQuery] string? from,
        [FromQuery] string? to,
        [FromQuery] string? classification,
        [FromQuery] string? cursor,
        [FromQuery] string? limit
    )
    {
        var selection = LineParameters.Selection(context, from, to, "purchase", classification);
        var count = Parameters.Limit(limit);
        var after = LineParameters.Place(cursor);
        return Results.Ok(
            store.Query(
                CompanyAccess.Of(context).Key,
                books =>
                {
                    var figures = LineParameters.Figures(context, books, selection);
                    var rows = LineParameters.Lines(context, books, selection, figures, after).Take(count + 1).ToList();
                    foreach (var row in rows.Take(count))
                    {
                        CompanyAccess.Of(context).Discloses(row.Document);
                    }

                    return Page<FootprintLineJson>.Cut(
                        rows,
                        count,
                        row => FootprintLineJson.Of(figures.FootprintOf(row)),
                        LineParameters.Cursor
                    );
                }
            )
        );
    }

    private static IResult Labels(
        HttpContext context,
        NodeStore store,
        [FromQuery] string? from,
        [FromQuery] string? to,
        [FromQuery] string? classification
    )
    {
        var selection = LineParameters.Selection(context, from, to, "purchase", classification);
        return Results.Ok(
            store.Query(
                CompanyAccess.Of(context).Key,
                books =>
                {
                    var figures = LineParameters.Figures(context, books, selection);
                    return EcoLabelsJson.Of(
                        figures.Labelled(LineParameters.Lines(context, books, selection, figures)),
                        LineParameters.Order<LabelShare>(context, one => one.Label),
                        figures.Currency
                    );
                }
            )
        );
    }
}
