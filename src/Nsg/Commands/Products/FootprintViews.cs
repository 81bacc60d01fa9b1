using System.Globalization;
using Nsg.Bookkeeping.Products;
using Nsg.Storage.Queries;

namespace Nsg.Command.Commands.Products;

/// <summary><c>nsg products footprint</c> and <c>labels</c>.</summary>
internal static class FootprintViews
{
    private static readonly FootprintMethod[] Methods = Enum.GetValues<FootprintMethod>();

    internal static void Footprint(BooksQueries books, LineView view)
    {
        var figures = view.Figures(books);
        var selection = view.Selection with { Direction = "purchase" };
        var lines = books.Lines(selection, null, figures.Classes.Of).ToList();
        var sums = figures.Emissions(lines, view.Grouping);
        if (view.Form == OutputForm.Json)
        {
            foreach (var sum in sums)
            {
                Output.Json(ToJson(sum, figures));
            }
        }
        else
        {
            var total = figures.Emissions(lines);
            Output.Rows(
                view.Form,
                [
                    "GROUP",
                    "NAME",
                    ">LINES",
                    ">KG CO2E",
                    .. Methods.SkipLast(1).Select(one => ">" + Word(one).ToUpperInvariant()),
                    ">AMOUNT",
                    ">COVERAGE",
                ],
                (total is null ? sums : sums.Append(total with { Name = "total" })).Select(sum => Cells(sum, figures))
            );
        }

        if (view.Form == OutputForm.Table && figures.UnspscVersions(lines) is { Count: > 0 } versions)
        {
            Output.Line($"UNSPSC versions: {string.Join(", ", versions)}");
        }
    }

    internal static void Labels(BooksQueries books, LineView view)
    {
        var figures = view.Figures(books);
        var shares = figures.Labelled(
            books.Lines(view.Selection with { Direction = "purchase" }, null, figures.Classes.Of)
        );
        if (view.Form == OutputForm.Json)
        {
            foreach (var one in shares)
            {
                Output.Json(
                    new
                    {
                        label = one.Label.Length == 0 ? "any" : one.Label,
                        lines = one.Lines,
                        amount = LineViews.Amount(one.Amount, figures),
                        share = Output.DecimalOrNull(one.Share),
                    }
                );
            }

            return;
        }

        Output.Rows(
            view.Form,
            ["LABEL", ">LINES", ">AMOUNT", ">SHARE"],
            shares.Select(one =>
                new[]
                {
                    one.Label.Length == 0 ? "any" : one.Label,
                    one.Lines.ToString(CultureInfo.InvariantCulture),
                    LineViews.Amount(one.Amount, figures),
                    ProductCommands.Plain(one.Share),
                }
            )
        );
    }

    private static string Word(FootprintMethod method) =>
        method switch
        {
            FootprintMethod.SupplierSpecific => "supplier-specific",
            FootprintMethod.AverageData => "average-data",
            FootprintMethod.SpendBased => "spend-based",
            _ => "unknown",
        };

    private static object ToJson(FootprintSum sum, ProductFigures figures) =>
        new
        {
            scope = "scope-3-category-1",
            key = sum.Key,
            name = sum.Name,
            lines = sum.Lines,
            kilograms = ProductCommands.Plain(sum.Kilograms),
            amount = LineViews.Amount(sum.Amount, figures),
            coverage = Output.DecimalOrNull(sum.Coverage),
            methods = sum.ByMethod.Select(one => new
            {
                method = Word(one.Key),
                kilograms = ProductCommands.Plain(one.Value.Kilograms),
                lines = one.Value.Lines,
                amount = LineViews.Amount(one.Value.Amount, figures),
            }),
        };

    private static string[] Cells(FootprintSum sum, ProductFigures figures) =>
        [
            sum.Key.Length == 0 ? "-" : sum.Key,
            sum.Name,
            sum.Lines.ToString(CultureInfo.InvariantCulture),
            ProductCommands.Plain(sum.Kilograms),
            .. Methods.SkipLast(1).Select(one => ProductCommands.Plain(sum.ByMethod.GetValueOrDefault(one).Kilograms)),
            LineViews.Amount(sum.Amount, figures),
            ProductCommands.Plain(sum.Coverage),
        ];
}
