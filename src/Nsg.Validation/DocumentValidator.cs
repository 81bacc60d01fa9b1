using System.Diagnostics;
using Nsg.Documents.Cii;
using Nsg.Documents.Model;
using Nsg.Documents.Reading;
using Nsg.Documents.Structure;
using Nsg.Documents.Svefaktura;
using Nsg.Documents.Ubl;
using Nsg.Documents.Xml;
using Nsg.Validation.Oioubl;
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

    /// <summary>Whether there are rules for it: a bank's messages have none beside their structure
    /// (<see cref="BankStructure"/>).</summary>
    public static bool HasRules(XmlTree tree)
    {
        var root = DocumentReader.Payload(tree);
        return UblRoot.IsRoot(root)
            || CiiNames.IsRoot(root)
            || SvefakturaNames.IsRoot(root)
            || root.LocalName == "Finvoice";
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
        return UblRoot.IsRoot(root)
                ? WithSums(tree, Validate(StructureFindings.Report(tree, options), root, root, options), options)
            : CiiNames.IsRoot(root)
                ? Validate(StructureFindings.Report(tree, options), root, CiiView.Of(root).Tree.Root, options) with
                {
                    Syntax = "CII D16B",
                }
            : OtherDocuments.Validate(tree, root, options);
    }

    // An invoice of a specification whose rules are not here is held to its sums at least. Beside the rules of OIOUBL, which
    // decide, the sums only warn: what books the document must know that it doesn't add up as it was read.
    private static DocumentVerdict WithSums(XmlTree tree, DocumentVerdict verdict, ValidationOptions options)
    {
        var isOioubl =
            options.Choice.Named.Count == 0
            && verdict.Releases is [{ Name: var name }]
            && name.StartsWith(OioublRules.Prefix, StringComparison.Ordinal);
        if (
            (verdict.Releases.Count > 0 && !isOioubl)
            || DocumentReader.Read(tree, options.Limits) is not DocumentReading.Understood(Invoice invoice)
        )
        {
            return verdict;
        }

        var sums = CalculationRules.Check(invoice);
        return isOioubl
            ? verdict with
            {
                Findings = [.. verdict.Findings, .. sums.Select(one => one with { Severity = Severity.Warning })],
            }
            : verdict with
            {
                IsValid = verdict.IsValid && sums.Count == 0,
                Findings = [.. verdict.Findings, .. sums],
            };
    }

    // What a Cross Industry Invoice asks for is read from its view as UBL.
    private static DocumentVerdict Validate(
        StructureReport structure,
        XmlElementNode root,
        XmlElementNode view,
        ValidationOptions options
    )
    {
        var profile = ProfileTable.Of(view);
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
        var verdict = RuleJudge.Judge(
            root,
            releases,
            StructureFindings.Of(structure, options.Language),
            options.FindingsMax,
            options.Language
        );
        var notices = SelectionFindings.Of(view, profile, releases, options).ToList();
        return new DocumentVerdict
        {
            Kind = profile.Kind,
            Syntax = $"UBL 2.1 {root.LocalName}",
            Profile = profile.Specification,
            Releases = releases,
            IsStructureValid = structure.IsValid,
            IsValid = verdict.IsValid && structure.IsValid,
            Findings = notices.Count == 0 ? verdict.Findings : [.. notices, .. verdict.Findings],
            NotListed = verdict.NotListed + structure.NotListed,
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
