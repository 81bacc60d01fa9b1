using System.CommandLine;
using Nsg.Countries;
using Nsg.Storage.Queries;
using Nsg.Vocabulary;

namespace Nsg.Command.Commands;

/// <summary><c>nsg books</c>.</summary>
internal static class BooksCommands
{
    internal static System.CommandLine.Command Make() => new("books", "Looks into a company's books")
    {
        Make("trial-balance", "Every account with its movements", TrialBalance),
        Make("open-items", "What is owed and owing; documents in review included", OpenItems),
        Make("bank", "Bank entries, matched and not, with flags", Bank),
    };

    private delegate void Show(BooksQueries books, DateOnly? from, DateOnly? to, Form form);

    private enum Form
    {
        Table,
        Json,
        Csv,
    }

    private static System.CommandLine.Command Make(string name, string description, Show show)
    {
        var data = CommonOptions.Data();
        var company = CommonOptions.Company();
        var from = CommonOptions.Day("--from", "First day");
        var to = CommonOptions.Day("--to", "Last day");
        var json = CommonOptions.Json();
        var csv = CommonOptions.Csv();
        var command = new System.CommandLine.Command(name, description) { company, from, to, json, csv, data };
        command.SetAction(parse =>
        {
            using var store = CommonOptions.Open(parse, data);
            var key = CommonOptions.CompanyKey(store, parse.GetValue(company)!);
            var form = parse.GetValue(json) ? Form.Json : parse.GetValue(csv) ? Form.Csv : Form.Table;
            store.Query(key, books =>
            {
                show(books, parse.GetValue(from), parse.GetValue(to), form);
                return true;
            });
            return ExitCode.Ok;
        });
        return command;
    }

    private static void Write(Form form, IReadOnlyList<string> headers, IEnumerable<IReadOnlyList<string>> rows)
    {
        if (form == Form.Csv)
        {
            Output.Csv(headers, rows);
        }
        else
        {
            Output.Table(headers, rows);
        }
    }

    private static string Day(DateOnly? day) => day is { } date ? date.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture) : "";

    private static void TrialBalance(BooksQueries books, DateOnly? from, DateOnly? to, Form form)
    {
        var accounts = books.TrialBalance(from, to);
        var currency = books.Company.Currency;
        var debit = accounts.Aggregate(Money.Zero(currency), (sum, account) => sum + account.Debit);
        var credit = accounts.Aggregate(Money.Zero(currency), (sum, account) => sum + account.Credit);
        if (form == Form.Json)
        {
            Output.Json(new
            {
                company = books.Company.Identifiers[0].ToString(),
                from = from is null ? null : Day(from),
                to = to is null ? null : Day(to),
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
            });
            return;
        }

        var rows = accounts.Select(account => new[]
        {
            account.Account, account.Name, account.Opening.ToAmountString(), account.Debit.ToAmountString(), account.Credit.ToAmountString(), account.Closing.ToAmountString(),
        });
        Write(form, ["ACCOUNT", "NAME", ">OPENING", ">DEBIT", ">CREDIT", ">CLOSING"], form == Form.Csv ? rows : rows.Append(["", "Sum", "", debit.ToAmountString(), credit.ToAmountString(), ""]));
    }

    private static void OpenItems(BooksQueries books, DateOnly? from, DateOnly? to, Form form)
    {
        var items = books.OpenItems().Where(item => (from is null || item.Date >= from) && (to is null || item.Date <= to)).ToList();
        if (form == Form.Json)
        {
            Output.Json(new
            {
                items = items.Select(item => new
                {
                    id = item.Id,
                    document = item.Document,
                    direction = Direction(item),
                    party = item.Party,
                    date = Day(item.Date),
                    due = Day(item.Due),
                    currency = item.Amount.Currency.Code,
                    amount = item.Amount.ToAmountString(),
                    open = item.Open.ToAmountString(),
                    state = State(item),
                }),
            });
            return;
        }

        Write(
            form,
            ["DOCUMENT", "DIRECTION", "PARTY", "DATE", "DUE", "CURRENCY", ">AMOUNT", ">OPEN", "STATE"],
            items.Select(item => new[]
            {
                item.Document, Direction(item), item.Party, Day(item.Date), Day(item.Due), item.Amount.Currency.Code,
                item.Amount.ToAmountString(), item.Open.ToAmountString(), State(item),
            }));
    }

    private static string Direction(OpenItemRow item) => item.Direction == TradeDirection.Sale ? "receivable" : "payable";

    private static string State(OpenItemRow item) => item.IsInReview ? "review" : "booked";

    private static void Bank(BooksQueries books, DateOnly? from, DateOnly? to, Form form)
    {
        var unmatched = books.BankLines(onlyUnmatched: true);
        var (entries, matched) = books.BankEntryCounts();
        var accounts = books.BankAccounts().Select(account => account.Account).ToHashSet();
        var balance = books.TrialBalance(null, to).Where(account => accounts.Contains(account.Account))
            .Aggregate(Money.Zero(books.Company.Currency), (sum, account) => sum + account.Closing);
        var flags = books.Flags();
        if (form == Form.Json)
        {
            Output.Json(new
            {
                entries,
                matched,
                unmatched = unmatched.Select(line => new
                {
                    id = line.Line,
                    document = line.Statement,
                    entry = line.Entry,
                    date = Day(line.Date),
                    amount = line.Amount.ToAmountString(),
                    currency = line.Amount.Currency.Code,
                    party = line.Counterparty,
                    text = line.Text,
                }),
                flags = flags.Select(flag => new { kind = flag.Kind, document = flag.Number, entry = flag.Entry, text = flag.Text }),
                balance = balance.ToAmountString(),
            });
            return;
        }

        if (form == Form.Table)
        {
            Console.Out.WriteLine($"{matched} of {entries} entries matched. Balance in the books: {balance}.");
            foreach (var flag in flags)
            {
                Console.Out.WriteLine($"flag {flag.Kind}: {flag.Text}");
            }
        }

        Write(form, ["STATEMENT", "ENTRY", "DATE", ">AMOUNT", "CURRENCY", "PARTY", "TEXT"], unmatched.Select(line => new[]
        {
            line.Statement, line.Entry, Day(line.Date), line.Amount.ToAmountString(), line.Amount.Currency.Code, line.Counterparty ?? "", line.Text ?? "",
        }));
    }
}
