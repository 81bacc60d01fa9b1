using System.Globalization;
using Microsoft.AspNetCore.Http;
using Nsg.Storage.Queries;
using Nsg.Web.Pages;

namespace Nsg.Web.Books;

/// <summary>A page of vouchers, newest first.</summary>
/// <param name="From">First day, or null.</param>
/// <param name="To">Last day, or null.</param>
/// <param name="Entries">Vouchers.</param>
/// <param name="AccountNames">Names of their accounts.</param>
/// <param name="Older">Cursor of the next page, or null on the last.</param>
/// <param name="IsFirst">Whether it is the first page.</param>
public sealed record JournalModel(
    DateOnly? From,
    DateOnly? To,
    IReadOnlyList<EntryRow> Entries,
    IReadOnlyDictionary<string, string> AccountNames,
    string? Older,
    bool IsFirst
)
{
    private const int PageSize = 40;

    /// <summary>The days that the page holds: those that were asked for only where all their vouchers stand on it.</summary>
    internal (DateOnly From, DateOnly To)? Days =>
        Entries.Count == 0
            ? null
            : (
                Older is null && From is { } from ? from : Entries[^1].Date,
                IsFirst && To is { } to ? to : Entries[0].Date
            );

    internal static JournalModel Of(BooksQueries books, IQueryCollection query)
    {
        var (from, to) = (PageForm.Day(query["from"]), PageForm.Day(query["to"]));
        var cursor =
            query["before"].ToString().Split('~') is [var day, var place]
            && PageForm.Day(day) is { } at
            && long.TryParse(place, NumberStyles.None, CultureInfo.InvariantCulture, out var sequence)
                ? (at, sequence)
                : ((DateOnly, long)?)null;
        var rows = books.LatestEntries(from, to, cursor?.Item1, cursor?.Item2 ?? 0, PageSize + 1);
        List<EntryRow> shown = [.. rows.Take(PageSize)];
        return new JournalModel(
            from,
            to,
            shown,
            NamesOf(books, shown),
            rows.Count > PageSize
                ? string.Create(CultureInfo.InvariantCulture, $"{PageForm.Text(shown[^1].Date)}~{shown[^1].Sequence}")
                : null,
            cursor is null
        );
    }

    internal static IReadOnlyDictionary<string, string> NamesOf(BooksQueries books, IEnumerable<EntryRow> entries) =>
        entries
            .SelectMany(entry => entry.Lines)
            .Select(line => line.Account)
            .Distinct(StringComparer.Ordinal)
            .ToDictionary(account => account, account => books.AccountOf(account).Name, StringComparer.Ordinal);
}
