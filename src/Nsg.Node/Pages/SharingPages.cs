using System.Globalization;
using System.Text.Json;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Nsg.Node.Api;
using Nsg.Node.Proofs;
using Nsg.Node.Reports;
using Nsg.Node.Sharing;
using Nsg.Sharing.Grants;
using Nsg.Sharing.People;
using Nsg.Sharing.Signatories;
using Nsg.Storage;
using Nsg.Storage.Queries;
using Nsg.Web.Pages;
using Nsg.Web.Sharing;
using Nsg.Web.SignIn;

namespace Nsg.Node.Pages;

/// <summary>Pages of sharing: requests, grants, releases, people.</summary>
internal static class SharingPages
{
    private const int AccessesShown = 50;

    internal static void Map(IEndpointRouteBuilder company)
    {
        company
            .MapGet(
                "/sharing",
                (HttpContext http, NodeStore store, TimeProvider time, string key) =>
                    CompanyFrame.Show<SharingPage, SharingModel>(
                        http,
                        store,
                        key,
                        Section.Sharing,
                        books => ModelOf(books.Grants(), RolesOf(store, key, isEnded: false), time.GetUtcNow())
                    )
            )
            .Needs(Right.SeeAccesses);
        company
            .MapGet(
                "/sharing/{grant:guid}",
                (HttpContext http, NodeStore store, TimeProvider time, string key, Guid grant) =>
                    One(http, store, time, key, grant, null)
            )
            .Needs(Right.SeeAccesses);
        company.MapPost("/sharing/{grant:guid}/give", GiveAsync).Needs(Right.Share);
        company
            .MapPost(
                "/sharing/{grant:guid}/unsign",
                (HttpContext http, NodeStore store, TimeProvider time, string key, Guid grant) =>
                    DecidedAsync(
                        http,
                        store,
                        time,
                        key,
                        grant,
                        (company, _, _, actor) => TakeBack(company, grant, actor)
                    )
            )
            .Needs(Right.Share);
        company
            .MapPost(
                "/sharing/{grant:guid}/refuse",
                (HttpContext http, NodeStore store, TimeProvider time, string key, Guid grant) =>
                    EndAsync(http, store, time, key, grant, (desk, why, actor) => desk.Refuse(grant, why, actor))
            )
            .Needs(Right.Share);
        company
            .MapPost(
                "/sharing/{grant:guid}/withdraw",
                (HttpContext http, NodeStore store, TimeProvider time, string key, Guid grant) =>
                    EndAsync(http, store, time, key, grant, (desk, why, actor) => desk.Withdraw(grant, why, actor))
            )
            .Needs(Right.Share);
        company.MapPost("/sharing/{grant:guid}/renew", RenewAsync).Needs(Right.Share);
        company.MapGet("/accesses", Accesses).Needs(Right.SeeAccesses);
        company.MapGet("/accesses/{sequence:long}/receipt", ReceiptAsync).Needs(Right.SeeAccesses);
        company
            .MapGet("/people", (HttpContext http, NodeStore store, string key) => People(http, store, key, null))
            .Needs(Right.SeeAccesses);
        company
            .MapPost(
                "/people/give",
                (HttpContext http, NodeStore store, string key) => AppointAsync(http, store, key, isGiven: true)
            )
            .Needs(Right.Appoint);
        company
            .MapPost(
                "/people/take",
                (HttpContext http, NodeStore store, string key) => AppointAsync(http, store, key, isGiven: false)
            )
            .Needs(Right.Appoint);
    }

    private static SharingModel ModelOf(
        IReadOnlyList<Grant> grants,
        IReadOnlyList<(PersonRole Role, string Name)> roles,
        DateTimeOffset now
    )
    {
        var byState = grants.ToLookup(grant =>
            grant.StateAt(now) switch
            {
                "requested" => 0,
                "given" or "not-yet-valid" => 1,
                _ => 2,
            }
        );
        return new SharingModel([.. byState[0]], [.. byState[1]], [.. byState[2]], roles, now);
    }

