using Microsoft.AspNetCore.Http;
using Nsg.Storage.Queries;
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
}

/// <summary>What suppliers are owed, and what was ordered of the bank.</summary>
/// <param name="Due">What is owed, by due day.</param>
/// <param name="Next">Place behind which the next page begins, or null on the last.</param>
/// <param name="IsFirst">Whether it is the first page.</param>
/// <param name="Accounts">The company's bank accounts.</param>
/// <param name="Orders">The latest orders.</param>
/// <param name="Form">What was typed.</param>
/// <param name="Day">The day that the figures are of; what was due before it is overdue.</param>
public sealed record PaymentsModel(
    IReadOnlyList<PaymentDue> Due,
    string? Next,
    bool IsFirst,
    IReadOnlyList<string> Accounts,
    IReadOnlyList<PaymentOrderRow> Orders,
    PaymentsForm Form,
    DateOnly Day
)
{
    private const int PageSize = 50;
    private const int OrdersMax = 20;

    /// <summary>Reads what the page shows.</summary>
    /// <param name="books">The books.</param>
    /// <param name="query">What the address asks for.</param>
    /// <param name="form">What was typed.</param>
    /// <param name="today">Today.</param>
    /// <param name="list">Lists what is owed behind a place.</param>
    public static PaymentsModel Of(
        BooksQueries books,
        IQueryCollection query,
        PaymentsForm form,
        DateOnly today,
        Func<string?, int, IReadOnlyList<PaymentDue>> list
    )
    {
        ArgumentNullException.ThrowIfNull(books);
        ArgumentNullException.ThrowIfNull(query);
        ArgumentNullException.ThrowIfNull(list);
        var after = PageForm.Word(query["after"]);
        var rows = list(after, PageSize + 1);
        return new PaymentsModel(
            [.. rows.Take(PageSize)],
            rows.Count > PageSize ? rows[PageSize - 1].Place : null,
            after is null,
            [.. books.PayingAccounts().Select(one => one.BankAccount)],
            books.PaymentOrders(long.MaxValue, OrdersMax),
            form,
            BooksDay.Of(books, today) ?? today
        );
    }
}

/// <summary>An order of payments.</summary>
/// <param name="Order">The order.</param>
/// <param name="By">Name of who ordered.</param>
/// <param name="Refusal">Why it was not taken back, or null.</param>
public sealed record PaymentOrderModel(PaymentOrderRow Order, string By, string? Refusal);
