using System.Globalization;
using Microsoft.AspNetCore.Http;
using Nsg.Ledger;
using Nsg.Storage.Queries;
using Nsg.Vocabulary;
using Nsg.Web.Pages;

namespace Nsg.Web.Books;

/// <summary>Accounts with their movements in a period.</summary>
/// <param name="From">First day, or null.</param>
/// <param name="To">Last day, or null.</param>
/// <param name="Groups">Accounts by what they are, with the sum of their closing balances.</param>
public sealed record AccountsModel(
    DateOnly? From,
    DateOnly? To,
    IReadOnlyList<(AccountType Type, IReadOnlyList<AccountBalance> Accounts, Money Closing)> Groups
)
{
    internal static AccountsModel Of(BooksQueries books, IQueryCollection query, DateOnly today)
    {
        var last = books.LastDay(today) ?? DateOnly.FromDateTime(DateTime.UnixEpoch);
        var year = BooksYear.Of(books.FinancialYears(), last);
        var from = PageForm.Day(query["from"]) ?? year.From;
        var to = PageForm.Day(query["to"]) ?? year.To;
        var balances =
            to < from
                ? []
                : books
                    .TrialBalance(from, to)
                    .Where(account =>
                        !account.Closing.IsZero
                        || !account.Debit.IsZero
                        || !account.Credit.IsZero
                        || !account.Opening.IsZero
                    )
                    .ToList();
        return new AccountsModel(
            from,
            to,
            [
                .. balances
                    .GroupBy(account => account.Type)
                    .OrderBy(group => group.Key)
                    .Select(group =>
                        (
                            group.Key,
                            (IReadOnlyList<AccountBalance>)[.. group],
                            group.Aggregate(Money.Zero(books.Company.Currency), (sum, one) => sum + one.Closing)
                        )
                    ),
            ]
        );
    }
}

/// <summary>The lines of one account: the last ones of the period on the first page, each page in the order of the
/// days.</summary>
/// <param name="Account">The account.</param>
/// <param name="From">First day, or null.</param>
/// <param name="To">Last day, or null.</param>
/// <param name="Lines">Lines with the balance after each, oldest first.</param>
/// <param name="Closing">Balance at the end of the period.</param>
/// <param name="Older">Cursor of the page before in time, or null on the oldest.</param>
/// <param name="IsFirst">Whether it is the first page.</param>
public sealed record AccountModel(
    Account Account,
    DateOnly? From,
    DateOnly? To,
    IReadOnlyList<(AccountLineRow Line, Money After)> Lines,
    Money Closing,
    string? Older,
    bool IsFirst
)
{
    private const int PageSize = 100;

    /// <summary>Balance before the first line of the page.</summary>
    public required Money Before { get; init; }

    /// <summary>The day that <see cref="Closing"/> is of; null for an account without lines.</summary>
    public DateOnly? Day { get; init; }

    /// <summary>The day that <see cref="Before"/> is of, at its beginning.</summary>
    public DateOnly? BeforeDay =>
        Older is null && From is not null ? From
        : Lines.Count > 0 ? Lines[0].Line.Date
        : null;

    internal static AccountModel? Of(BooksQueries books, string number, IQueryCollection query)
    {
        var account = books.AccountOf(number);
        var (from, to) = (PageForm.Day(query["from"]), PageForm.Day(query["to"]));
        var cursor = Cursor.Read(query["before"].ToString());
        var rows = books.AccountLines(
            number,
            from,
            to,
            cursor is null ? null : (cursor.Day, cursor.Entry, cursor.Line),
            PageSize + 1
        );
        if (rows.Count == 0 && account.Name == number)
        {
            return null;
        }

        var currency = books.Company.Currency;
        var closing =
            books.TrialBalance(null, to).FirstOrDefault(one => one.Account == number)?.Closing ?? Money.Zero(currency);
        var lines = new List<(AccountLineRow, Money)>();
        var after = cursor is null ? closing : Money.FromMinor(cursor.Balance, currency);
        foreach (var row in rows.Take(PageSize))
        {
            lines.Insert(0, (row, after));
            after -= row.Debit - row.Credit;
        }

        var last = rows.Count > PageSize ? rows[PageSize - 1] : null;
        return new AccountModel(
            account,
            from,
            to,
            lines,
            closing,
            last is null ? null : new Cursor(last.Date, last.Entry, last.Line, after.ToMinor()).Text,
            cursor is null
        )
        {
            Before = after,
            Day = to ?? (cursor is null && rows.Count > 0 ? rows[0].Date : books.LastDay()),
        };
    }

    /// <summary>Where a page ended, and the balance there.</summary>
    private sealed record Cursor(DateOnly Day, Guid Entry, int Line, long Balance)
    {
        internal string Text =>
            string.Create(CultureInfo.InvariantCulture, $"{PageForm.Text(Day)}~{Entry:N}~{Line}~{Balance}");

        internal static Cursor? Read(string text) =>
            text.Split('~') is [var day, var entry, var line, var balance]
            && PageForm.Day(day) is { } at
            && Guid.TryParseExact(entry, "N", out var id)
            && int.TryParse(line, NumberStyles.None, CultureInfo.InvariantCulture, out var place)
            && long.TryParse(balance, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var sum)
                ? new Cursor(at, id, place, sum)
                : null;
    }
}
