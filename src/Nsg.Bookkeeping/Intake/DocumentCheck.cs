using System.Globalization;
using Nsg.Documents.Model;
using Nsg.Documents.Reading;
using Nsg.Documents.Xml;
using Nsg.Validation;
using Nsg.Validation.Selection;

namespace Nsg.Bookkeeping.Intake;

/// <summary>Validates documents when they come in, by the releases that are in force on the day.</summary>
public sealed class DocumentCheck
{
    /// <summary>Places of one rule that are told one by one; more are counted.</summary>
    private const int FindingsMax = 1_000;

    private readonly ValidationOptions? _options;

    private DocumentCheck(ValidationOptions? options) => _options = options;

    /// <summary>No rules: for documents whose bookkeeping is looked at and nothing else.</summary>
    public static DocumentCheck None { get; } = new(null);

    /// <summary>The rules of a day.</summary>
    public static DocumentCheck Of(DateOnly day, ReadingLimits limits) =>
        new(new ValidationOptions(RuleChoice.Detected(day)) { Limits = limits, FindingsMax = FindingsMax });

    /// <summary>The rules of today.</summary>
    public static DocumentCheck Today(TimeProvider time, ReadingLimits limits)
    {
        ArgumentNullException.ThrowIfNull(time);
        return Of(DateOnly.FromDateTime(time.GetUtcNow().UtcDateTime), limits);
    }

    /// <summary>What the rules say of a document that was parsed; one line for each rule that fired, the first place
    /// and how many more.</summary>
    internal DocumentFindings Run(XmlTree? tree, DocumentReading reading)
    {
        if (_options is null || tree is null)
        {
            return DocumentFindings.None;
        }

        return reading is DocumentReading.Understood(BankStatementMessage or BankNotificationMessage)
                ? OfBank(tree, _options)
            : DocumentValidator.HasRules(tree) ? OfRules(tree, _options)
            : DocumentFindings.None;
    }

    /// <summary>A bank's message has no rules but its structure. What leaves the sums open stops it everywhere; a bank that
    /// breaks the schema elsewhere has still said what moved.</summary>
    private static DocumentFindings OfBank(XmlTree tree, ValidationOptions options)
    {
        var rules = BankStructure
            .Check(tree, options)
            .GroupBy(one => (one.Finding.Rule, one.IsOfSums))
            .Select(rule =>
                (Line: Line([.. rule.Select(one => one.Finding)]), rule.Key.IsOfSums, rule.First().Finding.Severity)
            )
            .ToList();
        return new DocumentFindings(
            [.. rules.Where(rule => rule.IsOfSums).Select(rule => rule.Line)],
            [.. rules.Where(rule => !rule.IsOfSums && rule.Severity == Severity.Fatal).Select(rule => rule.Line)],
            [.. rules.Where(rule => !rule.IsOfSums && rule.Severity != Severity.Fatal).Select(rule => rule.Line)]
        );
    }

    private static DocumentFindings OfRules(XmlTree tree, ValidationOptions options)
    {
        var stopping = new List<string>();
        var stoppingWhenStrict = new List<string>();
        var noted = new List<string>();
        var broken = new List<BrokenRule>();
        foreach (
            var rule in DocumentValidator
                .Validate(tree, options)
                .Findings.GroupBy(finding => (finding.Rule, finding.Severity))
        )
        {
            if (Stops(rule.Key.Rule, rule.Key.Severity))
            {
                stopping.Add(Broken([.. rule]));
            }
            else if (rule.Key.Severity == Severity.Fatal)
            {
                stoppingWhenStrict.Add(Broken([.. rule]));
            }
            else if (IsKept(rule.Key.Rule))
            {
                noted.Add(Line([.. rule]));
            }
        }

        return new DocumentFindings(stopping, stoppingWhenStrict, noted) { Broken = broken };

        string Broken(List<Finding> places)
        {
            var line = Line(places);
            broken.Add(new BrokenRule(line, places));
            return line;
        }
    }

    /// <summary>Faults of structure and of the core rules and Peppol's own leave open what the document says, and so do sums
    /// that do not hold, even where the sender's own rules let them pass; others are the sender's business.</summary>
    private static bool Stops(string rule, Severity severity) =>
        rule.StartsWith("BR-CO-", StringComparison.Ordinal)
        || (
            severity == Severity.Fatal
            && (
                rule.StartsWith("BR-", StringComparison.Ordinal)
                || rule.StartsWith("PEPPOL-EN16931-", StringComparison.Ordinal)
                || rule.StartsWith("UBL-XSD", StringComparison.Ordinal)
                || rule == "NSG-NUMBER-TOO-LARGE"
            )
        );

    /// <summary>That the core does not know an element is no news: what the model has no place for is kept and
    /// counted anyway.</summary>
    private static bool IsKept(string rule) => !rule.StartsWith("UBL-", StringComparison.Ordinal);

    private static string Line(List<Finding> findings)
    {
        var first = findings[0];
        var hint = first.Hint is null ? "" : $" [{first.Hint}]";
        var place = first.Position is null ? "" : $" ({first.Position})";
        var more =
            findings.Count == 1
                ? ""
                : string.Create(CultureInfo.InvariantCulture, $"; {findings.Count - 1} places more");
        return $"{first.Rule}: {first.Text}{hint}{place}{more}";
    }
}

/// <summary>A rule that keeps a document from being booked or issued.</summary>
/// <param name="Line">As it is told: the rule's id, what is wrong, and the first place.</param>
/// <param name="Places">Where, at least once.</param>
public sealed record BrokenRule(string Line, IReadOnlyList<Finding> Places);

/// <summary>What the rules say of a document, in lines that start with the rule's id.</summary>
/// <param name="Stopping">Fatal ones that send it to review at every company.</param>
/// <param name="StoppingWhenStrict">Other fatal ones: they send it to review at a company that checks strictly, else
/// they are noted.</param>
/// <param name="Noted">Warnings: kept with it and shown.</param>
public sealed record DocumentFindings(
    IReadOnlyList<string> Stopping,
    IReadOnlyList<string> StoppingWhenStrict,
    IReadOnlyList<string> Noted
)
{
    internal static DocumentFindings None { get; } = new([], [], []);

    /// <summary>The rules behind the fatal lines.</summary>
    internal IReadOnlyList<BrokenRule> Broken { get; init; } = [];

    /// <summary>All of them, the gravest first.</summary>
    internal IEnumerable<string> All => [.. Stopping, .. StoppingWhenStrict, .. Noted];

    /// <summary>What sends the document to review at a company, and what is kept with it and shown.</summary>
    internal (IReadOnlyList<string> Reasons, IReadOnlyList<string> Notes) For(CompanyProfile company) =>
        company.ChecksStrictly
            ? ([.. Stopping, .. StoppingWhenStrict], Noted)
            : (Stopping, [.. StoppingWhenStrict, .. Noted]);
}
