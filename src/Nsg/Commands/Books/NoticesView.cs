using Nsg.Storage.Queries;

namespace Nsg.Command.Commands.Books;

/// <summary><c>nsg books notifications</c>: entries that banks notified, beside the statements that book them.</summary>
internal static class NoticesView
{
    private static readonly string[] Headers =
    [
        "NOTIFICATION",
        "REFERENCE",
        "DATE",
        ">AMOUNT",
        "CURRENCY",
        ">PAYMENTS",
        "STATEMENT",
    ];

    internal static void Show(BooksQueries books, BooksView view)
    {
        var notices = books.Notices(view.From, view.To);
        if (view.Form == OutputForm.Json)
        {
            Output.Json(
                notices.Select(notice => new
                {
                    document = notice.Document,
                    notification = notice.Notification,
                    entry = notice.Ordinal,
                    reference = notice.Reference,
                    date = Output.Day(notice.Date),
                    amount = notice.Amount.ToAmountString(),
                    currency = notice.Amount.Currency.Code,
                    payments = notice.Payments,
                    booked = notice.JoinedBy is not null,
                    joinedBy = notice.JoinedBy,
                })
            );
            return;
        }

        Output.Rows(
            view.Form,
            Headers,
            notices.Select(notice =>
                new[]
                {
                    notice.Notification,
                    notice.Reference ?? "",
                    Output.Day(notice.Date),
                    notice.Amount.ToAmountString(),
                    notice.Amount.Currency.Code,
                    notice.Payments.ToString(System.Globalization.CultureInfo.InvariantCulture),
                    notice.JoinedBy is { } by ? $"booked, found by {by}" : "awaited",
                }
            )
        );
    }
}
