using Nsg.Documents.Reading;
using Nsg.Node.Validation;
using Nsg.Validation;

namespace Nsg.Command.Commands.Validation;

/// <summary>Validates files one after another, in one thread, and reports each as soon as it is done.</summary>
internal static class ValidationRun
{
    /// <summary>A file up to this size is read whole at once.</summary>
    private const int WholeMax = 1024 * 1024;

    internal static int Run(IReadOnlyList<string> files, ValidationOptions options, VerdictReport report)
    {
        var (hasInvalid, count) = (false, 0L);
        foreach (var file in files)
        {
            foreach (var (name, verdict) in Validate(file, options))
            {
                count++;
                hasInvalid |= !verdict.IsValid;
                report.Add(name, verdict);
            }
        }

        if (count == 0)
        {
            throw new UsageException("there is no document in what was named; nothing was validated");
        }

        report.End();
        return hasInvalid ? ExitCode.Findings : ExitCode.Ok;
    }

    private static IEnumerable<(string Name, DocumentVerdict Verdict)> Validate(string file, ValidationOptions options)
    {
        using var stream = Opened(file);
        var members =
            stream.Length <= WholeMax
                ? DocumentContainer.Open(file, Whole(stream), options.Limits)
                : DocumentContainer.Open(file, stream, options.Limits);
        foreach (var member in members)
        {
            yield return (member.Name, AnyValidation.Validate(member, options));
        }
    }

    private static ReadOnlyMemory<byte> Whole(FileStream stream)
    {
        var bytes = new byte[stream.Length];
        var read = stream.ReadAtLeast(bytes, bytes.Length, throwOnEndOfStream: false);
        return bytes.AsMemory(0, read);
    }

    private static FileStream Opened(string file)
    {
        try
        {
            return new FileStream(file, FileMode.Open, FileAccess.Read, FileShare.Read, bufferSize: 0);
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            throw new UsageException($"'{file}' cannot be read: {Output.OneLine(fault.Message)}");
        }
    }
}
