using System.CommandLine;
using Nsg.Bookkeeping.Periods;
using Nsg.Command.Commands.Export;
using Nsg.Countries;
using Nsg.Node.Reports;

namespace Nsg.Command.Commands.Manual;

/// <summary><c>nsg year preview</c>.</summary>
internal static class YearPreviewCommand
{
    internal static CompanyCommand Make()
    {
        var year = new Argument<int>("YEAR") { Description = "The year that the financial year ends in" };
        return new CompanyCommand("preview", "What closing a year posts, and what is usually done before and is not")
        {
            year,
        }.Answers(call =>
        {
            var (found, lines) = call.Query(books =>
            {
                var ends = FinancialYear.Of(books, call.Get(year)).To;
                var one =
                    YearReadiness.Of(
                        books,
                        ends,
                        CountryClock.Day(books.Company.Pack.Country, TimeProvider.System.GetUtcNow())
                    ) ?? throw new UsageException($"no financial year ends on {Output.Day(ends)}; see nsg year list");
                return (one, YearDesk.Lines(books.Company.Pack.Roles, one.Result));
            });
            if (call.IsJson)
            {
                Output.Json(
                    new
                    {
                        from = found.Year.From,
                        to = found.Year.To,
                        closed = found.Year.Closed is not null,
                        over = found.IsOver,
                        filed = found.IsFiled,
                        result = found.Result.ToAmountString(),
                        lines = lines.Select(line => new { line.Account, amount = line.Amount.ToAmountString() }),
                        left = found.Left.Select(one => new
                        {
                            code = one.Code,
                            count = one.Count,
                            amount = one.Amount?.ToAmountString(),
                            report = one.Report,
                            period = one.Period,
                        }),
                    }
                );
                return ExitCode.Ok;
            }

            Output.Line(
                $"{Output.Day(found.Year.From)} to {Output.Day(found.Year.To)}: {(found.Year.Closed is null ? "open" : "closed")}, result {found.Result}"
            );
            foreach (var (account, amount) in lines)
            {
                Output.Line($"  {account} {amount}");
            }

            foreach (var one in found.Left)
            {
                Output.Line($"Left: {Words(one)}");
            }

            return ExitCode.Ok;
        });
    }

    private static string Words(YearTodo one) =>
        one.Code switch
        {
            "year-before" => $"the year {one.Period} is not closed",
            "review" => $"{one.Count} documents of the year wait for a person",
            "bank" => $"{one.Count} bank lines of the year are not matched",
            "clearing" => $"{one.Amount} wait on the account where payments wait",
            "tax" => $"the profit is {one.Amount}, and no income tax of the year is booked",
            "report-changed" => $"{one.Report} for {one.Period} was handed over, and its figures changed since",
            _ => $"{one.Report} for {one.Period} is not handed over",
        };
}
