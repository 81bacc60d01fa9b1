using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.WebUtilities;
using Nsg.Bookkeeping.Reminders;
using Nsg.Countries;
using Nsg.Storage;
using Nsg.Web.Accountant;
using Nsg.Web.Books;
using Nsg.Web.Pages;
using Nsg.Web.SignIn;

namespace Nsg.Node.Pages;

/// <summary>Customers of several companies that are reminded at once.</summary>
internal static class BulkReminding
{
    private const int ItemsOfCompanyMax = 500;

    /// <summary>Letters that one page shows.</summary>
    private const int LettersMax = 100;

    /// <summary>What would be reminded of, the longest overdue first.</summary>
    internal static BulkModel Of(NodeStore store, BulkModel model, TimeProvider time)
    {
        var now = time.GetUtcNow();
        return model with
        {
            Reminders =
            [
                .. model
                    .Companies.SelectMany(company =>
                        store.Query(
                            company.Key,
                            books =>
                            {
                                var today = CountryClock.Day(books.Company.Pack.Country, now);
                                return books
                                    .OpenItemsPage(TradeDirection.Sale, null, Guid.Empty, ItemsOfCompanyMax)
                                    .Where(item => OpenItemsModel.IsRemindable(item, today))
                                    .Select(item => new BulkReminder(
                                        company.Key,
                                        company.Name,
                                        item,
                                        books.Reminders(item.Id),
                                        today
                                    ))
                                    .ToList();
                            }
                        )
                    )
                    .OrderBy(one => one.Item.Due)
                    .ThenBy(one => one.Name, StringComparer.Ordinal)
                    .Take(BulkPages.ChosenMax),
            ],
        };
    }

    internal static async Task<IResult> RemindAsync(HttpContext http, NodeStore store)
    {
        var (outcomes, letters) = (new List<BulkOutcome>(), new List<(string Company, Guid Item)>());
        var form = await PageForm.OfAsync(http);
        foreach (var (key, rest) in BulkActions.Chosen(form, "item", http, store, BulkAction.Remind))
        {
            if (rest.Split('~') is not [var item, var seen] || !Guid.TryParseExact(item, "N", out var id))
            {
                continue;
            }

            var (subject, fault) = await RemindOneAsync(store, key, id, seen, SignedInPerson.Of(http)!.Actor);
            outcomes.Add(new BulkOutcome(key, BulkActions.NameOf(store, key), subject, $"/documents/{id}", fault));
            if (fault is null)
            {
                letters.Add((key, id));
            }
        }

        return BulkActions.Done(
            http,
            store,
            BulkAction.Remind,
            outcomes,
            [
                .. letters
                    .GroupBy(one => one.Company, StringComparer.Ordinal)
                    .SelectMany(group => group.Chunk(LettersMax))
                    .Select(part => (BulkActions.NameOf(store, part[0].Company), LettersAt(part), part.Length)),
            ]
        );
    }

    private static async Task<(string Subject, string? Fault)> RemindOneAsync(
        NodeStore store,
        string key,
        Guid id,
        string seen,
        string actor
    )
    {
        try
        {
            var (item, row) = store.Query(key, books => (books.OpenItem(id), books.Document(id)));
            var subject = $"{item?.Party ?? row?.PartyName} {item?.Document ?? row?.Number}".Trim();
            return item is not null && BulkReminder.MarkOf(item) == seen
                ? (subject, await store.DecideAsync(key, books => new ReminderDesk(books).Remind(id, actor)))
                : (subject, "what is owed has changed since it was seen; look at it again");
        }
        catch (Exception failed) when (failed is StoreException or UnknownCompanyException)
        {
            // What was done before stays done, and is told.
            return (id.ToString(), failed.Message);
        }
    }

    private static string LettersAt((string Company, Guid Item)[] part) =>
        part.Aggregate(
            $"/companies/{part[0].Company}/open-items/reminders",
            (address, one) => QueryHelpers.AddQueryString(address, "item", one.Item.ToString("N"))
        );
}
