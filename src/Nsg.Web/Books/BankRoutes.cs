using System.Text;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Nsg.Bookkeeping;
using Nsg.Bookkeeping.Reconciliation;
using Nsg.Bookkeeping.Records;
using Nsg.Log;
using Nsg.Sharing.People;
using Nsg.Storage;
using Nsg.Web.Pages;
using Nsg.Web.SignIn;

namespace Nsg.Web.Books;

/// <summary>The bank: lines beside what they pay, matched by a person where the rules could not.</summary>
internal static class BankRoutes
{
    private const string Changed = "the line has changed since you looked at it; look again";

    internal static void Map(IEndpointRouteBuilder company)
    {
        company
            .MapGet(
                "/bank",
                (HttpContext http, NodeStore store, IRandomness randomness, TimeProvider time, string key) =>
                    Show(http, store, key, BankForm.Fresh(NewRequest(randomness, time)))
            )
            .Needs(Right.See);
        company.MapPost("/bank/{line:guid}/match", MatchAsync).Needs(Right.Book);
        company.MapPost("/bank/{line:guid}/rest", RestAsync).Needs(Right.Book);
        company.MapPost("/bank/{line:guid}/undo", UndoAsync).Needs(Right.Book);
    }

    private static IResult Show(HttpContext http, NodeStore store, string key, BankForm form) =>
        CompanyFrame.Show<BankPage, BankModel>(
            http,
            store,
            key,
            Section.Bank,
            books => BankModel.Of(books, http.Request.Query, form, person => store.People.Find(person)?.Name),
            form.Refusal is null ? StatusCodes.Status200OK : StatusCodes.Status422UnprocessableEntity
        );

    private static async Task<IResult> MatchAsync(
        HttpContext http,
        NodeStore store,
        IRandomness randomness,
        TimeProvider time,
        string key,
        Guid line
    )
    {
        var sent = await PageForm.OfAsync(http);
        List<Guid> items =
        [
            .. sent["item"]
                .Select(text => Guid.TryParseExact(text, "N", out var id) ? id : Guid.Empty)
                .Where(id => id != Guid.Empty)
                .Distinct(),
        ];
        var form = new BankForm(
            line,
            items,
            sent["account"].ToString(),
            sent["amount"].ToString(),
            sent["why"].ToString(),
            PageForm.Request(sent["request"]) ?? NewRequest(randomness, time),
            null
        );
        var amount = PageForm.Amount(form.Amount, PageContext.Of(http).Language);
        if (form.Amount.Trim().Length > 0 && amount is null)
        {
            return Show(http, store, key, form with { Refusal = $"'{form.Amount}' is no amount" });
        }

        var wanted = new BankMatch
        {
            Line = line,
            Items = items,
            Account = TypedAccount.Number(PageForm.Word(form.Account)),
            Amount = amount,
            Why = PageForm.Word(form.Why) ?? "",
        };
        var typed = $"{line}|{string.Join(',', items)}|{wanted.Account}|{amount}|{wanted.Why}";
        var request = RequestKey.Of("page:" + form.Request, Encoding.UTF8.GetBytes(typed));
        var outcome = await store.DecideAsync(
            key,
            books =>
                books.BankLineOfRequest(request.Key) is null && IsStale(books, line, sent)
                    ? new MatchOutcome(MatchRefusal.Decided, Changed, line)
                    : new MatchDesk(books).Match(wanted, request, SignedInPerson.Of(http)!.Actor)
        );
        return Answer(http, store, key, form, outcome);
    }

    /// <summary>Puts what was paid beyond the need to an account.</summary>
    private static async Task<IResult> RestAsync(
        HttpContext http,
        NodeStore store,
        IRandomness randomness,
        TimeProvider time,
        string key,
        Guid line
    )
    {
        var sent = await PageForm.OfAsync(http);
        var form = BankForm.Fresh(PageForm.Request(sent["request"]) ?? NewRequest(randomness, time)) with
        {
            Line = line,
            Account = sent["account"].ToString(),
            Why = sent["why"].ToString(),
        };
        var account = TypedAccount.Number(PageForm.Word(form.Account)) ?? "";
        var request = RequestKey.Of(
            "page:" + form.Request,
            Encoding.UTF8.GetBytes($"{line}|rest|{account}|{form.Why}")
        );
        var outcome = await store.DecideAsync(
            key,
            books =>
                books.BankLineOfRequest(request.Key) is null && IsStale(books, line, sent)
                    ? new MatchOutcome(MatchRefusal.Decided, Changed, line)
                    : new RestDesk(books).Put(
                        line,
                        account,
                        PageForm.Word(form.Why) ?? "",
                        request,
                        SignedInPerson.Of(http)!.Actor
                    )
        );
        return Answer(http, store, key, form, outcome);
    }

    private static async Task<IResult> UndoAsync(
        HttpContext http,
        NodeStore store,
        IRandomness randomness,
        TimeProvider time,
        string key,
        Guid line
    )
    {
        var sent = await PageForm.OfAsync(http);
        var why = PageForm.Word(sent["why"]) ?? "";
        var actor = SignedInPerson.Of(http)!.Actor;
        // A match of the rules gives way to a decision that the line pays nothing; a person's decision is taken back.
        var outcome = await store.DecideAsync(
            key,
            books =>
                IsStale(books, line, sent) ? new MatchOutcome(MatchRefusal.Decided, Changed, line)
                : books.DecisionOf(line) is null
                    ? new MatchDesk(books).Match(new BankMatch { Line = line, Why = why }, null, actor)
                : new MatchDesk(books).Undo(line, why, actor)
        );
        return Answer(http, store, key, BankForm.Fresh(NewRequest(randomness, time)) with { Line = line }, outcome);
    }

    private static bool IsStale(IBooksTransaction books, Guid line, IFormCollection sent) =>
        PageForm.Word(sent["seen"]) is { } seen && books.BankLineVersion(line) is { } now && seen != now;

    private static IResult Answer(HttpContext http, NodeStore store, string key, BankForm form, MatchOutcome outcome) =>
        outcome.Refusal is null
            ? Results.LocalRedirect(
                $"/companies/{key}/bank{BankList.Of(http.Request.Query).Query(outcome.Line)}#chosen"
            )
            : Show(http, store, key, form with { Refusal = outcome.Detail });

    private static string NewRequest(IRandomness randomness, TimeProvider time) =>
        randomness.NewId(time.GetUtcNow()).ToString("N");
}
