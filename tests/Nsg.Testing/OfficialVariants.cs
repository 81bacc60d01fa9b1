using System.Diagnostics;
using System.Formats.Tar;
using Xunit;

namespace Nsg.Testing;

/// <summary>One official example with one thing changed, and what others found in it.</summary>
/// <param name="Group">Kind of document, <c>billing</c> or a transaction such as <c>T01</c>.</param>
/// <param name="File">File name.</param>
/// <param name="IsStructureValid">Verdict of a schema processor (libxml2) by the UBL 2.1 schema.</param>
/// <param name="Findings">Findings of the reference rules as <c>RULE:severity:count</c>; null where the reference
/// broke off.</param>
/// <param name="Content">The document's bytes.</param>
public sealed record OfficialVariant(
    string Group,
    string File,
    bool IsStructureValid,
    IReadOnlyList<string>? Findings,
    ReadOnlyMemory<byte> Content
);

/// <summary>A test on the official variants: skipped, with the reason printed, where they or the program xz are
/// missing.</summary>
public sealed class OfficialVariantsFactAttribute : FactAttribute
{
    public OfficialVariantsFactAttribute()
    {
        if (OfficialMaterial.Find(OfficialVariants.Archive) is null)
        {
            Skip = $"official material '{OfficialVariants.Archive}' is not on this machine (set NSG_OFFICIAL_DATA)";
        }
        else if (!OfficialVariants.HasXz())
        {
            Skip = "the program xz, which unpacks the official variants, is not on this machine";
        }
    }
}

/// <summary>Reads the official variants through the program xz, since the runtime has no reader for its
/// format.</summary>
public static class OfficialVariants
{
    /// <summary>The archive, seen from the material's root.</summary>
    public const string Archive = "mutants/documents.tar.xz";

    /// <summary>The variants of a group, or of all groups.</summary>
    public static IEnumerable<OfficialVariant> Read(string? group = null)
    {
        var expected = File.ReadLines(OfficialMaterial.Find("mutants/expected.tsv")!)
            .Skip(1)
            .Select(line => line.Split('\t'))
            .Where(cells => group is null || cells[0] == group)
            .ToDictionary(cells => (cells[0], cells[1]));
        using var tar = new TarReader(Unpack(OfficialMaterial.Find(Archive)!));
        while (tar.GetNextEntry() is { } entry)
        {
            var parts = entry.Name.Split('/');
            if (
                entry.DataStream is null
                || parts.Length < 2
                || !expected.TryGetValue((parts[^2], parts[^1]), out var cells)
            )
            {
                continue;
            }

            using var content = new MemoryStream();
            entry.DataStream.CopyTo(content);
            var findings = cells[3] == "aborted" ? null : cells[4].Split(' ', StringSplitOptions.RemoveEmptyEntries);
            yield return new OfficialVariant(parts[^2], parts[^1], cells[2] == "valid", findings, content.ToArray());
        }
    }

    internal static bool HasXz() =>
        (Environment.GetEnvironmentVariable("PATH") ?? "")
            .Split(Path.PathSeparator)
            .Any(folder => folder.Length > 0 && File.Exists(Path.Combine(folder, "xz")));

    private static MemoryStream Unpack(string file)
    {
        using var xz = Process.Start(
            new ProcessStartInfo("xz", ["-dc", file]) { RedirectStandardOutput = true, UseShellExecute = false }
        )!;
        var archive = new MemoryStream();
        xz.StandardOutput.BaseStream.CopyTo(archive);
        xz.WaitForExit();
        archive.Position = 0;
        return archive;
    }
}
