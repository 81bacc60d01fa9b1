using System.CommandLine;
using System.Globalization;
using Nsg.Bookkeeping.Products;
using Nsg.Storage.Queries;

namespace Nsg.Command.Commands.Products;

/// <summary><c>nsg products list</c> and <c>show</c>.</summary>
internal static class ProductViews
{
    private static readonly string[] Headers =
    [
        "PRODUCT",
        "SUPPLIER",
        "ITEM",
        "GTIN",
        "NAME",
        "LISTED",
        ">LINES",
        ">AMOUNT",
        "QUANTITIES",
    ];

    private static readonly string[] HistoryHeaders =
    [
        "CATALOGUE",
        "LINE",
        "FROM",
        "TO",
        ">PRICE",
        "CURRENCY",
        ">PER",
        "UNIT",
        "LABELS",
        "STANDS",
    ];

    internal static void List(BooksQueries books, LineView view)
    {
        var figures = view.Figures(books);
        var products = figures
            .Products(books.Lines(view.Selection with { Text = null }, null, figures.Classes.Of))
            .Where(one => IsWanted(one, view.Selection))
            .ToList();
        if (view.Form == OutputForm.Json)
        {
            products.ForEach(one => Output.Json(ToJson(one, figures)));
            return;
        }

        Output.Rows(view.Form, Headers, products.Select(one => Cells(one, figures)));
    }

    internal static CompanyCommand Show()
    {
        var id = new Argument<string>("PRODUCT") { Description = "The product, as nsg products list shows it" };
        return new CompanyCommand("show", "A product: its prices over time, and what was bought or sold of it")
        {
            id,
        }.Answers(call =>
        {
            return call.Query(books => Show(books, call.Get(id), call.IsJson));
        });
    }

    private static int Show(BooksQueries books, string id, bool isJson)
    {
        var figures = books.ProductFigures();
        var lines = books.Lines(new LineSelection { Product = id }).ToList();
        var product =
            figures.Products(lines).FirstOrDefault(one => one.Id == id)
            ?? throw new UsageException($"no product '{id}'; see nsg products list");
        var history = figures.History(id);
        if (isJson)
        {
            Output.Json(
                new
                {
                    product = ToJson(product, figures),
                    catalogues = history.Select(ToJson),
                    lines = lines.Select(line => LineViews.ToJson(line, figures)),
                }
            );
            return ExitCode.Ok;
        }

        Output.Line($"{product.Name}: {product.Supplier ?? "own sales"}, {product.SellersId ?? product.Gtin}");
        Output.Table(HistoryHeaders, history.SelectMany(Prices));
        LineViews.Lines(
            books,
            new LineView(new LineSelection { Product = id }, new LineGrouping("product"), OutputForm.Table)
        );
        return ExitCode.Ok;
    }

    private static IEnumerable<IReadOnlyList<string>> Prices(CatalogueRow row)
    {
        var labels = string.Join(", ", EcoLabels.Of(row));
        var stands = row.Ended is null ? "yes" : "";
        if (row.Prices.Count == 0)
        {
            yield return
            [
                row.Number ?? "",
                row.Id,
                Output.Day(row.From),
                Output.Day(row.To),
                "",
                "",
                "",
                "",
                labels,
                stands,
            ];
        }

        foreach (var price in row.Prices)
        {
            yield return
            [
                row.Number ?? "",
                row.Id,
                Output.Day(price.From ?? row.From),
                Output.Day(price.To ?? row.To),
                ProductCommands.Plain(price.Amount),
                price.Currency.Code,
                ProductCommands.Plain(price.Per),
                price.Unit ?? "",
                labels,
                stands,
            ];
        }
    }

    private static bool IsWanted(ProductSummary product, LineSelection selection) =>
        (selection.Direction is null || (selection.Direction == "sale") == (product.Product.Seller.Length == 0))
        && (selection.CodeSystem is null || product.Bought.Lines > 0)
        && (selection.Text is null || product.Name.Contains(selection.Text, StringComparison.OrdinalIgnoreCase));

    private static object ToJson(ProductSummary one, ProductFigures figures) =>
        new
        {
            id = one.Id,
            name = one.Name,
            supplier = one.Supplier,
            direction = one.Product.Seller.Length == 0 ? "sale" : "purchase",
            sellersItem = one.SellersId,
            gtin = one.Gtin,
            isListed = one.Current is not null,
            lines = one.Bought.Lines,
            amount = LineViews.Amount(one.Bought.Amount, figures),
            quantities = one.Bought.Quantities.ToDictionary(
                quantity => quantity.Key,
                quantity => ProductCommands.Plain(quantity.Value)
            ),
        };

    private static object ToJson(CatalogueRow row) =>
        new
        {
            document = row.Document,
            catalogue = row.Number,
            line = row.Id,
            name = row.Name,
            from = Output.DayOrNull(row.From),
            to = Output.DayOrNull(row.To),
            isCurrent = row.Ended is null,
            labels = EcoLabels.Of(row),
            prices = row.Prices.Select(price => new
            {
                amount = ProductCommands.Plain(price.Amount),
                currency = price.Currency.Code,
                per = ProductCommands.Plain(price.Per),
                unit = price.Unit,
                from = Output.DayOrNull(price.From ?? row.From),
                to = Output.DayOrNull(price.To ?? row.To),
            }),
        };

    private static string[] Cells(ProductSummary one, ProductFigures figures) =>
        [
            one.Id,
            one.Supplier ?? "(own sales)",
            one.SellersId ?? "",
            one.Gtin ?? "",
            one.Name,
            one.Current is null ? "" : "yes",
            one.Bought.Lines.ToString(CultureInfo.InvariantCulture),
            LineViews.Amount(one.Bought.Amount, figures),
            LineViews.Quantities(one.Bought),
        ];
}
