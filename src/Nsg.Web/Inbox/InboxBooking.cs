using Microsoft.AspNetCore.Http;
using Nsg.Bookkeeping.Intake;
using Nsg.Storage;
using Nsg.Web.Accountant;
using Nsg.Web.Pages;
using Nsg.Web.SignIn;

namespace Nsg.Web.Inbox;

/// <summary>Documents of one company that wait for the same reason: ticked in the inbox, and booked together.</summary>
internal static class InboxBooking
{
    private const int ChosenMax = 500;

    /// <summary>Books those ticked and shows the inbox again: what came of each, and the rest as it was.</summary>
    internal static async Task<IResult> BookAsync(HttpContext http, NodeStore store, string key)
    {
        var form = await PageForm.OfAsync(http);
        var (account, vat) = (PageForm.Word(form["account"]), PageForm.Word(form["vat"]));
        var answer = new BookingAnswer(TypedAccount.Number(account), BookingChoice.VatSaid(vat), null);
        var chosen = form["document"]
            .Select(text => Guid.TryParseExact(text, "N", out var id) ? id : Guid.Empty)
            .Where(id => id != Guid.Empty)
            .Distinct()
            .Take(ChosenMax)
            .ToList();
        var outcomes = new List<BulkOutcome>();
        foreach (var document in chosen)
        {
            outcomes.Add(await BulkDesk.BookAsync(store, key, document, answer, SignedInPerson.Of(http)!.Actor));
        }

        return CompanyFrame.Show<InboxPage, InboxModel>(
            http,
            store,
            key,
            Section.Inbox,
            books =>
                InboxModel.Of(books, http.Request.Query, PageContext.Of(http).Language) with
                {
                    Outcomes = outcomes,
                    Ticked = chosen.ToHashSet(),
                    Written = (account, vat),
                }
        );
    }
}
