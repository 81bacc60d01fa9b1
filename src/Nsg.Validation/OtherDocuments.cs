using Nsg.Documents.Model;
using Nsg.Documents.Reading;
using Nsg.Documents.Xml;
using Nsg.Validation.Engine;

namespace Nsg.Validation;

/// <summary>
/// Documents outside UBL. Finvoice and camt.053 are judged by their structure, by what their reader found odd and by their sums; for anything
/// else there are no rules here, and the verdict says so instead of calling it valid.
/// </summary>
internal static class OtherDocuments
{
    internal static DocumentVerdict Validate(XmlTree tree, XmlElementNode root, ValidationOptions options)
    {
        var report = StructureFindings.Report(tree, options);
        var named = options.Choice.Named;
        List<Finding> structure =
        [
            .. named.Count == 0 ? [] : new[]
            {
                Say("NSG-RULES-NOT-APPLIED", Severity.Fatal, root, options, string.Join(", ", named), root.LocalName),
            },
            .. report.Standard is null
                ? [Say("NSG-STRUCTURE-NOT-CHECKED", Severity.Warning, root, options, $"{root.LocalName} {root.Attribute("Version")}".Trim())]
                : StructureFindings.Of(report, options.Language),
        ];
        return DocumentReader.Read(tree, options.Limits) switch
        {
            DocumentReading.Understood(var document) => Judge(document, structure, options),
            DocumentReading.Recognised(var other) => Alone(other.Syntax, root, new Finding(
                "NSG-NO-RULES", Severity.Fatal, RuleTexts.Text("NSG-NO-RULES", options.Language, other.Syntax))),
            DocumentReading.Unusable(var fault) => Alone("", root, new Finding($"XML-{fault.Code.ToUpperInvariant()}", Severity.Fatal, fault.Text)
            {
                Position = fault.Position,
            }),
            _ => throw new System.Diagnostics.UnreachableException(),
        };
    }

    private static Finding Say(string rule, Severity severity, XmlElementNode root, ValidationOptions options, params string[] values) =>
        new(rule, severity, RuleTexts.Text(rule, options.Language, values)) { Position = root.Position };

    private static DocumentVerdict Judge(BusinessDocument document, List<Finding> structure, ValidationOptions options)
    {
        var isStructureValid = structure.TrueForAll(finding => finding.Severity != Severity.Fatal || finding.Rule == "NSG-RULES-NOT-APPLIED");
        List<Finding> findings =
        [
            .. structure,
            .. document.Oddities.Select(oddity =>
                new Finding($"NSG-{oddity.Code.ToUpperInvariant()}", Severity.Warning, oddity.Text) { Position = oddity.Position }),
            .. document is Invoice invoice ? CalculationRules.Check(invoice) : [],
        ];
        return new DocumentVerdict
        {
            Kind = Kind(document.Kind),
            Syntax = document.Syntax,
            Profile = document.Profile,
            IsStructureValid = isStructureValid,
            IsValid = findings.TrueForAll(finding => finding.Severity != Severity.Fatal),
            Findings = findings.Count <= options.FindingsMax ? findings : findings[..options.FindingsMax],
            NotListed = Math.Max(0, findings.Count - options.FindingsMax),
        };
    }

    private static DocumentVerdict Alone(string syntax, XmlElementNode root, Finding finding) => new()
    {
        Kind = "unknown",
        Syntax = syntax,
        IsStructureValid = false,
        IsValid = false,
        Findings = [finding.Position is null ? finding with { Position = root.Position } : finding],
    };

    private static string Kind(DocumentKind kind) => kind switch
    {
        DocumentKind.Invoice => "invoice",
        DocumentKind.CreditNote => "credit-note",
        DocumentKind.Receipt => "receipt",
        DocumentKind.BankStatement => "bank-statement",
        _ => "unknown",
    };
}
