using System.Globalization;
using Nsg.Reporting.BookFiles;

namespace Nsg.Command.Commands.BookFiles;

/// <summary>Tells what a file with books holds, without taking it in.</summary>
internal static class BookInspection
{
    private const int FindingsShown = 20;

    internal static int Print(string path, BookFormat format, Stream file, bool isJson)
    {
        var audit = new BookAudit();
        foreach (var item in BookFile.Read(format, file, BookLimits.Default))
        {
            audit.Add(item);
        }

        var warnings = audit.Warnings();
        if (isJson)
        {
            Json(path, audit, warnings);
        }
        else
        {
            Text(path, audit, warnings);
        }

        foreach (var (line, text) in audit.Faults.Take(FindingsShown))
        {
            Console.Error.WriteLine(Output.OneLine($"nsg: {path}: line {line}: {text}"));
        }

        return audit.Faults.Count > 0 ? ExitCode.Unusable : ExitCode.Ok;
    }

    private static void Json(string path, BookAudit audit, IReadOnlyList<string> warnings) =>
        Output.Json(
            new
            {
                file = path,
                format = audit.Company?.Format,
                version = audit.Version,
                encoding = audit.Company?.Encoding,
                company = audit.Company?.Name,
                number = audit.Company?.Number,
                accounts = audit.Accounts,
                vouchers = audit.Vouchers,
                lines = audit.Lines,
                debit = Number(audit.Debit),
                credit = Number(audit.Credit),
                opening = Number(audit.Years.Sum(year => year.Opening)),
                closing = Number(audit.Years.Sum(year => year.Closing)),
                result = Number(audit.Years.Sum(year => year.Result)),
                years = audit.Years.Select(year => new
                {
                    year = year.Year,
                    from = Output.DayOrNull(year.From),
                    to = Output.DayOrNull(year.To),
                    opening = Number(year.Opening),
                    closing = Number(year.Closing),
                    result = Number(year.Result),
                }),
                checksum = new { stated = audit.Checksum?.Stated, computed = audit.Checksum?.Computed },
                errors = audit.Faults.Select(fault => new { line = fault.Line, message = fault.Text }),
                warnings,
            }
        );

    private static void Text(string path, BookAudit audit, IReadOnlyList<string> warnings)
    {
        if (audit.Company is { } company)
        {
            Output.Line(
                $"{path}: {company.Format} {audit.Version} in {company.Encoding}, written by {company.Program ?? "an unnamed program"}"
            );
            Output.Line(
                $"Company:   {company.Name} ({company.Number ?? "no number"}), {company.Country}{(company.Currency is { } currency ? $", {currency}" : "")}"
            );
            Output.Line($"Holds:     {audit.Accounts} accounts, {audit.Vouchers} vouchers, {audit.Lines} lines");
            Output.Line($"Sums:      debit {Number(audit.Debit)}, credit {Number(audit.Credit)}");
            foreach (var year in audit.Years)
            {
                Output.Line(
                    $"Year {year.Year, 4}: {Output.Day(year.From)} to {Output.Day(year.To)}: opening {Number(year.Opening)}, closing {Number(year.Closing)}, result {Number(year.Result)}"
                );
            }

            if (audit.Checksum is { Computed: { } computed } checksum)
            {
                Output.Line($"Checksum:  {checksum.Stated} stated, {computed} computed");
            }
        }

        foreach (var warning in warnings.Take(FindingsShown))
        {
            Output.Line($"Warning:   {warning}");
        }
    }

    private static string Number(decimal value) => value.ToString("0.00########", CultureInfo.InvariantCulture);
}
