using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Nsg.Bookkeeping.Manual;
using Nsg.Bookkeeping.Periods;
using Nsg.Bookkeeping.Records;
using Nsg.Sharing.People;
using Nsg.Storage;
using Nsg.Web.Pages;
using Nsg.Web.Papers;
using Nsg.Web.Reminders;
using Nsg.Web.SignIn;

namespace Nsg.Web.Books;

/// <summary>Vouchers, accounts, open items, the bank, search, periods, entries by hand.</summary>
internal static class BooksRoutes
{
    internal static void Map(IEndpointRouteBuilder company)
    {
        MapVouchers(company);
        EntryRoutes.Map(company);
        MapLedger(company);
        ReminderRoutes.Map(company);
        PaperRoutes.Map(company);
        BankRoutes.Map(company);
        MapPeriods(company);
    }

    private static void MapVouchers(IEndpointRouteBuilder company)
    {
        company
            .MapGet(
                "/journal",
                (HttpContext http, NodeStore store, string key) =>
                    CompanyFrame.Show<JournalPage, JournalModel>(
                        http,
                        store,
                        key,
                        Section.Journal,
                        books => JournalModel.Of(books, http.Request.Query)
                    )
            )
            .Needs(Right.See);
        company
            .MapGet(
                "/vouchers/{entry:guid}",
                (HttpContext http, NodeStore store, string key, Guid entry) => Voucher(http, store, key, entry, null)
            )
            .Needs(Right.See);
        company.MapPost("/vouchers/{entry:guid}/reverse", ReverseAsync).Needs(Right.Book);
        company
            .MapPost(
                "/vouchers/{entry:guid}/attach",
                (HttpContext http, NodeStore store, string key, Guid entry) =>
                    VoucherFile.AttachAsync(http, store, key, entry, fault => Voucher(http, store, key, entry, fault))
            )
            .Needs(Right.Book);
    }

    private static void MapLedger(IEndpointRouteBuilder company)
    {
        company
            .MapGet(
                "/accounts",
                (HttpContext http, NodeStore store, string key) =>
                    CompanyFrame.Show<AccountsPage, AccountsModel>(
                        http,
                        store,
                        key,
                        Section.Accounts,
                        books => AccountsModel.Of(books, http.Request.Query, PageClock.Today(http, books))
                    )
            )
            .Needs(Right.See);
        company
            .MapGet(
                "/accounts/{account}",
                (HttpContext http, NodeStore store, string key, string account) =>
                    CompanyFrame.Show<AccountPage, AccountModel>(
                        http,
                        store,
                        key,
                        Section.Accounts,
                        books => AccountModel.Of(books, account, http.Request.Query)
                    )
            )
            .Needs(Right.See);
        company
            .MapGet(
                "/open-items",
                (HttpContext http, NodeStore store, TimeProvider time, string key) =>
                    CompanyFrame.Show<OpenItemsPage, OpenItemsModel>(
                        http,
                        store,
                        key,
                        Section.OpenItems,
                        books => OpenItemsModel.Of(books, http.Request.Query, time.GetUtcNow())
                    )
            )
            .Needs(Right.See);
        company
            .MapGet(
                "/parties/{party}",
                (HttpContext http, NodeStore store, string key, string party) =>
                    CompanyFrame.Show<StatementPage, StatementModel>(
                        http,
                        store,
                        key,
                        Section.OpenItems,
                        books => StatementModel.Of(books, party, http.Request.Query)
                    )
            )
            .Needs(Right.See);
        company.MapGet("/search", Search).Needs(Right.See);
    }

    private static IResult Search(HttpContext http, NodeStore store, string key) =>
        CompanyFrame.Show<SearchPage, SearchModel>(
            http,
            store,
            key,
            Section.Search,
            books => SearchModel.Of(books, http.Request.Query["q"], PageContext.Of(http).Language)
        );

