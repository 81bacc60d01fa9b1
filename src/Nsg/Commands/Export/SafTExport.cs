using System.CommandLine;
using Nsg.Node.Extracts;
using Nsg.Reporting.SafT;
using Nsg.Storage.Queries;
using Nsg.Vocabulary;

namespace Nsg.Command.Commands.Export;

/// <summary><c>nsg export saf-t</c>.</summary>
internal static class SafTExport
{
    internal static System.CommandLine.Command Make()
    {
        var (data, company, period) = (CommonOptions.Data(), CommonOptions.Company(), new ExportPeriod());
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
        var command = new System.CommandLine.Command(
            "saf-t",
            "One financial year, or some days, as SAF-T Financial of Norway or Denmark"
        )
        {
            company,
            version,
            file,
            data,
        };
        period.AddTo(command);
        command.SetAction(parse =>
        {
            using var store = CommonOptions.Open(parse, data);
            var key = CommonOptions.CompanyKey(store, parse.GetValue(company)!);
            var wanted = Version(parse.GetValue(version), store.Company(key)!.Pack.Country);
            var (from, to, count) = store.Query(
                key,
                books =>
                {
                    var (first, last) = period.Of(parse, books);
                    using var output = ExportFile.Open(parse.GetValue(file)!);
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
                }
            );
            Console.Error.WriteLine(
                $"{count} vouchers of {Output.Day(from)} to {Output.Day(to)} written as SAF-T {wanted}."
            );
            return ExitCode.Ok;
        });
        return command;
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
