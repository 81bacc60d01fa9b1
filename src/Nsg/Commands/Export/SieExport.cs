using System.CommandLine;
using Nsg.Node.Extracts;
using Nsg.Reporting.Sie;
using Nsg.Storage.Queries;

namespace Nsg.Command.Commands.Export;

/// <summary><c>nsg export sie</c>.</summary>
internal static class SieExport
{
    internal static CompanyCommand Make()
    {
        var period = new ExportPeriod();
        var version = new Option<string>("--version")
        {
            Description = "4E, or 4I: vouchers without balances, for another program to take in",
            HelpName = "V",
            DefaultValueFactory = _ => "4E",
        };
        var file = new Option<string>("--output", "-o")
        {
            Description = "The file to write; - for standard output",
            HelpName = "FILE",
            Required = true,
        };
        var command = new CompanyCommand(
            "sie",
            "One financial year, or some days, as SIE 4E; or all vouchers as 4I; in CP437 with its checksum"
        )
        {
            version,
            file,
        };
        period.AddTo(command);
        return command.Does(call =>
        {
            var isForImport = call.Get(version).ToUpperInvariant() switch
            {
                "4E" => false,
                "4I" => true,
                var other => throw new UsageException($"--version {other} is not written; give 4E or 4I"),
            };
            var (from, to, written) = call.Query(books =>
            {
                var (first, last) = period.Of(call.Parse, books);
                IReadOnlyList<(DateOnly From, DateOnly To)>? years = null;
                if (
                    isForImport
                    && period.IsOpen(call.Parse)
                    && books.Span(new LedgerSelection()) is { } span
                    && span.First < first
                )
                {
                    first = span.First;
                    years = [.. books.FinancialYears().Where(year => year.To >= first).Reverse()];
                }

                using var output = ExportFile.Open(call.Get(file));
                var extract = LedgerExtracts.Take(
                    books,
                    new LedgerSelection { From = first, To = last },
                    TimeProvider.System.GetUtcNow()
                );
                return (first, last, SieWriter.Write(extract, ExportFile.Version, output, isForImport, years));
            });
            Console.Error.WriteLine($"{written.Vouchers} vouchers of {Output.Day(from)} to {Output.Day(to)} written.");
            if (written.Replaced > 0)
            {
                Console.Error.WriteLine(
                    $"nsg: warning: {written.Replaced} texts hold letters that CP437 does not have; they became the nearest letter, or question marks"
                );
            }

            return ExitCode.Ok;
        });
    }
}
