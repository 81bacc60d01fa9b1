using Nsg.Documents.Cii;
using Nsg.Documents.Xml;
using Nsg.Validation.Engine;

namespace Nsg.Validation.Selection;

/// <summary>Applies releases to a document in the form that their publisher has for its syntax.</summary>
public static class RuleJudge
{
    /// <summary>Asks the rules of the releases; the structure is judged by whoever parsed the document.</summary>
    /// <param name="root">Root of a UBL document or a Cross Industry Invoice.</param>
    /// <param name="releases">The releases.</param>
    /// <param name="structure">Findings on the structure, listed first.</param>
    /// <param name="findingsMax">Findings to list; the rest is counted.</param>
    /// <param name="language">ISO 639-1 code of the texts.</param>
    public static Verdict Judge(
        XmlElementNode root,
        IReadOnlyList<RuleRelease> releases,
        IEnumerable<Finding> structure,
        int findingsMax = Validator.FindingsMaxDefault,
        string language = "en"
    )
    {
        ArgumentNullException.ThrowIfNull(root);
        ArgumentNullException.ThrowIfNull(releases);
        return CiiNames.IsRoot(root)
            ? JudgeCii(root, releases, [.. structure], findingsMax, language)
            : Validator.Validate(root, RuleRegistry.Plan(releases), structure, findingsMax, language);
    }

    // Sets that their publisher has for this syntax are asked of the document; others of its view as UBL, but for the
    // rules on UBL's own elements.
    private static Verdict JudgeCii(
        XmlElementNode root,
        IReadOnlyList<RuleRelease> releases,
        IReadOnlyList<Finding> structure,
        int findingsMax,
        string language
    )
    {
        var plan = RuleRegistry.CiiPlan(releases);
        Verdict own;
        int known;
        do
        {
            // Rules define names when they are first asked, so that the first documents of a process may have to be
            // looked at again.
            known = CiiNames.DefinedCount;
            CiiNames.Resolve(root);
            own = Validator.Validate(root, plan, structure, findingsMax, language);
        } while (CiiNames.DefinedCount != known);

        var others = releases.Where(one => one.Set.Cii is null).ToList();
        if (others.Count == 0)
        {
            return own;
        }

        var view = Validator.Validate(
            CiiView.Of(root).Tree.Root,
            RuleRegistry.Plan(others),
            [],
            findingsMax - own.Findings.Count,
            language
        );
        List<Finding> findings =
        [
            .. own.Findings,
            .. view.Findings.Where(one => !one.Rule.StartsWith("UBL-", StringComparison.Ordinal)),
        ];
        return new Verdict(
            [.. releases.Select(one => one.Set)],
            own.IsStructureValid,
            findings,
            own.NotListed + view.NotListed,
            own.NotListed + view.NotListed > 0 || findings.Exists(one => one.Severity == Severity.Fatal)
        );
    }
}
