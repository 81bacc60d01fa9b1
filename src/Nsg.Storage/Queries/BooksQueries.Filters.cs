using Nsg.Storage.Sql;
using Nsg.Vocabulary;

namespace Nsg.Storage.Queries;

/// <summary>A part of a filtered list.</summary>
/// <param name="Entries">Vouchers by posting date and registration.</param>
/// <param name="Next">Where the list goes on, or null at its end. A part may be short, or empty, and still go on: so far
/// was looked.</param>
public sealed record EntryPart(IReadOnlyList<EntryRow> Entries, (DateOnly Day, long Sequence)? Next);

/// <summary>Vouchers by any of their facts, with bounded work.</summary>
public sealed partial class BooksQueries
{
    /// <summary>Lines of one account or counterparty that are looked up by their index rather than along the days.</summary>
    private const int FewLines = 20_000;

    private const int WindowVouchers = 20_000;
    private const int WindowsMax = 10;

    /// <summary>
    /// Vouchers that fit a filter, after a place. A document, a rare account or a rare counterparty is looked up by its
    /// index; else the vouchers are gone through by day, at most 200 000 at once.
    /// </summary>
    /// <param name="filter">Which.</param>
    /// <param name="after">Posting date and place in the log of the last voucher seen, or null for the beginning.</param>
    /// <param name="limit">Vouchers at most.</param>
    public EntryPart FindEntries(EntryFilter filter, (DateOnly Day, long Sequence)? after, int limit)
    {
        ArgumentNullException.ThrowIfNull(filter);
        if (filter.Parties is { Count: 0 })
        {
            return new EntryPart([], null);
        }

        var place = after ?? (filter.From ?? DateOnly.MinValue, 0L);
        if (filter.From is { } from && place.Day < from)
        {
            place = (from, 0L);
        }

        var isByAccount =
            filter.Document is null && filter.Account is { } account && IsRare("account", [account], filter);
        var isByParty =
            filter.Document is null
            && !isByAccount
            && filter.Parties is { } parties
            && IsRare("party", parties, filter);
        var isDirect = filter.Document is not null || isByAccount || isByParty;
        var found = new List<EntryRow>();
        for (var window = 0; window < WindowsMax; window++)
        {
            var end = isDirect ? null : WindowEnd(place, filter.To);
            found.AddRange(Between(filter, place, end, limit + 1 - found.Count, isByAccount, isByParty));
            if (found.Count > limit)
            {
                return Part(filter, found[..limit], (found[limit - 1].Date, found[limit - 1].Sequence));
            }

            if (end is null)
            {
                return Part(filter, found, null);
            }

            place = end.Value;
        }

        return Part(filter, found, place);
    }

    /// <summary>The databases know small letters of ASCII only; what others came along is left out here.</summary>
    private EntryPart Part(EntryFilter filter, List<EntryRow> rows, (DateOnly, long)? next)
    {
        var whole = WithLines(rows);
        return new EntryPart(
            filter.Text is not { } part
                ? whole
                :
                [
                    .. whole.Where(row =>
                        row.Lines.Select(line => line.Text)
                            .Append(row.Text)
                            .Any(text => text?.Contains(part, StringComparison.OrdinalIgnoreCase) == true)
                    ),
                ],
            next
        );
    }

    private List<EntryRow> Between(
        EntryFilter filter,
        (DateOnly Day, long Sequence) place,
        (DateOnly Day, long Sequence)? end,
        int limit,
        bool isByAccount,
        bool isByParty
    )
    {
        var text = new FilterText(Key, filter);
        var found =
            isByAccount ? Found($"account = {text.Add(filter.Account!)}")
            : isByParty ? Found($"party IN ({text.Names(filter.Parties!)})")
            : "entry e WHERE ";
        var sql =
            EntryFields
            + $" FROM {found}e.company = @1 AND e.day <= {text.Add(filter.To ?? DateOnly.MaxValue)} AND (e.day, e.sequence) > ({text.Add(place.Day)}, {text.Add(place.Sequence)})"
            + (end is { } last ? $" AND (e.day, e.sequence) <= ({text.Add(last.Day)}, {text.Add(last.Sequence)})" : "")
            + text.Conditions(isByAccount, isByParty)
            + $" ORDER BY e.day, e.sequence LIMIT {text.Add((long)limit)}";
        return _session.Rows(sql, ReadEntry, text.Values);

        string Found(string condition) =>
            $"(SELECT DISTINCT entry FROM entry_line WHERE company = @1 AND {condition} AND day >= {text.Add(place.Day)} AND day <= {text.Add(filter.To ?? DateOnly.MaxValue)}) f CROSS JOIN entry e WHERE e.entry = f.entry AND ";
    }

    private bool IsRare(string column, IReadOnlyList<string> values, EntryFilter filter)
    {
        var text = new FilterText(Key, filter);
        var sql =
            $"SELECT count(*) FROM (SELECT 1 FROM entry_line WHERE company = @1 AND {column} IN ({text.Names(values)}) AND day >= {text.Add(filter.From ?? DateOnly.MinValue)} AND day <= {text.Add(filter.To ?? DateOnly.MaxValue)} LIMIT {text.Add(FewLines + 1L)}) few";
        return (long)_session.Scalar(sql, text.Values)! <= FewLines;
    }

    /// <summary>The place of the last voucher of a window, or null when the rest is smaller.</summary>
    private (DateOnly Day, long Sequence)? WindowEnd((DateOnly Day, long Sequence) place, DateOnly? to) =>
        _session.First(
            "SELECT e.day, e.sequence FROM entry e WHERE e.company = @1 AND e.day <= @2 AND (e.day, e.sequence) > (@3, @4) ORDER BY e.day, e.sequence LIMIT 1 OFFSET @5",
            row => ((DateOnly, long)?)(row.Date(0), row.GetInt64(1)),
            Key,
            to ?? DateOnly.MaxValue,
            place.Day,
            place.Sequence,
            (long)(WindowVouchers - 1)
        );
}
