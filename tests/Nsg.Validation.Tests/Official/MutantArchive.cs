using Nsg.Documents.Reading;
using Nsg.Documents.Xml;
using Nsg.Testing;

namespace Nsg.Validation.Tests.Official;

/// <summary>One official example with one thing changed, and what the reference rules found in it.</summary>
/// <param name="File">File name.</param>
/// <param name="Findings">The findings as <c>RULE:severity:count</c>; null where the reference broke off.</param>
/// <param name="Root">The document's root.</param>
internal sealed record Mutant(string File, IReadOnlyList<string>? Findings, XmlElementNode Root)
{
    /// <summary>The ids of the fatal rules that fired, of those that a set knows.</summary>
    internal IEnumerable<string> FatalOf(IReadOnlySet<string> known) =>
        from finding in Findings ?? []
        let parts = finding.Split(':')
        where parts[1] == "fatal" && known.Contains(parts[0])
        select parts[0];
}

/// <summary>The official variants, parsed.</summary>
internal static class MutantArchive
{
    /// <summary>The mutants of a group.</summary>
    internal static IEnumerable<Mutant> Read(string group) =>
        OfficialVariants
            .Read(group)
            .Select(variant => new Mutant(
                variant.File,
                variant.Findings,
                HardenedXml
                    .Parse(variant.Content, ReadingLimits.Default)
                    .ShouldBeOfType<XmlParsing.Parsed>(variant.File)
                    .Tree.Root
            ));
}
