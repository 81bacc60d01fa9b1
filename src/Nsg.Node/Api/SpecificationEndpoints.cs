using System.Globalization;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Routing;
using Nsg.Node.Http;
using Nsg.Node.Specifications;
using Nsg.Sharing.Grants;
using Nsg.Storage;
using Nsg.Storage.Queries;
using Nsg.Vocabulary;

namespace Nsg.Node.Api;

/// <summary>A page of a bookkeeping specification.</summary>
/// <param name="Specification">posting, accounts, customers, suppliers or vat.</param>
/// <param name="Company">Number of the company.</param>
/// <param name="Name">Its name.</param>
/// <param name="From">First day, or null.</param>
/// <param name="To">Last day, or null.</param>
/// <param name="Currency">Base currency.</param>
/// <param name="OpeningSince">First day that the openings of customers and suppliers count from, as nought: that of the grant;
/// null where they count all days.</param>
/// <param name="Made">When it was made.</param>
/// <param name="Items">Rows; a group that goes on from the page before has its opening there.</param>
/// <param name="Next">Cursor of the next page, or null at the end, which is the total.</param>
internal sealed record SpecificationPageJson(
    string Specification,
    string Company,
    string Name,
    DateOnly? From,
    DateOnly? To,
    string Currency,
    DateOnly? OpeningSince,
    DateTimeOffset Made,
    IReadOnlyList<SpecificationRowJson> Items,
    string? Next
);

/// <summary>Bookkeeping specifications.</summary>
internal static class SpecificationEndpoints
{
    internal static void Map(IEndpointRouteBuilder company) =>
        company
            .MapGet("/specifications/{kind}", Get)
            .Shares(Resources.Entries, "from", "to")
            .Says(
                "GetSpecification",
                "Ledger",
                "A bookkeeping specification of a period: posting, accounts, customers, suppliers or vat; json page by page, csv or ndjson whole"
            )
            .Produces<SpecificationPageJson>(200)
            .AlsoGives(Negotiation.Csv, "application/x-ndjson")
            .ProducesProblem(406);

    private static IResult Get(
        HttpContext context,
        NodeStore store,
        TimeProvider time,
        string kind,
        [FromQuery] string? from,
        [FromQuery] string? to,
        [FromQuery] string? format,
        [FromQuery] string? cursor,
        [FromQuery] string? limit
    )
    {
        if (!SpecificationFormats.Kinds.TryGetValue(kind, out var wanted))
        {
            return new ProblemAnswer(
                Problems.NotFound($"the specifications are {string.Join(", ", SpecificationFormats.Kinds.Keys)}")
            );
        }

        var (first, last) = (Parameters.Day(from, nameof(from)), Parameters.Day(to, nameof(to)));
        if (first > last)
        {
            throw Parameters.Refused("from lies after to");
        }

        // A grant with days tells nothing of customers' and suppliers' balances before them, and of VAT only what vouchers of
        // its days bear; the release is then decided for all that is told.
        var access = CompanyAccess.Of(context);
        var posted = access.Request is null ? default : access.Bounds;
        var since = posted.From;
        if (access.Request is { } asked)
        {
            access.Request = asked with
            {
                From = since ?? asked.From,
                To = wanted == SpecificationKind.Vat ? posted.To ?? asked.To : asked.To,
            };
        }

        return (Parameters.Word(format, nameof(format), "json", "csv", "ndjson") ?? "json") switch
        {
            "csv" => new SpoolAnswer("text/csv; charset=utf-8", output => Whole(SpecificationFormats.WriteCsv, output)),
            "ndjson" => new SpoolAnswer(
                "application/x-ndjson",
                output => Whole(SpecificationFormats.WriteLines, output)
            ),
            _ => store.Query(
                access.Key,
                books =>
                    Results.Ok(
                        Page(
                            new Specification(books, wanted, first, last, since, posted),
                            time.GetUtcNow(),
                            Cursor(cursor, books, Seal(books, wanted, first, last, since, posted.To)),
                            Parameters.Limit(limit),
                            Seal(books, wanted, first, last, since, posted.To)
                        )
                    )
            ),
        };

        void Whole(Action<Specification, DateTimeOffset, TextWriter> write, Stream output) =>
            store.Query(
                access.Key,
                books =>
                {
                    using var text = new StreamWriter(output, leaveOpen: true);
                    write(new Specification(books, wanted, first, last, since, posted), time.GetUtcNow(), text);
                    return true;
                }
            );
    }

    private static SpecificationPageJson Page(
        Specification specification,
        DateTimeOffset made,
        SpecificationCursor? after,
        int limit,
        Func<string, string> seal
    )
    {
        var items = new List<SpecificationRowJson>();
        string? next = null;
        var rows = Started(specification, after);
        SpecificationRow? previous = null;
        foreach (var row in rows)
        {
            if (previous is not null && items.Count >= limit && specification.CursorBefore(row, previous) is { } cursor)
            {
                next = Text(cursor, seal);
                break;
            }

            items.Add(SpecificationRowJson.Of(row));
            previous = row;
        }

        var heading = specification.Heading(made);
        return new SpecificationPageJson(
            heading.KindName,
            heading.Company,
            heading.Name,
            heading.From,
            heading.To,
            heading.Currency,
            specification.OpeningSince,
            heading.Made,
            items,
            next
        );
    }

    private static IEnumerable<SpecificationRow> Started(Specification specification, SpecificationCursor? after)
    {
        try
        {
            return specification.Rows(after);
        }
        catch (ArgumentException fault) when (fault.ParamName == nameof(after))
        {
            throw Parameters.Refused("the cursor is not one that this resource gave");
        }
    }

    private static string Text(SpecificationCursor cursor, Func<string, string> seal)
    {
        string[] parts =
        [
            cursor.Group,
            cursor.Place?.Day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) ?? "",
            (cursor.Place?.Sequence ?? 0L).ToString(CultureInfo.InvariantCulture),
            (cursor.Place?.Line ?? 0).ToString(CultureInfo.InvariantCulture),
            cursor.Balance.ToMinor().ToString(CultureInfo.InvariantCulture),
        ];
        return Parameters.Cursor([.. parts, seal(string.Join('\n', parts))]);
    }

    /// <summary>A cursor carries a balance, which the answer begins with, and answers are signed: only one that was given here
    /// counts, for the days that it was given for.</summary>
    private static Func<string, string> Seal(
        BooksQueries books,
        SpecificationKind kind,
        params IEnumerable<DateOnly?> days
    )
    {
        var scope = string.Join(' ', days.Select(day => day?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)));
        return text => books.PartyReference($"cursor\n{kind} {scope}\n{text}");
    }

    private static SpecificationCursor? Cursor(string? text, BooksQueries books, Func<string, string> seal) =>
        Parameters.Cursor(text, 6) is not { } parts ? null
        : parts[5] != seal(string.Join('\n', parts[..5]))
            ? throw Parameters.Refused("the cursor is not one that this resource gave")
        : new SpecificationCursor(
            parts[0],
            parts[1].Length == 0
                ? null
                : new SpecificationPlace(
                    Parameters.Day(parts[1], "cursor")!.Value,
                    Parameters.Number(parts[2], "cursor", 0, long.MaxValue)!.Value,
                    (int)Parameters.Number(parts[3], "cursor", 0, int.MaxValue)!.Value
                ),
            Money.FromMinor(
                long.TryParse(parts[4], NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var minor)
                    ? minor
                    : throw Parameters.Refused("the cursor is not one that this resource gave"),
                books.Company.Currency
            )
        );
}
