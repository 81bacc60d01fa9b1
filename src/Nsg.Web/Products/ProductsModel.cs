using Microsoft.AspNetCore.Http;
using Nsg.Bookkeeping.Products;
using Nsg.Storage.Queries;
using Nsg.Web.Books;
using Nsg.Web.Languages;
using Nsg.Web.Pages;

namespace Nsg.Web.Products;

/// <summary>A group of lines with its emissions.</summary>
/// <param name="Sum">What it comes to.</param>
/// <param name="Emissions">Its emissions, for purchases.</param>
/// <param name="Supplier">Who sells the product, or null.</param>
public sealed record ProductGroup(LineSum Sum, FootprintSum? Emissions, string? Supplier)
{
    /// <summary>Kilograms where something of the group is known, or null.</summary>
    internal decimal? Known => Emissions is { Coverage: > 0m } known ? known.Kilograms : null;
}

/// <summary>What was bought, or sold, in a period: the last financial year that the books know, unless another one is chosen.</summary>
/// <param name="IsSale">Whether sales are shown.</param>
/// <param name="By">product, classification or label.</param>
/// <param name="From">First day.</param>
/// <param name="To">Last day.</param>
/// <param name="Groups">A page of groups, the greatest amount first unless another order is asked for.</param>
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
    private const int PageSize = 100;
    private const int SegmentDigits = 2;

    private static readonly Dictionary<string, Func<ProductGroup, IComparable?>> Values = new(StringComparer.Ordinal)
    {
        ["name"] = one => one.Sum.Key.Length == 0 ? null : one.Sum.Name,
        ["lines"] = one => one.Sum.Lines,
        ["amount"] = one => one.Sum.Amount,
        ["emissions"] = one => one.Known,
    };

    /// <summary>The order that the groups stand in.</summary>
    internal ListSort Sort { get; init; } = ListSort.Own;

    /// <summary>The pages around.</summary>
    internal ListPages Pages { get; init; } = new(null, null);

    /// <summary>Columns as they stand beside each other; quantities of several units have no order.</summary>
    internal IReadOnlyList<SortColumn> Columns =>
        [
            new("name", By == "product" ? ProductTexts.Product : ProductTexts.Group),
            new("lines", ProductTexts.Lines, IsNumber: true, IsMostFirst: true),
            new(null, InboxTexts.Quantity, IsNumber: true),
            new("amount", Texts.Amount, IsNumber: true, IsMostFirst: true),
            .. IsSale
                ? Array.Empty<SortColumn>()
                : [new SortColumn("emissions", ProductTexts.Emissions, IsNumber: true, IsMostFirst: true)],
        ];

    internal static ProductsModel Of(BooksQueries books, IQueryCollection query, DateOnly today)
    {
        var isSale = query["of"] == "sale";
        var by = query["by"].ToString() is "classification" or "label" ? query["by"].ToString() : "product";
        var last = books.LastDay(today) ?? DateOnly.FromDateTime(DateTime.UnixEpoch);
        var year = BooksYear.Of(books.FinancialYears(), last);
        var (from, to) = (PageForm.Day(query["from"]) ?? year.From, PageForm.Day(query["to"]) ?? year.To);
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
        var sort = ListSort.Read(query["sort"], Values.Keys);
        var groups = sort.Of(
                figures
                    .Sums(lines, grouping)
                    .Select(one => new ProductGroup(
                        one,
                        emissions.GetValueOrDefault(one.Key),
                        suppliers.GetValueOrDefault(one.Key)
                    )),
                Values
            )
            .ToList();
        var place = ListPages.From(query, PageSize);
        return new ProductsModel(
            isSale,
            by,
            from,
            to,
            [.. groups.Skip(place).Take(PageSize)],
            lines.Sum(line => line.Base?.Amount ?? 0m),
            isSale ? null : figures.Emissions(lines),
            isSale ? null : figures.Labelled(lines)[0].Share
        )
        {
            Sort = sort.IsOwn ? new ListSort("amount", false) : sort,
            Pages = ListPages.OfPlaces(place, PageSize, groups.Count),
        };
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
