using System.CommandLine;
using Nsg.Node.Extracts;
using Nsg.Reporting.XbrlGl;
using Nsg.Storage.Queries;

namespace Nsg.Command.Commands.Export;

/// <summary><c>nsg export xbrl-gl</c>.</summary>
internal static class XbrlGlExport
{
    internal static CompanyCommand Make()
    {
        var period = new ExportPeriod();
        var version = new Option<string>("--version")
        {
            Description =
                "2015-03-25 (the Recommendation), or 2016-12-01: what the reference node of Nordic Smart Government writes, with signed amounts",
            HelpName = "V",
            DefaultValueFactory = _ => XbrlGlNames.Version,
        };
        var file = new Option<string>("--output", "-o")
        {
            Description = "The file to write; - for standard output",
            HelpName = "FILE",
            Required = true,
        };
        var command = new CompanyCommand("xbrl-gl", "One financial year, or some days, as XBRL GL") { version, file };
        period.AddTo(command);
        return command.Does(call =>
        {
            var dialect =
                XbrlGlDialect.All.FirstOrDefault(one => one.Version == call.Get(version))
                ?? throw new UsageException(
                    $"--version {call.Get(version)} is not written; {string.Join(" and ", XbrlGlDialect.All.Select(one => one.Version))} are"
                );

            var (from, to, count) = call.Query(books =>
            {
                var (first, last) = period.Of(call.Parse, books);
                using var output = ExportFile.Open(call.Get(file));
                var extract = LedgerExtracts.Take(
                    books,
                    new LedgerSelection { From = first, To = last },
                    TimeProvider.System.GetUtcNow()
                );
                XbrlGlWriter.Write(extract, output, dialect);
                return (first, last, extract.Totals.Value.Entries);
            });
            Console.Error.WriteLine($"{count} vouchers of {Output.Day(from)} to {Output.Day(to)} written.");
            return ExitCode.Ok;
        });
    }
}
