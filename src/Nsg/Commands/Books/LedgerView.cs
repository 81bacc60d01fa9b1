using Nsg.Storage.Queries;
using Nsg.Vocabulary;

namespace Nsg.Command.Commands.Books;

/// <summary>
/// <c>nsg books ledger</c>. As in the trial balance, the opening holds the opening entries of the period, and its
/// lines are the
/// movements; the opening vouchers are named.
/// </summary>
internal static class LedgerView
{
    private static readonly string[] Headers = ["ACCOUNT", "DATE", "VOUCHER", "TEXT", ">DEBIT", ">CREDIT", ">BALANCE"];

    internal static void Show(BooksQueries books, BooksView view)
    {
        if (
            view.Account is { } one
            && books.Company.Pack.Find(one) is null
            && !books.OwnChart().Any(own => own.Account.Number == one)
            && books.BankAccounts().All(bank => bank.Account != one)
        )
        {
            throw new UsageException(
                $"account {one} is not in the chart of {books.Company.Pack.Country}; see nsg books trial-balance"
            );
        }

        var numbers = books.DocumentNumbers();
        var accounts = books
            .TrialBalance(view.From, view.To)
            .Where(account => view.Account is null || account.Account == view.Account)
            .ToList();
        if (accounts.Count == 0 && view.Account is { } unused)
        {
            accounts.Add(Unused(books, unused));
        }

        if (view.Form == OutputForm.Json)
        {
            foreach (var account in accounts)
            {
                Output.Json(ToJson(books, view, account, numbers));
            }

            return;
        }

        Output.Rows(view.Form, Headers, accounts.SelectMany(account => Rows(books, view, account)));
    }

    private static AccountBalance Unused(BooksQueries books, string number)
    {
        var (account, zero) = (books.AccountOf(number), Money.Zero(books.Company.Currency));
        return new AccountBalance(
            number,
            account.Name,
            account.EnglishName,
            account.Type,
            account.IsTurnover,
            zero,
            zero,
            zero,
            zero
        );
    }

    private static object ToJson(
        BooksQueries books,
        BooksView view,
        AccountBalance account,
        IReadOnlyDictionary<Guid, string> numbers
    )
    {
        var entries = books.AccountEntries(account.Account, view.From, view.To);
        return new
        {
            account = account.Account,
            name = account.Name,
            currency = books.Company.Currency.Code,
            opening = account.Opening.ToAmountString(),
            openingVouchers = entries.Where(entry => entry.Kind == "opening").Select(entry => entry.Number.ToString()),
            lines = Movements(entries, account)
                .Select(move => new
                {
                    number = move.Entry.Number.ToString(),
                    date = Output.Day(move.Entry.Date),
                    text = move.Line.Text ?? move.Entry.Text,
                    document = move.Entry.Document is { } document ? numbers.GetValueOrDefault(document) : null,
                    documentId = move.Entry.Document,
                    debit = move.Line.Debit.ToAmountString(),
                    credit = move.Line.Credit.ToAmountString(),
                    currency = move.Line.Transaction.Currency.Code,
                    amount = move.Line.Transaction.ToAmountString(),
                    vatCode = move.Line.VatCode,
                    party = move.Line.Party,
                    balance = move.Balance.ToAmountString(),
                }),
            debit = account.Debit.ToAmountString(),
            credit = account.Credit.ToAmountString(),
            closing = account.Closing.ToAmountString(),
        };
    }

    private static IEnumerable<string[]> Rows(BooksQueries books, BooksView view, AccountBalance account)
    {
        yield return
        [
            account.Account,
            Output.Day(view.From),
            "",
            $"{account.Name}: opening",
            "",
            "",
            account.Opening.ToAmountString(),
        ];
        foreach (
            var (entry, line, balance) in Movements(books.AccountEntries(account.Account, view.From, view.To), account)
        )
        {
            yield return
            [
                account.Account,
                Output.Day(entry.Date),
                entry.Number.ToString(),
                line.Text ?? entry.Text,
                line.Debit.ToAmountString(),
                line.Credit.ToAmountString(),
                balance.ToAmountString(),
            ];
        }
    }

    private static IEnumerable<(EntryRow Entry, LineRow Line, Money Balance)> Movements(
        IReadOnlyList<EntryRow> entries,
        AccountBalance account
    )
    {
        var balance = account.Opening;
        foreach (var entry in entries.Where(entry => entry.Kind != "opening"))
        {
            foreach (var line in entry.Lines.Where(line => line.Account == account.Account))
            {
                balance += line.Base;
                yield return (entry, line, balance);
            }
        }
    }
}
