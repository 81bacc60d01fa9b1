using System.CommandLine;
using Nsg.Bookkeeping.Intake;
using Nsg.Documents.Reading;
using Nsg.Node.Importing;

namespace Nsg.Command.Commands;

/// <summary><c>nsg import</c>.</summary>
internal static class ImportCommand
{
    internal static System.CommandLine.Command Make()
    {
        var data = CommonOptions.Data();
        var company = CommonOptions.Company();
        var json = CommonOptions.Json();
        var paths = new Argument<string[]>("PATH") { Description = "Files, folders, zip or gzip archives", Arity = ArgumentArity.OneOrMore };
        var command = new System.CommandLine.Command("import", "Takes documents in: books them, or puts them in review with the reason")
        {
            paths, company, data, json,
        };
        command.SetAction(async (parse, cancellation) =>
        {
            var files = InputFiles.Find(parse.GetValue(paths)!).ToList();
            using var store = CommonOptions.Open(parse, data);
            var key = CommonOptions.CompanyKey(store, parse.GetValue(company)!);
            var summary = new ImportSummary(files.Count);
            var progress = new ImportProgress(TimeProvider.System);
            await foreach (var file in new Importer(store, ReadingLimits.Default, DocumentCheck.Today(TimeProvider.System, ReadingLimits.Default)).ImportAsync(key, files, "operator", cancellation))
            {
                summary.Add(file);
                progress.Tell(summary.Documents);
            }

            progress.End();
            if (cancellation.IsCancellationRequested)
            {
                Console.Error.WriteLine(
                    $"nsg: interrupted after {summary.Documents} documents; these are in the books whole. Run the same command again for the rest");
            }

            if (parse.GetValue(json))
            {
                Output.Json(summary.ToJson());
            }
            else
            {
                summary.Print();
            }

            return summary.HasFindings || cancellation.IsCancellationRequested ? ExitCode.Findings : ExitCode.Ok;
        });
        return command;
    }
}
