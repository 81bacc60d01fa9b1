using System.Text.Json;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Routing;
using Nsg.Bookkeeping.Products;
using Nsg.Node.Http;
using Nsg.Reporting;
using Nsg.Sharing.Grants;
using Nsg.Storage;
using Nsg.Storage.Queries;

namespace Nsg.Node.Api;

/// <summary>Lines of documents, one by one and put together.</summary>
internal static class LineEndpoints
{
    private const string Tag = "Products";

    internal static void Map(IEndpointRouteBuilder company)
    {
        company
            .MapGet("/lines", List)
            .Shares(Resources.Documents, "from", "to")
            .Says(
                "ListLines",
                Tag,
                "Lines of booked invoices, credit notes and receipts; filters narrow together; json page by page, csv or ndjson whole"
            )
            .Produces<Page<LineJson>>(200)
            .AlsoGives(Negotiation.Csv, "application/x-ndjson")
            .ProducesProblem(422);
        company
            .MapGet("/lines/sums", Sums)
            .Shares(Resources.Documents, "from", "to")
            .Says(
                "SumLines",
                Tag,
                "Lines put together by product, classification, label, origin, unit, party, account, vat or month"
            )
            .Produces<LineSumsJson>(200)
            .ProducesProblem(422);
    }

    private static IResult List(
        HttpContext context,
        NodeStore store,
        [FromQuery] string? from,
        [FromQuery] string? to,
        [FromQuery] string? direction,
        [FromQuery] string? kind,
        [FromQuery] string? state,
        [FromQuery] string? party,
        [FromQuery] string? item,
        [FromQuery] string? gtin,
        [FromQuery] string? product,
        [FromQuery] string? classification,
        [FromQuery] string? text,
        [FromQuery] string? account,
        [FromQuery] string? amountMin,
        [FromQuery] string? amountMax,
        [FromQuery] string? format,
        [FromQuery] string? cursor,
        [FromQuery] string? limit
    )
    {
        var selection = LineParameters.Selection(context, from, to, direction, classification) with
        {
            Kind = Parameters.Word(kind, nameof(kind), "invoice", "credit-note", "receipt"),
            State = Parameters.Word(state, nameof(state), "booked", "review") ?? "booked",
            Party = LineParameters.Open(context, party, nameof(party)),
            Item = LineParameters.Open(context, item, nameof(item)),
            Gtin = gtin,
            Product = LineParameters.Open(context, product, nameof(product)),
            Text = LineParameters.Open(context, text, nameof(text)),
            Account = account,
            AmountMin = LineParameters.Amount(context, amountMin, nameof(amountMin)),
            AmountMax = LineParameters.Amount(context, amountMax, nameof(amountMax)),
        };
        var wanted = Parameters.Word(format, nameof(format), "json", "csv", "ndjson") ?? "json";
        LineParameters.Open(context, wanted == "json" ? null : format, nameof(format));
        return wanted switch
        {
            "csv" => new SpoolAnswer(
                "text/csv; charset=utf-8",
                output => Whole(context, store, selection, output, LineJson.Headers, line => CsvText.Line(line.Cells()))
            ),
            "ndjson" => new SpoolAnswer(
                "application/x-ndjson",
                output =>
                    Whole(
                        context,
                        store,
                        selection,
                        output,
                        null,
                        line => JsonSerializer.Serialize(line, JsonSerializerOptions.Web)
                    )
            ),
            _ => Results.Ok(PageOf(context, store, selection, LineParameters.Place(cursor), Parameters.Limit(limit))),
        };
    }

    private static Page<LineJson> PageOf(
        HttpContext context,
        NodeStore store,
        LineSelection selection,
        LinePlace? after,
        int limit
    )
    {
        var access = CompanyAccess.Of(context);
        return store.Query(
            access.Key,
            books =>
            {
                var figures = LineParameters.Figures(context, books, selection);
                var rows = LineParameters.Lines(context, books, selection, figures, after).Take(limit + 1).ToList();
                foreach (var row in rows.Take(limit))
                {
                    access.Discloses(row.Document);
                }

                return Page<LineJson>.Cut(rows, limit, row => LineJson.Of(row, figures), LineParameters.Cursor);
            }
        );
    }

    private static void Whole(
        HttpContext context,
        NodeStore store,
        LineSelection selection,
        Stream output,
        IReadOnlyList<string>? headers,
        Func<LineJson, string> write
    )
    {
        var access = CompanyAccess.Of(context);
        store.Query(
            access.Key,
            books =>
            {
                using var text = new StreamWriter(output, leaveOpen: true) { NewLine = "\n" };
                if (headers is not null)
                {
                    text.WriteLine(CsvText.Line(headers));
                }

                var figures = LineParameters.Figures(context, books, selection);
                foreach (var line in LineParameters.Whole(books, selection, figures))
                {
                    access.Discloses(line.Document);
                    text.WriteLine(write(LineJson.Of(line, figures)));
                }

                return true;
            }
        );
    }

    private static IResult Sums(
        HttpContext context,
        NodeStore store,
        [FromQuery] string? by,
        [FromQuery] string? list,
        [FromQuery] string? digits,
        [FromQuery] string? from,
        [FromQuery] string? to,
        [FromQuery] string? direction,
        [FromQuery] string? classification,
        [FromQuery] string? limit
    )
    {
        var grouping = LineParameters.Grouping(context, by, list, digits);
        var selection = LineParameters.Selection(context, from, to, direction, classification);
        var count = Parameters.Limit(limit);
        return Results.Ok(
            store.Query(
                CompanyAccess.Of(context).Key,
                books =>
                {
                    var figures = LineParameters.Figures(context, books, selection, grouping);
                    var sums = figures.Sums(LineParameters.Lines(context, books, selection, figures), grouping);
                    return LineSumsJson.Of(
                        sums,
                        grouping,
                        figures.Currency,
                        LineParameters.Order<LineSum>(context, one => $"{one.Key} {one.Direction}"),
                        count
                    );
                }
            )
        );
    }
}
