using Microsoft.AspNetCore.Http;
using Nsg.Bookkeeping.Intake;
using Nsg.Storage;
using Nsg.Storage.Queries;
using Nsg.Web.Accountant;
using Nsg.Web.Inbox;
using Nsg.Web.Pages;
using Nsg.Web.SignIn;

namespace Nsg.Node.Pages;

/// <summary>Documents of several companies that are booked as proposed: looked at, booked, and the rest shown again.</summary>
internal static class BulkBooks
{
    private const int DocumentsOfCompanyMax = 200;

    /// <summary>Documents whose originals are read for one page.</summary>
    private const int DocumentsMax = 400;

    private const int LinesShown = 3;

    /// <summary>What waits for nothing but an account and a word on its VAT, the surest first. Proposals are made anew: what
    /// was learnt since a document came counts.</summary>
    internal static BulkModel Of(NodeStore store, BulkModel model, TimeProvider time)
    {
        var (documents, rest) = (new List<BulkDocument>(), new List<BulkRest>());
        var accounts = new Dictionary<string, IReadOnlyList<string>>(StringComparer.Ordinal);
        foreach (var (key, name) in model.Companies)
        {
            var found = store.Query(
                key,
                books =>
                {
                    var proposed = Plain(books, DocumentsMax - documents.Count)
                        .Select(row => Look(books, key, name, row, PageClock.Today(books, time)))
                        .OfType<BulkDocument>()
                        .ToList();
                    var sure = proposed.Where(one => one.Draft.Confidence >= model.Sure).ToList();
                    var confidences = proposed.ConvertAll(one => one.Draft.Confidence);
                    rest.Add(BulkRest.Of(key, name, books.ReviewTotal(), confidences, model.Sure));
                    if (sure.Count > 0)
                    {
                        accounts[key] = [.. books.Accounts().Select(one => $"{one.Number} {one.Name}")];
                    }

                    return sure;
                }
            );
            documents.AddRange(found);
        }

        return model with
        {
            Documents = [.. documents.OrderByDescending(one => one.Draft.Confidence)],
            Rest = [.. rest.Where(one => one.LessSure > 0 || one.Others > 0)],
            Accounts = accounts,
        };
    }

    internal static async Task<IResult> BookAsync(HttpContext http, NodeStore store, TimeProvider time)
    {
        var (outcomes, form) = (new List<BulkOutcome>(), await PageForm.OfAsync(http));
        var ticked = new HashSet<string>(StringComparer.Ordinal);
        foreach (var (key, rest) in BulkActions.Chosen(form, "document", http, store, BulkAction.Book))
        {
            if (
                rest.Split('~') is not [var document, var seen]
                || !Guid.TryParseExact(document, "N", out var id)
                || !ticked.Add(BulkDocument.PlaceOf(key, id))
            )
            {
                continue;
            }

            var place = BulkDocument.PlaceOf(key, id);
            var account = TypedAccount.Number(PageForm.Word(form[BulkDocument.AccountPrefix + place]));
            var answer = new BookingAnswer(
                account,
                BookingChoice.VatSaid(VatOf(form, store, time, (key, id), account)),
                seen
            );
            outcomes.Add(await BulkDesk.BookAsync(store, key, id, answer, SignedInPerson.Of(http)!.Actor));
        }

        var written = Written(form);
        outcomes.AddRange(
            written
                .Keys.Select(field => field[(field.IndexOf('-', StringComparison.Ordinal) + 1)..])
                .Distinct(StringComparer.Ordinal)
                .Except(ticked)
                .Select(place => place.Split('~'))
                .Where(parts => parts.Length == 2 && BulkPages.May(http, store, BulkAction.Book, parts[0]))
                .Where(parts => Guid.TryParseExact(parts[1], "N", out _))
                .Select(parts => BulkDesk.Unticked(store, parts[0], Guid.ParseExact(parts[1], "N")))
        );
        return BulkPages.Page(
            http,
            Rest(http, store, form, time) with
            {
                Outcomes = outcomes,
                Written = written,
                Ticked = ticked,
            }
        );
    }

    /// <summary>What a row says of its VAT; else what is said for all rows of its account.</summary>
    private static string? VatOf(
        IFormCollection form,
        NodeStore store,
        TimeProvider time,
        (string Company, Guid Id) document,
        string? account
    )
    {
        var own = PageForm.Word(form[BulkDocument.VatPrefix + BulkDocument.PlaceOf(document.Company, document.Id)]);
        if (
            own is not null
            || !form.Keys.Any(field =>
                field.StartsWith(BulkDocument.SharedVat(document.Company, ""), StringComparison.Ordinal)
            )
        )
        {
            return own;
        }

        IEnumerable<string> accounts = account is not null
            ? [account]
            : store.Query(
                document.Company,
                books =>
                    books.Document(document.Id) is { } row
                        ? DocumentContent.Draft(books, row, PageClock.Today(books, time))?.OpenDeductions ?? []
                        : []
            );
        var said = accounts
            .Select(one => PageForm.Word(form[BulkDocument.SharedVat(document.Company, one)]))
            .Distinct()
            .ToList();
        return said is [{ } shared] ? shared : null;
    }

    /// <summary>The same companies and certainty again, as the form has them.</summary>
    private static BulkModel Rest(HttpContext http, NodeStore store, IFormCollection form, TimeProvider time) =>
        Of(
            store,
            new BulkModel(
                BulkAction.Book,
                BulkPages.Sure(form["sure"].ToString()),
                [
                    .. BulkAsked
                        .Companies(form["company"])
                        .Where(key => BulkPages.May(http, store, BulkAction.Book, key))
                        .Select(key => (key, BulkActions.NameOf(store, key))),
                ],
                0,
                [],
                [],
                null
            ),
            time
        );

    private static Dictionary<string, string> Written(IFormCollection form) =>
        form.Where(field =>
                field.Key.StartsWith(BulkDocument.AccountPrefix, StringComparison.Ordinal)
                || field.Key.StartsWith(BulkDocument.VatPrefix, StringComparison.Ordinal)
            )
            .Take(BulkPages.ChosenMax * 2)
            .Select(field => (field.Key, Value: PageForm.Word(field.Value)))
            .Where(field => field.Value is not null)
            .ToDictionary(field => field.Key, field => field.Value!, StringComparer.Ordinal);

    private static IEnumerable<DocumentRow> Plain(BooksQueries books, int limit) =>
        books
            .DocumentsOf("review", null, 0, DocumentsOfCompanyMax)
            .Where(row => row.ProposalAccount is not null && BulkBooking.IsPlain(row.Reasons))
            .Take(limit);

    /// <summary>Null where something else keeps it waiting by now.</summary>
    private static BulkDocument? Look(BooksQueries books, string key, string name, DocumentRow row, DateOnly today) =>
        DocumentContent.Draft(books, row, today) is { IsOpenOtherwise: true } draft
            ? new BulkDocument(
                key,
                name,
                row,
                draft,
                [
                    .. draft
                        .Choices.Select(choice => choice.Account)
                        .Distinct(StringComparer.Ordinal)
                        .Select(account => $"{account} {books.AccountOf(account).Name}"),
                ]
            )
            {
                Lines = books.LineNames(row, LinesShown),
            }
            : null;
}
