using Nsg.Countries;
using Nsg.Ledger;
using Nsg.Node.Api;
using Nsg.Reporting.Charts;
using Nsg.Storage.Queries;

namespace Nsg.Node.Manual;

/// <summary>A company's chart as lists show it.</summary>
public static class ChartList
{
    /// <summary>The account of another country's chart that each account comes to; by number.</summary>
    public static IReadOnlyList<ChartMapping> Map(BooksQueries books, CountryPack target)
    {
        ArgumentNullException.ThrowIfNull(books);
        var own = books.OwnChart().Select(one => one.Account).ToDictionary(one => one.Number);
        return ChartMap.Of(
            own.Values.Concat(books.Company.Pack.Chart.Where(one => !own.ContainsKey(one.Number)))
                .OrderBy(one => one.Number, StringComparer.Ordinal),
            books.Company.Pack,
            target
        );
    }

    /// <summary>The company's own accounts, and those of the starter chart that it does not define itself; by
    /// number.</summary>
    public static IReadOnlyList<ChartAccountJson> Of(BooksQueries books)
    {
        var archived = books.ArchivedAccounts();
        var own = books.OwnChart().ToDictionary(one => one.Account.Number);
        return
        [
            .. own
                .Values.Select(one => Row(one.Account, one.Standard, isOwn: true))
                .Concat(
                    books
                        .Company.Pack.Chart.Where(account => !own.ContainsKey(account.Number))
                        .Select(account => Row(account, null, isOwn: false))
                )
                .OrderBy(row => row.Number, StringComparer.Ordinal),
        ];

        ChartAccountJson Row(Account account, string? standard, bool isOwn) =>
            new(
                account.Number,
                account.Name,
                account.EnglishName,
                account.Type.ToString().ToLowerInvariant(),
                account.IsTurnover,
                standard ?? ChartStandards.Of(books.Company.Pack, account),
                isOwn,
                archived.ContainsKey(account.Number)
            );
    }
}
