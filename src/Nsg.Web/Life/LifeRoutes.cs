using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Nsg.Sharing.People;
using Nsg.Storage;
using Nsg.Web.Pages;
using Nsg.Web.Reports;
using Nsg.Web.SignIn;

namespace Nsg.Web.Life;

/// <summary>The page of a company's life.</summary>
internal static class LifeRoutes
{
    internal static void Map(IEndpointRouteBuilder company) =>
        company
            .MapGet(
                "/life",
                (HttpContext http, NodeStore store, TimeProvider time, OldestOwed oldest, string key) =>
                    CompanyFrame.Show<LifePage, LifeModel>(
                        http,
                        store,
                        key,
                        Section.Life,
                        books =>
                        {
                            var roles = store.People.RolesAt(key).Where(role => role.Taken is null).ToList();
                            return LifeModel.Of(
                                books,
                                new LifeFacts(
                                    oldest(books, PageClock.Today(books, time), PageContext.Of(http).Language.Code),
                                    roles.Count,
                                    roles.Where(one => one.Role.Has(Right.Share)).DistinctBy(one => one.Person).Count(),
                                    time.GetUtcNow(),
                                    PageClock.Today(books, time)
                                ),
                                PageContext.Of(http).Language
                            );
                        }
                    )
            )
            .Needs(Right.See);
}
