using Microsoft.AspNetCore.Http;
using Nsg.Countries;
using Nsg.Storage.Queries;
using Nsg.Vocabulary;
using Nsg.Web.Overview;
using Nsg.Web.Pages;

namespace Nsg.Web.Books;

/// <summary>A page of open items, the longest due first.</summary>
/// <param name="Direction">To receive or to pay.</param>
/// <param name="Day">What was due before it is overdue.</param>
/// <param name="Total">Sums, or null when nothing is open.</param>
/// <param name="Items">Items, each with the reference of its party.</param>
/// <param name="Next">Cursor of the next page, or null on the last.</param>
/// <param name="IsFirst">Whether it is the first page.</param>
/// <param name="Today">Today; what was due before it may be reminded of.</param>
/// <param name="Reminded">Reminders of the items, by item.</param>
public sealed record OpenItemsModel(
    TradeDirection Direction,
    DateOnly Day,
    OpenTotal? Total,
    IReadOnlyList<(OpenItemRow Item, string Party)> Items,
    string? Next,
    bool IsFirst,
    DateOnly Today,
    IReadOnlyDictionary<Guid, IReadOnlyList<ReminderRow>> Reminded
)
{
    private const int PageSize = 100;
    private static readonly int[] AgesInDays = [30, 60, 90];

    /// <summary>What is overdue by how long: from and to how many days (null: without end), and the sum.</summary>
    public IReadOnlyList<(int From, int? To, Money Sum)> Ages { get; init; } = [];

    /// <summary>What the account of the items holds beside what they come to, both in the direction's sign; null where they agree.</summary>
    internal (string Account, Money Balance, Money Items)? Off { get; init; }

    /// <summary>Where the page begins, as its address has it; null for the beginning.</summary>
    internal string? After { get; init; }

    /// <summary>Whether reminders were asked for, and of no invoice.</summary>
    internal bool IsNoneChosen { get; init; }

    /// <summary>Whether a customer may be reminded of an item.</summary>
    internal bool IsRemindable(OpenItemRow item) => IsRemindable(item, Today);

    /// <summary>Whether a customer may be reminded of an item on a day.</summary>
    public static bool IsRemindable(OpenItemRow item, DateOnly today) =>
        item is { Direction: TradeDirection.Sale, IsCredit: false, IsInReview: false } && item.Due < today;

    internal static OpenItemsModel Of(BooksQueries books, IQueryCollection query, DateTimeOffset now)
    {
        var direction = query["of"] == "purchase" ? TradeDirection.Purchase : TradeDirection.Sale;
        var today = CountryClock.Day(books.Company.Pack.Country, now);
        var day = BooksDay.Of(books, today) ?? DateOnly.FromDateTime(DateTime.UnixEpoch);
        var cursor = DayCursor.Read(query["after"].ToString());
        var rows = books.OpenItemsPage(direction, cursor?.Day, cursor?.Key ?? Guid.Empty, PageSize + 1);
        var refer = books.PartyReferences();
        var total = books.OpenTotals(day).FirstOrDefault(one => one.Direction == direction);
        return new OpenItemsModel(
            direction,
            day,
            total,
            [.. rows.Take(PageSize).Select(row => (row, refer(row.PartyKey)))],
            rows.Count > PageSize ? DayCursor.Of(rows[PageSize - 1].Due, rows[PageSize - 1].Id) : null,
            cursor is null,
            today,
            rows.Take(direction == TradeDirection.Sale ? PageSize : 0)
                .ToDictionary(row => row.Id, row => books.Reminders(row.Id))
        )
        {
            After = cursor is null ? null : query["after"].ToString(),
            IsNoneChosen = query["chosen"] == "none",
            Ages = total is { OverdueItems: > 0 } ? [.. AgesOf(books, direction, day)] : [],
            Off = OffOf(books, direction),
        };
    }

    private static (string, Money, Money)? OffOf(BooksQueries books, TradeDirection direction)
    {
        var roles = books.Company.Pack.Roles;
        var account = direction == TradeDirection.Sale ? roles.Receivables : roles.Payables;
        var zero = Money.Zero(books.Company.Currency);
        var balance = books.TrialBalance(null, null).FirstOrDefault(one => one.Account == account)?.Closing ?? zero;
        var items = books.OpenOn(account);
        return balance == items ? null
            : direction == TradeDirection.Sale ? (account, balance, items)
            : (account, -balance, -items);
    }

    private static IEnumerable<(int, int?, Money)> AgesOf(BooksQueries books, TradeDirection direction, DateOnly day)
    {
        var late = books.OverdueOn(direction, [day, .. AgesInDays.Select(days => day.AddDays(-days))]);
        for (var i = 0; i < late.Count; i++)
        {
            var from = i == 0 ? 1 : AgesInDays[i - 1] + 1;
            yield return i < AgesInDays.Length ? (from, AgesInDays[i], late[i] - late[i + 1]) : (from, null, late[i]);
        }
    }
}
