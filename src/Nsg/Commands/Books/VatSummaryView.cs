using System.Globalization;
using Nsg.Countries;
using Nsg.Storage.Queries;
using Nsg.Vocabulary;

namespace Nsg.Command.Commands.Books;

/// <summary><c>nsg books vat-summary</c>.</summary>
internal static class VatSummaryView
{
    private static readonly string[] Headers = ["CODE", "NAME", "DIRECTION", ">RATE", ">BASE", ">OUTPUT", ">INPUT"];

    internal static void Show(BooksQueries books, BooksView view)
    {
        var sums = books.VatSummary(view.From, view.To);
        var zero = Money.Zero(books.Company.Currency);
        var output = sums.Aggregate(zero, (total, sum) => total + sum.Output);
        var input = sums.Aggregate(zero, (total, sum) => total + sum.Input);
        if (view.Form == OutputForm.Json)
        {
            Output.Json(
                new
                {
                    company = books.Company.Handle,
                    from = Output.DayOrNull(view.From),
                    to = Output.DayOrNull(view.To),
                    currency = books.Company.Currency.Code,
                    codes = sums.Select(sum => new
                    {
                        code = sum.Code,
                        name = Name(books, sum.Code),
                        direction = Direction(books, sum.Code),
                        rate = Rate(sum),
                        @base = sum.Base.ToAmountString(),
                        output = sum.Output.ToAmountString(),
                        input = sum.Input.ToAmountString(),
                    }),
                    output = output.ToAmountString(),
                    input = input.ToAmountString(),
                    payable = (output - input).ToAmountString(),
                }
            );
            return;
        }

        var rows = sums.Select(sum =>
            new[]
            {
                sum.Code,
                Name(books, sum.Code),
                Direction(books, sum.Code),
                Rate(sum),
                sum.Base.ToAmountString(),
                sum.Output.ToAmountString(),
                sum.Input.ToAmountString(),
            }
        );
        Output.Rows(
            view.Form,
            Headers,
            view.Form == OutputForm.Csv
                ? rows
                : rows.Append(["", "Sum", "", "", "", output.ToAmountString(), input.ToAmountString()])
        );
        if (view.Form == OutputForm.Table)
        {
            var payable = output - input;
            Console.Out.WriteLine(payable.Amount < 0m ? $"To be refunded: {-payable}." : $"To be paid: {payable}.");
        }
    }

    private static VatCode? Code(BooksQueries books, string code) =>
        books.Company.Pack.VatCodes.FirstOrDefault(one => one.Code == code);

    private static string Name(BooksQueries books, string code) => Code(books, code)?.Name ?? code;

    private static string Direction(BooksQueries books, string code) =>
        Code(books, code)?.Direction == TradeDirection.Sale ? "sale" : "purchase";

    private static string Rate(VatSum sum) => sum.Rate.ToString("0.##", CultureInfo.InvariantCulture);
}
