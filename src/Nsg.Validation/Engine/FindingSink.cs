using Nsg.Documents.Xml;

namespace Nsg.Validation.Engine;

/// <summary>Takes the firings of one document: writes out the first so many and counts the rest.</summary>
internal sealed class FindingSink(int findingsMax, string language)
{
    private readonly List<Finding> _findings = [];

    internal IReadOnlyList<Finding> Findings => _findings;

    /// <summary>Firings beyond the cap.</summary>
    internal long NotListed { get; private set; }

    /// <summary>Whether a fatal rule fired, listed or not.</summary>
    internal bool HasFatal { get; private set; }

    internal void Add(Rule rule, XmlElementNode node, ValidationScope scope)
    {
        HasFatal |= rule.Severity == Severity.Fatal;
        if (_findings.Count >= findingsMax)
        {
            NotListed++;
            return;
        }

        var (text, terms) = RuleTexts.Of(rule, language);
        _findings.Add(
            new Finding(rule.Id, rule.Severity, text)
            {
                Position = Place(rule, node, scope).Position,
                Terms = terms,
                Hint = Hint(rule, node, scope),
            }
        );
    }

    internal void Add(Finding finding)
    {
        HasFatal |= finding.Severity == Severity.Fatal;
        if (_findings.Count >= findingsMax)
        {
            NotListed++;
            return;
        }

        _findings.Add(finding);
    }

    /// <summary>A rule that could not be evaluated is said, so that nobody takes its silence for consent.</summary>
    internal void Failed(Rule rule, XmlElementNode node, Exception failure) =>
        Add(
            new Finding(
                "NSG-NOT-EVALUATED",
                Severity.Warning,
                RuleTexts.Text("NSG-NOT-EVALUATED", language, rule.Id, failure.GetType().Name)
            )
            {
                Position = node.Position,
            }
        );

    /// <summary>A number beyond what rules reckon with is said once, since every sum that needs it must hold or be
    /// left out.</summary>
    internal void TooLarge(XmlElementNode node) =>
        Add(
            new Finding(
                "NSG-NUMBER-TOO-LARGE",
                Severity.Fatal,
                RuleTexts.Text("NSG-NUMBER-TOO-LARGE", language, node.LocalName)
            )
            {
                Position = node.Position,
            }
        );

    private static XmlElementNode Place(Rule rule, XmlElementNode node, ValidationScope scope)
    {
        try
        {
            return rule.Place?.Invoke(node, scope) ?? node;
        }
        catch (Exception failure) when (failure is not OutOfMemoryException)
        {
            return node;
        }
    }

    // A hint is a help; where it can't be computed the finding stands without it.
    private static string? Hint(Rule rule, XmlElementNode node, ValidationScope scope)
    {
        try
        {
            return rule.Hint?.Invoke(node, scope);
        }
        catch (Exception failure) when (failure is not OutOfMemoryException)
        {
            return null;
        }
    }
}
