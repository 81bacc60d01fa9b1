using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Nsg.Node.Api;
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

/// <summary>Pages of sharing: requests, grants, releases.</summary>
internal static class SharingPages
{
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
                        books =>
                            ModelOf(books.Grants(), PeoplePages.RolesOf(store, key, isEnded: false), time.GetUtcNow())
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
        AccessPages.Map(company);
        PeoplePages.Map(company);
        AppPages.Map(company);
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

    internal static IReadOnlyList<WayToSign> Ways(BooksQueries books) =>
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
}
