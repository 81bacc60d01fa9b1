using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Nsg.Log;
using Nsg.Sharing.People;
using Nsg.Storage;
using Nsg.Web.Books;
using Nsg.Web.Design;
using Nsg.Web.Inbox;
using Nsg.Web.Life;
using Nsg.Web.Overview;
using Nsg.Web.Pages;
using Nsg.Web.Products;
using Nsg.Web.Reports;
using Nsg.Web.Sharing;
using Nsg.Web.SignIn;
using Nsg.Web.SignIn.Demo;

namespace Nsg.Web;

/// <summary>The pages: components rendered on the server, whole without any script in the browser.</summary>
public static class WebPages
{
    private const int ProviderAnswerMax = 1024 * 1024;

    private static readonly TimeSpan ProviderTimeout = TimeSpan.FromSeconds(10);

    /// <summary>Values of one form: a credit note of part of an invoice has two for each line.</summary>
    private const int FormValuesMax = 20_000;

    /// <summary>Registers what the pages need.</summary>
    public static void AddServices(IServiceCollection services, SignInOptions options)
    {
        services.AddRazorComponents();
        services.Configure<FormOptions>(form => form.ValueCountLimit = FormValuesMax);
        services.AddSingleton(options);
        services.AddSingleton<IRandomness, SystemRandomness>();
        services
            .AddHttpClient(
                OpenIdProvider.ClientName,
                client =>
                {
                    client.Timeout = ProviderTimeout;
                    client.MaxResponseContentBufferSize = ProviderAnswerMax;
                }
            )
            .ConfigurePrimaryHttpMessageHandler(() =>
                new SocketsHttpHandler { AllowAutoRedirect = false, UseCookies = false }
            );
        services.AddSingleton<SessionReader>();
        services.AddSingleton<LookKeeper>().AddHostedService(provider => provider.GetRequiredService<LookKeeper>());
        services.AddSingleton<UploadResults>();
        services.AddSingleton<OpenIdProvider>();
        services.AddSingleton<SignInEndpoints>();
        services.AddSingleton<DemoProvider>();
    }

    /// <summary>Maps the pages on a node; a <see cref="NodeStore"/> must be registered.</summary>
    /// <param name="routes">The node's routes.</param>
    /// <param name="mapMore">Maps further pages of a company, under its path.</param>
    public static void Map(IEndpointRouteBuilder routes, Action<IEndpointRouteBuilder> mapMore)
    {
        ArgumentNullException.ThrowIfNull(mapMore);
        routes.ServiceProvider.GetRequiredService<SignInEndpoints>().Map(routes);
        if (routes.ServiceProvider.GetRequiredService<SignInOptions>().IsDemo)
        {
            routes.ServiceProvider.GetRequiredService<DemoProvider>().Map(routes);
        }

        routes.MapGet("/", Start).NeedsPerson().ExcludeFromDescription();
        routes.MapGet("/looks", OwnLooks.ShowAsync).NeedsPerson().ExcludeFromDescription();
        var company = routes.MapGroup("/companies/{key}").ExcludeFromDescription();
        MapOverview(company);
        LifeRoutes.Map(company);
        InboxRoutes.Map(company);
        BooksRoutes.Map(company);
        ProductRoutes.Map(company);
        mapMore(company);
        routes
            .MapGet(
                "/design",
                (HttpContext http) => new RazorComponentResult<DesignPage>(new { Context = PageContext.Of(http) })
            )
            .NeedsPerson()
            .ExcludeFromDescription();
        PageAssets.Map(routes);
    }

    /// <summary>The company at a glance, and what its figures are made of.</summary>
    private static void MapOverview(IEndpointRouteBuilder company)
    {
        company
            .MapGet(
                "",
                (HttpContext http, NodeStore store, TimeProvider time, OldestOwed oldest, string key) =>
                    CompanyFrame.Show<OverviewPage, OverviewModel>(
                        http,
                        store,
                        key,
                        Section.Overview,
                        books =>
                            OverviewModel.Of(books, PageClock.Today(books, time), http.Request.Query["year"]) with
                            {
                                Oldest = oldest(
                                    books,
                                    PageClock.Today(books, time),
                                    PageContext.Of(http).Language.Code
                                ),
                            }
                    )
            )
            .Needs(Right.See);
        company
            .MapGet(
                "/cash",
                (HttpContext http, NodeStore store, TimeProvider time, string key) =>
                    CompanyFrame.Show<CashPage, CashAhead>(
                        http,
                        store,
                        key,
                        Section.Overview,
                        books => CashAhead.Of(books, PageClock.Today(books, time))
                    )
            )
            .Needs(Right.See);
        company
            .MapGet(
                "/months/{month}",
                (HttpContext http, NodeStore store, string key, string month) =>
                    MonthModel.Read(month) is { } first
                        ? CompanyFrame.Show<MonthPage, MonthModel>(
                            http,
                            store,
                            key,
                            Section.Overview,
                            books => MonthModel.Of(books, first)
                        )
                        : PeopleGate.NotFound(http)
            )
            .Needs(Right.See);
    }

    private static IResult Start(HttpContext http, NodeStore store, TimeProvider time, OldestOwed oldest)
    {
        var (person, query) = (SignedInPerson.Of(http)!, http.Request.Query);
        if (!person.Companies.Any() && store.People.ClientsOf(person.Person.Key).Count > 0)
        {
            return Results.LocalRedirect("/ask");
        }

        if (!person.Companies.Any() && person.IsOperator)
        {
            return Results.LocalRedirect("/operator");
        }

        var language = PageContext.Of(http).Language.Code;
        var (find, isWaitingOnly) = (query["q"].ToString().Trim(), query["waiting"] == "1");
        var rows = person
            .Companies.Where(key => person.May(Right.See, key) && store.HasCompany(key))
            .Select(key =>
                store.Query(
                    key,
                    books =>
                    {
                        var today = PageClock.Today(books, time);
                        return CompanyRow.Of(books, today) with { Oldest = oldest(books, today, language) };
                    }
                )
            )
            .Where(row =>
                row.Name.Contains(find, StringComparison.OrdinalIgnoreCase) && (!isWaitingOnly || row.Attention > 0)
            );
        var sort = CompanySort.Read(query["sort"]);
        return new RazorComponentResult<StartPage>(
            new
            {
                Context = PageContext.Of(http),
                Companies = (IReadOnlyList<CompanyRow>)[.. CompanySort.Of(sort, rows)],
                Sort = sort,
                Find = find.Length > 0 || isWaitingOnly ? find : null,
                IsWaitingOnly = isWaitingOnly,
                IsAllChosen = query["all"] == "1",
                IsNoneChosen = query["none"] == "1",
            }
        );
    }
}
