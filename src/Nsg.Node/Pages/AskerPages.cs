using System.Globalization;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using Nsg.Countries;
using Nsg.Node.Http;
using Nsg.Node.Sharing;
using Nsg.Sharing.Grants;
using Nsg.Sharing.People;
using Nsg.Storage;
using Nsg.Vocabulary;
using Nsg.Web.Asking;
using Nsg.Web.Languages;
using Nsg.Web.Pages;
using Nsg.Web.SignIn;

namespace Nsg.Node.Pages;

/// <summary>Pages of those who ask for data in a client's name: whom to ask, what, and what came of it.</summary>
internal static class AskerPages
{
    private const int DirectoryMax = 50;

    internal static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapGet("/ask", Choose).NeedsPerson().ExcludeFromDescription();
        var asker = routes.MapGroup("/ask/{client}").ExcludeFromDescription();
        asker.MapGet("", Follow).Needs(Right.Ask);
        asker.MapGet("/companies", (HttpContext http, NodeStore store) => Directory(http, store, "")).Needs(Right.Ask);
        asker
            .MapPost(
                "/companies",
                async (HttpContext http, NodeStore store) =>
                    Directory(http, store, PageForm.Word((await PageForm.OfAsync(http))["words"]) ?? "")
            )
            .Needs(Right.Ask);
        asker
            .MapGet(
                "/companies/{company}",
                (HttpContext http, NodeStore store, TimeProvider time, string company) =>
                    Form(
                        http,
                        store,
                        time.GetUtcNow(),
                        company,
                        Begun(http, store, time.GetUtcNow(), company),
                        [],
                        null
                    )
            )
            .Needs(Right.Ask);
        asker.MapPost("/companies/{company}", AskAsync).Needs(Right.Ask);
        asker
            .MapPost(
                "/companies/{company}/look",
                async (HttpContext http, NodeStore store, TimeProvider time, string company) =>
                    Form(http, store, time.GetUtcNow(), company, AskerForms.Of(await PageForm.OfAsync(http)), [], null)
            )
            .Needs(Right.Ask);
        asker
            .MapGet(
                "/companies/{company}/grants/{grant:guid}",
                (HttpContext http, NodeStore store, TimeProvider time, string company, Guid grant) =>
                    One(http, store, time.GetUtcNow(), company, grant, null, null)
            )
            .Needs(Right.Ask);
        asker.MapPost("/companies/{company}/grants/{grant:guid}/again", AskerDecisions.AgainAsync).Needs(Right.Ask);
        asker
            .MapPost("/companies/{company}/grants/{grant:guid}/take-back", AskerDecisions.TakeBackAsync)
            .Needs(Right.Ask);
        asker.MapPost("/companies/{company}/grants/{grant:guid}/results", AskerResults.FetchAsync).Needs(Right.Ask);
        asker
            .MapGet("/companies/{company}/grants/{grant:guid}/results/{record:long}", AskerResults.Seen)
            .Needs(Right.Ask);
        asker
            .MapGet("/companies/{company}/grants/{grant:guid}/results/{record:long}/file", AskerResults.SeenAsFile)
            .Needs(Right.Ask);
        asker
            .MapGet("/companies/{company}/grants/{grant:guid}/receipts/{sequence:long}", AskerResults.ReceiptAsync)
            .Needs(Right.Ask);
    }

    /// <summary>For whom the signed-in person asks; the people's gate has seen that the person may.</summary>
    internal static AskerFrame FrameOf(HttpContext http, NodeStore store)
    {
        var clients = store.People.ClientsOf(SignedInPerson.Of(http)!.Person.Key);
        var client = clients.First(one => one.Id == http.Request.RouteValues["client"] as string);
        return new AskerFrame(client.Id, client.Name, clients);
    }

    /// <summary>The page of a request or grant of the client, or nothing where it has none such.</summary>
    internal static IResult One(
        HttpContext http,
        NodeStore store,
        DateTimeOffset now,
        string company,
        Guid id,
        Phrase? fault,
        string? detail
    )
    {
        var asker = FrameOf(http, store);
        if (Find(store, asker.Id, company, id) is not var (entry, grant))
        {
            return PeopleGate.NotFound(http);
        }

        var context = ContextOf(http, store, company);
        var today = DateOnly.FromDateTime(now.UtcDateTime);
        return new RazorComponentResult<AskedPage>(
            new
            {
                Context = context,
                Model = new AskedModel(
                    asker,
                    entry,
                    grant,
                    AskedReports.Of(store, company, grant, context.Language.Code, today),
                    AskedReports.Receipts(store, company, grant),
                    now,
                    fault,
                    detail
                )
                {
                    IsSent = http.Request.Query["sent"] == "1" && grant.StateAt(now) == "requested",
                    IsTakenBack = http.Request.Query["back"] == "1" && grant.State == GrantState.TakenBack,
                    Story = store.Query(
                        company,
                        books => SharingPages.StoryOf(store, books, grant, context.Language, isForCompany: false)
                    ),
                },
            }
        )
        {
            StatusCode = fault is null ? StatusCodes.Status200OK : StatusCodes.Status422UnprocessableEntity,
        };
    }

    /// <summary>The page's context: moments are told by the clock of the company's country, as the company sees
    /// them.</summary>
    internal static PageContext ContextOf(HttpContext http, NodeStore store, string company)
    {
        var context = PageContext.Of(http);
        return store.Company(company)?.Pack.Country is { } country
            ? context with
            {
                Language = context.Language with { Zone = CountryClock.Of(country) },
            }
            : context;
    }

    /// <summary>A request or grant of a client with what is open about the company; null where it has none
    /// such.</summary>
    internal static (DirectoryEntry Company, Grant Grant)? Find(
        NodeStore store,
        string client,
        string company,
        Guid id
    ) =>
        store.DirectoryOf(company) is { } entry
        && store.Query(company, books => books.Grant(id)) is { } grant
        && grant.Terms.Client == client
            ? (entry, grant)
            : null;

    private static IResult Choose(HttpContext http, NodeStore store)
    {
        var person = SignedInPerson.Of(http)!.Person;
        return store.People.ClientsOf(person.Key) is [var first, ..]
            ? Results.LocalRedirect($"/ask/{first.Id}")
            : new RazorComponentResult<ForNobodyPage>(new { Context = PageContext.Of(http) });
    }

    private static RazorComponentResult<AskerPage> Follow(HttpContext http, NodeStore store, TimeProvider time)
    {
        var (asker, now) = (FrameOf(http, store), time.GetUtcNow());
        var asked = store.AskedBy(asker.Id);
        var due = asked
            .SelectMany(one =>
                GrantReminder
                    .Of(one.Grants, now, TimeSpan.FromDays(GrantReminder.DaysUnlessSaid))
                    .Select(reminder => (one.Company, reminder))
            )
            .OrderBy(one => one.reminder.Kind == GrantReminder.Waits)
            .ThenBy(one => one.reminder.At);
        var lines = asked
            .SelectMany(one => one.Grants.Select(grant => new AskedLine(one.Company, grant)))
            .OrderByDescending(line => line.Grant.Decided ?? line.Grant.Requested)
            .ToLookup(line =>
                line.Grant.StateAt(now) switch
                {
                    "requested" => 0,
                    "given" or "not-yet-valid" => 1,
                    _ => 2,
                }
            );
        return new RazorComponentResult<AskerPage>(
            new
            {
                Context = PageContext.Of(http),
                Model = new AskerModel(asker, [.. due], [.. lines[0]], [.. lines[1]], [.. lines[2]], now),
            }
        );
    }

    private static RazorComponentResult<DirectoryPage> Directory(HttpContext http, NodeStore store, string words)
    {
        var found = store.FindInDirectory(words, DirectoryMax + 1);
        return new RazorComponentResult<DirectoryPage>(
            new
            {
                Context = PageContext.Of(http),
                Model = new DirectoryModel(
                    FrameOf(http, store),
                    words,
                    [.. found.Take(DirectoryMax)],
                    found.Count > DirectoryMax
                ),
            }
        );
    }

    private static IResult Form(
        HttpContext http,
        NodeStore store,
        DateTimeOffset now,
        string company,
        AskForm form,
        IReadOnlyList<(string Field, string Text)> faults,
        string? refusal
    )
    {
        if (store.DirectoryOf(company) is not { } entry)
        {
            return PeopleGate.NotFound(http);
        }

        var context = ContextOf(http, store, company);
        var asker = FrameOf(http, store);
        var statutes = StatutesOf(store, asker);
        return new RazorComponentResult<AskPage>(
            new
            {
                Context = context,
                Model = new AskFormModel(
                    asker,
                    entry,
                    form,
                    AskedReports.Catalogue(store, company, context.Language.Code),
                    faults,
                    refusal
                )
                {
                    Purposes = AskerForms.PurposesFor(statutes),
                    Bases = AskerForms.BasesFor(statutes),
                    Statutes = statutes,
                    LastUntil = AskerForms.LastUntil(now),
                },
            }
        )
        {
            StatusCode =
                faults.Count == 0 && refusal is null
                    ? StatusCodes.Status200OK
                    : StatusCodes.Status422UnprocessableEntity,
        };
    }

    /// <summary>An empty form, or one filled in with an earlier request of the same client, which the address names.</summary>
    private static AskForm Begun(HttpContext http, NodeStore store, DateTimeOffset now, string company)
    {
        var begun = AskerForms.New(http, now, store.Company(company)?.Pack.Country);
        if (
            !Guid.TryParse(http.Request.Query["like"], out var id)
            || Find(store, FrameOf(http, store).Id, company, id) is not var (_, earlier)
        )
        {
            return begun;
        }

        var story = store.Query(
            company,
            books => SharingPages.StoryOf(store, books, earlier, PageContext.Of(http).Language, isForCompany: false)
        );
        return AskerForms.Like(begun, story.Asked, earlier.Requested, now);
    }

    /// <summary>Provisions of law that the operator has seen to hold for whom the person asks.</summary>
    private static IReadOnlyList<string> StatutesOf(NodeStore store, AskerFrame asker) =>
        store.Authorization.Client(asker.Id)?.Credentials.Statutes ?? [];

    private static async Task<IResult> AskAsync(HttpContext http, NodeStore store, TimeProvider time, string company)
    {
        var form = AskerForms.Of(await PageForm.OfAsync(http));
        if (store.DirectoryOf(company) is not { } entry)
        {
            return PeopleGate.NotFound(http);
        }

        var (asker, now) = (FrameOf(http, store), time.GetUtcNow());
        if (
            AskerForms.Faults(form, PageContext.Of(http).Language, now, StatutesOf(store, asker)) is
            { Count: > 0 } faults
        )
        {
            return Form(http, store, now, company, form, faults, null);
        }

        try
        {
            var grant = await store.DecideGrantAsync(
                company,
                books =>
                    GrantedReports
                        .Desk(books)
                        .Request(
                            AskerForms.Terms(form, asker),
                            entry.Name,
                            form.Language,
                            SignedInPerson.Of(http)!.Actor
                        )
            );
            return Results.LocalRedirect(asker.AtGrant(company, grant.Id) + "?sent=1");
        }
        catch (GrantException refused)
        {
            return Form(http, store, now, company, form, [], refused.Message);
        }
    }
}
