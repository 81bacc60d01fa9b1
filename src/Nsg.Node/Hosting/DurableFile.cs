namespace Nsg.Node.Hosting;

/// <summary>Files that are whole after a power failure, or as they were.</summary>
internal static class DurableFile
{
    /// <summary>Writes a file beside its place, down to the disk, and moves it there.</summary>
    /// <param name="path">Its place.</param>
    /// <param name="beside">Where it is written first.</param>
    /// <param name="content">What it holds.</param>
    /// <param name="replaces">Whether one that is there gives way.</param>
    /// <param name="isSecret">Whether its owner alone may read it.</param>
    internal static void Write(string path, string beside, ReadOnlySpan<byte> content, bool replaces, bool isSecret)
    {
        var options = new FileStreamOptions { Mode = FileMode.Create, Access = FileAccess.Write };
        if (isSecret && !OperatingSystem.IsWindows())
        {
            options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        }

        using (var file = new FileStream(beside, options))
        {
            file.Write(content);
            file.Flush(flushToDisk: true);
        }

        File.Move(beside, path, replaces);
    }

    /// <summary>Adds a line to a file, down to the disk.</summary>
    internal static void AddLine(string path, string line)
    {
        using var file = new FileStream(path, FileMode.Append, FileAccess.Write);
        file.Write(System.Text.Encoding.UTF8.GetBytes(line + "\n"));
        file.Flush(flushToDisk: true);
    }
}
