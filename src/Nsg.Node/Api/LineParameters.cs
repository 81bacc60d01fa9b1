using System.Globalization;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Nsg.Bookkeeping.Products;
using Nsg.Node.Hosting;
using Nsg.Node.Http;
using Nsg.Sharing.Grants;
using Nsg.Storage.Queries;
using Nsg.Vocabulary;

namespace Nsg.Node.Api;

/// <summary>
/// Parameters of lines and products. What a grant leaves out of answers cannot be asked about either: a filter on amounts or names
/// would tell them one question at a time.
/// </summary>
internal static class LineParameters
{
    private const int TextMax = 200;
    private const int DigitsMax = 14;

    internal static LineSelection Selection(
        HttpContext context,
        string? from,
        string? to,
        string? direction,
        string? classification
    )
    {
        var (first, last) = (Parameters.Day(from, nameof(from)), Parameters.Day(to, nameof(to)));
        if (first > last)
        {
            throw Parameters.Refused("from lies after to");
        }

        var (system, prefix) = Class(classification);
        return new LineSelection
        {
            From = first,
            To = last,
            Direction = Parameters.Word(direction, nameof(direction), "purchase", "sale"),
            CodeSystem = system,
            CodePrefix = prefix,
        };
    }

    internal static LineGrouping Grouping(HttpContext context, string? by, string? list, string? digits)
    {
        var name = Parameters.Word(by, nameof(by), [.. LineGrouping.Names]) ?? "product";
        if (name is "product" or "party")
        {
            Open(context, by ?? name, nameof(by));
        }

        return new LineGrouping(
            name,
            list is null ? CodeSystems.Unspsc : CodeSystems.NameOf(list),
            (int?)Parameters.Number(digits, nameof(digits), 1, DigitsMax)
        );
    }

    /// <summary>What figures are made of. Whoever lives by a grant is told of no catalogue from other days than those asked for.</summary>
    internal static ProductFigures Figures(
        HttpContext context,
        BooksQueries books,
        LineSelection selection,
        LineGrouping? grouping = null
    )
    {
        var figures = CompanyAccess.Of(context).Request is null
            ? books.ProductFigures()
            : books.ProductFigures(selection.From, selection.To);
        return (figures.UnknownList(selection.CodeSystem) ?? figures.UnknownList(grouping?.System)) is { } unknown
            ? throw Parameters.Refused(unknown)
            : figures;
    }

    /// <summary>The lines of a selection, of which no more are read than one answer is worth.</summary>
    /// <exception cref="TooManyRowsException">There are more.</exception>
    internal static IEnumerable<ProductLine> Lines(
        HttpContext context,
        BooksQueries books,
        LineSelection selection,
        ProductFigures figures,
        LinePlace? after = null
    ) =>
        books.Lines(
            Open(selection, books),
            after,
            figures.Classes.Of,
            context.RequestServices.GetRequiredService<NodeOptions>().LinesReadMax
        );

    /// <summary>All lines of a selection, for a file that is written as they are read.</summary>
    internal static IEnumerable<ProductLine> Whole(
        BooksQueries books,
        LineSelection selection,
        ProductFigures figures
    ) => books.Lines(Open(selection, books), null, figures.Classes.Of);

    private static LineSelection Open(LineSelection selection, BooksQueries books) =>
        selection.Party is { } party
            ? selection with
            {
                Party = EntryFilters.NoPersons(party, nameof(party), books),
            }
            : selection;

    /// <summary>Puts what comes with the greatest amount first in the order of its key, where the grant leaves amounts out: the
    /// order would tell which is greater, and which are among the first.</summary>
    internal static Func<IEnumerable<T>, IEnumerable<T>> Order<T>(HttpContext context, Func<T, string> key) =>
        CompanyAccess.Of(context).Request is { } request && request.Withheld.HasFlag(Withheld.Prices)
            ? found => found.OrderBy(key, StringComparer.Ordinal)
            : found => found;

    /// <summary>A parameter that is not open where the grant leaves something out.</summary>
    internal static string? Open(HttpContext context, string? text, string name)
    {
        if (text is null)
        {
            return null;
        }

        if (CompanyAccess.Of(context).Request is { Withheld: not Withheld.None })
        {
            throw Parameters.Refused($"the grant leaves fields out, so that {name} cannot be asked by");
        }

        return text.Length is > 0 and <= TextMax
            ? text
            : throw Parameters.Refused($"{name} has 1 to {TextMax} characters");
    }

    internal static decimal? Amount(HttpContext context, string? text, string name) =>
        Open(context, text, name) is not { } given ? null
        : decimal.TryParse(
            given,
            NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint,
            CultureInfo.InvariantCulture,
            out var amount
        ) && Bounds.Hold(amount)
            ? amount
        : throw Parameters.Refused($"{name} is an amount {Bounds.AmountText}, such as 1000.50");

    /// <summary>The place after which a page begins, or null.</summary>
    internal static LinePlace? Place(string? cursor) =>
        Parameters.Cursor(cursor, 3) is { } parts
            ? new LinePlace(
                Parameters.Day(parts[0], nameof(cursor))!.Value,
                Parameters.Id(parts[1], nameof(cursor))!.Value,
                (int)Parameters.Number(parts[2], nameof(cursor), 0, int.MaxValue)!.Value
            )
            : null;

    /// <summary>The cursor after a line.</summary>
    internal static string Cursor(ProductLine line) =>
        Parameters.Cursor([line.Day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture), line.Document, line.Line]);

    private static (string? System, string? Prefix) Class(string? text)
    {
        if (text is null)
        {
            return (null, null);
        }

        var at = text.IndexOf(':', StringComparison.Ordinal);
        if (at <= 0 || text.Length > TextMax)
        {
            throw Parameters.Refused("classification is LIST:PREFIX, such as UNSPSC:4411");
        }

        var system = CodeSystems.NameOf(text[..at]);
        return (system, CodeSystems.Bare(system, text[(at + 1)..]));
    }
}
