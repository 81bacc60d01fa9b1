using System.Globalization;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Nsg.Bookkeeping;
using Nsg.Bookkeeping.Periods;
using Nsg.Node.Reports;
using Nsg.Reporting;
using Nsg.Reporting.Language;
using Nsg.Sharing.People;
using Nsg.Storage;
using Nsg.Storage.Queries;
using Nsg.Web.Books;
using Nsg.Web.Pages;
using Nsg.Web.SignIn;

namespace Nsg.Node.Pages;

/// <summary>A financial year on a page: what is left to do, the entry that closes it, and opening it again.</summary>
internal static class YearPages
{
    internal static void Map(IEndpointRouteBuilder company)
    {
        company
            .MapGet(
                "/years/{ends}",
                (HttpContext http, NodeStore store, TimeProvider time, string key, string ends) =>
                    Show(http, store, time, key, ends)
            )
            .Needs(Right.See);
        company.MapPost("/years/{ends}/close", CloseAsync).Needs(Right.Lock);
        company.MapPost("/years/{ends}/reopen", ReopenAsync).Needs(Right.Lock);
    }

    private static IResult Show(
        HttpContext http,
        NodeStore store,
        TimeProvider time,
        string key,
        string ends,
        YearTyped? typed = null,
        string? refusal = null
    ) =>
        CompanyFrame.Show<YearPage, YearModel>(
            http,
            store,
            key,
            Section.Periods,
            books =>
                PageForm.Day(ends) is { } day && YearReadiness.Of(books, day, PageClock.Today(books, time)) is { } found
                    ? ModelOf(books, found, PageContext.Of(http).Language.Code) with
                    {
                        Refusal = refusal,
                        Typed = typed ?? new YearTyped("", false),
                    }
                    : null,
            refusal is null ? StatusCodes.Status200OK : StatusCodes.Status422UnprocessableEntity
        );

    internal static YearModel ModelOf(BooksQueries books, YearReadiness found, string language) =>
        new(
            found.Year.From,
            found.Year.To,
            found.Year.Closed,
            found.Result,
            [
                .. YearDesk
                    .Lines(books.Company.Pack.Roles, found.Result)
                    .Select(line => new YearLine(line.Account, books.AccountOf(line.Account).Name, line.Amount)),
            ],
            [.. found.Left.Select(one => LeftOf(books, found.Year, one, language))]
        )
        {
            IsOver = found.IsOver,
            IsFiled = found.IsFiled,
            Voucher = found.Year.Closed?.Entry is { } entry ? books.Entry(entry)?.Number.ToString() : null,
        };

    private static YearLeft LeftOf(BooksQueries books, FinancialYearRow year, YearTodo one, string language) =>
        one.Code switch
        {
            "year-before" when ReportPeriod.TryParse(one.Period, out var before) => new YearLeft(
                one.Code,
                0,
                null,
                BooksYear.Name((before.From, before.To)),
                null,
                YearModel.PathOf(before.To)
            ),
            "review" => new YearLeft(
                one.Code,
                one.Count,
                null,
                null,
                null,
                $"/inbox?state=review&period={year.From:yyyy-MM-dd}/{year.To:yyyy-MM-dd}"
            ),
            "bank" => new YearLeft(one.Code, one.Count, null, null, null, "/bank?only=unmatched"),
            "clearing" => new YearLeft(
                one.Code,
                0,
                one.Amount,
                books.Company.Pack.Roles.PaymentClearing,
                null,
                "/bank?only=held"
            ),
            "tax" => new YearLeft(one.Code, 0, one.Amount, null, null, $"/entries/new?date={year.To:yyyy-MM-dd}"),
            _ => new YearLeft(
                one.Code,
                0,
                null,
                ReportCatalogue.Find(one.Report!)?.Title(language) ?? one.Report,
                one.Period,
                $"/reports/{one.Report}?period={Uri.EscapeDataString(one.Period!)}"
            ),
        };

    private static async Task<IResult> CloseAsync(
        HttpContext http,
        NodeStore store,
        TimeProvider time,
        string key,
        string ends
    )
    {
        var form = await PageForm.OfAsync(http);
        var typed = new YearTyped("", form["seen"] == "1");
        return await DecideAsync(
            http,
            store,
            time,
            key,
            ends,
            typed,
            books =>
                YearReadiness.Of(books, PageForm.Day(ends)!.Value, PageClock.Today(books, time)) is { Left.Count: > 0 }
                && !typed.HasSeen
                    ? "some of what is done before a year is closed is open; say that you have seen it"
                    : null,
            (desk, year, actor) =>
                form["result"] != desk.ResultOf(year.From, year.To).ToAmountString()
                    ? "the figures have changed since they were seen; look at them again"
                    : desk.Close(year.From, year.To, LockKind.Soft, actor).Refusal
        );
    }

    private static async Task<IResult> ReopenAsync(
        HttpContext http,
        NodeStore store,
        TimeProvider time,
        string key,
        string ends
    )
    {
        var why = PageForm.Word((await PageForm.OfAsync(http))["why"]) ?? "";
        return await DecideAsync(
            http,
            store,
            time,
            key,
            ends,
            new YearTyped(why, false),
            _ => null,
            (desk, year, actor) =>
                desk.Reopen(year.From, year.To, why, actor, AnnualAccounts.Of(store.Company(key)!.Pack.Country))
        );
    }

    private static async Task<IResult> DecideAsync(
        HttpContext http,
        NodeStore store,
        TimeProvider time,
        string key,
        string ends,
        YearTyped typed,
        Func<BooksQueries, string?> look,
        Func<YearDesk, FinancialYearRow, string, string?> decide
    )
    {
        var (year, refusal) = store.Query(
            key,
            books =>
                PageForm.Day(ends) is { } day && books.Years().FirstOrDefault(one => one.To == day) is { } found
                    ? (found, look(books))
                    : (null, null)
        );
        if (year is null)
        {
            return PeopleGate.NotFound(http);
        }

        var actor = SignedInPerson.Of(http)!.Actor;
        refusal ??= await store.DecideAsync(key, books => decide(new YearDesk(books), year, actor));
        return refusal is null
            ? Results.LocalRedirect(
                string.Create(CultureInfo.InvariantCulture, $"/companies/{key}{YearModel.PathOf(year.To)}")
            )
            : Show(http, store, time, key, ends, typed, refusal);
    }
}
