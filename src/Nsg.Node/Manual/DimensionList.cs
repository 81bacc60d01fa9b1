using Nsg.Storage.Queries;
using Nsg.Vocabulary;

namespace Nsg.Node.Manual;

/// <summary>An object of a dimension.</summary>
/// <param name="Id">Identifier.</param>
/// <param name="Name">Name, or null.</param>
/// <param name="IsArchived">Whether nothing new is posted to it.</param>
public sealed record DimensionObjectJson(string Id, string? Name, bool IsArchived);

/// <summary>A dimension with its objects.</summary>
/// <param name="Id">Identifier.</param>
/// <param name="Name">Name, or null.</param>
/// <param name="Parent">The dimension that it divides, or null.</param>
/// <param name="Objects">Its objects.</param>
public sealed record DimensionJson(string Id, string? Name, string? Parent, IReadOnlyList<DimensionObjectJson> Objects);

/// <summary>What an object moved on an account. Amounts are decimals in strings; closing = opening + debit -
/// credit.</summary>
/// <param name="Object">Object.</param>
/// <param name="ObjectName">Its name, or null.</param>
/// <param name="Account">Account.</param>
/// <param name="Name">Its name.</param>
/// <param name="Opening">Balance before the period.</param>
/// <param name="Debit">Debits.</param>
/// <param name="Credit">Credits.</param>
/// <param name="Closing">Balance at its end; debit positive.</param>
public sealed record ObjectBalanceJson(
    string Object,
    string? ObjectName,
    string Account,
    string Name,
    string Opening,
    string Debit,
    string Credit,
    string Closing
);

/// <summary>Dimensions as lists show them.</summary>
public static class DimensionList
{
    /// <summary>All dimensions with their objects.</summary>
    public static IReadOnlyList<DimensionJson> Of(BooksQueries books)
    {
        ArgumentNullException.ThrowIfNull(books);
        var archived = books.ArchivedObjects();
        var objects = books.Objects().ToLookup(one => one.Dimension);
        var dimensions = books.Dimensions().ToDictionary(one => one.Id);
        return
        [
            .. dimensions
                .Keys.Union(objects.Select(group => group.Key))
                .Order(StringComparer.Ordinal)
                .Select(id => new DimensionJson(
                    id,
                    dimensions.GetValueOrDefault(id)?.Name,
                    dimensions.GetValueOrDefault(id)?.Parent,
                    [
                        .. objects[id]
                            .Select(one => new DimensionObjectJson(
                                one.Id,
                                one.Name,
                                archived.ContainsKey((id, one.Id))
                            )),
                    ]
                )),
        ];
    }

    /// <summary>Balances by object and account.</summary>
    public static IReadOnlyList<ObjectBalanceJson> Balances(
        BooksQueries books,
        string dimension,
        DateOnly? from,
        DateOnly? to
    )
    {
        ArgumentNullException.ThrowIfNull(books);
        var names = books
            .Objects()
            .Where(one => one.Dimension == dimension)
            .ToDictionary(one => one.Id, one => one.Name);
        return
        [
            .. books
                .BalancesByObject(dimension, from, to)
                .Select(row => new ObjectBalanceJson(
                    row.Object,
                    names.GetValueOrDefault(row.Object),
                    row.Account,
                    books.AccountOf(row.Account).Name,
                    Text(row.Opening),
                    Text(row.Debit),
                    Text(row.Credit),
                    Text(row.Opening + row.Debit - row.Credit)
                )),
        ];

        static string Text(Money amount) => amount.ToAmountString();
    }
}
