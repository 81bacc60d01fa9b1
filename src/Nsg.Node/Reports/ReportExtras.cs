using Nsg.Reporting;
using Nsg.Reporting.Xbrl;

namespace Nsg.Node.Reports;

/// <summary>What a caller brings along to a report: facts that no books hold, and the concepts of a taxonomy.</summary>
public static class ReportExtras
{
    private const int FactsMax = 200;

    /// <summary>The report with what was brought along.</summary>
    /// <param name="made">The report.</param>
    /// <param name="facts">Facts by name.</param>
    /// <param name="taxonomy">Name of a mapping that comes with the program, or the text of one; null for the common
    /// Nordic concepts.</param>
    /// <exception cref="ReportRequestException">There are too many facts, or the mapping is none, or does not tell
    /// this report.</exception>
    public static MadeReport With(MadeReport made, IReadOnlyDictionary<string, string> facts, string? taxonomy)
    {
        ArgumentNullException.ThrowIfNull(made);
        ArgumentNullException.ThrowIfNull(facts);
        return facts.Count > FactsMax
            ? throw new ReportRequestException($"at most {FactsMax} facts are brought along")
            : made with
            {
                Filer = made.Filer with { Facts = new ReportFacts(facts) },
                Taxonomy = taxonomy is null ? null : Mapping(taxonomy, made.Outcome.Definition.Id),
            };
    }

    private static XbrlTaxonomy Mapping(string text, string report)
    {
        try
        {
            var taxonomy =
                XbrlTaxonomies.Find(text)
                ?? (
                    text.TrimStart().StartsWith('{')
                        ? XbrlTaxonomy.Parse(text)
                        : throw new ReportRequestException(
                            $"there is no taxonomy '{text}'; there are {string.Join(", ", XbrlTaxonomies.All.Select(one => one.Name))}, or a mapping as JSON"
                        )
                );
            return taxonomy.Reports.Contains(report)
                ? taxonomy
                : throw new ReportRequestException(
                    $"{taxonomy.Name} tells {string.Join(", ", taxonomy.Reports)}, not {report}"
                );
        }
        catch (XbrlTaxonomyException fault)
        {
            throw new ReportRequestException($"the taxonomy mapping is none: {fault.Message}");
        }
    }
}
