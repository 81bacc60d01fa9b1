using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.WebUtilities;
using Nsg.Node.Authorization.Clients;
using Nsg.Node.Authorization.Requests;
using Nsg.Node.Sharing;
using Nsg.Sharing.Grants;
using Nsg.Storage;
using Nsg.Storage.Authorization;
using Nsg.Web.Consent;

namespace Nsg.Node.Authorization.People;

/// <summary>Lets a person decide on a pushed request: the grant is asked for and given, or refused, in the company's
/// log; the client gets a code, or a refusal.</summary>
internal sealed class ConsentDesk(NodeStore store, Issuer issuer, TimeProvider time)
{
    private const string FormToken = "token";

    private byte[]? _key;

    /// <summary>Shows what is asked, in plain words.</summary>
    /// <param name="context">The request.</param>
    /// <param name="ticket">What is asked.</param>
    /// <param name="person">Who reads.</param>
    /// <param name="fault">Why the decision did not stand, or null.</param>
    /// <param name="typed">The form that the decision came with, or null.</param>
    internal async Task<IResult> ShowAsync(
        HttpContext context,
        Ticket ticket,
        DecidingPerson person,
        string? fault,
        Form? typed = null
    )
    {
        _key ??= await store.Authorization.SeedAsync("consent-form");
        var (facts, details, terms) = Read(ticket);
        var request = (string)context.Request.RouteValues["request"]!;
        if (!person.MayShare(details.Company.Key))
        {
            return ConsentPages.NotYours(context, details.Language);
        }

        context.Response.Headers.ContentSecurityPolicy = ConsentPages.Policy(
            new Uri(facts.Redirect).GetLeftPart(UriPartial.Authority)
        );
        var action = $"{AuthorizationPaths.Consent}/{request}";
        if (Signed(facts, details) is { } grant)
        {
            var missing = JointSigning.MissingOf(
                grant,
                store.Query(details.Company.Key, books => books.SignatoryRights()),
                time.GetUtcNow()
            );
            return ConsentPages.ShowWaiting(
                context,
                new ConsentWaitingView(
                    terms.Requester,
                    GrantedReports.Text(grant.TermsToSign, details.Company.Name, details.Language),
                    details.Language,
                    [.. grant.Signatures.Select(one => one.Signer)],
                    missing,
                    grant.Signatures.Any(one => one.Actor == person.Actor),
                    action,
                    Token(request, person),
                    fault
                )
            );
        }

        return ConsentPages.Show(
            context,
            new ConsentView(
                details.Company.Name,
                terms.Requester,
                GrantedReports.Text(terms, details.Company.Name, details.Language),
                details.Language,
                terms.Resources,
                terms.Reports,
                terms.From,
                terms.To,
                DateOnly.FromDateTime(terms.NotAfter.UtcDateTime),
                terms.UsesMax,
                action,
                Token(request, person),
                fault
            )
            {
                Chosen = typed is null ? null : [.. terms.Resources.Where(one => typed["resource-" + one] is not null)],
                ChosenUntil = typed?["until"],
                IsOnce = typed?["once"] is not null,
            }
        );
    }

    /// <summary>Whether a form is one that this person was shown for this request.</summary>
    internal bool IsOwnForm(Form form, string request, DecidingPerson person) =>
        _key is not null
        && form[FormToken] is { } token
        && CryptographicOperations.FixedTimeEquals(
            Encoding.ASCII.GetBytes(token),
            Encoding.ASCII.GetBytes(Token(request, person))
        );

    /// <summary>Carries out a decision.</summary>
    internal async Task<IResult> DecideAsync(
        HttpContext context,
        Ticket ticket,
        string request,
        DecidingPerson person,
        Form form
    )
    {
        var (facts, details, terms) = Read(ticket);
        if (!person.MayShare(details.Company.Key))
        {
            return ConsentPages.NotYours(context, details.Language);
        }

        if (
            !await store.Authorization.DecideAsync(turn =>
                turn.Redeem(TicketKind.Consent, request) is { IsUsed: false }
            )
        )
        {
            throw OAuthError.InvalidRequest("the request was decided on already").Refused();
        }

        try
        {
            var decision = form["decision"];
            var grant = Signed(facts, details) is { } signed
                ? decision == "unsign"
                    ? await store.DecideGrantAsync(details.Company.Key, company => TakeBack(company, signed.Id, person))
                    : signed
                : await store.DecideGrantAsync(
                    details.Company.Key,
                    company =>
                        decision == "give"
                            ? Sign(company, terms, Narrowed(terms, form), details, person)
                            : Refuse(company, terms, details, person)
                );
            if (grant.StateAt(time.GetUtcNow()) == "requested" && decision is "give" or "continue")
            {
                await store.Authorization.DecideAsync(turn =>
                    turn.Reopen(TicketKind.Consent, request, (facts with { Grant = grant.Id }).ToText())
                );
                return new SeeOther($"{AuthorizationPaths.Consent}/{request}");
            }

            return grant.State == GrantState.Given
                ? await CodeAsync(ticket, facts, details, grant)
                : Back(facts, ("error", "access_denied"));
        }
        catch (GrantException fault)
        {
            await store.Authorization.DecideAsync(turn => turn.Reopen(TicketKind.Consent, request));
            return await ShowAsync(context, ticket, person, fault.Message, form);
        }
    }

