using System.Globalization;
using Nsg.Bookkeeping.Products;
using Nsg.Storage.Queries;
using Nsg.Vocabulary;

namespace Nsg.Command.Commands.Products;

/// <summary><c>nsg products lines</c> and <c>sums</c>.</summary>
internal static class LineViews
{
    private static readonly string[] LineHeaders =
    [
        "DATE",
        "DOCUMENT",
        "LINE",
        "DIRECTION",
        "PARTY",
        "ITEM",
        "NAME",
        "CLASSES",
        ">QUANTITY",
        "UNIT",
        ">AMOUNT",
        "CURRENCY",
        ">BASE",
        "ACCOUNT",
    ];

    private static readonly string[] SumHeaders = ["GROUP", "DIRECTION", "NAME", ">LINES", ">AMOUNT", "QUANTITIES"];

    internal static void Lines(BooksQueries books, LineView view)
    {
        var figures = view.Figures(books);
        var lines = books.Lines(view.Selection, null, figures.Classes.Of);
        if (view.Form == OutputForm.Json)
        {
            foreach (var line in lines)
            {
                Output.Json(ToJson(line, figures));
            }

            return;
        }

        Output.Rows(view.Form, LineHeaders, lines.Select(line => Cells(line, figures)));
    }

    internal static void Sums(BooksQueries books, LineView view)
    {
        var figures = view.Figures(books);
        var sums = figures.Sums(books.Lines(view.Selection, null, figures.Classes.Of), view.Grouping);
        if (view.Form == OutputForm.Json)
        {
            foreach (var sum in sums)
            {
                Output.Json(
                    new
                    {
                        key = sum.Key,
                        direction = sum.Direction,
                        name = sum.Name,
                        lines = sum.Lines,
                        amount = Amount(sum.Amount, figures),
                        withoutAmount = sum.WithoutAmount,
                        quantities = sum.Quantities.ToDictionary(
                            one => one.Key,
                            one => ProductCommands.Plain(one.Value)
                        ),
                    }
                );
            }

            return;
        }

        Output.Rows(
            view.Form,
            SumHeaders,
            sums.Select(sum =>
                new[]
                {
                    sum.Key.Length == 0 ? "-" : sum.Key,
                    sum.Direction,
                    sum.Name,
                    sum.Lines.ToString(CultureInfo.InvariantCulture),
                    Amount(sum.Amount, figures),
                    Quantities(sum),
                }
            )
        );
    }

    /// <summary>An amount in base currency.</summary>
    internal static string Amount(decimal amount, ProductFigures figures) =>
        new Money(amount, figures.Currency).ToAmountString();

    /// <summary>Quantities by unit in one cell.</summary>
    internal static string Quantities(LineSum sum) =>
        string.Join(", ", sum.Quantities.Select(one => $"{ProductCommands.Plain(one.Value)} {one.Key}".TrimEnd()));

    /// <summary>A line as JSON.</summary>
    internal static object ToJson(ProductLine line, ProductFigures figures) =>
        new
        {
            document = line.Document,
            number = line.Number,
            line = line.Line,
            date = Output.Day(line.Day),
            kind = line.Kind,
            direction = line.Direction,
            party = line.PartyName,
            product = figures.References.Of(line.Product),
            name = line.Name,
            sellersItem = line.SellersId,
            gtin = line.Gtin,
            classes = figures
                .Classes.Of(line)
                .Select(one => new
                {
                    system = one.System,
                    code = one.Code,
                    version = one.Version,
                    how = one.How,
                }),
            quantity = Output.DecimalOrNull(line.Quantity),
            unit = line.Unit,
            currency = line.Amount.Currency.Code,
            amount = line.Amount.ToAmountString(),
            baseAmount = line.Base?.ToAmountString(),
            account = line.Account,
        };

    private static string[] Cells(ProductLine line, ProductFigures figures) =>
        [
            Output.Day(line.Day),
            line.Number ?? "",
            line.Line.ToString(CultureInfo.InvariantCulture),
            line.Direction,
            line.PartyName ?? "",
            line.SellersId ?? line.Gtin ?? "",
            line.Name,
            string.Join(' ', figures.Classes.Of(line).Select(one => $"{one.System}:{one.Code}")),
            ProductCommands.Plain(line.Quantity),
            line.Unit ?? "",
            line.Amount.ToAmountString(),
            line.Amount.Currency.Code,
            line.Base?.ToAmountString() ?? "",
            line.Account ?? "",
        ];
}
