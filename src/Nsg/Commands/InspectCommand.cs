using System.CommandLine;
using Nsg.Command.Commands.BookFiles;
using Nsg.Command.Commands.Documents;
using Nsg.Documents.Reading;
using Nsg.Reporting.BookFiles;
using Nsg.Reporting.Xbrl;

namespace Nsg.Command.Commands;

/// <summary><c>nsg inspect</c>.</summary>
internal static class InspectCommand
{
    internal static System.CommandLine.Command Make()
    {
        var json = CommonOptions.Json();
        var file = new Argument<string>("FILE")
        {
            Description =
                "A document, a zip or gzip archive of documents, a file with books (SIE, SAF-T), or a report (xBRL-JSON, xBRL-CSV)",
        };
        var command = new System.CommandLine.Command("inspect", "Tells what a file is and holds, without importing it")
        {
            file,
            json,
        };
        command.SetAction(parse => Inspect(parse.GetValue(file)!, parse.GetValue(json)));
        return command;
    }

    private static OimReport? Report(FileStream stream)
    {
        try
        {
            return OimReport.Read(stream);
        }
        catch (InvalidDataException fault)
        {
            throw new UsageException($"the report cannot be read: {fault.Message}");
        }
    }

    /// <summary>What can be used goes to standard output, what cannot to standard error.</summary>
    private static int Inspect(string file, bool isJson)
    {
        if (!File.Exists(file))
        {
            throw new UsageException(
                Directory.Exists(file) ? $"'{file}' is a folder; name a file" : $"there is no file '{file}'"
            );
        }

        var (usable, hasFindings) = (0, false);
        using var stream = File.OpenRead(file);
        if (BookFile.Detect(file, stream) is { } format)
        {
            return BookInspection.Print(file, format, stream, isJson);
        }

        if (Report(stream) is { } report)
        {
            return OimInspection.Print(file, report, isJson);
        }

        foreach (var member in DocumentContainer.Open(file, stream, ReadingLimits.Default))
        {
            var inspection = Inspection.Of(member, ReadingLimits.Default);
            if (inspection.Fault is { } fault)
            {
                hasFindings = true;
                Console.Error.WriteLine(Output.OneLine($"nsg: {inspection.File}: {fault}"));
                continue;
            }

            usable++;
            hasFindings |= inspection.Findings.Count > 0;
            if (isJson)
            {
                InspectionJson.Print(inspection);
            }
            else
            {
                InspectionText.Print(inspection);
            }
        }

        return usable == 0 ? ExitCode.Unusable
            : hasFindings ? ExitCode.Findings
            : ExitCode.Ok;
    }
}
