using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Routing;
using Nsg.Bookkeeping.Periods;
using Nsg.Node.Http;
using Nsg.Node.Reports;
using Nsg.Storage;
using Nsg.Vocabulary;

namespace Nsg.Node.Api;

/// <summary>A financial year.</summary>
/// <param name="From">First day.</param>
/// <param name="To">Last day.</param>
/// <param name="Closed">Whether it is closed.</param>
internal sealed record YearJson(DateOnly From, DateOnly To, bool Closed);

/// <summary>Something that is usually done before a year is closed, and is not.</summary>
/// <param name="Code">year-before, review, bank, clearing, tax, report or report-changed.</param>
/// <param name="Count">How many documents or bank lines; 0 for what is no count.</param>
/// <param name="Amount">What waits on the clearing account, a decimal; or null.</param>
/// <param name="Report">Name of a report that is not handed over, or was and changed since; or null.</param>
/// <param name="Period">Its period, or the days of a year before; or null.</param>
internal sealed record YearTodoJson(string Code, long Count, string? Amount, string? Report, string? Period);

/// <summary>A line of the entry that closes a year.</summary>
/// <param name="Account">Account.</param>
/// <param name="Amount">A decimal, a debit positive.</param>
internal sealed record YearLineJson(string Account, string Amount);

/// <summary>A financial year before it is closed, or as it was closed.</summary>
/// <param name="From">First day.</param>
/// <param name="To">Last day.</param>
/// <param name="Closed">Whether it is closed.</param>
/// <param name="Over">Whether its last day is over.</param>
/// <param name="Filed">Whether its annual accounts were handed over, so that it is not opened again.</param>
/// <param name="Result">Its result, a decimal; a profit positive.</param>
/// <param name="Lines">The entry that closes it; none when there is nothing to move.</param>
/// <param name="Left">What is usually done before it is closed, and is not.</param>
internal sealed record YearPreviewJson(
    DateOnly From,
    DateOnly To,
    bool Closed,
    bool Over,
    bool Filed,
    string Result,
    IReadOnlyList<YearLineJson> Lines,
    IReadOnlyList<YearTodoJson> Left
);

/// <summary>Financial years as they stand.</summary>
internal static class YearEndpoints
{
    private const string Tag = "Periods";

    internal static void Map(IEndpointRouteBuilder company)
    {
        company
            .MapGet(
                "/years",
                (HttpContext context, NodeStore store) =>
                    store.Query(
                        CompanyAccess.Of(context).Key,
                        books =>
                            books
                                .Years()
                                .Select(year => new YearJson(year.From, year.To, year.Closed is not null))
                                .ToList()
                    )
            )
            .Says("ListYears", Tag, "Financial years: defined, closed, or the calendar years in which vouchers lie")
            .Produces<IReadOnlyList<YearJson>>(200);
        company
            .MapGet("/years/preview", Preview)
            .Says(
                "PreviewYear",
                Tag,
                "What closing the financial year that ends on a day (to) posts, and what is usually done before and is not"
            )
            .Produces<YearPreviewJson>(200);
    }

    private static YearPreviewJson Preview(
        HttpContext context,
        NodeStore store,
        TimeProvider time,
        [FromQuery] DateOnly? to
    ) =>
        store.Query(
            CompanyAccess.Of(context).Key,
            books =>
            {
                var ends = to ?? throw Parameters.Refused("to is missing (yyyy-MM-dd)");
                var found =
                    YearReadiness.Of(
                        books,
                        ends,
                        Countries.CountryClock.Day(books.Company.Pack.Country, time.GetUtcNow())
                    ) ?? throw new RefusedException(Problems.NotFound($"no financial year ends on {ends:yyyy-MM-dd}"));
                return new YearPreviewJson(
                    found.Year.From,
                    found.Year.To,
                    found.Year.Closed is not null,
                    found.IsOver,
                    found.IsFiled,
                    found.Result.ToAmountString(),
                    [
                        .. YearDesk
                            .Lines(books.Company.Pack.Roles, found.Result)
                            .Select(line => new YearLineJson(line.Account, line.Amount.ToAmountString())),
                    ],
                    [
                        .. found.Left.Select(one => new YearTodoJson(
                            one.Code,
                            one.Count,
                            one.Amount?.ToAmountString(),
                            one.Report,
                            one.Period
                        )),
                    ]
                );
            }
        );
}
