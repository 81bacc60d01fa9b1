using Microsoft.AspNetCore.Http;
using Nsg.Countries;
using Nsg.Storage.Queries;
using Nsg.Web.Languages;
using Nsg.Web.Overview;
using Nsg.Web.Pages;

namespace Nsg.Web.Invoicing;

/// <summary>What the company sold on invoices, whether it issued them here or they came in as documents.</summary>
/// <param name="State">Which of them.</param>
/// <param name="Lines">A page of them, the last first unless another order is asked for.</param>
/// <param name="Pages">Addresses of the pages around, as parts of a query.</param>
/// <param name="Total">What customers owe in all, or null when nothing is open.</param>
/// <param name="Day">The day that the figures are of; what is open and was due before it is overdue.</param>
/// <param name="Today">Today, from which reminders count.</param>
public sealed record InvoicesModel(
    SaleState State,
    IReadOnlyList<SaleRow> Lines,
    ListPages Pages,
    OpenTotal? Total,
    DateOnly Day,
    DateOnly Today
)
{
    private const int PageSize = 50;

    /// <summary>How an address names a state.</summary>
    internal static IReadOnlyDictionary<SaleState, string> States { get; } =
        new Dictionary<SaleState, string>
        {
            [SaleState.Any] = "all",
            [SaleState.Open] = "open",
            [SaleState.Overdue] = "overdue",
            [SaleState.Part] = "part",
            [SaleState.Paid] = "paid",
            [SaleState.Credit] = "credit",
        };

    private static readonly Dictionary<string, Func<SaleHead, IComparable?>> Values = new(StringComparer.Ordinal)
    {
        ["number"] = head => head.Number,
        ["customer"] = head => head.Customer,
        ["date"] = head => head.Day,
        ["due"] = head => head.Due,
        ["amount"] = head => head.Amount?.Amount,
        ["open"] = head => head.Open?.Amount,
    };

    /// <summary>Columns as they stand beside each other; the state follows from the others and has no order.</summary>
    internal static IReadOnlyList<SortColumn> Columns { get; } =
    [
        new("number", Texts.Number),
        new("customer", InvoicingTexts.Customer),
        new("date", Texts.Date, IsMostFirst: true),
        new("due", Texts.Due),
        new("amount", Texts.Amount, IsNumber: true, IsMostFirst: true),
        new("open", Texts.Open, IsNumber: true, IsMostFirst: true),
        new(null, Texts.State),
    ];

    /// <summary>The order that they stand in.</summary>
    internal ListSort Sort { get; init; } = ListSort.Own;

    /// <summary>Whether another order was asked for of more than can be put in it.</summary>
    internal bool IsTooMany { get; init; }

    /// <summary>The page that an address asks for.</summary>
    public static InvoicesModel Of(BooksQueries books, IQueryCollection query, DateOnly today)
    {
        ArgumentNullException.ThrowIfNull(books);
        ArgumentNullException.ThrowIfNull(query);
        var state = States.FirstOrDefault(one => one.Value == query["state"]).Key;
        var day = BooksDay.Of(books, today) ?? today;
        var total = books.OpenTotals(day).FirstOrDefault(one => one.Direction == TradeDirection.Sale);
        var sort = ListSort.Read(query["sort"], Values.Keys);
        var heads = sort.IsOwn ? [] : books.SaleHeads(state, day, ListSort.RowsMax + 1);
        if (!sort.IsOwn && heads.Count <= ListSort.RowsMax)
        {
            var from = ListPages.From(query, PageSize);
            var shown = sort.Of(heads, Values).Skip(from).Take(PageSize);
            return new InvoicesModel(
                state,
                [.. shown.Select(head => books.Sale(head.Item)).OfType<SaleRow>()],
                ListPages.OfPlaces(from, PageSize, heads.Count),
                total,
                day,
                today
            )
            {
                Sort = sort,
            };
        }

        var before = DayCursor.Read(query["before"].ToString());
        var rows = books.Sales(state, day, before, PageSize + 1);
        return new InvoicesModel(
            state,
            [.. rows.Take(PageSize)],
            new ListPages(
                before is null ? null : ("before", null),
                rows.Count > PageSize
                    ? ("before", DayCursor.Of(rows[PageSize - 1].Item.Date, rows[PageSize - 1].Item.Id))
                    : null
            ),
            total,
            day,
            today
        )
        {
            IsTooMany = !sort.IsOwn,
        };
    }
}
