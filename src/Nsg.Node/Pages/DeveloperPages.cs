using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using Nsg.Node.Http;
using Nsg.Sharing.People;
using Nsg.Storage;
using Nsg.Vocabulary;
using Nsg.Web.Developer;
using Nsg.Web.Pages;
using Nsg.Web.SignIn;

namespace Nsg.Node.Pages;

/// <summary>Pages for those who write programs: examples, reference, keys, a test company.</summary>
internal static class DeveloperPages
{
    private const int NameMax = 200;
    private const int DaysMax = 731;
    private const int DaysUnlessSaid = 90;
    private const int CompaniesShown = 100;
    private const string Nobody = "KEY";

    internal static void Map(IEndpointRouteBuilder routes)
    {
        var developer = routes.MapGroup("/developer").ExcludeFromDescription();
        developer
            .MapGet(
                "",
                (HttpContext http, NodeStore store, SignInOptions options) =>
                    Examples(http, store, options, null, http.Request.Query["in"].ToString())
            )
            .NeedsPerson();
        developer.MapPost("/run", RunAsync).NeedsPerson();
        developer
            .MapGet(
                "/reference",
                (HttpContext http, NodeStore store, InterfaceReference reference, SignInOptions options) =>
                    DeveloperReference.ShowAsync(
                        http,
                        store,
                        reference,
                        options,
                        http.Request.Query["tag"].ToString(),
                        null
                    )
            )
            .NeedsPerson();
        developer.MapPost("/reference/run", DeveloperReference.RunAsync).NeedsPerson();
        developer
            .MapGet(
                "/events",
                (HttpContext http, NodeStore store, SignInOptions options) => Events(http, store, options)
            )
            .NeedsPerson();
        developer
            .MapGet(
                "/keys",
                (HttpContext http, NodeStore store, TimeProvider time) =>
                    Keys(http, store, time.GetUtcNow(), null, null)
            )
            .NeedsPerson();
        developer.MapPost("/keys", CreateAsync).NeedsPerson();
        developer.MapPost("/keys/{id}/revoke", RevokeAsync).NeedsPerson();
        developer
            .MapGet(
                "/sandbox",
                (HttpContext http, NodeStore store, Sandboxes sandboxes) => Sandbox(http, store, sandboxes, null)
            )
            .NeedsPerson();
        developer.MapPost("/sandbox", MakeAsync).NeedsPerson();
        developer
            .MapPost(
                "/sandbox/remove",
                async (HttpContext http, Sandboxes sandboxes) =>
                {
                    await sandboxes.RemoveAsync(SignedInPerson.Of(http)!.Person);
                    return Results.LocalRedirect("/developer/sandbox");
                }
            )
            .NeedsPerson();
    }

    private static RazorComponentResult<ExamplesPage> Examples(
        HttpContext http,
        NodeStore store,
        SignInOptions options,
        ExampleAnswer? answer,
        string language
    )
    {
        var sandbox = store.SandboxOf(SignedInPerson.Of(http)!.Person.Key);
        return new RazorComponentResult<ExamplesPage>(
            new
            {
                Context = PageContext.Of(http),
                Model = new ExamplesModel(
                    sandbox is not null,
                    DeveloperExamples.Of(NodeAddress.Of(http, options).AbsoluteUri, sandbox ?? Nobody),
                    answer,
                    language
                ),
            }
        );
    }

    /// <summary>Runs an example against the person's test company, as a program with a key of it would.</summary>
    private static async Task<IResult> RunAsync(
        HttpContext http,
        NodeStore store,
        SignInOptions options,
        OwnCalls calls
    )
    {
        var form = await PageForm.OfAsync(http);
        var (person, wanted) = (SignedInPerson.Of(http)!.Person.Key, form["example"].ToString());
        if (
            store.SandboxOf(person) is not { } company
            || DeveloperExamples.Of("/", company).FirstOrDefault(one => one.Id == wanted) is not { } example
        )
        {
            return Results.LocalRedirect("/developer");
        }

        return Examples(
            http,
            store,
            options,
            await DeveloperReference.AnswerAsync(http, calls, person, company, example.Id, example.Path),
            form["in"].ToString()
        );
    }

    /// <summary>Companies whose events the person may see, by name.</summary>
    private static RazorComponentResult<EventCompaniesPage> Events(
        HttpContext http,
        NodeStore store,
        SignInOptions options
    )
    {
        var person = SignedInPerson.Of(http)!;
        var companies = person
            .Companies.Where(key => person.May(Right.See, key))
            .Select(store.Company)
            .OfType<Nsg.Bookkeeping.CompanyProfile>()
            .OrderBy(one => one.Name, StringComparer.OrdinalIgnoreCase)
            .ToList();
        var from = ListPages.From(http.Request.Query, CompaniesShown);
        var example = DeveloperExamples.EventsOf(
            NodeAddress.Of(http, options).AbsoluteUri,
            ExampleOf(store, person, companies.Skip(from).FirstOrDefault()?.Key)
        );
        return new RazorComponentResult<EventCompaniesPage>(
            new
            {
                Context = PageContext.Of(http),
                Model = new EventCompaniesModel(
                    [
                        .. companies
                            .Skip(from)
                            .Take(CompaniesShown)
                            .Select(one =>
                                (one.Key, one.Name, store.Query(one.Key, books => books.Checkpoint()).Books.Size)
                            ),
                    ],
                    ListPages.OfPlaces(from, CompaniesShown, companies.Count),
                    example
                ),
            }
        );
    }

