namespace Nsg.Command;

/// <summary>The files that a command's paths name.</summary>
internal static class InputFiles
{
    /// <summary>Files as given; folders with all that they hold, in ordinal order.</summary>
    /// <exception cref="UsageException">A path leads nowhere.</exception>
    internal static IEnumerable<string> Find(IEnumerable<string> paths) => paths.SelectMany(Find);

    private static IEnumerable<string> Find(string path)
    {
        if (Directory.Exists(path))
        {
            return Directory.EnumerateFiles(path, "*", SearchOption.AllDirectories).Order(StringComparer.Ordinal);
        }

        return File.Exists(path)
            ? [path]
            : throw new UsageException(
                path.StartsWith("--", StringComparison.Ordinal)
                    ? $"there is no option '{path}' here, and no file of that name"
                    : $"there is no file or folder '{path}'"
            );
    }
}
