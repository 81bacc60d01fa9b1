using System.CommandLine;
using Nsg.Node.Extracts;
using Nsg.Reporting.Sie;
using Nsg.Storage.Queries;

namespace Nsg.Command.Commands.Export;

/// <summary><c>nsg export sie</c>.</summary>
internal static class SieExport
{
    internal static System.CommandLine.Command Make()
    {
        var data = CommonOptions.Data();
        var company = CommonOptions.Company();
        var year = FinancialYear.Option();
        var file = new Option<string>("--output", "-o") { Description = "The file to write; - for standard output", HelpName = "FILE", Required = true };
        var command = new System.CommandLine.Command("sie", "One financial year as SIE 4E, in CP437 with its checksum") { company, year, file, data };
        command.SetAction(parse =>
        {
            using var store = CommonOptions.Open(parse, data);
            var key = CommonOptions.CompanyKey(store, parse.GetValue(company)!);
            var (from, to, count, replaced) = store.Query(key, books =>
            {
                var (first, last) = FinancialYear.Of(books, parse.GetValue(year));
                using var output = ExportFile.Open(parse.GetValue(file)!);
                var extract = LedgerExtracts.Take(books, new LedgerSelection { From = first, To = last }, TimeProvider.System.GetUtcNow());
                return (first, last, extract.Totals.Entries, SieWriter.Write(extract, ExportFile.Version, output));
            });
            Console.Error.WriteLine($"{count} vouchers of {Output.Day(from)} to {Output.Day(to)} written.");
            if (replaced > 0)
            {
                Console.Error.WriteLine($"nsg: warning: {replaced} texts hold letters that CP437 does not have; they became the nearest letter, or question marks");
            }

            return ExitCode.Ok;
        });
        return command;
    }
}