    private static void MapPeriods(IEndpointRouteBuilder company)
    {
        company
            .MapGet("/periods", (HttpContext http, NodeStore store, string key) => Periods(http, store, key, null))
            .Needs(Right.See);
        company
            .MapPost(
                "/periods/lock",
                async (HttpContext http, NodeStore store, string key) =>
                {
                    // A hard lock stays: what is locked so is asked once more, by its very days.
                    var form = await PageForm.OfAsync(http);
                    return form["kind"] == "hard" && form["sure"] != $"{form["from"]}/{form["to"]}"
                        ? Periods(http, store, key, null, TypedLock.Of(form))
                        : await ChangeAsync(
                            http,
                            store,
                            key,
                            (desk, from, to, why, actor) =>
                                desk.Lock(from, to, form["kind"] == "hard" ? LockKind.Hard : LockKind.Soft, why, actor),
                            TypedLock.Of(form)
                        );
                }
            )
            .Needs(Right.Lock);
        company
            .MapPost(
                "/periods/lift",
                (HttpContext http, NodeStore store, string key) =>
                    ChangeAsync(http, store, key, (desk, from, to, why, actor) => desk.Unlock(from, to, why, actor))
            )
            .Needs(Right.Lock);
    }

    private static IResult Voucher(HttpContext http, NodeStore store, string key, Guid entry, string? refusal) =>
        CompanyFrame.Show<VoucherPage, VoucherModel>(
            http,
            store,
            key,
            Section.Journal,
            books =>
                VoucherModel.Of(books, entry, refusal, person => store.People.Find(person)?.Name) is { } model
                    ? model with
                    {
                        IsNew = http.Request.Query["booked"] == "1",
                    }
                    : null,
            StatusOf(refusal)
        );

    private static IResult Periods(
        HttpContext http,
        NodeStore store,
        string key,
        string? refusal,
        TypedLock? typed = null
    ) =>
        CompanyFrame.Show<PeriodsPage, PeriodsModel>(
            http,
            store,
            key,
            Section.Periods,
            books =>
                PeriodsModel.Of(books, refusal) with
                {
                    Typed = typed,
                    AsksOnceMore = typed is { IsHard: true } && refusal is null,
                },
            StatusOf(refusal)
        );

    private static async Task<IResult> ReverseAsync(HttpContext http, NodeStore store, string key, Guid entry)
    {
        var why = PageForm.Word((await PageForm.OfAsync(http))["why"]) ?? "";
        var outcome = await store.DecideAsync(
            key,
            books => new ManualDesk(books).Reverse(entry, null, why, SignedInPerson.Of(http)!.Actor)
        );
        return outcome.Entry is { } posted && outcome.Refusal is null
            ? Results.LocalRedirect($"/companies/{key}/vouchers/{posted.Entry}")
            : Voucher(http, store, key, entry, outcome.Detail);
    }

    private static async Task<IResult> ChangeAsync(
        HttpContext http,
        NodeStore store,
        string key,
        Func<PeriodDesk, DateOnly, DateOnly, string, string, string?> change,
        TypedLock? typed = null
    )
    {
        var form = await PageForm.OfAsync(http);
        if (PageForm.Day(form["from"]) is not { } from || PageForm.Day(form["to"]) is not { } to)
        {
            return Periods(http, store, key, "the days are missing", typed);
        }

        var refusal = await store.DecideAsync(
            key,
            books =>
                change(
                    new PeriodDesk(books),
                    from,
                    to,
                    PageForm.Word(form["why"]) ?? "",
                    SignedInPerson.Of(http)!.Actor
                )
        );
        return refusal is null
            ? Results.LocalRedirect($"/companies/{key}/periods")
            : Periods(http, store, key, refusal, typed);
    }

    private static int StatusOf(string? refusal) =>
        refusal is null ? StatusCodes.Status200OK : StatusCodes.Status422UnprocessableEntity;
}
