using System.CommandLine;
using Nsg.Node.Extracts;
using Nsg.Reporting.SafT;
using Nsg.Storage.Queries;
using Nsg.Vocabulary;

namespace Nsg.Command.Commands.Export;

/// <summary><c>nsg export saf-t</c>.</summary>
internal static class SafTExport
{
    internal static CompanyCommand Make()
    {
        var period = new ExportPeriod();
        var version = new Option<string?>("--version")
        {
            Description =
                $"{SafTWriter.NewestVersion} or {SafTWriter.Version} of Norway, {DanishSafTWriter.Version} of Denmark; the newest of the company's country unless given",
            HelpName = "V",
        };
        var file = new Option<string>("--output", "-o")
        {
            Description = "The file to write; - for standard output",
            HelpName = "FILE",
            Required = true,
        };
        var command = new CompanyCommand(
            "saf-t",
            "One financial year, or some days, as SAF-T Financial of Norway or Denmark"
        )
        {
            version,
            file,
        };
        period.AddTo(command);
        return command.Does(call =>
        {
            var wanted = Version(call.Get(version), call.Profile.Pack.Country);
            var (from, to, count) = call.Query(books =>
            {
                var (first, last) = period.Of(call.Parse, books);
                using var output = ExportFile.Open(call.Get(file));
                var extract = LedgerExtracts.Take(
                    books,
                    new LedgerSelection { From = first, To = last },
                    TimeProvider.System.GetUtcNow()
                );
                if (wanted == DanishSafTWriter.Version)
                {
                    DanishSafTWriter.Write(extract, ExportFile.Version, output);
                }
                else
                {
                    SafTWriter.Write(extract, ExportFile.Version, output, wanted);
                }

                return (first, last, extract.Totals.Value.Entries);
            });
            Console.Error.WriteLine(
                $"{count} vouchers of {Output.Day(from)} to {Output.Day(to)} written as SAF-T {wanted}."
            );
            return ExitCode.Ok;
        });
    }

    private static string Version(string? given, Country country)
    {
        var wanted =
            given ?? (country == DanishSafTWriter.Issuer ? DanishSafTWriter.Version : SafTWriter.NewestVersion);
        return wanted is SafTWriter.Version or SafTWriter.NewestVersion or DanishSafTWriter.Version
            ? wanted
            : throw new UsageException(
                $"--version {wanted} is not written; give {SafTWriter.NewestVersion}, {SafTWriter.Version} or {DanishSafTWriter.Version}"
            );
    }
}
