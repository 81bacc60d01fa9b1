using System.Diagnostics;
using System.Formats.Tar;
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

/// <summary>Reads <c>mutants/documents.tar.xz</c> with the program xz, since the runtime has no reader for it.</summary>
internal static class MutantArchive
{
    internal const string Path = "mutants/documents.tar.xz";

    /// <summary>The mutants of a group; none where xz is missing.</summary>
    internal static IEnumerable<Mutant> Read(string group)
    {
        var expected = File.ReadLines(OfficialMaterial.Find("mutants/expected.tsv")!).Skip(1)
            .Select(line => line.Split('\t')).Where(cells => cells[0] == group).ToDictionary(cells => cells[1]);
        if (Unpack(OfficialMaterial.Find(Path)!) is not { } archive)
        {
            yield break;
        }

        using var tar = new TarReader(archive);
        while (tar.GetNextEntry() is { } entry)
        {
            var parts = entry.Name.Split('/');
            if (entry.DataStream is null || parts.Length < 2 || parts[^2] != group || !expected.TryGetValue(parts[^1], out var cells))
            {
                continue;
            }

            using var content = new MemoryStream();
            entry.DataStream.CopyTo(content);
            var parsing = HardenedXml.Parse(content.ToArray(), ReadingLimits.Default);
            var findings = cells[3] == "aborted" ? null : cells[4].Split(' ', StringSplitOptions.RemoveEmptyEntries);
            yield return new Mutant(parts[^1], findings, parsing.ShouldBeOfType<XmlParsing.Parsed>(parts[^1]).Tree.Root);
        }
    }

    private static MemoryStream? Unpack(string file)
    {
        try
        {
            using var xz = Process.Start(new ProcessStartInfo("xz", ["-dc", file]) { RedirectStandardOutput = true, UseShellExecute = false })!;
            var archive = new MemoryStream();
            xz.StandardOutput.BaseStream.CopyTo(archive);
            xz.WaitForExit();
            archive.Position = 0;
            return archive;
        }
        catch (System.ComponentModel.Win32Exception)
        {
            return null;
        }
    }
}
