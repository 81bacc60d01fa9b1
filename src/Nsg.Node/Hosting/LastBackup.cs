using System.Globalization;

namespace Nsg.Node.Hosting;

/// <summary>When a data folder was last copied by <c>nsg backup</c>: a line in a file beside the database, which is not
/// copied along.</summary>
public static class LastBackup
{
    private const string FileName = "last-backup";
    private const int TextMax = 100;

    /// <summary>Notes that a copy was made.</summary>
    public static void Write(string folder, DateTimeOffset time) =>
        File.WriteAllText(
            Path.Combine(folder, FileName),
            time.UtcDateTime.ToString("O", CultureInfo.InvariantCulture) + "\n"
        );

    /// <summary>When the last copy was made; null where none is known.</summary>
    public static DateTimeOffset? Read(string folder)
    {
        var file = new FileInfo(Path.Combine(folder, FileName));
        return
            file is { Exists: true, Length: <= TextMax }
            && DateTimeOffset.TryParse(
                File.ReadAllText(file.FullName).Trim(),
                CultureInfo.InvariantCulture,
                DateTimeStyles.AssumeUniversal,
                out var time
            )
            ? time
            : null;
    }
}
