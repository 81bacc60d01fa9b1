using System.Diagnostics;
using Nsg.Documents.Cii;
using Nsg.Documents.Reading;
using Nsg.Documents.Structure;
using Nsg.Documents.Ubl;
using Nsg.Documents.Xml;
using Nsg.Validation.Engine;
using Nsg.Validation.Selection;

namespace Nsg.Validation;

/// <summary>Validates documents: structure, then the rules that they ask for. Pure; safe on any thread.</summary>
public static class DocumentValidator
{
    /// <summary>Validates a document of a file.</summary>
    /// <param name="member">The document, or why it cannot be opened.</param>
    /// <param name="options">How.</param>
    public static DocumentVerdict Validate(ContainerMember member, ValidationOptions options) =>
        member switch
        {
            ContainerMember.Document document => Validate(document.Content, options),
            ContainerMember.Problem problem => Unreadable(problem.Fault),
            _ => throw new UnreachableException(),
        };

    /// <summary>Whether there is more to judge than structure and what the reader says anyway: bank statements have
    /// no rules of their own.</summary>
    public static bool HasRules(XmlTree tree)
    {
        var root = DocumentReader.Payload(tree);
        return UblRoot.IsRoot(root) || CiiNames.IsRoot(root) || root.LocalName == "Finvoice";
    }

    /// <summary>Validates the bytes of one document.</summary>
    /// <param name="content">The bytes, uncompressed.</param>
    /// <param name="options">How.</param>
    public static DocumentVerdict Validate(ReadOnlyMemory<byte> content, ValidationOptions options)
    {
        ArgumentNullException.ThrowIfNull(options);
        return HardenedXml.Parse(
            content,
            options.Limits with
            {
                ChecksStructure = true,
                StructureFaultsMax = options.FindingsMax,
            }
        ) switch
        {
            XmlParsing.Parsed(var tree) => Validate(tree, options),
            XmlParsing.Refused => OtherDocuments.Validate(content, options),
            _ => throw new UnreachableException(),
        };
    }

    /// <summary>Validates a document that is parsed already, its structure included.</summary>
    /// <param name="tree">The document.</param>
    /// <param name="options">How.</param>
    public static DocumentVerdict Validate(XmlTree tree, ValidationOptions options)
    {
        ArgumentNullException.ThrowIfNull(tree);
        ArgumentNullException.ThrowIfNull(options);
        var root = DocumentReader.Payload(tree);
        return UblRoot.IsRoot(root) ? ValidateUbl(StructureFindings.Report(tree, options), root, options)
            : CiiNames.IsRoot(root) ? ValidateCii(root, options)
            : OtherDocuments.Validate(tree, root, options);
    }

    /// <summary>Rules on business terms hold for both syntaxes and are asked of the document's view as UBL; those on
    /// UBL's own elements are not its.</summary>
    private static DocumentVerdict ValidateCii(XmlElementNode root, ValidationOptions options)
    {
        var verdict = ValidateUbl(null, CiiView.Of(root).Tree.Root, options);
        var findings = verdict.Findings.Where(one => !one.Rule.StartsWith("UBL-", StringComparison.Ordinal)).ToList();
        return verdict with
        {
            Syntax = "CII D16B",
            Findings = findings,
            IsValid = verdict.NotListed == 0 && findings.TrueForAll(one => one.Severity != Severity.Fatal),
        };
    }

    private static DocumentVerdict ValidateUbl(
        StructureReport? structure,
        XmlElementNode root,
        ValidationOptions options
    )
    {
        var profile = ProfileTable.Of(root);
        var named = options.Choice.Named;
        var releases =
            named.Count > 0
                ? named
                :
                [
                    .. from name in profile.Sets
                    let release = RuleRegistry.InForce(name, options.Choice.Day)
                    where release is not null
                    select release,
                ];
        var verdict = Validator.Validate(
            root,
            RuleRegistry.Plan(releases),
            structure is null ? [] : StructureFindings.Of(structure, options.Language),
            options.FindingsMax,
            options.Language
        );
        var notices = SelectionFindings.Of(root, profile, releases, options).ToList();
        return new DocumentVerdict
        {
            Kind = profile.Kind,
            Syntax = $"UBL 2.1 {root.LocalName}",
            Profile = profile.Specification,
            Releases = releases,
            IsStructureValid = structure?.IsValid != false,
            IsValid = verdict.IsValid && structure?.IsValid != false,
            Findings = notices.Count == 0 ? verdict.Findings : [.. notices, .. verdict.Findings],
            NotListed = verdict.NotListed + (structure?.NotListed ?? 0),
        };
    }

    /// <summary>A file that cannot be opened.</summary>
    private static DocumentVerdict Unreadable(ReadingFault fault) =>
        new()
        {
            Kind = "unknown",
            IsStructureValid = false,
            IsValid = false,
            Findings = [OtherDocuments.Unreadable(fault)],
        };
}
