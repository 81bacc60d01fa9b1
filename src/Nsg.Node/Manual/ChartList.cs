using Nsg.Ledger;
using Nsg.Node.Api;
using Nsg.Storage.Queries;

namespace Nsg.Node.Manual;

/// <summary>A company's chart as lists show it.</summary>
public static class ChartList
{
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
                standard,
                isOwn,
                archived.ContainsKey(account.Number)
            );
    }
}
