using System.Globalization;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Routing;
using Nsg.Node.Http;
using Nsg.Sharing.Grants;
using Nsg.Storage;
using Nsg.Storage.Queries;
using Nsg.Vocabulary;

namespace Nsg.Node.Api;

/// <summary>A line of the bank.</summary>
/// <param name="Id">Identifier.</param>
/// <param name="Document">The statement's document.</param>
/// <param name="Statement">The statement's own identifier.</param>
/// <param name="Entry">The bank's reference of the entry.</param>
/// <param name="Date">Booking date.</param>
/// <param name="Currency">Currency.</param>
/// <param name="Amount">Money in positive, a decimal.</param>
/// <param name="Counterparty">The other side, or null.</param>
/// <param name="Text">Text, or null.</param>
/// <param name="IsMatched">Whether it is put to a document or explained.</param>
internal sealed record BankLineJson(
    Guid Id,
    Guid Document,
    [property: Tells(Told.Nothing)] string Statement,
    [property: Tells(Told.Text)] string Entry,
    DateOnly Date,
    [property: Tells(Told.Nothing)] string Currency,
    [property: Tells(Told.Amount)] string Amount,
    [property: Tells(Told.Party)] string? Counterparty,
    [property: Tells(Told.Text)] string? Text,
    bool IsMatched
)
{
    internal static BankLineJson Of(BankLineRow row) =>
        new(
            row.Line,
            row.Document,
            row.Statement,
            row.Entry,
            row.Date,
            row.Amount.Currency.Code,
            row.Amount.ToAmountString(),
            row.Counterparty,
            row.Text,
            row.IsMatched
        );
}

/// <summary>A bank account of the company.</summary>
/// <param name="BankAccount">Its number, as statements write it.</param>
/// <param name="Account">Its account in the books.</param>
/// <param name="Name">Name.</param>
/// <param name="Balance">Balance in the books, a decimal in base currency.</param>
internal sealed record BankAccountJson(
    [property: Tells(Told.Nothing)] string BankAccount,
    [property: Tells(Told.Nothing)] string Account,
    [property: Tells(Told.Text)] string Name,
    [property: Tells(Told.Amount)] string Balance
);

/// <summary>The bank: counts of all entries, and a page of lines.</summary>
/// <param name="Entries">Bank entries.</param>
/// <param name="Matched">Those of which every line is matched.</param>
/// <param name="Accounts">Bank accounts.</param>
/// <param name="Items">Lines by date.</param>
/// <param name="Next">Cursor of the next page; null on the last one.</param>
internal sealed record BankJson(
    long Entries,
    long Matched,
    IReadOnlyList<BankAccountJson> Accounts,
    IReadOnlyList<BankLineJson> Items,
    [property: Tells(Told.Nothing)] string? Next
);

/// <summary>An entry that a bank notified.</summary>
/// <param name="Document">The notification's document.</param>
/// <param name="Notification">The notification's own identifier.</param>
/// <param name="Entry">Place among its entries, from 1.</param>
/// <param name="Date">Booking date.</param>
/// <param name="Currency">Currency.</param>
/// <param name="Amount">Money in positive, a decimal.</param>
/// <param name="Payments">Payments that it is the sum of.</param>
/// <param name="Reference">The bank's reference of the entry, or null.</param>
/// <param name="JoinedBy">The rule that found the statement's entry (servicer-reference, entry-reference, batch, amount-and-day); null
/// while the statement is awaited, and nothing is booked.</param>
internal sealed record NoticeJson(
    Guid Document,
    [property: Tells(Told.Nothing)] string Notification,
    [property: Tells(Told.Nothing)] int Entry,
    DateOnly Date,
    [property: Tells(Told.Nothing)] string Currency,
    [property: Tells(Told.Amount)] string Amount,
    [property: Tells(Told.Nothing)] int Payments,
    [property: Tells(Told.Text)] string? Reference,
    [property: Tells(Told.Nothing)] string? JoinedBy
)
{
    internal static NoticeJson Of(NoticeRow row) =>
        new(
            row.Document,
            row.Notification,
            row.Ordinal,
            row.Date,
            row.Amount.Currency.Code,
            row.Amount.ToAmountString(),
            row.Payments,
            row.Reference,
            row.JoinedBy
        );
}

/// <summary>Something that a person should see.</summary>
/// <param name="Kind">double-payment, statement-break, changed-bank-account, …</param>
/// <param name="Document">Document, or null.</param>
/// <param name="Number">Its number, or the statement's identifier; or null.</param>
/// <param name="Entry">The bank entry, or null.</param>
/// <param name="Text">In words.</param>
internal sealed record FlagJson(string Kind, Guid? Document, string? Number, string? Entry, string Text);

/// <summary>The bank and what is odd.</summary>
internal static class BankEndpoints
{
    private const string Tag = "Bank";

