using System.Globalization;
using Microsoft.AspNetCore.Http;
using Nsg.Storage.Queries;
using Nsg.Web.Overview;

namespace Nsg.Web.Inbox;

/// <summary>A page of documents.</summary>
/// <param name="State">Only of this state, or null for all; what waits for a person when nothing is asked for.</param>
/// <param name="Documents">Documents, newest first.</param>
/// <param name="Older">Cursor of the next page, or null on the last.</param>
/// <param name="IsFirst">Whether it is the first page.</param>
/// <param name="Month">First day of the month whose documents are shown, and those that bear no day; or null.</param>
public sealed record InboxModel(
    string? State,
    IReadOnlyList<DocumentRow> Documents,
    string? Older,
    bool IsFirst,
    DateOnly? Month
)
{
    private const int PageSize = 50;
    private const int OfMonthMax = 2_000;

    private const string Waiting = "review";

    private static readonly string[] States = [Waiting, "booked", "stored", "rejected"];

    internal static InboxModel Of(BooksQueries books, IQueryCollection query)
    {
        var asked = query["state"].ToString();
        var state = asked.Length == 0 ? Waiting : States.FirstOrDefault(one => one == asked);
        var isLater = long.TryParse(
            query["before"].ToString(),
            NumberStyles.None,
            CultureInfo.InvariantCulture,
            out var before
        );
        var month = MonthModel.Read(query["month"].ToString());
        if (month is { } first)
        {
            var end = first.AddMonths(1).AddDays(-1);
            return new InboxModel(
                state,
                [
                    .. books
                        .LatestDocuments(state, null, long.MaxValue, OfMonthMax)
                        .Where(row => row.Date is not { } day || (day >= first && day <= end))
                        .Take(PageSize),
                ],
                null,
                true,
                first
            );
        }

        var rows = books.LatestDocuments(state, null, isLater ? before : long.MaxValue, PageSize + 1);
        return new InboxModel(
            state,
            [.. rows.Take(PageSize)],
            rows.Count > PageSize ? rows[PageSize - 1].Sequence.ToString(CultureInfo.InvariantCulture) : null,
            !isLater,
            null
        );
    }
}
