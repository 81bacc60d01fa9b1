namespace Nsg.Command.Commands.Export;

/// <summary>What exports to a file share.</summary>
internal static class ExportFile
{
    private const int BufferBytes = 1 << 16;

    /// <summary>Version of this program.</summary>
    internal static string Version => typeof(ExportFile).Assembly.GetName().Version?.ToString(3) ?? "0";

    /// <summary>Opens the file to write; <c>-</c> is standard output.</summary>
    internal static Stream Open(string path) =>
        path == "-"
            ? new BufferedStream(Console.OpenStandardOutput(), BufferBytes)
            : new FileStream(path, FileMode.Create, FileAccess.Write, FileShare.None, BufferBytes);
}
