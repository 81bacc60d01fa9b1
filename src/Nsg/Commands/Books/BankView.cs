using Nsg.Storage.Queries;
using Nsg.Vocabulary;

namespace Nsg.Command.Commands.Books;

/// <summary><c>nsg books bank</c>: always the bank as a whole up to a day; the unmatched may be narrowed to a
/// period.</summary>
internal static class BankView
{
    private static readonly string[] Headers = ["STATEMENT", "ENTRY", "DATE", ">AMOUNT", "CURRENCY", "PARTY", "TEXT"];

    internal static void Show(BooksQueries books, BooksView view)
    {
        var unmatched = books
            .BankLines(onlyUnmatched: true)
            .Where(line => (view.From is null || line.Date >= view.From) && (view.To is null || line.Date <= view.To))
            .ToList();
        var (entries, matched) = books.BankEntryCounts();
        var accounts = books.BankAccounts().Select(account => account.Account).ToHashSet();
        var balance = books
            .TrialBalance(null, view.To)
            .Where(account => accounts.Contains(account.Account))
            .Aggregate(Money.Zero(books.Company.Currency), (sum, account) => sum + account.Closing);
        var flags = books.Flags();
        if (view.Form == OutputForm.Json)
        {
            Output.Json(
                new
                {
                    entries,
                    matched,
                    unmatched = unmatched.Select(ToJson),
                    flags = flags.Select(flag => new
                    {
                        kind = flag.Kind,
                        document = flag.Number,
                        entry = flag.Entry,
                        text = flag.Text,
                    }),
                    balance = balance.ToAmountString(),
                }
            );
            return;
        }

        if (view.Form == OutputForm.Table)
        {
            Console.Out.WriteLine($"{matched} of {entries} entries matched. Balance in the books: {balance}.");
            foreach (var flag in flags)
            {
                Console.Out.WriteLine($"flag {flag.Kind}: {flag.Text}");
            }

            if (unmatched.Count == 0)
            {
                return;
            }
        }

        Output.Rows(
            view.Form,
            Headers,
            unmatched.Select(line =>
                new[]
                {
                    line.Statement,
                    line.Entry,
                    Output.Day(line.Date),
                    line.Amount.ToAmountString(),
                    line.Amount.Currency.Code,
                    line.Counterparty ?? "",
                    line.Text ?? "",
                }
            )
        );
    }

    private static object ToJson(BankLineRow line) =>
        new
        {
            id = line.Line,
            document = line.Statement,
            entry = line.Entry,
            date = Output.Day(line.Date),
            amount = line.Amount.ToAmountString(),
            currency = line.Amount.Currency.Code,
            party = line.Counterparty,
            text = line.Text,
        };
}
