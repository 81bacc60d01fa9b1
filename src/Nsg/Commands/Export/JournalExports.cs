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

    private static System.CommandLine.Command Make(string name, string description, Action<LedgerExtract, Stream> write)
    {
        var (data, company, period) = (CommonOptions.Data(), CommonOptions.Company(), new ExportPeriod());
        var file = new Option<string>("--output", "-o")
        {
            Description = "The file to write; - for standard output",
            HelpName = "FILE",
            Required = true,
        };
        var command = new System.CommandLine.Command(name, description) { company, file, data };
        period.AddTo(command);
        command.SetAction(parse =>
        {
            using var store = CommonOptions.Open(parse, data);
            var (from, to) = store.Query(
                CommonOptions.CompanyKey(store, parse.GetValue(company)!),
                books =>
                {
                    var (first, last) = period.Of(parse, books);
                    using var output = ExportFile.Open(parse.GetValue(file)!);
                    write(
                        LedgerExtracts.Take(
                            books,
                            new LedgerSelection { From = first, To = last },
                            TimeProvider.System.GetUtcNow()
                        ),
                        output
                    );
                    return (first, last);
                }
            );
            Console.Error.WriteLine($"Vouchers of {Output.Day(from)} to {Output.Day(to)} written.");
            return ExitCode.Ok;
        });
        return command;
    }
}
