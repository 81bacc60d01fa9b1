using Nsg.Bookkeeping.Reconciliation;
using Nsg.Vocabulary;

namespace Nsg.Storage.Queries;

/// <summary>Accounts of customers and suppliers.</summary>
public sealed partial class BooksQueries
{
    private const int ItemsOfPartyMax = 1_000;

    /// <summary>Customers and suppliers with their balances, by name.</summary>
    public IReadOnlyList<PartyListRow> PartyList()
    {
        var (names, secret) = (PartyNames(), PartySecret());
        return
        [
            .. _session
                .Rows(
                    "SELECT party, sum(opening + debit - credit) FROM party_balance WHERE company = @1 GROUP BY party",
                    row => (Party: row.GetString(0), Balance: Base(row, 1)),
                    Key
                )
                .Select(row => new PartyListRow(
                    PartyReference(secret, row.Party),
                    names.GetValueOrDefault(row.Party) ?? row.Party,
                    row.Balance
                ))
                .OrderBy(row => row.Name, StringComparer.Ordinal)
                .ThenBy(row => row.Reference, StringComparer.Ordinal),
        ];
    }

    /// <summary>The account of a customer or supplier.</summary>
    /// <param name="party">Key.</param>
    /// <param name="from">First day, or null.</param>
    /// <param name="to">Last day, or null.</param>
    /// <param name="limit">Lines at most.</param>
    /// <param name="since">First day of which anything is told, for a reader who is told of no earlier one; null for all
    /// days. Opening entries say what was before it, and are left out.</param>
    public PartyStatement Statement(string party, DateOnly? from, DateOnly? to, int limit, DateOnly? since = null)
    {
        var before = since is null ? "day < @3 OR opening = 1" : "day < @3 AND opening = 0";
        var (opening, debit, credit) = _session.First(
            $"""
            SELECT coalesce(sum(CASE WHEN {before} THEN debit - credit ELSE 0 END), 0),
                coalesce(sum(CASE WHEN day >= @3 AND opening = 0 THEN debit ELSE 0 END), 0), coalesce(sum(CASE WHEN day >= @3 AND opening = 0 THEN credit ELSE 0 END), 0)
            FROM entry_line WHERE company = @1 AND party = @2 AND day <= @4 AND day >= @5
            """,
            row => (Base(row, 0), Base(row, 1), Base(row, 2)),
            Key,
            party,
            from ?? DateOnly.MinValue,
            to ?? DateOnly.MaxValue,
            since ?? DateOnly.MinValue
        );
        var lines = PartyLines(party, from, to, null, limit + 1);
        return new PartyStatement
        {
            Reference = PartyReference(party),
            Name = PartyNames().GetValueOrDefault(party) ?? party,
            From = from,
            To = to,
            OpeningSince = since,
            Opening = opening,
            Debit = debit,
            Credit = credit,
            Lines = [.. lines.Take(limit)],
            HasMore = lines.Count > limit,
            Items = ItemsOf(party, since, to),
        };
    }

    /// <summary>Items of a party that were open at the end of a day, or are now.</summary>
    private List<OpenItemRow> ItemsOf(string party, DateOnly? from, DateOnly? to) =>
        (from ?? to) is null
            ? _session.Rows(
                ItemColumns
                    + "company = @1 AND party = @2 AND open <> 0 AND state <> @3 AND account <> @4 ORDER BY due, item LIMIT @5",
                ReadOpenItem,
                Key,
                party,
                ItemState.Rejected,
                Company.Pack.Roles.CardClearing,
                ItemsOfPartyMax
            )
            : [.. OpenItems(from, to).Where(item => item.PartyKey == party).Take(ItemsOfPartyMax)];
}
