using Nsg.Documents.Model;
using Nsg.Documents.Reading;
using Nsg.Documents.Xml;
using Nsg.Validation.Engine;

namespace Nsg.Validation;

/// <summary>
/// Documents outside UBL and CII. Finvoice, Svefaktura and camt are judged by their structure where its table is here,
/// by what their reader found odd and by their sums; for anything else there are no rules here, and the verdict says so
/// instead of calling it valid.
/// </summary>
internal static class OtherDocuments
{
    private const string NotChecked = "NSG-STRUCTURE-NOT-CHECKED";

    /// <summary>Judges bytes that are not one XML document alone: an envelope before a Finvoice, a format that is no
    /// XML, or damage.</summary>
    internal static DocumentVerdict Validate(ReadOnlyMemory<byte> content, ValidationOptions options) =>
        Judge(DocumentReader.Read(content, options.Limits), [], null, options);

    /// <summary>Judges a document that is parsed already.</summary>
    internal static DocumentVerdict Validate(XmlTree tree, XmlElementNode root, ValidationOptions options)
    {
        var report = StructureFindings.Report(tree, options);
        IEnumerable<Finding> structure = report.Standard is null
            ? [NotHeld(root, options)]
            : StructureFindings.Of(report, options.Language);
        return Judge(DocumentReader.Read(tree, options.Limits), [.. structure], root.Position, options);
    }

    /// <summary>Says that no table of a document's structure is here.</summary>
    internal static Finding NotHeld(XmlElementNode root, ValidationOptions options)
    {
        var message = root.Namespace[(root.Namespace.LastIndexOf(':') + 1)..];
        var what = root.LocalName == "Document" ? message : $"{root.LocalName} {root.Attribute("Version")}".Trim();
        return Say(NotChecked, Severity.Warning, root.Position, options, what);
    }

    private static DocumentVerdict Judge(
        DocumentReading reading,
        List<Finding> structure,
        Position? root,
        ValidationOptions options
    ) =>
        reading switch
        {
            DocumentReading.Understood(var document) => Judge(document, structure, root, options),
            DocumentReading.Recognised(var other) => Alone(
                other.Syntax,
                [Say("NSG-NO-RULES", WeightOf(other), root, options, other.Syntax)]
            ) with
            {
                IsValid = WeightOf(other) == Severity.Warning,
                IsStructureValid = true,
                IsStructureChecked = false,
            },
            DocumentReading.Unusable(var fault) => Alone("", [.. structure, Unreadable(fault)]),
            _ => throw new System.Diagnostics.UnreachableException(),
        };

    /// <summary>A bank's report within the day is as good as its bank made it; it only can't be checked here.</summary>
    private static Severity WeightOf(OtherDocument other) =>
        other.Syntax.StartsWith("camt.052.", StringComparison.Ordinal) ? Severity.Warning : Severity.Fatal;

    /// <summary>Why a file, or a document in it, cannot be used.</summary>
    internal static Finding Unreadable(ReadingFault fault) =>
        new($"XML-{fault.Code.ToUpperInvariant()}", Severity.Fatal, fault.Text) { Position = fault.Position };

    private static Finding Say(
        string rule,
        Severity severity,
        Position? place,
        ValidationOptions options,
        params string[] values
    ) => new(rule, severity, RuleTexts.Text(rule, options.Language, values)) { Position = place };

    private static DocumentVerdict Judge(
        BusinessDocument document,
        List<Finding> structure,
        Position? root,
        ValidationOptions options
    )
    {
        var isStructureValid = structure.TrueForAll(finding => finding.Severity != Severity.Fatal);
        var named = options.Choice.Named;
        List<Finding> findings =
        [
            .. named.Select(one =>
                Say("NSG-RULES-NOT-APPLIED", Severity.Fatal, root, options, one.ToString(), document.Syntax)
            ),
            .. structure,
            .. document.Oddities.Select(oddity => new Finding(
                $"NSG-{oddity.Code.ToUpperInvariant()}",
                Severity.Warning,
                oddity.Text
            )
            {
                Position = oddity.Position,
            }),
            .. document is Invoice invoice ? CalculationRules.Check(invoice) : [],
        ];
        return new DocumentVerdict
        {
            Kind = Kind(document.Kind),
            Syntax = document.Syntax,
            Profile = document.Profile,
            IsStructureValid = isStructureValid,
            IsStructureChecked = structure.TrueForAll(finding => finding.Rule != NotChecked),
            IsValid = findings.TrueForAll(finding => finding.Severity != Severity.Fatal),
            Findings = findings.Count <= options.FindingsMax ? findings : findings[..options.FindingsMax],
            NotListed = Math.Max(0, findings.Count - options.FindingsMax),
        };
    }

    private static DocumentVerdict Alone(string syntax, IReadOnlyList<Finding> findings) =>
        new()
        {
            Kind = "unknown",
            Syntax = syntax,
            IsStructureValid = false,
            IsValid = false,
            Findings = findings,
        };

    private static string Kind(DocumentKind kind) =>
        kind switch
        {
            DocumentKind.Invoice => "invoice",
            DocumentKind.CreditNote => "credit-note",
            DocumentKind.Receipt => "receipt",
            DocumentKind.BankStatement => "bank-statement",
            DocumentKind.BankNotification => "bank-notification",
            DocumentKind.Catalogue => "catalogue",
            _ => "unknown",
        };
}
