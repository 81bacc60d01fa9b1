using Nsg.Node.Authorization.Requests;
using Nsg.Sharing.Grants;
using Nsg.Storage;
using Nsg.Storage.Authorization;

namespace Nsg.Node.Authorization.Tokens;

/// <summary>Access of a system without a person at hand: on a grant that stands, or on a provision of law.</summary>
internal sealed class StandingAccess(NodeStore store, TimeProvider time)
{
    private static readonly TimeSpan StatuteHolds = TimeSpan.FromDays(30);

    private static readonly OAuthError None = OAuthError.InvalidGrant(
        "no grant of the company that is in force opens this to you"
    );

    /// <summary>The grant that details mean.</summary>
    /// <exception cref="OAuthException">There is none in force.</exception>
    internal async Task<Grant> OfAsync(RegisteredClient client, AccessDetails details)
    {
        var now = time.GetUtcNow();
        var grants = store
            .Query(details.Company.Key, books => books.GrantsOf(client.Id))
            .Where(grant => grant.StateAt(now) == "given")
            .ToList();
        if (details.Grant is { } id)
        {
            return grants.FirstOrDefault(grant => grant.Id == id) ?? throw None.Refused();
        }

        var asked = details.TermsFor(client.Id, client.Key.Name, now);
        return grants.FirstOrDefault(grant => Covers(grant, asked, details))
            ?? (
                asked.Basis == GrantBasis.Statute ? await ByStatuteAsync(client, asked, details) : throw None.Refused()
            );
    }

    /// <summary>The grant, as long as it is in force; else null.</summary>
    internal Grant? InForce(string client, string company, Guid grant)
    {
        var now = time.GetUtcNow();
        return store.Company(company) is null
            ? null
            : store
                .Query(company, books => books.GrantsOf(client))
                .FirstOrDefault(one => one.Id == grant && one.StateAt(now) == "given");
    }

    /// <summary>Whether a grant opens what is asked; what is left out of the question is taken as the grant has
    /// it.</summary>
    private static bool Covers(Grant grant, GrantTerms asked, AccessDetails details)
    {
        var (terms, sent) = (grant.Terms, details.Terms!);
        if (asked.Basis == GrantBasis.Statute)
        {
            return IsTheSame(terms, asked, sent.NotAfter);
        }

        return terms.Basis == asked.Basis
            && (sent.Reference is null || terms.Reference == sent.Reference)
            && (
                asked with
                {
                    Reports = asked.Reports.Count > 0 ? asked.Reports : terms.Reports,
                    From = asked.From ?? terms.From,
                    To = asked.To ?? terms.To,
                    NotBefore = asked.NotBefore ?? terms.NotBefore,
                    NotAfter = sent.NotAfter ?? terms.NotAfter,
                    UsesMax = asked.UsesMax ?? terms.UsesMax,
                }
            ).IsWithin(terms);
    }

    /// <summary>
    /// What a law opens is what was asked for, no more (RFC 9396): its days, its resources and its case stand in the grant and with
    /// every access. Other days or another case are another grant.
    /// </summary>
    private static bool IsTheSame(GrantTerms terms, GrantTerms asked, DateTimeOffset? end) =>
        (end is null || terms.NotAfter <= end)
        && SharingRecords.Text(terms)
            == SharingRecords.Text(asked with { NotAfter = terms.NotAfter, Requester = terms.Requester });

    /// <summary>A provision of law that the operator has seen to hold for the client opens the access at once; it
    /// stands in the company's log as any grant.</summary>
    private async Task<Grant> ByStatuteAsync(RegisteredClient client, GrantTerms asked, AccessDetails details)
    {
        if (!client.Credentials.Statutes.Contains(asked.Reference!))
        {
            throw None.Refused();
        }

        var now = time.GetUtcNow();
        var terms =
            details.Terms!.NotAfter is { } end && end < now + StatuteHolds
                ? asked
                : asked with
                {
                    NotAfter = now + StatuteHolds,
                };
        try
        {
            return await store.DecideGrantAsync(
                details.Company.Key,
                company =>
                    new GrantDesk(company).GiveByStatute(
                        terms,
                        details.Company.Name,
                        details.Language,
                        "key:" + client.Id
                    )
            );
        }
        catch (GrantException fault)
        {
            throw OAuthError.InvalidDetails(AccessDetails.Plain(fault.Message)).Refused();
        }
    }
}
