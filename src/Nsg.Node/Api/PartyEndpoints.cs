using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Routing;
using Nsg.Node.Http;
using Nsg.Sharing.Grants;
using Nsg.Storage;
using Nsg.Storage.Queries;

namespace Nsg.Node.Api;

/// <summary>A customer or supplier.</summary>
/// <param name="Party">Reference that tells nothing of it; good in addresses.</param>
/// <param name="Name">Name.</param>
/// <param name="Currency">Base currency.</param>
/// <param name="Balance">What it owes, a decimal; negative for what it is owed.</param>
internal sealed record PartyJson(
    [property: Tells(Told.Party)] string Party,
    [property: Tells(Told.Party)] string Name,
    [property: Tells(Told.Nothing)] string Currency,
    [property: Tells(Told.Amount)] string Balance
);

/// <summary>A line of a statement. Amounts are decimals in strings.</summary>
/// <param name="Entry">Voucher.</param>
/// <param name="Number">Its number.</param>
/// <param name="Date">Posting date.</param>
/// <param name="Account">Account.</param>
/// <param name="Text">Text.</param>
/// <param name="Document">Document that it stems from, or null.</param>
/// <param name="Reference">The number on that, or null.</param>
/// <param name="Debit">Debit.</param>
/// <param name="Credit">Credit.</param>
internal sealed record StatementLineJson(
    Guid Entry,
    [property: Tells(Told.Nothing)] string Number,
    DateOnly Date,
    [property: Tells(Told.Nothing)] string Account,
    [property: Tells(Told.Text)] string Text,
    Guid? Document,
    [property: Tells(Told.Nothing)] string? Reference,
    [property: Tells(Told.Amount)] string Debit,
    [property: Tells(Told.Amount)] string Credit
);

/// <summary>The account of a customer or supplier: closing = opening + debit - credit; positive is what it owes.</summary>
/// <param name="Party">Reference.</param>
/// <param name="Name">Name.</param>
/// <param name="From">First day, or null.</param>
/// <param name="To">Last day, or null.</param>
/// <param name="Currency">Base currency.</param>
/// <param name="OpeningSince">First day that the opening counts from, as nought: that of the grant; null where it counts all
/// days.</param>
/// <param name="Opening">Balance before the period, its opening entries included; under a grant with days no more than what moved
/// since its first day, without opening entries.</param>
/// <param name="Debit">Debits of the period.</param>
/// <param name="Credit">Credits of the period.</param>
/// <param name="Closing">Balance at its end.</param>
/// <param name="Lines">Lines by posting date.</param>
/// <param name="HasMore">Whether there are more lines than the limit; narrow the days.</param>
/// <param name="Items">What was open at the end (now, without one) by due day, also what falls due later.</param>
internal sealed record StatementJson(
    [property: Tells(Told.Party)] string Party,
    [property: Tells(Told.Party)] string Name,
    DateOnly? From,
    DateOnly? To,
    [property: Tells(Told.Nothing)] string Currency,
    DateOnly? OpeningSince,
    [property: Tells(Told.Amount)] string Opening,
    [property: Tells(Told.Amount)] string Debit,
    [property: Tells(Told.Amount)] string Credit,
    [property: Tells(Told.Amount)] string Closing,
    IReadOnlyList<StatementLineJson> Lines,
    bool HasMore,
    IReadOnlyList<OpenItemJson> Items
)
{
    internal static StatementJson Of(PartyStatement statement) =>
        new(
            statement.Reference,
            statement.Name,
            statement.From,
            statement.To,
            statement.Opening.Currency.Code,
            statement.OpeningSince,
            statement.Opening.ToAmountString(),
            statement.Debit.ToAmountString(),
            statement.Credit.ToAmountString(),
            statement.Closing.ToAmountString(),
            [
                .. statement.Lines.Select(line => new StatementLineJson(
                    line.Entry,
                    line.Voucher.ToString(),
                    line.Date,
                    line.Account,
                    line.Text,
                    line.Document,
                    line.Reference,
                    line.Debit.ToAmountString(),
                    line.Credit.ToAmountString()
                )),
            ],
            statement.HasMore,
            [.. statement.Items.Select(OpenItemJson.Of)]
        );
}

/// <summary>Customers and suppliers, and their accounts.</summary>
internal static class PartyEndpoints
{
    internal static void Map(IEndpointRouteBuilder company)
    {
        company
            .MapGet("/parties", List)
            .Shares(Resources.Entries)
            .Says("ListParties", "Ledger", "Customers and suppliers with their balances, by name, page by page")
            .Produces<Page<PartyJson>>(200);
        company
            .MapGet("/parties/{party}/statement", Statement)
            .Shares(Resources.Entries, "from", "to")
            .Says(
                "GetPartyStatement",
                "Ledger",
                "The account of a customer or supplier: opening, movements, closing, and what falls due"
            )
            .Produces<StatementJson>(200);
    }

    private static IResult List(
        HttpContext context,
        NodeStore store,
        [FromQuery] string? find,
        [FromQuery] string? cursor,
        [FromQuery] string? limit
    )
    {
        var access = CompanyAccess.Of(context);
        if (access.Request is { } request && request.Withheld.HasFlag(Withheld.Counterparties))
        {
            throw Parameters.Refused("the grant leaves customers and suppliers out");
        }

        var count = Parameters.Limit(limit);
        var skip = (int)(Parameters.Number(Parameters.Cursor(cursor, 1)?[0], nameof(cursor), 0, int.MaxValue) ?? 0);
        var rows = store
            .Query(
                access.Key,
                books =>
                {
                    _ = find is null ? null : EntryFilters.NoPersons(find, nameof(find), books);
                    return books.PartyList();
                }
            )
            .Where(row => find is null || row.Name.Contains(find, StringComparison.OrdinalIgnoreCase))
            .Skip(skip)
            .Take(count + 1)
            .ToList();
        return Results.Ok(
            Page<PartyJson>.Cut(
                rows,
                count,
                row => new PartyJson(row.Reference, row.Name, row.Balance.Currency.Code, row.Balance.ToAmountString()),
                _ => Parameters.Cursor([skip + count])
            )
        );
    }

    private static IResult Statement(
        HttpContext context,
        NodeStore store,
        string party,
        [FromQuery] string? from,
        [FromQuery] string? to
    )
    {
        var access = CompanyAccess.Of(context);
        if (access.Request is { } request && request.Withheld.HasFlag(Withheld.Counterparties))
        {
            throw Parameters.Refused("the grant leaves customers and suppliers out");
        }

        var (first, last) = (Parameters.Day(from, nameof(from)), Parameters.Day(to, nameof(to)));
        // A grant with days tells nothing of what was before them; the release is then decided for all that is told.
        var since = access.Request is null ? null : access.Bounds.From;
        if (since is { } start && access.Request is { } asked)
        {
            access.Request = asked with { From = start };
        }

        var statement = store.Query(
            access.Key,
            books => books.Statement(EntryFilters.OneParty(party, books), first, last, Parameters.LimitMax, since)
        );
        // Of whom the grant's days know nothing is not told apart from who is not there.
        return access is { Request: not null, Bounds: not (null, null) } && statement.IsEmpty
            ? throw EntryFilters.NoParty()
            : Results.Ok(StatementJson.Of(statement));
    }
}