    internal static void Map(IEndpointRouteBuilder company)
    {
        company
            .MapGet("/bank", Lines)
            .Shares(Resources.Entries, "from", "to")
            .Says(
                "GetBank",
                Tag,
                "Bank lines by date, page by page, with counts and balances; with from and to of those days, with the balances at their end"
            )
            .Produces<BankJson>(200);
        company
            .MapGet("/bank/notifications", Notices)
            .Shares(Resources.Entries, "from", "to")
            .Says(
                "ListBankNotifications",
                Tag,
                "Entries that banks notified (camt.054), by date, page by page; with from and to of those days. They book nothing: the statement does"
            )
            .Produces<Page<NoticeJson>>(200);
        company
            .MapGet("/flags", Flags)
            .Says(
                "ListFlags",
                Tag,
                "What a person should see: double payments, statements that do not add up, …; with from and to on documents of those days"
            )
            .Produces<FlagJson[]>(200);
    }

    private static IResult Lines(
        HttpContext context,
        NodeStore store,
        [FromQuery] string? from,
        [FromQuery] string? to,
        [FromQuery] string? matched,
        [FromQuery] string? cursor,
        [FromQuery] string? limit
    )
    {
        var (first, last) = Parameters.Days(from, to);
        var count = Parameters.Limit(limit);
        var wanted = Parameters.Word(matched, nameof(matched), "true", "false");
        var after = Parameters.Cursor(cursor, 1)?[0];
        return store.Query(
            CompanyAccess.Of(context).Key,
            books =>
            {
                var rows = books
                    .BankLines(onlyUnmatched: wanted == "false", first, last)
                    .Where(row => wanted != "true" || row.IsMatched)
                    .Where(row => after is null || string.CompareOrdinal(Place(row), after) > 0)
                    .OrderBy(Place, StringComparer.Ordinal)
                    .Take(count + 1)
                    .ToList();
                var page = Page<BankLineJson>.Cut(rows, count, BankLineJson.Of, row => Parameters.Cursor([Place(row)]));
                var (entries, matches) = books.BankEntryCounts(first, last);
                var balances = books
                    .TrialBalance(null, last)
                    .ToDictionary(row => row.Account, row => row.Closing.ToAmountString());
                var accounts = books
                    .BankAccounts()
                    .Select(account => new BankAccountJson(
                        account.BankAccount,
                        account.Account,
                        account.Name,
                        balances.GetValueOrDefault(account.Account, Money.Zero(books.Company.Currency).ToAmountString())
                    ));
                return Results.Ok(new BankJson(entries, matches, [.. accounts], page.Items, page.Next));
            }
        );
    }

    private static IResult Notices(
        HttpContext context,
        NodeStore store,
        [FromQuery] string? from,
        [FromQuery] string? to,
        [FromQuery] string? cursor,
        [FromQuery] string? limit
    )
    {
        var (first, last) = Parameters.Days(from, to);
        var count = Parameters.Limit(limit);
        var after = NoticeAt(cursor);
        var rows = store.Query(CompanyAccess.Of(context).Key, books => books.Notices(first, last, after, count + 1));
        return Results.Ok(
            Page<NoticeJson>.Cut(
                rows,
                count,
                NoticeJson.Of,
                row => Parameters.Cursor([$"{row.Date:yyyy-MM-dd}", row.Sequence, row.Ordinal])
            )
        );
    }

    private static NoticePlace? NoticeAt(string? cursor) =>
        Parameters.Cursor(cursor, 3) is { } parts
            ? new NoticePlace(
                Parameters.Day(parts[0], nameof(cursor))!.Value,
                Parameters.Number(parts[1], nameof(cursor), 0, long.MaxValue)!.Value,
                (int)Parameters.Number(parts[2], nameof(cursor), 0, int.MaxValue)!.Value
            )
            : null;

    private static IResult Flags(
        HttpContext context,
        NodeStore store,
        [FromQuery] string? from,
        [FromQuery] string? to,
        [FromQuery] string? cursor,
        [FromQuery] string? limit
    )
    {
        var (first, last) = Parameters.Days(from, to);
        return Results.Ok(
            ArrayPages
                .Of(
                    context,
                    store.Query(
                        CompanyAccess.Of(context).Key,
                        books => (first ?? last) is null ? books.Flags() : books.Flags(first, last)
                    ),
                    flag => $"{flag.Kind} {flag.Document:N} {flag.Number} {flag.Entry} {flag.Text}",
                    cursor,
                    limit
                )
                .Select(flag => new FlagJson(flag.Kind, flag.Document, flag.Number, flag.Entry, flag.Text))
        );
    }

    private static string Place(BankLineRow row) =>
        string.Create(
            CultureInfo.InvariantCulture,
            $"{row.Date:yyyy-MM-dd} {row.Statement} {row.Ordinal:D9} {row.Line}"
        );
}
