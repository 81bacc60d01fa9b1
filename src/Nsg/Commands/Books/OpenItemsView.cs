using Nsg.Countries;
using Nsg.Storage.Queries;

namespace Nsg.Command.Commands.Books;

/// <summary><c>nsg books open-items</c>.</summary>
internal static class OpenItemsView
{
    private static readonly string[] Headers =
    [
        "DOCUMENT",
        "DIRECTION",
        "PARTY",
        "DATE",
        "DUE",
        "CURRENCY",
        ">AMOUNT",
        ">OPEN",
        "STATE",
    ];

    internal static void Show(BooksQueries books, BooksView view)
    {
        var items = books
            .OpenItems()
            .Where(item => (view.From is null || item.Date >= view.From) && (view.To is null || item.Date <= view.To))
            .ToList();
        if (view.Form == OutputForm.Json)
        {
            Output.Json(new { items = items.Select(ToJson) });
            return;
        }

        Output.Rows(
            view.Form,
            Headers,
            items.Select(item =>
                new[]
                {
                    item.Document,
                    Direction(item),
                    item.Party,
                    Output.Day(item.Date),
                    Output.Day(item.Due),
                    item.Amount.Currency.Code,
                    item.Amount.ToAmountString(),
                    item.Open.ToAmountString(),
                    State(item),
                }
            )
        );
    }

    private static object ToJson(OpenItemRow item) =>
        new
        {
            id = item.Id,
            document = item.Document,
            direction = Direction(item),
            party = item.Party,
            date = Output.Day(item.Date),
            due = Output.Day(item.Due),
            currency = item.Amount.Currency.Code,
            amount = item.Amount.ToAmountString(),
            open = item.Open.ToAmountString(),
            state = State(item),
        };

    private static string Direction(OpenItemRow item) =>
        item.Direction == TradeDirection.Sale ? "receivable" : "payable";

    private static string State(OpenItemRow item) => item.IsInReview ? "review" : "booked";
}
