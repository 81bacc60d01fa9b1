using Nsg.Ledger;

namespace Nsg.Storage.Queries;

/// <summary>Finding things by what people remember of them. Each question ends after so many rows, whatever the size of the books.</summary>
public sealed partial class BooksQueries
{
    private const int PartiesLookedAtMax = 20_000;
    private const int VouchersLookedAtMax = 20_000;
    private const string PrefixEnd = "\uFFFF";

    /// <summary>Documents whose number starts with a text.</summary>
    public IReadOnlyList<DocumentRow> DocumentsNumbered(string start, int limit) => _session.Rows(
        DocumentColumns + "company = @1 AND number >= @2 AND number < @3 ORDER BY number LIMIT @4", ReadDocument, Key, start, start + PrefixEnd, limit);

    /// <summary>Documents of parties whose name holds a text, whatever its case; newest first within a party.</summary>
    public IReadOnlyList<DocumentRow> DocumentsOfParties(string part, int limit)
    {
        // Names are walked one by one along their index, so that a party with many documents costs no more than one with few.
        var names = _session.Rows(
            """
            WITH RECURSIVE party_of (name, place) AS (
                SELECT (SELECT min(party_name) FROM document WHERE company = @1), 1
                UNION ALL
                SELECT (SELECT min(d.party_name) FROM document d WHERE d.company = @1 AND d.party_name > p.name), p.place + 1 FROM party_of p
                WHERE p.name IS NOT NULL AND p.place < @3)
            SELECT name FROM party_of WHERE name IS NOT NULL AND lower(name) LIKE @2 ESCAPE '!' LIMIT 10
            """,
            row => row.GetString(0), Key, "%" + Escaped(part) + "%", PartiesLookedAtMax);
        return
        [
            .. names.SelectMany(name => _session.Rows(
                DocumentColumns + "company = @1 AND party_name = @2 ORDER BY day DESC, sequence DESC LIMIT @3", ReadDocument, Key, name, limit)).Take(limit),
        ];
    }

    /// <summary>Newest vouchers whose text holds a text, whatever its case.</summary>
    public IReadOnlyList<EntryRow> EntriesSaying(string part, int limit) => WithLines(_session.Rows(
        EntryColumns + """
        e.company = @1 AND e.entry IN (
            SELECT n.entry FROM (SELECT entry, text FROM entry WHERE company = @1 ORDER BY day DESC, sequence DESC LIMIT @3) n WHERE lower(n.text) LIKE @2 ESCAPE '!')
        ORDER BY e.day DESC, e.sequence DESC LIMIT @4
        """,
        ReadEntry, Key, "%" + Escaped(part) + "%", VouchersLookedAtMax, limit));

    /// <summary>Newest vouchers that have a line of an amount in base currency, on either side.</summary>
    public IReadOnlyList<EntryRow> EntriesOf(decimal amount, int limit)
    {
        var money = new Nsg.Vocabulary.Money(Math.Abs(amount), Company.Currency);
        return !money.IsRepresentable ? [] : WithLines(_session.Rows(
            EntryColumns + """
            e.company = @1 AND e.entry IN (
                SELECT l.entry FROM entry_line l JOIN (SELECT entry FROM entry WHERE company = @1 ORDER BY day DESC, sequence DESC LIMIT @3) n ON n.entry = l.entry
                WHERE l.company = @1 AND (l.debit = @2 OR l.credit = @2))
            ORDER BY e.day DESC, e.sequence DESC LIMIT @4
            """,
            ReadEntry, Key, money.ToMinor(), VouchersLookedAtMax, limit));
    }

    /// <summary>Accounts whose number starts with a text, or whose name holds it.</summary>
    public IReadOnlyList<Account> AccountsLike(string text, int limit) =>
    [
        .. Accounts().Where(account => account.Number.StartsWith(text, StringComparison.Ordinal) || account.Name.Contains(text, StringComparison.OrdinalIgnoreCase)
            || account.EnglishName.Contains(text, StringComparison.OrdinalIgnoreCase)).Take(limit),
    ];

    private static string Escaped(string part) => part.ToLowerInvariant()
        .Replace("!", "!!", StringComparison.Ordinal).Replace("%", "!%", StringComparison.Ordinal).Replace("_", "!_", StringComparison.Ordinal);
}
