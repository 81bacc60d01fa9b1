using System.CommandLine;
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

    private static System.CommandLine.Command Of(
        string name,
        string description,
        Action<BooksQueries, LineView> show,
        bool isGrouped = false
    )
    {
        var (data, company, json, csv) = (
            CommonOptions.Data(),
            CommonOptions.Company(),
            CommonOptions.Json(),
            CommonOptions.Csv()
        );
        var (from, to) = (CommonOptions.Day("--from", "First day"), CommonOptions.Day("--to", "Last day"));
        var direction = new Option<string?>("--direction") { Description = "purchase or sale" };
        direction.AcceptOnlyFromAmong("purchase", "sale");
        var code = new Option<string?>("--class")
        {
            Description = "Only lines of a code or its beginning, such as UNSPSC:4411",
            HelpName = "LIST:PREFIX",
        };
        var text = new Option<string?>("--text") { Description = "Part of the item's name", HelpName = "TEXT" };
        var by = new Option<string?>("--by") { Description = "What to put together by; product unless given" };
        by.AcceptOnlyFromAmong([.. LineGrouping.Names]);
        var digits = new Option<int?>("--digits")
        {
            Description = "Digits of the code that count: 2 for UNSPSC segments, 4 families, 6 classes",
            HelpName = "N",
        };
        var list = new Option<string?>("--list")
        {
            Description = "System of codes; UNSPSC unless given",
            HelpName = "LIST",
        };
        var command = new System.CommandLine.Command(name, description)
        {
            company,
            from,
            to,
            direction,
            code,
            text,
            json,
            csv,
            data,
        };
        if (isGrouped)
        {
            command.Add(by);
            command.Add(list);
            command.Add(digits);
        }

        command.SetAction(parse =>
        {
            var (system, prefix) = Class(parse.GetValue(code));
            var view = new LineView(
                new LineSelection
                {
                    From = parse.GetValue(from),
                    To = parse.GetValue(to),
                    Direction = parse.GetValue(direction),
                    CodeSystem = system,
                    CodePrefix = prefix,
                    Text = parse.GetValue(text),
                },
                new LineGrouping(
                    isGrouped ? parse.GetValue(by) ?? "product" : "product",
                    isGrouped && parse.GetValue(list) is { } named ? CodeSystems.NameOf(named) : CodeSystems.Unspsc,
                    isGrouped ? parse.GetValue(digits) : null
                ),
                CommonOptions.Form(parse, json, csv)
            );
            if (view.Selection.From > view.Selection.To || view.Grouping.Digits is < 1)
            {
                throw new UsageException("--from lies after --to, or --digits is less than 1");
            }

            using var store = CommonOptions.Open(parse, data);
            store.Query(
                CommonOptions.CompanyKey(store, parse.GetValue(company)!),
                books =>
                {
                    show(books, view);
                    return true;
                }
            );
            return ExitCode.Ok;
        });
        return command;
    }

    private static (string? System, string? Prefix) Class(string? text)
    {
        if (text is null)
        {
            return (null, null);
        }

        var at = text.IndexOf(':', StringComparison.Ordinal);
        if (at <= 0)
        {
            throw new UsageException("--class is LIST:PREFIX, such as UNSPSC:4411");
        }

        var system = CodeSystems.NameOf(text[..at]);
        return (system, CodeSystems.Bare(system, text[(at + 1)..]));
    }
}

/// <summary>What a look at lines is asked for.</summary>
/// <param name="Selection">Which lines.</param>
/// <param name="Grouping">What they are put together by.</param>
/// <param name="Form">How to show it.</param>
internal sealed record LineView(LineSelection Selection, LineGrouping Grouping, OutputForm Form);
