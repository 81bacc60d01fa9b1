using Nsg.Documents.Xml;
using Nsg.Validation.Selection;

namespace Nsg.Validation.TestSets;

/// <summary>The rules that a test set is about, by the configuration that it names.</summary>
public static class TestSetRules
{
    private const string PostAwardStart = "peppolbis-t";

    /// <summary>The releases for a file, in those of a day. A configuration that is not known here asks for every set
    /// of invoices.</summary>
    /// <param name="root">Root element of a test set.</param>
    /// <param name="day">The day of validation.</param>
    public static IReadOnlyList<RuleRelease> Of(XmlElementNode root, DateOnly day)
    {
        ArgumentNullException.ThrowIfNull(root);
        var names = (root.Attribute("configuration") ?? "") switch
        {
            "tc434-ubl" or "tc434-cii" => ["en16931"],
            var name when name.StartsWith(PostAwardStart, StringComparison.Ordinal) =>
            [
                $"peppol-t{name[PostAwardStart.Length..].Split('-')[0]}",
            ],
            "ehf-common-base-3.0" => ["ehf-common"],
            var name when name.Contains("selfbilling", StringComparison.Ordinal) => ["en16931", "peppol-selfbilling"],
            _ => new[] { "en16931", "peppol-billing" },
        };
        return
        [
            .. from name in names
            let release = RuleRegistry.InForce(name, day)
            where release is not null
            select release,
        ];
    }
}
