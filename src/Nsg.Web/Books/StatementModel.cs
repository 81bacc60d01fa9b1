using Microsoft.AspNetCore.Http;
using Nsg.Storage.Queries;
using Nsg.Vocabulary;
using Nsg.Web.Pages;

namespace Nsg.Web.Books;

/// <summary>The account of a customer or supplier, as it may be printed and sent.</summary>
/// <param name="Statement">The account.</param>
/// <param name="Lines">Its lines, each with the balance after it.</param>
/// <param name="Undone">Lines of settlements that were undone again, which come to nothing: no matter of the customer's.</param>
public sealed record StatementModel(
    PartyStatement Statement,
    IReadOnlyList<(SpecificationLine Line, Money After)> Lines,
    IReadOnlyList<SpecificationLine> Undone
)
{
    private const int LinesMax = 1_000;
    private const string Settlement = "settlement";

    /// <summary>The statement that a query asks for; null when the reference means nobody.</summary>
    internal static StatementModel? Of(BooksQueries books, string party, IQueryCollection query)
    {
        // A page is opened by reference alone: a name, or a number, has no place in an address.
        if (books.PartiesMeant(party) is not [var key] || books.PartyReference(key) != party)
        {
            return null;
        }

        var statement = books.Statement(
            key,
            PageForm.Day(query["from"].ToString()),
            PageForm.Day(query["to"].ToString()),
            LinesMax
        );
        var undone = UndoneOf(books, statement.Lines);
        List<SpecificationLine> folded = [.. statement.Lines.Where(line => undone.Contains(line.Entry))];
        var (nothing, balance) = (Money.Zero(books.Company.Currency), statement.Opening);
        return new StatementModel(
            statement with
            {
                Debit = statement.Debit - folded.Aggregate(nothing, (sum, line) => sum + line.Debit),
                Credit = statement.Credit - folded.Aggregate(nothing, (sum, line) => sum + line.Credit),
            },
            [
                .. statement
                    .Lines.Where(line => !undone.Contains(line.Entry))
                    .Select(line => (line, balance += line.Debit - line.Credit)),
            ],
            folded
        );
    }

    /// <summary>Settlements of the statement and what took each back, where the two come to nothing.</summary>
    private static HashSet<Guid> UndoneOf(BooksQueries books, IReadOnlyList<SpecificationLine> lines)
    {
        var sums = lines
            .Where(line => line.Kind == Settlement)
            .GroupBy(line => line.Entry)
            .ToDictionary(
                entry => entry.Key,
                entry =>
                    entry.Aggregate(Money.Zero(books.Company.Currency), (sum, line) => sum + line.Debit - line.Credit)
            );
        return
        [
            .. sums
                .Keys.Select(books.Entry)
                .OfType<EntryRow>()
                .Where(entry =>
                    entry.Reverses is { } first
                    && sums.TryGetValue(first, out var was)
                    && (was + sums[entry.Entry]).IsZero
                )
                .SelectMany(entry => new[] { entry.Entry, entry.Reverses!.Value }),
        ];
    }
}
