using System.CommandLine;
using Nsg.Node.Extracts;
using Nsg.Reporting.SafT;
using Nsg.Storage.Queries;

namespace Nsg.Command.Commands.Export;

/// <summary><c>nsg export saf-t</c>.</summary>
internal static class SafTExport
{
    internal static System.CommandLine.Command Make()
    {
        var data = CommonOptions.Data();
        var company = CommonOptions.Company();
        var year = FinancialYear.Option();
        var file = new Option<string>("--output", "-o") { Description = "The file to write; - for standard output", HelpName = "FILE", Required = true };
        var command = new System.CommandLine.Command("saf-t", "One financial year as Norwegian SAF-T Financial 1.30") { company, year, file, data };
        command.SetAction(parse =>
        {
            using var store = CommonOptions.Open(parse, data);
            var key = CommonOptions.CompanyKey(store, parse.GetValue(company)!);
            var (from, to, count) = store.Query(key, books =>
            {
                var (first, last) = FinancialYear.Of(books, parse.GetValue(year));
                using var output = ExportFile.Open(parse.GetValue(file)!);
                var extract = LedgerExtracts.Take(books, new LedgerSelection { From = first, To = last }, TimeProvider.System.GetUtcNow());
                SafTWriter.Write(extract, ExportFile.Version, output, SafTWriter.NewestVersion);
                return (first, last, extract.Totals.Entries);
            });
            Console.Error.WriteLine($"{count} vouchers of {Output.Day(from)} to {Output.Day(to)} written.");
            return ExitCode.Ok;
        });
        return command;
    }
}
