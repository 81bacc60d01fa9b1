using Nsg.Documents.Reading;
using Nsg.Reporting.Vat;
using Nsg.Validation;

namespace Nsg.Node.Validation;

/// <summary>Validates what can be validated: business documents by their rules, and VAT returns by those of the
/// authority that takes them.</summary>
public static class AnyValidation
{
    /// <summary>Validates a document of a file.</summary>
    /// <param name="member">The document, or why it cannot be opened.</param>
    /// <param name="options">How.</param>
    public static DocumentVerdict Validate(ContainerMember member, ValidationOptions options)
    {
        ArgumentNullException.ThrowIfNull(options);
        return member is ContainerMember.Document document && ReturnFiles.Judge(document.Content, null) is { } judged
            ? Verdict(judged, options.FindingsMax)
            : DocumentValidator.Validate(member, options);
    }

    private static DocumentVerdict Verdict(ReturnVerdict judged, int findingsMax)
    {
        var findings = judged
            .Form.Concat(judged.Rules)
            .Select(one => new Finding(one.Rule, one.IsError ? Severity.Fatal : Severity.Warning, one.Text))
            .ToList();
        return new DocumentVerdict
        {
            Kind = "vat-return",
            Syntax = judged.Format,
            IsStructureValid = judged.Form.Count == 0,
            IsValid = findings.TrueForAll(one => one.Severity != Severity.Fatal),
            Findings = [.. findings.Take(findingsMax)],
            NotListed = Math.Max(0, findings.Count - findingsMax),
        };
    }
}
