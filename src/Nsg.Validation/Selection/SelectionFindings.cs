using System.Globalization;
using Nsg.Documents.Ubl;
using Nsg.Documents.Xml;

namespace Nsg.Validation.Selection;

/// <summary>What must be said about the choice of rules, so that nobody takes a verdict for more than it is.</summary>
internal static class SelectionFindings
{
    internal static IEnumerable<Finding> Of(
        XmlElementNode root, DocumentProfile profile, IReadOnlyList<RuleRelease> releases, ValidationOptions options)
    {
        if (!profile.IsRecognised)
        {
            var applied = releases.Count == 0 ? "no rules but the structure are known for it" : $"{string.Join(" and ", releases)} applied";
            var what = profile.Specification is { } named ? $"the specification '{named}' is not known here" : "the document names no specification (cbc:CustomizationID, BT-24)";
            yield return new Finding("NSG-PROFILE-UNKNOWN", Severity.Warning, $"{what}; {applied}. Choose others with --rules")
            {
                Position = (root.Child(Cbc.CustomizationID) ?? root).Position,
                Terms = "BT-24",
            };
        }

        var day = options.Choice.Day;
        foreach (var release in releases.Where(one => day < one.ValidFrom || day > one.ValidTo))
        {
            var text = day < release.ValidFrom ? $"applies from {Text(release.ValidFrom)}" : $"applied until {Text(release.ValidTo!.Value)}";
            yield return new Finding(
                "NSG-RULES-NOT-IN-FORCE", Severity.Warning, $"{release} {text}; no release of {Text(day)} is known here, update this program")
            {
                Position = root.Position,
            };
        }
    }

    private static string Text(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