    /// <summary>The request that somebody signed already, as it is now; null before that.</summary>
    private Grant? Signed(RequestFacts facts, AccessDetails details) =>
        facts.Grant is { } id ? store.Query(details.Company.Key, books => books.Grant(id)) : null;

    /// <summary>Takes the person's own signature back; a request that nobody else signed either is refused by
    /// that.</summary>
    private static Grant TakeBack(IGrantsTransaction company, Guid id, DecidingPerson person)
    {
        var desk = new GrantDesk(company);
        var own =
            company.Grant(id)?.Signatures.FirstOrDefault(one => one.Actor == person.Actor)
            ?? throw new GrantException("no signature of yours waits");
        if (desk.TakeSignatureBack(id, own.Signer, person.Actor).Signatures.Count == 0)
        {
            desk.Refuse(id, null, person.Actor);
        }

        return company.Grant(id)!;
    }

    private static Grant Sign(
        IGrantsTransaction company,
        GrantTerms asked,
        GrantTerms given,
        AccessDetails details,
        DecidingPerson person
    )
    {
        var desk = GrantedReports.Desk(company);
        var request = desk.Request(asked, details.Company.Name, details.Language, "key:" + asked.Client);
        return desk.Sign(request.Id, given, person.Name, details.Company.Name, details.Language, person.Actor);
    }

    private static Grant Refuse(
        IGrantsTransaction company,
        GrantTerms asked,
        AccessDetails details,
        DecidingPerson person
    )
    {
        var desk = GrantedReports.Desk(company);
        var request = desk.Request(asked, details.Company.Name, details.Language, "key:" + asked.Client);
        desk.Refuse(request.Id, null, person.Actor);
        return company.Grant(request.Id)!;
    }

    /// <summary>The terms, with what the person took away.</summary>
    private static GrantTerms Narrowed(GrantTerms asked, Form form)
    {
        var resources = asked.Resources.Where(one => form["resource-" + one] is not null).ToList();
        if (resources.Count == 0)
        {
            throw new GrantException("nothing is left to be given; refuse instead");
        }

        var end = DateOnly.TryParseExact(
            form["until"],
            "yyyy-MM-dd",
            CultureInfo.InvariantCulture,
            DateTimeStyles.None,
            out var day
        )
            ? new DateTimeOffset(day, new TimeOnly(23, 59, 59), TimeSpan.Zero)
            : asked.NotAfter;
        return asked with
        {
            Resources = resources,
            Reports = resources.Contains(Resources.Reports) ? asked.Reports : [],
            NotAfter = end < asked.NotAfter ? end : asked.NotAfter,
            UsesMax = form["once"] is not null ? 1 : asked.UsesMax,
        };
    }

    private async Task<IResult> CodeAsync(Ticket ticket, RequestFacts facts, AccessDetails details, Grant grant)
    {
        var code = await store.Authorization.DecideAsync(turn =>
            turn.Issue(
                TicketKind.Code,
                ticket.Client,
                ticket.Family,
                new CodeFacts(facts.Redirect, facts.Challenge, facts.Jkt, details.Company.Key, grant.Id).ToText(),
                turn.Now + Lifetimes.Code
            )
        );
        return Back(facts, ("code", code));
    }

    /// <summary>Sends the person back, naming this server (RFC 9207).</summary>
    private SeeOther Back(RequestFacts facts, (string Name, string Value) answer)
    {
        var members = new Dictionary<string, string?> { [answer.Name] = answer.Value, ["iss"] = issuer.Known() };
        if (facts.State is { } state)
        {
            members["state"] = state;
        }

        return new SeeOther(QueryHelpers.AddQueryString(facts.Redirect, members));
    }

    private (RequestFacts Facts, AccessDetails Details, GrantTerms Terms) Read(Ticket ticket)
    {
        var facts = RequestFacts.Read(ticket.Facts);
        var details = AccessDetails.Read(facts.Details, store);
        var client =
            store.Authorization.Client(ticket.Client)
            ?? throw OAuthError.InvalidRequest("the client is not known any more").Refused();
        return (facts, details, details.TermsFor(client.Id, client.Key.Name, time.GetUtcNow()));
    }

    private string Token(string request, DecidingPerson person) =>
        WebEncoders.Base64UrlEncode(HMACSHA256.HashData(_key!, Encoding.UTF8.GetBytes($"{request}\n{person.Actor}")));
}
