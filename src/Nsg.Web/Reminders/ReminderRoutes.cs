using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.AspNetCore.WebUtilities;
using Nsg.Bookkeeping.Reminders;
using Nsg.Sharing.People;
using Nsg.Storage;
using Nsg.Storage.Queries;
using Nsg.Web.Languages;
using Nsg.Web.Pages;
using Nsg.Web.Papers;
using Nsg.Web.SignIn;

namespace Nsg.Web.Reminders;

/// <summary>Reminders of open items: noted, and given as letters.</summary>
internal static class ReminderRoutes
{
    private const int AtOnceMax = 100;

    internal static void Map(IEndpointRouteBuilder company)
    {
        company.MapPost("/open-items/remind", RemindAsync).Needs(Right.Book);
        company
            .MapGet(
                "/open-items/reminders",
                (HttpContext http, NodeStore store, string key) =>
                    CompanyFrame.Show<RemindersPage, RemindersModel>(
                        http,
                        store,
                        key,
                        Section.OpenItems,
                        books => RemindersModel.Of(books, Items(http.Request.Query["item"]))
                    )
            )
            .Needs(Right.See);
        PaperRoutes.Map(company, "/open-items/{document:guid}/reminder", Section.OpenItems, LetterOf);
    }

    private static async Task<IResult> RemindAsync(HttpContext http, NodeStore store, string key)
    {
        var form = await PageForm.OfAsync(http);
        var items = Items(form["item"]);
        if (items.Count == 0)
        {
            // Told where it is met: at the button of the same page of the list.
            var list = $"/companies/{key}/open-items?of=sale&chosen=none";
            return Results.LocalRedirect(
                (PageForm.Line(form["after"]) is { } after ? QueryHelpers.AddQueryString(list, "after", after) : list)
                    + "#remind"
            );
        }

        foreach (var item in items)
        {
            // What is not to be reminded of is told on the page.
            await store.DecideAsync(key, books => new ReminderDesk(books).Remind(item, SignedInPerson.Of(http)!.Actor));
        }

        var page = $"/companies/{key}/open-items/reminders";
        return Results.LocalRedirect(
            items.Aggregate(page, (address, item) => QueryHelpers.AddQueryString(address, "item", item.ToString("N")))
        );
    }

    private static PaperModel? LetterOf(BooksQueries books, HttpContext http, Guid document) =>
        ReminderLetter.Of(books, document) is { } letter
            ? PaperModel.Of(
                ReminderPaper.Of(
                    letter,
                    PaperNames.LanguageOf(http.Request.Query["in"], letter.Invoice?.Buyer, letter.Home)
                ),
                $"/companies/{books.Company.Key}/open-items/reminders?item={document:N}",
                ReminderTexts.Title
            )
            : null;

    private static List<Guid> Items(IEnumerable<string?> typed) =>
        [
            .. typed
                .Select(text => Guid.TryParseExact(text, "N", out var id) ? id : Guid.Empty)
                .Where(id => id != Guid.Empty)
                .Distinct()
                .Take(AtOnceMax),
        ];
}
