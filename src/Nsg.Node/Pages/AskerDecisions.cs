using Microsoft.AspNetCore.Http;
using Nsg.Node.Sharing;
using Nsg.Sharing.Grants;
using Nsg.Storage;
using Nsg.Web.Languages;
using Nsg.Web.Pages;
using Nsg.Web.SignIn;

namespace Nsg.Node.Pages;

/// <summary>What those who asked do with a request: ask anew, or take it back.</summary>
internal static class AskerDecisions
{
    /// <summary>Asks anew for what was given.</summary>
    internal static async Task<IResult> AgainAsync(
        HttpContext http,
        NodeStore store,
        TimeProvider time,
        string company,
        Guid grant
    )
    {
        var asker = AskerPages.FrameOf(http, store);
        if (AskerPages.Find(store, asker.Id, company, grant) is not var (entry, _))
        {
            return PeopleGate.NotFound(http);
        }

        try
        {
            var asked = await store.DecideGrantAsync(
                company,
                books =>
                    GrantedReports.Desk(books).AskAgain(grant, asker.Id, entry.Name, SignedInPerson.Of(http)!.Actor)
            );
            return Results.LocalRedirect(asker.AtGrant(company, asked.Id) + "?sent=1");
        }
        catch (GrantException refused)
        {
            return AskerPages.One(http, store, time.GetUtcNow(), company, grant, AskingTexts.NotSent, refused.Message);
        }
    }

    /// <summary>Takes a request back that waits.</summary>
    internal static async Task<IResult> TakeBackAsync(
        HttpContext http,
        NodeStore store,
        TimeProvider time,
        string company,
        Guid grant
    )
    {
        var asker = AskerPages.FrameOf(http, store);
        if (AskerPages.Find(store, asker.Id, company, grant) is null)
        {
            return PeopleGate.NotFound(http);
        }

        var why = PageForm.Word((await PageForm.OfAsync(http))["why"]);
        try
        {
            await store.DecideGrantAsync(
                company,
                books =>
                {
                    new GrantDesk(books).TakeBack(grant, asker.Id, why, SignedInPerson.Of(http)!.Actor);
                    return true;
                }
            );
            return Results.LocalRedirect(asker.AtGrant(company, grant) + "?back=1");
        }
        catch (GrantException refused)
        {
            return AskerPages.One(
                http,
                store,
                time.GetUtcNow(),
                company,
                grant,
                TakeBackTexts.NotDone,
                refused.Message
            );
        }
    }
}
