using Nsg.Log;
using Nsg.Sharing.Grants;

namespace Nsg.Sharing.Mandates;

/// <summary>The life of mandates: given by those who may sign for the company, passed on, taken back.</summary>
public sealed class MandateDesk(IGrantsTransaction company)
{
    private const int MandatesMax = 1_000;
    private const int WhyMax = 1_000;

    /// <summary>Gives a mandate.</summary>
    /// <param name="terms">What it allows.</param>
    /// <param name="signers">Who gives it in the company's name; its signatory rights must be kept here and allow
    /// them to.</param>
    /// <param name="actor">Who carries it out.</param>
    /// <exception cref="GrantException">The terms are none, or the signers may not sign for the company.</exception>
    public Mandate Grant(MandateTerms terms, IReadOnlyList<string> signers, string actor)
    {
        ArgumentNullException.ThrowIfNull(terms);
        ArgumentNullException.ThrowIfNull(signers);
        Check(terms);
        var signing =
            Signing.ByRights(company, signers)
            ?? throw new GrantException(
                "the company's signatory rights are not kept here, so nobody can be known to give a mandate for it; nsg rights keep"
            );
        var id = company.Randomness.NewId(company.Now);
        company.Append(
            SharingRecords.Draft(
                SharingKind.MandateGranted,
                actor,
                new MandateGranted(id, terms, signing.Mandators, signing.Rights)
            )
        );
        return company.Mandate(id)!;
    }

    /// <summary>Lets another act in the mandatee's place, where the mandate says that this may be.</summary>
    /// <param name="id">The mandate.</param>
    /// <param name="mandatee">Who passes it on: its mandatee.</param>
    /// <param name="terms">What the other may do: the same or less.</param>
    /// <param name="actor">Who carries it out.</param>
    /// <exception cref="GrantException">There is no such mandate, it may not be passed on, or the terms are
    /// wider.</exception>
    public Mandate Delegate(Guid id, string mandatee, MandateTerms terms, string actor)
    {
        ArgumentNullException.ThrowIfNull(terms);
        Check(terms);
        var above = Find(id);
        if (!above.Terms.Mandatee.Is(mandatee))
        {
            throw new GrantException($"the mandate is not {mandatee}'s to pass on");
        }

        if (!above.Terms.IsDelegable || above.StatusOn(Today) != "in-force")
        {
            throw new GrantException(
                above.Terms.IsDelegable ? $"the mandate is {above.StatusOn(Today)}" : "the mandate may not be passed on"
            );
        }

        if (!terms.IsWithin(above.Terms) || terms.Mandatee.Is(above.Terms.Mandatee.Identifier))
        {
            throw new GrantException("more would be passed on than was given, or to the same one");
        }

        var passed = company.Randomness.NewId(company.Now);
        company.Append(
            SharingRecords.Draft(SharingKind.MandateDelegated, actor, new MandateDelegated(passed, id, terms))
        );
        return company.Mandate(passed)!;
    }

    /// <summary>Takes a mandate back; those passed on from it end with it.</summary>
    /// <exception cref="GrantException">There is no such mandate in force.</exception>
    public Mandate Revoke(Guid id, string? why, string actor)
    {
        if (Find(id).IsRevoked || why?.Length > WhyMax)
        {
            throw new GrantException(
                why?.Length > WhyMax ? $"a reason has at most {WhyMax} characters" : "the mandate is revoked already"
            );
        }

        company.Append(SharingRecords.Draft(SharingKind.MandateRevoked, actor, new MandateRevoked(id, why)));
        return company.Mandate(id)!;
    }

    private DateOnly Today => DateOnly.FromDateTime(company.Now.UtcDateTime);

    private Mandate Find(Guid id) =>
        company.Mandate(id) ?? throw new GrantException("there is no such mandate", isUnusable: true);

    private void Check(MandateTerms terms)
    {
        if (terms.Fault() is { } fault)
        {
            throw new GrantException(fault, isUnusable: true);
        }

        if (terms.To < Today || company.Mandates().Count >= MandatesMax)
        {
            throw new GrantException(
                terms.To < Today
                    ? "the mandate would have ended already"
                    : $"the company has {MandatesMax} mandates already"
            );
        }
    }
}
