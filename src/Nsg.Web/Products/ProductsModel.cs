using Microsoft.AspNetCore.Http;
using Nsg.Bookkeeping.Products;
using Nsg.Storage.Queries;

namespace Nsg.Web.Products;

/// <summary>A group of lines with its emissions.</summary>
/// <param name="Sum">What it comes to.</param>
/// <param name="Emissions">Its emissions, for purchases.</param>
/// <param name="Supplier">Who sells the product, or null.</param>
public sealed record ProductGroup(LineSum Sum, FootprintSum? Emissions, string? Supplier);

/// <summary>What was bought, or sold, in the last year that the books know.</summary>
/// <param name="IsSale">Whether sales are shown.</param>
/// <param name="By">product, classification or label.</param>
/// <param name="From">First day.</param>
/// <param name="To">Last day.</param>
/// <param name="Groups">Groups, the greatest amount first.</param>
/// <param name="Amount">Amount of all lines in base currency.</param>
/// <param name="Emissions">Emissions of all purchases, or null.</param>
/// <param name="Labelled">Share of purchases with a label, or null.</param>
public sealed record ProductsModel(
    bool IsSale,
    string By,
    DateOnly From,
    DateOnly To,
    IReadOnlyList<ProductGroup> Groups,
    decimal Amount,
    FootprintSum? Emissions,
    decimal? Labelled
)
{
    private const int GroupsMax = 100;
    private const int SegmentDigits = 2;

    internal static ProductsModel Of(BooksQueries books, IQueryCollection query)
    {
        var isSale = query["of"] == "sale";
        var by = query["by"].ToString() is "classification" or "label" ? query["by"].ToString() : "product";
        var last = books.LastDay() ?? DateOnly.FromDateTime(DateTime.UnixEpoch);
        var (from, to) = (new DateOnly(last.Year, 1, 1), new DateOnly(last.Year, 12, 31));
        var figures = books.ProductFigures();
        var lines = books
            .Lines(
                new LineSelection
                {
                    From = from,
                    To = to,
                    Direction = isSale ? "sale" : "purchase",
                }
            )
            .ToList();
        var grouping = new LineGrouping(by, Digits: by == "classification" ? SegmentDigits : null);
        var emissions = isSale ? [] : figures.Emissions(lines, grouping).ToDictionary(one => one.Key);
        var suppliers =
            by == "product" && !isSale
                ? figures.Products(lines).ToDictionary(one => one.Id, one => one.Supplier, StringComparer.Ordinal)
                : [];
        return new ProductsModel(
            isSale,
            by,
            from,
            to,
            [
                .. figures
                    .Sums(lines, grouping)
                    .Take(GroupsMax)
                    .Select(one => new ProductGroup(
                        one,
                        emissions.GetValueOrDefault(one.Key),
                        suppliers.GetValueOrDefault(one.Key)
                    )),
            ],
            lines.Sum(line => line.Base?.Amount ?? 0m),
            isSale ? null : figures.Emissions(lines),
            isSale ? null : figures.Labelled(lines)[0].Share
        );
    }
}

/// <summary>One product: its prices over time and its lines.</summary>
/// <param name="Product">The product.</param>
/// <param name="History">What catalogues said of it, the oldest first.</param>
/// <param name="Lines">Its lines with their emissions, the latest first.</param>
public sealed record ProductModel(
    ProductSummary Product,
    IReadOnlyList<CatalogueRow> History,
    IReadOnlyList<LineFootprint> Lines
)
{
    private const int LinesMax = 200;

    internal static ProductModel? Of(BooksQueries books, string id)
    {
        var figures = books.ProductFigures();
        var lines = books.Lines(new LineSelection { Product = id }).ToList();
        return figures.Products(lines).FirstOrDefault(one => one.Id == id) is { } product
            ? new ProductModel(
                product,
                figures.History(id),
                [.. lines.AsEnumerable().Reverse().Take(LinesMax).Select(figures.FootprintOf)]
            )
            : null;
    }
}
