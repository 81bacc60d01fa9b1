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

/// <summary>Products: what suppliers' catalogues, purchases and sales make known of them.</summary>
internal static class ProductEndpoints
{
    private const string Tag = "Products";
    private const int LinesMax = 1_000;

    internal static void Map(IEndpointRouteBuilder company)
    {
        company
            .MapGet("/products", List)
            .Shares(Resources.Documents, "from", "to")
            .Says("ListProducts", Tag, "Products of catalogues, purchases and sales, the greatest amount first")
            .Produces<Page<ProductJson>>(200)
            .ProducesProblem(422);
        company
            .MapGet("/products/{id}", One)
            .Shares(Resources.Documents, "from", "to")
            .Says("GetProduct", Tag, "A product: what catalogues said of it, its prices over time, and its lines")
            .Produces<ProductDetailJson>(200)
            .ProducesProblem(422);
    }

    private static IResult List(
        HttpContext context,
        NodeStore store,
        [FromQuery] string? from,
        [FromQuery] string? to,
        [FromQuery] string? direction,
        [FromQuery] string? classification,
        [FromQuery] string? text,
        [FromQuery] string? cursor,
        [FromQuery] string? limit
    )
    {
        var selection = LineParameters.Selection(context, from, to, direction, classification);
        var part = LineParameters.Open(context, text, nameof(text));
        var count = Parameters.Limit(limit);
        var skip = (int)(Parameters.Number(Parameters.Cursor(cursor, 1)?[0], nameof(cursor), 0, int.MaxValue) ?? 0);
        return Results.Ok(
            store.Query(
                CompanyAccess.Of(context).Key,
                books =>
                {
                    var figures = LineParameters.Figures(context, books, selection);
                    var order = LineParameters.Order<ProductSummary>(context, one => one.Id);
                    var products = order(figures.Products(LineParameters.Lines(context, books, selection, figures)))
                        .Where(one => IsWanted(one, selection, part))
                        .Skip(skip)
                        .Take(count + 1)
                        .ToList();
                    return Page<ProductJson>.Cut(
                        products,
                        count,
                        one => ProductJson.Of(one, figures.Currency),
                        _ => Parameters.Cursor([skip + count])
                    );
                }
            )
        );
    }

    /// <summary>What only a catalogue names is of no class that lines were asked by.</summary>
    private static bool IsWanted(ProductSummary product, LineSelection selection, string? text) =>
        (selection.Direction is null || (selection.Direction == "sale") == (product.Product.Seller.Length == 0))
        && (selection.CodeSystem is null || product.Bought.Lines > 0)
        && (
            text is null
            || product.Name.Contains(text, StringComparison.OrdinalIgnoreCase)
            || product.SellersId == text
            || product.Gtin == text
        );

    private static IResult One(
        HttpContext context,
        NodeStore store,
        string id,
        [FromQuery] string? from,
        [FromQuery] string? to
    )
    {
        var selection = LineParameters.Selection(context, from, to, null, null) with { Product = id };
        return store.Query(
            CompanyAccess.Of(context).Key,
            books =>
            {
                var figures = LineParameters.Figures(context, books, selection);
                var lines = LineParameters.Lines(context, books, selection, figures).ToList();
                foreach (var line in lines.TakeLast(LinesMax))
                {
                    CompanyAccess.Of(context).Discloses(line.Document);
                }

                return figures.Products(lines).FirstOrDefault(one => one.Id == id) is { } product
                    ? Results.Ok(
                        new ProductDetailJson(
                            ProductJson.Of(product, figures.Currency),
                            figures.Currency.Code,
                            [.. figures.History(id).Select(CatalogueItemJson.Of)],
                            [
                                .. lines
                                    .AsEnumerable()
                                    .Reverse()
                                    .Take(LinesMax)
                                    .Select(line => LineJson.Of(line, figures)),
                            ]
                        )
                    )
                    : new ProblemAnswer(Problems.NotFound("no catalogue and no line of the period knows this product"));
            }
        );
    }
}
