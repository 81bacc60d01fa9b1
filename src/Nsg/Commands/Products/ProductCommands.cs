using System.Globalization;
using Nsg.Bookkeeping.Products;
using Nsg.Storage.Queries;

namespace Nsg.Command.Commands.Products;

/// <summary><c>nsg products</c>.</summary>
internal static class ProductCommands
{
    internal static System.CommandLine.Command Make() =>
        new("products", "Products, lines of documents, product codes, emissions and eco-labels of purchases")
        {
            Of("lines", "Lines of booked invoices, credit notes and receipts", LineViews.Lines),
            Of("sums", "Lines put together, such as purchases by UNSPSC segment", LineViews.Sums, isGrouped: true),
            Of("list", "Products of catalogues, purchases and sales", ProductViews.List),
            ProductViews.Show(),
            Of(
                "footprint",
                "CO2 equivalents of purchases (scope 3, category 1), with method and coverage",
                FootprintViews.Footprint,
                isGrouped: true
            ),
            Of("labels", "Share of purchases that carries eco-labels", FootprintViews.Labels),
            ProductImports.Codes(),
            ProductImports.Factors(),
        };

    /// <summary>A number without trailing zeros.</summary>
    internal static string Plain(decimal? number) =>
        number?.ToString("0.############################", CultureInfo.InvariantCulture) ?? "";

    private static CompanyCommand Of(
        string name,
        string description,
        Action<BooksQueries, LineView> show,
        bool isGrouped = false
    )
    {
        var options = new LineOptions();
        var command = new CompanyCommand(name, description);
        options.AddTo(command, isGrouped);
        return command.Does(call =>
        {
            var view = options.Read(call.Parse, isGrouped);
            call.Look(books => show(books, view));
            return ExitCode.Ok;
        });
    }
}

/// <summary>What a look at lines is asked for.</summary>
/// <param name="Selection">Which lines.</param>
/// <param name="Grouping">What they are put together by.</param>
/// <param name="Form">How to show it.</param>
internal sealed record LineView(LineSelection Selection, LineGrouping Grouping, OutputForm Form)
{
    /// <summary>What figures are made of; lists of codes that do not exist are refused.</summary>
    internal ProductFigures Figures(BooksQueries books)
    {
        var figures = books.ProductFigures();
        return (figures.UnknownList(Selection.CodeSystem) ?? figures.UnknownList(Grouping.System)) is { } unknown
            ? throw new UsageException(unknown)
            : figures;
    }
}
