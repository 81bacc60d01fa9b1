using Nsg.Documents.Reading;
using Nsg.Validation;

namespace Nsg.Command.Commands.Validation;

/// <summary>Validates files one after another, in one thread, and reports each as soon as it is done.</summary>
internal static class ValidationRun
{
    internal static int Run(IReadOnlyList<string> files, ValidationOptions options, VerdictReport report)
    {
        var hasInvalid = false;
        foreach (var file in files)
        {
            foreach (var (name, verdict) in Validate(file, options))
            {
                hasInvalid |= !verdict.IsValid;
                report.Add(name, verdict);
            }
        }

        report.End();
        return hasInvalid ? ExitCode.Findings : ExitCode.Ok;
    }

    private static IEnumerable<(string Name, DocumentVerdict Verdict)> Validate(string file, ValidationOptions options)
    {
        using var stream = Opened(file);
        foreach (var member in DocumentContainer.Open(file, stream, options.Limits))
        {
            yield return (member.Name, DocumentValidator.Validate(member, options));
        }
    }

    private static FileStream Opened(string file)
    {
        try
        {
            return File.OpenRead(file);
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            throw new UsageException($"'{file}' cannot be read: {Output.OneLine(fault.Message)}");
        }
    }
}
