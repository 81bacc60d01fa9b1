using Nsg.Reporting;
using Nsg.Sharing.Grants;
using Nsg.Sharing.Mandates;
using Nsg.Storage;

namespace Nsg.Node.Reports;

/// <summary>Who may approve a report: those who may sign for the company, or one who holds its mandate for reports.</summary>
public static class ReportSigning
{
    /// <summary>The actor of an approval, once it is known that the signers may give it: by which mandate or rights, never a person's name.</summary>
    /// <exception cref="ReportRequestException">They may not.</exception>
    public static async Task<string> ActorAsync(NodeStore store, string company, IReadOnlyList<string> signers, string report)
    {
        ArgumentNullException.ThrowIfNull(store);
        try
        {
            var signing = await store.DecideGrantAsync(company, one => Signing.Of(
                one, signers, MandateTerms.Reports, new Dictionary<string, IReadOnlyList<string>> { ["report"] = [report] }));
            return signing.Mandate is { } mandate ? $"mandate:{mandate}" : signing.Rights is { } rights ? $"signatory-rights:{rights}" : "operator";
        }
        catch (GrantException fault)
        {
            throw new ReportRequestException(fault.Message);
        }
    }
}
