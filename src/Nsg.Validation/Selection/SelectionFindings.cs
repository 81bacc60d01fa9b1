using System.Globalization;
using Nsg.Documents.Ubl;
using Nsg.Documents.Xml;
using Nsg.Validation.Engine;

namespace Nsg.Validation.Selection;

/// <summary>What must be said about the choice of rules, so that nobody takes a verdict for more than it is.</summary>
internal static class SelectionFindings
{
    internal static IEnumerable<Finding> Of(
        XmlElementNode root,
        DocumentProfile profile,
        IReadOnlyList<RuleRelease> releases,
        ValidationOptions options
    )
    {
        if (!profile.IsRecognised && options.Choice.Named.Count == 0)
        {
            var key =
                releases.Count == 0 ? "NSG-PROFILE-NO-RULES"
                : profile.Specification is null ? "NSG-PROFILE-MISSING"
                : "NSG-PROFILE-UNKNOWN";
            var applied = string.Join(" + ", releases);
            yield return new Finding(
                "NSG-PROFILE-UNKNOWN",
                Severity.Warning,
                RuleTexts.Text(key, options.Language, profile.Specification ?? "", applied)
            )
            {
                Position = (root.Child(Cbc.CustomizationID) ?? root).Position,
                Terms = "BT-24",
            };
        }

        var day = options.Choice.Day;
        foreach (var release in releases.Where(one => day < one.ValidFrom || day > one.ValidTo))
        {
            var (key, bound) =
                day < release.ValidFrom
                    ? ("NSG-RULES-NOT-YET", release.ValidFrom)
                    : ("NSG-RULES-ENDED", release.ValidTo!.Value);
            yield return new Finding(
                "NSG-RULES-NOT-IN-FORCE",
                Severity.Warning,
                RuleTexts.Text(key, options.Language, release.ToString(), Text(bound), Text(day))
            )
            {
                Position = root.Position,
            };
        }
    }

    private static string Text(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
