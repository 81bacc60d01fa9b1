using System.CommandLine;
using Nsg.Storage.Queries;
using Nsg.Vocabulary;

namespace Nsg.Command.Commands.Export;

/// <summary>The financial year that a command is about.</summary>
internal static class FinancialYear
{
    /// <summary><c>--year Y</c>.</summary>
    internal static Option<int?> Option() =>
        new("--year")
        {
            Description = "The year that the financial year ends in; the latest with vouchers unless given",
            HelpName = "YYYY",
        };

    /// <summary>Its days: as the company defined it, else the calendar year.</summary>
    internal static (DateOnly From, DateOnly To) Of(BooksQueries books, int? year)
    {
        var years = books.FinancialYears();
        if (year is { } wanted)
        {
            if (!Bounds.Hold(wanted))
            {
                throw new UsageException($"--year {wanted} is not a year from {Bounds.FirstYear} to {Bounds.LastYear}");
            }

            var named = years.LastOrDefault(one => one.To.Year == wanted);
            return named == default ? Calendar(wanted) : named;
        }

        if (books.Span(new LedgerSelection()) is not { Last: var last })
        {
            return years.Count > 0 ? years[^1] : Calendar(TimeProvider.System.GetUtcNow().Year);
        }

        var current = years.LastOrDefault(one => one.From <= last && last <= one.To);
        return current == default ? Calendar(last.Year) : current;
    }

    private static (DateOnly From, DateOnly To) Calendar(int year) =>
        (new DateOnly(year, 1, 1), new DateOnly(year, 12, 31));
}
