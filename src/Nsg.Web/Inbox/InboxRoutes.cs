using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Nsg.Bookkeeping;
using Nsg.Bookkeeping.Intake;
using Nsg.Bookkeeping.Payments;
using Nsg.Countries;
using Nsg.Documents.Model;
using Nsg.Documents.Reading;
using Nsg.Sharing.People;
using Nsg.Storage;
using Nsg.Web.Pages;
using Nsg.Web.SignIn;

namespace Nsg.Web.Inbox;

/// <summary>Documents: the list, sending files, one document and the decisions on it.</summary>
internal static class InboxRoutes
{
    internal static void Map(IEndpointRouteBuilder company)
    {
        company
            .MapGet(
                "/inbox",
                (HttpContext http, NodeStore store, string key) =>
                    CompanyFrame.Show<InboxPage, InboxModel>(
                        http,
                        store,
                        key,
                        Section.Inbox,
                        books =>
                            InboxModel.Of(
                                books,
                                http.Request.Query,
                                PageContext.Of(http).Language,
                                person => store.People.Find(person)?.Name
                            )
                    )
            )
            .Needs(Right.See);
        company.MapPost("/inbox/book", InboxBooking.BookAsync).Needs(Right.Book);
        UploadRoutes.Map(company);
        company
            .MapGet(
                "/documents/{document:guid}",
                (HttpContext http, NodeStore store, string key, Guid document) => Document(http, store, key, document)
            )
            .Needs(Right.See);
        company.MapGet("/documents/{document:guid}/original", Original).Needs(Right.See);
        company.MapGet("/documents/{document:guid}/picture", Picture).Needs(Right.See);
        company.MapPost("/documents/{document:guid}/draft", DraftAsync).Needs(Right.Book);
        company.MapPost("/documents/{document:guid}/book", BookAsync).Needs(Right.Book);
        company.MapPost("/documents/{document:guid}/take-back", TakeBackAsync).Needs(Right.Book);
        company.MapPost("/documents/{document:guid}/reject", RejectAsync).Needs(Right.Book);
        company.MapPost("/documents/{document:guid}/correct", CorrectAsync).Needs(Right.Book);
        company.MapPost("/documents/{document:guid}/account", AccountAsync).Needs(Right.Book);
    }

    internal static IResult Document(
        HttpContext http,
        NodeStore store,
        string key,
        Guid document,
        params IReadOnlyList<string> refusals
    ) => Document(http, store, key, document, refusals, null);

    /// <summary>A document with why something was not done, and what was typed to credit it.</summary>
    internal static IResult Document(
        HttpContext http,
        NodeStore store,
        string key,
        Guid document,
        IReadOnlyList<string> refusals,
        CreditTyped? credit
    ) => Document(http, store, key, document, BookingChoice.Of(http.Request.Query), refusals, credit);

    private static IResult Document(
        HttpContext http,
        NodeStore store,
        string key,
        Guid document,
        BookingChoice choice,
        IReadOnlyList<string> refusals,
        CreditTyped? credit = null
    ) =>
        CompanyFrame.Show<DocumentPage, DocumentModel>(
            http,
            store,
            key,
            store.Query(key, books => books.Sale(document)) is { Item.IsInReview: false }
                ? Section.Invoices
                : Section.Inbox,
            books =>
                DocumentModel.Of(
                    books,
                    document,
                    choice,
                    PageForm.Word(http.Request.Query["done"]),
                    refusals,
                    PageClock.Today(http, books),
                    person => store.People.Find(person)?.Name
                )
                    is { } model
                    ? model with
                    {
                        Credit = credit,
                    }
                    : null,
            refusals.Count > 0 || choice is { IsTried: true, DateReason: not null }
                ? StatusCodes.Status422UnprocessableEntity
                : StatusCodes.Status200OK
        );

    /// <summary>What would be booked by a choice is shown on the document's page; nothing is kept of it.</summary>
    private static async Task<IResult> DraftAsync(HttpContext http, NodeStore store, string key, Guid document) =>
        Shown(http, store, key, document, BookingChoice.Of(await PageForm.OfAsync(http)));

    /// <summary>The document with a choice: by its address, or at once where a person's own words are part of the choice.</summary>
    private static IResult Shown(HttpContext http, NodeStore store, string key, Guid document, BookingChoice choice) =>
        choice.DateReason is null
            ? Results.LocalRedirect(choice.On($"/companies/{key}/documents/{document}"))
            : Document(http, store, key, document, choice, []);

    private static async Task<IResult> BookAsync(HttpContext http, NodeStore store, string key, Guid document)
    {
        var choice = BookingChoice.Of(await PageForm.OfAsync(http)) with { IsTried = true };
        return await DecideAsync(
            http,
            store,
            key,
            document,
            "booked",
            choice,
            (books, reading, actor) =>
            {
                if (reading is not DocumentReading.Understood(Invoice invoice))
                {
                    return new ReviewDesk(books).Book(document, reading, choice.Decision, actor);
                }

                var today = CountryClock.Day(books.Company.Pack.Country, books.Now);
                var (draft, decision) = choice.DraftOf(books, document, invoice, today);
                return draft.Guessed.Count > 0 || choice.LacksVat(draft)
                    ? new ReviewOutcome(false, [])
                    : new ReviewDesk(books).Book(document, reading, decision, actor);
            }
        );
    }

