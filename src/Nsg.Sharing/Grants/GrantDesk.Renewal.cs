using Nsg.Log;
using Nsg.Sharing.Mandates;

namespace Nsg.Sharing.Grants;

/// <summary>Accesses given anew, and passed on.</summary>
public sealed partial class GrantDesk
{
    /// <summary>Asks for an access anew that is or was in force, on the same terms and for as long: nothing is
    /// entered again.</summary>
    /// <exception cref="GrantException">There is no such grant.</exception>
    public Grant AskAgain(Guid id, string client, string companyName, string actor)
    {
        var grant = Renewable(id);
        if (grant.Terms.Client != client)
        {
            throw new GrantException("there is no such grant", isUnusable: true);
        }

        return company.GrantsOf(client).Any(one => one.State == GrantState.Requested && one.Replaces == id)
            ? throw new GrantException("the renewal is asked for already")
            : Request(Prolonged(grant), companyName, grant.Language, actor, id);
    }

    /// <summary>Gives an access anew in one step: the same terms or narrower ones, for as long again unless told
    /// otherwise. The old one is replaced.</summary>
    /// <param name="id">The grant.</param>
    /// <param name="notAfter">Until when, or null for as long again as the old one was given for.</param>
    /// <param name="signers">Who signs for the company.</param>
    /// <param name="companyName">Name of the company, for the text.</param>
    /// <param name="actor">Who carries it out.</param>
    /// <param name="narrower">Less than the old one opens, or null for the same.</param>
    /// <exception cref="GrantException">There is no such grant, the terms are wider, or the signers may not sign for
    /// the company.</exception>
    public Grant Renew(
        Guid id,
        DateTimeOffset? notAfter,
        IReadOnlyList<string> signers,
        string companyName,
        string actor,
        GrantTerms? narrower = null
    )
    {
        ArgumentNullException.ThrowIfNull(signers);
        var grant = Renewable(id);
        var terms = (narrower ?? grant.Terms) with
        {
            NotBefore = narrower?.NotBefore,
            NotAfter = notAfter ?? Prolonged(grant).NotAfter,
        };
        Check(terms);
        if (!(terms with { NotAfter = grant.Terms.NotAfter, NotBefore = grant.Terms.NotBefore }).IsWithin(grant.Terms))
        {
            throw new GrantException("more would be given than before; that is asked for anew");
        }

        var signing = Signed(signers, terms);
        var renewed = company.Randomness.NewId(company.Now);
        company.Append(
            SharingRecords.Draft(
                SharingKind.Renewed,
                actor,
                new GrantRenewed(
                    renewed,
                    id,
                    terms,
                    TextOf(terms, companyName, grant.Language),
                    grant.Language,
                    signing.Names,
                    signing.Rights
                )
                {
                    Mandate = signing.Mandate,
                }
            )
        );
        company.Append(SharingRecords.Draft(SharingKind.Replaced, actor, new GrantEnded(id, null)));
        return company.Grant(renewed)!;
    }

    /// <summary>Passes an access on to another client, where the owner allowed that; it ends with the access above
    /// it.</summary>
    /// <param name="id">The access of the one who passes it on.</param>
    /// <param name="client">Who passes it on.</param>
    /// <param name="terms">What is passed on, and to whom.</param>
    /// <param name="companyName">Name of the company, for the text.</param>
    /// <param name="actor">Who carries it out.</param>
    /// <exception cref="GrantException">There is no such grant, it may not be passed on, or the terms are
    /// wider.</exception>
    public Grant PassOn(Guid id, string client, GrantTerms terms, string companyName, string actor)
    {
        ArgumentNullException.ThrowIfNull(terms);
        if (company.Grant(id) is not { } above || above.Terms.Client != client)
        {
            throw new GrantException("there is no such grant", isUnusable: true);
        }

        Find(id, GrantState.Given);
        Check(terms);
        if (terms.Client == client || terms.Delegations >= above.Terms.Delegations)
        {
            throw new GrantException(
                terms.Client == client
                    ? "an access is passed on to somebody else"
                    : $"the access may be passed on {above.Terms.Delegations} times in a row, the next one less"
            );
        }

        if (
            !terms.OpensNoMoreThan(above.Terms)
            || terms.Basis != above.Terms.Basis
            || terms.Reference != above.Terms.Reference
        )
        {
            throw new GrantException("more would be passed on than was given");
        }

        var passed = company.Randomness.NewId(company.Now);
        company.Append(
            SharingRecords.Draft(
                SharingKind.PassedOn,
                actor,
                new GrantPassedOn(passed, id, terms, TextOf(terms, companyName, above.Language), above.Language)
            )
        );
        return company.Grant(passed)!;
    }

    /// <summary>Until when a grant goes on that is given for as long again: from its end, or from now where that is
    /// over. Null where it was given for as long again before and that time has not begun: once is enough.</summary>
    /// <param name="grant">The grant.</param>
    /// <param name="before">The one whose place it took, or null.</param>
    /// <param name="now">The moment.</param>
    public static DateTimeOffset? RenewedUntil(Grant grant, Grant? before, DateTimeOffset now)
    {
        ArgumentNullException.ThrowIfNull(grant);
        var given = grant.Terms.NotBefore ?? grant.Given ?? grant.Decided ?? grant.Requested;

        // What was renewed early runs on from the end of the one before it: that much was added, and no more.
        var start = before is { Terms.NotAfter: var old } && old > given && old < grant.Terms.NotAfter ? old : given;
        var (end, most) = (
            (grant.Terms.NotAfter > now ? grant.Terms.NotAfter : now) + (grant.Terms.NotAfter - start),
            now.AddYears(GrantTerms.YearsMax)
        );
        return start > now && before is not null ? null
            : end < most ? end
            : most;
    }

    /// <summary>The same terms for as long again.</summary>
    private GrantTerms Prolonged(Grant grant) =>
        RenewedUntil(grant, grant.Replaces is { } before ? company.Grant(before) : null, company.Now) is { } until
            ? grant.Terms with
            {
                NotBefore = null,
                NotAfter = until,
            }
            : throw new GrantException("the access was renewed already, and that time has not begun");

    private Grant Renewable(Guid id) =>
        company.Grant(id) switch
        {
            { State: GrantState.Given or GrantState.UsedUp, Parent: null } grant => grant,
            { Parent: not null } => throw new GrantException(
                "the access was passed on; whoever passed it on does so again"
            ),
            null => throw new GrantException("there is no such grant", isUnusable: true),
            var grant => throw new GrantException($"the grant is {grant.StateAt(company.Now)}; ask for it anew"),
        };
}
