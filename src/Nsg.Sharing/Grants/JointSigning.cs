using Nsg.Sharing.Signatories;

namespace Nsg.Sharing.Grants;

/// <summary>Those who sign may sign for the company only together with others.</summary>
/// <param name="message">Who is missing, in words.</param>
public sealed class MissingSignaturesException(string message) : GrantException(message);

/// <summary>Signatures of several persons, one after the other.</summary>
public static class JointSigning
{
    /// <summary>Who is still to sign, along the shortest way; empty where nobody signed yet, or the rights do not
    /// say.</summary>
    /// <param name="grant">The request.</param>
    /// <param name="rights">The company's signatory rights, or null.</param>
    /// <param name="now">The moment.</param>
    public static IReadOnlyList<MissingSigners> MissingOf(Grant grant, string? rights, DateTimeOffset now)
    {
        ArgumentNullException.ThrowIfNull(grant);
        if (rights is null || grant is not { State: GrantState.Requested, Signatures.Count: > 0 })
        {
            return [];
        }

        var read = SignatoryReader.Read(rights).Rights;
        var signers = SignerList.Find(grant.Signatures.Select(one => one.Signer), read).Keys;
        return SignatoryDecision.Of(read, signers, DateOnly.FromDateTime(now.UtcDateTime)).Missing;
    }

    /// <summary>Whether somebody is one of those who signed, by whatever name.</summary>
    internal static bool IsAmong(IGrantsTransaction company, string signer, IReadOnlyList<string> signed)
    {
        if (signed.Count == 0 || Rights(company) is not { } rights)
        {
            return false;
        }

        return Keys([signer], rights).Overlaps(Keys(signed, rights));
    }

    /// <summary>
    /// The name by which a signature is kept: the signer's own where it fits nobody else. Null for somebody whom the
    /// signatory rights let sign in no way.
    /// </summary>
    internal static string? NameOf(IGrantsTransaction company, string signer)
    {
        if (
            Rights(company) is not { } rights
            || Keys([signer], rights).SingleOrDefault() is not { } key
            || !rights.SelectMany(WayToSign.Of).Any(way => way.Groups.Any(group => group.Holders.Contains(key)))
        )
        {
            return null;
        }

        var agents = rights
            .SelectMany(one => one.Agents)
            .DistinctBy(agent => agent.Key)
            .ToLookup(agent => agent.Name, StringComparer.OrdinalIgnoreCase);
        var name = agents.First(group => group.Any(agent => agent.Key == key)).Key;
        return agents[name].Count() == 1 ? name : signer;
    }

    private static IReadOnlyList<SignatoryRights>? Rights(IGrantsTransaction company) =>
        company.SignatoryRights() is { } text ? SignatoryReader.Read(text).Rights : null;

    private static HashSet<string> Keys(IReadOnlyList<string> names, IReadOnlyList<SignatoryRights> rights)
    {
        try
        {
            return [.. SignerList.Find(names, rights).Keys];
        }
        catch (InvalidDataException fault)
        {
            throw new GrantException(fault.Message);
        }
    }
}