    private static async Task<IResult> RejectAsync(HttpContext http, NodeStore store, string key, Guid document)
    {
        var reason = PageForm.Word((await PageForm.OfAsync(http))["reason"]) ?? "rejected by a person";
        var isPaid = store.Query(
            key,
            books =>
                books
                    .SettlementsOfDocument(document)
                    .Any(one => one is { IsCreditNote: false, Amount.IsZero: false } && one.Item == document)
        );
        return await DecideAsync(
            http,
            store,
            key,
            document,
            isPaid ? "freed" : "rejected",
            BookingChoice.None with
            {
                IsTried = true,
            },
            (books, _, actor) => new ReviewDesk(books).Reject(document, reason, actor)
        );
    }

    private static async Task<IResult> TakeBackAsync(HttpContext http, NodeStore store, string key, Guid document)
    {
        var why = PageForm.Word((await PageForm.OfAsync(http))["why"]) ?? "";
        return await DecideAsync(
            http,
            store,
            key,
            document,
            "back",
            BookingChoice.None with
            {
                IsTried = true,
            },
            (books, _, actor) => new ReviewDesk(books).TakeBack(document, why, actor)
        );
    }

    /// <summary>Answers whether an account that has changed is right: then the warning ends, else the document is put
    /// aside, its voucher too.</summary>
    private static async Task<IResult> AccountAsync(HttpContext http, NodeStore store, string key, Guid document)
    {
        var sent = await PageForm.OfAsync(http);
        var why = PageForm.Word(sent["why"]) ?? "";
        var actor = SignedInPerson.Of(http)!.Actor;
        IReadOnlyList<string> refusals = await store.DecideAsync<IReadOnlyList<string>>(
            key,
            books =>
                sent["answer"] == "right" ? (ChangedAccounts.Confirm(books, document, why, actor) is { } no ? [no] : [])
                : sent["answer"] == "reject" ? new ReviewDesk(books).PutAside(document, why, actor).Reasons
                : ["the form cannot be read; fill it in anew"]
        );
        return refusals.Count == 0
            ? Results.LocalRedirect($"/companies/{key}/documents/{document}?done=answered")
            : Document(http, store, key, document, refusals);
    }

    /// <summary>The lines of the voucher that stands, each with its account as typed; amounts follow from the
    /// document.</summary>
    private static async Task<IResult> CorrectAsync(HttpContext http, NodeStore store, string key, Guid document)
    {
        if (Bytes(store, key, document) is not var (_, bytes))
        {
            return PeopleGate.NotFound(http);
        }

        var form = await PageForm.OfAsync(http);
        var standing = Guid.TryParseExact(form["entry"].ToString(), "N", out var id)
            ? store.Query(key, books => books.Entry(id))
            : null;
        if (standing?.Document != document || standing.Lines.Count != form["account"].Count)
        {
            return Document(http, store, key, document, ["the voucher has changed since you looked at it; look again"]);
        }

        var lines = standing
            .Lines.Select(
                (line, i) =>
                    new CorrectionLine(TypedAccount.Number(form["account"][i] ?? ""), line.Base.Amount, line.Text)
            )
            .ToList();
        if (lines.Zip(standing.Lines).All(pair => pair.First.Account == pair.Second.Account))
        {
            return Document(http, store, key, document, ["nothing was changed; write another account"]);
        }

        var reading = DocumentReader.Read(bytes, ReadingLimits.Default);
        var outcome = await store.DecideAsync(
            key,
            books =>
                new CorrectionDesk(books).Correct(
                    document,
                    standing.Entry,
                    reading,
                    lines,
                    null,
                    SignedInPerson.Of(http)!.Actor
                )
        );
        return outcome.Refusal is null
            ? Results.LocalRedirect($"/companies/{key}/documents/{document}?done=corrected")
            : Document(http, store, key, document, [outcome.Detail]);
    }

    /// <summary>
    /// Carries a decision out and goes back to the document's page, which says what came of it: what was done, or
    /// what still stands in the way
    /// of the choice.
    /// </summary>
    private static async Task<IResult> DecideAsync(
        HttpContext http,
        NodeStore store,
        string key,
        Guid document,
        string done,
        BookingChoice choice,
        Func<IBooksTransaction, DocumentReading, string, ReviewOutcome> decide
    )
    {
        if (Bytes(store, key, document) is not var (_, bytes))
        {
            return PeopleGate.NotFound(http);
        }

        var reading = DocumentReader.Read(bytes, ReadingLimits.Default);
        var actor = SignedInPerson.Of(http)!.Actor;
        var outcome = await store.DecideAsync(key, books => decide(books, reading, actor));
        return outcome.IsDone
            ? Results.LocalRedirect($"/companies/{key}/documents/{document}?done={done}")
            : Shown(http, store, key, document, choice);
    }

    /// <summary>The original, byte for byte, to be saved and not shown: what it holds was written by somebody
    /// else.</summary>
    private static IResult Original(HttpContext http, NodeStore store, string key, Guid document) =>
        Bytes(store, key, document) is var (name, bytes)
            ? Results.File(bytes, "application/octet-stream", name ?? $"{document}.xml")
            : PeopleGate.NotFound(http);

    /// <summary>The original where it is a picture, to be looked at on its page.</summary>
    private static IResult Picture(HttpContext http, NodeStore store, string key, Guid document) =>
        Bytes(store, key, document) is var (_, bytes) && PictureFile.TypeOf(bytes) is { } type
            ? Results.File(bytes, type)
            : PeopleGate.NotFound(http);

    private static (string? Name, byte[] Bytes)? Bytes(NodeStore store, string key, Guid document) =>
        store.Query(
            key,
            books =>
                books.Document(document) is { } row && books.Original(row.Sha256) is { } original
                    ? (row.FileName, PreparedDocument.Restore(original))
                    : ((string?, byte[])?)null
        );
}
