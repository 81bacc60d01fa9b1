using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Extensions.Primitives;
using Nsg.Node.Api;
using Nsg.Node.Sharing;
using Nsg.Reporting;
using Nsg.Sharing.Grants;
using Nsg.Sharing.People;
using Nsg.Sharing.Signatories;
using Nsg.Storage;
using Nsg.Storage.Queries;
using Nsg.Web.Languages;
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
        company.MapPost("/sharing/{grant:guid}/look", LookAsync).Needs(Right.Share);
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
        company.MapPost("/sharing/{grant:guid}/renew", GrantRenewal.RenewAsync).Needs(Right.Share);
        AccessPages.Map(company);
        ArchivePages.Map(company);
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

    internal static IResult One(
        HttpContext http,
        NodeStore store,
        TimeProvider time,
        string key,
        Guid id,
        string? refusal,
        Func<string, StringValues>? typed = null
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
                        StoryOf(store, books, grant, context.Language),
                        GrantSamples.Of(
                            books,
                            ChosenOf(http, store, key, grant, typed),
                            context.Language,
                            time.GetUtcNow()
                        ),
                        context.Person!.Name,
                        Ways(books),
                        time.GetUtcNow(),
                        refusal,
                        JointSigning.MissingOf(grant, books.SignatoryRights(), time.GetUtcNow()),
                        grant.Signatures.FirstOrDefault(one => one.Actor == context.Person.Actor)
                    )
                    {
                        Chosen = ChosenOf(http, store, key, grant, typed),
                        RefusedField =
                            refusal is null || typed is null
                                ? null
                                : GrantTermsFields.Refused(
                                    ChosenOf(http, store, key, grant, typed),
                                    grant.Terms,
                                    time.GetUtcNow()
                                ),
                        WithoutPeriod = GrantSamples.WithoutPeriod(
                            books,
                            ChosenOf(http, store, key, grant, typed),
                            context.Language,
                            time.GetUtcNow()
                        ),
                        Offered =
                        [
                            .. OfferedReports(grant.Terms, books.Company.Pack.Country.Code)
                                .Select(name => (name, ReportCatalogue.Titled(name, context.Language.Code))),
                        ],
                        RenewedUntil = GrantRenewal.Until(books, grant, time.GetUtcNow()),
                        RenewedAtMost = Day(time.GetUtcNow().AddYears(GrantTerms.YearsMax)),
                        IsDecided = http.Request.Query["decided"] == "1",
                    },
            refusal is null ? StatusCodes.Status200OK : StatusCodes.Status422UnprocessableEntity
        );
    }

    /// <summary>The story of a grant with people's names, in a language.</summary>
    internal static GrantStory StoryOf(
        NodeStore store,
        BooksQueries books,
        Grant grant,
        Language language,
        bool isForCompany = true
    )
    {
        var decidedOn = grant.TermsToSign;
        return GrantStory.Of(
            grant,
            books.AskedFor(grant.Id),
            (terms, isGiven) =>
                GrantedReports.Text(
                    terms,
                    books.Company.Name,
                    language.Code,
                    isForCompany
                        && ReferenceEquals(terms, decidedOn)
                        && grant.State is GrantState.Requested or GrantState.Given,
                    isGiven && grant.Given is not null
                ),
            actor => ActorWords.Name(language, actor, person => store.People.Find(person)?.Name)
        );
    }

    /// <summary>What a requester would see is shown on the request's page as its form has it; nothing is kept of
    /// it.</summary>
    private static async Task<IResult> LookAsync(HttpContext http, NodeStore store, string key, Guid grant)
    {
        var form = await PageForm.OfAsync(http);
        if (store.Query(key, books => books.Grant(grant)) is not { } asked)
        {
            return PeopleGate.NotFound(http);
        }

        var chosen = Narrowed(store, key, asked.TermsToSign, name => form[name]);
        var query = new[] { "resources", "reports-listed", "reports" }
            .SelectMany(field => form[field].Select(one => KeyValuePair.Create(field, one)))
            .Append(KeyValuePair.Create("from", (string?)PageForm.Text(chosen.From)))
            .Append(KeyValuePair.Create("to", (string?)PageForm.Text(chosen.To)))
            .Append(KeyValuePair.Create("until", (string?)PageForm.Text(Day(chosen.NotAfter))));
        return Results.LocalRedirect(
            QueryHelpers.AddQueryString(
                $"/companies/{key}/sharing/{grant}",
                query.Select(one => KeyValuePair.Create(one.Key, new StringValues(one.Value)))
            )
        );
    }

    /// <summary>What the form that was sent, or else the page's address, takes away from a request; or the whole of
    /// it.</summary>
    private static GrantTerms ChosenOf(
        HttpContext http,
        NodeStore store,
        string key,
        Grant grant,
        Func<string, StringValues>? typed
    ) =>
        grant is not { State: GrantState.Requested, Signatures.Count: 0 } ? grant.TermsToSign
        : typed is not null ? Narrowed(store, key, grant.Terms, typed)
        : http.Request.Query.ContainsKey("until") ? Narrowed(store, key, grant.Terms, name => http.Request.Query[name])
        : grant.TermsToSign;

    /// <summary>Terms as a form has them; what it adds to them is refused when it is given.</summary>
    private static GrantTerms Narrowed(NodeStore store, string key, GrantTerms asked, Func<string, StringValues> field)
    {
        var offered = OfferedReports(asked, store.Company(key)!.Pack.Country.Code);
        var reports = field("reports-listed").Count == 0 ? offered : [.. offered.Where(field("reports").Contains)];
        return asked with
        {
            // No report of those that are listed is the same as no reports.
            Resources =
            [
                .. asked.Resources.Where(resource =>
                    field("resources").Contains(resource)
                    && (resource != Resources.Reports || asked.Definition is not null || reports.Count > 0)
                ),
            ],
            Reports = reports.Count == offered.Count ? asked.Reports : reports,
            From = PageForm.Day(field("from")),
            To = PageForm.Day(field("to")),
            NotAfter =
                PageForm.Day(field("until")) is { } day && day != Day(asked.NotAfter)
                    ? new DateTimeOffset(day.ToDateTime(TimeOnly.MaxValue), TimeSpan.Zero)
                    : asked.NotAfter,
        };
    }

    /// <summary>Names of the reports that are asked for: those named, or else all of the country.</summary>
    private static IReadOnlyList<string> OfferedReports(GrantTerms asked, string country) =>
        asked.Definition is not null || !asked.Resources.Contains(Resources.Reports) ? []
        : asked.Reports.Count > 0 ? asked.Reports
        : [.. ReportCatalogue.OfCountry(country).Select(one => one.Id)];

    private static DateOnly Day(DateTimeOffset time) => DateOnly.FromDateTime(time.UtcDateTime);

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
                if (asked.Signatures.Count == 0 && form["resources"].Count == 0)
                {
                    throw new GrantException("tick at least one kind of data, or refuse the request");
                }

                foreach (var field in new[] { "from", "to", "until" })
                {
                    if (PageForm.DayFault(form[field]) is { } fault)
                    {
                        throw new GrantException(fault);
                    }
                }

                if (
                    asked.Signatures.Count == 0
                    && PageForm.Day(form["until"]) is { } until
                    && until > Day(asked.Terms.NotAfter)
                )
                {
                    throw new GrantException(
                        $"it was asked for until {Day(asked.Terms.NotAfter):yyyy-MM-dd}; give it for no longer"
                    );
                }

                // What others signed is signed as it is, or not at all.
                var narrower =
                    asked.Signatures.Count > 0 ? null : Narrowed(store, key, asked.Terms, name => form[name]);

                // Whoever signed in signs, and nobody for somebody else.
                GrantedReports
                    .Desk(company)
                    .Sign(grant, narrower, SignedInPerson.Of(http)!.Name, name, language, actor);
            },
            name => form[name]
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

    private static async Task<IResult> DecidedAsync(
        HttpContext http,
        NodeStore store,
        TimeProvider time,
        string key,
        Guid grant,
        Action<IGrantsTransaction, string, string, string> decide,
        Func<string, StringValues>? typed = null
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
            return Results.LocalRedirect($"/companies/{key}/sharing/{grant}?decided=1");
        }
        catch (GrantException fault)
        {
            return One(http, store, time, key, grant, fault.Message, typed);
        }
    }
}
