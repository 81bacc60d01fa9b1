using Nsg.Testing;

namespace Nsg.Architecture.Tests;

/// <summary>The files of this checkout, without what builds and tests leave behind.</summary>
internal static class Repository
{
    private static readonly string[] TextExtensions =
    [
        "",
        ".config",
        ".cs",
        ".csproj",
        ".css",
        ".editorconfig",
        ".gitignore",
        ".html",
        ".js",
        ".json",
        ".md",
        ".props",
        ".razor",
        ".sh",
        ".slnx",
        ".targets",
        ".tsv",
        ".csv",
        ".txt",
        ".xml",
        ".yaml",
        ".yml",
    ];

    private static readonly HashSet<string> IgnoredFolders = ReadIgnoredFolders();

    /// <summary>Every text file that belongs to the repository.</summary>
    public static IReadOnlyList<SourceFile> TextFiles { get; } =
    [.. Walk(new DirectoryInfo(OfficialMaterial.RepositoryRoot)).OrderBy(file => file.Path, StringComparer.Ordinal)];

    /// <summary>C# and Razor files of the program and its tests.</summary>
    public static IEnumerable<SourceFile> Code =>
        TextFiles.Where(file => IsCode(file) && (IsUnder(file, "src") || IsUnder(file, "tests")));

    /// <summary>C# and Razor files of the program alone.</summary>
    public static IEnumerable<SourceFile> ProgramCode => Code.Where(file => IsUnder(file, "src"));

    public static IEnumerable<SourceFile> Projects =>
        TextFiles.Where(file => file.Path.EndsWith(".csproj", StringComparison.Ordinal));

    public static SourceFile File(string path) => TextFiles.Single(file => file.Path == path);

    public static bool IsUnder(SourceFile file, string folder) =>
        file.Path.StartsWith(folder + "/", StringComparison.Ordinal);

    private static bool IsCode(SourceFile file) => Path.GetExtension(file.Path) is ".cs" or ".razor";

    private static IEnumerable<SourceFile> Walk(DirectoryInfo folder)
    {
        foreach (var entry in folder.EnumerateFileSystemInfos())
        {
            if (entry is DirectoryInfo child)
            {
                if (!IgnoredFolders.Contains(child.Name))
                {
                    foreach (var file in Walk(child))
                    {
                        yield return file;
                    }
                }
            }
            else if (entry.Name != ".git" && TextExtensions.Contains(entry.Extension))
            {
                var path = Path.GetRelativePath(OfficialMaterial.RepositoryRoot, entry.FullName).Replace('\\', '/');
                yield return new SourceFile(path, System.IO.File.ReadAllText(entry.FullName).ReplaceLineEndings("\n"));
            }
        }
    }

    private static HashSet<string> ReadIgnoredFolders()
    {
        var lines = System.IO.File.ReadAllLines(Path.Combine(OfficialMaterial.RepositoryRoot, ".gitignore"));
        return [".git", .. lines.Where(line => line.EndsWith('/')).Select(line => line.TrimEnd('/'))];
    }
}
