using System.CommandLine;
using Nsg.Storage.Queries;

namespace Nsg.Command.Commands.Export;

/// <summary>The days that an export covers: a financial year, or days as given.</summary>
internal sealed class ExportPeriod
{
    private readonly Option<int?> year = FinancialYear.Option();
    private readonly Option<DateOnly?> from = CommonOptions.Day("--from", "First day, in place of a financial year");
    private readonly Option<DateOnly?> to = CommonOptions.Day("--to", "Last day, in place of a financial year");

    internal void AddTo(System.CommandLine.Command command)
    {
        command.Options.Add(year);
        command.Options.Add(from);
        command.Options.Add(to);
    }

    /// <summary>Whether the command leaves open what is to be exported.</summary>
    internal bool IsOpen(ParseResult parse) =>
        parse.GetValue(year) is null && parse.GetValue(from) is null && parse.GetValue(to) is null;

    internal (DateOnly From, DateOnly To) Of(ParseResult parse, BooksQueries books)
    {
        var (first, last) = (parse.GetValue(from), parse.GetValue(to));
        if (first is null && last is null)
        {
            return FinancialYear.Of(books, parse.GetValue(year));
        }

        if (parse.GetValue(year) is not null)
        {
            throw new UsageException("give --year, or --from and --to");
        }

        return first is { } begin && last is { } end && begin <= end
            ? (begin, end)
            : throw new UsageException("--from and --to are both needed, in this order");
    }
}
