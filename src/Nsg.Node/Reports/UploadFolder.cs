using Nsg.Bookkeeping.Records;
using Nsg.Node.Hosting;
using Nsg.Reporting.Language;

namespace Nsg.Node.Reports;

/// <summary>
/// A folder for files that a person uploads. A file lies there before the log says that it was handed over, under a
/// name that holds its SHA-256:
/// the one that counts is the one that the log names.
/// </summary>
/// <param name="path">The folder; it is made when it is missing.</param>
public sealed class UploadFolder(string path)
{
    private const int HashShown = 12;

    /// <summary>Writes a file, whole or not at all.</summary>
    /// <exception cref="ReportRequestException">The folder cannot be written.</exception>
    internal string Keep(ReportOutcome outcome, ReportSent sent, byte[] file)
    {
        var name =
            $"{outcome.Definition.Id}-{outcome.Period.ToString().Replace('/', '_')}-{sent.Filing}-{sent.Sha256[..HashShown]}.{sent.Format}";
        var (whole, part) = (Path.Combine(path, name), Path.Combine(path, $".{name}.part"));
        try
        {
            Directory.CreateDirectory(path);
            DurableFile.Write(whole, part, file, replaces: true, isSecret: false);
            return whole;
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            throw new ReportRequestException($"the folder for upload cannot be written: {fault.Message}");
        }
    }

    /// <summary>Takes a file back that was not handed over after all; one that the log names stays.</summary>
    internal static void Drop(string? path, bool isNamed)
    {
        if (path is not null && !isNamed)
        {
            File.Delete(path);
        }
    }
}
