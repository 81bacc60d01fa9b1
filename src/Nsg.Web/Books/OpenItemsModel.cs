using System.Globalization;
using Microsoft.AspNetCore.Http;
using Nsg.Countries;
using Nsg.Storage.Queries;
using Nsg.Web.Pages;

namespace Nsg.Web.Books;

/// <summary>A page of open items, the longest due first.</summary>
/// <param name="Direction">To receive or to pay.</param>
/// <param name="Day">What was due before it is overdue.</param>
/// <param name="Total">Sums, or null when nothing is open.</param>
/// <param name="Items">Items.</param>
/// <param name="Next">Cursor of the next page, or null on the last.</param>
/// <param name="IsFirst">Whether it is the first page.</param>
public sealed record OpenItemsModel(TradeDirection Direction, DateOnly Day, OpenTotal? Total, IReadOnlyList<OpenItemRow> Items, string? Next, bool IsFirst)
{
    private const int PageSize = 100;

    internal static OpenItemsModel Of(BooksQueries books, IQueryCollection query)
    {
        var direction = query["of"] == "purchase" ? TradeDirection.Purchase : TradeDirection.Sale;
        var last = books.LastDay() ?? DateOnly.FromDateTime(DateTime.UnixEpoch);
        var day = new DateOnly(last.Year, last.Month, DateTime.DaysInMonth(last.Year, last.Month));
        var cursor = query["after"].ToString().Split('~') is [var due, var item] && PageForm.Day(due) is { } at && Guid.TryParseExact(item, "N", out var id) ? (at, id) : ((DateOnly, Guid)?)null;
        var rows = books.OpenItemsPage(direction, cursor?.Item1, cursor?.Item2 ?? Guid.Empty, PageSize + 1);
        return new OpenItemsModel(
            direction, day, books.OpenTotals(day).FirstOrDefault(one => one.Direction == direction), [.. rows.Take(PageSize)],
            rows.Count > PageSize ? string.Create(CultureInfo.InvariantCulture, $"{PageForm.Text(rows[PageSize - 1].Due)}~{rows[PageSize - 1].Id:N}") : null, cursor is null);
    }
}

/// <summary>A page of bank lines, newest first; one of them beside what it could pay.</summary>
/// <param name="IsUnmatchedOnly">Whether only unmatched lines are shown.</param>
/// <param name="Accounts">Bank accounts with their balances.</param>
/// <param name="Unmatched">Unmatched lines in all.</param>
/// <param name="Lines">Lines.</param>
/// <param name="Chosen">The line that is looked at, or null.</param>
/// <param name="Settlements">What the chosen line was put to.</param>
/// <param name="Candidates">What the chosen line could pay.</param>
/// <param name="Older">Cursor of the next page, or null on the last.</param>
/// <param name="IsFirst">Whether it is the first page.</param>
public sealed record BankModel(
    bool IsUnmatchedOnly, IReadOnlyList<AccountBalance> Accounts, long Unmatched, IReadOnlyList<BankLineRow> Lines, BankLineRow? Chosen,
    IReadOnlyList<SettlementRow> Settlements, IReadOnlyList<OpenItemRow> Candidates, string? Older, bool IsFirst)
{
    private const int PageSize = 60;
    private const int CandidatesMax = 5;

    internal static BankModel Of(BooksQueries books, IQueryCollection query)
    {
        var isUnmatchedOnly = query["only"] == "unmatched";
        var cursor = query["before"].ToString().Split('~') is [var day, var line] && PageForm.Day(day) is { } at && Guid.TryParseExact(line, "N", out var id) ? (at, id) : ((DateOnly, Guid)?)null;
        var rows = books.LatestBankLines(isUnmatchedOnly, cursor, PageSize + 1);
        var chosen = Guid.TryParseExact(query["line"].ToString(), "N", out var wanted) ? books.BankLine(wanted) : null;
        var bank = books.BankAccounts().Select(account => account.Account).ToHashSet(StringComparer.Ordinal);
        return new BankModel(
            isUnmatchedOnly, [.. books.TrialBalance(null, null).Where(account => bank.Contains(account.Account))], books.UnmatchedTotal(), [.. rows.Take(PageSize)], chosen,
            chosen is null ? [] : books.SettlementsOfPayer(chosen.Line), chosen is null or { IsMatched: true } ? [] : books.CandidatesFor(chosen, CandidatesMax),
            rows.Count > PageSize ? string.Create(CultureInfo.InvariantCulture, $"{PageForm.Text(rows[PageSize - 1].Date)}~{rows[PageSize - 1].Line:N}") : null, cursor is null);
    }
}
