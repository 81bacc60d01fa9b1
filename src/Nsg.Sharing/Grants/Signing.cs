using Nsg.Sharing.Mandates;
using Nsg.Sharing.Signatories;

namespace Nsg.Sharing.Grants;

/// <summary>Who signed for a company, and by what they may.</summary>
/// <param name="Mandators">Signers, with their roles where signatory rights tell them.</param>
/// <param name="Rights">The signatory rights that allowed them to, or null.</param>
/// <param name="Mandate">The mandate by which one of them acted, or null.</param>
public sealed record Signing(IReadOnlyList<Mandator> Mandators, string? Rights, Guid? Mandate)
{
    /// <summary>Names of those who signed.</summary>
    public IReadOnlyList<string> Names => [.. Mandators.Select(one => one.Name)];

    /// <summary>
    /// Signers who may sign for the company by its signatory rights, or one who holds a mandate for this. Where no
    /// rights are kept here, the
    /// operator answers for those who are named.
    /// </summary>
    /// <param name="company">The company.</param>
    /// <param name="signers">Who signs, by identifier or full name.</param>
    /// <param name="scope">What is done.</param>
    /// <param name="facts">What is known of it, for the restrictions of mandates.</param>
    /// <exception cref="GrantException">They may not.</exception>
    public static Signing Of(
        IGrantsTransaction company,
        IReadOnlyList<string> signers,
        string scope,
        IReadOnlyDictionary<string, IReadOnlyList<string>> facts
    )
    {
        ArgumentNullException.ThrowIfNull(company);
        ArgumentNullException.ThrowIfNull(signers);
        GrantException refusal;
        try
        {
            if (ByRights(company, signers) is { } signing)
            {
                return signing;
            }

            refusal = new GrantException("");
        }
        catch (GrantException fault)
        {
            refusal = fault;
        }

        var (today, mandates, reason) = (DateOnly.FromDateTime(company.Now.UtcDateTime), company.Mandates(), "");
        foreach (var signer in signers)
        {
            var decision = MandateDecision.Of(
                mandates.Where(one => one.Terms.Mandatee.Is(signer)),
                new MandateRequest(signer, scope, company.Country, facts),
                today
            );
            if (decision.Mandate is { } mandate)
            {
                return new Signing([new Mandator(mandate.Terms.Mandatee.Name, null)], null, mandate.Id);
            }

            reason =
                decision.Reason == "no-mandate"
                    ? reason
                    : $"; the mandate of {signer} does not cover it: {decision.Reason}";
        }

        return refusal is MissingSignaturesException ? throw new MissingSignaturesException(refusal.Message + reason)
            : refusal.Message.Length > 0 ? throw new GrantException(refusal.Message + reason)
            : new Signing([.. signers.Select(one => new Mandator(one, null))], null, null);
    }

    /// <summary>Signers who may sign by the company's signatory rights; null where none are kept here.</summary>
    /// <exception cref="GrantException">They may not.</exception>
    internal static Signing? ByRights(IGrantsTransaction company, IReadOnlyList<string> signers)
    {
        if (company.SignatoryRights() is not { } text)
        {
            return null;
        }

        var rights = SignatoryReader.Read(text).Rights;
        SignerList found;
        try
        {
            found = SignerList.Find(signers, rights);
        }
        catch (InvalidDataException fault)
        {
            throw new GrantException(fault.Message);
        }

        var decision = SignatoryDecision.Of(rights, found.Keys, DateOnly.FromDateTime(company.Now.UtcDateTime));
        if (decision.Answer != SignatoryAnswer.Yes)
        {
            var message = $"those who sign may not sign for the company: {decision.Reason}";
            throw decision.Answer == SignatoryAnswer.Missing
                ? new MissingSignaturesException(message)
                : new GrantException(message);
        }

        var memberships = rights
            .SelectMany(one => one.Memberships)
            .ToLookup(one => one.Member.Key, one => one.Role, StringComparer.Ordinal);
        var mandators = rights
            .SelectMany(one => one.Agents)
            .Where(agent => found.Keys.Contains(agent.Key))
            .DistinctBy(agent => agent.Key)
            .Select(agent => new Mandator(agent.Name, memberships[agent.Key].FirstOrDefault(role => role is not null)))
            .ToList();
        return new Signing(mandators, decision.Rights, null);
    }
}
