using System.Globalization;
using Microsoft.AspNetCore.Http;
using Nsg.Bookkeeping.Intake;
using Nsg.Reporting.Language;
using Nsg.Storage.Queries;
using Nsg.Web.Accountant;
using Nsg.Web.Languages;
using Nsg.Web.Overview;
using Nsg.Web.Pages;

namespace Nsg.Web.Inbox;

/// <summary>A page of documents.</summary>
/// <param name="State">Only of this state, or null for all; what waits for a person when nothing is asked for.</param>
/// <param name="Documents">Documents, newest first unless another order is asked for.</param>
/// <param name="Pages">Addresses of the pages around, as parts of a query.</param>
/// <param name="ByHand">Kept documents that only people can read and that nobody has booked.</param>
/// <param name="Kind">Only of this kind, or null for all.</param>
/// <param name="Month">First day of the month whose documents are shown, and those that bear no day; or null.</param>
public sealed record InboxModel(
    string? State,
    IReadOnlyList<DocumentRow> Documents,
    ListPages Pages,
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

    /// <summary>What came of documents that were booked together, or null.</summary>
    public IReadOnlyList<BulkOutcome>? Outcomes { get; init; }

    /// <summary>Documents that are ticked.</summary>
    public IReadOnlySet<Guid> Ticked { get; init; } = new HashSet<Guid>();

    /// <summary>The account that was written for those ticked, and what was said of their VAT.</summary>
    public (string? Account, string? Vat) Written { get; init; }

    /// <summary>Accounts to choose from, where documents can be ticked.</summary>
    public IReadOnlyList<string> Accounts { get; init; } = [];

    /// <summary>Whether a document can be ticked, to be booked with others.</summary>
    internal static bool MayTick(DocumentRow row)
    {
        ArgumentNullException.ThrowIfNull(row);
        return row is { State: Waiting, Kind: "invoice" or "credit-note" or "receipt" };
    }

    /// <summary>The order that the documents stand in.</summary>
    internal ListSort Sort { get; init; } = ListSort.Own;

    /// <summary>The term of a report whose documents are shown, or null.</summary>
    internal ReportPeriod? Period { get; init; }

    /// <summary>Whether another order was asked for of more documents than can be put in it.</summary>
    internal bool IsTooMany { get; init; }

    /// <summary>Why the rejected ones among them were rejected, by whom and when, as the log has it.</summary>
    public IReadOnlyDictionary<Guid, DecisionOnRecord> Rejections { get; init; } =
        new Dictionary<Guid, DecisionOnRecord>();

    /// <summary>The name of a person by key, or null.</summary>
    public Func<string, string?> NameOf { get; init; } = _ => null;

    internal static InboxModel Of(
        BooksQueries books,
        IQueryCollection query,
        Language language,
        Func<string, string?>? nameOf = null
    )
    {
        var listed = Listed(books, query, language);
        var model = listed with
        {
            Documents = [.. listed.Documents.Select(books.WithFirstReasons)],
            Rejections = listed
                .Documents.Where(row => row.State == "rejected")
                .Select(row => (row.Document, Said: books.DecisionOn(row.Document)))
                .Where(one => one.Said is not null)
                .ToDictionary(one => one.Document, one => one.Said!),
            NameOf = nameOf ?? (_ => null),
        };
        return model.State == Waiting && model.Documents.Any(MayTick)
            ? model with
            {
                Accounts = [.. books.Accounts().Select(one => $"{one.Number} {one.Name}")],
            }
            : model;
    }

    private static InboxModel Listed(BooksQueries books, IQueryCollection query, Language language)
    {
        var asked = query["state"].ToString();
        var state = asked.Length == 0 ? Waiting : States.FirstOrDefault(one => one == asked);
        var kind = Kinds.FirstOrDefault(one => one == query["kind"]);
        var month = MonthModel.Read(query["month"].ToString());
        // The form of a list of a period sends that back; a month is chosen in it.
        var period = month is null && ReportPeriod.TryParse(query["period"], out var wanted) ? wanted : null;
        var days =
            period is not null ? (period.From, period.To)
            : month is { } first ? (first, first.AddMonths(1).AddDays(-1))
            : ((DateOnly, DateOnly)?)null;
        var sort = DocumentSort.Read(query["sort"]);
        if (!sort.IsOwn && DocumentSort.Of(books, sort, state, kind, days, language) is { } sorted)
        {
            var from = ListPages.From(query, PageSize);
            var shown = sorted
                .Skip(from)
                .Take(PageSize)
                .Select(one => books.Document(one))
                .OfType<DocumentRow>()
                .ToList();
            return new InboxModel(
                state,
                shown,
                ListPages.OfPlaces(from, PageSize, sorted.Count),
                ByHandAmong(books, shown),
                kind,
                month
            )
            {
                Sort = sort,
                Period = period,
            };
        }

        var isLater = long.TryParse(
            query["before"].ToString(),
            NumberStyles.None,
            CultureInfo.InvariantCulture,
            out var before
        );
        var rows = books.LatestDocuments(state, kind, isLater ? before : long.MaxValue, PageSize + 1, days);
        return new InboxModel(
            state,
            [.. rows.Take(PageSize)],
            new ListPages(
                isLater ? ("before", null) : null,
                rows.Count > PageSize
                    ? ("before", rows[PageSize - 1].Sequence.ToString(CultureInfo.InvariantCulture))
                    : null
            ),
            ByHandAmong(books, rows),
            kind,
            month
        )
        {
            IsTooMany = !sort.IsOwn,
            Period = period,
        };
    }

    private static HashSet<Guid> ByHandAmong(BooksQueries books, IEnumerable<DocumentRow> rows)
    {
        var pictures = rows.Where(row => row.State == "stored" && UploadLine.IsPictureName(row.FileName))
            .Select(row => row.Document)
            .ToList();
        return [.. pictures.Except(books.ProvingAmong(pictures))];
    }
}
