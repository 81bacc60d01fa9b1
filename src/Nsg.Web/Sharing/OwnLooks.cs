using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Nsg.Storage;
using Nsg.Web.Pages;
using Nsg.Web.SignIn;

namespace Nsg.Web.Sharing;

/// <summary>The page on which everybody finds what is kept of what they looked at themselves (GDPR, article
/// 15).</summary>
internal static class OwnLooks
{
    internal static async Task<RazorComponentResult<OwnLooksPage>> ShowAsync(
        HttpContext http,
        NodeStore store,
        TimeProvider time,
        LookKeeper looks
    )
    {
        await looks.WrittenAsync(http.RequestAborted);
        var person = SignedInPerson.Of(http)!.Person.Key;
        var tomorrow = DateOnly.FromDateTime(time.GetUtcNow().UtcDateTime).AddDays(1);
        var before = PageForm.Day(http.Request.Query["before"]);
        var rows = store.Looks.Of(person, LookKeeper.KeptFrom(tomorrow), before ?? tomorrow, LooksByDay.RowsMax + 1);
        return new RazorComponentResult<OwnLooksPage>(
            new
            {
                Context = PageContext.Of(http),
                Model = new OwnLooksModel(
                    LooksByDay.Of(rows, row => row.Company, company => (store.Company(company)?.Name ?? company, [])),
                    before is null,
                    LookKeeper.KeptFrom(tomorrow)
                ),
            }
        );
    }
}
