using System.CommandLine;
using System.Globalization;
using Nsg.Command.Commands.Export;
using Nsg.Node.Reports;
using Nsg.Reporting.Language;

namespace Nsg.Command.Commands.Reports;

/// <summary><c>nsg report run</c>.</summary>
internal static class ReportRunCommand
{
    internal static CompanyCommand Make()
    {
        var options = new ReportOptions();
        var format = new Option<string?>("--format")
        {
            Description = $"{string.Join(", ", ReportFormats.Names)}; a table unless given",
            HelpName = "F",
        };
        var file = new Option<string?>("--output", "-o")
        {
            Description = "The file to write; standard output unless given",
            HelpName = "FILE",
        };
        return new CompanyCommand("run", "Computes a report of a company for a period, with its checks")
        {
            options.Report,
            options.Period,
            options.Set,
            options.Compare,
            options.Fact,
            options.Taxonomy,
            format,
            file,
            options.Language,
        }.Does(call =>
        {
            return call.Query(books =>
            {
                var request = options.Request(call.Parse, books);
                var made = options.With(
                    call.Parse,
                    ReportFormats.Make(
                        books,
                        request,
                        call.Get(options.Language),
                        TimeProvider.System.GetUtcNow(),
                        options.Comparison(call.Parse)
                    )
                );
                if (call.Get(format) is { } wanted)
                {
                    Write(made, wanted, call.Get(file));
                }
                else
                {
                    Table(made.Json);
                }

                return Checked(made);
            });
        });
    }

    /// <summary>Tells of failed checks.</summary>
    /// <returns>The command's exit code.</returns>
    internal static int Checked(MadeReport made)
    {
        foreach (var check in made.Json.Checks.Where(one => !one.IsKept))
        {
            Console.Error.WriteLine($"nsg: {check.Severity} {check.Id}: {check.Text}");
        }

        return made.Json.MayBeSent ? ExitCode.Ok : ExitCode.Findings;
    }

    private static void Write(MadeReport made, string format, string? path)
    {
        try
        {
            using var output = ExportFile.Open(path ?? "-");
            ReportFormats.Write(made, format, output);
        }
        catch (ReportRequestException fault)
        {
            throw new UsageException(fault.Message);
        }
    }

    internal static void Table(ReportJson report)
    {
        Output.Line(
            $"{report.Title}, {report.Company}, {report.Period}, {report.Currency}, by {report.Basis} date{(report.IsComplete ? "" : ", not complete")}"
        );
        var isCompared = report.Lines.Any(line => (line.LastYear ?? line.Prior) is not null);
        var other = report.Lines.Any(line => line.Prior is not null) ? ">PERIOD BEFORE" : ">YEAR BEFORE";
        Output.Table(
            isCompared ? ["LINE", "BOX", "LABEL", ">VALUE", other] : ["LINE", "BOX", "LABEL", ">VALUE"],
            report.Lines.SelectMany(line => Rows(line, isCompared))
        );
        Output.Line($"{report.Checks.Count(one => one.IsKept)} of {report.Checks.Count} checks hold.");
    }

    private static IEnumerable<IReadOnlyList<string>> Rows(ReportLineJson line, bool isCompared)
    {
        IReadOnlyList<string> row = [line.Id, line.Box ?? "", line.Label, Grouped(line.Value)];
        yield return isCompared ? [.. row, Grouped(line.LastYear ?? line.Prior ?? "0")] : row;
        foreach (var part in line.Parts ?? [])
        {
            row = [$"{line.Id}[{part.Object}]", "", "  " + (part.Name ?? part.Object), Grouped(part.Value)];
            yield return isCompared ? [.. row, ""] : row;
        }
    }

    private static string Grouped(string value) =>
        decimal.Parse(value, CultureInfo.InvariantCulture)
            .ToString(value.Contains('.', StringComparison.Ordinal) ? "#,0.00" : "#,0", CultureInfo.InvariantCulture);
}
