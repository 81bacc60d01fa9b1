using System.Globalization;
using Microsoft.AspNetCore.Http;
using Nsg.Bookkeeping.Intake;
using Nsg.Storage.Queries;
using Nsg.Web.Overview;

namespace Nsg.Web.Inbox;

/// <summary>A page of documents.</summary>
/// <param name="State">Only of this state, or null for all; what waits for a person when nothing is asked for.</param>
/// <param name="Documents">Documents, newest first.</param>
/// <param name="Older">Cursor of the next page, or null on the last.</param>
/// <param name="IsFirst">Whether it is the first page.</param>
/// <param name="ByHand">Kept documents that only people can read and that nobody has booked.</param>
/// <param name="Kind">Only of this kind, or null for all.</param>
/// <param name="Month">First day of the month whose documents are shown, and those that bear no day; or null.</param>
public sealed record InboxModel(
    string? State,
    IReadOnlyList<DocumentRow> Documents,
    string? Older,
    bool IsFirst,
    IReadOnlySet<Guid> ByHand,
    string? Kind,
    DateOnly? Month
)
{
    private const int PageSize = 50;

    private const string Waiting = "review";

    private static readonly string[] States = [Waiting, "booked", "stored", "rejected"];

    /// <summary>Kinds that can be asked for, the most frequent first.</summary>
    internal static IReadOnlyList<string> Kinds { get; } =
    [
        "invoice",
        "credit-note",
        "receipt",
        "bank-statement",
        DocumentKinds.DespatchAdvice,
        DocumentKinds.ReceiptAdvice,
        "catalogue",
    ];

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
        var kind = Kinds.FirstOrDefault(one => one == query["kind"]);
        var month = MonthModel.Read(query["month"].ToString());
        var rows = books.LatestDocuments(
            state,
            kind,
            isLater ? before : long.MaxValue,
            PageSize + 1,
            month is { } first ? (first, first.AddMonths(1).AddDays(-1)) : null
        );
        return new InboxModel(
            state,
            [.. rows.Take(PageSize)],
            rows.Count > PageSize ? rows[PageSize - 1].Sequence.ToString(CultureInfo.InvariantCulture) : null,
            !isLater,
            ByHandAmong(books, rows),
            kind,
            month
        );
    }

    private static HashSet<Guid> ByHandAmong(BooksQueries books, IEnumerable<DocumentRow> rows)
    {
        var pictures = rows.Where(row => row.State == "stored" && UploadLine.IsPictureName(row.FileName))
            .Select(row => row.Document)
            .ToList();
        return [.. pictures.Except(books.ProvingAmong(pictures))];
    }
}