    private static IResult One(
        HttpContext http,
        NodeStore store,
        TimeProvider time,
        string key,
        Guid id,
        string? refusal
    )
    {
        var context = PageContext.Of(http);
        return CompanyFrame.Show<GrantPage, GrantModel>(
            http,
            store,
            key,
            Section.Sharing,
            books =>
                books.Grant(id) is not { } grant
                    ? null
                    : new GrantModel(
                        grant,
                        GrantedReports.Text(grant.TermsToSign, books.Company.Name, context.Language.Code),
                        GrantSamples.Of(books, grant.TermsToSign, context.Language.Code, time.GetUtcNow()),
                        context.Person!.Name,
                        Ways(books),
                        time.GetUtcNow(),
                        refusal,
                        JointSigning.MissingOf(grant, books.SignatoryRights(), time.GetUtcNow()),
                        grant.Signatures.FirstOrDefault(one => one.Actor == context.Person.Actor)
                    ),
            refusal is null ? StatusCodes.Status200OK : StatusCodes.Status422UnprocessableEntity
        );
    }

    private static IReadOnlyList<WayToSign> Ways(BooksQueries books) =>
        books.SignatoryRights() is { } text ? [.. SignatoryReader.Read(text).Rights.SelectMany(WayToSign.Of)] : [];

    private static async Task<IResult> GiveAsync(
        HttpContext http,
        NodeStore store,
        TimeProvider time,
        string key,
        Guid grant
    )
    {
        var form = await PageForm.OfAsync(http);
        return await DecidedAsync(
            http,
            store,
            time,
            key,
            grant,
            (company, name, language, actor) =>
            {
                var asked = company.Grant(grant) ?? throw new GrantException("there is no such grant");
                var until = PageForm.Day(form["until"]);

                // What others signed is signed as it is, or not at all.
                var narrower =
                    asked.Signatures.Count > 0
                        ? null
                        : asked.Terms with
                        {
                            Resources =
                            [
                                .. asked.Terms.Resources.Where(resource => form["resources"].Contains(resource)),
                            ],
                            From = PageForm.Day(form["from"]),
                            To = PageForm.Day(form["to"]),
                            NotAfter =
                                until is { } day && day < DateOnly.FromDateTime(asked.Terms.NotAfter.UtcDateTime)
                                    ? new DateTimeOffset(day.ToDateTime(TimeOnly.MaxValue), TimeSpan.Zero)
                                    : asked.Terms.NotAfter,
                        };
                // Whoever signed in signs, and nobody for somebody else.
                GrantedReports
                    .Desk(company)
                    .Sign(grant, narrower, SignedInPerson.Of(http)!.Name, name, language, actor);
            }
        );
    }

    /// <summary>Takes back what the person signed; nobody takes back what another did.</summary>
    private static void TakeBack(IGrantsTransaction company, Guid grant, string actor)
    {
        var own =
            company.Grant(grant)?.Signatures.FirstOrDefault(one => one.Actor == actor)
            ?? throw new GrantException("you have not signed this");
        new GrantDesk(company).TakeSignatureBack(grant, own.Signer, actor);
    }

    private static async Task<IResult> EndAsync(
        HttpContext http,
        NodeStore store,
        TimeProvider time,
        string key,
        Guid grant,
        Action<GrantDesk, string?, string> end
    )
    {
        var why = PageForm.Word((await PageForm.OfAsync(http))["why"]);
        return await DecidedAsync(
            http,
            store,
            time,
            key,
            grant,
            (company, _, _, actor) => end(new GrantDesk(company), why, actor)
        );
    }

    /// <summary>Gives the same for as long again, signed by whoever signed in.</summary>
    private static async Task<IResult> RenewAsync(
        HttpContext http,
        NodeStore store,
        TimeProvider time,
        string key,
        Guid grant
    )
    {
        var (name, person) = (store.Company(key)!.Name, SignedInPerson.Of(http)!);
        try
        {
            var renewed = await store.DecideGrantAsync(
                key,
                company => GrantedReports.Desk(company).Renew(grant, null, [person.Name], name, person.Actor)
            );
            return Results.LocalRedirect($"/companies/{key}/sharing/{renewed.Id}");
        }
        catch (GrantException fault)
        {
            return One(http, store, time, key, grant, fault.Message);
        }
    }

    private static async Task<IResult> DecidedAsync(
        HttpContext http,
        NodeStore store,
        TimeProvider time,
        string key,
        Guid grant,
        Action<IGrantsTransaction, string, string, string> decide
    )
    {
        var (name, language, actor) = (
            store.Company(key)!.Name,
            PageContext.Of(http).Language.Code,
            SignedInPerson.Of(http)!.Actor
        );
        try
        {
            await store.DecideGrantAsync(
                key,
                company =>
                {
                    decide(company, name, language, actor);
                    return true;
                }
            );
            return Results.LocalRedirect($"/companies/{key}/sharing/{grant}");
        }
        catch (GrantException fault)
        {
            return One(http, store, time, key, grant, fault.Message);
        }
    }

