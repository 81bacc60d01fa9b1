using Nsg.Reporting;
using Nsg.Sharing.Grants;
using Nsg.Sharing.Mandates;
using Nsg.Storage;

namespace Nsg.Node.Reports;

/// <summary>Who may approve a report: those who may sign for the company, or one who holds its mandate for
/// reports.</summary>
public static class ReportSigning
{
    /// <summary>The actor of an approval, once it is known that the signers may give it: by which mandate or rights,
    /// never a person's name.</summary>
    /// <param name="store">Store.</param>
    /// <param name="company">Key of the company.</param>
    /// <param name="signers">Who signs; a company that keeps signatory rights asks for them.</param>
    /// <param name="report">Report.</param>
    /// <param name="caller">Who asks; the actor where neither rights nor a mandate decide.</param>
    /// <exception cref="ReportRequestException">They may not.</exception>
    public static async Task<string> ActorAsync(
        NodeStore store,
        string company,
        IReadOnlyList<string> signers,
        string report,
        string caller
    )
    {
        ArgumentNullException.ThrowIfNull(store);
        ArgumentNullException.ThrowIfNull(signers);
        try
        {
            return await store.DecideGrantAsync(company, one => Actor(one, signers, report, caller));
        }
        catch (GrantException fault)
        {
            throw new ReportRequestException(fault.Message, !fault.IsUnusable);
        }
    }

    private static string Actor(IGrantsTransaction company, IReadOnlyList<string> signers, string report, string caller)
    {
        if (signers.Count == 0)
        {
            return company.SignatoryRights() is null
                ? caller
                : throw new GrantException("the company keeps signatory rights: name who signs (--signers)");
        }

        var signing = Signing.Of(
            company,
            signers,
            MandateTerms.Reports,
            new Dictionary<string, IReadOnlyList<string>> { ["report"] = [report] }
        );
        return signing.Mandate is { } mandate ? $"mandate:{mandate}"
            : signing.Rights is { } rights ? $"signatory-rights:{rights}"
            : caller;
    }
}
