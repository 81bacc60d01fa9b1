using System.CommandLine;
using Nsg.Node.Extracts;
using Nsg.Reporting;
using Nsg.Reporting.Journal;
using Nsg.Storage.Queries;

namespace Nsg.Command.Commands.Export;

/// <summary><c>nsg export json</c> and <c>nsg export csv</c>.</summary>
internal static class JournalExports
{
    internal static System.CommandLine.Command Json() =>
        Make(
            "json",
            "One financial year, or some days, as JSON: accounts and parties with balances, vouchers with their lines",
            LedgerJsonWriter.Write
        );

    internal static System.CommandLine.Command Csv() =>
        Make("csv", "The vouchers of one financial year, or of some days, as CSV: a row a line", LedgerCsvWriter.Write);

    private static CompanyCommand Make(string name, string description, Action<LedgerExtract, Stream> write)
    {
        var period = new ExportPeriod();
        var file = new Option<string>("--output", "-o")
        {
            Description = "The file to write; - for standard output",
            HelpName = "FILE",
            Required = true,
        };
        var command = new CompanyCommand(name, description) { file };
        period.AddTo(command);
        return command.Does(call =>
        {
            var (from, to) = call.Query(books =>
            {
                var (first, last) = period.Of(call.Parse, books);
                using var output = ExportFile.Open(call.Get(file));
                write(
                    LedgerExtracts.Take(
                        books,
                        new LedgerSelection { From = first, To = last },
                        TimeProvider.System.GetUtcNow()
                    ),
                    output
                );
                return (first, last);
            });
            Console.Error.WriteLine($"Vouchers of {Output.Day(from)} to {Output.Day(to)} written.");
            return ExitCode.Ok;
        });
    }
}