    private static IResult Accesses(HttpContext http, NodeStore store, string key) =>
        CompanyFrame.Show<AccessesPage, AccessesModel>(
            http,
            store,
            key,
            Section.Accesses,
            books =>
            {
                var total = books.Checkpoint().Access.Size;
                var isLater =
                    long.TryParse(
                        http.Request.Query["before"].ToString(),
                        NumberStyles.None,
                        CultureInfo.InvariantCulture,
                        out var before
                    )
                    && before <= total;
                var last = isLater ? before - 1 : total;
                var first = Math.Max(0, last - AccessesShown);
                var rows = AccessHistory
                    .Of(store, key, first, (int)(last - first))
                    .Reverse()
                    .Select(row => new AccessLine(
                        row.Sequence,
                        row.Time,
                        row.Name ?? NameOf(store, row.Client),
                        row.Report ?? row.Route,
                        row.Basis,
                        row.Purpose,
                        row.Grant,
                        row.From,
                        row.To
                    ));
                return new AccessesModel(
                    [.. rows],
                    first > 0 ? (first + 1).ToString(CultureInfo.InvariantCulture) : null,
                    !isLater,
                    total,
                    RolesOf(store, key, isEnded: false)
                );
            }
        );

    private static async Task<IResult> ReceiptAsync(
        HttpContext http,
        NodeStore store,
        NodeKeys keys,
        string key,
        long sequence
    ) =>
        sequence > 0 && await ReceiptEndpoints.MadeAsync(store, keys, key, sequence, null, _ => true) is { } receipt
            ? Results.File(
                JsonSerializer.SerializeToUtf8Bytes(receipt, JsonSerializerOptions.Web),
                "application/json",
                $"receipt-{sequence.ToString(CultureInfo.InvariantCulture)}.json"
            )
            : PeopleGate.NotFound(http);

    /// <summary>A person who ran a call at the pages is named as people are.</summary>
    private static string NameOf(NodeStore store, string client) => store.People.Find(client)?.Name ?? client;

    /// <summary>Roles at the company with people's names: those in force, or those that were taken back, the last
    /// first.</summary>
    private static List<(PersonRole Role, string Name)> RolesOf(NodeStore store, string key, bool isEnded)
    {
        var names = store
            .People.List()
            .ToDictionary(person => person.Key, person => person.Name, StringComparer.Ordinal);
        var roles = store
            .People.RolesAt(key)
            .Where(role => role.Taken is not null == isEnded)
            .Select(role => (Role: role, Name: names.GetValueOrDefault(role.Person, role.Person)));
        return isEnded
            ? [.. roles.OrderByDescending(one => one.Role.Taken, StringComparer.Ordinal)]
            : [.. roles.OrderBy(one => one.Role.Role).ThenBy(one => one.Name, StringComparer.Ordinal)];
    }

    private static IResult People(HttpContext http, NodeStore store, string key, string? refusal) =>
        CompanyFrame.Show<PeoplePage, PeopleModel>(
            http,
            store,
            key,
            Section.People,
            books => new PeopleModel(
                RolesOf(store, key, isEnded: false),
                RolesOf(store, key, isEnded: true),
                Ways(books),
                books.SignatoryRights() is not null,
                refusal
            ),
            refusal is null ? StatusCodes.Status200OK : StatusCodes.Status422UnprocessableEntity
        );

    private static async Task<IResult> AppointAsync(HttpContext http, NodeStore store, string key, bool isGiven)
    {
        var form = await PageForm.OfAsync(http);
        var actor = SignedInPerson.Of(http)!.Actor;
        if (
            PageForm.Word(form["person"]) is not { } person
            || store.People.Find(person) is null
            || RoleRights.Find(form["role"].ToString()) is not { } role
            || role == Role.Operator
        )
        {
            return People(http, store, key, "there is no such person or role");
        }

        // A company without an owner could never get one again from its own people.
        if (
            !isGiven
            && role == Role.Owner
            && store.People.RolesAt(key).Count(one => one is { Taken: null, Role: Role.Owner }) == 1
        )
        {
            return People(http, store, key, "the last owner stays; give the role to somebody else first");
        }

        _ = isGiven
            ? await store.People.GiveAsync(person, key, role, actor)
            : await store.People.TakeAsync(person, key, role, actor);
        return Results.LocalRedirect($"/companies/{key}/people");
    }
}
