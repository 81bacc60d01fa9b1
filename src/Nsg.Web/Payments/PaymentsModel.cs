using Microsoft.AspNetCore.Http;
using Nsg.Countries;
using Nsg.Storage.Queries;
using Nsg.Web.Languages;
using Nsg.Web.Overview;
using Nsg.Web.Pages;

namespace Nsg.Web.Payments;

/// <summary>What was typed into the form of payments.</summary>
/// <param name="Items">Documents that were chosen.</param>
/// <param name="Account">The account that pays.</param>
/// <param name="On">The day as typed.</param>
/// <param name="Request">The key of the form, so that it counts once.</param>
/// <param name="Refusals">Why nothing was ordered, a line each.</param>
public sealed record PaymentsForm(
    IReadOnlySet<Guid> Items,
    string Account,
    string On,
    string Request,
    IReadOnlyList<string> Refusals
)
{
    /// <summary>Nothing typed yet.</summary>
    public static PaymentsForm Fresh(string request) => new(new HashSet<Guid>(), "", "", request, []);

    /// <summary>How the supplier of a chosen document was asked about an account that has changed.</summary>
    public IReadOnlyDictionary<Guid, string> Confirmed { get; init; } = new Dictionary<Guid, string>();

    /// <summary>The field of the form for that.</summary>
    public static string Asked(Guid document) => $"asked-{document:N}";
}

/// <summary>What suppliers are owed, and what was ordered of the bank.</summary>
/// <param name="Due">What is owed, by due day unless another order is asked for.</param>
/// <param name="Pages">Addresses of the pages around, as parts of a query.</param>
/// <param name="Accounts">The company's bank accounts.</param>
/// <param name="Orders">The latest orders.</param>
/// <param name="Form">What was typed.</param>
/// <param name="Day">The day that the figures are of; what was due before it is overdue.</param>
public sealed record PaymentsModel(
    IReadOnlyList<PaymentDue> Due,
    ListPages Pages,
    IReadOnlyList<string> Accounts,
    IReadOnlyList<PaymentOrderRow> Orders,
    PaymentsForm Form,
    DateOnly Day
)
{
    private const int PageSize = 50;
    private const int OrdersMax = 20;

    private static readonly ListSort ByDue = new("due", true);

    private static readonly Dictionary<string, Func<OpenItemRow, IComparable?>> Values = new(StringComparer.Ordinal)
    {
        ["number"] = row => row.Document,
        ["party"] = row => row.Party,
        ["due"] = row => row.Due,
        ["open"] = row => row.BaseOpen?.Amount,
    };

    /// <summary>Columns as they stand beside each other; whom to pay stands in the documents and has no order.</summary>
    internal static IReadOnlyList<SortColumn> Columns { get; } =
    [
        new("number", Texts.Number),
        new("party", Texts.Party),
        new("due", Texts.Due),
        new(null, PaymentTexts.PayTo),
        new("open", Texts.Open, IsNumber: true, IsMostFirst: true),
    ];

    /// <summary>The order that what is owed stands in: by due day unless another is asked for.</summary>
    internal ListSort Sort { get; init; } = ByDue;

    /// <summary>Whether another order was asked for of more than can be put in it.</summary>
    internal bool IsTooMany { get; init; }

    /// <summary>Reads what the page shows.</summary>
    /// <param name="books">The books.</param>
    /// <param name="query">What the address asks for.</param>
    /// <param name="form">What was typed.</param>
    /// <param name="today">Today.</param>
    /// <param name="list">Lists what is owed behind a place.</param>
    /// <param name="read">Whom an item's document asks to pay.</param>
    public static PaymentsModel Of(
        BooksQueries books,
        IQueryCollection query,
        PaymentsForm form,
        DateOnly today,
        Func<string?, int, IReadOnlyList<PaymentDue>> list,
        Func<OpenItemRow, PaymentDue> read
    )
    {
        ArgumentNullException.ThrowIfNull(books);
        ArgumentNullException.ThrowIfNull(query);
        ArgumentNullException.ThrowIfNull(list);
        ArgumentNullException.ThrowIfNull(read);
        var sort = ListSort.Read(query["sort"], Values.Keys);
        var isOwn = sort.IsOwn || sort == ByDue;
        var sorted = isOwn ? [] : books.OpenItemsPage(TradeDirection.Purchase, null, Guid.Empty, ListSort.RowsMax + 1);
        if (!isOwn && sorted.Count <= ListSort.RowsMax)
        {
            var from = ListPages.From(query, PageSize);
            return Of(
                books,
                [.. sort.Of(sorted, Values).Skip(from).Take(PageSize).Select(read)],
                ListPages.OfPlaces(from, PageSize, sorted.Count),
                form,
                today
            ) with
            {
                Sort = sort,
            };
        }

        var after = PageForm.Word(query["after"]);
        var rows = list(after, PageSize + 1);
        return Of(
            books,
            [.. rows.Take(PageSize)],
            new ListPages(
                after is null ? null : ("after", null),
                rows.Count > PageSize ? ("after", rows[PageSize - 1].Place) : null
            ),
            form,
            today
        ) with
        {
            IsTooMany = !isOwn,
        };
    }

    private static PaymentsModel Of(
        BooksQueries books,
        IReadOnlyList<PaymentDue> due,
        ListPages pages,
        PaymentsForm form,
        DateOnly today
    ) =>
        new(
            due,
            pages,
            [.. books.PayingAccounts().Select(one => one.BankAccount)],
            books.PaymentOrders(long.MaxValue, OrdersMax),
            form,
            BooksDay.Of(books, today) ?? today
        );
}

/// <summary>An order of payments.</summary>
/// <param name="Order">The order.</param>
/// <param name="By">Name of who ordered.</param>
/// <param name="Refusal">Why it was not taken back, or null.</param>
public sealed record PaymentOrderModel(PaymentOrderRow Order, string By, string? Refusal);