    /// <summary>The company that an example names: the person's test company, which their key opens, or else one of the list.</summary>
    private static string ExampleOf(NodeStore store, SignedInPerson person, string? listed) =>
        store.SandboxOf(person.Person.Key) is { } sandbox && person.May(Right.See, sandbox)
            ? sandbox
            : listed ?? Nobody;

    private static RazorComponentResult<KeysPage> Keys(
        HttpContext http,
        NodeStore store,
        DateTimeOffset now,
        string? token,
        KeyForm? form
    )
    {
        var person = SignedInPerson.Of(http)!;
        var sandbox = store.SandboxOf(person.Person.Key);

        // A test company is the first choice: what is tried out does no harm there.
        var companies = person
            .Companies.Where(key => person.May(Right.Appoint, key))
            .Select(store.Company)
            .OfType<Nsg.Bookkeeping.CompanyProfile>()
            .OrderBy(one => one.Key != sandbox)
            .ThenBy(one => one.Name, StringComparer.Ordinal)
            .ToList();
        var keys = store
            .ClientKeys.List()
            .Where(key => MaySee(person, key))
            .OrderByDescending(key => key.Created, StringComparer.Ordinal)
            .Select(key =>
                (
                    key,
                    key.Company is { } company
                        ? companies.FirstOrDefault(one => one.Key == company)?.Name ?? company
                        : "",
                    NameOf(store, key.CreatedBy),
                    NameOf(store, key.RevokedBy)
                )
            );
        return new RazorComponentResult<KeysPage>(
            new
            {
                Context = PageContext.Of(http),
                Model = new KeysModel(
                    companies,
                    [.. keys],
                    token,
                    form
                        ?? new KeyForm(
                            null,
                            null,
                            false,
                            DateOnly.FromDateTime(now.UtcDateTime).AddDays(DaysUnlessSaid)
                        ),
                    now
                ),
            }
        )
        {
            StatusCode = form?.Wrong.Count > 0 ? StatusCodes.Status422UnprocessableEntity : StatusCodes.Status200OK,
        };
    }

    /// <summary>An owner sees the keys of the company; whoever keeps the node sees all keys, of which a secret is not
    /// kept, and can only close them.</summary>
    private static bool MaySee(SignedInPerson person, ClientKey key) =>
        !key.LivesByGrants && (person.IsOperator || (key.Company is { } company && person.May(Right.Appoint, company)));

    private static string? NameOf(NodeStore store, string? actor) =>
        ActorWords.PersonOf(actor) is { } person ? store.People.Find(person)?.Name ?? actor : actor;

    private static async Task<IResult> CreateAsync(HttpContext http, NodeStore store, TimeProvider time)
    {
        var (form, person, now) = (await PageForm.OfAsync(http), SignedInPerson.Of(http)!, time.GetUtcNow());
        var typed = new KeyForm(
            PageForm.Line(form["name"]),
            form["company"].ToString(),
            form["rights"] == "write",
            PageForm.Day(form["ends"])
        );
        var until = new DateTimeOffset((typed.Ends ?? DateOnly.MinValue).ToDateTime(TimeOnly.MaxValue), TimeSpan.Zero);
        List<string> wrong =
        [
            .. typed.Name is { Length: <= NameMax } ? Array.Empty<string>() : ["name"],
            .. person.May(Right.Appoint, typed.Company!) ? Array.Empty<string>() : ["company"],
            .. until > now && until <= now.AddDays(DaysMax) ? Array.Empty<string>() : ["ends"],
        ];
        if (wrong.Count > 0)
        {
            return Keys(http, store, now, null, typed with { Wrong = wrong });
        }

        var (_, token) = await store.ClientKeys.CreateAsync(
            typed.Name!,
            typed.Company,
            typed.CanWrite,
            until,
            person.Actor
        );
        return Keys(http, store, now, token, null);
    }

    private static async Task<IResult> RevokeAsync(HttpContext http, NodeStore store, string id)
    {
        var person = SignedInPerson.Of(http)!;
        if (store.ClientKeys.Find(id) is not { } key || !MaySee(person, key))
        {
            return PeopleGate.NotFound(http);
        }

        await store.ClientKeys.RevokeAsync(id, person.Actor);
        return Results.LocalRedirect("/developer/keys");
    }

    private static RazorComponentResult<SandboxPage> Sandbox(
        HttpContext http,
        NodeStore store,
        Sandboxes sandboxes,
        string? token
    )
    {
        var company = store.SandboxOf(SignedInPerson.Of(http)!.Person.Key) is { } key ? store.Company(key) : null;
        return new RazorComponentResult<SandboxPage>(
            new
            {
                Context = PageContext.Of(http),
                Model = new SandboxModel(company, sandboxes.CanMake, token, sandboxes.NewRequest()),
            }
        );
    }

    private static async Task<IResult> MakeAsync(HttpContext http, NodeStore store, Sandboxes sandboxes)
    {
        var form = await PageForm.OfAsync(http);
        var country =
            Country.TryParse(form["country"].ToString(), out var chosen) && Country.Nordic.Contains(chosen)
                ? chosen
                : Country.NO;
        return Sandbox(
            http,
            store,
            sandboxes,
            await sandboxes.MakeAsync(
                SignedInPerson.Of(http)!.Person,
                country,
                PageForm.Request(form["request"]),
                http.RequestAborted
            )
        );
    }
}
