using Nsg.Storage.Queries;
using Nsg.Vocabulary;

namespace Nsg.Command.Commands.Books;

/// <summary><c>nsg books trial-balance</c>.</summary>
internal static class TrialBalanceView
{
    private static readonly string[] Headers = ["ACCOUNT", "NAME", ">OPENING", ">DEBIT", ">CREDIT", ">CLOSING"];

    internal static void Show(BooksQueries books, BooksView view)
    {
        var accounts = books.TrialBalance(view.From, view.To);
        var currency = books.Company.Currency;
        var debit = accounts.Aggregate(Money.Zero(currency), (sum, account) => sum + account.Debit);
        var credit = accounts.Aggregate(Money.Zero(currency), (sum, account) => sum + account.Credit);
        if (view.Form == OutputForm.Json)
        {
            Output.Json(
                new
                {
                    company = books.Company.Handle,
                    from = Output.DayOrNull(view.From),
                    to = Output.DayOrNull(view.To),
                    currency = currency.Code,
                    accounts = accounts.Select(account => new
                    {
                        account = account.Account,
                        name = account.Name,
                        opening = account.Opening.ToAmountString(),
                        debit = account.Debit.ToAmountString(),
                        credit = account.Credit.ToAmountString(),
                        closing = account.Closing.ToAmountString(),
                    }),
                    debit = debit.ToAmountString(),
                    credit = credit.ToAmountString(),
                }
            );
            return;
        }

        var rows = accounts.Select(Row);
        Output.Rows(
            view.Form,
            Headers,
            view.Form == OutputForm.Csv
                ? rows
                : rows.Append(["", "Sum", "", debit.ToAmountString(), credit.ToAmountString(), ""])
        );
    }

    private static string[] Row(AccountBalance account) =>
        [
            account.Account,
            account.Name,
            account.Opening.ToAmountString(),
            account.Debit.ToAmountString(),
            account.Credit.ToAmountString(),
            account.Closing.ToAmountString(),
        ];
}
