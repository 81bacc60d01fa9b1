using System.Diagnostics;
using System.Formats.Tar;
using Nsg.Testing;

namespace Nsg.Documents.Tests.Structure;

/// <summary>The official examples with one thing changed, and the verdict of another schema processor (libxml2) on each.</summary>
public sealed class MutantVerdictTests
{
    [OfficialFact("mutants/documents.tar.xz")]
    public void Structure_OfMutants_IsJudgedAsExpected()
    {
        var expected = File.ReadLines(OfficialMaterial.Find("mutants/expected.tsv")!).Skip(1)
            .Select(line => line.Split('\t'))
            .ToDictionary(cells => $"{cells[0]}/{cells[1]}", cells => cells[2] == "valid");
        if (Unpack(OfficialMaterial.Find("mutants/documents.tar.xz")!) is not { } archive)
        {
            return;
        }

        using var tar = new TarReader(archive);
        var differences = new List<string>();
        var compared = 0;
        while (tar.GetNextEntry() is { } entry)
        {
            var key = string.Join('/', entry.Name.Split('/').TakeLast(2));
            if (entry.DataStream is null || !expected.TryGetValue(key, out var isValid))
            {
                continue;
            }

            using var content = new MemoryStream();
            entry.DataStream.CopyTo(content);
            var ours = SchemaVerdicts.Ours(content.ToArray());
            compared++;
            if (ours.IsValid != isValid)
            {
                differences.Add($"{key}: expected valid={isValid}, got {ours.Faults.Count} faults");
            }
        }

        differences.ShouldBeEmpty();
        compared.ShouldBe(expected.Count);
    }

    // The runtime has no reader for xz; where the program is missing nothing can be compared.
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
