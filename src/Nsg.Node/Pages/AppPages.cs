using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Nsg.Node.Authorization.Apps;
using Nsg.Node.Authorization.People;
using Nsg.Sharing.People;
using Nsg.Storage;
using Nsg.Web.Consent;
using Nsg.Web.Pages;
using Nsg.Web.Sharing;
using Nsg.Web.SignIn;

namespace Nsg.Node.Pages;

/// <summary>The page that others' apps are opened from. <c>?from=</c> and <c>?to=</c> of a link propose the period.</summary>
internal static class AppPages
{
    internal static void Map(IEndpointRouteBuilder company)
    {
        company
            .MapGet(
                "/apps",
                (HttpContext http, NodeStore store, TimeProvider time, string key) =>
                    Apps(http, store, time, key, isRefused: false)
            )
            .Needs(Right.Share);
        company.MapPost("/apps/launch", LaunchAsync).Needs(Right.Share);
    }

    private static IResult Apps(HttpContext http, NodeStore store, TimeProvider time, string key, bool isRefused)
    {
        var (apps, now) = (store.Authorization.Apps(), time.GetUtcNow());
        // Opening an app leads to its own address, which the page must be let go to.
        http.Response.Headers.ContentSecurityPolicy = PeopleGate.PolicyTo(
            apps.Select(app => new Uri(app.Credentials.Launch!).GetLeftPart(UriPartial.Authority)).Distinct()
        );
        return CompanyFrame.Show<AppsPage, AppsModel>(
            http,
            store,
            key,
            Section.Apps,
            books =>
            {
                var (grants, today) = (books.Grants(), books.Company.DayOf(now));
                var year = books.FinancialYears().Where(one => one.From <= today && today <= one.To).ToList();
                var (from, to) =
                    year.Count > 0 ? year[^1] : (new DateOnly(today.Year, 1, 1), new DateOnly(today.Year, 12, 31));
                return new AppsModel(
                    [
                        .. apps.Select(app => new AppLine(
                            app.Id,
                            app.Key.Name,
                            app.Key.Subject,
                            grants.Count(one => one.Terms.Client == app.Id && one.StateAt(now) == "given")
                        )),
                    ],
                    PageForm.Day(http.Request.Query["from"]) ?? from,
                    PageForm.Day(http.Request.Query["to"]) ?? to,
                    isRefused
                );
            },
            isRefused ? StatusCodes.Status422UnprocessableEntity : StatusCodes.Status200OK
        );
    }

    private static async Task<IResult> LaunchAsync(
        HttpContext http,
        NodeStore store,
        TimeProvider time,
        AppLaunch launch,
        string key
    )
    {
        var form = await PageForm.OfAsync(http);
        if (
            launch.Find(form["client"].ToString()) is not { } app
            || PageForm.Day(form["from"]) is not { } from
            || PageForm.Day(form["to"]) is not { } to
            || AppLaunch.Fault(from, to) is not null
        )
        {
            return Apps(http, store, time, key, isRefused: true);
        }

        var facts = new LaunchFacts(key, from, to, PageContext.Of(http).Language.Code, SignedInPerson.Of(http)!.Actor);
        return new SeeOther(await launch.StartAsync(app, facts));
    }
}
