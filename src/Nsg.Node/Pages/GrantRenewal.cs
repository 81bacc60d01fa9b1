using Microsoft.AspNetCore.Http;
using Nsg.Node.Sharing;
using Nsg.Sharing.Grants;
using Nsg.Storage;
using Nsg.Storage.Queries;
using Nsg.Web.Pages;
using Nsg.Web.SignIn;

namespace Nsg.Node.Pages;

/// <summary>Giving an access for as long again from its page, until a day that the page has named.</summary>
internal static class GrantRenewal
{
    /// <summary>Until when a grant would be in force; null where it cannot be given for as long again.</summary>
    internal static DateTimeOffset? Until(BooksQueries books, Grant grant, DateTimeOffset now) =>
        grant is { State: GrantState.Given or GrantState.UsedUp, Parent: null }
            ? GrantDesk.RenewedUntil(grant, grant.Replaces is { } before ? books.Grant(before) : null, now)
            : null;

    /// <summary>Gives the same for as long again, signed by whoever signed in. Pressed twice, it is given once.</summary>
    internal static async Task<IResult> RenewAsync(
        HttpContext http,
        NodeStore store,
        TimeProvider time,
        string key,
        Guid grant
    )
    {
        var (name, person) = (store.Company(key)!.Name, SignedInPerson.Of(http)!);
        var form = await PageForm.OfAsync(http);
        if (store.Query(key, books => Successor(books, grant)) is { } there)
        {
            return Results.LocalRedirect($"/companies/{key}/sharing/{there.Id}");
        }

        var until = store.Query(
            key,
            books => books.Grant(grant) is { } known ? Until(books, known, time.GetUtcNow()) : null
        );
        if (PageForm.DayFault(form["until"]) is { } unread)
        {
            return SharingPages.One(http, store, time, key, grant, unread);
        }

        // The whole of the day that the person chose; as long again, to the moment, where that is the day.
        if (
            until is { } proposed
            && PageForm.Day(form["until"]) is { } day
            && day != DateOnly.FromDateTime(proposed.UtcDateTime)
        )
        {
            until = new DateTimeOffset(day.ToDateTime(TimeOnly.MaxValue), TimeSpan.Zero);
        }

        try
        {
            var renewed = await store.DecideGrantAsync(
                key,
                company => GrantedReports.Desk(company).Renew(grant, until, [person.Name], name, person.Actor)
            );
            return Results.LocalRedirect($"/companies/{key}/sharing/{renewed.Id}");
        }
        catch (GrantException fault)
        {
            return SharingPages.One(http, store, time, key, grant, fault.Message);
        }
    }

    private static Grant? Successor(BooksQueries books, Guid grant) =>
        books.Grant(grant) is { State: GrantState.Replaced }
            ? books.Grants().FirstOrDefault(one => one.Replaces == grant && one.State == GrantState.Given)
            : null;
}
